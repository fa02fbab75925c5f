package org.jianzhuo.model.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.intake.Sex;
import org.jianzhuo.model.wire.CatalogueReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks when a finding's side is asked about. */
class SideSlipTest {

  private static final Catalogue CATALOGUE = CatalogueReader.read();

  private static RecognisedScope decision(String... parts) {
    return RecognisedScope.of(
        new AcceptedCase(
            "2026-1",
            "邓国梁",
            Sex.MALE,
            "",
            "",
            "",
            "",
            ItemKind.LABOUR_FUNCTION,
            AppraisalType.FIRST,
            "1号",
            List.of(parts),
            "",
            LocalDate.of(2026, 1, 1),
            null,
            null,
            ""),
        CATALOGUE);
  }

  @ParameterizedTest
  @CsvSource({
    "右肘屈曲受限, LEFT, RIGHT",
    "左肘屈曲受限, RIGHT, LEFT",
    "右上肢肌力差, LEFT, RIGHT",
    "右侧屈曲受限, LEFT, RIGHT",
    "左肘压痛, BOTH, LEFT"
  })
  void wordsOfAnotherSideAreAskedAbout(String words, Side side, Side meant) {
    assertThat(SideSlip.ofWords(words, "elbow", side, CATALOGUE).orElseThrow().meant())
        .isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "左肘屈曲受限, LEFT",
    "左肘118°、右肘142°, LEFT",
    "健侧（右侧）正常, LEFT",
    "双肘压痛, BOTH",
    "右膝压痛, LEFT",
    "屈曲受限, LEFT"
  })
  void wordsThatFitOrCompareAreNot(String words, Side side) {
    assertThat(SideSlip.ofWords(words, "elbow", side, CATALOGUE)).isEmpty();
  }

  @Test
  void theTitlesSideDoesNotCancelTheOtherOneInTheText() {
    assertThat(
            SideSlip.of("左手所见", "右手中指屈指深肌腱断裂吻合术后", "hand", Side.LEFT, CATALOGUE)
                .orElseThrow()
                .meant())
        .isEqualTo(Side.RIGHT);
    assertThat(SideSlip.of("左手所见", "左手握力 18 kg，右手 32 kg", "hand", Side.LEFT, CATALOGUE)).isEmpty();
    assertThat(SideSlip.of("左手所见", "右利手，屈曲受限", "hand", Side.LEFT, CATALOGUE)).isEmpty();
  }

  @Test
  void aDecisionOfTheOtherSideIsAskedAbout() {
    RecognisedScope left = decision("左肘");
    assertThat(SideSlip.ofDecision(left, "elbow", Side.RIGHT, CATALOGUE).orElseThrow().meant())
        .isEqualTo(Side.LEFT);
    assertThat(SideSlip.ofDecision(left, "elbow", Side.BOTH, CATALOGUE).orElseThrow().meant())
        .isEqualTo(Side.LEFT);
    assertThat(SideSlip.ofDecision(left, "elbow", Side.LEFT, CATALOGUE)).isEmpty();
    assertThat(SideSlip.ofDecision(left, "knee", Side.RIGHT, CATALOGUE)).isEmpty();
    assertThat(SideSlip.ofDecision(decision("右手"), "index", Side.LEFT, CATALOGUE))
        .as("in the decision's words: the hand, not the finger")
        .contains(new SideSlip(SideSlip.Kind.DECISION, "hand", Side.RIGHT));
    assertThat(SideSlip.ofDecision(decision("左肘", "右肘"), "elbow", Side.LEFT, CATALOGUE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "左股骨干骨折, 右股骨, RIGHT",
    "右股骨干骨折，左股骨干骨折, 右股骨, RIGHT",
    "双膝骨折, 右膝, RIGHT",
    "左下肢骨折, 右股骨, RIGHT",
    "左侧内固定术后, 右股骨, RIGHT",
    "右股骨干骨折, 右股骨, ''",
    "右股骨干骨折，左侧正常, 右股骨, ''",
    "右股骨短缩，较左侧短 2 cm, 右股骨, ''",
    "左膝骨性关节炎, 右股骨 左膝, ''",
    "左心衰竭, 右股骨, ''",
    "左侧颞部血肿, 头部 右股骨, ''",
    "股骨干骨折, 右股骨, ''",
  })
  void wordsOfACaseAreHeldAgainstTheDecision(String words, String parts, String meant) {
    assertThat(
            SideSlip.ofCase(words, decision(parts.split(" ")), CATALOGUE)
                .map(slip -> slip.meant().name()))
        .isEqualTo(meant.isEmpty() ? Optional.empty() : Optional.of(meant));
  }
}
