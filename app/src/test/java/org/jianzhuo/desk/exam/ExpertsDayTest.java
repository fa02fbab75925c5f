package org.jianzhuo.desk.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.exam.ExamCases.CASE;
import static org.jianzhuo.desk.exam.ExamCases.EXPERT;
import static org.jianzhuo.desk.exam.ExamCases.STRANGER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.panel.ui.Day;
import org.jianzhuo.desk.session.IdentityProof;
import org.jianzhuo.model.deadline.ClockEventKind;
import org.jianzhuo.model.deadline.DeadlineFact;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.opinion.OpinionFact;
import org.jianzhuo.model.opinion.Referral;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.session.QueueState;
import org.jianzhuo.model.session.SessionFact;
import org.jianzhuo.model.session.Ticket;
import org.junit.jupiter.api.Test;

class ExpertsDayTest {

  private final ExamCases cases = new ExamCases().seated("左肘骨折术后", "左肘").told();
  private final ExpertsDay day =
      new ExpertsDay(
          cases.journal,
          each -> new ExpertsDay.Waiting(ExpertsDay.Turn.CONSULTATION, null),
          () -> Optional.of(ExamCases.SESSION));

  @Test
  void listsACaseToItsPanelWithWhatIsAppraised() {
    assertThat(day.of(EXPERT.id()))
        .singleElement()
        .satisfies(row -> assertThat(row.item().zh()).isEqualTo("劳动功能障碍程度和生活自理障碍程度"));
    assertThat(day.of(STRANGER.id())).isEmpty();
  }

  @Test
  void listsNobodyWhoWasToldNotToComeThatDay() {
    ExamCases listed = new ExamCases().listed(ItemKind.LABOUR_FUNCTION, "左肘骨折术后", "左肘");
    ExpertsDay today =
        new ExpertsDay(
            listed.journal,
            each -> ExpertsDay.Waiting.NOTHING,
            () -> Optional.of(ExamCases.SESSION));
    LocalDate session = LocalDate.of(2026, 11, 23);
    UUID id = new UUID(7, 7);
    DeadlineFact.SuspensionRecorded postponed =
        new DeadlineFact.SuspensionRecorded(
            id, ClockEventKind.POSTPONEMENT, session, session.plusDays(9), "GQ-1");
    assertThat(today.of(EXPERT.id())).hasSize(1);
    listed.journal.append(EXPERT.id(), List.of(new Deed(CASE, postponed)));
    assertThat(today.of(EXPERT.id())).isEmpty();
    listed.journal.append(
        EXPERT.id(), List.of(new Deed(CASE, new DeadlineFact.SuspensionVoided(id, "未送达"))));
    assertThat(today.of(EXPERT.id())).hasSize(1);
  }

  @Test
  void putsWhatWaitsForTheExpertsAnswerBeforeWhoIsInTheRoom() {
    Day queue = new Day();
    queue.people.signIn(Role.DRAW_POST);
    queue.seatRoom(
        "第一鉴定室",
        List.of(queue.expert("E1001"), queue.expert("E1003"), queue.expert("E1005")),
        "2026 抽 1123-1");
    queue.people.signIn(Role.COORDINATOR);
    StreamId again = queue.ticket("A002").ticket().caseStream();
    for (String number : List.of("A002", "A001")) {
      Ticket ticket = queue.ticket(number).ticket();
      queue.queue.checkIn(
          queue.session(),
          ticket.caseStream(),
          new IdentityProof(
              IdentityProof.Method.TYPED, queue.ticket(number).accepted().identityNumber(), true));
      queue.queue.call(queue.session(), ticket.caseStream(), ticket.room());
      queue.queue.enterExam(queue.session(), ticket.caseStream());
      if (number.equals("A002")) {
        queue.queue.examined(queue.session(), ticket.caseStream());
      }
    }
    ExpertsDay today =
        new ExpertsDay(
            queue.journal,
            each ->
                each.equals(again)
                    ? new ExpertsDay.Waiting(ExpertsDay.Turn.ANSWER, null)
                    : ExpertsDay.Waiting.NOTHING,
            () -> Optional.of(queue.session()));
    assertThat(today.of(queue.expert("E1001")))
        .extracting(ExpertsDay.Row::ticket)
        .startsWith("A002", "A001");
  }

