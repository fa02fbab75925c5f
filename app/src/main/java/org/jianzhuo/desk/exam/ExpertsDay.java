package org.jianzhuo.desk.exam;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.journal.StreamKind;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.session.QueueState;
import org.jianzhuo.model.session.Session;
import org.jianzhuo.model.session.Ticket;

/** Lists the cases on whose panel an expert sits; an expert sees no others. */
public final class ExpertsDay {

  private final Journal journal;

  /**
   * One case.
   *
   * @param about the recognised parts, word for word
   * @param findings how many are recorded
   */
  public record Row(
      StreamId caseStream,
      String ticket,
      String name,
      String about,
      QueueState state,
      int findings) {}

  public ExpertsDay(Journal journal) {
    this.journal = journal;
  }

  /** Returns the expert's cases: who is called or in the room first, then by number. */
  public List<Row> of(PersonId expert) {
    List<Row> rows = new ArrayList<>();
    for (StreamId session : journal.streams(StreamKind.SESSION)) {
      for (Ticket ticket : journal.stream(session).get(Session.PROJECTION).tickets().values()) {
        CaseFile file = journal.stream(ticket.caseStream());
        AcceptedCase accepted = file.get(Intake.PROJECTION).accepted();
        if (accepted != null && file.get(Panel.PROJECTION).seatOf(expert) > 0) {
          rows.add(
              new Row(
                  ticket.caseStream(),
                  ticket.number(),
                  accepted.name(),
                  String.join(" ", accepted.recognisedParts()) + " " + accepted.diagnosis(),
                  ticket.state(),
                  file.get(Exam.PROJECTION).findings().size()));
        }
      }
    }
    rows.sort(Comparator.comparingInt((Row r) -> rank(r.state())).thenComparing(Row::ticket));
    return rows;
  }

  private static int rank(QueueState state) {
    return switch (state) {
      case IN_EXAM -> 0;
      case CALLED -> 1;
      case WAITING -> 2;
      case LISTED, PASSED -> 3;
      case EXAMINED -> 4;
      case ABSENT -> 5;
    };
  }
}
