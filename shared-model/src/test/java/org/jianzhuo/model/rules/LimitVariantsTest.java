package org.jianzhuo.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jianzhuo.model.exam.FilledForms;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.wire.CatalogueReader;
import org.jianzhuo.model.wire.RulesReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms filled just at a limit, just above and just below it. */
class LimitVariantsTest {

  private static final FindingRules RULES =
      new FindingRules(RulesReader.read(), CatalogueReader.read());

  private static String judged(Finding finding) {
    return RULES
        .of(finding)
        .map(Calculation::proposal)
        .map(p -> p.codes().isEmpty() ? p.outcome().name() : String.join(" + ", p.codes()))
        .orElse("");
  }

  private static Stream<String> ears(int age, int right, int left) {
    List<String> fields = new ArrayList<>(List.of("age=" + age, "sex=M"));
    for (int hz : List.of(500, 1000, 2000)) {
      fields.add("right.ac" + hz + "=" + right);
      fields.add("left.ac" + hz + "=" + left);
    }
    return fields.stream();
  }

  @ParameterizedTest
  @CsvSource({
    // the age counts from 30 on, and takes a decibel off
    "29, 26, 26, 5.10.2 27)",
    "30, 26, 26, NONE",
    "30, 27, 27, 5.10.2 27)",
    // (4 * 30 + 90) / 5 = 42, and one ear at 90 is not at 91
    "25, 30, 90, 5.8.2 34)",
    "25, 0, 90, 5.9.2 30)",
    "25, 0, 91, 5.8.2 34)",
  })
  void hearing(int age, int right, int left, String expected) {
    assertThat(
            judged(
                FilledForms.at(
                    "ear", Side.BOTH, "ear", ears(age, right, left).toArray(String[]::new))))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "limb-length, lower-limb, lowerRight=84;lowerLeft=80;angulation=16, 5.6.2 21)",
    "limb-length, lower-limb, lowerRight=84;lowerLeft=80;angulation=15, 5.7.2 24)",
    "limb-length, lower-limb, lowerRight=82.1;lowerLeft=80, 5.7.2 24)",
    "limb-length, lower-limb, lowerRight=82;lowerLeft=80, NONE",
    "spine, lumbar-spine, heightLoss=49;angle=30;canalRemaining=40, 5.9.2 12)",
    "spine, lumbar-spine, heightLoss=51;angle=31, 5.8.2 13)",
    "spine, lumbar-spine, angle=30;rootPain=yes, 5.5.2 11)",
    "lung, lung, po2mm=40, 5.5.2 56)",
    "lung, lung, po2mm=39, 5.2.2 28)",
    "lung, lung, po2mm=60, 5.7.2 56)",
    "mind, brain, iq=50;mq=34, 5.2.2 1)",
    "mind, brain, iq=70;treated1y=yes;socialImpaired=yes, 5.7.2 7)",
    "teeth, teeth, ridge=4;lost=10, BY_REFERENCE",
    "kidney, kidney, ccr=10, 5.2.2 37)",
    "kidney, kidney, ccr=9.9, 5.1.2 23)",
    "kidney, kidney, kidneysRemoved=1;ccr=69, 5.5.2 47)",
    "kidney, kidney, kidneysRemoved=1;ccr=69;persistent=no, 5.7.2 50)",
    "kidney, kidney, kidneysRemoved=1;ccr=70, 5.7.2 50)",
    "mouth, tmj, opening=1.7;tmjSides=2, 5.8.2 40)",
    "vision, eye, right.corrected=NLP;left.corrected=0.8, 5.7.2 26)",
    "vision, eye, right.corrected=HM;left.corrected=0.6, 5.7.2 28) + 5.7.2 29)",
    "blood, blood, plt=40;bleeding=yes;toxic=yes, 5.5.2 59)",
    "lung, lung, stage=1;fvc1=59, 5.4.2 51)",
    "lung, lung, stage=1;fvc1=60, 5.6.2 66)",
    "lung, lung, stage=2;activeTb=yes, 5.3.2 39)",
    "lung, lung, stage=3;fvc1=80, 5.3.2 37)",
    "scar, skin, tbsa=49.9;scarType=hypertrophic;anyJointLimited=yes, 5.6.2 14)",
    "scar, skin, tbsa=50;scarType=hypertrophic;anyJointLimited=yes, 5.5.2 9)",
    "scar, skin, tbsa=50;scarType=flat;anyJointLimited=yes, BY_REFERENCE",
    "scar, palm, palmGraft=31, 5.10.2 8)",
    "resection, stomach, stomach=0.74, 5.6.2 47)",
    "resection, stomach, stomach=0.67, 5.6.2 47)",
    "resection, stomach, stomach=0.66, 5.7.2 42)",
    "resection, stomach, stomach=0.49, 5.8.2 51)",
    "mind, brain, epilepsy=active;treated1y=yes;majorPerMonth=1, 5.6.2 1)",
    "mind, brain, epilepsy=active;treated1y=yes;majorPerMonth=1.1, 5.4.2 2)",
    "limb-strength, lower-limb, pattern=para;strength=4;voidMild=yes, 5.6.2 5)",
    "limb-strength, lower-limb, pattern=para;strength=4, 5.7.2 2)",
    "limb-strength, lower-limb, pattern=mono;strength=5, NONE",
    "mouth, tmj, opening=1.6;tmjSides=1, 5.6.2 35)",
    "heart, heart, class=1;block=m2, 5.5.2 57)",
    // a third is written 0.33, two thirds 0.67: the form takes two places
    "face, face, scarFrac=0.33, 5.6.2 13)",
    "face, face, scarFrac=0.32, BY_REFERENCE",
    "liver, liver, liverFrac=0.33, 5.6.2 50)",
    "liver, liver, liverFrac=0.67, 5.4.2 40)",
    "mouth, tongue, tongueLoss=0.67, BY_REFERENCE",
    "mouth, tongue, tongueLoss=0.33, BY_REFERENCE",
    "mouth, tongue, tongueLoss=0.68, 5.3.2 25)",
  })
  void forms(String template, String part, String fields, String expected) {
    assertThat(judged(FilledForms.at(part, Side.LEFT, template, fields.split(";"))))
        .as(template + " " + Arrays.asList(fields.split(";")))
        .isEqualTo(expected);
  }
}
