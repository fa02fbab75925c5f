package org.jianzhuo.desk.exam.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.exam.ExamHistory;
import org.jianzhuo.model.journal.PersonId;
import org.jspecify.annotations.Nullable;

/** Lists what was recorded and changed, with the reasons for changes after completing (F33). */
final class HistorySheet {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private HistorySheet() {}

  /**
   * Builds the sheet.
   *
   * @param called names a person as this screen may: by seat, since the examined person can see it
   */
  static VBox of(
      ExamHistory history,
      Messages words,
      ZoneId zone,
      Function<@Nullable PersonId, String> called,
      Runnable close) {
    VBox rows = new VBox(8);
    rows.setId("exam-history-list");
    String colon = words.english() ? ": " : "：";
    List<ExamHistory.Entry> newestFirst = history.entries().reversed();
    for (ExamHistory.Entry entry : newestFirst) {
      Label time =
          Controls.label(
              Instant.ofEpochMilli(entry.at()).atZone(zone).format(TIME)
                  + "  "
                  + called.apply(entry.actor()),
              "jz-note");
      Label what =
          Controls.wrapped(
              entry.what().in(words.english())
                  + (entry.detail().isBlank() ? "" : colon + entry.detail()));
      rows.getChildren().add(new VBox(time, what));
    }
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    return Dialogs.sheet(
        words.text("exam.history.title"),
        scroll,
        Controls.button("exam-history-close", words.text("exam.picker.close"), "Esc", close));
  }
}
