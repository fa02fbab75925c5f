package org.jianzhuo.desk.sync.ui;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.sync.SyncOverview.EntryRow;
import org.jianzhuo.desk.sync.SyncOverview.MediaRow;
import org.jianzhuo.model.evidence.MediaKind;

/** Makes the two tables of the sync centre. */
final class SyncTables {

  private final SyncWords words;

  SyncTables(SyncWords words) {
    this.words = words;
  }

  TableView<MediaRow> media() {
    TableView<MediaRow> table = table("sync-media", words.of("media.none"));
    table.getColumns().add(text(words.of("media.name"), 230, MediaRow::fileName));
    table.getColumns().add(text(words.of("media.kind"), 110, row -> kind(row.kind())));
    TableColumn<MediaRow, MediaRow> size =
        text(words.of("media.size"), 110, row -> SyncWords.size(row.bytes()));
    table.getColumns().add(size);
    table.getColumns().add(pill(words.of("media.state"), 200, this::place));
    return table;
  }

  TableView<EntryRow> entries() {
    TableView<EntryRow> table = table("sync-entries", words.of("entries.none"));
    table.getColumns().add(text(words.of("entries.what"), 170, row -> words.family(row.kind())));
    table
        .getColumns()
        .add(
            text(
                words.of("entries.from"),
                100,
                row -> words.of(row.own() ? "entries.own" : "entries.other")));
    table.getColumns().add(text(words.of("entries.at"), 120, row -> words.time(row.at())));
    table.getColumns().add(pill(words.of("entries.state"), 120, this::sent));
    return table;
  }

  private static <T> TableView<T> table(String id, String none) {
    TableView<T> table = new TableView<>();
    table.setId(id);
    table.setPlaceholder(Controls.label(none));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    return table;
  }

  private String kind(MediaKind kind) {
    return words.of("media.kind." + SyncWords.lower(kind));
  }

  private Label place(MediaRow row) {
    return switch (row.place()) {
      case TO_SEND -> Controls.pill(Tone.WARNING, "mdi2c-clock-outline", words.of("media.to-send"));
      case TO_FETCH ->
          Controls.pill(Tone.ACCENT, "mdi2c-cloud-download-outline", words.of("media.to-fetch"));
      case BOTH ->
          Controls.pill(Tone.SUCCESS, "mdi2s-shield-check-outline", words.of("media.both"));
    };
  }

  private Label sent(EntryRow row) {
    return row.sent()
        ? Controls.pill(Tone.SUCCESS, "mdi2c-check", words.of("entries.sent"))
        : Controls.pill(Tone.NEUTRAL, "mdi2c-clock-outline", words.of("entries.waiting"));
  }

  private static <T> TableColumn<T, T> text(String title, double width, Function<T, String> words) {
    TableColumn<T, T> column = column(title, width);
    column.setCellFactory(
        c ->
            new TableCell<>() {
              @Override
              protected void updateItem(T row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? null : words.apply(row));
              }
            });
    return column;
  }

  private static <T> TableColumn<T, T> pill(String title, double width, Function<T, Label> label) {
    TableColumn<T, T> column = column(title, width);
    column.setCellFactory(
        c ->
            new TableCell<>() {
              @Override
              protected void updateItem(T row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(empty || row == null ? null : label.apply(row));
              }
            });
    return column;
  }

  private static <T> TableColumn<T, T> column(String title, double width) {
    TableColumn<T, T> column = new TableColumn<>(title);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    column.setPrefWidth(width);
    column.setMinWidth(width * 0.75);
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }
}
