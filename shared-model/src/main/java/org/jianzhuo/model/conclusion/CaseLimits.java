package org.jianzhuo.model.conclusion;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.deadline.CaseTimes;
import org.jianzhuo.model.deadline.ClockEvent;
import org.jianzhuo.model.deadline.ClockEventKind;
import org.jianzhuo.model.deadline.DayKind;
import org.jianzhuo.model.deadline.Deadline;
import org.jianzhuo.model.deadline.DeadlineFact;
import org.jianzhuo.model.deadline.HolidayTable;
import org.jianzhuo.model.deadline.Limit;
import org.jianzhuo.model.deadline.LimitBook;
import org.jianzhuo.model.deadline.LimitProfile;
import org.jianzhuo.model.deadline.LimitRule;
import org.jianzhuo.model.deadline.LimitRun;
import org.jianzhuo.model.deadline.Term;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.ApplicationDetails;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.CaseClock;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.opinion.OpinionFact;
import org.jianzhuo.model.panel.Panel;
import org.jspecify.annotations.Nullable;

/**
 * Derives from a case's stream which of the limits L1 to L14 run, from when, and which were kept.
 * Each is counted by the rules of the day it starts from (proposal); only L9 is lengthened by
 * suspensions and the extension (《工伤保险条例》25；深圳2007 20、21、24).
 */
public final class CaseLimits {

  private final CaseFile file;
  private final LimitBook book;
  private final HolidayTable holidays;
  private final String place;
  private final ZoneId zone;
  private final CaseTimes times;
  private final List<LimitRun> runs = new ArrayList<>();

  private CaseLimits(
      CaseFile file, LimitBook book, HolidayTable holidays, String place, ZoneId zone) {
    this.file = file;
    this.book = book;
    this.holidays = holidays;
    this.place = place;
    this.zone = zone;
    this.times = file.get(CaseTimes.PROJECTION);
  }

  /** Returns the limits of a case, by number; none before it is accepted. */
  public static List<LimitRun> of(
      CaseFile file, LimitBook book, HolidayTable holidays, String place, ZoneId zone) {
    CaseLimits limits = new CaseLimits(file, book, holidays, place, zone);
    Intake intake = file.get(Intake.PROJECTION);
    AcceptedCase accepted = intake.accepted();
    if (accepted != null) {
      limits.application(accepted, intake.details());
      limits.notices();
      limits.panel();
      limits.conclusion(accepted);
      limits.file();
    }
    return List.copyOf(limits.runs);
  }

  /** Returns the day of the conclusion: of its issue, else as noted by hand. */
  public static Optional<LocalDate> concludedOn(CaseFile file) {
    ConclusionFact.Issued issued = file.get(Conclusion.PROJECTION).issued();
    return issued != null ? Optional.of(issued.on()) : marked(file, Limit.L9);
  }

  /** Returns the day on which the last party so far received it, else as noted by hand. */
  public static Optional<LocalDate> servedOn(CaseFile file) {
    return file.get(Conclusion.PROJECTION).lastReceived().or(() -> marked(file, Limit.L10));
  }

  private static Optional<LocalDate> marked(CaseFile file, Limit limit) {
    return file.get(CaseTimes.PROJECTION)
        .mark(limit)
        .flatMap(mark -> Optional.ofNullable(mark.met()));
  }

  private void application(AcceptedCase accepted, ApplicationDetails details) {
    LocalDate applied = CaseClock.received(accepted).orElse(null);
    LocalDate ended = details.treatmentEndedOn();
    LocalDate recognised = details.recognisedOn();
    if (ended != null && accepted.type() == AppraisalType.FIRST && accepted.restsOnRecognition()) {
      LocalDate from = recognised != null && recognised.isAfter(ended) ? recognised : ended;
      add(Limit.L1, from, applied);
    }
    if (accepted.appliedOn() != null) {
      add(Limit.L2, accepted.appliedOn(), earliest(accepted.acceptedOn(), firstSupplement()));
    }
    if (applied != null) {
      LimitProfile profile = book.inForce(applied, place);
      profile
          .rule(Limit.L9)
          .ifPresent(
              rule ->
                  runs.add(
                      new LimitRun(
                          profile,
                          Deadline.of(
                              rule, applied, times.events(), times.extension() != null, holidays),
                          concludedOn(file).orElse(null))));
    }
  }

