package org.jianzhuo.desk.workbench;

import java.util.Optional;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/** Names where a person can go. */
public sealed interface Destination {

  /** Today's queue. */
  record Queue() implements Destination {}

  /** The cases of the signed-in expert's panels. */
  record Today() implements Destination {}

  /** Who sits on which panel. */
  record Panel() implements Destination {}

  /** Import of the day's register and the expert pool. */
  record Import() implements Destination {}

  /** Step 1 of a case: 检查. */
  record Exam(StreamId caseStream) implements Destination {}

  /** Step 2 of a case: 影像采集. */
  record Capture(StreamId caseStream) implements Destination {}

  /**
   * Step 3 of a case: 影像审阅.
   *
   * @param moment what is shown first; null for what was looked at last
   */
  record Review(StreamId caseStream, @Nullable Moment moment) implements Destination {

    /** Shows what was looked at last. */
    public Review(StreamId caseStream) {
      this(caseStream, null);
    }
  }

  /**
   * A moment of a medium.
   *
   * @param seconds from a clip's beginning; 0 for a picture
   */
  record Moment(MediaId medium, double seconds) {}

  /** Step 4 of a case: 专家组评议. */
  record Opinion(StreamId caseStream) implements Destination {}

  /**
   * The papers of a case.
   *
   * @param atIntake whether the person comes from intake
   * @param number the paper that is looked at first, or the kind of which the newest is, or is
   *     begun where there is none; empty for the newest
   */
  record Papers(StreamId caseStream, boolean atIntake, String number) implements Destination {

    /** Shows the newest paper first. */
    public Papers(StreamId caseStream, boolean atIntake) {
      this(caseStream, atIntake, "");
    }
  }

  /** What the signed-in expert has still to sign. */
  record ToSign() implements Destination {}

  /** The drafter's list. */
  record Drafts() implements Destination {}

  /** The conclusion draft of one case. */
  record Draft(StreamId caseStream) implements Destination {}

  /** The checker's list. */
  record Check() implements Destination {}

  /** The records clerk's list: checked drafts to be issued and served. */
  record Serve() implements Destination {}

  /** What waits to be sent, and where. */
  record Sync() implements Destination {}

  /** The people of the committee. */
  record People() implements Destination {}

  /** Holiday tables and limits. */
  record Deadlines() implements Destination {}

  /** Language, theme, type size, opinion mode. */
  record Settings() implements Destination {}

  /** Returns the kind of place this leads to. */
  default PlaceKind kind() {
    return switch (this) {
      case Queue q -> PlaceKind.QUEUE;
      case Today t -> PlaceKind.TODAY;
      case Panel p -> PlaceKind.PANEL;
      case Import i -> PlaceKind.IMPORT;
      case Exam e -> PlaceKind.EXAM;
      case Capture c -> PlaceKind.CAPTURE;
      case Review r -> PlaceKind.REVIEW;
      case Opinion o -> PlaceKind.OPINION;
      case Papers p -> PlaceKind.PAPERS;
      case ToSign t -> PlaceKind.TO_SIGN;
      case Drafts d -> PlaceKind.DRAFTS;
      case Draft d -> PlaceKind.DRAFT;
      case Check c -> PlaceKind.CHECK;
      case Serve s -> PlaceKind.SERVE;
      case Sync s -> PlaceKind.SYNC;
      case People p -> PlaceKind.PEOPLE;
      case Deadlines d -> PlaceKind.DEADLINES;
      case Settings s -> PlaceKind.SETTINGS;
    };
  }

  /** Returns the case this belongs to, if any. */
  default Optional<StreamId> inCase() {
    return switch (this) {
      case Exam e -> Optional.of(e.caseStream());
      case Capture c -> Optional.of(c.caseStream());
      case Review r -> Optional.of(r.caseStream());
      case Opinion o -> Optional.of(o.caseStream());
      case Papers p -> Optional.of(p.caseStream());
      case Draft d -> Optional.of(d.caseStream());
      case Queue q -> Optional.empty();
      case Today t -> Optional.empty();
      case Panel p -> Optional.empty();
      case Import i -> Optional.empty();
      case ToSign t -> Optional.empty();
      case Drafts d -> Optional.empty();
      case Check c -> Optional.empty();
      case Serve s -> Optional.empty();
      case Sync s -> Optional.empty();
      case People p -> Optional.empty();
      case Deadlines d -> Optional.empty();
      case Settings s -> Optional.empty();
    };
  }
}
