package org.jianzhuo.model.catalogue;

import java.util.Map;
import java.util.Optional;
import org.jianzhuo.model.base.Words;

/**
 * Says what the practice asks before a clause is chosen.
 *
 * @param needsEvidence whether 符合 needs the evidence to be named
 */
record ClauseAdvice(Words words, boolean needsEvidence) {

  private static final ClauseAdvice IMAGE =
      new ClauseAdvice(
          new Words("符合前须写明摄片日期和读片人", "Name the image's date and its reader before 符合"), true);
  private static final ClauseAdvice TWO_RESULTS =
      new ClauseAdvice(new Words("“持续”须有两次注明日期的结果", "'Persistent' needs two dated results"), true);
  private static final Map<String, ClauseAdvice> BY_CODE =
      Map.of(
          "5.7.2 23)", IMAGE,
          "5.8.2 24)", IMAGE,
          "5.7.2 59)", TWO_RESULTS,
          "5.7.2 60)", TWO_RESULTS,
          "5.9.2 23)",
              new ClauseAdvice(
                  new Words(
                      "锁骨、掌骨、髌骨不属于四肢长管状骨",
                      "Clavicle, metacarpals and patella are no long limb bones"),
                  false),
          "5.9.2 22)",
              new ClauseAdvice(new Words("修补包括重建", "Repair includes reconstruction"), false));

  static Optional<ClauseAdvice> of(Clause clause) {
    return clause.standard() == Standard.GBT_16180_2014
        ? Optional.ofNullable(BY_CODE.get(clause.code()))
        : Optional.empty();
  }
}
