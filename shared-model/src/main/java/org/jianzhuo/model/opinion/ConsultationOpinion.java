package org.jianzhuo.model.opinion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the expert consultation committee says of a case: a value and its reasoning for each
 * field that the panel left without majority, and the clause of each finding that it left open.
 *
 * @param attended the members who took part
 * @param on the day of the opinion
 * @param onPaper those of them who signed it on paper before it was recorded; null in entries of
 *     before that was asked
 */
public record ConsultationOpinion(
    List<PersonId> attended,
    LocalDate on,
    List<Ruling> rulings,
    List<ClauseRuling> clauses,
    @Nullable List<PersonId> onPaper) {

  /** Holds an opinion of which it is not known who signed on paper. */
  public ConsultationOpinion(
      List<PersonId> attended, LocalDate on, List<Ruling> rulings, List<ClauseRuling> clauses) {
    this(attended, on, rulings, clauses, null);
  }

  /** Rules one field, with the reasoning. */
  public record Ruling(String field, String value, String reasoning) {
    public Ruling {
      Check.notBlank(field, "field");
      Check.notBlank(value, "value");
      Check.notBlank(reasoning, "reasoning");
    }
  }

  /**
   * Rules the clause of one finding.
   *
   * @param clause null where none fits
   */
  public record ClauseRuling(FindingId finding, @Nullable ClauseChoice clause) {}

  public ConsultationOpinion {
    attended = List.copyOf(attended);
    rulings = List.copyOf(rulings);
    clauses = List.copyOf(clauses);
    onPaper = onPaper == null ? null : List.copyOf(onPaper);
    Check.notEmpty(attended, "attended");
    Check.notEmpty(rulings, "rulings");
    Check.that(
        rulings.stream().map(Ruling::field).distinct().count() == rulings.size(),
        "a field is ruled once");
  }

  /** Tells whether the member signed the opinion on paper before it was recorded. */
  public boolean signedOnPaper(PersonId member) {
    return onPaper != null && onPaper.contains(member);
  }

  /**
   * Returns a grade that the reasoning names where it nowhere names the ruled one; empty where both
   * agree, or no grade is named.
   */
  public OptionalInt contradicted() {
    return ruling(PanelOpinion.GRADE)
        .map(
            ruling -> {
              int ruled = Integer.parseInt(ruling.value());
              int[] named = GradeWords.namedIn(ruling.reasoning());
              return IntStream.of(named).anyMatch(grade -> grade == ruled)
                  ? OptionalInt.empty()
                  : IntStream.of(named).findFirst();
            })
        .orElse(OptionalInt.empty());
  }

  /** Returns the ruled value of each field. */
  public Map<String, String> values() {
    return rulings.stream().collect(Collectors.toMap(Ruling::field, Ruling::value));
  }

  /** Returns the ruling on a field, if there is one. */
  public Optional<Ruling> ruling(String field) {
    return rulings.stream().filter(ruling -> ruling.field().equals(field)).findFirst();
  }

  /** Returns the ruling on a finding's clause, if there is one. */
  public Optional<ClauseRuling> clause(FindingId finding) {
    return clauses.stream().filter(ruling -> ruling.finding().equals(finding)).findFirst();
  }
}
