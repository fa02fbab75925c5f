package org.jianzhuo.desk.conclusion;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jianzhuo.model.conclusion.ConclusionFact;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/** Compares a decided grade with those that the same person was given before on this station. */
final class EarlierGrades {

  private final Function<StreamId, Optional<DraftDesk>> desks;

  /**
   * Holds the grade under review as the register gives it.
   *
   * @param number the conclusion's 文号, else the own acceptance number
   * @param on its day; null where it is not known
   */
  record Stated(int grade, String number, @Nullable String on) {}

  EarlierGrades(Function<StreamId, Optional<DraftDesk>> desks) {
    this.desks = desks;
  }

  /**
   * Returns the farthest jump of at least the threshold; empty where there is none.
   *
   * @param stated the conclusion under review as the register gives it; null where it does not
   */
  Optional<GradeJump> jump(
      DraftDesk desk, List<StreamId> cases, @Nullable Stated stated, int threshold) {
    Integer grade = desk.opinion().grade();
    if (grade == null) {
      return Optional.empty();
    }
    Stream<GradeJump> here =
        cases.stream()
            .filter(other -> !other.equals(desk.caseStream()))
            .flatMap(other -> desks.apply(other).stream())
            .filter(other -> other.accepted().isOfSamePerson(desk.accepted()))
            .flatMap(other -> compare(other, grade));
    Stream<GradeJump> registered =
        Stream.ofNullable(stated)
            .map(each -> new GradeJump(each.number(), each.on(), each.grade(), grade));
    return Stream.concat(here, registered)
        .filter(jump -> jump.apart() >= threshold)
        .max(Comparator.comparingInt(GradeJump::apart));
  }

  private static Stream<GradeJump> compare(DraftDesk earlier, int grade) {
    Integer before = earlier.opinion().grade();
    ConclusionFact.Issued issued = earlier.conclusion().issued();
    return before == null
        ? Stream.empty()
        : Stream.of(
            new GradeJump(
                earlier.accepted().acceptanceNumber(),
                issued == null ? null : Objects.toString(issued.on()),
                before,
                grade));
  }
}
