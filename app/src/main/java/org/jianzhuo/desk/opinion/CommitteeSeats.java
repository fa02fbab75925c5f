package org.jianzhuo.desk.opinion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.exam.CaseSpecialties;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.opinion.ConsultationSeat;
import org.jianzhuo.model.opinion.Referral;
import org.jianzhuo.model.panel.Exclusion;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.roster.Roster;

/** Says who may sit in a case's consultation, and which of its parts they leave without a judge. */
final class CommitteeSeats {

  private final Journal journal;
  private final Rules rules;

  /**
   * Gives what holds for a case's panel and for its consultation alike (practice 2).
   *
   * @param needs what the case's parts ask for; nothing where any specialty does
   * @param bar what keeps an expert from the case, whatever the pool says
   */
  record Rules(
      Function<StreamId, List<CaseSpecialties.Need>> needs,
      BiFunction<Person, StreamId, Optional<Exclusion>> bar) {}

  CommitteeSeats(Journal journal, Rules rules) {
    this.journal = journal;
    this.rules = rules;
  }

  /** Lists the committee's experts in order of name, those first who may sit on the day. */
  List<ConsultationDesk.Candidate> candidates(OpinionTable table, Roster roster, LocalDate day) {
    Set<PersonId> panel = new HashSet<>();
    table.panel().forEach(colleague -> panel.add(colleague.id()));
    Set<PersonId> earlier = new HashSet<>();
    journal.stream(table.caseStream())
        .history()
        .ordered()
        .forEach(
            act -> {
              if (act.fact() instanceof PanelFact.Seated seated) {
                earlier.addAll(seated.experts());
              }
            });
    List<CaseSpecialties.Need> needs = rules.needs().apply(table.caseStream());
    List<Person> experts =
        roster.people().values().stream().filter(person -> person.is(Role.EXPERT)).toList();
    boolean named = experts.stream().anyMatch(Person::consults);
    List<ConsultationDesk.Candidate> candidates = new ArrayList<>();
    experts.stream()
        .filter(person -> !named || person.consults())
        .sorted(Comparator.comparing(Person::name))
        .forEach(
            person ->
                candidates.add(
                    new ConsultationDesk.Candidate(
                        person,
                        ConsultationSeat.obstacle(
                                person,
                                day,
                                panel,
                                earlier,
                                rules.bar().apply(person, table.caseStream()).orElse(null))
                            .orElse(null),
                        needs.stream()
                            .filter(
                                need ->
                                    need.anyOf().stream().anyMatch(person.specialties()::contains))
                            .toList())));
    candidates.sort(Comparator.comparing(candidate -> candidate.obstacle() != null));
    return candidates;
  }

  /** Returns the case's parts for which none of the members has a specialty. */
  List<CaseSpecialties.Need> unanswered(
      StreamId caseStream, Collection<PersonId> members, Roster roster) {
    Set<String> held =
        members.stream()
            .flatMap(id -> roster.person(id).stream())
            .flatMap(person -> person.specialties().stream())
            .collect(Collectors.toSet());
    return CaseSpecialties.unanswered(rules.needs().apply(caseStream), held);
  }

  /** Tells whether the members leave a part without a judge and the referral does not say why. */
  boolean wantsReason(StreamId caseStream, Referral referral, Roster roster) {
    String unfit = referral.unfit();
    return (unfit == null || !Reasons.says(unfit))
        && !unanswered(caseStream, referral.members(), roster).isEmpty();
  }
}
