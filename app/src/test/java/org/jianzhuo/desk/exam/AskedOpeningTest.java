package org.jianzhuo.desk.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.exam.ExamCases.CASE;
import static org.jianzhuo.desk.exam.ExamCases.EXPERT;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.session.QueueState;
import org.jianzhuo.model.session.SessionFact;
import org.junit.jupiter.api.Test;

/** An examination begins with who was called to a free room, or with a reason that is kept. */
class AskedOpeningTest {

  private static final StreamId OTHER = new StreamId(new UUID(6, 6));

  @Test
  void ofAPersonWhoWasNotCalledAsksWhyAndBringsThemIn() {
    ExamCases cases = new ExamCases().listed(ItemKind.RELAPSE, "左肘骨折术后", "左肘").told();
    in(cases, new SessionFact.CheckedIn(CASE, "typed", true));
    assertThat(open(cases, "x")).isEqualTo("exam.ask.not-called");
    assertThat(cases.service().look(CASE).orElseThrow().exam().started()).isFalse();
    assertThat(open(cases, "叫号屏故障，本人已在室内")).isEqualTo("done");
    assertThat(cases.session().ticket(CASE).orElseThrow().state()).isEqualTo(QueueState.IN_EXAM);
    assertThat(despite(cases)).isEqualTo("叫号屏故障，本人已在室内");
  }

  @Test
  void besideAnotherWhoIsStillExaminedAsksWhy() {
    ExamCases cases = new ExamCases().seated("左肘骨折术后", "左肘").told();
    in(cases, new SessionFact.CaseListed(OTHER, "A016", null, "第三鉴定室"));
    in(cases, new SessionFact.ExamEntered(OTHER, "第三鉴定室", null));
    assertThat(open(cases, "")).isEqualTo("exam.ask.beside");
    assertThat(open(cases, "前一人正在采集影像")).isEqualTo("done");
    assertThat(despite(cases)).isEqualTo("前一人正在采集影像");
  }

  @Test
  void besideAnotherInAnotherRoomAsksNothing() {
    ExamCases cases = new ExamCases().seated("左肘骨折术后", "左肘").told();
    in(cases, new SessionFact.CaseListed(OTHER, "A016", null, "第二鉴定室"));
    in(cases, new SessionFact.ExamEntered(OTHER, "第二鉴定室", null));
    assertThat(open(cases, "本来不用问")).isEqualTo("done");
    assertThat(despite(cases)).isEmpty();
  }

  private static void in(ExamCases cases, SessionFact fact) {
    cases.journal.append(EXPERT.id(), List.of(new Deed(ExamCases.SESSION, fact)));
  }

  private static String open(ExamCases cases, String despite) {
    return switch (cases.service().open(CASE, Hand.own(EXPERT), despite)) {
      case Outcome.Done<ExamCase> done -> "done";
      case Outcome.Refused<ExamCase> no -> no.reason().key();
    };
  }

  private static String despite(ExamCases of) {
    return of.journal.stream(CASE).history().ordered().stream()
        .flatMap(
            act ->
                act.fact() instanceof ExamFact.Started started
                    ? Stream.ofNullable(started.despite())
                    : Stream.empty())
        .findFirst()
        .orElse("");
  }
}
