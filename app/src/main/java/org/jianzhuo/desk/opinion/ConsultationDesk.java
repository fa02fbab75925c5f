package org.jianzhuo.desk.opinion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.roster.Accounts;
import org.jianzhuo.desk.roster.PersonKey;
import org.jianzhuo.model.deadline.LimitRun;
import org.jianzhuo.model.exam.CaseSpecialties;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.opinion.ComprehensiveGrade;
import org.jianzhuo.model.opinion.ConsultationOpinion;
import org.jianzhuo.model.opinion.ConsultationRoute;
import org.jianzhuo.model.opinion.ConsultationSeat;
import org.jianzhuo.model.opinion.GradeGrounds;
import org.jianzhuo.model.opinion.GradeWords;
import org.jianzhuo.model.opinion.Opinion;
import org.jianzhuo.model.opinion.OpinionCanonical;
import org.jianzhuo.model.opinion.OpinionFact;
import org.jianzhuo.model.opinion.PanelOpinion;
import org.jianzhuo.model.opinion.Referral;
import org.jianzhuo.model.panel.Exclusion;
import org.jianzhuo.model.roster.Person;
import org.jspecify.annotations.Nullable;

/**
 * Leads a case without majority on to the expert consultation committee and back (深圳市职工劳动能力鉴定办法
 * 23). Calls block: lane {@code DB}.
 */
public final class ConsultationDesk {
  private final Journal journal;
  private final Accounts accounts;
  private final OpinionService opinions;
  private final Supplier<Optional<ConsultationRoute>> route;
  private final CommitteeSeats seats;
  private final DeliberationDesk anew;
  private final Function<StreamId, Optional<LimitRun>> report;
  private final Clock clock;

  /**
   * One expert of the pool.
   *
   * @param obstacle what keeps them from sitting; null if nothing does
   * @param fits which of the case's parts their specialties answer
   */
  public record Candidate(
      Person person, @Nullable ConsultationSeat obstacle, List<CaseSpecialties.Need> fits) {
    public Candidate {
      fits = List.copyOf(fits);
    }
  }

  /**
   * @param route of the rule profile in force; empty where the panel votes again
   * @param needs what a case's parts ask of its experts; nothing where any specialty does
   * @param bar what keeps an expert from a case's panel, whatever the pool says
   * @param concluded whether a conclusion is drafted from the case's panel opinion
   * @param report the limit L8 of a case: the opinion goes to the committee within three days
   */
  public ConsultationDesk(
      Journal journal,
      Accounts accounts,
      OpinionService opinions,
      Supplier<Optional<ConsultationRoute>> route,
      Function<StreamId, List<CaseSpecialties.Need>> needs,
      BiFunction<Person, StreamId, Optional<Exclusion>> bar,
      Predicate<StreamId> concluded,
      Function<StreamId, Optional<LimitRun>> report,
      Clock clock) {
    this.journal = journal;
    this.accounts = accounts;
    this.opinions = opinions;
    this.route = route;
    seats = new CommitteeSeats(journal, new CommitteeSeats.Rules(needs, bar));
    anew = new DeliberationDesk(journal, accounts, opinions, () -> route().isPresent(), concluded);
    this.report = report;
    this.clock = clock;
  }

  /** Returns where a case without majority goes; empty where the panel votes again. */
  public Optional<ConsultationRoute> route() {
    return route.get();
  }

  /** Returns where the panel deliberates anew. */
  public DeliberationDesk anew() {
    return anew;
  }

  /** Returns the limit of reporting the opinion to the committee (L8), once all have filed. */
  public Optional<LimitRun> report(StreamId caseStream) {
    return report.apply(caseStream);
  }

  /** Returns who is signed in. */
  public Optional<PersonId> viewer() {
    return accounts.signedIn().map(Person::id);
  }

  /** Returns today, as the station's clock has it. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /**
   * Lists the experts of the consultation committee in order of name, those first who may sit; the
   * whole pool where it does not say who belongs to the committee.
   */
  public List<Candidate> candidates(OpinionTable table) {
    return seats.candidates(table, accounts.roster(), today());
  }

  /** Returns what the case's parts ask of its consultation; nothing where any specialty does. */
  public List<CaseSpecialties.Need> needs(OpinionTable table) {
    return seats.unanswered(table.caseStream(), List.of(), accounts.roster());
  }

