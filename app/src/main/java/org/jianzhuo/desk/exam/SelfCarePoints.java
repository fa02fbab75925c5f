package org.jianzhuo.desk.exam;

import java.util.List;
import java.util.Set;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.exam.SelfCareActivity;
import org.jianzhuo.model.intake.ItemKind;

/**
 * Lists the activities that need help without a note of what that rests on. Where self-care is the
 * whole item, its own form asks.
 */
final class SelfCarePoints {

  /** A longer note fits no line of a paper; in characters. */
  private static final int LONGEST = 200;

  private SelfCarePoints() {}

  static void of(ExamCase known, List<OpenPoint> points) {
    ItemKind item = known.accepted().item();
    Set<SelfCareActivity> help = known.exam().selfCare();
    if (help == null || !item.asksSelfCare() || item == ItemKind.SELF_CARE) {
      return;
    }
    for (SelfCareActivity activity : SelfCareActivity.values()) {
      String evidence = known.exam().selfCareEvidence().getOrDefault(activity, "");
      int length = evidence.length();
      if (help.contains(activity) && (length > LONGEST || !Reasons.says(evidence))) {
        String count = length <= LONGEST ? "" : " " + length + "／" + LONGEST;
        points.add(
            new OpenPoint(
                OpenPoint.Kind.SELF_CARE_EVIDENCE,
                null,
                0,
                new Words(activity.words().zh() + count, activity.words().en() + count),
                Integer.toString(activity.ordinal())));
      }
    }
  }
}