  private @Nullable LocalDate firstSupplement() {
    return times.events().stream()
        .filter(e -> e.kind() == ClockEventKind.SUPPLEMENT)
        .map(ClockEvent::from)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  private static @Nullable LocalDate earliest(@Nullable LocalDate a, @Nullable LocalDate b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }

  /** The notices' limits run beside the suspensions that they cause (深圳2007 21). */
  private void notices() {
    for (DeadlineFact.SuspensionRecorded each : times.suspensions().values()) {
      switch (each.kind()) {
        case SUPPLEMENT -> add(Limit.L3, each.from(), each.to());
        case EXAMINATION -> add(Limit.L5, each.from(), each.to());
        case TREATMENT ->
            times
                .mark(Limit.L6)
                .flatMap(mark -> Optional.ofNullable(mark.from()))
                .ifPresent(ended -> add(Limit.L6, ended, each.to()));
        case INVESTIGATION -> add(Limit.L7, each.from(), each.to());
        case POSTPONEMENT, RECUSAL, REDRAW, CONSULTATION -> {}
      }
    }
  }

  /** From the last expert's opinion to the committee, whose officer composes the draft. */
  private void panel() {
    for (Panel.Recusal each : file.get(Panel.PROJECTION).recusals()) {
      add(
          Limit.L4,
          each.asked().on(),
          each.open() ? null : LocalDate.ofInstant(Instant.ofEpochMilli(each.decidedAt()), zone));
    }
    var seated = file.get(Panel.PROJECTION).seated();
    if (seated == null) {
      return;
    }
    Set<PersonId> filed = new HashSet<>();
    LocalDate all = null;
    LocalDate composed = null;
    for (Act act : file.history().ordered()) {
      if (act.fact() instanceof OpinionFact.Filed f) {
        boolean before = filed.containsAll(seated.experts());
        filed.add(f.opinion().expert());
        if (!before && filed.containsAll(seated.experts())) {
          all = day(act, zone);
        }
      } else if (act.fact() instanceof OpinionFact.Reopened) {
        filed.clear();
        all = null;
        composed = null;
      } else if (act.fact() instanceof ConclusionFact.DraftComposed && composed == null) {
        composed = day(act, zone);
      }
    }
    if (all != null) {
      add(Limit.L8, all, composed);
    }
  }

  private void conclusion(AcceptedCase accepted) {
    Optional<LocalDate> concluded = concludedOn(file);
    Optional<LocalDate> served = servedOn(file);
    Conclusion conclusion = file.get(Conclusion.PROJECTION);
    // the committee has served it once every party has it (深圳2007 26)
    boolean all = conclusion.unserved(Recipient.parties(accepted)).isEmpty();
    boolean recorded = !conclusion.served().isEmpty();
    concluded.ifPresent(day -> add(Limit.L10, day, recorded && !all ? null : served.orElse(null)));
    received(Limit.L11);
    if (accepted.type() != AppraisalType.REAPPRAISAL) {
      received(Limit.L12);
    }
    if (!accepted.item().isConfirmation()) {
      concluded.ifPresent(day -> add(Limit.L13, day, null));
    }
  }

  /** Each party's limit runs from its own receipt; one that is noted by hand for all of them. */
  private void received(Limit limit) {
    Map<Recipient, LocalDate> receipts = new EnumMap<>(Recipient.class);
    for (ConclusionFact.Served each : file.get(Conclusion.PROJECTION).served()) {
      if (each.recipient().isParty()) {
        // of several other applicants the last one's
        receipts.merge(each.recipient(), each.on(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    if (receipts.isEmpty()) {
      servedOn(file).ifPresent(day -> add(limit, day, null));
    }
    receipts.forEach((party, day) -> add(limit, day, null, party.words()));
  }

  private void file() {
    times
        .mark(Limit.L14)
        .flatMap(mark -> Optional.ofNullable(mark.from()))
        .ifPresent(closed -> add(Limit.L14, closed, null));
  }

  private void add(Limit limit, LocalDate from, @Nullable LocalDate met) {
    add(limit, from, met, null);
  }

  private void add(Limit limit, LocalDate from, @Nullable LocalDate met, @Nullable Words of) {
    DeadlineFact.LimitMarked mark = times.mark(limit).orElse(null);
    LocalDate start = mark == null || mark.from() == null ? from : mark.from();
    LocalDate end = mark == null || mark.met() == null ? met : mark.met();
    LimitProfile profile = book.inForce(start, place);
    LimitRule rule = profile.rule(limit).orElse(null);
    if (rule == null) {
      return;
    }
    Term term = rule.term();
    if (mark != null && mark.days() != null) {
      term = new Term.Days(mark.days(), DayKind.CALENDAR);
    }
    if (!(term instanceof Term.InNotice)) {
      runs.add(
          new LimitRun(
              profile, Deadline.of(rule, term, start, List.of(), false, holidays), end, of));
    }
  }

  private static LocalDate day(Act act, ZoneId zone) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(act.header().at()), zone);
  }
}
