package org.jianzhuo.model.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.wire.CatalogueReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcuityContradictionTest {

  private static final Catalogue CATALOGUE = CatalogueReader.read();
  private static final Template VISION = CATALOGUE.template("vision").orElseThrow();

  @ParameterizedTest
  @CsvSource({
    "left.uncorrected=0.3;left.corrected=NLP, left.corrected",
    "right.uncorrected=0.05;right.corrected=FC, right.corrected",
    "left.uncorrected=0.3;left.corrected=0.3, ''",
    "left.uncorrected=FC;left.corrected=0.02, ''",
    "left.uncorrected=0.3;right.corrected=NLP, ''",
    "left.uncorrected=LPW;left.corrected=LP, ''",
    "left.uncorrected=LP;left.corrected=LPW, left.corrected",
    "left.corrected=NLP, ''"
  })
  void correctedIsNotWorseThanUncorrected(String answers, String fields) {
    assertThat(AcuityContradiction.of(finding(answers.split(";")), VISION))
        .isEqualTo(fields.isEmpty() ? List.of() : List.of(fields));
  }

  @ParameterizedTest
  @CsvSource({
    "right.globe=enucleated;right.corrected=0.1;left.corrected=0.4, right.corrected",
    "left.globe=eviscerated;left.uncorrected=FC, left.uncorrected",
    "right.globe=enucleated;right.corrected=NLP, ''",
    "right.globe=atrophy;right.corrected=0.1, ''",
    "right.globe=enucleated, ''"
  })
  void aRemovedEyeSeesNothing(String answers, String fields) {
    assertThat(AcuityContradiction.ofRemoved(finding(answers.split(";"))))
        .isEqualTo(fields.isEmpty() ? List.of() : List.of(fields));
  }

  private static Finding finding(String... fieldsAndValues) {
    return FilledForms.at("eye", Side.LEFT, "vision", fieldsAndValues);
  }
}
