package org.jianzhuo.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.deadline.DeadlineRules;
import org.jianzhuo.desk.session.SessionListing;
import org.jianzhuo.desk.session.Sessions;
import org.jianzhuo.model.intake.Remark;
import org.jianzhuo.model.intake.RemarkKind;
import org.jianzhuo.model.intake.Severity;
import org.jianzhuo.model.wire.Deadlines;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A character of a name that no font shows is told before it is a box on every screen. */
@Tag("F8")
@Tag("F86")
class RareNameTest {

  /** Of CJK extension B: in no font that is bundled. */
  private static final int RARE = 0x2003E;

  private static final DayListing.Day DAY =
      new DayListing.Day(LocalDate.of(2026, 11, 23), "11-23 场次", "南山鉴定点");

  private final MemoryJournal journal = new MemoryJournal();
  private final SignedInPeople people = new SignedInPeople(journal);
  private final Set<Integer> boxed = new HashSet<>(Set.of(RARE));
  private final RegisterImport imports =
      new RegisterImport(
          journal,
          people,
          new SessionListing(journal, new Sessions(journal), UUID::randomUUID),
          new DeadlineRules(journal, people, Deadlines.limits(), Deadlines.holidays()),
          EarlierConclusions.NONE,
          boxed::contains,
          UUID::randomUUID);

  /** The first row's name has the character twice. */
  private static byte[] sheet() {
    String rare = Character.toString(RARE);
    return new String(RegisterImportTest.sample("session-2026-11-23.csv"), StandardCharsets.UTF_8)
        .replace("雷英龙", "雷" + rare + rare)
        .getBytes(StandardCharsets.UTF_8);
  }

  private List<Remark> told() {
    return imports.preview(sheet(), DAY).preview().allRemarks().stream()
        .filter(r -> r.kind() == RemarkKind.NAME_RARE)
        .toList();
  }

  @Test
  void isToldOnceOnTheCellOfTheName() {
    assertThat(told())
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.severity()).isEqualTo(Severity.AMBER);
              assertThat(remark.place()).isEqualTo("B2");
              assertThat(ErrorTable.say(remark, Messages.in(false)))
                  .startsWith("“𠀾”（U+2003E）不在字库中");
              assertThat(ErrorTable.say(remark, Messages.in(true))).contains("(U+2003E) is not in");
            });
  }

  @Test
  void asksNothingAndDoesNotCountAsAChange() {
    assertThat(imports.preview(sheet(), DAY).asks(2)).isFalse();
    assertThat(bring().fresh()).isEqualTo(42);
    assertThat(told()).hasSize(1);
    assertThat(bring()).isEqualTo(new Imported(0, 0, 42, 0));
  }

  @Test
  void isNotToldOnceTheCharacterIsDrawn() {
    boxed.remove(RARE);
    assertThat(told()).isEmpty();
  }

  private Imported bring() {
    return switch (imports.carryOut(Answered.all(imports.preview(sheet(), DAY), "已核对原结论"))) {
      case Outcome.Done<Imported> done -> done.value();
      case Outcome.Refused<Imported> refused -> throw new AssertionError(refused.reason());
    };
  }
}
