package org.jianzhuo.model.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jianzhuo.model.base.TypedText;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Joint;
import org.jianzhuo.model.catalogue.TemplateField;
import org.jianzhuo.model.wire.CatalogueReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks what is supposed of implausible numbers, and how numbers from anywhere are read. */
class UnitSlipTest {

  private static final Catalogue CATALOGUE = CatalogueReader.read();

  private static TemplateField field(String template, String id) {
    return CATALOGUE.template(template).flatMap(t -> t.field(id)).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "vision, left.iop, 2.5, 19, kPa",
    "vision, left.iop, 2.5 kPa, 19, kPa",
    "vision, left.iop, 18 mmHg, 18, ''",
    "limb-length, upperLeft, 715, 71.5, mm",
    "limb-length, upperLeft, 712, 71.2, mm",
    "limb-length, upperLeft, 71.2cm, 71.2, ''",
    "limb-length, upperLeft, 0.72, 72, m",
    "limb-length, upperLeft, 715mm, 71.5, mm",
    "lung, po2, 80, 10.7, mmHg",
    "lung, po2mm, 10.7, 80, kPa",
    "blood, hb, 135, 13.5, g/L",
    "blood, wbc, '5,600', 5.6, /uL",
    "hand-map, grip, 80, 40, 斤"
  })
  void theNumberOfAnotherUnitIsRecognised(
      String template, String id, String typed, BigDecimal value, String unit) {
    UnitSlip slip = UnitSlip.of(typed, field(template, id)).orElseThrow();
    assertThat(slip.value()).isEqualByComparingTo(value);
    assertThat(slip.unit()).isEqualTo(unit);
  }

  @ParameterizedTest
  @CsvSource({
    "vision, left.iop, 18",
    "vision, left.iop, ''",
    "vision, left.iop, N",
    "vision, left.iop, abc",
    "limb-length, upperLeft, 71.5"
  })
  void whatIsPlausibleOrNoNumberIsNotGuessedAt(String template, String id, String typed) {
    assertThat(UnitSlip.of(typed, field(template, id))).isEmpty();
  }

  @Test
  void anAngleWithADigitTooManyIsRecognised() {
    Joint.Movement flexion =
        CATALOGUE.joint("elbow").orElseThrow().movements().stream()
            .filter(m -> m.id().equals("flexion"))
            .findFirst()
            .orElseThrow();
    assertThat(UnitSlip.ofAngle("1180", flexion, false).orElseThrow().value())
        .isEqualByComparingTo("118");
    assertThat(UnitSlip.ofAngle("118", flexion, false)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "１１８．５|118.5",
        "3,5|3.5",
        "3，5|3.5",
        "0,125|0.125",
        "1,200|1,200",
        "−15|-15",
        "－15|-15",
        "–15|-15",
        "—15|-15",
        "‐15|-15",
        "﹣15|-15",
        "26。5|26.5",
        "118°|118"
      })
  void aNumberIsReadFromAnyKeyboard(String typed, String plain) {
    assertThat(TypedText.number(typed)).isEqualTo(plain);
  }

  @Test
  void whatNobodyCanSeeIsLeftOut() {
    assertThat(TypedText.number("\u200B118\r\n")).isEqualTo("118");
    assertThat(TypedText.visible("左肘\u0007压痛\u202E\r\n无红肿\uFEFF")).isEqualTo("左肘压痛\n无红肿");
    assertThat(TypedText.line("左肘\r\n 外侧")).isEqualTo("左肘 外侧");
  }
}
