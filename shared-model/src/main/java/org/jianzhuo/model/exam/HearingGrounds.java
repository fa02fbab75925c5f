package org.jianzhuo.model.exam;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.model.catalogue.Template;

/**
 * Finds what a hearing loss still rests on too little for: a severe one needs ABR, and feigning is
 * to be excluded first (GB/T 16180-2014 B). Severe is a mean of 61 dB or more, as the classes of
 * 1997 have it: *known*. It asks only.
 */
public final class HearingGrounds {

  private static final String TEMPLATE = "ear";
  private static final String ABR = "abrDone";
  private static final String FEIGNING = "feigningExcluded";
  private static final BigDecimal SEVERE = BigDecimal.valueOf(61);

  /** From here a mean of three is no more normal hearing, dB. */
  private static final BigDecimal LOSS = BigDecimal.valueOf(26);

  /** So much may differ when a threshold is measured again, dB (known). */
  private static final BigDecimal REPEAT = BigDecimal.TEN;

  private static final List<String> FREQUENCIES = List.of("500", "1000", "2000");

  private HearingGrounds() {}

  /** Returns the fields that should say yes and do not, in the form's order. */
  public static List<String> missing(Finding finding, Template form) {
    List<String> fields = new ArrayList<>();
    if (!finding.template().equals(TEMPLATE)) {
      return fields;
    }
    Map<String, Object> counted = Variables.fields(finding, form);
    if (isAtLeast(counted, SEVERE) && !isYes(counted, ABR)) {
      fields.add(ABR);
    }
    if (isAtLeast(counted, LOSS) && !isYes(counted, FEIGNING)) {
      fields.add(FEIGNING);
    }
    return fields;
  }

  /**
   * Returns the fields of bone conduction that lie above the air conduction of the same frequency
   * by more than a repeat of the test may differ: sound reaches the inner ear through the bone at
   * least as well.
   */
  public static List<String> boneAboveAir(Finding finding, Template form) {
    List<String> fields = new ArrayList<>();
    if (!finding.template().equals(TEMPLATE)) {
      return fields;
    }
    Map<String, Object> counted = Variables.fields(finding, form);
    for (String ear : List.of("right", "left")) {
      for (String frequency : FREQUENCIES) {
        Optional<BigDecimal> air = level(counted, ear + ".ac" + frequency);
        Optional<BigDecimal> bone = level(counted, ear + ".bc" + frequency);
        if (air.isPresent()
            && bone.isPresent()
            && bone.get().subtract(air.get()).compareTo(REPEAT) > 0) {
          fields.add(ear + ".bc" + frequency);
        }
      }
    }
    return fields;
  }

  private static boolean isAtLeast(Map<String, Object> counted, BigDecimal mean) {
    return reaches(counted, "right", mean) || reaches(counted, "left", mean);
  }

  private static boolean reaches(Map<String, Object> counted, String ear, BigDecimal mean) {
    BigDecimal sum = BigDecimal.ZERO;
    for (String frequency : FREQUENCIES) {
      Optional<BigDecimal> level = level(counted, ear + ".ac" + frequency);
      if (level.isEmpty()) {
        return false;
      }
      sum = sum.add(level.get());
    }
    return sum.compareTo(mean.multiply(BigDecimal.valueOf(3))) >= 0;
  }

  private static Optional<BigDecimal> level(Map<String, Object> counted, String field) {
    return counted.get(field) instanceof BigDecimal level ? Optional.of(level) : Optional.empty();
  }

  private static boolean isYes(Map<String, Object> counted, String field) {
    return Boolean.TRUE.equals(counted.get(field));
  }
}
