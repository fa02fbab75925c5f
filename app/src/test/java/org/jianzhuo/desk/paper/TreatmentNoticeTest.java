package org.jianzhuo.desk.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.CaseTable.done;
import static org.jianzhuo.desk.opinion.CaseTable.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jianzhuo.model.deadline.Limit;
import org.jianzhuo.model.paper.Door;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TreatmentNoticeTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
  private final PaperTable papers = new PaperTable();

  @Test
  @Tag("F83")
  void theClockRunsAgainOnlyWithTheDayOnWhichTheTreatmentEnded() {
    papers.table.people.become(papers.table.first);
    String number =
        done(
            papers.service.issue(
                papers.draft(
                    Door.EXAM,
                    "treatment",
                    Map.of(
                        "items", List.of("功能锻炼 | 左肘 | 三个月"),
                        "papers", List.of("出院小结"),
                        "contact", List.of("福田窗口"),
                        "served", List.of("2026-11-18")))));
    PaperReceipt open = new PaperReceipt(TODAY, List.of("出院小结"), "", "");
    assertThat(refused(papers.service.receive(papers.table.caseStream, number, open)))
        .isEqualTo("paper.refused.treatment-end");
    PaperReceipt early = new PaperReceipt(TODAY, List.of("出院小结"), "", "", TODAY.minusDays(1));
    assertThat(refused(papers.service.receive(papers.table.caseStream, number, early)))
        .isEqualTo("paper.refused.treatment-end-when");
    PaperReceipt ended = new PaperReceipt(TODAY, List.of("出院小结"), "", "", TODAY);
    assertThat(done(papers.service.receive(papers.table.caseStream, number, ended))).isZero();
    assertThat(papers.suspension().to()).isEqualTo(TODAY);
    assertThat(papers.times().mark(Limit.L6).orElseThrow().from()).isEqualTo(TODAY);
  }

  @Test
  void nobodyIsTakenToHaveReceivedItBecauseItWasWritten() {
    for (String kind : List.of("treatment", "further-examination")) {
      assertThat(
              PaperTable.TEMPLATES
                  .template(kind)
                  .orElseThrow()
                  .ask("served")
                  .orElseThrow()
                  .preset())
          .isEmpty();
    }
  }
}
