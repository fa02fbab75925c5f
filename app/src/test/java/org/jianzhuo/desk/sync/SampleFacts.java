package org.jianzhuo.desk.sync;

import java.util.List;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.IntakeFact;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.intake.Sex;

/** Facts of an invented case. */
public final class SampleFacts {

  private SampleFacts() {}

  public static IntakeFact caseRegistered() {
    return new IntakeFact.CaseAccepted(
        new AcceptedCase(
            "99-2026-0001",
            "练习者甲",
            Sex.values()[0],
            "",
            "",
            "",
            "",
            ItemKind.values()[0],
            AppraisalType.values()[0],
            "",
            List.of("左肘"),
            "左肘骨折",
            null,
            null,
            null,
            ""));
  }
}
