package org.jianzhuo.desk.evidence.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.evidence.ui.ReviewState.Shown;
import org.jianzhuo.model.evidence.Note;
import org.jianzhuo.model.evidence.NoteKind;
import org.jianzhuo.model.evidence.Notes;
import org.jianzhuo.model.journal.PersonId;

/** Lists the notes beside a medium with author and time; a bookmark leads to its moment. */
final class NoteList extends VBox {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss");

  private final NoteDesk desk;
  private final Supplier<Messages> words;
  private final Function<PersonId, String> nameOf;
  private final ZoneId zone;
  private final DoubleConsumer goTo;

  /**
   * @param zone in which it is told when a note was written
   * @param goTo shows a moment of the clip, in seconds
   */
  NoteList(
      NoteDesk desk,
      Supplier<Messages> words,
      Function<PersonId, String> nameOf,
      ZoneId zone,
      DoubleConsumer goTo) {
    super(4);
    this.desk = desk;
    this.words = words;
    this.nameOf = nameOf;
    this.zone = zone;
    this.goTo = goTo;
    setId("review-notes");
    setPadding(new Insets(8, 12, 8, 12));
  }

  static String kindKey(NoteKind kind) {
    return "evidence.note." + kind.name().toLowerCase(Locale.ROOT);
  }

  void show(Shown shown) {
    getChildren().clear();
    List<Notes.Standing> notes = shown.notes();
    if (notes.isEmpty()) {
      getChildren().add(Controls.wrapped(words.get().text("evidence.review.no-notes"), "jz-note"));
    }
    for (int i = 0; i < notes.size(); i++) {
      getChildren().add(row(notes.get(i), i, shown.millimetresPerWidth()));
    }
  }

  private HBox row(Notes.Standing standing, int place, double scale) {
    Messages m = words.get();
    Note note = standing.note();
    String author = standing.author() == null ? "" : nameOf.apply(standing.author());
    String when = TIME.format(Instant.ofEpochMilli(standing.at()).atZone(zone));
    Label what = Controls.label(m.text(kindKey(note.kind())), "jz-bold");
    what.setMinWidth(Label.USE_PREF_SIZE);
    Label by = Controls.label((author + "　" + when).strip(), "jz-note", "jz-small");
    String said = value(m, note, scale);
    VBox value = said.isEmpty() ? new VBox(by) : new VBox(1, Controls.wrapped(said), by);
    HBox.setHgrow(value, Priority.ALWAYS);
    value.setMaxWidth(Double.MAX_VALUE);
    HBox row = Controls.row(6, what, value);
    if (note.kind() == NoteKind.BOOKMARK) {
      Button go =
          Controls.button(
              "review-note-" + place,
              PlayerBar.clock(note.atMillis() / 1000.0),
              "",
              () -> goTo.accept(note.atMillis() / 1000.0));
      go.getStyleClass().addAll("small", "link");
      row.getChildren().set(0, go);
    }
    Button withdraw =
        Controls.button("review-note-withdraw-" + place, "", "", () -> desk.withdraw(note));
    withdraw.setGraphic(Controls.icon("mdi2c-close"));
    withdraw.getStyleClass().addAll("small", "jz-icon-only", "link");
    withdraw.setAccessibleText(m.text("evidence.review.withdraw"));
    row.getChildren().add(withdraw);
    return row;
  }

  private static String value(Messages m, Note note, double scale) {
    return switch (note.kind()) {
      case ANGLE -> NotePainter.angle(note.degrees());
      case LENGTH -> NotePainter.length(m, note.span(), scale);
      case SCALE -> m.text("evidence.review.scale", note.millimetres() / 10);
      case ARROW, TEXT, AREA -> note.text();
      case BOOKMARK -> note.text().isEmpty() ? m.text("evidence.note.bookmark-plain") : note.text();
      case COVER -> "";
    };
  }
}
