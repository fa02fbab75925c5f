package org.jianzhuo.desk.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jianzhuo.desk.deadline.DeadlineRules;
import org.jianzhuo.desk.intake.AcceptanceDesk;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.roster.People;
import org.jianzhuo.desk.session.Sessions;
import org.jianzhuo.model.deadline.LimitProfile;
import org.jianzhuo.model.intake.AcceptanceSetting;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.CaseClock;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.paper.PaperSource;
import org.jianzhuo.model.paper.PaperValue;
import org.jianzhuo.model.session.QueueState;
import org.jianzhuo.model.session.Session;
import org.jianzhuo.model.session.SessionFact;

/**
 * Counts a case's absences against the limit of the rules that it goes by ({@code noShowLimit}).
 */
final class AbsenceCount {

  private final Journal journal;
  private final Sessions sessions;
  private final DeadlineRules deadlines;
  private final AcceptanceDesk acceptance;

  AbsenceCount(Journal journal, People people, DeadlineRules deadlines) {
    this.journal = journal;
    this.sessions = new Sessions(journal);
    this.deadlines = deadlines;
    this.acceptance = new AcceptanceDesk(journal, people, deadlines);
  }

  /** Adds which absence this is, the limit and the earlier ones; nothing while there is none. */
  Map<PaperSource, PaperValue> with(
      Map<PaperSource, PaperValue> sources,
      StreamId caseStream,
      AcceptedCase accepted,
      LocalDate today) {
    List<List<String>> counted = new ArrayList<>();
    for (Sessions.Listed listed : sessions.all()) {
      CaseFile file = journal.stream(listed.stream());
      if (file.get(Session.PROJECTION)
          .ticket(caseStream)
          .filter(ticket -> ticket.state() == QueueState.ABSENT)
          .isPresent()) {
        CasePaperData.last(
                file, SessionFact.NotAttended.class, f -> f.caseStream().equals(caseStream))
            .ifPresent(absent -> counted.add(row(listed, absent.fact())));
      }
    }
    if (counted.isEmpty()) {
      return sources;
    }
    LimitProfile profile = deadlines.inForce(CaseClock.received(accepted).orElse(today));
    int limit = acceptance.of(profile).number(AcceptanceSetting.NO_SHOW_LIMIT);
    boolean byDefault =
        limit == AcceptanceSetting.NO_SHOW_LIMIT.byDefault(deadlines.baseOf(profile));
    Map<PaperSource, PaperValue> all = new HashMap<>(sources);
    all.put(PaperSource.ABSENCE_TIME, text("第" + counted.size() + "次"));
    all.put(PaperSource.ABSENCE_LIMIT, text("第" + limit + "次"));
    all.put(
        PaperSource.ABSENCE_RULES,
        text("规则档案“" + profile.name().zh() + "”，" + (byDefault ? "档案默认值" : "委员会设定")));
    all.put(PaperSource.ABSENCE_REACHED, text(counted.size() >= limit ? "yes" : "no"));
    if (counted.size() > 1) {
      all.put(
          PaperSource.ABSENCE_EARLIER, new PaperValue.Rows(counted.subList(0, counted.size() - 1)));
    }
    return all;
  }

  private static List<String> row(Sessions.Listed listed, SessionFact.NotAttended absent) {
    return List.of(
        new PaperValue.Day(listed.date()).inLine() + "　" + listed.opened().name(),
        absent.proofOfNotice(),
        switch (absent.reason()) {
          case "explained" -> "已说明";
          case "unreachable" -> "联系不上";
          default -> "未说明";
        });
  }

  private static PaperValue text(String text) {
    return new PaperValue.Text(text);
  }
}
