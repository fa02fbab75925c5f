package org.jianzhuo.model.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

  private record Rule(Predicate<Values> holds, Floor floor) {}

  /** The first that holds counts. */
  private static final List<Rule> RULES =
      List.of(
          rule(
              values -> Relation.MORE.holds(values.numberOrNaN("limb.shortCm"), 4),
              7,
              "5.7.2 24)",
              "短缩超过 4 cm 而成角不超过 15°：参照，不轻于 7级（2～4 cm 已为 7级）",
              "over 4 cm short without angulation over 15°: by reference, not below grade 7"),
          rule(
              values -> Relation.AT_LEAST.holds(values.numberOrNaN("hand.w.thumb"), 3),
              8,
              "5.8.2 17)",
              "一侧拇指完全缺失：参照（附录 B.1 为 7级），不轻于 8级",
              "one whole thumb lost: by reference (Annex B.1: 7), not below grade 8"),
          rule(
              values -> Relation.AT_LEAST.holds(values.numberOrNaN("foot.w.smallToes"), 1),
              10,
              "5.10.2 9)",
              "一趾（拇趾以外）缺失：参照，不轻于 10级（末节缺失已为 10级）",
              "one small toe lost: by reference, not below grade 10"),
          rule(
              values -> values.isSet("resect.colonTotal"),
              7,
              "5.7.2 44)",
              "全结肠切除：参照，不轻于 7级（切除大部分已为 7级）",
              "total colectomy: by reference, not below grade 7"),
          rule(
              values -> values.isSet("kidney.bothRemoved") || values.isSet("kidney.soleRemoved"),
              7,
              "5.7.2 50)",
              "双肾或孤肾切除：先填透析、移植和肾功能；不轻于 7级（单侧肾切除已为 7级）",
              "both kidneys or the sole one removed: fill in dialysis, transplant and function"
                  + " first; not below grade 7"),
          rule(
              values -> Relation.AT_LEAST.holds(values.numberOrNaN("lung.radLobes"), 2),
              7,
              "5.7.2 55)",
              "放射性肺炎后肺纤维化达两叶：参照，不轻于 7级（不足两叶、肺功能正常已为 7级）",
              "fibrosis of two lobes after radiation: by reference, not below grade 7"),
          rule(
              values ->
                  Relation.AT_LEAST.holds(values.numberOrNaN("tmj.sides"), 1)
                      && Relation.AT_LEAST.holds(values.numberOrNaN("mouth.degree"), 1),
              10,
              "5.10.2 32)",
              "颞下颌关节强直、张口困难：参照，不轻于 10级（单侧Ⅰ度已为 10级）",
              "ankylosed jaw joint with limited opening: by reference, not below grade 10"));

  private static Rule rule(
      Predicate<Values> holds, int grade, String clause, String zh, String en) {
    return new Rule(holds, new Floor(grade, clause, new Words(zh, en)));
  }

  /** Returns the floor of the values, whatever lighter clause fits them as well. */
  public static Optional<Floor> of(Calculation calculation) {
    return RULES.stream()
        .filter(rule -> rule.holds().test(calculation.values()))
        .map(Rule::floor)
        .findFirst();
  }
}
