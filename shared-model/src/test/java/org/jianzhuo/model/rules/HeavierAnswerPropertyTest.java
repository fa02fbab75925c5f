package org.jianzhuo.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.catalogue.TemplateField;
import org.jianzhuo.model.exam.FilledForms;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.wire.CatalogueReader;
import org.jianzhuo.model.wire.RulesReader;

/** Checks over every form that a heavier answer never gives a lighter grade. */
class HeavierAnswerPropertyTest {

  private static final int NONE = 11;
  private static final int STEPS = 6;

  /** Totals that are measured for themselves, in place of what their parts add up to. */
  private static final Set<String> TOTALS = Set.of("tbsa", "short");

  private static final Catalogue CATALOGUE = CatalogueReader.read();
  private static final FindingRules RULES = new FindingRules(RulesReader.read(), CATALOGUE);

  @Property(tries = 60)
  void yesIsNeverLighterThanNoNorMoreOfALossThanLess(@ForAll long seed) {
    Random random = new Random(seed);
    for (Template template : CATALOGUE.templates()) {
      Map<String, String> filled = new TreeMap<>();
      for (TemplateField field : template.fields()) {
        List<String> values = values(field);
        if (!values.isEmpty() && random.nextInt(5) == 0) {
          filled.put(field.id(), values.get(random.nextInt(values.size())));
        }
      }
      template.fields().forEach(field -> neverLighter(template, field, filled));
    }
  }

  private static void neverLighter(
      Template template, TemplateField field, Map<String, String> filled) {
    int before = NONE;
    for (String heavier : rising(field)) {
      Map<String, String> more = new TreeMap<>(filled);
      more.put(field.id(), heavier);
      int grade = grade(template, more);
      assertThat(grade)
          .as("%s, %s: %s", template.id(), field.id(), more)
          .isLessThanOrEqualTo(before);
      before = grade;
    }
  }

  /** The answers from the least to the heaviest; none where the form does not tell. */
  private static List<String> rising(TemplateField field) {
    List<String> values = values(field);
    if (values.equals(List.of("yes", "no"))) {
      return List.of("no", "yes");
    }
    if (TOTALS.contains(field.id())) {
      return List.of();
    }
    boolean loss = field.type() == TemplateField.Type.NUMBER && field.normal().matches("0+");
    return loss ? values : List.of();
  }

  private static List<String> values(TemplateField field) {
    BigDecimal least = field.min();
    BigDecimal most = field.max();
    if (!field.choices().isEmpty() || least == null || most == null) {
      return field.isFindingsSide()
          ? List.of()
          : field.choices().stream().map(TemplateField.Choice::value).toList();
    }
    return IntStream.rangeClosed(0, STEPS)
        .mapToObj(
            i ->
                least
                    .add(
                        most.subtract(least)
                            .multiply(BigDecimal.valueOf(i))
                            .divide(BigDecimal.valueOf(STEPS), 1, RoundingMode.HALF_UP))
                    .toPlainString())
        .toList();
  }

  private static int grade(Template template, Map<String, String> filled) {
    String[] fields = filled.entrySet().stream().map(Object::toString).toArray(String[]::new);
    Finding finding = FilledForms.at("hand", Side.LEFT, template.id(), fields);
    return RULES.of(finding).stream()
        .flatMap(
            found ->
                Stream.concat(
                    found.proposal().clauses().stream().map(Clause::grade),
                    RULES.reference(finding, found).map(ByReference::grade).stream()))
        .min(Integer::compare)
        .orElse(NONE);
  }
}
