package org.jianzhuo.model.rules;

import java.util.Comparator;
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

  private static final List<Rule> RULES =
      List.of(
          rule(
              values -> Relation.MORE.holds(values.numberOrNaN("limb.shortCm"), 4),
              7,
              "5.7.2 24)",
              "短缩超过 4 cm 而成角不超过 15°：参照，不轻于 7级（2～4 cm 已为 7级）",
              "over 4 cm short without angulation over 15°: by reference, not below grade 7"),
          rule(
              values -> atLeast(values, "hand.w.thumb", 3),
              8,
              "5.8.2 17)",
              "一侧拇指完全缺失：参照（附录 B.1 为 7级），不轻于 8级",
              "one whole thumb lost: by reference (Annex B.1: 7), not below grade 8"),
          rule(
              values -> atLeast(values, "foot.w.smallToes", 1),
              10,
              "5.10.2 9)",
              "一趾（拇趾以外）缺失：参照，不轻于 10级（末节缺失已为 10级）",
              "one small toe lost: by reference, not below grade 10"),
          rule(
              values -> values.isSet(ThyroidFunction.UNCOVERED),
              8,
              "5.8.2 58)",
              "附录 A.4.4 未列（T3、T4 低而 TSH 不超过 50，或 TSH 恰为 50）：参照，不轻于 8级（轻度已为 8级）",
              "not covered by A.4.4 (low T3 or T4 with a TSH up to 50, or 50 exactly): by"
                  + " reference, not below grade 8"),
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
              values -> atLeast(values, "lung.radLobes", 2),
              7,
              "5.7.2 55)",
              "放射性肺炎后肺纤维化达两叶：参照，不轻于 7级（不足两叶、肺功能正常已为 7级）",
              "fibrosis of two lobes after radiation: by reference, not below grade 7"),
          rule(
              values ->
                  atLeast(values, "lung.radLobes", 2)
                      && (atLeast(values, "lung.level", 1) || atLeast(values, "lung.hypox", 1)),
              6,
              "5.6.2 67)",
              "放射性肺炎后肺纤维化达两叶且肺功能或低氧受损：参照，不轻于 6级（不足两叶、轻度已为 6级）",
              "fibrosis of two lobes after radiation with loss of function: by reference, not below"
                  + " grade 6"),
          rule(
              values -> values.isSet("resect.pancreasSubtotal"),
              5,
              "5.5.2 45)",
              "胰腺次全切除：参照，不轻于 5级（切除 2/3 已为 5级）",
              "subtotal pancreatectomy: by reference, not below grade 5"),
          rule(
              values -> values.isSet("foot.w.fnLost"),
              8,
              "5.8.2 22)",
              "一足功能全失：参照，不轻于 8级（拇趾以外四趾功能全失已为 8级）",
              "a foot without function: by reference, not below grade 8"),
          rule(
              values -> atLeast(values, "tmj.sides", 1) && atLeast(values, "mouth.degree", 3),
              6,
              "5.6.2 35)",
              "颞下颌关节强直、完全不能张口：参照，不轻于 6级（张口困难Ⅲ度已为 6级）",
              "ankylosed jaw joint, mouth cannot be opened: by reference, not below grade 6"),
          rule(
              values -> atLeast(values, "zygoma.sides", 2),
              8,
              "5.8.2 42)",
              "双侧颧骨颧弓骨折：参照，不轻于 8级（无开口困难、不需复位已为 8级）",
              "fractures of both zygomas: by reference, not below grade 8"),
          rule(
              values ->
                  Relation.MORE.holds(values.numberOrNaN("jaw.maxillaLoss"), 0.25)
                      && Relation.MORE.holds(values.numberOrNaN("jaw.softCm2"), 10),
              5,
              "5.5.2 32)",
              "一侧上颌骨缺损超过 1/4、软组织损伤超过 10 cm²：参照，不轻于 5级（不足 1/2、不足 20 cm² 已为 5级）",
              "over a quarter of one maxilla with over 10 cm² of soft tissue: by reference, not"
                  + " below grade 5"),
          rule(
              values -> atLeast(values, "teeth.lost", 6),
              10,
              "5.10.2 31)",
              "失牙 6颗及以上（智齿至多 4颗）：参照，不轻于 10级（切牙 1颗或其他牙 2颗已为 10级）",
              "six teeth lost, of which four at most are wisdom teeth: not below grade 10"),
          rule(
              values -> values.isSet("knee.unstableAfterLigament"),
              7,
              "5.7.2 25)",
              "膝韧带术后关节不稳且屈伸受限：参照，不轻于 7级（屈伸正常已为 7级）",
              "unstable knee that bends less: by reference, not below grade 7"),
          rule(
              values -> values.isSet("rom.prosthesis") && values.isSet("rom.large"),
              7,
              "5.7.2 22)",
              "大关节人工关节术后：先测活动度，不轻于 7级（生活基本自理为 7级）",
              "a large joint's prosthesis: measure its range first, not below grade 7"),
          rule(
              values -> values.isSet("bone.fractureHealed") || values.isSet("rom.tendonSurgery"),
              10,
              "5.10.2 12)",
              "骨折愈合或肌腱韧带术后，障碍重于轻度：参照，不轻于 10级（轻度障碍已为 10级）",
              "healed fracture or repaired tendon with more than a mild loss: by reference, not"
                  + " below grade 10"),
          rule(
              values -> atLeast(values, "tmj.sides", 1) && atLeast(values, "mouth.degree", 1),
              10,
              "5.10.2 32)",
              "颞下颌关节强直、张口困难：参照，不轻于 10级（单侧Ⅰ度已为 10级）",
              "ankylosed jaw joint with limited opening: by reference, not below grade 10"));

  private static boolean atLeast(Values values, String variable, double number) {
    return Relation.AT_LEAST.holds(values.numberOrNaN(variable), number);
  }

  private static Rule rule(
      Predicate<Values> holds, int grade, String clause, String zh, String en) {
    return new Rule(holds, new Floor(grade, clause, new Words(zh, en)));
  }

  /** Returns the heaviest floor of the values, whatever lighter clause fits them as well. */
  public static Optional<Floor> of(Calculation calculation) {
    return RULES.stream()
        .filter(rule -> rule.holds().test(calculation.values()))
        .map(Rule::floor)
        .min(Comparator.comparingInt(Floor::grade));
  }
}
