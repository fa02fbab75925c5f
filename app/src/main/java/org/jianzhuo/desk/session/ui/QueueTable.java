package org.jianzhuo.desk.session.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.DrawnGlyphs;
import org.jianzhuo.desk.session.QueueEntry;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.session.QueueState;
import org.jianzhuo.model.session.Ticket;
import org.jspecify.annotations.Nullable;

/** Lists the people of the queue. */
final class QueueTable {

  private static final long MINUTE = 60_000;
  private static final double ITEM = 220;
  private static final double SCROLL_BAR = 20;
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private final Messages words;
  private final LongSupplier now;
  private final TableView<QueueEntry> table = new TableView<>();
  private boolean showing;
  private Function<StreamId, MediaNote> media = caseStream -> MediaNote.NONE;

  QueueTable(QueueViewModel model, Messages words, LongSupplier now) {
    this.words = words;
    this.now = now;
    table.setId("session-table");
    table.setPlaceholder(Controls.label(words.text("session.nobody")));
    text("session.column.ticket", 92, e -> e.ticket().number(), "jz-bold");
    text("session.column.name", 130, e -> e.accepted().name(), "jz-bold", "jz-private");
    text("session.column.appointment", 84, e -> appointment(e.ticket()));
    graphic("session.column.state", 172, e -> StateLook.pill(e, words, now.getAsLong()));
    text("session.column.room", 130, e -> e.ticket().room());
    text("session.column.waiting", 84, e -> waiting(e.ticket()));
    graphic("session.column.media", 132, e -> media(e.ticket().caseStream()));
    TableColumn<QueueEntry, QueueEntry> item =
        text(
            "session.column.item",
            ITEM,
            e ->
                e.accepted().itemWords().in(words.english())
                    + " "
                    + e.accepted().type().words().in(words.english()));
    text("session.column.arrived", 84, e -> clock(e.ticket().checkedInAt()));
    table
        .widthProperty()
        .subscribe(width -> item.setPrefWidth(Math.max(ITEM, width.doubleValue() - beside(item))));
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, was, is) -> {
              if (!showing && is != null) {
                model.select(is.ticket().caseStream());
              }
            });
  }

  TableView<QueueEntry> node() {
    return table;
  }

  /** Draws the rows again, since time has passed. */
  void refresh() {
    table.refresh();
  }

  /** Says what the rows say of a case's media. */
  void showMedia(Function<StreamId, MediaNote> note) {
    media = note;
    table.refresh();
  }

  private Label media(StreamId caseStream) {
    MediaNote note = media.apply(caseStream);
    return Controls.label(note.text(), note.missing() ? "jz-text-danger" : "jz-note");
  }

  void show(QueueViewState.Showing state) {
    List<QueueEntry> visible = state.visible();
    showing = true;
    if (!visible.equals(table.getItems())) {
      table.getItems().setAll(visible);
    }
    // no row looks chosen while the keys act on a person who is not listed
    if (visible.stream().noneMatch(e -> e.ticket().caseStream().equals(state.selected()))) {
      table.getSelectionModel().clearSelection();
    }
    for (int i = 0; i < visible.size(); i++) {
      if (visible.get(i).ticket().caseStream().equals(state.selected())
          && table.getSelectionModel().getSelectedIndex() != i) {
        table.getSelectionModel().clearAndSelect(i);
        table.scrollTo(Math.max(0, i - 3));
      }
    }
    showing = false;
  }

  /** Returns the width of all columns but one, and of the scroll bar. */
  private double beside(TableColumn<QueueEntry, QueueEntry> column) {
    return SCROLL_BAR
        + table.getColumns().stream()
            .filter(c -> c != column)
            .mapToDouble(TableColumn::getWidth)
            .sum();
  }

  private static String appointment(Ticket ticket) {
    return ticket.appointment() == null ? "—" : ticket.appointment().toString();
  }

  private static String clock(long at) {
    return at == 0 ? "—" : CLOCK.format(Instant.ofEpochMilli(at).atZone(ZoneId.systemDefault()));
  }

  private String waiting(Ticket ticket) {
    boolean waits = ticket.state() == QueueState.WAITING || ticket.state() == QueueState.PASSED;
    return waits
        ? words.text(
            "session.minutes", Math.max(0, (now.getAsLong() - ticket.checkedInAt()) / MINUTE))
        : "—";
  }

  private TableColumn<QueueEntry, QueueEntry> text(
      String key, double width, Function<QueueEntry, String> value, String... styleClasses) {
    TableColumn<QueueEntry, QueueEntry> column = column(key, width);
    column.setCellFactory(
        c ->
            new TableCell<>() {
              {
                getStyleClass().addAll(styleClasses);
                DrawnGlyphs.follow(this);
              }

              @Override
              protected void updateItem(@Nullable QueueEntry entry, boolean empty) {
                super.updateItem(entry, empty);
                setText(entry == null || empty ? "" : value.apply(entry));
              }
            });
    return column;
  }

  private void graphic(String key, double width, Function<QueueEntry, Label> value) {
    TableColumn<QueueEntry, QueueEntry> column = column(key, width);
    column.setCellFactory(
        c ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable QueueEntry entry, boolean empty) {
                super.updateItem(entry, empty);
                setGraphic(entry == null || empty ? null : value.apply(entry));
              }
            });
  }

  private TableColumn<QueueEntry, QueueEntry> column(String key, double width) {
    TableColumn<QueueEntry, QueueEntry> column = new TableColumn<>(words.text(key));
    column.setCellValueFactory(data -> new SimpleObjectProperty<>(data.getValue()));
    column.setPrefWidth(width);
    column.setMinWidth(Math.min(width, 80));
    column.setSortable(false);
    column.setReorderable(false);
    table.getColumns().add(column);
    return column;
  }
}
