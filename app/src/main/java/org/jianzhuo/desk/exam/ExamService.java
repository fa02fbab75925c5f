package org.jianzhuo.desk.exam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.exam.Effort;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.exam.Film;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.PresentPerson;
import org.jianzhuo.model.exam.RecognisedScope;
import org.jianzhuo.model.exam.SelfCareActivity;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.ApplicationDetails;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.rules.CaseSituation;
import org.jianzhuo.model.rules.FindingRules;
import org.jianzhuo.model.rules.ItemSettings;
import org.jianzhuo.model.session.SessionFact;
import org.jianzhuo.model.wire.RulesReader;

/**
 * Records examinations: only an expert of the case's panel, or a recorder at their dictation, and
 * only once the person was told the panel. Calls that write block until the disk has it: lane
 * {@code DB}.
 */
public final class ExamService {

  private final Journal journal;
  private final Catalogue catalogue;
  private final Supplier<FindingId> findingIds;
  private final FindingRules rules;
  private final Supplier<LocalDate> today;
  private final LastAppraisals lastAppraisals;
  private final Function<AcceptedCase, ItemSettings> settings;
  private final FilmPictures pictures;
  private final Function<LocalDate, Optional<LocalDate>> resultsDue;
  private final ExamOpening opening;

  /** Examines by the usual settings of items. */
  public ExamService(
      Journal journal, Catalogue catalogue, Supplier<FindingId> findingIds, Clock clock) {
    this(
        journal,
        catalogue,
        findingIds,
        clock,
        accepted -> ItemSettings.USUAL,
        FilmPictures.NONE,
        served -> Optional.empty());
  }

  /**
   * @param settings gives what the committee set for a case's profile
   * @param pictures names what was imported by a row of the register of films
   * @param resultsDue the last day for a further examination's results, by the notice's service
   */
  public ExamService(
      Journal journal,
      Catalogue catalogue,
      Supplier<FindingId> findingIds,
      Clock clock,
      Function<AcceptedCase, ItemSettings> settings,
      FilmPictures pictures,
      Function<LocalDate, Optional<LocalDate>> resultsDue) {
    this.resultsDue = resultsDue;
    this.settings = settings;
    this.pictures = pictures;
    this.journal = journal;
    this.catalogue = catalogue;
    this.findingIds = findingIds;
    this.today = () -> LocalDate.now(clock);
    this.lastAppraisals = new LastAppraisals(journal);
    this.opening = new ExamOpening(journal, this::look, today, clock.getZone());
    this.rules = new FindingRules(RulesReader.read(), catalogue);
  }

  /** Returns what judges a finding's values; it proposes only. */
  public FindingRules rules() {
    return rules;
  }

