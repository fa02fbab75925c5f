package org.jianzhuo.model.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.catalogue.TemplateField;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.wire.CatalogueReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberInWordsTest {

  private static final Catalogue CATALOGUE = CatalogueReader.read();

  private static List<NumberInWords> in(String words, String template, List<Answer> answers) {
    return NumberInWords.of(
        new Finding(
            new FindingId(new UUID(0, 1)),
            1,
            "hand",
            Side.RIGHT,
            "所见",
            words,
            template,
            List.of(),
            null,
            true,
            List.of(),
            "",
            answers,
            null,
            List.of(),
            List.of()),
        CATALOGUE);
  }

  @ParameterizedTest
  @CsvSource({"右手握力 18 N，余可, 握力 18 N", "下肢短缩15mm, 下肢短缩15mm", "右眼眼压：18 lx, 右眼眼压：18 lx"})
  void namesAUnitThatIsNotTheFormsOne(String words, String said) {
    assertThat(in(words, Template.FREE, List.of()))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.said()).isEqualTo(said);
              assertThat(found.value()).isEmpty();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "握力 18 kg",
        "握力 18 公斤",
        "握力减退",
        "下肢短缩 1.5 cm",
        "右眼眼压 18 mmHg",
        "收缩压 16 kPa",
        "握力 18，Ⅳ 级",
        "PO2 60 mmHg"
      })
  void asksNothingOfTheOwnUnitOrOfNone(String words) {
    assertThat(in(words, Template.FREE, List.of())).isEmpty();
  }

  @Test
  void comparesWithTheFindingsOwnFieldAlone() {
    TemplateField grip =
        CATALOGUE.template("hand-map").orElseThrow().fields().stream()
            .filter(field -> field.name().zh().equals("握力"))
            .findFirst()
            .orElseThrow();
    List<Answer> answers = List.of(new Answer(grip.id(), "26", false, false));
    assertThat(in("握力 18 kg", "hand-map", answers))
        .singleElement()
        .extracting(NumberInWords::value)
        .isEqualTo("26");
    assertThat(in("握力 26.0 kg", "hand-map", answers)).isEmpty();
    assertThat(in("健侧握力 30 kg", "hand-map", answers)).isEmpty();
  }

  @Test
  void ofOneQuantityInTwoUnitsEachValueIsHeldAgainstItsOwn() {
    List<Answer> both =
        List.of(new Answer("po2", "9.1", false, false), new Answer("po2mm", "40", false, false));
    assertThat(in("PO2 9.1 kPa，PO2 40 mmHg", "lung", both)).isEmpty();
    assertThat(in("PO2 50 mmHg", "lung", both)).hasSize(1);
  }
}
