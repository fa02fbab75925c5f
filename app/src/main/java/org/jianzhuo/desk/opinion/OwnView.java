package org.jianzhuo.desk.opinion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.SelfCareLevel;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.opinion.CapacityAdvice;
import org.jianzhuo.model.opinion.ComprehensiveGrade;
import org.jianzhuo.model.opinion.GradeGrounds;
import org.jianzhuo.model.opinion.InjuryGroups;
import org.jianzhuo.model.opinion.Opinion;
import org.jspecify.annotations.Nullable;

/**
 * Holds an opinion that an expert is writing.
 *
 * @param stands the expert's stand on each finding; one that is missing is accepted, its clause
 *     open
 * @param grade null until chosen
 * @param selfCare null until chosen
 * @param result of a confirmation; null until written
 * @param decisions on the item's own form, by field
 * @param grounds what else weighs on the grade
 * @param gradeByHand whether the expert set the grade: it follows the own clauses until then
 */
public record OwnView(
    Map<FindingId, Stand> stands,
    @Nullable Integer grade,
    @Nullable SelfCareLevel selfCare,
    @Nullable String result,
    String reason,
    Map<String, String> decisions,
    GradeGrounds grounds,
    Boolean gradeByHand) {

  /**
   * The stand on one finding.
   *
   * @param accepted 认可 or 不认可
   * @param reading the own value or reading
   * @param settled whether the expert has settled the clause, be it that none fits
   * @param clause null where open or none fits
   */
  public record Stand(
      boolean accepted, String reading, boolean settled, @Nullable ClauseChoice clause) {

    /** Accepts a finding and leaves its clause open. */
    public static final Stand OPEN = new Stand(true, "", false, null);

    /** Returns the stand with a clause, or with none fitting. */
    public Stand with(@Nullable ClauseChoice chosen) {
      return new Stand(accepted, reading, true, chosen);
    }

    /** Returns the stand accepting the finding or not. */
    public Stand accepting(boolean accept) {
      return new Stand(accept, accept ? "" : reading, settled, clause);
    }

    /** Returns the stand with another own reading. */
    public Stand reading(String words) {
      return new Stand(accepted, words, settled, clause);
    }
  }

  public OwnView {
    stands = Map.copyOf(stands);
    // drafts written before items had forms lack them
    decisions = Map.copyOf(Objects.requireNonNullElse(decisions, Map.<String, String>of()));
    grounds = Objects.requireNonNullElse(grounds, GradeGrounds.NONE);
    // drafts written before grades followed the clauses lack it: what was chosen then stays
    gradeByHand = Objects.requireNonNullElse(gradeByHand, grade != null);
  }

  /** Holds a view whose grade nobody has set by hand. */
  public OwnView(
      Map<FindingId, Stand> stands,
      @Nullable Integer grade,
      @Nullable SelfCareLevel selfCare,
      @Nullable String result,
      String reason,
      Map<String, String> decisions,
      GradeGrounds grounds) {
    this(stands, grade, selfCare, result, reason, decisions, grounds, false);
  }

  /** Holds a view on an item without a form of its own. */
  public OwnView(
      Map<FindingId, Stand> stands,
      @Nullable Integer grade,
      @Nullable SelfCareLevel selfCare,
      @Nullable String result,
      String reason) {
    this(stands, grade, selfCare, result, reason, Map.of(), GradeGrounds.NONE);
  }

  /** Starts from what the panel proposes, or with nothing. */
  public static OwnView from(@Nullable Proposal proposal, Exam exam) {
    Map<FindingId, Stand> stands = new HashMap<>();
    SelfCareLevel selfCare =
        exam.selfCare() == null ? null : SelfCareLevel.of(exam.selfCare().size());
    if (proposal == null) {
      return new OwnView(stands, null, selfCare, null, "");
    }
    for (Finding finding : exam.inOrder()) {
      if (finding.inScope()) {
        ClauseChoice clause = proposal.clauses().get(finding.id());
        if (clause != null || proposal.seat() > 0 || finding.settled()) {
          stands.put(finding.id(), Stand.OPEN.with(clause));
        }
      }
    }
    return new OwnView(
        stands,
        proposal.grade(),
        proposal.selfCare(),
        proposal.result(),
        "",
        proposal.decisions(),
        proposal.grounds());
  }

  /** Starts from an opinion that was filed. */
  static OwnView of(Opinion opinion) {
    Map<FindingId, Stand> stands = new HashMap<>();
    opinion
        .readings()
        .forEach(
            reading ->
                stands.put(
                    reading.finding(),
                    new Stand(reading.accepted(), reading.ownReading(), true, reading.clause())));
    return new OwnView(
        stands,
        opinion.grade(),
        opinion.selfCare(),
        opinion.result(),
        opinion.reason(),
        opinion.decisions(),
        opinion.grounds(),
        true);
  }

  /**
   * Starts from what the expert held, where one key would change that unsaid; else from what the
   * panel proposes, or with nothing.
   */
  public static OwnView from(OpinionTable table) {
    Opinion former = table.former();
    return former != null && !table.canAgree() ? of(former) : from(table.proposal(), table.exam());
  }

  /** Returns the stand on a finding. */
  public Stand stand(FindingId finding) {
    return stands.getOrDefault(finding, Stand.OPEN);
  }

  /** Returns the view with another stand on a finding. */
  public OwnView with(FindingId finding, Stand stand) {
    Map<FindingId, Stand> next = new HashMap<>(stands);
    next.put(finding, stand);
    return new OwnView(next, grade, selfCare, result, reason, decisions, grounds, gradeByHand);
  }

  /** Returns the view with a grade that the expert sets. */
  public OwnView withGrade(int chosen) {
    return new OwnView(stands, chosen, selfCare, result, reason, decisions, grounds, true);
  }

  /**
   * Returns the view with the grade that the rule gives for its own clauses, unless the expert has
   * set one; open where the rule leaves a choice, which needs a reason.
   */
  public OwnView following(Exam exam, AppraisalType type) {
    ComprehensiveGrade advice = gradeByHand ? null : advice(exam, type).orElse(null);
    if (advice == null) {
      return this;
    }
    Integer next = advice.needsReason() ? null : advice.suggested();
    return new OwnView(stands, next, selfCare, result, reason, decisions, grounds);
  }

  /** Returns the view with another self-care level. */
  public OwnView withSelfCare(SelfCareLevel level) {
    return new OwnView(stands, grade, level, result, reason, decisions, grounds, gradeByHand);
  }

  /** Returns the view with another result. */
  public OwnView withResult(String words) {
    return new OwnView(
        stands,
        grade,
        selfCare,
        words.isBlank() ? null : words,
        reason,
        decisions,
        grounds,
        gradeByHand);
  }

  /** Returns the view with another decision on a field of the item's own form. */
  public OwnView withDecision(String field, String value) {
    Map<String, String> next = new HashMap<>(decisions);
    if (value.isBlank()) {
      next.remove(field);
    } else {
      next.put(field, value.strip());
    }
    return new OwnView(stands, grade, selfCare, result, reason, next, grounds, gradeByHand);
  }

  /** Returns the view with other grounds of the grade. */
  public OwnView withGrounds(GradeGrounds other) {
    return new OwnView(stands, grade, selfCare, result, reason, decisions, other, gradeByHand);
  }

  /** Returns the view with another reason. */
  public OwnView withReason(String words) {
    return new OwnView(stands, grade, selfCare, result, words, decisions, grounds, gradeByHand);
  }

  /** Counts the findings in scope whose clause is settled. */
  public int settled(Exam exam) {
    return (int)
        exam.inOrder().stream()
            .filter(f -> f.inScope() && (f.isItemForm() || stand(f.id()).settled()))
            .count();
  }

  /** Tells whether the clause of every finding in scope is settled. */
  public boolean allSettled(Exam exam) {
    return exam.inOrder().stream()
        .allMatch(f -> !f.inScope() || f.isItemForm() || stand(f.id()).settled());
  }

  /** Returns the system's advice, once every clause in scope is settled (practice 3). */
  public Optional<ComprehensiveGrade> advice(Exam exam, AppraisalType type) {
    return allSettled(exam)
        ? Optional.of(Proposal.derivation(exam, clauses(), grounds, type))
        : Optional.empty();
  }

  /** Returns the grades that the rules allow for the view's clauses; empty while they are open. */
  public Optional<List<Integer>> allowed(Exam exam, AppraisalType type) {
    return advice(exam, type)
        .map(ComprehensiveGrade::allowed)
        .filter(allowed -> !allowed.isEmpty());
  }

  /** Returns the segments of which it is asked whether their findings are one injury (G1a). */
  public List<InjuryGroups.Alike> alike(Exam exam) {
    return Proposal.alike(exam, clauses());
  }

  /** Returns the degree of lost capacity advised, once every clause in scope is settled. */
  public Optional<CapacityAdvice> capacity(Exam exam) {
    return allSettled(exam) ? Optional.of(Proposal.capacity(exam, clauses())) : Optional.empty();
  }

  private Map<FindingId, ClauseChoice> clauses() {
    Map<FindingId, ClauseChoice> clauses = new HashMap<>();
    stands.forEach(
        (finding, stand) -> {
          ClauseChoice clause = stand.clause();
          if (clause != null) {
            clauses.put(finding, clause);
          }
        });
    return clauses;
  }
}
