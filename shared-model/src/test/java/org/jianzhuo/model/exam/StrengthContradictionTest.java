package org.jianzhuo.model.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrengthContradictionTest {

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
    assertThat(StrengthContradiction.of(finding(answers.split(";"))))
        .isEqualTo(fields.isEmpty() ? List.of() : List.of(fields.split(";")));
  }

  private static Finding finding(String... fieldsAndValues) {
    return FilledForms.at("spine", Side.NONE, "limb-strength", fieldsAndValues);
  }
}
