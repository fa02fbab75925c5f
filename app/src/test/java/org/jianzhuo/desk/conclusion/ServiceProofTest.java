package org.jianzhuo.desk.conclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.CaseTable.INK;
import static org.jianzhuo.desk.opinion.CaseTable.done;
import static org.jianzhuo.desk.opinion.CaseTable.refused;
import static org.jianzhuo.desk.opinion.FakePeople.PIN;

import java.time.LocalDate;
import java.util.List;
import org.jianzhuo.desk.opinion.CaseTable;
import org.jianzhuo.model.conclusion.ConclusionFact;
import org.jianzhuo.model.conclusion.Manner;
import org.jianzhuo.model.conclusion.Recipient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A conclusion counts as served where something proves it (送达回证), whatever the manner. */
class ServiceProofTest {

  private final CaseTable table = new CaseTable();
  private final ConclusionService service = ConclusionServiceTest.service(table);
  private final IssueService issues = ConclusionServiceTest.issues(table, service);

  @ParameterizedTest
  @EnumSource(Manner.class)
  void withoutProofNothingIsServed(Manner manner) {
    LocalDate today = issued();
    assertThat(refused(issues.serve(table.caseStream, List.of(served(manner, today, " — ")))))
        .isIn("conclusion.refused.service-proof", "conclusion.refused.public-notice");
    assertThat(done(service.open(table.caseStream)).stage()).isEqualTo(DraftDesk.Stage.ISSUED);
    assertThat(refused(issues.serve(table.caseStream, List.of(served(manner, today, "x")))))
        .isIn("conclusion.refused.service-proof", "conclusion.refused.public-notice");
    if (manner != Manner.PUBLIC_NOTICE) {
      DraftDesk desk = done(issues.serve(table.caseStream, List.of(served(manner, today, "1"))));
      assertThat(desk.conclusion().served()).hasSize(1);
    }
  }

  @Test
  void aPublicNoticeServesNobodyBeforeItsDaysAreOver() {
    LocalDate today = issued();
    ConclusionFact.Served early = served(Manner.PUBLIC_NOTICE, today, "示例日报 2026-11-23 第 8 版");
    assertThat(refused(issues.serve(table.caseStream, List.of(early))))
        .isEqualTo("conclusion.refused.public-notice");
    assertThat(done(service.open(table.caseStream)).conclusion().served()).isEmpty();
  }

  private static ConclusionFact.Served served(Manner manner, LocalDate on, String proof) {
    return new ConclusionFact.Served(Recipient.APPRAISED, "邓国梁", on, manner, proof);
  }

  private LocalDate issued() {
    table.allSign();
    table.people.become(table.drafter);
    done(service.compose(table.caseStream, done(service.open(table.caseStream)).initial()));
    done(service.signAsDrafter(table.caseStream, INK, PIN));
    table.people.become(table.checker);
    done(service.signAsChecker(table.caseStream, INK, PIN));
    table.people.become(table.clerk);
    LocalDate today = LocalDate.now(CaseTable.CLOCK);
    done(issues.issue(table.caseStream, "深劳鉴〔2026〕9号", today));
    return today;
  }
}
