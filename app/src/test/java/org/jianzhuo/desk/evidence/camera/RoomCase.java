package org.jianzhuo.desk.evidence.camera;

import java.util.List;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.IntakeFact;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.intake.Sex;
import org.jianzhuo.model.journal.FindingId;

/** What is entered of the case of a room. */
final class RoomCase {

  private RoomCase() {}

  static IntakeFact accepted(String number, AppraisalType type) {
    return new IntakeFact.CaseAccepted(
        new AcceptedCase(
            number,
            "测试甲",
            Sex.MALE,
            "110101199003070000",
            "",
            "",
            "",
            ItemKind.LABOUR_FUNCTION,
            type,
            "",
            List.of("左肘"),
            "",
            null,
            null,
            null,
            ""));
  }

  static Finding finding(FindingId id, int number, String title) {
    return new Finding(id, number, "elbow", Side.LEFT, title, "", "free", List.of(), null, true);
  }
}