  /** Returns the names of those whom the referral names, members or recused. */
  public Map<PersonId, String> names(OpinionTable table) {
    Referral referral = table.opinions().referral();
    if (referral == null) {
      return Map.of();
    }
    return Stream.concat(
            referral.members().stream(), referral.recused().stream().map(Referral.Recused::person))
        .distinct()
        .collect(
            Collectors.toMap(
                id -> id, id -> accounts.roster().person(id).map(Person::name).orElse("—")));
  }

  /** Tells why the case cannot be referred by the viewer, if so. */
  public Optional<Reason> refusal(OpinionTable table) {
    if (table.stage() != OpinionTable.Stage.NO_MAJORITY) {
      return Optional.of(Reason.of("opinion.refused.has-majority"));
    }
    if (!table.leads()) {
      return Optional.of(Reason.of("opinion.refused.leader-only"));
    }
    return route().isEmpty()
        ? Optional.of(Reason.of("opinion.refused.no-route"))
        : Optional.empty();
  }

  /**
   * Refers the case; every member must be one who may sit, they are as many as the profile asks,
   * and a part for which none has a specialty needs a reason.
   */
  public Outcome<OpinionTable> refer(StreamId caseStream, Referral referral, String pin) {
    OpinionTable table = opinions.table(caseStream).orElse(null);
    if (table == null) {
      return Outcome.refused("opinion.refused.no-case");
    }
    Optional<Reason> refusal = refusal(table);
    if (refusal.isPresent()) {
      return new Outcome.Refused<>(refusal.get());
    }
    int least = route().map(ConsultationRoute::members).orElse(1);
    if (referral.members().size() < least) {
      return Outcome.refused("opinion.refused.too-few-members", least);
    }
    if (route().filter(ConsultationRoute::odd).isPresent() && referral.members().size() % 2 == 0) {
      return Outcome.refused("opinion.refused.even-members", referral.members().size());
    }
    for (Candidate candidate : candidates(table)) {
      ConsultationSeat obstacle = candidate.obstacle();
      if (obstacle != null && referral.members().contains(candidate.person().id())) {
        return Outcome.refused(
            "opinion.refused.member", candidate.person().name(), obstacle.words());
      }
    }
    if (seats.wantsReason(caseStream, referral, accounts.roster())) {
      return Outcome.refused("opinion.refused.members-unfit");
    }
    return withKey(
        caseStream,
        pin,
        key ->
            journal.append(
                key.person(), List.of(new Deed(caseStream, new OpinionFact.Referred(referral)))));
  }

  /** Tells what the consultation committee's opinion still lacks, if anything. */
  public Optional<Reason> refusal(OpinionTable table, ConsultationOpinion opinion) {
    if (!table.waitsForConsultation()) {
      return Optional.of(Reason.of("opinion.refused.not-consulted"));
    }
    var decided = table.decided();
    if (decided == null) {
      return Optional.of(Reason.of("opinion.refused.not-all-filed", table.missing()));
    }
    for (String field : decided.openFields()) {
      if (opinion.ruling(field).isEmpty()) {
        return Optional.of(Reason.of("opinion.refused.field-open"));
      }
    }
    for (var finding : decided.unreconciled()) {
      if (opinion.clause(finding).isEmpty()) {
        return Optional.of(Reason.of("opinion.refused.clause-open"));
      }
    }
    if (viewer().filter(opinion.attended()::contains).isEmpty()) {
      return Optional.of(Reason.of("opinion.refused.recorder-absent"));
    }
    int least = route().map(ConsultationRoute::members).orElse(1);
    if (opinion.attended().size() < least) {
      return Optional.of(Reason.of("opinion.refused.too-few-attended", least));
    }
    if (opinion.on().isAfter(today())) {
      return Optional.of(Reason.of("opinion.refused.future"));
    }
    OptionalInt other = opinion.contradicted();
    if (other.isPresent()) {
      return Optional.of(
          Reason.of("opinion.refused.reason-other-grade", GradeWords.of(other.getAsInt())));
    }
    LocalDate referredOn = referredOn(table.caseStream());
    return opinion.on().isBefore(referredOn)
        ? Optional.of(Reason.of("opinion.refused.before-referral", referredOn.toString()))
        : outsideTheRules(table, opinion);
  }

  private LocalDate referredOn(StreamId caseStream) {
    return journal.stream(caseStream).history().ordered().reversed().stream()
        .filter(act -> act.fact() instanceof OpinionFact.Referred)
        .findFirst()
        .map(act -> Instant.ofEpochMilli(act.header().at()).atZone(clock.getZone()).toLocalDate())
        .orElse(LocalDate.MIN);
  }

