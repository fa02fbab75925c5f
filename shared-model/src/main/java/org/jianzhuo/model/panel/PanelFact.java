package org.jianzhuo.model.panel;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.FactFamily;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/** The facts of a case's panel and of the two notices that gate the examination. */
public sealed interface PanelFact extends Fact {

  FactFamily FAMILY =
      new FactFamily(
          Map.ofEntries(
              Map.entry("panel.seated", Seated.class),
              Map.entry("panel.recusal-told", RecusalTold.class),
              Map.entry("panel.recording-told", RecordingTold.class),
              Map.entry("panel.recusal-requested", RecusalRequested.class),
              Map.entry("panel.recusal-decided", RecusalDecided.class),
              Map.entry("panel.draw-committed", DrawCommitted.class),
              Map.entry("panel.draw-made", DrawMade.class),
              Map.entry("panel.draw-confirmed", DrawConfirmed.class),
              Map.entry("panel.draw-voided", DrawVoided.class),
              Map.entry("panel.reserve-called", ReserveCalled.class),
              Map.entry("panel.cases-drawn", CasesDrawn.class),
              Map.entry("panel.namesake-judged", NamesakeJudged.class)));

  /**
   * Seats the panel of the case.
   *
   * @param experts three or five, in order of seat; the first leads
   * @param basis how they were named, e.g. the number of the draw's record
   * @param witness the supervisor before whom a panel was registered by hand (practice 2); null for
   *     a drawn one, whose draw names the witness, and in entries of before it was asked
   */
  record Seated(List<PersonId> experts, OpinionMode mode, String basis, @Nullable PersonId witness)
      implements PanelFact {
    public Seated {
      experts = List.copyOf(experts);
    }

    /** Seats a panel that was drawn. */
    public Seated(List<PersonId> experts, OpinionMode mode, String basis) {
      this(experts, mode, basis, null);
    }
  }

  /**
   * Records that the person was told the panel and the right to ask for recusal (回避).
   *
   * @param firstPanelChecked whether who told it confirmed from the first file that nobody of the
   *     panel sat first, where nothing on the station says who did; null where that was known or
   *     does not matter, and in entries of before it was asked
   */
  record RecusalTold(
      boolean asksRecusal,
      String reason,
      Acknowledgement acknowledgement,
      @Nullable Boolean firstPanelChecked)
      implements PanelFact {

    /** Records a notice for which nothing had to be confirmed. */
    public RecusalTold(boolean asksRecusal, String reason, Acknowledgement acknowledgement) {
      this(asksRecusal, reason, acknowledgement, null);
    }
  }

  /**
   * Records that the person was told of the taking of pictures (影像采集告知书).
   *
   * @param consents whether pictures may be taken beyond what the grade needs
   * @param privateParts whether pictures stay off the big display and are read by named readers
   */
  record RecordingTold(boolean consents, boolean privateParts, Acknowledgement acknowledgement)
      implements PanelFact {}

  /**
   * Asks for an expert's recusal: the expert is suspended from the case at once (深圳2007 18).
   *
   * @param applicant who asks, in words
   * @param on the day from which the decision's limit runs
   */
  record RecusalRequested(
      UUID id, PersonId expert, RecusalCause cause, String facts, String applicant, LocalDate on)
      implements PanelFact {
    public RecusalRequested {
      Check.notBlank(facts, "facts");
    }
  }

  /**
   * Decides a request: upheld, the expert never sits on the case again; else the expert sits again
   * (深圳2007 18、19).
   *
   * @param replacement who follows by rank; null where rejected or nobody follows
   */
  record RecusalDecided(UUID request, boolean upheld, String reason, @Nullable PersonId replacement)
      implements PanelFact {
    public RecusalDecided {
      Check.notBlank(reason, "reason");
    }
  }

  /**
   * Says whether an expert of the pool is the one of the same name who sat first (practice 2);
   * until then the expert is kept from the case.
   *
   * @param basis what it was told by, e.g. unit and certificate in the first file
   * @param witness the supervisor before whom the bar was lifted; null where it was not, and in
   *     entries of before it was asked
   */
  record NamesakeJudged(PersonId expert, boolean same, String basis, @Nullable PersonId witness)
      implements PanelFact {
    public NamesakeJudged {
      Check.notBlank(basis, "basis");
    }
  }

  /**
   * Commits to a seed before the pool is shown, with the conditions of the draw; stands in the
   * session's stream.
   *
   * @param commitment SHA-256 of the seed
   * @param excluded whom the operator leaves out for a reason that the pool does not know
   */
  record DrawCommitted(
      UUID id, String room, DrawTerms terms, Digest commitment, Map<PersonId, Exclusion> excluded)
      implements PanelFact {
    public DrawCommitted {
      excluded = Map.copyOf(excluded);
    }
  }

  /**
   * Reveals the seed and what it drew from which pool.
   *
   * @param seed in hexadecimal digits
   */
  record DrawMade(UUID id, String seed, Draw draw, Digest pool) implements PanelFact {}

  /**
   * Confirms the panel before a witness, who is another person than the operator.
   *
   * @param record the record's number, which stands on every paper of the panel
   */
  record DrawConfirmed(UUID id, String record, PersonId witness) implements PanelFact {}

  /** Voids a draw with its reason; it stays in the record and is counted. */
  record DrawVoided(UUID id, String reason) implements PanelFact {
    public DrawVoided {
      Check.notBlank(reason, "reason");
    }
  }

  /**
   * Calls the next in rank in the place of one who refused or fell out, without a new draw.
   *
   * @param witness before whom a confirmed panel was changed; null before the confirmation, and in
   *     entries of before that was asked
   * @param cases for how many cases the successor sits: those whose exam had not begun; null as the
   *     witness is
   */
  record ReserveCalled(
      UUID id,
      PersonId leaving,
      PersonId successor,
      String reason,
      @Nullable PersonId witness,
      @Nullable Integer cases)
      implements PanelFact {
    public ReserveCalled {
      Check.notBlank(reason, "reason");
    }

    /** Calls the next in rank before the panel is confirmed. */
    public ReserveCalled(UUID id, PersonId leaving, PersonId successor, String reason) {
      this(id, leaving, successor, reason, null, null);
    }
  }

  /**
   * Records how the cases were drawn among the groups; the rooms follow in the queue.
   *
   * @param seed in hexadecimal digits, whose digest is the commitment
   * @param cases what was drawn from, so that it can be replayed; empty in entries of before
   */
  record CasesDrawn(
      Digest commitment,
      String seed,
      List<GroupDraw.Group> groups,
      Map<StreamId, String> rooms,
      @Nullable List<GroupDraw.Assignable> cases)
      implements PanelFact {
    public CasesDrawn {
      groups = List.copyOf(groups);
      rooms = Map.copyOf(rooms);
      cases = cases == null ? List.of() : List.copyOf(cases);
    }
  }
}
