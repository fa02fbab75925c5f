package org.jianzhuo.desk.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.catalogue.TemplateField;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.journal.FindingId;
import org.junit.jupiter.api.Test;

/** Checks what 其余正常 supposes, and what it leaves to be asked. */
class RestNormalTest {

  private static final Catalogue CATALOGUE = ExamCases.CATALOGUE;

  private static FindingDraft filled(
      String template, String part, Side side, Map<String, String> typed) {
    FindingDraft draft = FindingDraft.blank(new FindingId(new UUID(7, 1)), 1);
    draft = FindingEdits.place(draft, part, side, CATALOGUE);
    draft = FindingEdits.template(draft, template, CATALOGUE);
    for (Map.Entry<String, String> each : typed.entrySet()) {
      draft = FindingEdits.value(draft, TemplateForm.key(template, each.getKey()), each.getValue());
    }
    return FindingEdits.restNormal(draft, CATALOGUE);
  }

  private static String text(FindingDraft draft, String field) {
    return draft.typed().getOrDefault(TemplateForm.key(draft.template(), field), "");
  }

  @Test
  void anOrganThatNobodyExaminedIsNotCalledNormal() {
    FindingDraft stomach = filled("resection", "stomach", Side.NONE, Map.of("stomach", "50"));
    assertThat(text(stomach, "lungRight")).isEmpty();
    assertThat(text(stomach, "spleen")).isEmpty();
    assertThat(text(stomach, "diet")).isEqualTo("0");
    assertThat(text(stomach, "exploredRepaired")).isEqualTo("no");
    FindingDraft kidney = filled("kidney", "kidney", Side.LEFT, Map.of());
    assertThat(text(kidney, "reproductiveLoss")).isEmpty();
    assertThat(text(kidney, "testosterone")).isEmpty();
    assertThat(text(kidney, "dialysis")).isEqualTo("no");
    FindingDraft thyroid = filled("blood", "thyroid", Side.NONE, Map.of());
    assertThat(text(thyroid, "aplastic")).isEmpty();
    assertThat(text(thyroid, "t3t4")).isEqualTo("normal");
  }

  @Test
  void aStiffThumbLeavesItsFunctionToBeAsked() {
    FindingDraft hand =
        filled(
            "hand-map",
            "hand",
            Side.RIGHT,
            Map.of("thumb.joints", "mcp+ip", "thumb.kind", "nonFunctional"));
    assertThat(text(hand, "thumbFnLost")).isEmpty();
    assertThat(text(hand, "thumbIpFnLost")).isEmpty();
    assertThat(text(hand, "thumbIpFunctional")).isEmpty();
    assertThat(text(hand, "fnLost")).isEmpty();
    assertThat(text(hand, "indexPipFn")).isEqualTo("no");
    assertThat(text(hand, "fingersFnLost")).isEqualTo("0");
    assertThat(text(hand, "ring.kind")).isEqualTo("none");
    assertThat(FindingWords.describe(hand, CATALOGUE)).doesNotContain("拇指功能全失");
  }

  @Test
  void aSeveredFingerLeavesTheCountsOfItsHandToBeAsked() {
    FindingDraft hand = filled("hand-map", "hand", Side.RIGHT, Map.of("index.loss", "2"));
    assertThat(text(hand, "indexPipFn")).isEmpty();
    assertThat(text(hand, "pipFn")).isEmpty();
    assertThat(text(hand, "dipFn")).isEmpty();
    assertThat(text(hand, "armLevel")).isEmpty();
    assertThat(text(hand, "pipFnNoIndex")).isEqualTo("0");
    assertThat(text(hand, "thumbFnLost")).isEqualTo("no");
  }

  @Test
  void aJointWithoutItsImpairmentIsNotCalledUnimpaired() {
    FindingDraft hand = filled("hand-map", "hand", Side.RIGHT, Map.of("ring.joints", "mcp+ips"));
    assertThat(text(hand, "ring.kind")).isEmpty();
  }