  /** The committee too grades by the clauses that then stand (GB/T 16180-2014, 4.2). */
  private static Optional<Reason> outsideTheRules(OpinionTable table, ConsultationOpinion opinion) {
    int size = table.panel().size();
    PanelOpinion decided =
        PanelOpinion.of(
            table.accepted().item(),
            size,
            table.opinions().filed().values(),
            table.exam(),
            opinion);
    GradeGrounds grounds = GradeGrounds.heldBy(size, table.opinions().filed().values());
    List<Integer> allowed = ComprehensiveGrade.ofDecided(decided.items(), grounds).allowed();
    Integer grade = decided.grade();
    if (grade != null && grade != Opinion.BELOW_GRADES && decided.clauses().isEmpty()) {
      return Optional.of(Reason.of("opinion.refused.committee-no-ground", GradeWords.of(grade)));
    }
    return grade == null || allowed.isEmpty() || allowed.contains(grade) || grounds.prior() != null
        ? Optional.empty()
        : Optional.of(
            Reason.of(
                "opinion.refused.committee-outside-rules",
                GradeWords.either(allowed),
                GradeWords.of(grade)));
  }

  /**
   * Records the consultation committee's opinion, signed by the member who records it and by those
   * who give their PIN beside; the others signed it on paper before, as the opinion says. One
   * member alone decides nothing.
   *
   * @param pins of other members who attended; refused as a whole where one is wrong
   */
  public Outcome<OpinionTable> consult(
      StreamId caseStream, ConsultationOpinion opinion, String pin, Map<PersonId, String> pins) {
    OpinionTable table = opinions.table(caseStream).orElse(null);
    if (table == null) {
      return Outcome.refused("opinion.refused.no-case");
    }
    Optional<Reason> refusal = refusal(table, opinion);
    if (refusal.isPresent()) {
      return new Outcome.Refused<>(refusal.get());
    }
    Optional<PersonId> unsigned =
        opinion.attended().stream()
            .filter(member -> viewer().filter(member::equals).isEmpty())
            .filter(member -> !pins.containsKey(member) && !opinion.signedOnPaper(member))
            .findFirst();
    if (unsigned.isPresent()) {
      return Outcome.refused("opinion.refused.member-unsigned", name(unsigned.get()));
    }
    byte[] signed = OpinionCanonical.bytes(caseStream, opinion);
    return switch (assents(signed, pins)) {
      case Outcome.Refused<List<OpinionFact.Assent>>(var reason) -> new Outcome.Refused<>(reason);
      case Outcome.Done<List<OpinionFact.Assent>>(var assents) ->
          withKey(
              caseStream,
              pin,
              key -> {
                var fact = new OpinionFact.Consulted(opinion, signature(key, signed), assents);
                journal.append(key.person(), List.of(new Deed(caseStream, fact)));
                opinions.compose(caseStream);
              });
    };
  }

  private Outcome<List<OpinionFact.Assent>> assents(byte[] signed, Map<PersonId, String> pins) {
    List<OpinionFact.Assent> assents = new ArrayList<>();
    for (Map.Entry<PersonId, String> each : pins.entrySet()) {
      switch (accounts.releaseOther(each.getKey(), each.getValue())) {
        case Outcome.Refused<PersonKey>(var reason) -> {
          return Outcome.refused("opinion.refused.member-pin", name(each.getKey()), reason);
        }
        case Outcome.Done<PersonKey>(PersonKey key) -> {
          try (key) {
            assents.add(new OpinionFact.Assent(each.getKey(), signature(key, signed)));
          }
        }
      }
    }
    return Outcome.done(assents);
  }

  private String name(PersonId person) {
    return accounts.roster().person(person).map(Person::name).orElse("—");
  }

  private static String signature(PersonKey key, byte[] signed) {
    return Base64.getEncoder().encodeToString(key.sign(signed));
  }

  private interface Act {
    void with(PersonKey key);
  }

  private Outcome<OpinionTable> withKey(StreamId caseStream, String pin, Act act) {
    PersonId viewer = viewer().orElse(null);
    return switch (accounts.release(pin)) {
      case Outcome.Refused<PersonKey>(var reason) -> new Outcome.Refused<>(reason);
      case Outcome.Done<PersonKey>(PersonKey key) -> {
        try (key) {
          if (!key.person().equals(viewer)) {
            yield Outcome.refused("opinion.refused.not-on-panel");
          }
          act.with(key);
        }
        yield Outcome.done(opinions.table(caseStream).orElseThrow());
      }
    };
  }
}
