package org.jianzhuo.model.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.jianzhuo.model.catalogue.FieldRelations;
import org.jianzhuo.model.catalogue.SumMeasure;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.wire.CatalogueReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sum beside its parts: where they contradict each other, it is asked. */
class SumMeasuresTest {

  private static final Template SCAR = CatalogueReader.read().template("scar").orElseThrow();

  @ParameterizedTest
  @CsvSource({
    "tbsa=20;tbsa.trunkFront=9;tbsa.leftThigh=3, 12",
    "tbsa=5;tbsa.trunkFront=9, 9",
    "tbsa=12;tbsa.trunkFront=9;tbsa.leftThigh=3, ''",
    "tbsa=12.5;tbsa.trunkFront=9;tbsa.leftThigh=3, ''",
    "tbsa=12.6;tbsa.trunkFront=9;tbsa.leftThigh=3, 12",
    "tbsa=20, ''",
    "tbsa=20;tbsa.face=0, ''",
    "tbsa.trunkFront=9, ''",
  })
  void anAreaThatTheRegionsDoNotGiveIsFound(String answers, String parts) {
    Finding finding = FilledForms.at("skin", Side.NONE, "scar", answers.split(";"));
    assertThat(SumMeasures.contradicting(Variables.filled(finding, SCAR), SCAR))
        .extracting(gap -> gap.parts().stripTrailingZeros().toPlainString())
        .containsExactlyElementsOf(parts.isEmpty() ? List.of() : List.of(parts));
  }

  @Test
  void aFormThatSumsWhatItDoesNotMeasureIsRefused() {
    SumMeasure sum = new SumMeasure("tbsa", List.of("tbsa.tail"), BigDecimal.ONE);
    assertThatThrownBy(
            () ->
                new Template(
                    SCAR.id(),
                    SCAR.name(),
                    SCAR.calculators(),
                    SCAR.parts(),
                    SCAR.fields(),
                    1,
                    false,
                    List.of(),
                    List.of(),
                    new FieldRelations(null, List.of(), List.of(sum), null)))
        .hasMessageContaining("tbsa.tail");
  }
}