  @Test
  void theOtherHandAndTheLegsAreNotExaminedWithThisHand() {
    FindingDraft hand = filled("hand-map", "hand", Side.RIGHT, Map.of());
    assertThat(text(hand, "thumb.loss")).isEqualTo("0");
    assertThat(text(hand, "fnLost")).isEqualTo("no");
    for (String field :
        Set.of(
            "other.thumb",
            "other.fnPartLost",
            "other.armLevel",
            "other.fingers",
            "legLevel",
            "otherLegLevel",
            "bothThumbIndexFnLost",
            "bothElbowUpFnLost",
            "sameSideLost",
            "crossWristAnkle")) {
      assertThat(text(hand, field)).as(field).isEmpty();
    }
    FindingDraft foot = filled("foot-map", "foot", Side.LEFT, Map.of());
    assertThat(text(foot, "hallux")).isEqualTo("0");
    assertThat(text(foot, "other.hallux")).isEmpty();
    assertThat(text(foot, "bothBelowKneeFnLost")).isEmpty();
  }

  @Test
  void ofAFormOfBothSidesOnlyTheFindingsSideIsAnswered() {
    FindingDraft arm = filled("limb-strength", "upper-limb", Side.LEFT, Map.of());
    assertThat(text(arm, "lu")).isEqualTo("5");
    assertThat(text(arm, "hand.left")).isEqualTo("5");
    assertThat(text(arm, "ru")).isEmpty();
    assertThat(text(arm, "ll")).isEmpty();
    FindingDraft brain = filled("limb-strength", "brain", Side.NONE, Map.of());
    assertThat(text(brain, "ru")).isEqualTo("5");
    assertThat(text(brain, "foot.left")).isEqualTo("5");
    FindingDraft weak = filled("limb-strength", "upper-limb", Side.LEFT, Map.of("lu", "3"));
    assertThat(text(weak, "pattern")).isEmpty();
    assertThat(text(weak, "strength")).isEmpty();
    FindingDraft eye = filled("vision", "eye", Side.LEFT, Map.of());
    assertThat(text(eye, "left.lens")).isEqualTo("normal");
    assertThat(text(eye, "right.lens")).isEmpty();
  }

  @Test
  void aScarOfTheHandSaysNothingOfTheFaceAndTheLegs() {
    FindingDraft scar = filled("scar", "hand", Side.LEFT, Map.of("scarType", "atrophic"));
    assertThat(text(scar, "tbsa.leftHand")).isEqualTo("0");
    assertThat(text(scar, "tbsa.rightHand")).isEmpty();
    assertThat(text(scar, "tbsa.face")).isEmpty();
    assertThat(text(scar, "wig")).isEmpty();
    FindingDraft whole = filled("scar", "skin", Side.NONE, Map.of());
    assertThat(text(whole, "tbsa.face")).isEqualTo("0");
    assertThat(text(whole, "tbsa.rightFoot")).isEqualTo("0");
  }

  @Test
  void theDataNameKnownPartsAndFieldsOfTheSameForm() {
    for (Template template : CATALOGUE.templates()) {
      Set<String> known = new HashSet<>();
      for (TemplateField field : template.fields()) {
        known.add(field.id());
        known.add(field.group());
      }
      for (TemplateField field : template.fields()) {
        assertThat(known).as(template.id() + "/" + field.id()).containsAll(field.follows());
        for (String part : field.concerns()) {
          assertThat(part.equals(TemplateField.OTHER) || CATALOGUE.part(part).isPresent())
              .as(template.id() + "/" + field.id() + " concerns " + part)
              .isTrue();
        }
        boolean namesOthers = field.name().zh().matches(".*(另一[手足上下]|双手|双上肢|双膝|双前足|同侧上下肢|不同侧腕).*");
        boolean ofLimbs = Set.of("hand-map", "foot-map").contains(template.id());
        assertThat(ofLimbs && namesOthers && !field.isOfOthers())
            .as(template.id() + "/" + field.id() + " is about the other side")
            .isFalse();
      }
    }
  }
}
