package org.jianzhuo.model.opinion;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.exam.ClauseChoice;

/**
 * Names the clauses of GB/T 16180-2014 that speak of both sides or of several limbs and joints at
 * once, e.g. 5.4.2 10) of both thumbs. Given to the finding of each side, such a clause is still
 * one (rule G1a; <em>interpretation</em>): its grade has counted both already.
 */
final class PairedClauses {

  private static final List<String> BY_GRADE =
      List.of(
          "5.1.2 2) 6) 7) 8) 9) 16)",
          "5.2.2 2) 3) 4) 5) 9) 10) 11) 12) 13) 14) 15) 17)",
          "5.3.2 3) 4) 5) 10) 11) 12) 13) 14) 15) 16) 18) 19) 20) 23) 34)",
          "5.4.2 5) 10) 11) 13) 15) 16) 17) 18) 19) 23) 25) 49)",
          "5.5.2 1) 3) 5) 15) 16) 17) 18) 23) 24) 25) 26) 27) 28) 31) 34) 50) 53)",
          "5.6.2 4) 5) 6) 8) 16) 17) 22) 23) 24) 28) 29) 30) 31) 33) 34) 39) 40) 59) 61) "
              + "63) 65)",
          "5.7.2 1) 2) 4) 26) 27) 28) 29) 30) 32) 36) 49)",
          "5.8.2 3) 4) 19) 20) 27) 28) 29) 34) 40) 42) 45)",
          "5.9.2 27) 28) 30)",
          "5.10.2 15) 16) 27) 28)");

  private static final Set<String> CODES =
      BY_GRADE.stream()
          .map(grade -> grade.split(" "))
          .flatMap(words -> Arrays.stream(words).skip(1).map(place -> words[0] + ' ' + place))
          .collect(Collectors.toUnmodifiableSet());

  private PairedClauses() {}

  /** Tells whether the clause has counted the other side too. */
  static boolean has(ClauseChoice clause) {
    return clause.standard().equals(Standard.GBT_16180_2014.number())
        && CODES.contains(clause.code());
  }

  static Set<String> codes() {
    return CODES;
  }
}
