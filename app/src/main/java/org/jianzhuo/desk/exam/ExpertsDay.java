package org.jianzhuo.desk.exam;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.journal.StreamKind;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.deadline.CaseTimes;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.opinion.Opinions;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.session.QueueState;
import org.jianzhuo.model.session.Session;
import org.jianzhuo.model.session.SessionFact;
import org.jianzhuo.model.session.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * Lists the cases on whose panel an expert sits, and those whose consultation committee the expert
 * sits on until it has spoken; an expert sees no others. A recorder, who sits on no panel, sees
 * those that are being examined.
 */
public final class ExpertsDay {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

  private final Journal journal;
  private final Function<StreamId, Waiting> turns;
  private final Supplier<Optional<StreamId>> day;

  /** Says what a case waits for from the expert. */
  public enum Turn {
    NONE,
    /** The panel is called to deliberate anew, and the expert has not answered. */
    ANSWER,
    OPINION,
    /** No majority: the leader refers the case (深圳市职工劳动能力鉴定办法 23). */
    REFERRAL,
    /** The expert sits on the consultation committee, whose opinion is awaited. */
    CONSULTATION,
    SIGNATURE
  }

  /**
   * What a case waits for from the expert.
   *
   * @param news what happened to an opinion that was filed: set aside or returned, by whom, when
   *     and why; null for nothing
   */
  public record Waiting(Turn turn, @Nullable Words news) {
    /** Nothing is waited for. */
    public static final Waiting NOTHING = new Waiting(Turn.NONE, null);
  }

  /**
   * One case.
   *
   * @param ticket the number, with the day before it where that is not the session held now
   * @param item what is appraised
   * @param about the recognised parts, word for word
   * @param findings how many are recorded
   */
  public record Row(
      StreamId caseStream,
      String ticket,
      String name,
      Words item,
      String about,
      QueueState state,
      int findings,
      Waiting waiting) {

    /** Tells what the case waits for. */
    public Turn turn() {
      return waiting.turn();
    }

    /** Names the session's day before the number. */
    private Row of(SessionFact.@Nullable Opened session) {
      String day = session == null ? "" : DAY.format(session.date()) + " ";
      return new Row(caseStream, day + ticket, name, item, about, state, findings, waiting);
    }
  }

  /**
   * @param turns tells what an examined case waits for from the expert who is signed in, and why
   * @param day gives the session that is held now; empty for none
   */
  public ExpertsDay(
      Journal journal, Function<StreamId, Waiting> turns, Supplier<Optional<StreamId>> day) {
    this.journal = journal;
    this.turns = turns;
    this.day = day;
  }

  /**
   * Returns the expert's cases: what was called anew and waits for the expert's answer first, then
   * who is in the room and what waits for the expert's opinion, who is called, what waits for the
   * signature, who waits, who is not there, what is done; each by number.
   */
  public List<Row> of(PersonId expert) {
    return rows(
        (ticket, file) ->
            file.get(Panel.PROJECTION).seatOf(expert) > 0
                || file.get(Opinions.PROJECTION).awaits(expert));
  }

  /**
   * Returns the cases that a recorder may type in at an expert's dictation (practice 3): those of a
   * panel that are called, in a room, or gone out for a picture.
   */
  public List<Row> recorded() {
    return rows(
        (ticket, file) ->
            file.get(Panel.PROJECTION).seated() != null
                && switch (ticket.state()) {
                  case CALLED, IN_EXAM, PAUSED -> true;
                  case LISTED, WAITING, PASSED, EXAMINED, ABSENT -> false;
                });
  }

  /**
   * Returns the row that an expert takes up after a case: the next one down the list that waits for
   * the expert, and from the end of the list the first one; where there is none, who waits to be
   * called. What waits for a signature alone is signed at the session's end.
   */
  public static Optional<Row> after(StreamId caseStream, List<Row> rows) {
    int at =
        IntStream.range(0, rows.size())
            .filter(i -> rows.get(i).caseStream().equals(caseStream))
            .findFirst()
            .orElse(-1);
    List<Row> others =
        IntStream.rangeClosed(1, rows.size())
            .mapToObj(step -> rows.get((at + step) % rows.size()))
            .filter(row -> !row.caseStream().equals(caseStream))
            .toList();
    return others.stream()
        .filter(ExpertsDay::goneOnTo)
        .findFirst()
        .or(() -> others.stream().filter(r -> r.state() == QueueState.WAITING).findFirst());
  }

  private static boolean goneOnTo(Row row) {
    return switch (row.state()) {
      case CALLED, IN_EXAM, PAUSED -> true;
      case EXAMINED -> row.turn() != Turn.NONE && row.turn() != Turn.SIGNATURE;
      case LISTED, WAITING, PASSED, ABSENT -> false;
    };
  }

  private List<Row> rows(BiPredicate<Ticket, CaseFile> listed) {
    List<Row> rows = new ArrayList<>();
    Optional<StreamId> now = day.get();
    for (StreamId session : journal.streams(StreamKind.SESSION)) {
      for (Ticket ticket : journal.stream(session).get(Session.PROJECTION).tickets().values()) {
        CaseFile file = journal.stream(ticket.caseStream());
        AcceptedCase accepted = file.get(Intake.PROJECTION).accepted();
        if (accepted != null
            && !postponed(journal.stream(session), ticket, file)
            && listed.test(ticket, file)) {
          Row row = row(ticket, file, accepted);
          // of another day, only what still waits: its numbers are given anew every day
          if (now.filter(session::equals).isPresent()) {
            rows.add(row);
          } else if (waits(row)) {
            rows.add(row.of(journal.stream(session).get(Session.PROJECTION).opened()));
          }
        }
      }
    }
    rows.sort(Comparator.comparingInt(ExpertsDay::rank).thenComparing(Row::ticket));
    return rows;
  }

  private Row row(Ticket ticket, CaseFile file, AcceptedCase accepted) {
    return new Row(
        ticket.caseStream(),
        ticket.number(),
        accepted.name(),
        accepted.itemWords(),
        String.join(" ", accepted.recognisedParts()) + " " + accepted.diagnosis(),
        ticket.state(),
        file.get(Exam.PROJECTION).findings().size(),
        ticket.state() == QueueState.EXAMINED ? turns.apply(ticket.caseStream()) : Waiting.NOTHING);
  }

  private static boolean waits(Row row) {
    return switch (row.state()) {
      case CALLED, IN_EXAM, PAUSED -> true;
      case EXAMINED -> row.turn() != Turn.NONE;
      case LISTED, WAITING, PASSED, ABSENT -> false;
    };
  }

  /** Tells whether the person was told not to come on the session's day. */
  private static boolean postponed(CaseFile session, Ticket ticket, CaseFile file) {
    SessionFact.Opened opened = session.get(Session.PROJECTION).opened();
    return ticket.state() == QueueState.LISTED
        && opened != null
        && file.get(CaseTimes.PROJECTION).postponed(opened.date()).isPresent();
  }

  private static int rank(Row row) {
    return switch (row.state()) {
      case IN_EXAM -> 0;
      case CALLED -> 1;
      case WAITING -> 3;
      case LISTED, PASSED, PAUSED -> 4;
      case EXAMINED ->
          switch (row.turn()) {
            case ANSWER -> -1;
            // stands among the rooms' cases: a full room would push it off the screen
            case OPINION, REFERRAL, CONSULTATION -> 0;
            // gathers until the session's end, and has its own list (practice 3)
            case SIGNATURE -> 2;
            case NONE -> 5;
          };
      case ABSENT -> 6;
    };
  }
}
