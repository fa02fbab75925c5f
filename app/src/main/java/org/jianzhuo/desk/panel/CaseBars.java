package org.jianzhuo.desk.panel;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.journal.StreamKind;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.intake.StatedConclusion;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.Eligibility;
import org.jianzhuo.model.panel.Exclusion;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.roster.Person;

/** Knows what keeps an expert from a case: the pool, a recusal, the first panel, the employer. */
final class CaseBars {

  /** What keeps an expert away, and which case it is about; empty for the pool itself. */
  record Bar(Exclusion exclusion, String about) {}

  private static final Set<AppraisalType> DISPUTED =
      EnumSet.of(
          AppraisalType.REVIEW_DISPUTED, AppraisalType.MUNICIPAL_REVIEW, AppraisalType.REAPPRAISAL);

  private final Journal journal;
  private final Predicate<AcceptedCase> firstPanelBarred;

  /**
   * @param firstPanelBarred tells whether the first panel is barred from a case that is no dispute
   */
  CaseBars(Journal journal, Predicate<AcceptedCase> firstPanelBarred) {
    this.journal = journal;
    this.firstPanelBarred = a -> DISPUTED.contains(a.type()) || firstPanelBarred.test(a);
  }

  /** Returns what keeps the expert from sitting on any of the cases on the day. */
  Optional<Bar> of(Person expert, Collection<StreamId> cases, LocalDate day) {
    Optional<Eligibility> obstacle = Eligibility.obstacle(expert, day);
    if (obstacle.isPresent()) {
      return Optional.of(
          switch (obstacle.get()) {
            case NO_EXPERT, SUSPENDED -> new Bar(Exclusion.SUSPENDED, expert.standing());
            case TERM_NOT_BEGUN -> new Bar(Exclusion.TERM, String.valueOf(expert.termFrom()));
            case TERM_OVER -> new Bar(Exclusion.TERM, String.valueOf(expert.termTo()));
            case NOT_RECOMMENDED -> new Bar(Exclusion.NOT_RECOMMENDED, "");
          });
    }
    return cases.stream().flatMap(c -> ofCase(expert, c).stream()).findFirst();
  }

  /** Returns what keeps the expert from this case, whatever the pool says. */
  Optional<Bar> ofCase(Person expert, StreamId caseStream) {
    AcceptedCase accepted = accepted(caseStream).orElse(null);
    if (accepted == null) {
      return Optional.empty();
    }
    String about = accepted.acceptanceNumber();
    if (panel(caseStream).keptAway(expert.id())) {
      return Optional.of(new Bar(Exclusion.RECUSED, about));
    }
    if (satOnTheDisputed(expert, caseStream, accepted)) {
      return Optional.of(new Bar(Exclusion.FIRST_PANEL, about));
    }
    return !expert.unit().isBlank() && expert.unit().equals(accepted.employer())
        ? Optional.of(new Bar(Exclusion.SAME_EMPLOYER, about))
        : Optional.empty();
  }

  /** Words the bar, the expert by number. */
  Reason why(Bar bar, Person expert, StreamId caseStream) {
    String key =
        bar.exclusion() == Exclusion.FIRST_PANEL && isUnjudgedNamesake(expert, caseStream)
            ? "namesake"
            : bar.exclusion().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Reason.of("panel.refused." + key, expert.number(), bar.about());
  }

  /**
   * Tells whether nobody can know from what is here who sat first: the case is about a conclusion
   * whose panel neither the register names nor the station holds.
   */
  boolean firstPanelUnknown(StreamId caseStream) {
    Optional<AcceptedCase> now = accepted(caseStream).filter(firstPanelBarred);
    return now.isPresent()
        && stated(caseStream).experts().isEmpty()
        && others(caseStream, now.get()).noneMatch(other -> panel(other).seated() != null);
  }

  /** First-panel experts do not hear the dispute about their own conclusion (practice 2). */
  boolean satOnTheDisputed(Person expert, StreamId caseStream, AcceptedCase now) {
    if (!firstPanelBarred.test(now)) {
      return false;
    }
    boolean byName =
        stated(caseStream).named(expert.name()) && namesake(expert, caseStream).orElse(true);
    return byName
        || stated(caseStream).numbered(expert.number())
        || others(caseStream, now)
            .anyMatch(
                other -> {
                  PanelFact.Seated seated = panel(other).seated();
                  return seated != null && seated.experts().contains(expert.id());
                });
  }

  /**
   * Tells whether the register names the expert's name alone, and nobody said yet whether it is the
   * same person.
   */
  boolean isUnjudgedNamesake(Person expert, StreamId caseStream) {
    return accepted(caseStream).filter(firstPanelBarred).isPresent()
        && !stated(caseStream).numbered(expert.number())
        && stated(caseStream).named(expert.name())
        && namesake(expert, caseStream).isEmpty();
  }

  /** Returns whether the expert was said to be the one of the same name; empty before. */
  private Optional<Boolean> namesake(Person expert, StreamId caseStream) {
    return journal.stream(caseStream).history().ordered().stream()
        .flatMap(
            act ->
                act.fact() instanceof PanelFact.NamesakeJudged judged
                        && judged.expert().equals(expert.id())
                    ? Stream.of(judged.same())
                    : Stream.empty())
        .reduce((earlier, later) -> later);
  }

  private Stream<StreamId> others(StreamId caseStream, AcceptedCase now) {
    return journal.streams(StreamKind.CASE).stream()
        .filter(other -> !other.equals(caseStream))
        .filter(other -> accepted(other).filter(now::isOfSamePerson).isPresent());
  }

  private StatedConclusion stated(StreamId caseStream) {
    return journal.stream(caseStream).get(Intake.PROJECTION).details().earlier();
  }

  private Panel panel(StreamId caseStream) {
    return journal.stream(caseStream).get(Panel.PROJECTION);
  }

  private Optional<AcceptedCase> accepted(StreamId caseStream) {
    return Optional.ofNullable(journal.stream(caseStream).get(Intake.PROJECTION).accepted());
  }
}
