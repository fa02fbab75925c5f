package org.jianzhuo.model.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jianzhuo.model.catalogue.Extent;
import org.jianzhuo.model.catalogue.FieldRelations;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.wire.CatalogueReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtentContradictionTest {

  private static final Template LIMBS =
      CatalogueReader.read().template("limb-strength").orElseThrow();

  @ParameterizedTest
  @CsvSource({
    "rl=3;ll=3;pattern=para;strength=2, strength",
    "rl=3;ll=3;pattern=para;strength=3, ''",
    "rl=3;ll=2;pattern=para;strength=2, ''",
    "rl=3;ll=5;pattern=para;strength=3, pattern",
    "ru=4;rl=4;lu=5;ll=5;pattern=hemi;strength=4, ''",
    "ru=4;rl=5;lu=5;ll=4;pattern=hemi;strength=4, pattern",
    "ru=3;lu=3;rl=3;ll=5;pattern=tetra;strength=3, pattern",
    "ru=3;lu=3;rl=3;ll=5;pattern=tri;strength=3, ''",
    "hand.right=3;hand.left=5;pattern=hand-all;strength=2, strength",
    "hand.right=3;hand.left=5;pattern=hands-all;strength=3, pattern",
    "foot.left=4;pattern=none, pattern",
    "foot.left=4, pattern",
    "rl=5;ll=5;pattern=none;strength=5, ''",
    "pattern=mono;strength=3, strength",
    "rl=3;pattern=mono, ''"
  })
  void theStrengthUsedForGradingIsThatOfALimbOfThePattern(String answers, String fields) {
    assertThat(ExtentContradiction.of(finding(answers.split(";")), LIMBS))
        .isEqualTo(fields.isEmpty() ? List.of() : List.of(fields.split(";")));
  }

  @Test
  void anExtentOfWhatTheFormDoesNotAskIsRefused() {
    Extent tail = new Extent("pattern", "strength", Map.of("mono", List.of(List.of("tail"))));
    Extent octo = new Extent("pattern", "strength", Map.of("octo", List.of(List.of("ru"))));
    assertThatThrownBy(() -> with(tail))
        .hasMessageContaining("limb-strength")
        .hasMessageContaining("tail");
    assertThatThrownBy(() -> with(octo)).hasMessageContaining("octo");
  }

  private static Template with(Extent extent) {
    return new Template(
        LIMBS.id(),
        LIMBS.name(),
        LIMBS.calculators(),
        LIMBS.parts(),
        LIMBS.fields(),
        LIMBS.edition(),
        LIMBS.searched(),
        LIMBS.standards(),
        LIMBS.reads(),
        new FieldRelations(null, List.of(), List.of(), extent));
  }

  private static Finding finding(String... fieldsAndValues) {
    return FilledForms.at("spine", Side.NONE, "limb-strength", fieldsAndValues);
  }
}
