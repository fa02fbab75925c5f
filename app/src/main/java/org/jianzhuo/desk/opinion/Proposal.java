package org.jianzhuo.desk.opinion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.catalogue.StandardTables;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.ItemForm;
import org.jianzhuo.model.exam.SelfCareLevel;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.opinion.CapacityAdvice;
import org.jianzhuo.model.opinion.ComprehensiveGrade;
import org.jianzhuo.model.opinion.DecidedItem;
import org.jianzhuo.model.opinion.FindingReading;
import org.jianzhuo.model.opinion.GradeGrounds;
import org.jianzhuo.model.opinion.InjuryGroups;
import org.jianzhuo.model.opinion.Opinion;
import org.jianzhuo.model.opinion.PanelOpinion;
import org.jianzhuo.model.opinion.PriorInjury;
import org.jspecify.annotations.Nullable;

/**
 * Holds what an expert consents to with one key: the opinion of the leader or of whoever filed
 * first; before anybody has filed, what the jointly written sheet of findings comes to.
 *
 * @param seat whose opinion it is; 0 for the sheet's
 * @param clauses of the findings in scope that have one
 * @param grade null where the sheet does not settle it: a lift is to be weighed, with a reason
 * @param result of a confirmation; null where none is proposed
 * @param decisions on the item's own form, by field; empty where it has none
 * @param grounds what else weighs on the grade
 * @param reason why the grade was lifted or left, as its expert wrote it; empty for none
 */
