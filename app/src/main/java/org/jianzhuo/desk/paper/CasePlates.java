package org.jianzhuo.desk.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jianzhuo.desk.document.FormPaper;
import org.jianzhuo.desk.evidence.KeyImageService;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.KeyImage;
import org.jianzhuo.model.evidence.KeyImages;
import org.jianzhuo.model.evidence.Note;
import org.jianzhuo.model.evidence.NoteKind;
import org.jianzhuo.model.evidence.Notes;
import org.jianzhuo.model.evidence.Spot;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.StreamId;

/** Takes the pictures of papers from a case's key images. Calls block: lane DB. */
public final class CasePlates implements Plates {

  private final Journal journal;
  private final KeyImageService images;

  public CasePlates(Journal journal, KeyImageService images) {
    this.journal = journal;
    this.images = images;
  }

  @Override
  public FormPaper.Picture of(StreamId caseStream, MediaId medium, int widest) {
    CaseFile file = journal.stream(caseStream);
    Evidence evidence = file.get(Evidence.PROJECTION);
    Evidence.Item own = evidence.items().get(medium);
    KeyImage image = file.get(KeyImages.PROJECTION).of(medium).orElse(null);
    if (own == null || image == null) {
      throw new NoSuchElementException("no key image " + medium);
    }
    KeyImageService.Printed printed = images.print(evidence, image, own, widest);
    List<FormPaper.Drawn> drawn = new ArrayList<>();
    if (image.notes()) {
      Notes notes = file.get(Notes.PROJECTION);
      double scale = notes.millimetresPerWidth(medium).orElse(0);
      for (Notes.Standing each : notes.of(medium)) {
        drawn.add(drawn(each.note(), scale, printed));
      }
    }
    return new FormPaper.Picture(printed.jpeg(), printed.width(), printed.height(), drawn);
  }

  private static FormPaper.Drawn drawn(Note note, double scale, KeyImageService.Printed printed) {
    return new FormPaper.Drawn(
        note.kind(),
        note.spots().stream().map(spot -> turned(spot, printed)).toList(),
        label(note, scale));
  }

  /** Turns a spot with its picture: notes lie beside the picture as its file holds it. */
  static Spot turned(Spot spot, KeyImageService.Printed printed) {
    double w = printed.width();
    double h = printed.height();
    return switch (printed.quarterTurns()) {
      case 1 -> new Spot(1 - spot.y() * h / w, spot.x() * h / w);
      case 2 -> new Spot(1 - spot.x(), h / w - spot.y());
      case 3 -> new Spot(spot.y() * h / w, h / w - spot.x() * h / w);
      default -> spot;
    };
  }

  private static String label(Note note, double millimetresPerWidth) {
    return switch (note.kind()) {
      case LENGTH ->
          millimetresPerWidth > 0 ? centimetres(note.span() * millimetresPerWidth) : "未定标";
      case SCALE -> "标尺 " + centimetres(note.millimetres());
      case ANGLE -> String.format(Locale.ROOT, "%.1f°", note.degrees());
      case ARROW, TEXT, AREA, COVER, BOOKMARK -> note.text();
    };
  }

  private static String centimetres(double millimetres) {
    return String.format(Locale.ROOT, "%.1f cm", millimetres / 10);
  }

  /** Tells whether a note shows on paper. */
  static boolean shows(NoteKind kind) {
    return kind != NoteKind.COVER && kind != NoteKind.BOOKMARK;
  }
}
