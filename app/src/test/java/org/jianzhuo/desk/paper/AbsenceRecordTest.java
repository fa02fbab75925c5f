package org.jianzhuo.desk.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.CaseTable.done;
import static org.jianzhuo.desk.opinion.CaseTable.refused;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.paper.Door;
import org.jianzhuo.model.session.SessionFact;
import org.junit.jupiter.api.Test;

class AbsenceRecordTest {

  private final PaperTable papers = new PaperTable();

  @Test
  void cannotBeWrittenWithoutProofThatTheNoticeArrived() {
    PaperDraft draft = papers.draft(Door.QUEUE, "absence", Map.of());
    assertThat(refused(papers.service.issue(draft))).isEqualTo("paper.refused.requires");
  }

  @Test
  void tellsProofCallsAndReasonAndLeavesTheRestToTheCommittee() throws IOException {
    papers.in(
        new SessionFact.Called(papers.table.caseStream, "第 3 鉴定室"),
        new SessionFact.NotAttended(
            papers.table.caseStream, "EMS 123 签收", "10:05 电话", "unreachable"));
    String number =
        done(
            papers.service.issue(
                papers.draft(
                    Door.QUEUE, "absence", Map.of("calls", List.of("10:20 | 电话 | 无人接听")))));
    assertThat(
            PaperServiceTest.text(
                papers.service.paper(papers.table.caseStream, number).orElseThrow()))
        .contains("EMS123签收", "现场叫号1次", "联系不上", "10:20", "无人接听", "书面告知当事人")
        .doesNotContain("放弃");
  }

  @Test
  void isInternalAndNeverServed() {
    absentFrom(papers.session, "EMS 123 签收");
    String number = done(papers.service.issue(papers.draft(Door.QUEUE, "absence", Map.of())));
    assertThat(
            refused(
                papers.service.serve(
                    papers.table.caseStream,
                    PaperTable.serving(null, LocalDate.of(2026, 11, 18), number))))
        .isEqualTo("paper.refused.internal");
  }

  @Test
  void namesTheLimitOfTheProfileAndHowItWasCounted() throws IOException {
    absentFrom(papers.session, "EMS 123 签收");

    assertThat(record())
        .contains("本次系本案第1次未参加", "规则档案“全国2025＋广东”，档案默认值", "第1次未参加的，提请委员会决定")
        .contains("每场计一次，按本案累计", "登记后又报到、登记已撤销的不计", "已达到上述次数")
        .doesNotContain("此前各次", "未达到上述次数");
  }

  @Test
  void listsTheEarlierSessionsAndTellsWhetherTheLimitThatTheCommitteeSetIsReached()
      throws IOException {
    papers.table.people.set("acceptance.national-2025+guangdong.noShowLimit", "3");
    StreamId earlier = new StreamId(new UUID(3, 2));
    papers.inSession(
        earlier,
        new SessionFact.Opened("下午场", LocalDate.of(2026, 10, 20), "南山鉴定点", List.of("第 3 鉴定室")),
        new SessionFact.CaseListed(
            papers.table.caseStream, "B007", LocalTime.of(14, 0), "第 3 鉴定室"));
    absentFrom(earlier, "短信回执 2026-10-12");
    absentFrom(papers.session, "EMS 123 签收");

    assertThat(record())
        .contains("本次系本案第2次未参加", "委员会设定", "第3次未参加的，提请委员会决定")
        .contains("此前各次：场次", "2026年10月20日下午场", "短信回执2026-10-12", "未达到上述次数");
  }

  @Test
  void doesNotCountASessionInWhichThePersonCameAfterAll() throws IOException {
    StreamId earlier = new StreamId(new UUID(3, 2));
    papers.inSession(
        earlier,
        new SessionFact.Opened("下午场", LocalDate.of(2026, 10, 20), "南山鉴定点", List.of("第 3 鉴定室")),
        new SessionFact.CaseListed(
            papers.table.caseStream, "B007", LocalTime.of(14, 0), "第 3 鉴定室"));
    absentFrom(earlier, "短信回执");
    papers.inSession(
        earlier, new SessionFact.CheckedIn(papers.table.caseStream, "card-reader", true));
    absentFrom(papers.session, "EMS 123 签收");

    assertThat(record()).contains("本次系本案第1次未参加").doesNotContain("短信回执");
  }

  private void absentFrom(StreamId session, String proof) {
    papers.inSession(
        session, new SessionFact.NotAttended(papers.table.caseStream, proof, "", "unreachable"));
  }

  private String record() throws IOException {
    return PaperServiceTest.text(
        done(papers.service.preview(papers.draft(Door.QUEUE, "absence", Map.of()))));
  }
}
