package org.jianzhuo.model.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.model.exam.RecognisedScope.Verdict.OUTSIDE;
import static org.jianzhuo.model.exam.RecognisedScope.Verdict.UNCLEAR;
import static org.jianzhuo.model.exam.RecognisedScope.Verdict.WITHIN;

import java.util.List;
import java.util.UUID;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.intake.Sex;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.wire.CatalogueReader;
import org.junit.jupiter.api.Test;

/** Checks what may be graded: only what the recognition decision names. */
class RecognisedScopeTest {

  private static final Catalogue CATALOGUE = CatalogueReader.read();

  private static Finding at(String part, Side side) {
    return new Finding(
        new FindingId(new UUID(0, 1)),
        1,
        part,
        side,
        "所见",
        "活动受限",
        Template.FREE,
        List.of(),
        null,
        true,
        List.of(),
        "",
        List.of(),
        null,
        List.of(),
        List.of());
  }

  private static RecognisedScope scope(String diagnosis, String... parts) {
    AcceptedCase accepted =
        new AcceptedCase(
            "2026-00001",
            "某人",
            Sex.MALE,
            "",
            "",
            "",
            "",
            ItemKind.LABOUR_FUNCTION,
            AppraisalType.FIRST,
            "",
            List.of(parts),
            diagnosis,
            null,
            null,
            null,
            "");
    return RecognisedScope.of(accepted, CATALOGUE);
  }

  @Test
  void thePartThatIsNamedIsWithin() {
    assertThat(scope("肱骨髁间骨折内固定术后", "右肘").judge("elbow", Side.RIGHT)).isEqualTo(WITHIN);
  }

  @Test
  void theOtherSideIsOutside() {
    assertThat(scope("半月板损伤", "左膝").judge("knee", Side.RIGHT)).isEqualTo(OUTSIDE);
  }

  @Test
  void anotherPartOfTheBodyIsOutside() {
    assertThat(scope("肱骨髁间骨折", "右肘").judge("lumbar-spine", Side.NONE)).isEqualTo(OUTSIDE);
  }

  @Test
  void aRecognisedPartWithoutAFindingNearItIsNamed() {
    RecognisedScope scope = scope("多处损伤", "右肩", "左手");
    assertThat(scope.unexamined(List.of(at("lumbar-spine", Side.NONE))))
        .extracting(RecognisedScope.Place::side)
        .containsExactly(Side.RIGHT, Side.LEFT);
    assertThat(scope.unexamined(List.of(at("shoulder", Side.RIGHT), at("wrist", Side.LEFT))))
        .isEmpty();
    assertThat(scope.unexamined(List.of(at("shoulder", Side.LEFT))))
        .extracting(RecognisedScope.Place::side)
        .containsExactly(Side.RIGHT);
  }

  @Test
  void whatBelongsToTheNamedPartIsWithin() {
    RecognisedScope scope = scope("掌骨骨折;跖骨骨折", "左手", "右足");
    assertThat(scope.judge("thumb", Side.LEFT)).isEqualTo(WITHIN);
    assertThat(scope.judge("toe", Side.RIGHT)).isEqualTo(WITHIN);
    assertThat(scope.judge("toe", Side.LEFT)).isEqualTo(OUTSIDE);
  }

  @Test
  void partsInOneTextAreReadEach() {
    RecognisedScope scope = scope("", "左手;右足");
    assertThat(scope.places())
        .containsExactlyInAnyOrder(
            new RecognisedScope.Place("hand", Side.LEFT),
            new RecognisedScope.Place("foot", Side.RIGHT));
  }

  @Test
  void aNeighbourOfTheSameLimbIsAsked() {
    assertThat(scope("肱骨髁间骨折", "右肘").judge("forearm", Side.RIGHT)).isEqualTo(UNCLEAR);
  }

  @Test
  void aLimbAfterAnInjuryOfTheBrainIsAsked() {
    assertThat(scope("脑挫裂伤、右侧肢体乏力", "头部").judge("upper-limb", Side.RIGHT)).isEqualTo(UNCLEAR);
    assertThat(scope("脑挫裂伤", "头部").judge("brain", Side.NONE)).isEqualTo(WITHIN);
  }

  @Test
  void nothingNamedIsAsked() {
    assertThat(scope("热力烧伤后瘢痕").judge("skin", Side.NONE)).isEqualTo(UNCLEAR);
    assertThat(scope("", "多处").judge("knee", Side.LEFT)).isEqualTo(UNCLEAR);
  }

  @Test
  void aNamedPartWithoutSideIsAsked() {
    assertThat(scope("", "膝部").judge("knee", Side.LEFT)).isEqualTo(UNCLEAR);
  }

  @Test
  void everydayAndBoneNamesAreRead() {
    assertThat(scope("", "左脚踝").judge("ankle", Side.LEFT)).isEqualTo(WITHIN);
    assertThat(scope("", "右桡骨远端").judge("forearm", Side.RIGHT)).isEqualTo(WITHIN);
    assertThat(scope("", "腰椎").judge("lumbar-spine", Side.NONE)).isEqualTo(WITHIN);
    assertThat(scope("", "左侧两根肋骨").judge("rib", Side.LEFT)).isEqualTo(WITHIN);
  }

  @Test
  void bothSidesAreWithinWhereEachIsRecognisedByItself() {
    assertThat(scope("", "右手", "左手").judge("hand", Side.BOTH)).isEqualTo(WITHIN);
    assertThat(scope("", "右手").judge("hand", Side.BOTH)).isNotEqualTo(WITHIN);
  }

  @Test
  void whatIsMeasuredBeyondTheDecisionAndSummedIsFound() {
    Template scar = CATALOGUE.template("scar").orElseThrow();
    RecognisedScope scope = scope("火焰烧伤后瘢痕", "面部", "颈部", "左手", "右手");
    Finding finding =
        FilledForms.at(
            "face",
            Side.NONE,
            "scar",
            "tbsa.face=1",
            "tbsa.neck=3",
            "tbsa.rightHand=2",
            "tbsa.leftHand=0",
            "tbsa.rightForearm=3");
    assertThat(scope.beyond(finding, scar))
        .extracting(at -> at.field().id())
        .containsExactly("tbsa.rightForearm");
    assertThat(scope("火焰烧伤后瘢痕", "全身多处").beyond(finding, scar)).isEmpty();
    assertThat(scope.unexamined(List.of(finding)))
        .as("an area stands for the part that it is of")
        .containsExactly(new RecognisedScope.Place("hand", Side.LEFT));
  }
}
