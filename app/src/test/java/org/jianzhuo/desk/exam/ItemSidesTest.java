package org.jianzhuo.desk.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.FindingId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text of the other side in an item's own form is asked about before the exam is completed. */
class ItemSidesTest {

  @ParameterizedTest
  @CsvSource({
    "PAID_LEAVE, paid-leave, diagnosis, 左股骨干骨折, true",
    "PAID_LEAVE, paid-leave, diagnosis, 右股骨干骨折, false",
    "PAID_LEAVE, paid-leave, part1, 左股骨, true",
    "TREATMENT_END, treatment-end, diagnosis, 左股骨干骨折, true",
    "TREATMENT_EXTENSION, treatment-extension, reasons, 左股骨骨折延迟愈合, true",
    "RELAPSE, relapse, part, 左股骨, true",
    "RELAPSE, relapse, state, 左大腿内固定断裂, true",
    "REHABILITATION, rehabilitation, diagnosis, 左股骨骨折术后肌力下降, true",
    "CAUSALITY, causality, injury, 左股骨干骨折, true",
    "CAUSALITY, causality, disease, 左心衰竭, false",
    "DEVICE, device, reason, 左大腿截肢术后, true",
  })
  void aTextOfTheOtherSideIsAskedAboutAtItsField(
      ItemKind item, String form, String field, String text, boolean asked) {
    List<OpenPoint> points = points(item, "item-" + form, field, text);
    assertThat(points.stream().anyMatch(point -> point.kind() == OpenPoint.Kind.ITEM_SIDE))
        .isEqualTo(asked);
    points.stream()
        .filter(point -> point.kind() == OpenPoint.Kind.ITEM_SIDE)
        .forEach(
            point -> {
              assertThat(point.field()).isEqualTo(field);
              assertThat(point.blocks()).isTrue();
              assertThat(point.detail(false)).contains(text, "认定的是右");
            });
  }

  private static List<OpenPoint> points(ItemKind item, String form, String field, String text) {
    ExamCases cases = new ExamCases();
    cases.seated(item, "右股骨干骨折", "右股骨").told();
    FindingDraft draft = FindingDraft.blank(new FindingId(new UUID(7, 1)), 1);
    draft = FindingEdits.place(draft, "whole-body", null, ExamCases.CATALOGUE);
    draft = FindingEdits.template(draft, form, ExamCases.CATALOGUE);
    Map<String, String> typed = new HashMap<>(Map.of(form + "/" + field, text));
    if (item == ItemKind.TREATMENT_END) {
      typed.put(form + "/asked", "end");
    }
    ExamCase before = cases.service().look(ExamCases.CASE).orElseThrow();
    Finding finding =
        draft.values(typed).finding(ExamCases.CATALOGUE, before.scope()).orElseThrow();
    cases.journal.append(
        ExamCases.EXPERT.id(),
        List.of(
            new Deed(ExamCases.CASE, new ExamFact.Started("")),
            new Deed(
                ExamCases.CASE, new ExamFact.FindingRecorded(finding, ExamCases.EXPERT.id()))));
    List<OpenPoint> points = new ArrayList<>();
    ItemPoints.of(cases.service().look(ExamCases.CASE).orElseThrow(), ExamCases.CATALOGUE, points);
    return points;
  }
}
