package org.jianzhuo.desk.deadline.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.DateField;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.desk.deadline.ui.DeadlineState.LimitRow;
import org.jianzhuo.model.deadline.DeadlineFact;
import org.jianzhuo.model.deadline.LimitProfile;
import org.jianzhuo.model.deadline.OwnLimit;
import org.jspecify.annotations.Nullable;

/** Shows the limits of a profile, and lets the committee set its own. */
final class LimitCard {

  private static final Set<String> ENDS =
      Set.of("deadline.told.in-force", "deadline.told.withdrawn");

  private final DeadlineViewModel model;
  private final Messages words;
  private final Overlay overlay;
  private final Label inForce = Controls.wrapped("", "jz-bold");
  private final ComboBox<LimitProfile> profile = new ComboBox<>();
  private final TableView<LimitRow> table = new TableView<>();
  private final Label about = Controls.wrapped("", "jz-note");
  private final TextField length = new TextField();
  private final ComboBox<OwnLimit.Unit> unit = new ComboBox<>();
  private final TextField article = new TextField();
  private final DateField from = new DateField("deadline-limits-from", null);
  private final TextField reason = new TextField();
  private final Button put;
  private final Button withdraw;
  private final Label problem = Controls.wrapped("", "jz-text-danger");
  private final VBox form;
  private final VBox card;
  private TypedWords.Dialog typed = TypedWords.NONE.of("");
  private boolean showing;