  /** Returns what a finding's rules take from its case. */
  public CaseSituation situation(ExamCase known) {
    return CaseSituation.of(known.accepted(), today.get(), known.exam().inOrder());
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  /** Returns an id for a finding to come. */
  public FindingId nextId() {
    return findingIds.get();
  }

  /** Returns what is known of the case now; empty if it was never accepted. */
  public Optional<ExamCase> look(StreamId caseStream) {
    CaseFile file = journal.stream(caseStream);
    Intake intake = file.get(Intake.PROJECTION);
    AcceptedCase accepted = intake.accepted();
    return accepted == null
        ? Optional.empty()
        : Optional.of(
            new ExamCase(
                caseStream,
                accepted,
                intake.judged() == null ? ApplicationDetails.UNKNOWN : intake.judged().details(),
                file.get(Panel.PROJECTION),
                file.get(Exam.PROJECTION),
                RecognisedScope.of(accepted, catalogue),
                file.conflicts(),
                settings.apply(accepted),
                AwaitedResults.of(file, today.get(), resultsDue).orElse(null)));
  }

  /** Returns what the person's last appraisal offers to be copied: lane {@code DB}. */
  public Optional<LastAppraisal> lastAppraisal(StreamId caseStream) {
    return lastAppraisals.of(caseStream);
  }

  /** Returns what was recorded and changed, oldest first. */
  public ExamHistory history(StreamId caseStream) {
    return ExamHistory.of(journal.stream(caseStream));
  }

  /** Calls the listener when the case changed, on the thread that changed it. */
  public AutoCloseable onChange(StreamId caseStream, Runnable listener) {
    return journal.onChange(
        changed -> {
          if (changed.equals(caseStream)) {
            listener.run();
          }
        });
  }

  /** Lists what is open before the examination may be completed. */
  public List<OpenPoint> open(ExamCase known) {
    return OpenPoints.of(known, catalogue, rules, situation(known));
  }

  /** Opens the examination: refused until the notices let it begin (practice 2). */
  public Outcome<ExamCase> open(StreamId caseStream, Hand hand) {
    return open(caseStream, hand, "");
  }

  /** Opens it although the person was not called or another is still inside, with the reason. */
  public Outcome<ExamCase> open(StreamId caseStream, Hand hand, String despite) {
    return opening.open(caseStream, hand, despite);
  }

  /** Returns what says who may examine a case and how it begins. */
  public ExamOpening opening() {
    return opening;
  }

  /**
   * Begins a review of the papers alone: no check-in, no photo, no camera; the parties were told
   * the panel and their right of recusal in writing (practice 4).
   */
  public Outcome<ExamCase> reviewPapers(
      StreamId caseStream, Hand hand, String told, List<String> sources) {
    return opening.reviewPapers(caseStream, hand, told, sources);
  }

  /** Records a finding or its next version. */
  public Outcome<ExamCase> record(StreamId caseStream, Hand hand, Finding finding) {
    return write(
        caseStream,
        hand,
        known -> FindingRefusals.of(known, hand, finding, catalogue),
        known ->
            finding.equals(known.exam().findings().get(finding.id()))
                ? List.of()
                : List.of(
                    new Deed(caseStream, new ExamFact.FindingRecorded(finding, hand.expert()))));
  }

  /** Confirms what a recorder typed at the expert's dictation (核对无误; practice 3). */
  public Outcome<ExamCase> confirm(StreamId caseStream, Hand hand) {
    return write(
        caseStream,
        hand,
        known ->
            hand.dictated()
                ? Optional.of(Reason.of("exam.refused.recorder-confirms"))
                : Optional.empty(),
        known -> {
          Set<FindingId> typed = known.exam().dictatedBy(hand.expert());
          return typed.isEmpty()
              ? List.of()
              : List.of(new Deed(caseStream, new ExamFact.FindingsConfirmed(typed)));
        });
  }

  /** Withdraws a finding; its versions stay in the history. */
  public Outcome<ExamCase> withdraw(
      StreamId caseStream, Hand hand, FindingId finding, String reason) {
    return write(
        caseStream,
        hand,
        known ->
            !Noted.says(reason)
                ? Optional.of(Reason.of("exam.refused.no-reason"))
                : known.exam().findings().containsKey(finding)
                    ? Optional.empty()
                    : Optional.of(Reason.of("exam.refused.no-finding")),
        known -> List.of(new Deed(caseStream, new ExamFact.FindingWithdrawn(finding, reason))));
  }

  /**
   * Records which of the five activities need help (GB/T 16180-2014, 4.1.4).
   *
   * @param evidence what the need rests on, by activity
   */
  public Outcome<ExamCase> recordSelfCare(
      StreamId caseStream,
      Hand hand,
      Set<SelfCareActivity> needsHelp,
      Map<SelfCareActivity, String> evidence) {
    return note(
        caseStream,
        hand,
        exam -> needsHelp.equals(exam.selfCare()) && evidence.equals(exam.selfCareEvidence()),
        new ExamFact.SelfCareRecorded(needsHelp, evidence));
  }

  /** Records how the person took part (配合程度; practice 4). */
  public Outcome<ExamCase> recordEffort(StreamId caseStream, Hand hand, Effort effort) {
    return note(
        caseStream,
        hand,
        exam -> effort.equals(exam.effort()),
        new ExamFact.EffortRecorded(effort));
  }

  /** Records who is there beside the person and the panel (在场人员; practice 4). */
  public Outcome<ExamCase> recordPresent(
      StreamId caseStream, Hand hand, List<PresentPerson> persons) {
    return note(
        caseStream,
        hand,
        exam -> persons.equals(exam.present()),
        new ExamFact.PersonsPresent(persons));
  }

  /** Notes something of the whole examination where it does not stand so already. */
  private Outcome<ExamCase> note(
      StreamId caseStream, Hand hand, Predicate<Exam> stands, ExamFact fact) {
    return write(
        caseStream,
        hand,
        known -> Optional.empty(),
        known -> stands.test(known.exam()) ? List.of() : List.of(new Deed(caseStream, fact)));
  }

  /** Leaves the activities open again: the answers were undone. */
  public Outcome<ExamCase> withdrawSelfCare(StreamId caseStream, Hand hand) {
    return note(
        caseStream, hand, exam -> exam.selfCare() == null, new ExamFact.SelfCareWithdrawn());
  }

  /** Leaves open again how the person took part: the note was undone. */
  public Outcome<ExamCase> withdrawEffort(StreamId caseStream, Hand hand) {
    return note(caseStream, hand, exam -> exam.effort() == null, new ExamFact.EffortWithdrawn());
  }

  /** Registers a film or paper, or corrects what was noted of it (资料登记; practice 4). */
  public Outcome<ExamCase> registerFilm(StreamId caseStream, Hand hand, Film film) {
    return write(
        caseStream,
        hand,
        known ->
            film.date().isAfter(today.get())
                ? Optional.of(Reason.of("exam.refused.film-date", film.date()))
                : Optional.empty(),
        known ->
            film.equals(known.exam().films().get(film.id()))
                ? List.of()
                : List.of(new Deed(caseStream, new ExamFact.FilmRegistered(film))));
  }

  /** Names the pictures that were imported by a film's row and stand: it cannot be taken back. */
  public List<String> picturesOf(StreamId caseStream, UUID film) {
    return pictures.of(caseStream, film);
  }

  /**
   * Takes a film back that was registered by mistake; refused while a picture imported by its row
   * stands, since whose name is on that picture is read there.
   */
  public Outcome<ExamCase> withdrawFilm(StreamId caseStream, Hand hand, UUID film, String reason) {
    return write(
        caseStream,
        hand,
        known ->
            !Noted.says(reason)
                ? Optional.of(Reason.of("exam.refused.no-reason"))
                : Optional.of(picturesOf(caseStream, film))
                    .filter(names -> !names.isEmpty())
                    .map(
                        names -> Reason.of("exam.refused.film-pictures", FilmPictures.list(names))),
        known ->
            known.exam().films().containsKey(film)
                ? List.of(new Deed(caseStream, new ExamFact.FilmWithdrawn(film, reason)))
                : List.of());
  }

  /** Completes the examination (完成检查): refused while something blocks it. */
  public Outcome<ExamCase> complete(StreamId caseStream, Hand hand) {
    return write(
        caseStream,
        hand,
        known ->
            hand.dictated()
                ? Optional.of(Reason.of("exam.refused.recorder-completes"))
                : open(known).stream().anyMatch(OpenPoint::blocks)
                    ? Optional.of(Reason.of("exam.refused.open-points"))
                    : Optional.empty(),
        known -> {
          List<Deed> deeds = new ArrayList<>();
          deeds.add(new Deed(caseStream, new ExamFact.Completed()));
          opening
              .sessionOf(caseStream)
              .ifPresent(s -> deeds.add(new Deed(s, new SessionFact.Examined(caseStream))));
          return deeds;
        });
  }

  /** Reopens a completed examination with a reason, while no opinion rests on it. */
  public Outcome<ExamCase> reopen(StreamId caseStream, Hand hand, String reason) {
    Optional<ExamCase> found = look(caseStream);
    if (found.isEmpty()) {
      return Outcome.refused("exam.refused.no-case");
    }
    Optional<Reason> refusal = opening.notReopened(found.get(), hand, reason);
    if (refusal.isPresent()) {
      return new Outcome.Refused<>(refusal.get());
    }
    if (found.get().exam().completed()) {
      journal.append(
          hand.actor().id(), List.of(new Deed(caseStream, new ExamFact.Reopened(reason))));
    }
    return Outcome.done(look(caseStream).orElseThrow());
  }

  private interface Rule {
    Optional<Reason> broken(ExamCase known);
  }

  private interface Facts {
    List<Deed> of(ExamCase known);
  }

  private Outcome<ExamCase> write(StreamId caseStream, Hand hand, Rule rule, Facts facts) {
    Optional<ExamCase> found = look(caseStream);
    if (found.isEmpty()) {
      return Outcome.refused("exam.refused.no-case");
    }
    ExamCase known = found.get();
    Optional<Reason> refusal = opening.closedTo(known, hand);
    if (refusal.isEmpty() && known.exam().locked()) {
      refusal = Optional.of(Reason.of("exam.refused.locked"));
    } else if (refusal.isEmpty() && known.exam().completed()) {
      refusal = Optional.of(Reason.of("exam.refused.completed"));
    }
    refusal = refusal.or(() -> rule.broken(known));
    if (refusal.isPresent()) {
      return new Outcome.Refused<>(refusal.get());
    }
    List<Deed> deeds = facts.of(known);
    if (deeds.isEmpty()) {
      return Outcome.done(known);
    }
    journal.append(hand.actor().id(), deeds);
    return Outcome.done(look(caseStream).orElseThrow());
  }
}
