package org.jianzhuo.model.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.SameMeasure;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.catalogue.TemplateField;
import org.jianzhuo.model.wire.CatalogueReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One quantity in two fields of a form: where they contradict each other, neither is judged. */
class SameMeasuresTest {

  private static final Catalogue CATALOGUE = CatalogueReader.read();

  @ParameterizedTest
  @CsvSource({
    "lung, po2=9.1;po2mm=68, false",
    "lung, po2=9.1;po2mm=70, false",
    "lung, po2=9.1;po2mm=71, true",
    "lung, po2=9.1;po2mm=40, true",
    "lung, po2mm=40, false",
    "vision, betterFieldPct=80;betterFieldRadius=50, false",
    "vision, betterFieldPct=80;betterFieldRadius=10, true",
  })
  void twoValuesOfOneQuantityThatContradictAreNotJudged(
      String form, String answers, boolean contradicts) {
    Template template = CATALOGUE.template(form).orElseThrow();
    Finding finding =
        FilledForms.at(form.equals("lung") ? "lung" : "eye", Side.NONE, form, answers.split(";"));
    assertThat(SameMeasures.contradicting(Variables.filled(finding, template), template))
        .hasSize(contradicts ? 1 : 0);
    assertThat(Variables.fields(finding, template))
        .hasSize(contradicts ? 0 : answers.split(";").length);
  }

  @Test
  void fieldsOfOneNameInTwoUnitsAreDeclaredToBeOneQuantity() {
    List<String> undeclared = new ArrayList<>();
    for (Template template : CATALOGUE.templates()) {
      Set<String> declared = new HashSet<>();
      template.relations().same().stream().map(SameMeasure::field).forEach(declared::add);
      Set<String> names = new HashSet<>();
      template.fields().stream()
          .filter(field -> field.type() == TemplateField.Type.NUMBER)
          .sorted(Comparator.comparing(field -> declared.contains(field.id())))
          .filter(field -> !names.add(field.name().zh()) && !declared.contains(field.id()))
          .forEach(field -> undeclared.add(template.id() + "/" + field.id()));
    }
    assertThat(undeclared).isEmpty();
  }
}
