package org.jianzhuo.desk.conclusion;

import org.jspecify.annotations.Nullable;

/**
 * Says that a grade lies far from the person's earlier one; for the checker's eyes, never the
 * panel's (人社部发〔2020〕91号 七、九).
 *
 * @param acceptanceNumber of the earlier case
 * @param issuedOn null where the earlier conclusion is not issued yet
 */
public record GradeJump(
    String acceptanceNumber, @Nullable String issuedOn, int earlier, int grade) {

  /** From how many grades apart the checker is told: a proposal, the committee may set another. */
  public static final int USUAL_THRESHOLD = 2;

  /** Returns how many grades lie between the two. */
  public int apart() {
    return Math.abs(earlier - grade);
  }
}
