package org.jianzhuo.model.rules;

import java.util.Optional;
import org.jianzhuo.model.base.Words;

/**
 * Says what grade a finding without a clause of its own may be given by reference, and why.
 *
 * @param grade the grade, or the mildest that is not absurd
 * @param floor whether a graver grade is as good
 * @param clause the clause to begin with; empty for any of the grade
 */
public record ByReference(int grade, boolean floor, String clause, Words words) {

  static ByReference ofFloor(ReferenceFloors.Floor floor) {
    return new ByReference(floor.grade(), true, floor.clause(), floor.words());
  }

  /** Returns the grade that the compensation rate of Table A.3 stands for; empty for none. */
  static Optional<ByReference> ofRate(VisualAcuity.Result eyes) {
    Integer grade = eyes.referenceGrade();
    return grade == null
        ? Optional.empty()
        : Optional.of(
            new ByReference(
                grade,
                false,
                "",
                new Words(
                    "表 A.3 视力减弱补偿率 " + eyes.a3Percent() + " %，参照 " + grade + "级",
                    "Table A.3, compensation rate "
                        + eyes.a3Percent()
                        + " %: by reference grade "
                        + grade)));
  }

  /** Returns the reference grade of Table B.1; empty for no points. */
  static Optional<ByReference> ofScore(HandScore.Result score) {
    Integer grade = score.referenceGrade();
    return grade == null
        ? Optional.empty()
        : Optional.of(
            new ByReference(
                grade,
                false,
                "",
                new Words(
                    "附录 B.1 手功能评分 " + score.points() + " 分，参照 " + grade + "级",
                    "Annex B.1, hand score " + score.points() + ": by reference grade " + grade)));
  }
}
