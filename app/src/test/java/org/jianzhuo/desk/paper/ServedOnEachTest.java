package org.jianzhuo.desk.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.CaseTable.done;
import static org.jianzhuo.desk.opinion.CaseTable.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jianzhuo.model.conclusion.Manner;
import org.jianzhuo.model.conclusion.Recipient;
import org.jianzhuo.model.paper.Door;
import org.jianzhuo.model.paper.PaperFact;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A paper is for several, and each of them gets it on a day of the own. */
@Tag("F81")
class ServedOnEachTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

  private final PaperTable papers = new PaperTable();

  private String examination() {
    papers.table.people.become(papers.table.first);
    return done(
        papers.service.issue(
            papers.draft(
                Door.EXAM,
                "further-examination",
                Map.of(
                    "items", List.of("左肘关节 CT 平扫 | 关节面"),
                    "hospital", List.of("市人民医院"),
                    "contact", List.of("0755-00000000")))));
  }

  private PaperRow row(String number) {
    return done(papers.service.open(papers.table.caseStream, Door.EXAM)).rows().stream()
        .filter(row -> row.number().equals(number))
        .findFirst()
        .orElseThrow();
  }

  private String serve(Recipient to, String... numbers) {
    return done(papers.service.serve(
            papers.table.caseStream, PaperTable.serving(to, TODAY, numbers)))
        .getFirst();
  }

  @Test
  void isServedOnceEverybodyHasItAndSaysWhoHasNot() {
    String number = examination();
    assertThat(row(number).unserved()).containsExactly(Recipient.APPRAISED, Recipient.EMPLOYER);
    serve(Recipient.EMPLOYER, number);
    assertThat(row(number).unserved()).containsExactly(Recipient.APPRAISED);
    assertThat(row(number).toServe()).isTrue();
    serve(Recipient.APPRAISED, number);
    assertThat(row(number).toServe()).isFalse();
    assertThat(papers.file(number).services())
        .extracting(PaperFact.Served::receipt)
        .extracting(PaperFact.Receipt::to)
        .containsExactly(Recipient.EMPLOYER, Recipient.APPRAISED);
    assertThat(
            refused(
                papers.service.serve(
                    papers.table.caseStream,
                    PaperTable.serving(Recipient.EMPLOYER, TODAY, number))))
        .isEqualTo("paper.refused.served");
  }

  @Test
  void itsClockStandsOnlyOnceThePersonHasItWhoIsAsked() {
    String number = examination();
    serve(Recipient.EMPLOYER, number);
    assertThat(papers.times().suspensions()).isEmpty();
    assertThat(row(number).asks()).isFalse();
    serve(Recipient.APPRAISED, number);
    assertThat(papers.suspension().from()).isEqualTo(TODAY);
    assertThat(row(number).asks()).isTrue();
  }

  @Test
  void whatIsForOneRecipientIsServedTogetherOrNotAtAll() {
    String first = examination();
    papers.table.people.become(papers.table.first);
    String second =
        done(
            papers.service.issue(
                papers.draft(
                    Door.EXAM,
                    "treatment",
                    Map.of(
                        "items", List.of("康复治疗"),
                        "papers", List.of("出院小结"),
                        "contact", List.of("0755-00000000")))));
    serve(Recipient.EMPLOYER, first);
    assertThat(
            refused(
                papers.service.serve(
                    papers.table.caseStream,
                    PaperTable.serving(Recipient.EMPLOYER, TODAY, second, first))))
        .isEqualTo("paper.refused.served");
    assertThat(papers.file(second).services()).isEmpty();
    serve(Recipient.APPRAISED, first, second);
    assertThat(papers.file(first).served()).isNotNull();
    assertThat(papers.file(second).served()).isNotNull();
  }

  @Test
  void aVersionThatWasNeverPrintedIsServedForAReasonOnly() {
    String number = examination();
    PaperServing without =
        new PaperServing(
            List.of(number), Recipient.APPRAISED, "签收人", TODAY, Manner.POSTED, "EMS 1", " ");
    assertThat(refused(papers.service.serve(papers.table.caseStream, without)))
        .isEqualTo("paper.refused.unprinted");
    done(papers.service.print(papers.table.caseStream, number, "", 1));
    done(papers.service.serve(papers.table.caseStream, without));
    assertThat(papers.file(number).services().getFirst().receipt())
        .isEqualTo(
            new PaperFact.Receipt(Recipient.APPRAISED, "签收人", true, Manner.POSTED, "EMS 1", 1, ""));
  }

  @Test
  void aServiceWithoutAProofOrOnSomebodyWhomThePaperIsNotForIsRefused() {
    String number = examination();
    PaperServing unproven =
        new PaperServing(
            List.of(number), Recipient.APPRAISED, "签收人", TODAY, Manner.LEFT, "—", "在别处打印");
    assertThat(refused(papers.service.serve(papers.table.caseStream, unproven)))
        .isEqualTo("conclusion.refused.service-proof");
    assertThat(
            refused(
                papers.service.serve(
                    papers.table.caseStream, PaperTable.serving(Recipient.AGENCY, TODAY, number))))
        .isEqualTo("paper.refused.served");
  }
}
