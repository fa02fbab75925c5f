package org.jianzhuo.desk.exam;

import java.time.LocalDate;
import java.util.List;
import org.jianzhuo.model.exam.CopyForward;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.intake.AppraisalType;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the person's last appraisal on this station offers to be copied: never a clause or a
 * grade, and of a 复查 not a value either (practice 5).
 *
 * @param examinedOn the day of its session; null where it was not listed in one
 */
public record LastAppraisal(
    String acceptanceNumber,
    AppraisalType type,
    @Nullable LocalDate examinedOn,
    CopyForward offers,
    List<Finding> findings) {

  public LastAppraisal {
    findings = List.copyOf(findings);
  }
}
