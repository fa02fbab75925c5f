package org.jianzhuo.desk.evidence.ui;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jianzhuo.desk.evidence.Custody;
import org.jianzhuo.desk.evidence.EarlierMedium;
import org.jianzhuo.desk.evidence.MediumDescription;
import org.jianzhuo.desk.evidence.ui.ReviewState.Piece;
import org.jianzhuo.desk.evidence.ui.ReviewState.Shown;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.Notes;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jspecify.annotations.Nullable;

/** Derives what the review screen shows from a case. */
final class ReviewFold {

  private final CaseFile file;
  private final Map<MediaId, Boolean> verified;
  private final Exam exam;
  private final @Nullable PersonId viewer;
  private final ZoneId zone;
  private final List<Piece> pieces;

  /**
   * @param verified whether the server has verified a medium, as far as is known
   * @param viewer who looks; null for nobody
   * @param zone in which the archive counts days
   */
  ReviewFold(
      CaseFile file, Map<MediaId, Boolean> verified, @Nullable PersonId viewer, ZoneId zone) {
    this.file = file;
    this.zone = zone;
    this.viewer = viewer;
    this.verified = verified;
    this.exam = file.get(Exam.PROJECTION);
    this.pieces = gather();
  }

  ZoneId zone() {
    return zone;
  }

  /** Returns the media by finding, those of none last, each in the order of the journal. */
  List<Piece> pieces() {
    return pieces;
  }

  private List<Piece> gather() {
    Map<MediaId, Custody> custody = Custody.byMedium(file);
    List<Piece> found = new ArrayList<>();
    Evidence evidence = file.get(Evidence.PROJECTION);
    for (Evidence.Item item : evidence.reviewable()) {
      Finding of = finding(item);
      found.add(
          new Piece(
              item.medium(),
              CaptureFold.standing(evidence, item, custody),
              of == null ? 0 : of.number(),
              of == null ? "" : of.title(),
              TileWords.of(evidence, exam, item),
              evidence.isShielded(item.medium().id()),
              !evidence.mayLook(item.medium().id(), viewer)));
    }
    found.sort(
        Comparator.comparingInt(
            piece -> piece.findingNumber() == 0 ? Integer.MAX_VALUE : piece.findingNumber()));
    return List.copyOf(found);
  }

  private @Nullable Finding finding(Evidence.Item item) {
    return item.medium().finding() == null ? null : exam.findings().get(item.medium().finding());
  }

  @Nullable Shown shown(@Nullable MediaId medium) {
    if (medium == null) {
      return null;
    }
    Evidence.Item item = file.get(Evidence.PROJECTION).items().get(medium);
    Piece piece =
        pieces.stream().filter(p -> p.medium().id().equals(medium)).findFirst().orElse(null);
    if (item == null || piece == null) {
      return null;
    }
    Notes notes = file.get(Notes.PROJECTION);
    return new Shown(
        piece,
        item,
        finding(item),
        piece.covered() ? List.of() : notes.of(medium),
        notes.millimetresPerWidth(medium).orElse(0),
        Custody.of(file, medium).acts(),
        verified.get(medium),
        null,
        file.get(Evidence.PROJECTION).isShielded(medium),
        MediumDescription.of(file, medium, zone).orElseThrow(),
        item.source() == null ? null : item.source().label(exam));
  }

  /** Returns a picture of an earlier case, without its notes: they hold values (practice 5). */
  @Nullable Shown shown(EarlierMedium earlier) {
    Shown of = shown(earlier.medium().id());
    return of == null
        ? null
        : new Shown(
            of.piece(),
            of.item(),
            of.finding(),
            List.of(),
            0,
            of.custody(),
            of.verified(),
            earlier,
            of.shielded(),
            of.described(),
            of.label());
  }
}