  @Test
  void putsWhatWaitsForTheExpertsOpinionAmongTheRoomsCasesAndBeforeWhoIsCalled() {
    Day queue = new Day();
    queue.people.signIn(Role.DRAW_POST);
    queue.seatRoom(
        "第一鉴定室",
        List.of(queue.expert("E1001"), queue.expert("E1003"), queue.expert("E1005")),
        "2026 抽 1123-1");
    ExpertsDay all =
        new ExpertsDay(
            queue.journal, each -> ExpertsDay.Waiting.NOTHING, () -> Optional.of(queue.session()));
    List<String> listed =
        all.of(queue.expert("E1001")).stream().map(ExpertsDay.Row::ticket).toList();
    queue.people.signIn(Role.COORDINATOR);
    List<QueueState> states =
        List.of(
            QueueState.EXAMINED,
            QueueState.WAITING,
            QueueState.CALLED,
            QueueState.EXAMINED,
            QueueState.EXAMINED,
            QueueState.IN_EXAM);
    Map<StreamId, ExpertsDay.Turn> turns = new HashMap<>();
    for (int i = 0; i < states.size(); i++) {
      bring(queue, listed.get(i), states.get(i));
    }
    turns.put(stream(queue, listed.get(3)), ExpertsDay.Turn.OPINION);
    turns.put(stream(queue, listed.get(4)), ExpertsDay.Turn.SIGNATURE);
    ExpertsDay today =
        new ExpertsDay(
            queue.journal,
            each -> new ExpertsDay.Waiting(turns.getOrDefault(each, ExpertsDay.Turn.NONE), null),
            () -> Optional.of(queue.session()));
    List<String> expected = new ArrayList<>();
    List.of(3, 5, 2, 4, 1).forEach(place -> expected.add(listed.get(place)));
    expected.addAll(listed.subList(6, listed.size()));
    expected.add(listed.getFirst());
    assertThat(today.of(queue.expert("E1001")))
        .extracting(ExpertsDay.Row::ticket)
        .containsExactlyElementsOf(expected);
    List<ExpertsDay.Row> rows = today.of(queue.expert("E1001"));
    // the opinion, the person in the room, who is called; not what waits for the signature alone
    assertThat(after(rows, listed.get(3))).contains(listed.get(5));
    assertThat(after(rows, listed.get(5))).contains(listed.get(2));
    assertThat(after(rows, listed.get(2))).contains(listed.get(3));
    assertThat(after(rows, listed.getFirst())).contains(listed.get(3));
    // who waits to be called comes where nobody else does
    assertThat(after(rows.subList(3, rows.size()), listed.get(4))).contains(listed.get(1));
    assertThat(after(rows.subList(4, 5), listed.get(1))).isEmpty();
  }

  private static Optional<String> after(List<ExpertsDay.Row> rows, String ticket) {
    StreamId caseStream =
        rows.stream().filter(r -> r.ticket().equals(ticket)).findFirst().orElseThrow().caseStream();
    return ExpertsDay.after(caseStream, rows).map(ExpertsDay.Row::ticket);
  }

  private static StreamId stream(Day queue, String number) {
    return queue.ticket(number).ticket().caseStream();
  }

  /** Brings a person so far in the queue. */
  private static void bring(Day queue, String number, QueueState to) {
    Ticket ticket = queue.ticket(number).ticket();
    queue.queue.checkIn(
        queue.session(),
        ticket.caseStream(),
        new IdentityProof(
            IdentityProof.Method.TYPED, queue.ticket(number).accepted().identityNumber(), true));
    if (to != QueueState.WAITING) {
      queue.queue.call(queue.session(), ticket.caseStream(), ticket.room());
    }
    if (to == QueueState.IN_EXAM || to == QueueState.EXAMINED) {
      queue.queue.enterExam(queue.session(), ticket.caseStream());
    }
    if (to == QueueState.EXAMINED) {
      queue.queue.examined(queue.session(), ticket.caseStream());
    }
  }

  @Test
  void listsAReferredCaseToTheCommitteesMembers() {
    cases.journal.append(
        EXPERT.id(),
        List.of(
            new Deed(
                CASE,
                new OpinionFact.Referred(
                    new Referral(
                        "三名专家等级各不相同",
                        List.of(),
                        List.of("检查表"),
                        List.of(STRANGER.id()),
                        List.of(),
                        null)))));
    assertThat(day.of(STRANGER.id())).singleElement().matches(row -> row.caseStream().equals(CASE));
  }

  @Test
  void listsToARecorderWhatIsCalledOrInExamUntilItIsExamined() {
    ExamCases listed = new ExamCases().listed(ItemKind.LABOUR_FUNCTION, "左肘骨折术后", "左肘");
    assertThat(
            new ExpertsDay(
                    listed.journal,
                    each -> ExpertsDay.Waiting.NOTHING,
                    () -> Optional.of(ExamCases.SESSION))
                .recorded())
        .isEmpty();
    assertThat(day.recorded())
        .singleElement()
        .satisfies(row -> assertThat(row.state()).isEqualTo(QueueState.CALLED));
    cases.journal.append(
        EXPERT.id(),
        List.of(
            new Deed(ExamCases.SESSION, new SessionFact.ExamEntered(CASE, "第三鉴定室", null)),
            new Deed(ExamCases.SESSION, new SessionFact.Examined(CASE))));
    assertThat(day.recorded()).isEmpty();
  }

  @Test
  void listsOfAnotherDayOnlyWhatStillWaitsAndNamesTheDay() {
    StreamId later = new StreamId(new UUID(2, 3));
    ExpertsDay next =
        new ExpertsDay(cases.journal, each -> ExpertsDay.Waiting.NOTHING, () -> Optional.of(later));
    assertThat(next.of(EXPERT.id()))
        .singleElement()
        .satisfies(row -> assertThat(row.ticket()).isEqualTo("11-23 A023"));
    ExamCases listed = new ExamCases().listed(ItemKind.LABOUR_FUNCTION, "左肘骨折术后", "左肘");
    assertThat(
            new ExpertsDay(
                    listed.journal, each -> ExpertsDay.Waiting.NOTHING, () -> Optional.of(later))
                .of(EXPERT.id()))
        .isEmpty();
  }
}
