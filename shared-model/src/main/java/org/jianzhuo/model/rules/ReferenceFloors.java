package org.jianzhuo.model.rules;

import java.util.Optional;
import org.jianzhuo.model.base.Words;

/**
 * Says below which grade a finding by reference may not fall, where a lighter one has a clause of
 * its own (practice 5; <em>proposal</em>, put before the committee).
 */
public final class ReferenceFloors {

  private ReferenceFloors() {}

  /**
   * A floor.
   *
   * @param grade the mildest grade that is not absurd
   * @param clause the code of the clause for the lighter finding
   */
  public record Floor(int grade, String clause, Words words) {}

  /** Returns the floor of the values, whatever lighter clause fits them as well. */
  public static Optional<Floor> of(Calculation calculation) {
    Values values = calculation.values();
    if (Relation.MORE.holds(values.numberOrNaN("limb.shortCm"), 4)) {
      return Optional.of(
          new Floor(
              7,
              "5.7.2 24)",
              new Words(
                  "短缩超过 4 cm 而成角不超过 15°：参照，不轻于 7级（2～4 cm 已为 7级）",
                  "over 4 cm short without angulation over 15°: by reference, not below grade 7")));
    }
    if (Relation.AT_LEAST.holds(values.numberOrNaN("hand.w.thumb"), 3)) {
      return Optional.of(
          new Floor(
              8,
              "5.8.2 17)",
              new Words(
                  "一侧拇指完全缺失：参照（附录 B.1 为 7级），不轻于 8级",
                  "one whole thumb lost: by reference (Annex B.1: 7), not below grade 8")));
    }
    if (Relation.AT_LEAST.holds(values.numberOrNaN("foot.w.smallToes"), 1)) {
      return Optional.of(
          new Floor(
              10,
              "5.10.2 9)",
              new Words(
                  "一趾（拇趾以外）缺失：参照，不轻于 10级（末节缺失已为 10级）",
                  "one small toe lost: by reference, not below grade 10")));
    }
    if (values.isSet("resect.colonTotal")) {
      return Optional.of(
          new Floor(
              7,
              "5.7.2 44)",
              new Words(
                  "全结肠切除：参照，不轻于 7级（切除大部分已为 7级）",
                  "total colectomy: by reference, not below grade 7")));
    }
    if (values.isSet("kidney.bothRemoved") || values.isSet("kidney.soleRemoved")) {
      return Optional.of(
          new Floor(
              7,
              "5.7.2 50)",
              new Words(
                  "双肾或孤肾切除：先填透析、移植和肾功能；不轻于 7级（单侧肾切除已为 7级）",
                  "both kidneys or the sole one removed: fill in dialysis, transplant and function"
                      + " first; not below grade 7")));
    }
    if (Relation.AT_LEAST.holds(values.numberOrNaN("lung.radLobes"), 2)) {
      return Optional.of(
          new Floor(
              7,
              "5.7.2 55)",
              new Words(
                  "放射性肺炎后肺纤维化达两叶：参照，不轻于 7级（不足两叶、肺功能正常已为 7级）",
                  "fibrosis of two lobes after radiation: by reference, not below grade 7")));
    }
    if (Relation.AT_LEAST.holds(values.numberOrNaN("tmj.sides"), 1)
        && Relation.AT_LEAST.holds(values.numberOrNaN("mouth.degree"), 1)) {
      return Optional.of(
          new Floor(
              10,
              "5.10.2 32)",
              new Words(
                  "颞下颌关节强直、张口困难：参照，不轻于 10级（单侧Ⅰ度已为 10级）",
                  "ankylosed jaw joint with limited opening: by reference, not below grade 10")));
    }
    return Optional.empty();
  }
}
