package org.jianzhuo.desk.session.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private static final double ITEM = 150;

  /** Below this width in pixels the other columns give room to the item. */
  private static final double NARROW = 1000;

  /** How wide a column is in pixels, and in a narrow table. */
  private record Width(double wide, double narrow) {}

  private static final double SCROLL_BAR = 20;
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private final Messages words;
  private final LongSupplier now;
  private final TableView<QueueEntry> table = new TableView<>();
  private final Map<TableColumn<QueueEntry, QueueEntry>, Width> widths = new LinkedHashMap<>();
  private boolean showing;
  private Function<StreamId, MediaNote> media = caseStream -> MediaNote.NONE;

  QueueTable(QueueViewModel model, Messages words, LongSupplier now) {
    this.words = words;
    this.now = now;
    table.setId("session-table");
    table.setPlaceholder(Controls.label(words.text("session.nobody")));
    text("session.column.ticket", new Width(92, 68), e -> e.ticket().number(), "jz-bold");
    text(
        "session.column.name",
        new Width(130, 96),
        e -> e.accepted().name(),
        "jz-bold",
        "jz-private");
    text("session.column.appointment", new Width(84, 68), e -> appointment(e.ticket()));
    graphic(
        "session.column.state",
        new Width(172, words.english() ? 172 : 124),
        e -> StateLook.pill(e, words, now.getAsLong()));
    text("session.column.room", new Width(130, 106), e -> e.ticket().room());
    text(
        "session.column.waiting",
        new Width(84, words.english() ? 84 : 66),
        e -> waiting(e.ticket()));
    TableColumn<QueueEntry, QueueEntry> item =
        text(
            "session.column.item",
            new Width(ITEM, ITEM),
            e ->
                e.accepted().itemWords().in(words.english())
                    + " "
                    + e.accepted().type().words().in(words.english()));
    graphic("session.column.media", new Width(132, 96), e -> media(e.ticket().caseStream()));
    TableColumn<QueueEntry, QueueEntry> arrived =
        text("session.column.arrived", new Width(84, 84), e -> clock(e.ticket().checkedInAt()));
    table
        .widthProperty()
        .subscribe(
            width -> {
              fit(width.doubleValue() < NARROW);
              arrived.setVisible(width.doubleValue() >= NARROW);
              item.setPrefWidth(Math.max(ITEM, width.doubleValue() - beside(item)));
            });
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
            .filter(c -> c != column && c.isVisible())
            .mapToDouble(TableColumn::getWidth)
            .sum();
  }

  private void fit(boolean narrow) {
    widths.forEach((column, width) -> column.setPrefWidth(narrow ? width.narrow() : width.wide()));
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
      String key, Width width, Function<QueueEntry, String> value, String... styleClasses) {
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

  private void graphic(String key, Width width, Function<QueueEntry, Label> value) {
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

  private TableColumn<QueueEntry, QueueEntry> column(String key, Width width) {
    TableColumn<QueueEntry, QueueEntry> column = new TableColumn<>(words.text(key));
    column.setCellValueFactory(data -> new SimpleObjectProperty<>(data.getValue()));
    column.setPrefWidth(width.wide());
    column.setMinWidth(Math.min(width.narrow(), 80));
    widths.put(column, width);
    column.setSortable(false);
    column.setReorderable(false);
    table.getColumns().add(column);
    return column;
  }
}
