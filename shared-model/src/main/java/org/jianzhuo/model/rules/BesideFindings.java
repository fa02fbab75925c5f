package org.jianzhuo.model.rules;

import java.util.List;
import java.util.function.BiFunction;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.exam.Finding;

/** Reads into a finding what other findings of the examination measured. */
final class BesideFindings {

  /** Milder than every grade. */
  private static final int UNGRADED = 11;

  private final BiFunction<Finding, CaseSituation, Values> alone;
  private final Rules rules;
  private final Catalogue catalogue;

  /**
   * @param alone what a finding gives without those beside it
   */
  BesideFindings(
      BiFunction<Finding, CaseSituation, Values> alone, Rules rules, Catalogue catalogue) {
    this.alone = alone;
    this.rules = rules;
    this.catalogue = catalogue;
  }

  /**
   * Adds to a finding's values what others measured; what the own form says of it stands.
   *
   * @param steps is told of each finding that counts
   */
  Values with(Finding finding, Values own, CaseSituation situation, List<Calculation.Line> steps) {
    Values all = own;
    for (Finding other : OtherSide.of(finding, situation)) {
      Values there = alone.apply(other, situation);
      Values seen = OtherSide.seenFromHere(there, own, rules.variables());
      Values both = OtherSide.ofBoth(own, there);
      if (!seen.names().isEmpty() || !both.names().isEmpty()) {
        steps.add(
            Calculation.line(
                "4.1",
                "对侧所见 " + other.number() + " 的测量一并用于两侧条款",
                "what finding " + other.number() + " measured of the other side counts too"));
      }
      all = seen.with(all).with(both);
    }
    return readElsewhere(finding, all, situation, steps);
  }

  /** Adds what another form of the part measured, where both together weigh more than each. */
  private Values readElsewhere(
      Finding finding, Values own, CaseSituation situation, List<Calculation.Line> steps) {
    Values all = own;
    for (Finding other : situation.findings()) {
      if (isReadBy(finding, other)) {
        Values there = alone.apply(other, situation);
        Values together = there.with(all);
        if (grade(together) < Math.min(grade(all), grade(there))) {
          all = together;
          steps.add(
              Calculation.line(
                  "4.1",
                  "同一部位的所见 " + other.number() + " 的测量一并用于本所见条款",
                  "what finding " + other.number() + " measured of the same part counts too"));
        }
      }
    }
    return all;
  }

  private boolean isReadBy(Finding finding, Finding other) {
    return finding
        .form(catalogue)
        .filter(form -> form.reads().contains(other.template()))
        .filter(form -> other.inScope() && other.part().equals(finding.part()))
        .filter(form -> other.side() == finding.side())
        .isPresent();
  }

  private int grade(Values values) {
    Integer grade = rules.workInjury().propose(values, false).grade();
    return grade == null ? UNGRADED : grade;
  }
}
