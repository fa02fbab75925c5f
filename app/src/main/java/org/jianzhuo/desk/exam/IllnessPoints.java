package org.jianzhuo.desk.exam;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.catalogue.StandardTables;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.catalogue.TemplateField;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.ItemForm;

/**
 * Asks what a clause of 劳社部发〔2002〕8号 needs of each illness by itself: that it is of the disease's
 * own system, and where it says 长期, twelve months of systematic treatment of this very illness.
 */
final class IllnessPoints {

  private static final String SYSTEM = "system";
  private static final String MONTHS = "nw.months";

  // palsies, eyes and ears after an injury have the clauses of those systems
  private static final String INJURY = "injury";

  private static final Map<String, String> CATEGORIES = StandardTables.diseaseCategories();
  private static final Pattern A_TIME = Pattern.compile("[0-9一二三四五六七八九十两半] ?(?:余|多)?(?:个?月|年)");

  private IllnessPoints() {}

  /** Adds what is open of one finding, the first or any other. */
  static void of(ExamCase known, Finding finding, Catalogue catalogue, List<OpenPoint> points) {
    ClauseChoice choice = finding.clause();
    if (choice == null || !choice.standard().equals(Standard.LSBF_2002_8.number())) {
      return;
    }
    Optional<Clause> clause = catalogue.clause(choice.standard(), choice.code());
    String category = CATEGORIES.getOrDefault(choice.code(), "");
    if (clause.isEmpty() || category.isEmpty()) {
      return;
    }
    String system =
        ItemForm.of(known.accepted().item())
            .flatMap(form -> form.recorded(known.exam()))
            .flatMap(recorded -> recorded.answer(SYSTEM))
            .map(answer -> answer.value())
            .orElse("");
    boolean another = !system.isEmpty() && !system.equals(INJURY) && !system.equals(category);
    if (another && finding.isItemForm()) {
      points.add(
          point(
              OpenPoint.Kind.ILLNESS_SYSTEM,
              finding,
              said(choice, clause.get(), systemIn(finding, system, catalogue)),
              TemplateForm.key(finding.template(), SYSTEM)));
    }
    boolean longTerm = clause.get().condition().contains(MONTHS);
    if (longTerm && (another || system.isEmpty()) && !saysMonths(finding, catalogue)) {
      points.add(
          point(
              OpenPoint.Kind.LONG_TERM,
              finding,
              new Words(
                  choice.code() + " " + clause.get().label().zh(),
                  choice.code() + " " + clause.get().label().en()),
              monthsOf(finding, catalogue)
                  .map(field -> TemplateForm.key(finding.template(), field.id()))
                  .orElse("")));
    }
  }

  private static Words said(ClauseChoice choice, Clause clause, Words system) {
    return new Words(
        system.zh() + "，" + choice.code() + " " + clause.label().zh(),
        system.en() + "; " + choice.code() + " " + clause.label().en());
  }

  private static Words systemIn(Finding finding, String system, Catalogue catalogue) {
    return finding
        .form(catalogue)
        .flatMap(form -> form.field(SYSTEM))
        .flatMap(
            field ->
                field
                    .choice(system)
                    .map(
                        choice ->
                            new Words(
                                field.name().zh() + "“" + choice.words().zh() + "”",
                                field.name().en() + ": " + choice.words().en())))
        .orElse(new Words(system, system));
  }

  // a form may ask for the months; a free description says them in words
  private static boolean saysMonths(Finding finding, Catalogue catalogue) {
    return monthsOf(finding, catalogue)
            .filter(field -> finding.answer(field.id()).isPresent())
            .isPresent()
        || A_TIME.matcher(finding.description()).find();
  }

  private static Optional<TemplateField> monthsOf(Finding finding, Catalogue catalogue) {
    return finding.form(catalogue).map(Template::fields).stream()
        .flatMap(List::stream)
        .filter(field -> field.feeds().equals(MONTHS))
        .findFirst();
  }

  private static OpenPoint point(OpenPoint.Kind kind, Finding finding, Words detail, String field) {
    return new OpenPoint(kind, finding.id(), finding.number(), detail, field);
  }
}
