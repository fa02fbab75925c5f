package org.jianzhuo.model.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.Variable;
import org.jianzhuo.model.exam.Finding;

/**
 * Finds one quantity that two forms of a part state differently, e.g. a visual field of 30 % beside
 * an acuity and of 40 % by its eight meridians. The grade hangs on either, so that it is asked.
 */
public final class SharedValues {

  /** What is counted or classed is of the finding's own extent and may differ. */
  private static final List<String> OF_ITS_OWN = List.of("person.", "nw.", "joint.");

  /** So far may two shares of one quantity lie apart, in per cent: one of them is rounded. */
  private static final double SLACK = 1;

  private final BiFunction<Finding, CaseSituation, Values> alone;
  private final VariableList variables;

  /**
   * @param alone what a finding gives without those beside it
   */
  SharedValues(BiFunction<Finding, CaseSituation, Values> alone, VariableList variables) {
    this.alone = alone;
    this.variables = variables;
  }

  /**
   * One quantity that two findings state differently.
   *
   * @param here in the finding that is looked at, as it is read
   * @param there in the other one
   */
  public record Gap(Variable quantity, Words here, Finding other, Words there) {}

  /**
   * Returns what a finding states otherwise than one of a lower number at the same part; each pair
   * is told once.
   */
  public List<Gap> of(Finding finding, CaseSituation situation) {
    List<Gap> gaps = new ArrayList<>();
    Values here = alone.apply(finding, situation);
    for (Finding other : situation.findings()) {
      if (isBefore(other, finding)) {
        Values there = alone.apply(other, situation);
        here.names().stream()
            .sorted()
            .flatMap(name -> gap(name, here, other, there).stream())
            .forEach(gaps::add);
      }
    }
    return gaps;
  }

  private static boolean isBefore(Finding other, Finding finding) {
    return other.number() < finding.number()
        && other.inScope()
        && finding.inScope()
        && other.part().equals(finding.part())
        && other.side() == finding.side()
        && !other.template().equals(finding.template());
  }

  private Optional<Gap> gap(String name, Values here, Finding other, Values there) {
    return OF_ITS_OWN.stream().anyMatch(name::startsWith) || !there.has(name)
        ? Optional.empty()
        : variables
            .variable(name)
            .filter(quantity -> differs(quantity, here, there))
            .map(quantity -> new Gap(quantity, said(name, here), other, said(name, there)));
  }

  private static boolean differs(Variable quantity, Values here, Values there) {
    double one = here.numberOrNaN(quantity.name());
    double two = there.numberOrNaN(quantity.name());
    return Double.isNaN(one) || Double.isNaN(two)
        ? here.isSet(quantity.name()) != there.isSet(quantity.name())
        : Math.abs(one - two) > (quantity.unit().equals("%") ? SLACK : Relation.TOLERANCE);
  }

  private static Words said(String name, Values values) {
    double number = values.numberOrNaN(name);
    if (!Double.isNaN(number)) {
      return new Words(Figures.plain(number), Figures.plain(number));
    }
    return values.isSet(name) ? new Words("是", "yes") : new Words("否", "no");
  }
}
