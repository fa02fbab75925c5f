package org.jianzhuo.model.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.intake.Sex;
import org.jianzhuo.model.wire.RulesReader;

/** Checks what must hold for any measurement: what is worse is never judged milder. */
class CalculatorProperties {

  private static final Rules RULES = RulesReader.read();
  private static final int NO_GRADE = 11;

  private static int grade(Calculation calculation) {
    return calculation.proposal().gravest().orElse(NO_GRADE);
  }

  @Property
  boolean moreLossOfHearingIsNeverJudgedMilder(
      @ForAll @IntRange(min = 16, max = 90) int age,
      @ForAll Sex sex,
      @ForAll @Size(3) List<@IntRange(min = -10, max = 110) Integer> right,
      @ForAll @Size(3) List<@IntRange(min = -10, max = 110) Integer> left,
      @ForAll @IntRange(min = 0, max = 2) int place,
      @ForAll @IntRange(min = 1, max = 10) int more) {
    List<Integer> worse = new ArrayList<>(left);
    worse.set(place, worse.get(place) + more);
    return grade(hearing(age, sex, right, worse).calculation())
        <= grade(hearing(age, sex, right, left).calculation());
  }

  @Property
  boolean earsMayBeSwapped(
      @ForAll @Size(3) List<@IntRange(min = -10, max = 120) Integer> right,
      @ForAll @Size(3) List<@IntRange(min = -10, max = 120) Integer> left) {
    return hearing(40, Sex.MALE, right, left).binaural()
        == hearing(40, Sex.MALE, left, right).binaural();
  }

  @Property
  boolean anUnrelatedEarNeverMakesItWorse(
      @ForAll @Size(3) List<@IntRange(min = -10, max = 120) Integer> right,
      @ForAll @Size(3) List<@IntRange(min = -10, max = 120) Integer> left,
      @ForAll boolean rightIsUnrelated) {
    HearingLoss.Result without =
        RULES
            .hearing()
            .of(
                40,
                Sex.MALE,
                doubles(right),
                doubles(left),
                rightIsUnrelated ? Side.RIGHT : Side.LEFT);
    return grade(without.calculation()) >= grade(hearing(40, Sex.MALE, right, left).calculation());
  }

  private static HearingLoss.Result hearing(
      int age, Sex sex, List<Integer> right, List<Integer> left) {
    return RULES.hearing().of(age, sex, doubles(right), doubles(left), null);
  }

  private static List<Double> doubles(List<Integer> numbers) {
    return numbers.stream().map(Integer::doubleValue).toList();
  }

  @Property
  boolean eyesMayBeSwappedBeforeTheClauses(
      @ForAll("acuities") Acuity one, @ForAll("acuities") Acuity other) {
    return RULES
        .vision()
        .of(one, other)
        .calculation()
        .proposal()
        .equals(RULES.vision().of(other, one).calculation().proposal());
  }

  @Property
  boolean aWorseBetterEyeIsNeverJudgedMilderWhileOneEyeIsBlind(
      @ForAll @DoubleRange(min = 0, max = 1.5) double seeing,
      @ForAll @DoubleRange(min = 0, max = 1) double share) {
    Acuity blind = Acuity.of(Acuity.Sight.NO_LIGHT);
    return judged(blind, Acuity.of(seeing * share)) <= judged(blind, Acuity.of(seeing));
  }

  private static int judged(Acuity one, Acuity other) {
    VisualAcuity.Result result = RULES.vision().of(one, other);
    Integer reference = result.referenceGrade();
    return reference == null ? grade(result.calculation()) : reference;
  }

  @Property
  boolean aNarrowerFieldIsNeverJudgedMilder(
      @ForAll @IntRange(min = 0, max = 90) int radius,
      @ForAll @IntRange(min = 0, max = 90) int narrower) {
    int inner = Math.min(radius, narrower);
    return grade(field(inner)) <= grade(field(radius));
  }

  private static Calculation field(int radius) {
    List<Double> eye = Collections.nCopies(8, (double) radius);
    return RULES.field().of(eye, eye).calculation();
  }

  @Property
  boolean aStifferJointIsNeverJudgedMilder(
      @ForAll @IntRange(min = 0, max = 150) int active,
      @ForAll @IntRange(min = 0, max = 150) int less) {
    return joint(Math.min(active, less)) >= joint(active);
  }

  private static int joint(int active) {
    return RULES
        .joints()
        .of(
            "knee",
            JointImpairment.State.MOBILE,
            List.of((double) active),
            List.of(150.0),
            Values.NONE)
        .level();
  }

  @Property
  boolean theOrderOfAHandsItemsDoesNotMatter(
      @ForAll("handItems") List<HandScore.Item> items, @ForAll Random random) {
    List<HandScore.Item> shuffled = new ArrayList<>(items);
    Collections.shuffle(shuffled, random);
    return RULES.hand().of(items).points() == RULES.hand().of(shuffled).points();
  }

  @Property
  boolean lessClearanceIsNeverJudgedMilder(
      @ForAll @DoubleRange(min = 0, max = 200) double clearance,
      @ForAll @DoubleRange(min = 0, max = 1) double share) {
    return grade(RULES.kidney().of(clearance * share, null, Values.NONE).calculation())
        <= grade(RULES.kidney().of(clearance, null, Values.NONE).calculation());
  }

  @Provide
  Arbitrary<Acuity> acuities() {
    Arbitrary<Acuity> decimals =
        Arbitraries.of(0.01, 0.02, 0.04, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 0.9, 1.0, 1.5)
            .map(Acuity::of);
    Arbitrary<Acuity> sights =
        Arbitraries.of(Acuity.Sight.class)
            .filter(sight -> sight != Acuity.Sight.FORM)
            .map(Acuity::of);
    return Arbitraries.oneOf(decimals, sights);
  }

  @Provide
  Arbitrary<List<HandScore.Item>> handItems() {
    List<String> rows =
        List.of(
            "thumb.cmc+mcp+ip", "thumb.mcp+ip", "index.dip", "middle.mcp+ips", "wrist.wristOnly");
    return Arbitraries.of(rows)
        .flatMap(
            id ->
                Arbitraries.of(HandScore.Loss.class)
                    .map(loss -> new HandScore.Item(RULES.hand().row(id).orElseThrow(), loss)))
        .list()
        .ofMaxSize(8);
  }
}
