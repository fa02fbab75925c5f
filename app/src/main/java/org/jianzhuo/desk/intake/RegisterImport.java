package org.jianzhuo.desk.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.deadline.DeadlineRules;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.roster.People;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.ApplicationDetails;
import org.jianzhuo.model.intake.GuardAnswer;
import org.jianzhuo.model.intake.IntakeFact;
import org.jianzhuo.model.intake.RegisterComparison;
import org.jianzhuo.model.intake.RegisterReader;
import org.jianzhuo.model.intake.RegisterRow;
import org.jianzhuo.model.intake.RegisteredCase;
import org.jianzhuo.model.intake.Remark;
import org.jianzhuo.model.intake.SheetPreview;
import org.jianzhuo.model.intake.StatedConclusion;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.CommitteeLevel;
import org.jianzhuo.model.roster.Role;
import org.jspecify.annotations.Nullable;

/**
 * Imports a day's register: previews it against the journal, then writes every sound row in one
 * append, or none. The same file again changes nothing. Lane {@code DB}.
 */
public final class RegisterImport {

  private final Journal journal;
  private final People people;
  private final DayListing days;
  private final DeadlineRules deadlines;
  private final EarlierConclusions conclusions;
  private final IntPredicate boxed;
  private final Supplier<UUID> ids;

  /**
   * @param deadlines the rules by which an application is judged
   * @param conclusions what came of a person's earlier cases
   * @param boxed whether a character shows as a box here: in no font, and not drawn yet
   */
  public RegisterImport(
      Journal journal,
      People people,
      DayListing days,
      DeadlineRules deadlines,
      EarlierConclusions conclusions,
      IntPredicate boxed,
      Supplier<UUID> ids) {
    this.journal = journal;
    this.people = people;
    this.days = days;
    this.deadlines = deadlines;
    this.conclusions = conclusions;
    this.boxed = boxed;
    this.ids = ids;
  }

  /** Returns the day of this date as it was opened, if it was. */
  public Optional<DayListing.Day> opened(LocalDate date) {
    return days.opened(date);
  }

  /** Reads a register's bytes and says what an import would do; nothing is written. */
  public RegisterPlan preview(byte[] file, DayListing.Day day) {
    SheetPreview<RegisteredCase> read = new RegisterReader(provincial(), day.date()).read(file);
    return plan(read, day, Map.of());
  }

  private boolean provincial() {
    return CommitteeLevel.of(people.roster()) == CommitteeLevel.PROVINCIAL;
  }

  /** Writes the plan's sound rows, all in one append. */
  public Outcome<Imported> carryOut(RegisterPlan plan) {
    Optional<PersonId> actor =
        people.signedIn().filter(p -> p.is(Role.COORDINATOR)).map(p -> p.id());
    if (actor.isEmpty()) {
      return Outcome.refused("intake.refused.coordinator");
    }
    if (plan.preview().acceptedRows().isEmpty()) {
      return Outcome.refused("intake.refused.no-rows");
    }
    RegisterPlan now = plan(plan.preview(), plan.day(), plan.guarded());
    if (now.importable() == 0) {
      return Outcome.refused("intake.refused.unanswered");
    }
    KnownCases known = KnownCases.in(journal);
    List<Deed> deeds = new ArrayList<>();
    Map<StreamId, DayListing.Place> places = new LinkedHashMap<>();
    for (RegisterRow<RegisteredCase> row : now.toImport()) {
      RegisteredCase listed = row.accepted();
      if (listed != null) {
        StreamId stream = write(listed.accepted(), known, deeds);
        keepJudgement(stream, listed, now.guarded(row.row()), known, deeds);
        places.put(stream, new DayListing.Place(listed.appointment(), listed.room()));
      }
    }
    deeds.addAll(days.deeds(plan.day(), places));
    if (!deeds.isEmpty()) {
      journal.append(actor.get(), deeds);
    }
    return Outcome.done(
        new Imported(
            now.fresh(),
            now.changed(),
            now.unchanged(),
            now.preview().rows().size() - now.importable()));
  }

  /** Keeps what the register said of the application, and the answers; the same is kept once. */
  private static void keepJudgement(
      StreamId stream,
      RegisteredCase listed,
      RegisterPlan.Guarded guarded,
      KnownCases known,
      List<Deed> deeds) {
    IntakeFact.ApplicationJudged before =
        known.of(stream).map(k -> k.intake().judged()).orElse(null);
    boolean says =
        !listed.details().equals(ApplicationDetails.UNKNOWN) || !guarded.answers().isEmpty();
    boolean same =
        before != null
            && before.details().equals(listed.details())
            && before.answers().equals(guarded.answers());
    if (says && !same && !guarded.profile().isEmpty()) {
      deeds.add(
          new Deed(
              stream,
              new IntakeFact.ApplicationJudged(
                  listed.details(), guarded.answers(), guarded.profile())));
    }
  }

  private StreamId write(AcceptedCase accepted, KnownCases known, List<Deed> deeds) {
    Optional<KnownCases.Known> earlier = known.numbered(accepted.acceptanceNumber());
    if (earlier.isEmpty()) {
      StreamId stream = new StreamId(ids.get());
      deeds.add(
          new Deed(
              stream, new IntakeFact.CaseAccepted(accepted, CommitteeLevel.of(people.roster()))));
      return stream;
    }
    if (!earlier.get().says(accepted)) {
      deeds.add(
          new Deed(
              earlier.get().stream(),
              new IntakeFact.CaseCorrected(accepted, KnownCases.BY_REGISTER)));
    }
    return earlier.get().stream();
  }

