package org.jianzhuo.model.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.UUID;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.exam.PresentPerson.Role;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.EntryHeader;
import org.jianzhuo.model.journal.EntryId;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.journal.StreamHistory;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.SignedFor;
import org.junit.jupiter.api.Test;

/** Checks who is there at an examination: names, capacities, the fold and what two stations say. */
class PersonsPresentTest {

  private static final StreamId STREAM = new StreamId(new UUID(1, 1));
  private static final PresentPerson MOTHER = new PresentPerson("梁小雨", Role.GUARDIAN, "母亲");
  private static final PresentPerson SIGNER = new PresentPerson("周敏", Role.SIGN_INTERPRETER, "");

  private static Act act(long station, long seq, Fact fact, Act... parents) {
    EntryHeader header =
        new EntryHeader(
            STREAM,
            new StationId(new UUID(2, station)),
            seq,
            List.of(parents).stream().map(Act::id).toList(),
            1_000 + seq,
            null,
            "exam.persons-present",
            Digest.of(new byte[] {(byte) station, (byte) seq}));
    return new Act(new EntryId(Digest.of(header.encode())), header, fact);
  }

  private static CaseFile file(Act... acts) {
    return CaseFile.of(STREAM, StreamHistory.of(List.of(acts)), List.of(Exam.PROJECTION));
  }

  private static ExamFact present(PresentPerson... persons) {
    return new ExamFact.PersonsPresent(List.of(persons));
  }

  @Test
  void nobodyIsThereUntilSomebodyIsNotedAndTheLastNoteHolds() {
    Act begun = act(1, 1, new ExamFact.Started("一室"));
    Act first = act(1, 2, present(MOTHER), begun);
    Act second = act(1, 3, present(MOTHER, SIGNER), first);
    Act none = act(1, 4, present(), second);
    assertThat(file(begun).get(Exam.PROJECTION).present()).isEmpty();
    assertThat(file(begun, first, second).get(Exam.PROJECTION).present())
        .containsExactly(MOTHER, SIGNER);
    assertThat(file(begun, first, second, none).get(Exam.PROJECTION).present()).isEmpty();
  }

  @Test
  void otherFactsOfTheExaminationLeaveTheNoteAsItIs() {
    Act noted = act(1, 1, present(MOTHER));
    Act effort =
        act(
            1,
            2,
            new ExamFact.EffortRecorded(new Effort(Effort.Level.COOPERATES, List.of(), "", null)),
            noted);
    Act completed = act(1, 3, new ExamFact.Completed(), effort);
    Act reopened = act(1, 4, new ExamFact.Reopened("漏记"), completed);
    assertThat(file(noted, effort, completed, reopened).get(Exam.PROJECTION).present())
        .containsExactly(MOTHER);
  }

  @Test
  void aCompletedExaminationTakesNoNote() {
    Act completed = act(1, 1, new ExamFact.Completed());
    Act late = act(1, 2, present(MOTHER), completed);
    CaseFile file = file(completed, late);
    assertThat(file.get(Exam.PROJECTION).present()).isEmpty();
    assertThat(file.folded(Exam.PROJECTION).refusals()).hasSize(1);
  }

  @Test
  void twoStationsThatNoteWithoutKnowingOfEachOtherAreAConflictUntilOneSettlesIt() {
    Act begun = act(1, 1, new ExamFact.Started("一室"));
    Act here = act(1, 2, present(MOTHER), begun);
    Act there = act(2, 1, present(SIGNER), begun);
    assertThat(file(begun, here, there).conflicts()).hasSize(1);
    Act settled = act(1, 3, present(MOTHER, SIGNER), here, there);
    CaseFile after = file(begun, here, there, settled);
    assertThat(after.conflicts()).isEmpty();
    assertThat(after.get(Exam.PROJECTION).present()).containsExactly(MOTHER, SIGNER);
  }

  @Test
  void aPersonHasANameOfTwoLettersAndStandsThereOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PresentPerson("x", Role.GUARDIAN, ""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PresentPerson("1 2", Role.GUARDIAN, ""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PresentPerson("梁小雨", Role.OTHER, "护"));
    assertThat(new PresentPerson(" 王一\n", Role.AGENT, "").name()).isEqualTo("王一");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> present(MOTHER, new PresentPerson("梁 小雨", Role.INTERPRETER, "")));
  }

  @Test
  void paperNamesEachWithTheCapacity() {
    PresentPerson nurse = new PresentPerson("何秀", Role.OTHER, "陪同护士");
    assertThat(PresentPerson.onPaper(List.of(MOTHER, SIGNER, nurse)))
        .contains("梁小雨（监护人，母亲）、周敏（手语翻译）、何秀（陪同护士）");
    assertThat(PresentPerson.onPaper(List.of())).isEmpty();
  }

  @Test
  void whoSignedANoticeIsThereInTheSameCapacityUnlessNoNameStandsThere() {
    assertThat(PresentPerson.of(signed("梁小雨")))
        .contains(new PresentPerson("梁小雨", Role.GUARDIAN, ""));
    assertThat(PresentPerson.of(signed("x"))).isEmpty();
  }

  private static SignedFor signed(String name) {
    return new SignedFor(name, SignedFor.Capacity.GUARDIAN, "户口簿", "未成年");
  }
}