  LimitCard(DeadlineViewModel model, Messages words, Overlay overlay) {
    this.model = model;
    this.overlay = overlay;
    this.words = words;
    inForce.setId("deadline-in-force");
    profile.setId("deadline-profile");
    profile.setMaxWidth(Double.MAX_VALUE);
    profile.setConverter(shownAs(p -> p.name().in(words.english())));
    profile
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, was, is) -> {
              if (is != null && !showing) {
                model.showProfile(is);
              }
            });
    columns();
    about.setId("deadline-about");

    length.setId("deadline-length");
    length.setPrefColumnCount(4);
    length.setPromptText(words.text("deadline.length"));
    unit.setId("deadline-unit");
    unit.getItems().setAll(OwnLimit.Unit.values());
    unit.setConverter(
        shownAs(
            u ->
                words.text(
                    "deadline.unit."
                        + u.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))));
    unit.getSelectionModel().selectFirst();
    article.setId("deadline-article");
    article.setPromptText(words.text("deadline.article.prompt"));
    article.setPrefColumnCount(14);
    reason.setId("deadline-limits-reason");
    reason.setPromptText(words.text("deadline.limits.reason.prompt"));
    HBox.setHgrow(reason, Priority.ALWAYS);
    from.setPromptText(words.text("deadline.limits.from"));
    Button change =
        Controls.button("deadline-change", words.text("deadline.change"), "", this::change);
    change.getStyleClass().add("small");
    put = Controls.button("deadline-put", words.text("deadline.put"), "", this::put);
    put.getStyleClass().add("small");
    withdraw =
        Controls.button(
            "deadline-withdraw",
            words.text("deadline.withdraw"),
            "",
            () -> model.withdraw(reason.getText()));
    withdraw.getStyleClass().add("small");
    problem.setId("deadline-limits-problem");
    complain("");
    form =
        new VBox(
            10,
            new FlowPane(8, 8, length, unit, article, change),
            problem,
            Controls.row(8, from, reason, put, withdraw));
    follow();
    VBox.setVgrow(table, Priority.ALWAYS);
    card =
        Controls.card(
            words.text("deadline.limits"), Controls.padded(inForce, profile, table, about, form));
  }

  /** Forgets what was typed for limits that are in force now, or are withdrawn. */
  void told(DeadlineState.Told told) {
    if (told.done() && ENDS.contains(told.reason().key())) {
      typed.taken();
      follow();
    }
  }

  private void follow() {
    typed = overlay.typed("deadline-limits");
    typed.follow(length, article, from, reason);
  }

  Node node() {
    return card;
  }

  private void columns() {
    table.setId("deadline-limits");
    table.setMinHeight(96);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    column("deadline.column.limit", 62, r -> r.rule().limit().name());
    column("deadline.column.what", 236, r -> r.rule().limit().words().in(words.english()));
    column(
        "deadline.column.length",
        152,
        r -> r.length().in(words.english()) + (r.change().isPresent() ? " *" : ""));
    column("deadline.column.article", 320, r -> r.rule().source().in(words.english()));
    table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> explain(is));
  }

  private void column(String key, double width, Function<LimitRow, String> text) {
    TableColumn<LimitRow, String> column = new TableColumn<>(words.text(key));
    column.setCellValueFactory(cell -> new SimpleStringProperty(text.apply(cell.getValue())));
    column.setPrefWidth(width);
    if (!key.endsWith(".article")) {
      column.setMinWidth(width);
      column.setMaxWidth(width);
    }
    column.setSortable(false);
    column.setReorderable(false);
    table.getColumns().add(column);
  }

  /** Says the whole of what the chosen row has no room for. */
  private void explain(@Nullable LimitRow row) {
    about.setText(
        row == null
            ? words.text("deadline.choose")
            : row.rule().limit().words().in(words.english())
                + (words.english() ? ", " : "，")
                + row.length().in(words.english())
                + "　"
                + row.rule().source().in(words.english())
                + "　"
                + words.text("deadline.missed", row.rule().missed().in(words.english())));
  }

  void show(DeadlineState.Showing state) {
    showing = true;
    DeadlineFact.LimitsSet own = state.own();
    inForce.setText(
        words.text(
            own == null ? "deadline.in-force" : "deadline.in-force.own",
            state.inForce().name().in(words.english()),
            state.place().isBlank() ? "—" : state.place(),
            own == null ? "" : own.from().toString()));
    if (!profile.getItems().equals(state.profiles())) {
      profile.getItems().setAll(state.profiles());
    }
    profile.getSelectionModel().select(state.shown());
    List<LimitRow> rows = state.limits();
    int chosen = table.getSelectionModel().getSelectedIndex();
    if (!table.getItems().equals(rows)) {
      table.getItems().setAll(rows);
      if (!rows.isEmpty()) {
        table.getSelectionModel().select(Math.clamp(chosen, 0, rows.size() - 1));
      }
    }
    explain(table.getSelectionModel().getSelectedItem());
    form.setVisible(state.mayChange());
    form.setManaged(state.mayChange());
    boolean another = !state.shown().id().equals(state.inForce().id());
    put.setDisable(state.changes().isEmpty() && !another);
    put.setText(
        words.text(state.changes().isEmpty() && another ? "deadline.put.profile" : "deadline.put"));
    withdraw.setDisable(own == null);
    showing = false;
  }

  private void complain(String text) {
    problem.setText(text);
    problem.setVisible(!text.isEmpty());
    problem.setManaged(!text.isEmpty());
  }

  private void change() {
    LimitRow row = table.getSelectionModel().getSelectedItem();
    if (row == null) {
      complain(words.text("deadline.choose"));
      return;
    }
    String typed =
        java.text.Normalizer.normalize(length.getText().strip(), java.text.Normalizer.Form.NFKC);
    if (!typed.matches("\\d{1,5}")) {
      complain(words.text("deadline.refused.length"));
      return;
    }
    complain("");
    model.changeLimit(
        row.rule().limit(), Integer.parseInt(typed), unit.getValue(), article.getText());
  }

  private void put() {
    Optional<LocalDate> day = from.date();
    complain(day.isPresent() ? "" : words.text("deadline.refused.date"));
    day.ifPresent(first -> model.putInForce(first, reason.getText()));
  }

  private static <T> StringConverter<T> shownAs(Function<T, String> words) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : words.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException();
      }
    };
  }
}
