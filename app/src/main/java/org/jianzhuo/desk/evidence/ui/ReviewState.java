package org.jianzhuo.desk.evidence.ui;

import java.util.List;
import org.jianzhuo.desk.evidence.EarlierMedium;
import org.jianzhuo.desk.evidence.MediumDescription;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.ImportLabel;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.evidence.Notes;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.journal.Act;
import org.jspecify.annotations.Nullable;

/** What the review screen shows. */
public sealed interface ReviewState {

  /** No case is in hand. */
  record NoCase() implements ReviewState {}

  /**
   * The media of a case, by finding.
   *
   * @param main what is looked at; null while there is nothing
   * @param beside what it is compared with; null unless two are compared
   */
  record Showing(
      List<Piece> pieces,
      @Nullable Shown main,
      @Nullable Shown beside,
      boolean canUndo,
      boolean canRedo,
      boolean busy)
      implements ReviewState {
    public Showing {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * One medium of the strip.
   *
   * @param findingNumber 0 where it belongs to none
   * @param words what the strip tells of it beside its name
   * @param shielded whether it shows intimate parts (隐私部位)
   * @param covered whether only others may look at it
   */
  record Piece(
      Medium medium,
      CaptureState.Standing standing,
      int findingNumber,
      String findingTitle,
      TileWords words,
      boolean shielded,
      boolean covered) {}

  /**
   * A medium that is looked at.
   *
   * @param custody what happened to it, in order
   * @param verified whether the server has verified it; null while that is not known
   * @param earlier from which earlier case it comes; null for one of the case in hand
   * @param shielded whether only some may look at it
   * @param millimetresPerWidth by its newest scale; 0 without one
   * @param described for the archive, or as is proposed
   * @param label what the register says of the film that it shows, else what was read off; null for
   *     what was taken here
   */
  record Shown(
      Piece piece,
      Evidence.Item item,
      @Nullable Finding finding,
      List<Notes.Standing> notes,
      double millimetresPerWidth,
      List<Act> custody,
      @Nullable Boolean verified,
      @Nullable EarlierMedium earlier,
      boolean shielded,
      MediumDescription described,
      @Nullable ImportLabel label) {
    public Shown {
      notes = List.copyOf(notes);
      custody = List.copyOf(custody);
    }
  }
}
