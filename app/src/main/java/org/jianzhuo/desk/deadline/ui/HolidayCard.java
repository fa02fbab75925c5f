package org.jianzhuo.desk.deadline.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.DateField;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.deadline.ui.DeadlineState.DayRow;
import org.jianzhuo.model.deadline.HolidayFault;

/** Shows a year's holidays and extra workdays, and takes changes. */
final class HolidayCard {

  private static final int MOST_YEARS = 5;
  private static final int MOST_FAULTS = 3;

  private final DeadlineViewModel model;
  private final Messages words;
  private final TableView<DayRow> table = new TableView<>();
  private final HBox years = Controls.row(8);
  private final Segmented<Boolean> kind;
  private final TextField name = new TextField();
  private final DateField from = new DateField("deadline-from", null);
  private final DateField to = new DateField("deadline-to", null);
  private final Button remove;
  private final VBox faults = new VBox(4);
  private final TextField reason = new TextField();
  private final Button save;
  private final Label problem = Controls.wrapped("", "jz-text-danger");
  private final VBox form;
  private final VBox card;

  HolidayCard(DeadlineViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    kind =
        new Segmented<>(
            "deadline-kind",
            List.of(false, true),
            worked -> words.text(worked ? "deadline.worked" : "deadline.off"));
    kind.show(false);
    kind.setOnChosen(worked -> name.setDisable(worked));
    name.setId("deadline-name");
    name.setPromptText(words.text("deadline.name.prompt"));
    name.setPrefColumnCount(8);
    from.setPromptText(words.text("deadline.from"));
    to.setPromptText(words.text("deadline.to"));
    to.setOnAction(event -> add());
    reason.setId("deadline-reason");
    reason.setPromptText(words.text("deadline.reason.prompt"));
    HBox.setHgrow(reason, Priority.ALWAYS);
    columns();
    remove =
        Controls.button(
            "deadline-remove", words.text("deadline.remove"), "Del", this::removeChosen);
    remove.getStyleClass().add("small");
    save = Controls.primary("deadline-save", words.text("deadline.save"), "F10", this::save);
    Button add = Controls.button("deadline-add", words.text("deadline.add"), "", this::add);
    add.getStyleClass().add("small");
    faults.setId("deadline-faults");
    problem.setId("deadline-problem");
    complain("");
    form =
        new VBox(
            10,
            new FlowPane(8, 8, kind, name, from, to, add, remove),
            problem,
            Controls.row(10, reason, save));
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox body = Controls.padded(years, table, faults, form);
    card = Controls.card(words.text("deadline.holidays"), body);
  }

  Node node() {
    return card;
  }

  private void columns() {
    table.setId("deadline-days");
    table.setMinHeight(96);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    column(
        "deadline.column.kind",
        96,
        r -> words.text(r.worked() ? "deadline.worked" : "deadline.off"));
    column("deadline.column.name", 180, row -> HolidayWords.of(row.name(), words));
    column("deadline.column.from", 112, r -> r.from().toString());
    column("deadline.column.to", 112, r -> r.to().toString());
    TableColumn<DayRow, String> days =
        column("deadline.column.days", 64, r -> Long.toString(r.days()));
    days.setStyle("-fx-alignment: center-right;");
    table.setPlaceholder(Controls.wrapped(words.text("deadline.none"), "jz-note"));
    table.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.DELETE) {
            removeChosen();
            event.consume();
          }
        });
  }

  private TableColumn<DayRow, String> column(
      String key, double width, java.util.function.Function<DayRow, String> text) {
    TableColumn<DayRow, String> column = new TableColumn<>(words.text(key));
    column.setCellValueFactory(cell -> new SimpleStringProperty(text.apply(cell.getValue())));
    column.setPrefWidth(width);
    if (!key.endsWith(".name")) {
      column.setMinWidth(width);
      column.setMaxWidth(width);
    }
    column.setSortable(false);
    column.setReorderable(false);
    table.getColumns().add(column);
    return column;
  }

  void show(DeadlineState.Showing state) {
    showYears(state);
    if (!table.getItems().equals(state.rows())) {
      List<DayRow> before = List.copyOf(table.getItems());
      table.getItems().setAll(state.rows());
      state.rows().stream()
          .filter(row -> !before.isEmpty() && !before.contains(row))
          .findFirst()
          .ifPresent(table.getSelectionModel()::select);
    }
    showFaults(state.faults());
    form.setVisible(state.mayChange());
    form.setManaged(state.mayChange());
    save.setDisable(!state.changedTable() || !state.faults().isEmpty());
    if (!state.changedTable()) {
      reason.clear();
    }
  }

  private void showYears(DeadlineState.Showing state) {
    SortedSet<Integer> known = new TreeSet<>();
    state.years().forEach(y -> known.add(y.year()));
    known.add(state.edited().year());
    List<Integer> shown = List.copyOf(known);
    Segmented<Integer> choice =
        new Segmented<>(
            "deadline-year",
            shown.subList(Math.max(0, shown.size() - MOST_YEARS), shown.size()),
            String::valueOf);
    choice.show(state.edited().year());
    choice.setOnChosen(model::chooseYear);
    int next = known.last() + 1;
    Button more =
        Controls.button(
            "deadline-next-year",
            words.text("deadline.next-year", Integer.toString(next)),
            "",
            () -> model.chooseYear(next));
    more.getStyleClass().add("small");
    years.getChildren().setAll(choice, more);
  }

  private void showFaults(List<HolidayFault> found) {
    faults.getChildren().clear();
    if (!found.isEmpty()) {
      String lines =
          found.stream()
              .limit(MOST_FAULTS)
              .map(fault -> fault.words(name -> HolidayWords.of(name, words)))
              .map(fault -> fault.in(words.english()))
              .collect(Collectors.joining("\n"));
      faults
          .getChildren()
          .add(
              Controls.banner(
                  Tone.DANGER,
                  "mdi2a-alert-circle",
                  found.size() > MOST_FAULTS
                      ? lines
                          + "\n"
                          + words.text("deadline.more-faults", found.size() - MOST_FAULTS)
                      : lines));
    }
    faults.setManaged(!found.isEmpty());
  }

  private void complain(String text) {
    problem.setText(text);
    problem.setVisible(!text.isEmpty());
    problem.setManaged(!text.isEmpty());
  }

  private void add() {
    Optional<LocalDate> first = from.date();
    Optional<LocalDate> until = to.getText().isBlank() ? first : to.date();
    boolean worked = Boolean.TRUE.equals(kind.chosen());
    if (first.isEmpty() || until.isEmpty()) {
      complain(words.text("deadline.refused.date"));
      return;
    }
    complain("");
    if (worked) {
      model.addWorkday(first.get());
    } else {
      model.addHoliday(name.getText(), first.get(), until.get());
    }
    if (worked || !name.getText().isBlank()) {
      name.clear();
      from.clear();
      to.clear();
      from.requestFocus();
    }
  }

  private void removeChosen() {
    DayRow chosen = table.getSelectionModel().getSelectedItem();
    if (chosen != null && form.isVisible()) {
      model.remove(chosen);
    }
  }

  boolean saves() {
    return !save.isDisabled() && form.isVisible();
  }

  void save() {
    if (saves()) {
      model.saveTable(reason.getText());
    }
  }
}
