package org.jianzhuo.desk.session.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.DrawnGlyphs;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.session.CaseClocks;
import org.jianzhuo.model.deadline.LimitRun;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/** Lists what runs out soon over all cases, the nearest first. */
final class RunningOut {

  private final Messages words;
  private final Overlay overlay;
  private final TableView<CaseClocks.Due> table = new TableView<>();

  RunningOut(Messages words, Overlay overlay) {
    this.words = words;
    this.overlay = overlay;
    table.setId("session-limits-table");
    table.setPlaceholder(Controls.label(words.text("session.limits.none"), "jz-note"));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    VBox.setVgrow(table, Priority.ALWAYS);
  }

  /** Reads what runs out in the queue; who is chosen there is chosen in the queue. */
  void open(QueueViewModel queue) {
    queue
        .clockActs()
        .runningOut(
            due ->
                open(
                    due,
                    chosen -> {
                      queue.tab(null);
                      queue.select(chosen);
                    }));
  }

  /**
   * @param chosen takes the case that was chosen by Enter or a double click
   */
  void open(List<CaseClocks.Due> due, Consumer<StreamId> chosen) {
    column("session.limits.column.case", 112, d -> d.accepted().acceptanceNumber());
    TableColumn<CaseClocks.Due, String> name =
        column("session.limits.column.name", 84, d -> d.accepted().name());
    name.getStyleClass().add("jz-private");
    name.setCellFactory(c -> DrawnGlyphs.follow(new NameCell()));
    column(
        "session.limits.column.limit",
        210,
        d -> d.run().limit().name() + " " + d.run().words().in(words.english()));
    column("session.limits.column.due", 112, d -> d.run().deadline().due().toString());
    column("session.limits.column.rolled", 112, d -> d.run().deadline().dueRolled().toString());
    TableColumn<CaseClocks.Due, String> standing =
        column(
            "session.limits.column.standing", 200, d -> LimitTable.left(d.run(), d.today(), words));
    standing.setCellFactory(c -> new StandingCell());
    table.getItems().setAll(due);
    table.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            choose(chosen);
          }
        });
    table.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            choose(chosen);
          }
        });
    VBox sheet =
        Dialogs.sheet(
            words.text("session.limits.title", due.size()),
            table,
            Controls.button(
                "session-limits-back", words.text("session.back"), "Esc", overlay::close));
    sheet.setId("session-limits-sheet");
    sheet.setMinWidth(900);
    overlay.sheet(sheet);
    table.getSelectionModel().selectFirst();
    table.requestFocus();
  }

  private void choose(Consumer<StreamId> chosen) {
    CaseClocks.Due due = table.getSelectionModel().getSelectedItem();
    if (due != null) {
      overlay.close();
      chosen.accept(due.caseStream());
    }
  }

  private TableColumn<CaseClocks.Due, String> column(
      String key, double width, Function<CaseClocks.Due, String> text) {
    TableColumn<CaseClocks.Due, String> column = new TableColumn<>(words.text(key));
    column.setCellValueFactory(cell -> new SimpleStringProperty(text.apply(cell.getValue())));
    column.setPrefWidth(width);
    column.setMinWidth(Math.min(width, 84));
    column.setSortable(false);
    column.setReorderable(false);
    table.getColumns().add(column);
    return column;
  }

  private final class StandingCell extends TableCell<CaseClocks.Due, String> {
    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
      super.updateItem(text, empty);
      CaseClocks.Due due = getTableRow() == null ? null : getTableRow().getItem();
      if (empty || text == null || due == null) {
        setText("");
        setGraphic(null);
        return;
      }
      LimitRun.Standing standing = due.run().standing(due.today());
      setText(text);
      setGraphic(
          Controls.pill(
              LimitTable.tone(standing),
              LimitTable.icon(standing),
              standing.words().in(words.english())));
    }
  }

  private static final class NameCell extends TableCell<CaseClocks.Due, String> {
    @Override
    protected void updateItem(@Nullable String name, boolean empty) {
      super.updateItem(name, empty);
      setText(name == null || empty ? "" : name);
    }
  }
}
