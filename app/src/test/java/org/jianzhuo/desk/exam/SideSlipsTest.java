package org.jianzhuo.desk.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jianzhuo.model.exam.RecognisedScope;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.exam.SideSlip;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.intake.Sex;
import org.jianzhuo.model.journal.FindingId;
import org.junit.jupiter.api.Test;

class SideSlipsTest {

  private static final String LEFT_FIELD = TemplateForm.key("limb-length", "lowerLeft");

  @Test
  void theOtherSidesFieldsAloneAreAskedAbout() {
    assertThat(slip("lower-leg", Side.RIGHT))
        .contains(new SideSlip(SideSlip.Kind.FIELDS, "lower-leg", Side.LEFT));
  }

  @Test
  void theSameOrBothSidesAreNot() {
    assertThat(slip("lower-leg", Side.LEFT)).isEmpty();
    assertThat(slip("lower-leg", Side.BOTH)).isEmpty();
  }

  @Test
  void aPartWithoutSidesHasNoWrongOne() {
    assertThat(slip("cervical-spine", Side.NONE)).isEmpty();
  }

  private static Optional<SideSlip> slip(String part, Side side) {
    FindingDraft draft =
        FindingDraft.blank(new FindingId(new UUID(1, 1)), 1)
            .by("limb-length", "", 1)
            .at(part, side, "")
            .values(Map.of(LEFT_FIELD, "78"));
    return SideSlips.of(
        draft, RecognisedScope.of(accepted(), ExamCases.CATALOGUE), ExamCases.CATALOGUE);
  }

  private static AcceptedCase accepted() {
    return new AcceptedCase(
        "2026-03187",
        "邓国梁",
        Sex.MALE,
        "990000197906120019",
        "",
        "",
        "",
        ItemKind.LABOUR_FUNCTION,
        AppraisalType.FIRST,
        "",
        List.of(),
        "",
        null,
        null,
        null,
        "");
  }
}