public record Proposal(
    int seat,
    Map<FindingId, ClauseChoice> clauses,
    @Nullable Integer grade,
    SelfCareLevel selfCare,
    @Nullable String result,
    ComprehensiveGrade derivation,
    Map<String, String> decisions,
    GradeGrounds grounds,
    String reason) {

  public Proposal {
    clauses = Map.copyOf(clauses);
    decisions = Map.copyOf(decisions);
  }

  /** Tells whether nothing of it is open for this item. */
  public boolean canBeConsentedTo(ItemKind item) {
    return PanelOpinion.votesGrade(item)
        ? grade != null
        : PanelOpinion.votesSelfCare(item) || result != null;
  }

  /** Returns the proposal; empty where the sheet leaves the self-care or a clause open. */
  static Optional<Proposal> of(ItemKind item, Exam exam, Collection<Opinion> filed) {
    Optional<Opinion> first =
        filed.stream()
            .filter(opinion -> opinion.seat() == 1)
            .findFirst()
            .or(() -> filed.stream().findFirst());
    return first.isPresent() ? Optional.of(ofOpinion(exam, first.get())) : ofSheet(item, exam);
  }

  private static Proposal ofOpinion(Exam exam, Opinion opinion) {
    Map<FindingId, ClauseChoice> clauses = new HashMap<>();
    for (FindingReading reading : opinion.readings()) {
      ClauseChoice clause = reading.clause();
      if (clause != null) {
        clauses.put(reading.finding(), clause);
      }
    }
    return new Proposal(
        opinion.seat(),
        clauses,
        opinion.grade(),
        opinion.selfCare(),
        opinion.result(),
        // what was filed stands: its derivation is not shown anew
        ComprehensiveGrade.ofDecided(decided(exam, clauses), opinion.grounds()),
        opinion.decisions(),
        opinion.grounds(),
        opinion.reason());
  }

  private static Optional<Proposal> ofSheet(ItemKind item, Exam exam) {
    if (exam.selfCare() == null && PanelOpinion.votesSelfCare(item)) {
      return Optional.empty();
    }
    Map<FindingId, ClauseChoice> clauses = new HashMap<>();
    for (Finding finding : exam.inOrder()) {
      ClauseChoice clause = finding.clause();
      if (finding.inScope() && clause != null) {
        clauses.put(finding.id(), clause);
      }
    }
    ComprehensiveGrade derivation = ComprehensiveGrade.ofDecided(decided(exam, clauses));
    Map<String, String> decisions = decisions(item, exam, clauses);
    return Optional.of(
        new Proposal(
            0,
            clauses,
            derivation.needsReason() ? null : derivation.suggested(),
            SelfCareLevel.of(exam.selfCare() == null ? 0 : exam.selfCare().size()),
            PanelOpinion.resultOf(item, exam, decisions).orElse(result(item, exam, clauses)),
            derivation,
            decisions,
            GradeGrounds.NONE,
            ""));
  }

  /** Returns what the sheet proposes of the item's own form; empty while that is incomplete. */
  private static Map<String, String> decisions(
      ItemKind item, Exam exam, Map<FindingId, ClauseChoice> clauses) {
    ItemForm form = ItemForm.of(item).filter(ItemForm::decides).orElse(null);
    if (form == null || form.recorded(exam).isEmpty()) {
      return Map.of();
    }
    Map<String, String> proposed = new HashMap<>(form.proposed(exam));
    if (form.field("degree").isPresent()) {
      if (!proposed.containsKey("degree")) {
        degree(item, exam, clauses).ifPresent(degree -> proposed.put("degree", degree));
      } else if (item.asksGrade() && capacity(exam, clauses).leavesChoice()) {
        // the step to complete loss is an expert's to propose, with a reason (8号 2.4)
        return Map.of();
      }
    }
    Map<String, String> values = form.with(exam, proposed);
    return form.undecided(values).isEmpty() ? form.votes(values) : Map.of();
  }

  private static Optional<String> degree(
      ItemKind item, Exam exam, Map<FindingId, ClauseChoice> clauses) {
    CapacityAdvice advice = capacity(exam, clauses);
    boolean open = !exam.inOrder().stream().allMatch(Finding::settled);
    return open || advice.leavesChoice()
        ? Optional.empty()
        : Optional.of(
            advice.follows(item).map(loss -> loss.name().toLowerCase(Locale.ROOT)).orElse("none"));
  }

  private static @Nullable String result(
      ItemKind item, Exam exam, Map<FindingId, ClauseChoice> clauses) {
    boolean open = exam.findings().isEmpty() || !exam.inOrder().stream().allMatch(Finding::settled);
    boolean ownForm = ItemForm.of(item).flatMap(form -> form.recorded(exam)).isPresent();
    if (ownForm || !item.standards().contains(Standard.LSBF_2002_8) || open) {
      return null;
    }
    CapacityAdvice advice = capacity(exam, clauses);
    if (advice.leavesChoice()) {
      return null;
    }
    return advice
        .follows(item)
        .map(loss -> loss.words().zh())
        .orElse(item == ItemKind.NON_WORK ? "未达到大部分丧失劳动能力程度" : "未达到完全丧失劳动能力");
  }

  /** Derives the degree of lost capacity that the clauses come to. */
  static CapacityAdvice capacity(Exam exam, Map<FindingId, ClauseChoice> clauses) {
    return CapacityAdvice.of(decided(exam, clauses), StandardTables.diseaseCategories());
  }

  /** Derives the grade that the clauses come to. */
  static ComprehensiveGrade derivation(
      Exam exam, Map<FindingId, ClauseChoice> clauses, GradeGrounds grounds, AppraisalType type) {
    return derivation(decided(exam, clauses), grounds, type);
  }

  /** Derives the grade of decided findings, with what else weighs (rules G2 and G3). */
  static ComprehensiveGrade derivation(
      List<DecidedItem> decided, GradeGrounds grounds, AppraisalType type) {
    ComprehensiveGrade advice = ComprehensiveGrade.ofDecided(decided, grounds);
    PriorInjury.Effect prior = grounds.prior();
    Optional<ComprehensiveGrade.Step> step =
        prior == null ? Optional.empty() : PriorInjury.advice(type, prior);
    List<ComprehensiveGrade.Step> trace = new ArrayList<>(advice.trace());
    step.ifPresent(trace::add);
    return new ComprehensiveGrade(
        advice.suggested(), advice.allowed(), advice.needsReason(), trace);
  }

  /** Returns the segments of which it is asked whether their findings are one injury. */
  static List<InjuryGroups.Alike> alike(Exam exam, Map<FindingId, ClauseChoice> clauses) {
    return InjuryGroups.alike(decided(exam, clauses));
  }

  private static List<DecidedItem> decided(Exam exam, Map<FindingId, ClauseChoice> clauses) {
    List<DecidedItem> items = new ArrayList<>();
    exam.inOrder().stream()
        .sorted(Comparator.comparingInt(Finding::number))
        .forEach(
            finding ->
                items.add(
                    new DecidedItem(
                        finding, finding.inScope() ? clauses.get(finding.id()) : null)));
    return items;
  }
}
