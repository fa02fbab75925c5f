package org.jianzhuo.model.rules;

import java.util.Collection;
import java.util.Set;
import org.jianzhuo.model.exam.Side;

/** Counts over the joints of a person what one joint's form cannot know (5.2.2, 5.3.2). */
final class JointTotals {

  private static final int TOTAL = 4;
  private static final int SEVERE = 3;
  private static final Set<String> HIP_AND_KNEE = Set.of("hip", "knee");

  private static final Set<String> KNEE_AND_ANKLE = Set.of("knee", "ankle");

  /** The joints that 5.2.2 14) names; elsewhere wrist and ankle are large ones too. */
  private static final Set<String> OF_FOUR = Set.of("shoulder", "elbow", "hip", "knee");

  private JointTotals() {}

  /** One joint with what it lost. */
  record Judged(String joint, Side side, int level) {}

  /**
   * Returns the counts that a joint belongs to; nothing where fewer than two joints were judged. A
   * wrist is not graded for the hip and the knee beside it, nor a sound knee for the other one.
   */
  static Values of(Collection<Judged> joints, Judged own) {
    if (joints.stream().distinct().count() < 2) {
      return Values.NONE;
    }
    Values values = Values.NONE;
    if (own.level() >= SEVERE && HIP_AND_KNEE.contains(own.joint())) {
      values =
          values
              .with("rom.hipKneeTotal", count(joints, HIP_AND_KNEE, TOTAL))
              .with("rom.hipKneeSevere", severe(joints))
              .with(
                  "rom.sameSideHipKneeTotal", own.level() == TOTAL && sameSide(joints, own.side()));
    }
    if (own.level() == TOTAL && KNEE_AND_ANKLE.contains(own.joint())) {
      values =
          values
              .with("rom.ankleTotal", count(joints, Set.of("ankle"), TOTAL))
              .with("rom.kneeTotal", count(joints, Set.of("knee"), TOTAL));
    }
    return own.level() == TOTAL && OF_FOUR.contains(own.joint())
        ? values.with("rom.largeTotal", count(joints, OF_FOUR, TOTAL))
        : values;
  }

  // 5.3.2 13) wants another one beside the first that lost all: one that lost all too is no milder
  private static double severe(Collection<Judged> joints) {
    double beyondTheFirst = Math.max(0, count(joints, HIP_AND_KNEE, TOTAL) - 1);
    return count(joints, HIP_AND_KNEE, SEVERE) + beyondTheFirst;
  }

  private static double count(Collection<Judged> joints, Set<String> which, int level) {
    return joints.stream().filter(j -> which.contains(j.joint()) && j.level() == level).count();
  }

  private static boolean sameSide(Collection<Judged> joints, Side side) {
    return HIP_AND_KNEE.stream()
        .allMatch(
            joint ->
                joints.stream()
                    .anyMatch(
                        j -> j.joint().equals(joint) && j.side() == side && j.level() == TOTAL));
  }
}