  private RegisterPlan plan(
      SheetPreview<RegisteredCase> read,
      DayListing.Day day,
      Map<Integer, RegisterPlan.Guarded> answered) {
    KnownCases known = KnownCases.in(journal);
    RowGuards guards = new RowGuards(known, conclusions, people.roster(), deadlines, day.date());
    Map<StreamId, DayListing.Place> listed = days.listed(day.date());
    Map<String, AcceptedCase> listedPersons = new HashMap<>();
    for (StreamId stream : listed.keySet()) {
      known.of(stream).ifPresent(c -> listedPersons.put(c.now().identityNumber(), c.now()));
    }
    RegisterComparison comparison = new RegisterComparison(read.titles());
    List<RegisterRow<RegisteredCase>> rows = new ArrayList<>();
    Map<Integer, RegisterPlan.Guarded> guarded = new HashMap<>();
    Map<Integer, RegisterPlan.Standing> standings = new HashMap<>();
    for (RegisterRow<RegisteredCase> row : read.rows()) {
      RegisteredCase value = row.accepted();
      if (value == null) {
        rows.add(row);
        continue;
      }
      Optional<KnownCases.Known> earlier = known.numbered(value.accepted().acceptanceNumber());
      boolean isListed = earlier.filter(e -> listed.containsKey(e.stream())).isPresent();
      List<Remark> found = new ArrayList<>();
      if (earlier.isEmpty()) {
        found.addAll(personListed(row, value.accepted(), listedPersons, comparison));
      } else {
        found.addAll(differences(row, value, earlier.get(), listed, comparison));
        if (!isListed) {
          for (LocalDate other : days.otherDays(earlier.get().stream(), day.date())) {
            found.add(comparison.listedElsewhere(row.row(), other.toString()));
          }
        }
      }
      boolean same = isListed && found.isEmpty();
      if (!same) {
        RowGuards.Judged judged = guards.judge(value, provincial());
        judged.objections().forEach(o -> found.add(comparison.guard(row.row(), o)));
        known.othersWithDecisionOf(value.accepted()).stream()
            .map(other -> other.acceptanceNumber() + " " + other.name())
            .forEach(other -> found.add(comparison.recognitionOfAnother(row.row(), other)));
        unknownExperts(value).forEach(e -> found.add(comparison.expertUnknown(row.row(), e)));
        guarded.put(row.row(), guarded(judged, guards.answers(value), answered.get(row.row())));
      }
      // says nothing of what the import changes, so it comes after that was judged
      value
          .accepted()
          .name()
          .codePoints()
          .filter(boxed)
          .distinct()
          .forEach(each -> found.add(comparison.nameRare(row.row(), each)));
      rows.add(withNew(row, found));
      standings.put(
          row.row(),
          same
              ? RegisterPlan.Standing.UNCHANGED
              : isListed ? RegisterPlan.Standing.CHANGED : RegisterPlan.Standing.FRESH);
    }
    return new RegisterPlan(day, read.withRows(rows), guarded, standings);
  }

  /** Returns who is said to have sat first and is not in the pool, by that number or name. */
  private List<String> unknownExperts(RegisteredCase row) {
    return row.details().earlier().experts().stream()
        .filter(
            each ->
                people.roster().people().values().stream()
                    .noneMatch(p -> StatedConclusion.names(each, p.number(), p.name())))
        .toList();
  }

  private static RegisterPlan.Guarded guarded(
      RowGuards.Judged judged, List<GuardAnswer> before, RegisterPlan.@Nullable Guarded answered) {
    List<GuardAnswer> answers = new ArrayList<>(before);
    if (answered != null) {
      answered.answers().stream().filter(a -> !answers.contains(a)).forEach(answers::add);
    }
    return new RegisterPlan.Guarded(judged.earlier(), judged.asked(), answers, judged.profile());
  }

  private static List<Remark> personListed(
      RegisterRow<RegisteredCase> row,
      AcceptedCase accepted,
      Map<String, AcceptedCase> listedPersons,
      RegisterComparison comparison) {
    AcceptedCase other = listedPersons.get(accepted.identityNumber());
    if (other == null
        || (other.name().equals(accepted.name())
            && accepted.note().contains(RegisterReader.EXAMINED_TOGETHER))) {
      return List.of();
    }
    // with the name: a number typed wrongly shows by it
    return List.of(
        comparison.personListedAlready(row.row(), other.acceptanceNumber() + " " + other.name()));
  }

  private static List<Remark> differences(
      RegisterRow<RegisteredCase> row,
      RegisteredCase value,
      KnownCases.Known earlier,
      Map<StreamId, DayListing.Place> listed,
      RegisterComparison comparison) {
    List<Remark> found = new ArrayList<>();
    if (!earlier.says(value.accepted())) {
      found.addAll(comparison.changes(row.row(), earlier.byRegister(), value.accepted()));
    }
    found.addAll(comparison.earlierChanges(row.row(), earlier.intake().details(), value.details()));
    DayListing.Place place = listed.get(earlier.stream());
    if (place != null) {
      found.addAll(comparison.moves(row.row(), place.appointment(), place.room(), value));
    }
    return found;
  }

  /** Adds the remarks that the row does not carry yet, so that planning twice says it once. */
  private static RegisterRow<RegisteredCase> withNew(
      RegisterRow<RegisteredCase> row, List<Remark> remarks) {
    RegisterRow<RegisteredCase> with = row;
    for (Remark remark : remarks) {
      if (!with.remarks().contains(remark)) {
        with = with.with(remark);
      }
    }
    return with;
  }
}
