package org.jianzhuo.desk.intake.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.DrawnGlyphs;
import org.jianzhuo.desk.base.ui.KeptCell;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.intake.ErrorTable;
import org.jianzhuo.desk.intake.RegisterPlan;
import org.jianzhuo.model.intake.RegisterRow;
import org.jianzhuo.model.intake.Remark;
import org.jianzhuo.model.intake.Severity;
import org.jianzhuo.model.intake.SheetPreview;
import org.jspecify.annotations.Nullable;

/** Shows a sheet with its faulty and rewritten cells in their place, and the list of remarks. */
final class PreviewPane {

  private static final int FIXED_COLUMNS = 2;

  /** What a remark's cell and the bar beside it take of the list's width. */
  private static final double BESIDE_WORDS = 56;

  private static final double LEAST_WORDS = 120;

  /** The height of a row where the window is low. */
  private static final int LOW_ROW = 36;

  /**
   * A line of the list.
   *
   * @param answer what was answered to it; empty for none
   */
  private record Said(Remark remark, String answer) {}

  private final Messages words;
  private final TableView<RegisterRow<?>> table = new TableView<>();
  private final ListView<Said> remarks = new ListView<>();
  private final Segmented<ImportState.Filter> filter;
  private final AnswerPane answers;
  private final HBox node;
  private List<String> titles = List.of();
  private @Nullable SheetPreview<?> shown;

  PreviewPane(ImportViewModel model, Messages words, Overlay overlay) {
    this.words = words;
    table.setId("intake-table");
    table.setPlaceholder(Controls.label(words.text("intake.no-rows")));
    // before it is laid out a table scrolls to the middle of a row
    table.heightProperty().addListener((o, was, is) -> showSelected());
    filter =
        new Segmented<>(
            "intake-filter",
            List.of(ImportState.Filter.values()),
            f -> words.text("intake.filter." + f.name().toLowerCase(Locale.ROOT)));
    filter.setOnChosen(model::filter);
    remarks.setId("intake-faults");
    remarks.setCellFactory(list -> new RemarkCell());
    remarks.setPlaceholder(Controls.label(words.text("intake.no-remarks"), "jz-note"));
    remarks
        .getSelectionModel()
        .selectedIndexProperty()
        .addListener((o, was, is) -> model.look(is.intValue()));
    VBox sheet = Controls.card(words.text("intake.preview"), table, filter);
    Label key = Controls.keyCap("F8");
    key.setMinWidth(Region.USE_PREF_SIZE);
    VBox list = Controls.card(words.text("intake.remarks"), remarks, key);
    answers = new AnswerPane(model, words, overlay);
    list.getChildren().add(answers.node());
    list.setMinWidth(330);
    list.setPrefWidth(430);
    list.setMaxWidth(460);
    HBox.setHgrow(sheet, Priority.ALWAYS);
    sheet.setMinWidth(300);
    node = new HBox(12, sheet, list);
  }

  Node node() {
    return node;
  }

  /** Gives rows and questions less height where the window is low. */
  void compact(boolean low) {
    table.setStyle(low ? "-fx-fixed-cell-size: " + LOW_ROW : "");
    answers.compact(low);
  }

  void show(ImportState.Previewed previewed) {
    SheetPreview<?> preview = previewed.plan().preview();
    if (!preview.titles().equals(titles) || table.getColumns().isEmpty()) {
      titles = preview.titles();
      table.getColumns().setAll(columns());
    }
    filter.show(previewed.filter());
    table.setItems(
        FXCollections.observableArrayList(
            preview.rows().stream().filter(row -> passes(row, previewed.filter())).toList()));
    if (!preview.equals(shown)) {
      shown = preview;
      remarks.setItems(FXCollections.observableArrayList(said(previewed)));
    }
    List<Said> now = said(previewed);
    for (int i = 0; i < now.size(); i++) {
      if (!now.get(i).equals(remarks.getItems().get(i))) {
        remarks.getItems().set(i, now.get(i));
      }
    }
    if (previewed.remark() >= 0) {
      lookAt(previewed.remark());
    }
    answers.show(previewed);
  }

  private static List<Said> said(ImportState.Previewed previewed) {
    return previewed.plan().preview().allRemarks().stream()
        .map(
            remark ->
                new Said(
                    remark,
                    previewed.plan() instanceof RegisterPlan plan
                        ? plan.answerTo(remark).orElse("")
                        : ""))
        .toList();
  }

  private static boolean passes(RegisterRow<?> row, ImportState.Filter filter) {
    return switch (filter) {
      case ALL -> true;
      case FAULTS -> row.severity() == Severity.RED;
      case REWRITTEN -> row.severity() == Severity.AMBER;
    };
  }

  private void lookAt(int index) {
    if (remarks.getSelectionModel().getSelectedIndex() != index) {
      remarks.getSelectionModel().select(index);
      remarks.scrollTo(Math.max(0, index - 2));
    }
    Remark remark = remarks.getItems().get(index).remark();
    for (int i = 0; i < table.getItems().size(); i++) {
      if (table.getItems().get(i).row() == remark.row()) {
        table.getSelectionModel().select(i);
        showSelected();
        int column = remark.column() + FIXED_COLUMNS;
        if (remark.column() >= 0 && column < table.getColumns().size()) {
          table.scrollToColumnIndex(column);
        }
      }
    }
  }

