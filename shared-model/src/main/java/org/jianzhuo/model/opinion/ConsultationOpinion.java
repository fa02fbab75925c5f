package org.jianzhuo.model.opinion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
 */
public record ConsultationOpinion(
    List<PersonId> attended, LocalDate on, List<Ruling> rulings, List<ClauseRuling> clauses) {

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
    Check.notEmpty(attended, "attended");
    Check.notEmpty(rulings, "rulings");
    Check.that(
        rulings.stream().map(Ruling::field).distinct().count() == rulings.size(),
        "a field is ruled once");
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
