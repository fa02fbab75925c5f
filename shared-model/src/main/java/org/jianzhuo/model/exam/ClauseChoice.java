package org.jianzhuo.model.exam;

import org.jianzhuo.model.base.Check;

/**
 * Names the clause that an expert chose for a finding.
 *
 * @param standard e.g. {@code GB/T 16180-2014}
 * @param code e.g. {@code 5.9.2 23)}
 * @param grade 1 to 10
 * @param reason why the clause is taken by reference; empty where it is met
 */
public record ClauseChoice(
    String standard, String code, int grade, ClauseMatch match, String reason) {

  public ClauseChoice {
    Check.notBlank(standard, "standard");
    Check.notBlank(code, "code");
    Check.inRange(grade, 1, 10, "grade");
    Check.that(
        match == ClauseMatch.MEETS || !reason.isBlank(), "a clause by reference needs its reason");
  }
}
