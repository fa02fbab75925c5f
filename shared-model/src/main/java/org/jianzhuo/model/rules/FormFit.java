package org.jianzhuo.model.rules;

import java.util.Set;
import java.util.stream.Collectors;
import org.jianzhuo.model.catalogue.BodySystem;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.catalogue.TemplateField;

/**
 * Tells a clause that speaks of something else than a form measures, e.g. a tumour beside an
 * audiogram. What no form can express is judged by its body part and system. It asks only.
 */
final class FormFit {

  private static final String NONE = "none";
  private static final String WHOLE_BODY = "whole-body";
  private static final Set<String> LIMBS = Set.of("upper-limb", "lower-limb");

  private final Catalogue catalogue;

  FormFit(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Tells whether a clause speaks of something else.
   *
   * @param read what the clause's condition reads; empty for a diagnosis
   * @param numbers those of them that are measured; what is only seen is judged like a diagnosis
   * @param part where the finding is
   * @param known what the case knows of the variables, from this form and others
   */
  boolean speaksOfOthers(
      Clause clause,
      Set<String> read,
      Set<String> numbers,
      Template form,
      String part,
      Values known) {
    if (!measures(form)
        || clause.system() == BodySystem.OTHER
        || shares(clause, form)
        || asksFor(read, form)
        || read.stream().anyMatch(known::has)
        || systems(clause, form).contains(clause.system())) {
      return false;
    }
    return !numbers.isEmpty()
        || clause.parts().stream().noneMatch(named -> isThere(named, form, part));
  }

  // a form of the whole person, or one without a calculator, is of no organ
  private static boolean measures(Template form) {
    return form.calculators().stream().anyMatch(calculator -> !calculator.equals(NONE))
        && form.parts().stream().anyMatch(part -> !part.equals(WHOLE_BODY));
  }

  private static boolean shares(Clause clause, Template form) {
    return clause.calculators().stream()
        .anyMatch(each -> !each.equals(NONE) && form.calculators().contains(each));
  }

  private static boolean asksFor(Set<String> variables, Template form) {
    return form.fields().stream().map(TemplateField::feeds).anyMatch(variables::contains);
  }

  private Set<BodySystem> systems(Clause clause, Template form) {
    return catalogue.clauses(clause.standard()).stream()
        .filter(own -> shares(own, form))
        .map(Clause::system)
        .collect(Collectors.toSet());
  }

  private boolean isThere(String named, Template form, String part) {
    if (named.equals(WHOLE_BODY)) {
      return false;
    }
    return catalogue.isEverywhere(named)
        ? form.parts().contains(named) || LIMBS.stream().anyMatch(l -> catalogue.isWithin(part, l))
        : catalogue.isWithin(part, named) || catalogue.isWithin(named, part);
  }
}