  private void showSelected() {
    table.scrollTo(Math.max(0, table.getSelectionModel().getSelectedIndex() - 3));
  }

  private List<TableColumn<RegisterRow<?>, ?>> columns() {
    List<TableColumn<RegisterRow<?>, ?>> columns = new ArrayList<>();
    TableColumn<RegisterRow<?>, RegisterRow<?>> row = column(words.text("intake.row"), 56);
    row.setCellFactory(c -> new RowNumberCell());
    TableColumn<RegisterRow<?>, RegisterRow<?>> mark = column("", 48);
    mark.setCellFactory(c -> new MarkCell());
    columns.add(row);
    columns.add(mark);
    for (int i = 0; i < titles.size(); i++) {
      int place = i;
      String title = Remark.columnLetters(i) + " " + titles.get(i);
      TableColumn<RegisterRow<?>, RegisterRow<?>> column = column(title, width(titles.get(i)));
      column.setCellFactory(c -> new SheetCell(place));
      columns.add(column);
    }
    return columns;
  }

  private static double width(String title) {
    return switch (title) {
      case "姓名" -> 120;
      case "性别" -> 84;
      case "公民身份号码", "统一社会信用代码" -> 214;
      case "用人单位", "认定工伤决定书文号", "伤情诊断", "推荐依据" -> 250;
      case "鉴定事项" -> 190;
      default -> 132;
    };
  }

  private static TableColumn<RegisterRow<?>, RegisterRow<?>> column(String title, double width) {
    TableColumn<RegisterRow<?>, RegisterRow<?>> column = new TableColumn<>(title);
    column.setCellValueFactory(data -> new SimpleObjectProperty<>(data.getValue()));
    column.setPrefWidth(width);
    column.setMinWidth(Math.min(width, 60));
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  private static final class RowNumberCell extends TableCell<RegisterRow<?>, RegisterRow<?>> {
    @Override
    protected void updateItem(@Nullable RegisterRow<?> row, boolean empty) {
      super.updateItem(row, empty);
      setText(row == null || empty ? "" : String.valueOf(row.row()));
    }
  }

  private static final class MarkCell extends TableCell<RegisterRow<?>, RegisterRow<?>> {
    @Override
    protected void updateItem(@Nullable RegisterRow<?> row, boolean empty) {
      super.updateItem(row, empty);
      setGraphic(row == null || empty ? null : mark(row.severity()));
    }
  }

  private static Node mark(Severity severity) {
    Node icon =
        Controls.icon(
            switch (severity) {
              case OK -> "mdi2c-check-circle";
              case AMBER -> "mdi2a-alert-outline";
              case RED -> "mdi2a-alert-circle";
            });
    icon.getStyleClass().add("jz-intake-" + severity.name().toLowerCase(Locale.ROOT));
    return icon;
  }

  /** Shows a cell as it stands in the file, tinted where there is something to say about it. */
  private static final class SheetCell extends TableCell<RegisterRow<?>, RegisterRow<?>> {
    private final int place;

    SheetCell(int place) {
      this.place = place;
      DrawnGlyphs.follow(this);
    }

    @Override
    protected void updateItem(@Nullable RegisterRow<?> row, boolean empty) {
      super.updateItem(row, empty);
      getStyleClass().removeAll("jz-cell-red", "jz-cell-amber");
      if (row == null || empty) {
        setText("");
        return;
      }
      setText(place < row.cells().size() ? row.cells().get(place).replace('\n', ' ') : "");
      Remark remark = row.remarkOn(place);
      if (remark == null && place == 0) {
        remark = row.remarkOn(Remark.WHOLE_ROW);
      }
      if (remark != null) {
        getStyleClass().add(remark.severity() == Severity.RED ? "jz-cell-red" : "jz-cell-amber");
      }
    }
  }

  /** Shows a remark: place, header and words. */
  private final class RemarkCell extends KeptCell<Said> {

    RemarkCell() {
      setPrefWidth(0);
    }

    /** Takes the height of its words: the theme gives every list's cells the same. */
    @Override
    protected double computePrefHeight(double width) {
      Node said = getGraphic();
      if (said == null) {
        return super.computePrefHeight(width);
      }
      // a cell that is only measured has not got its fonts yet
      said.applyCss();
      return snappedTopInset()
          + said.prefHeight(Math.max(LEAST_WORDS, remarks.getWidth() - BESIDE_WORDS))
          + snappedBottomInset();
    }

    @Override
    protected Node content(Said line) {
      Remark remark = line.remark();
      Label place =
          Controls.pill(
              remark.severity() == Severity.RED ? Tone.DANGER : Tone.WARNING,
              "",
              remark.row() == 0 ? words.text("intake.file") : remark.place());
      Label header = Controls.label(remark.header(), "jz-bold");
      Label said = Controls.wrapped(text(line), "jz-note");
      return new VBox(2, Controls.row(8, place, header), said);
    }

    private String text(Said line) {
      List<String> about = line.remark().arguments();
      return line.answer().isEmpty()
          ? ErrorTable.say(line.remark(), words)
          : words.text("intake.remark.guard-answered", about.get(0), about.get(1), line.answer());
    }
  }
}
