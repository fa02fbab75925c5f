package org.jianzhuo.desk.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.CaseTable.done;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.exam.PresentPerson;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.paper.Door;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reads from the exam sheet who was noted as present. */
@Tag("F151")
class ExamSheetPresentTest {

  private final PaperTable papers = new PaperTable();

  private String sheet() throws IOException {
    return PaperServiceTest.text(
        done(papers.service.preview(papers.draft(Door.EXAM, "exam-sheet", Map.of()))));
  }

  private void noted(PresentPerson... persons) {
    papers.table.act(
        papers.table.first,
        new ExamFact.Reopened("漏记在场人员"),
        new ExamFact.PersonsPresent(List.of(persons)),
        new ExamFact.Completed());
  }

  @Test
  void eachStandsOnTheSheetWithRoleAndRelation() throws IOException {
    noted(
        new PresentPerson("梁小雨", PresentPerson.Role.GUARDIAN, "母亲"),
        new PresentPerson("何秀", PresentPerson.Role.OTHER, "陪同护士"));
    assertThat(sheet()).containsSubsequence("在场人员", "梁小雨", "监护人", "母亲", "何秀", "其他", "陪同护士");
  }

  @Test
  void theSheetSaysNothingOfThemWhereNobodyIsNoted() throws IOException {
    assertThat(sheet()).doesNotContain("在场人员");
  }

  @Test
  void theSheetSaysOnWhatThePanelRestsAndBeforeWhom() throws IOException {
    PanelFact.Seated drawn =
        Objects.requireNonNull(
            papers.table.journal.stream(papers.table.caseStream).get(Panel.PROJECTION).seated());
    assertThat(sheet()).contains("专家组依据" + drawn.basis().replace(" ", ""));
  }
}
