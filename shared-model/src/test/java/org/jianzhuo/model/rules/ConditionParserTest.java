package org.jianzhuo.model.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionParserTest {

  private static boolean holds(String condition, Values values) {
    return ConditionParser.parse(condition).holds(values);
  }

  @Nested
  class Grammar {
    @ParameterizedTest
    @CsvSource({
      "a || b && c, true",
      "(a || b) && c, false",
      "!b && a, true",
      "!(a && b), true",
      "!!a, true",
      "a&&!c||b, true",
    })
    void bindsNotBeforeAndBeforeOr(String condition, boolean expected) {
      Values values = Values.NONE.with("a", true).with("b", false).with("c", false);
      assertThat(holds(condition, values)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "a ||",
          "a | b",
          "a & b",
          "(a",
          "a)",
          "1<a",
          "a<",
          "a<b",
          "a=='b",
          "a<'b'",
          "a = 1",
          "a==1 2",
          "a b",
          "a==1/",
          "'a'",
          "a.b.c>",
          "a==\"x\"",
          "run(a)",
          "a==1;b"
        })
    void refusesEverythingElse(String condition) {
      assertThatThrownBy(() -> ConditionParser.parse(condition))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("not a condition at character");
    }

    @Test
    void readsFractionsTextsAndLongNames() {
      Values values = Values.NONE.with("resect.liver", 2.0 / 3).with("rom.joint", "knee");
      assertThat(holds("resect.liver>=2/3 && rom.joint=='knee'", values)).isTrue();
      assertThat(holds("rom.joint!='knee' || resect.liver!=2/3", values)).isFalse();
      assertThat(ConditionParser.parse("eye.worse.va<0.05 && !eye.worse.lpnlp").variables())
          .containsExactly("eye.worse.va", "eye.worse.lpnlp");
    }
  }

  @Nested
  class WhatWasNotMeasured {
    @ParameterizedTest
    @ValueSource(strings = {"x==1", "x!=1", "x<1", "x<=1", "x>1", "x>=1", "x=='a'", "x!='a'", "x"})
    void makesEveryComparisonFalse(String condition) {
      assertThat(holds(condition, Values.NONE)).isFalse();
      assertThat(holds("!(" + condition + ")", Values.NONE)).isTrue();
    }

    @Test
    void isAskedForWhereItIsNegated() {
      Condition condition = ConditionParser.parse("bone.fractureHealed && !(rom.level>1)");
      Values healed = Values.NONE.with("bone.fractureHealed", true);
      assertThat(condition.holds(healed)).isTrue();
      assertThat(Conditions.openUnderNegation(condition, healed)).containsExactly("rom.level");
      assertThat(Conditions.openUnderNegation(condition, healed.with("rom.level", 1))).isEmpty();
    }
  }

  @Nested
  class Explanations {
    private final Condition condition =
        ConditionParser.parse("eye.enucleated && (eye.better.va<0.1 || field.better.pct<=24)");

    @Test
    void nameWhatMadeItTrue() {
      Values values =
          Values.NONE
              .with("eye.enucleated", true)
              .with("eye.better.va", 0.3)
              .with("field.better.pct", 20);
      assertThat(Conditions.decisive(condition, values))
          .containsExactly("eye.enucleated", "field.better.pct");
    }

    @Test
    void nameWhatMadeItFalse() {
      Values values = Values.NONE.with("eye.enucleated", true).with("eye.better.va", 0.3);
      assertThat(Conditions.decisive(condition, values)).containsExactly("eye.better.va");
    }
  }

  @Nested
  class Tolerance {
    @ParameterizedTest
    @CsvSource({
      "x==1, 1.0000000001, true", "x==1, 1.00000001, false",
      "x<1, 0.9999999999, false", "x<1, 0.99999999, true",
      "x<=1, 1.0000000001, true", "x<=1, 1.00000001, false",
      "x>1, 1.0000000001, false", "x>1, 1.00000001, true",
      "x>=1, 0.9999999999, true", "x>=1, 0.99999999, false",
      "x!=1, 1.0000000001, false", "x!=1, 1.00000001, true",
    })
    void isOneBillionth(String condition, double value, boolean expected) {
      assertThat(holds(condition, Values.NONE.with("x", value))).isEqualTo(expected);
    }
  }

  @Property
  boolean deMorganHolds(@ForAll("conditions") String one, @ForAll("conditions") String other) {
    Values values = Values.NONE.with("a", 1).with("b", true).with("c", "x");
    return holds("!((" + one + ") && (" + other + "))", values)
        == holds("!(" + one + ") || !(" + other + ")", values);
  }

  @Provide
  Arbitrary<String> conditions() {
    Arbitrary<String> atoms =
        Arbitraries.of("a==1", "a<1", "a>=1", "b", "c=='x'", "c!='x'", "missing", "missing>0");
    return Combinators.combine(atoms, Arbitraries.of(" && ", " || "), atoms)
        .as((left, sign, right) -> left + sign + right);
  }
}
