package org.jianzhuo.desk.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.ClauseMatch;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.FindingId;
import org.junit.jupiter.api.Test;

/** Checks what is asked of each illness by its clause. */
class IllnessPointsTest {

  private static final String HEART = "4.2.3";
  private static final String LUNG = "4.2.2";

  private static FindingDraft draft(int number, String part, String template, String clause) {
    Clause chosen =
        ExamCases.CATALOGUE.clauses(Standard.LSBF_2002_8).stream()
            .filter(c -> c.code().equals(clause))
            .findFirst()
            .orElseThrow();
    FindingDraft draft = FindingDraft.blank(new FindingId(new UUID(7, number)), number);
    draft = FindingEdits.place(draft, part, null, ExamCases.CATALOGUE);
    draft = FindingEdits.template(draft, template, ExamCases.CATALOGUE);
    return FindingEdits.clause(draft, ClauseChoice.of(chosen, ClauseMatch.MEETS, ""));
  }

  private static FindingDraft illness(String system, String clause) {
    return draft(1, "whole-body", "item-non-work", clause)
        .values(Map.of("item-non-work/system", system, "item-non-work/months", "27"));
  }

  private static List<OpenPoint> points(FindingDraft... drafts) {
    ExamCases cases = new ExamCases().seated(ItemKind.NON_WORK, "冠心病").told();
    List<Deed> deeds = new ArrayList<>(List.of(new Deed(ExamCases.CASE, new ExamFact.Started(""))));
    ExamCase before = cases.service().look(ExamCases.CASE).orElseThrow();
    List<Finding> findings = new ArrayList<>();
    for (FindingDraft draft : drafts) {
      Finding finding = draft.finding(ExamCases.CATALOGUE, before.scope()).orElseThrow();
      findings.add(finding);
      deeds.add(
          new Deed(ExamCases.CASE, new ExamFact.FindingRecorded(finding, ExamCases.EXPERT.id())));
    }
    cases.journal.append(ExamCases.EXPERT.id(), deeds);
    ExamCase known = cases.service().look(ExamCases.CASE).orElseThrow();
    List<OpenPoint> points = new ArrayList<>();
    findings.forEach(f -> IllnessPoints.of(known, f, ExamCases.CATALOGUE, points));
    return points;
  }

  @Test
  void anIllnessOfOneSystemWithTheClauseOfAnotherIsAskedAbout() {
    assertThat(points(illness("respiratory", HEART)))
        .anySatisfy(
            point -> {
              assertThat(point.kind()).isEqualTo(OpenPoint.Kind.ILLNESS_SYSTEM);
              assertThat(point.field()).isEqualTo("item-non-work/system");
              assertThat(point.detail(false)).contains("呼吸系统").contains(HEART);
            });
    assertThat(points(illness("cardiac", HEART))).isEmpty();
  }

  @Test
  void aSecondIllnessNeedsItsOwnMonthsWhereItsClauseSaysLongTerm() {
    FindingDraft free = draft(2, "lung", "free", LUNG);
    assertThat(points(illness("cardiac", HEART), FindingEdits.description(free, "慢阻肺，活动后气促")))
        .singleElement()
        .satisfies(
            point -> {
              assertThat(point.kind()).isEqualTo(OpenPoint.Kind.LONG_TERM);
              assertThat(point.number()).isEqualTo(2);
              assertThat(point.blocks()).isFalse();
            });
    assertThat(
            points(illness("cardiac", HEART), FindingEdits.description(free, "慢阻肺，系统治疗14个月，活动后气促")))
        .isEmpty();
    assertThat(points(illness("respiratory", LUNG), free)).isEmpty();
  }

  @Test
  void theFormOfAnIllnessCountsTheFieldsThatItShows() {
    TemplateForm form =
        FindingEdits.form(illness("cardiac", HEART), ExamCases.CATALOGUE).orElseThrow();
    assertThat(form.filled()).isEqualTo(2);
    assertThat(form.total()).isEqualTo(form.applying().size()).isLessThan(form.fields().size());
  }

  @Test
  void theLungsAreNotAskedForASideWhereTheFormHasNone() {
    FindingDraft lung = draft(2, "lung", "lung", LUNG);
    assertThat(lung.sideIn(ExamCases.CATALOGUE)).contains(Side.NONE);
    FindingDraft eye = draft(2, "eye", "vision", LUNG);
    assertThat(eye.sideIn(ExamCases.CATALOGUE)).isEmpty();
  }
}
