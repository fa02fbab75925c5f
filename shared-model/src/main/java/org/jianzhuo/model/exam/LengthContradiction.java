package org.jianzhuo.model.exam;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds a shortening that the two measured lengths do not bear out. The clauses hang on
 * centimetres, so that one of the three numbers is to be looked at again. It asks only.
 */
public final class LengthContradiction {

  private static final String SHORTENING = "short";

  /** How far tape and difference may lie apart, in centimetres. */
  private static final BigDecimal SLACK = new BigDecimal("0.5");

  private LengthContradiction() {}

  /** Returns the field of the shortening where it contradicts; empty where it does not. */
  public static Optional<String> of(Finding finding) {
    Optional<BigDecimal> shortening = number(finding, SHORTENING);
    List<BigDecimal> differences = new ArrayList<>();
    for (String limb : List.of("upper", "lower")) {
      number(finding, limb + "Right")
          .flatMap(right -> number(finding, limb + "Left").map(left -> right.subtract(left).abs()))
          .ifPresent(differences::add);
    }
    boolean contradicts =
        shortening.isPresent()
            && !differences.isEmpty()
            && differences.stream()
                .noneMatch(d -> d.subtract(shortening.get()).abs().compareTo(SLACK) <= 0);
    return contradicts ? Optional.of(SHORTENING) : Optional.empty();
  }

  private static Optional<BigDecimal> number(Finding finding, String field) {
    return finding.answers().stream()
        .filter(answer -> answer.field().equals(field))
        .map(Answer::value)
        .filter(value -> value.matches("\\d+(\\.\\d+)?"))
        .map(BigDecimal::new)
        .findFirst();
  }
}
