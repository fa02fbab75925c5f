package org.jianzhuo.desk.intake;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jianzhuo.desk.deadline.DeadlineRules;
import org.jianzhuo.model.deadline.HolidayTable;
import org.jianzhuo.model.deadline.LimitBook;
import org.jianzhuo.model.deadline.LimitProfile;
import org.jianzhuo.model.intake.AcceptanceRules;
import org.jianzhuo.model.intake.AcceptanceSettings;
import org.jianzhuo.model.intake.EarlierCase;
import org.jianzhuo.model.intake.GuardAnswer;
import org.jianzhuo.model.intake.Objection;
import org.jianzhuo.model.intake.RegisterGuards;
import org.jianzhuo.model.intake.RegisteredCase;
import org.jianzhuo.model.intake.Rehabilitation;
import org.jianzhuo.model.roster.Roster;

/** Judges a register's rows by the rules in force on the day of each application. */
final class RowGuards {

  /** What the rules say of a row. */
  record Judged(List<EarlierCase> earlier, List<Objection> objections, String profile) {

    List<Objection> asked() {
      return objections.stream().filter(Objection::asks).toList();
    }
  }

  private final KnownCases known;
  private final EarlierConclusions conclusions;
  private final Roster roster;
  private final DeadlineRules deadlines;
  private final LimitBook book;
  private final HolidayTable holidays;
  private final LocalDate day;

  RowGuards(
      KnownCases known,
      EarlierConclusions conclusions,
      Roster roster,
      DeadlineRules deadlines,
      LocalDate day) {
    this.known = known;
    this.conclusions = conclusions;
    this.roster = roster;
    this.deadlines = deadlines;
    this.book = deadlines.book();
    this.holidays = deadlines.holidays();
    this.day = day;
  }

  Judged judge(RegisteredCase row, boolean provincial) {
    LocalDate applied = RegisterGuards.applied(row.accepted(), day);
    LimitProfile profile = book.inForce(applied, deadlines.place());
    AcceptanceSettings settings =
        AcceptanceSettings.of(roster, profile.id(), deadlines.baseOf(profile));
    List<EarlierCase> earlier = earlier(row);
    return new Judged(
        earlier,
        RegisterGuards.judge(
            row,
            day,
            rehabilitation(row),
            earlier,
            AcceptanceRules.of(profile, holidays, settings, provincial),
            settings),
        profile.id());
  }

  /** Returns what was answered before about a case that is known. */
  List<GuardAnswer> answers(RegisteredCase row) {
    return known
        .numbered(row.accepted().acceptanceNumber())
        .map(k -> k.intake().answers())
        .orElse(List.of());
  }

  private Rehabilitation rehabilitation(RegisteredCase row) {
    return known
        .numbered(row.accepted().acceptanceNumber())
        .flatMap(k -> Optional.ofNullable(k.intake().rehabilitation()))
        .map(noted -> noted.state())
        .orElse(Rehabilitation.NOT_ASKED);
  }

  private List<EarlierCase> earlier(RegisteredCase row) {
    return known.othersOf(row.accepted()).stream()
        .map(
            k ->
                new EarlierCase(
                    k.now(),
                    conclusions.concludedOn(k.stream()).orElse(null),
                    conclusions.receivedOn(k.stream()).orElse(null)))
        .sorted(Comparator.comparing(e -> e.day().orElse(LocalDate.MIN)))
        .toList();
  }
}
