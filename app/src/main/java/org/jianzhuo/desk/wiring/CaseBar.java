package org.jianzhuo.desk.wiring;

import java.time.LocalDate;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.session.CaseClocks;
import org.jianzhuo.desk.session.SessionWords;
import org.jianzhuo.desk.workbench.ShellStatus;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.IdentityNumber;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.session.Ticket;
import org.jspecify.annotations.Nullable;

/** Puts the case in hand into the top bar. */
final class CaseBar {

  private final Services services;
  private final Messages words;

  CaseBar(Services services, Messages words) {
    this.services = services;
    this.words = words;
  }

  void show(StreamId caseStream) {
    services.mediaPresence.take(caseStream);
    services.caseInBar.show(caseStream, () -> line(caseStream));
    services
        .sessions
        .listing(caseStream)
        .ifPresent(
            session ->
                services
                    .status
                    .session()
                    .set(
                        new ShellStatus.SessionLine(
                            SessionWords.name(session.opened().name(), words)
                                + services
                                    .queue
                                    .ticket(caseStream)
                                    .map(t -> "　" + t.room())
                                    .orElse(""),
                            session.date() + "　" + session.opened().site())));
  }

  private ShellStatus.@Nullable CaseLine line(StreamId caseStream) {
    AcceptedCase accepted =
        services.station.journal.stream(caseStream).get(Intake.PROJECTION).accepted();
    return accepted == null ? null : line(caseStream, accepted);
  }

  private ShellStatus.CaseLine line(StreamId caseStream, AcceptedCase accepted) {
    boolean english = words.english();
    return new ShellStatus.CaseLine(
        services.queue.ticket(caseStream).map(Ticket::number).orElse(""),
        accepted.name(),
        accepted.sex().words().in(english) + age(accepted),
        accepted.itemWords().in(english) + "　" + accepted.type().words().in(english),
        accepted.acceptanceNumber(),
        nearest(caseStream, english));
  }

  /** Names the limit that runs out first, with its last day and the days left. */
  private String nearest(StreamId caseStream, boolean english) {
    CaseClocks.Shown shown = services.clocks.of(caseStream);
    return shown
        .nearest()
        .map(
            run ->
                words.text(
                    shown.stands(run)
                        ? "session.limits.bar.stands"
                        : run.daysLeft(shown.today()) < 0
                            ? "session.limits.bar.over"
                            : "session.limits.bar",
                    run.words().in(english),
                    run.last().toString(),
                    Long.toString(Math.abs(run.daysLeft(shown.today())))))
        .orElse("");
  }

  private String age(AcceptedCase accepted) {
    LocalDate today = services.today();
    if (IdentityNumber.fault(accepted.identityNumber()).isPresent()) {
      return "";
    }
    int age = IdentityNumber.of(accepted.identityNumber()).ageOn(today);
    return " " + age + (words.english() ? "" : " 岁");
  }
}
