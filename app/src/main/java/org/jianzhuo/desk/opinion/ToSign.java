package org.jianzhuo.desk.opinion;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.journal.StreamKind;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.opinion.OpinionFact;
import org.jianzhuo.model.opinion.PanelOpinion;
import org.jianzhuo.model.session.Session;

/**
 * Names a case that waits for an expert (待签清单).
 *
 * @param ticket the number in the hall; empty where no session lists the case
 * @param table the case as the expert may see it
 */
public record ToSign(String ticket, OpinionTable table) {

  /** Says what the case waits for. */
  public enum Due {
    /** The panel is called to deliberate anew, and the expert has not answered. */
    ANSWER,
    /** The sheet waits to be signed. */
    SIGNATURE,
    /** An opinion is due, and one key consents to what is proposed. */
    CONSENT,
    /** An opinion is due that has to be written. */
    OPINION,
    /** The consultation committee's opinion is to be recorded. */
    CONSULTATION
  }

  /** Lists the cases that wait for who looks at their tables, in order of number. */
  static List<ToSign> of(Journal journal, Function<StreamId, Optional<OpinionTable>> tables) {
    Map<StreamId, String> tickets = new HashMap<>();
    for (StreamId session : journal.streams(StreamKind.SESSION)) {
      journal.stream(session)
          .get(Session.PROJECTION)
          .tickets()
          .forEach((caseStream, ticket) -> tickets.put(caseStream, ticket.number()));
    }
    return journal.streams(StreamKind.CASE).stream()
        .flatMap(stream -> tables.apply(stream).stream())
        .filter(OpinionTable::waits)
        .map(table -> new ToSign(tickets.getOrDefault(table.caseStream(), ""), table))
        .sorted(Comparator.comparing(ToSign::number))
        .toList();
  }

  public StreamId caseStream() {
    return table.caseStream();
  }

  /** Returns the number by which the case is called: the ticket, else the acceptance number. */
  public String number() {
    return ticket.isEmpty() ? table.accepted().acceptanceNumber() : ticket;
  }

  /** Tells what is due. */
  public Due due() {
    if (table.waitsForAnswer()) {
      return Due.ANSWER;
    }
    if (table.waitsForSignature()) {
      return Due.SIGNATURE;
    }
    if (table.waitsForConsultation()) {
      return Due.CONSULTATION;
    }
    Proposal proposal = table.proposal();
    return table.stage() == OpinionTable.Stage.OPEN
            && proposal != null
            && table.canAgree()
            && OwnView.from(proposal, table.exam()).allSettled(table.exam())
        ? Due.CONSENT
        : Due.OPINION;
  }

  /** Tells whether the case can be signed together with others. */
  public boolean inBatch() {
    return switch (due()) {
      case SIGNATURE, CONSENT -> true;
      case ANSWER, OPINION, CONSULTATION -> false;
    };
  }

  /** Tells whether the viewer's filed opinion differs from the majority. */
  public boolean differs() {
    PanelOpinion decided = table.decided();
    return decided != null
        && table.panel().stream()
            .filter(colleague -> colleague.seat() == table.seat())
            .anyMatch(colleague -> decided.differing().contains(colleague.id()));
  }

  /**
   * Returns the mark of what is read: it changes as soon as what would be signed changes, and is
   * empty where nothing can be signed in a batch.
   */
  public String mark() {
    return switch (due()) {
      case SIGNATURE -> sheetMark().orElse("");
      case CONSENT -> "consent " + Digest.of(proposed().getBytes(StandardCharsets.UTF_8)).hex();
      case ANSWER, OPINION, CONSULTATION -> "";
    };
  }

  private Optional<String> sheetMark() {
    OpinionFact.SheetComposed sheet = table.opinions().sheet();
    return sheet == null
        ? Optional.empty()
        : Optional.of("sheet " + sheet.version() + " " + sheet.sha256().hex());
  }

  // in a fixed order, so that the mark holds over a restart
  private String proposed() {
    Proposal proposal = table.proposal();
    if (proposal == null) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    for (Finding finding : table.exam().inOrder()) {
      ClauseChoice clause = proposal.clauses().get(finding.id());
      text.append(finding.id())
          .append(' ')
          .append(table.exam().findingEntries().get(finding.id()))
          .append(' ')
          .append(clause)
          .append('\n');
    }
    return text.append(proposal.seat())
        .append(' ')
        .append(proposal.grade())
        .append(' ')
        .append(proposal.selfCare())
        .append(' ')
        .append(proposal.result())
        .toString();
  }
}
