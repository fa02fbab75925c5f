package org.jianzhuo.model.rules;

import java.util.Collection;
import java.util.Set;
import org.jianzhuo.model.exam.Side;

/** Counts over the joints of a person what one joint's form cannot know (5.2.2, 5.3.2). */
final class JointTotals {

  private static final int TOTAL = 4;
  private static final int SEVERE = 3;
  private static final Set<String> HIP_AND_KNEE = Set.of("hip", "knee");

  private JointTotals() {}

  /** One joint with what it lost. */
  record Judged(String joint, Side side, int level, boolean large) {}

  /** Returns the counts; nothing where fewer than two joints were judged. */
  static Values of(Collection<Judged> joints) {
    if (joints.stream().distinct().count() < 2) {
      return Values.NONE;
    }
    return Values.NONE
        .with("rom.ankleTotal", count(joints, Set.of("ankle"), TOTAL))
        .with("rom.kneeTotal", count(joints, Set.of("knee"), TOTAL))
        .with("rom.hipKneeTotal", count(joints, HIP_AND_KNEE, TOTAL))
        .with("rom.hipKneeSevere", count(joints, HIP_AND_KNEE, SEVERE))
        .with(
            "rom.largeTotal",
            (double) joints.stream().filter(j -> j.large() && j.level() == TOTAL).count())
        .with(
            "rom.sameSideHipKneeTotal",
            sameSide(joints, Side.LEFT) || sameSide(joints, Side.RIGHT));
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
