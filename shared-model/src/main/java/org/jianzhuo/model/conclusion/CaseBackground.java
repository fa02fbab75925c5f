package org.jianzhuo.model.conclusion;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jianzhuo.model.base.PaperDay;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.SelfCareActivity;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.opinion.PanelOpinion;

/**
 * Words what a draft's introduction says beyond the opinion: the conclusion that a review looks at
 * again, which activities need help, and that papers alone were reviewed (书面审查, practice 4).
 */
public final class CaseBackground {

  private static final Set<AppraisalType> REVIEWS =
      EnumSet.of(
          AppraisalType.REVIEW_AFTER_YEAR,
          AppraisalType.REVIEW_DISPUTED,
          AppraisalType.MUNICIPAL_REVIEW,
          AppraisalType.REAPPRAISAL);

  private CaseBackground() {}

  /** Tells whether a case of the type looks at an earlier conclusion again. */
  public static boolean isReview(AppraisalType type) {
    return REVIEWS.contains(type);
  }

  /** Returns whole sentences; empty where there is nothing to add. */
  public static String of(AcceptedCase accepted, Exam exam, Intake intake) {
    StringBuilder text = new StringBuilder();
    LocalDate concluded = intake.judged() == null ? null : intake.judged().details().concludedOn();
    if (concluded != null && isReview(accepted.type())) {
      text.append("原鉴定结论于").append(PaperDay.of(concluded)).append("作出。");
    }
    Set<SelfCareActivity> helped = exam.selfCare();
    if (helped != null && !helped.isEmpty() && PanelOpinion.votesSelfCare(accepted.item())) {
      String activities =
          helped.stream()
              .sorted()
              .map(activity -> helped(activity, exam))
              .collect(Collectors.joining("、"));
      text.append("生活自理：").append(activities).append("需要护理。");
    }
    if (exam.paper() != null) {
      text.append("书面审查，未进行现场检查。");
    }
    return text.toString();
  }

  private static String helped(SelfCareActivity activity, Exam exam) {
    String evidence = exam.selfCareEvidence().getOrDefault(activity, "");
    return activity.words().zh() + (evidence.isBlank() ? "" : "（" + evidence + "）");
  }
}
