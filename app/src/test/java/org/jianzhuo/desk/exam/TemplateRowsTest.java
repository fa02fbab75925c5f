package org.jianzhuo.desk.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.catalogue.TemplateField;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.journal.FindingId;
import org.junit.jupiter.api.Test;

/** Checks how what is filled into a template is put into rows to read. */
class TemplateRowsTest {

  private static final Catalogue CATALOGUE = ExamCases.CATALOGUE;

  private static FindingDraft draft(String template, Map<String, String> typed) {
    FindingDraft draft = FindingDraft.blank(new FindingId(new UUID(7, 1)), 1);
    draft = FindingEdits.place(draft, "eye", Side.LEFT, CATALOGUE);
    draft = FindingEdits.template(draft, template, CATALOGUE);
    for (Map.Entry<String, String> each : typed.entrySet()) {
      draft = FindingEdits.value(draft, TemplateForm.key(template, each.getKey()), each.getValue());
    }
    return draft;
  }

  private static TemplateForm form(FindingDraft draft) {
    return FindingEdits.form(draft, CATALOGUE).orElseThrow();
  }

  @Test
  void theInjuredSideStandsBesideTheHealthyOneAndWhatIsNormalStaysShort() {
    FindingDraft draft = draft("vision", Map.of("left.corrected", "0.3", "right.corrected", "1.0"));
    FindingDraft filled = FindingEdits.restNormal(draft, CATALOGUE);
    List<FindingsSheet.Item> items = TemplateRows.of(form(filled), Side.LEFT);
    assertThat(items.get(1).label().zh()).isEqualTo("其余所查未见异常");
    assertThat(items.get(0).label().zh()).isEqualTo("左眼最佳矫正视力");
    assertThat(items.get(0).injured()).isEqualTo("0.3");
    assertThat(items.get(0).reference()).isEqualTo("1.0");
    assertThat(items.get(0).againstHealthy()).isTrue();
    assertThat(items.get(1).injured()).contains("复视").contains("晶状体");
  }

  @Test
  void whatIsNormalSaysItsAnswerAndIsNotReadAsFound() {
    FindingDraft draft = draft("hand-map", Map.of("index.loss", "2"));
    FindingDraft filled = FindingEdits.restNormal(draft, CATALOGUE);
    assertThat(TemplateRows.of(form(filled), Side.RIGHT))
        .filteredOn(item -> item.label().zh().equals("其余所查未见异常"))
        .singleElement()
        .satisfies(item -> assertThat(item.injured()).contains("手背植皮后瘢痕明显（否）"));
  }

  @Test
  void aNoThatOtherAnswersContradictIsNotPrinted() {
    FindingDraft draft =
        draft(
            "hand-map",
            Map.of(
                "thumb.joints", "mcp+ip",
                "thumb.kind", "nonFunctional",
                "thumbIpFnLost", "no",
                "dipFn", "0",
                "index.joints", "dip",
                "index.kind", "nonFunctional"));
    assertThat(FindingWords.describe(draft, CATALOGUE))
        .contains("非功能位强直")
        .doesNotContain("功能全失")
        .doesNotContain("功能丧失指数");
    assertThat(TemplateRows.of(form(draft), Side.RIGHT))
        .noneMatch(item -> item.injured().contains("功能全失"));
  }

  @Test
  void aSeriesIsOneRow() {
    FindingDraft draft =
        draft("ear", Map.of("right.ac500", "50", "right.ac1000", "N", "right.ac2000", "65"));
    List<FindingsSheet.Item> items = TemplateRows.of(form(draft), Side.BOTH);
    assertThat(items).hasSize(1);
    assertThat(items.get(0).label().zh()).isEqualTo("右耳气导");
    assertThat(items.get(0).injured()).isEqualTo("500Hz 50，1000Hz 无法测，2000Hz 65 dB HL");
  }

  @Test
  void everyBuiltInTemplateCanBePrintedFullAndEmpty() {
    for (Template template : CATALOGUE.templates()) {
      if (!TemplateForm.isStructured(template.id())) {
        continue;
      }
      FindingDraft draft = draft(template.id(), Map.of());
      assertThat(TemplateRows.of(form(draft), Side.LEFT)).as(template.id()).isEmpty();
      for (TemplateField field : template.fields()) {
        String value =
            switch (field.type()) {
              case NUMBER -> String.valueOf(field.max());
              case CHOICE -> field.choices().getLast().value();
              case TEXT, LINE, SIDE -> "文字";
              case DATE -> "2026-11-23";
            };
        draft = FindingEdits.value(draft, TemplateForm.key(template.id(), field.id()), value);
      }
      assertThat(TemplateLayout.of(template).order())
          .as(template.id())
          .containsExactlyInAnyOrderElementsOf(
              template.fields().stream().filter(f -> !f.isFindingsSide()).toList());
      assertThat(TemplateRows.of(form(draft), Side.NONE)).as(template.id()).isNotEmpty();
      assertThat(FindingWords.describe(draft, CATALOGUE)).as(template.id()).isNotEmpty();
    }
  }
}
