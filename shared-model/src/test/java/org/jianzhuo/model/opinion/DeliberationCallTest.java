package org.jianzhuo.model.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.model.opinion.OpinionFixtures.expert;
import static org.jianzhuo.model.opinion.OpinionFixtures.opinion;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.exam.SelfCareLevel;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.EntryHeader;
import org.jianzhuo.model.journal.EntryId;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.Folds;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.journal.StreamHistory;
import org.jianzhuo.model.journal.StreamId;
import org.junit.jupiter.api.Test;

/** What a panel filed and signed is set aside by more than half of it, and by nobody less. */
class DeliberationCallTest {
  private static final PersonId CHECKER = new PersonId(new UUID(9, 9));
  private static final DeliberationCall.Caller EXPERT = DeliberationCall.Caller.EXPERT;

  @Test
  void oneExpertAloneSetsNothingAside() {
    Panel panel = new Panel(3).signed();
    panel.act(expert(1), new OpinionFact.AnewCalled(EXPERT, "漏查双手"));
    panel.act(expert(1), new OpinionFact.Reopened("漏查双手", List.of(expert(1))));
    assertThat(panel.now().signatures()).hasSize(3);
    assertThat(panel.now().callState()).contains(DeliberationCall.State.OPEN);
  }

  @Test
  void twoOfThreeSetAsideWhatThreeSigned() {
    Panel panel = new Panel(3).signed();
    panel.act(expert(1), new OpinionFact.AnewCalled(EXPERT, "漏查双手"));
    panel.act(expert(3), new OpinionFact.AnewAnswered(true, ""));
    assertThat(panel.now().callState()).contains(DeliberationCall.State.CARRIED);
    panel.act(expert(3), new OpinionFact.Reopened("漏查双手", List.of(expert(1), expert(3))));
    assertThat(panel.now().filed()).isEmpty();
    assertThat(panel.now().call()).isNull();
    assertThat(panel.now().replaced().getFirst().revisions()).hasSize(4);
  }

  @Test
  void theCheckerCallsWithoutAVoice() {
    Panel panel = new Panel(3).signed();
    panel.act(CHECKER, new OpinionFact.AnewCalled(DeliberationCall.Caller.CHECKER, "漏查双手"));
    panel.act(expert(2), new OpinionFact.AnewAnswered(true, ""));
    assertThat(panel.now().callState()).contains(DeliberationCall.State.OPEN);
    panel.act(CHECKER, new OpinionFact.AnewAnswered(true, ""));
    assertThat(panel.now().callState()).contains(DeliberationCall.State.OPEN);
  }

  @Test
  void aCallThatMostDeclineLeavesTheOpinionAndMayBeFollowedByAnother() {
    Panel panel = new Panel(3).signed();
    panel.act(expert(1), new OpinionFact.AnewCalled(EXPERT, "漏查双手"));
    panel.act(expert(2), new OpinionFact.AnewAnswered(false, "双手已查"));
    panel.act(expert(3), new OpinionFact.AnewAnswered(false, "双手已查"));
    assertThat(panel.now().callState()).contains(DeliberationCall.State.DECLINED);
    assertThat(panel.now().signatures()).hasSize(3);
    panel.act(expert(2), new OpinionFact.AnewCalled(EXPERT, "另一理由"));
    assertThat(panel.now().call().caller()).isEqualTo(expert(2));
  }

  @Test
  void whoDeclinesSaysWhy() {
    Panel panel = new Panel(3).signed();
    panel.act(expert(1), new OpinionFact.AnewCalled(EXPERT, "漏查双手"));
    panel.act(expert(2), new OpinionFact.AnewAnswered(false, " "));
    assertThat(panel.now().call().answers()).containsOnlyKeys(expert(1));
  }

  @Test
  void twoCallsThatDidNotKnowOfEachOtherAreOneThatBothAgreeTo() {
    Panel panel = new Panel(3).signed();
    List<EntryId> before = panel.heads();
    panel.act(before, 1, expert(1), new OpinionFact.AnewCalled(EXPERT, "漏查双手"));
    panel.act(before, 2, expert(2), new OpinionFact.AnewCalled(EXPERT, "侧别有误"));
    assertThat(panel.now().call().agreeing()).containsExactlyInAnyOrder(expert(1), expert(2));
    assertThat(panel.now().callState()).contains(DeliberationCall.State.CARRIED);
  }

