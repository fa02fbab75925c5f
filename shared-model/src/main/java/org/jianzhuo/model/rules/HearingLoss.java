package org.jianzhuo.model.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.intake.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Computes the hearing loss of two ears (GB/T 16180-2014, A.3.6, Table A.6): 500, 1000 and 2000 Hz,
 * corrected for age from 30 on, each ear's mean rounded half up, (4 × better + worse) / 5; a worse
 * ear of another cause is left out.
 *
 * <p>Readings, <em>proposal</em>: between two decades the lower row holds; the correction is
 * subtracted before the cap of 100 dB; over 70 the row of 70 holds. UNSURE: an ear counts as
 * impaired, so that 'by reference' is answered instead of 'none', from the lowest printed threshold
 * of hearing loss on (26 dB).
 */
public final class HearingLoss {

  private static final double CAP_DB = 100;
  private static final int IMPAIRED_FROM_DB = 26;
  private static final List<Integer> FREQUENCIES_HZ = List.of(500, 1000, 2000);

  private final List<AgeRow> ageRows;
  private final Rulebook book;

  public HearingLoss(List<AgeRow> ageRows, Rulebook book) {
    Check.notEmpty(ageRows, "ageRows");
    this.ageRows = List.copyOf(ageRows);
    this.book = book;
  }

  /** One row of Table A.6: what a person of that age loses at each frequency, in dB. */
  public record AgeRow(int age, List<Double> male, List<Double> female) {
    public AgeRow {
      male = List.copyOf(male);
      female = List.copyOf(female);
    }

    List<Double> of(Sex sex) {
      return sex == Sex.MALE ? male : female;
    }
  }

  /** The result in dB; {@code hearing.worse} is the worse of the ears that count. */
  public record Result(int rightMean, int leftMean, int binaural, Calculation calculation) {}

  /**
   * Computes the loss.
   *
   * @param right the thresholds of the right ear at the three frequencies, in dB HL
   * @param unrelated the ear whose loss has another cause; null for none
   */
  public Result of(
      double age, Sex sex, List<Double> right, List<Double> left, @Nullable Side unrelated) {
    List<Calculation.Line> steps = new ArrayList<>();
    List<Double> correction = correction(age, sex, steps);
    int rightMean = mean(right, correction, "右耳", "right ear", steps);
    int leftMean = mean(left, correction, "左耳", "left ear", steps);
    int better = Math.min(rightMean, leftMean);
    int worse = Math.max(rightMean, leftMean);
    boolean worseIsUnrelated =
        rightMean != leftMean && unrelated == (rightMean > leftMean ? Side.RIGHT : Side.LEFT);
    int counted = worseIsUnrelated ? better : worse;
    int binaural = worseIsUnrelated ? better : Figures.roundHalfUp((4.0 * better + worse) / 5);
    steps.add(
        worseIsUnrelated
            ? Calculation.line(
                "A.3.6",
                "较差耳与工伤无关，不计，按较好耳 " + better + " dB",
                "the worse ear has another cause and is left out: " + better + " dB")
            : Calculation.line(
                "A.3.6",
                "双耳：（4×" + better + "＋" + worse + "）÷5 → " + binaural + " dB",
                "both ears: (4 × " + better + " + " + worse + ") / 5 → " + binaural + " dB"));
    Values values = Values.NONE.with("hearing.binaural", binaural).with("hearing.worse", counted);
    return new Result(
        rightMean,
        leftMean,
        binaural,
        Calculation.of(book, values, counted >= IMPAIRED_FROM_DB, steps));
  }

  private List<Double> correction(double age, Sex sex, List<Calculation.Line> steps) {
    AgeRow row = null;
    for (AgeRow candidate : ageRows) {
      row = age >= candidate.age() ? candidate : row;
    }
    if (row == null) {
      int from = ageRows.getFirst().age();
      steps.add(
          Calculation.line("A.6", "不满 " + from + " 岁，不作年龄修正", "under " + from + ": no correction"));
      return FREQUENCIES_HZ.stream().map(hz -> 0.0).toList();
    }
    List<Double> correction = row.of(sex);
    String list = plain(correction, "/");
    steps.add(
        Calculation.line(
            "A.6",
            sex.words().zh() + "，按 " + row.age() + " 岁一行修正 " + list + " dB",
            sex.words().en() + ", row of age " + row.age() + ": minus " + list + " dB"));
    return correction;
  }

  private static int mean(
      List<Double> raw,
      List<Double> correction,
      String zh,
      String en,
      List<Calculation.Line> steps) {
    Check.that(raw.size() == FREQUENCIES_HZ.size(), "an ear has three thresholds");
    List<Double> corrected =
        IntStream.range(0, raw.size())
            .mapToObj(i -> Math.min(CAP_DB, raw.get(i) - correction.get(i)))
            .toList();
    double sum = corrected.stream().mapToDouble(Double::doubleValue).sum();
    int mean = Figures.roundHalfUp(sum / FREQUENCIES_HZ.size());
    steps.add(
        Calculation.line(
            "A.3.6",
            zh + "：修正后 " + plain(corrected, "、") + "，均值 " + mean + " dB",
            en + ": corrected " + plain(corrected, ", ") + ", mean " + mean + " dB"));
    return mean;
  }

  private static String plain(List<Double> numbers, String between) {
    return numbers.stream().map(Figures::plain).collect(Collectors.joining(between));
  }
}
