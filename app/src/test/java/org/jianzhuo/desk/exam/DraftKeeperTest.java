package org.jianzhuo.desk.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.model.journal.PersonId;
import org.junit.jupiter.api.Test;

/** Checks when what is typed reaches the disk. */
class DraftKeeperTest {

  private final PersonId author = ExamCases.EXPERT.id();
  private final FakeDrafts drafts = new FakeDrafts();
  private final FakeDelays clock = new FakeDelays();
  private final DraftKeeper keeper =
      new DraftKeeper(drafts, author, new DirectTaskRunner(), clock, clock);
  private String typed = "";

  private void type(String text) {
    typed = text;
    keeper.changed("k", () -> typed.getBytes(StandardCharsets.UTF_8));
  }

  private String saved() {
    return drafts.load(author, "k").map(b -> new String(b, StandardCharsets.UTF_8)).orElse("");
  }

  @Test
  void aPauseSaves() {
    type("118");
    clock.pass(500);
    assertThat(saved()).isEqualTo("118");
  }

  @Test
  void typingWithoutPauseIsSavedAllTheSame() {
    for (int i = 1; i <= 30; i++) {
      type("x".repeat(i));
      clock.pass(60);
    }
    assertThat(saved().length()).isGreaterThanOrEqualTo(30 - 500 / 60);
  }

  @Test
  void leavingAFieldSavesAtOnce() {
    type("90");
    keeper.saveNow();
    assertThat(saved()).isEqualTo("90");
  }

  @Test
  void aDraftThatBecameAnEntryIsGone() {
    type("90");
    keeper.saveNow();
    type("91");
    keeper.settled("k");
    clock.pass(1000);
    assertThat(drafts.load(author, "k")).isEmpty();
  }

  @Test
  void aFullDiskIsToldAndTriedAgain() {
    List<DraftKeeper.State> states = new ArrayList<>();
    keeper.onState(states::add);
    drafts.full = true;
    type("90");
    clock.pass(500);
    assertThat(states).last().isInstanceOf(DraftKeeper.State.Failed.class);
    drafts.full = false;
    clock.pass(5000);
    assertThat(saved()).isEqualTo("90");
    assertThat(states).last().isInstanceOf(DraftKeeper.State.Saved.class);
  }

  @Property(tries = 300)
  void neverIsAKeyUnsavedForMoreThanHalfASecond(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 1, max = 900) Integer> pauses) {
    FakeDrafts disk = new FakeDrafts();
    FakeDelays time = new FakeDelays();
    DraftKeeper keeping = new DraftKeeper(disk, author, new DirectTaskRunner(), time, time);
    String[] text = {""};
    List<Long> keyAt = new ArrayList<>();
    for (int pause : pauses) {
      text[0] += "x";
      keyAt.add(time.now());
      keeping.changed("k", () -> text[0].getBytes(StandardCharsets.UTF_8));
      for (int passed = 0; passed < pause; passed += 10) {
        time.pass(Math.min(10, pause - passed));
        int onDisk = disk.load(author, "k").map(b -> b.length).orElse(0);
        if (onDisk < keyAt.size()) {
          assertThat(time.now() - keyAt.get(onDisk)).isLessThanOrEqualTo(500);
        }
      }
    }
  }
}