  @Test
  void anEntryOfBeforeThePanelWasAskedStands() {
    Panel panel = new Panel(3).signed();
    panel.act(expert(1), new OpinionFact.Reopened("漏查双手"));
    assertThat(panel.now().filed()).isEmpty();
  }

  @Property(tries = 300)
  void nothingIsSetAsideWithoutMoreThanHalfAndNoSignatureIsLost(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int steps, @ForAll boolean five) {
    int size = five ? 5 : 3;
    Panel panel = new Panel(size).signed();
    Random random = new Random(seed);
    Set<Digest> signed = new HashSet<>();
    for (int i = 0; i < steps; i++) {
      Opinions before = panel.now();
      before.signatures().forEach(s -> signed.add(s.sha256()));
      PersonId actor = random.nextInt(6) == 0 ? CHECKER : expert(1 + random.nextInt(size));
      boolean office = actor.equals(CHECKER);
      panel.act(
          actor,
          switch (random.nextInt(4)) {
            case 0 ->
                new OpinionFact.AnewCalled(
                    office ? DeliberationCall.Caller.CHECKER : EXPERT, "理由" + i);
            case 1 -> new OpinionFact.AnewAnswered(true, "");
            case 2 -> new OpinionFact.AnewAnswered(random.nextBoolean(), "双手已查");
            default -> new OpinionFact.Reopened("理由", agreeing(before, random, size));
          });
      Opinions after = panel.now();
      if (after.filed().isEmpty() && !before.filed().isEmpty()) {
        assertThat(2 * before.call().agreeing().size()).isGreaterThan(size);
        assertThat(before.call().agreeing()).doesNotContain(CHECKER);
        panel.signed();
      }
      Set<Digest> kept = new HashSet<>();
      panel.now().replaced().forEach(r -> kept.addAll(r.revisions()));
      panel.now().signatures().forEach(s -> kept.add(s.sha256()));
      assertThat(kept).containsAll(signed);
    }
    assertThat(panel.shuffled(seed)).isEqualTo(panel.now());
  }

  /** As a station would name them, or as one that lies would. */
  private static List<PersonId> agreeing(Opinions now, Random random, int size) {
    if (now.call() != null && random.nextBoolean()) {
      return now.call().agreeing();
    }
    List<PersonId> all = new ArrayList<>();
    for (int seat = 1; seat <= size; seat++) {
      all.add(expert(seat));
    }
    return all;
  }

  /** A panel that files and signs on one stream. */
  private static final class Panel {
    private final int size;
    private final List<Act> acts = new ArrayList<>();
    private int version;

    Panel(int size) {
      this.size = size;
    }

    Panel signed() {
      version++;
      for (int seat = 1; seat <= size; seat++) {
        act(
            expert(seat),
            new OpinionFact.Filed(opinion(seat, 8, SelfCareLevel.NONE, Map.of()), "AAAA"));
      }
      MediaId medium = new MediaId(new UUID(1, version));
      act(
          expert(size),
          new OpinionFact.SheetComposed(version, medium, digest("sheet " + version), null));
      for (int seat = 1; seat <= size; seat++) {
        act(
            expert(seat),
            new OpinionFact.SheetSigned(
                version,
                seat,
                expert(seat),
                medium,
                digest("signed " + version + " " + seat),
                List.of()));
      }
      return this;
    }

    List<EntryId> heads() {
      return StreamHistory.of(acts).heads();
    }

    void act(PersonId actor, Fact fact) {
      act(heads(), 1, actor, fact);
    }

    void act(List<EntryId> parents, int station, PersonId actor, Fact fact) {
      EntryHeader header =
          new EntryHeader(
              new StreamId(new UUID(4, 4)),
              new StationId(new UUID(3, station)),
              acts.size() + 1,
              parents,
              acts.size(),
              actor,
              "test.fact",
              digest(fact.toString()));
      acts.add(new Act(new EntryId(Digest.of(header.encode())), header, fact));
    }

    Opinions now() {
      return Folds.fold(Opinions.PROJECTION, StreamHistory.of(acts)).value();
    }

    Opinions shuffled(long seed) {
      List<Act> otherwise = new ArrayList<>(acts);
      Collections.shuffle(otherwise, new Random(seed));
      return Folds.fold(Opinions.PROJECTION, StreamHistory.of(otherwise)).value();
    }

    private static Digest digest(String text) {
      return Digest.of(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
