package org.jianzhuo.model.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.catalogue.TemplateField;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.wire.CatalogueReader;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Checks which variables of the clauses' conditions the findings give. */
class VariablesTest {

  private static final Catalogue CATALOGUE = CatalogueReader.read();

  private static Finding finding(
      int number, String template, boolean inScope, String... fieldsAndValues) {
    return new Finding(
        new FindingId(new UUID(0, number)),
        number,
        "eye",
        Side.LEFT,
        "t",
        "",
        template,
        List.of(),
        null,
        inScope,
        List.of(),
        "",
        FilledForms.answers(fieldsAndValues));
  }

  private static Exam exam(Finding... findings) {
    Map<FindingId, Finding> all = new LinkedHashMap<>();
    for (Finding each : findings) {
      all.put(each.id(), each);
    }
    return new Exam(true, false, false, all, Map.of(), null);
  }

  @Nested
  class OneFinding {

    @Test
    void givesNumbersTruthsAndNamesByWhatItsFieldsFeed() {
      Finding spine =
          finding(1, "spine", true, "heightLoss=35", "discectomy=yes", "rootPain=no", "levels=L1");
      assertThat(Variables.of(spine, CATALOGUE))
          .containsEntry("spine.lossPct", new BigDecimal("35"))
          .containsEntry("spine.discectomy", true)
          .containsEntry("spine.severeRootPain", false)
          .hasSize(3);
      Finding limb = finding(2, "limb-strength", true, "pattern=hemi", "strength=3");
      assertThat(Variables.of(limb, CATALOGUE))
          .containsEntry("paralysis.pattern", "hemi")
          .containsEntry("paralysis.strength", new BigDecimal("3"));
    }

    @Test
    void givesNothingForWhatWasNotFilledIn() {
      assertThat(Variables.of(finding(1, "spine", true), CATALOGUE)).isEmpty();
      assertThat(Variables.of(finding(1, "free", true), CATALOGUE)).isEmpty();
    }

    @Test
    void givesCalculatorsWhatNoConditionAsksFor() {
      Template ear = CATALOGUE.template("ear").orElseThrow();
      assertThat(Variables.fields(finding(1, "ear", true, "right.ac500=50", "sex=M"), ear))
          .containsEntry("right.ac500", new BigDecimal("50"))
          .containsEntry("sex", "M");
      Template hand = CATALOGUE.template("hand-map").orElseThrow();
      assertThat(Variables.fields(finding(1, "hand-map", true), hand))
          .containsExactly(Map.entry("side", "left"));
    }
  }

  @Nested
  class SeveralFindings {

    @Test
    void areTakenTogetherAndAYesOutweighsANo() {
      Variables all =
          Variables.of(
              exam(
                  finding(1, "rom", true, "fractureHealed=no"),
                  finding(2, "fracture-healing", true, "healed=yes"),
                  finding(3, "spine", true, "heightLoss=10")),
              CATALOGUE);
      assertThat(all.values())
          .containsEntry("bone.fractureHealed", true)
          .containsEntry("spine.lossPct", new BigDecimal("10"));
      assertThat(all.contradictory()).isEmpty();
    }

    @Test
    void thatSayDifferentNumbersGiveNone() {
      Variables all =
          Variables.of(
              exam(
                  finding(1, "spine", true, "heightLoss=10", "fixed=1"),
                  finding(2, "spine", true, "heightLoss=40")),
              CATALOGUE);
      assertThat(all.contradictory()).isEqualTo(Set.of("spine.lossPct"));
      assertThat(all.values()).containsOnlyKeys("spine.fixedSegments");
    }

    @Test
    void outsideTheDecisionGiveNothing() {
      assertThat(
              Variables.of(exam(finding(1, "spine", false, "heightLoss=40")), CATALOGUE).values())
          .isEmpty();
    }
  }

  @Test
  void everyFieldFeedsAVariableOfItsType() throws IOException {
    Map<String, String> types = types();
    for (Template template : CATALOGUE.templates()) {
      for (TemplateField field : template.fields()) {
        if (field.feeds().isEmpty()) {
          continue;
        }
        List<String> values =
            field.type() == TemplateField.Type.NUMBER
                ? List.of("0.5")
                : field.choices().stream().map(TemplateField.Choice::value).toList();
        for (String value : values) {
          Finding one = finding(1, template.id(), true, field.id() + "=" + value);
          Object given = Variables.of(one, CATALOGUE).get(field.feeds());
          String type =
              given instanceof Boolean ? "bool" : given instanceof BigDecimal ? "number" : "text";
          assertThat(type).as(template.id() + " " + field.id()).isEqualTo(types.get(field.feeds()));
        }
      }
    }
  }

  private static Map<String, String> types() throws IOException {
    Map<String, String> types = new LinkedHashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Catalogue.class.getResourceAsStream("variables.csv"), StandardCharsets.UTF_8))) {
      lines.lines().skip(1).map(l -> l.split(",")).forEach(c -> types.put(c[0], c[1]));
    }
    return types;
  }
}
