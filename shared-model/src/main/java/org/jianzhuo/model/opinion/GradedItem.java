package org.jianzhuo.model.opinion;

import org.jianzhuo.model.base.Check;

/**
 * Names one graded impairment for the comprehensive grade.
 *
 * @param number the finding's place in the exam's list, for the derivation's words
 * @param inScope whether the part stands in the recognition decision
 * @param injuryGroup items of the same group describe the same injury (rule G1a); blank for an
 *     injury of its own
 */
public record GradedItem(int number, int grade, boolean inScope, String injuryGroup) {
  public GradedItem {
    Check.inRange(grade, 1, 10, "grade");
  }
}
