package org.jianzhuo.desk.roster.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.SpecialtyWords;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.roster.RoleWords;
import org.jspecify.annotations.Nullable;

/** Shows the committee's people; the person in charge hands out slips and adds staff. */
public final class PeopleView implements Screen {

  private final PeopleViewModel model;
  private final Messages words;
  private final Overlay overlay;
  private final TableView<PeopleState.Row> table = new TableView<>();
  private final TextField search;
  private final Label count = Controls.label("", "jz-muted");
  private final Button issue;
  private final VBox message = Fields.messagePlace();
  private final VBox content;
  private final ChangeListener<PeopleState> listener = (o, was, is) -> show(is);
  private PeopleState.@Nullable Slip shownSlip;

  public PeopleView(PeopleViewModel model, Messages words, Overlay overlay) {
    this.model = model;
    this.words = words;
    this.overlay = overlay;
    search = Fields.text("people-search", words.text("roster.people.search"));
    search.setPrefWidth(300);
    search.textProperty().addListener((o, was, is) -> model.filter(is));
    issue = Controls.primary("people-issue", words.text("roster.people.issue"), "F8", this::issue);
    issue.setDisable(true);
    Button add = Controls.button("people-add", words.text("roster.people.add"), "F2", this::add);
    columns();
    table.setId("people-table");
    table.setPlaceholder(Controls.label(words.text("roster.people.nobody")));
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((o, was, is) -> issue.setDisable(is == null));
    HBox head =
        Controls.row(
            14,
            Controls.label(words.text("roster.people.title"), "jz-page-title"),
            count,
            Controls.spacer(),
            search,
            add,
            issue);
    content = new VBox(head, message, table);
    content.getStyleClass().add("jz-page");
    VBox.setVgrow(table, Priority.ALWAYS);
  }

  @Override
  public Node content() {
    return content;
  }

  @Override
  public void shown() {
    model.state().addListener(listener);
    show(model.state().get());
    model.load();
    table.requestFocus();
  }

  @Override
  public void hidden() {
    model.state().removeListener(listener);
  }

  @Override
  public Map<KeyCombination, Shortcut> shortcuts() {
    Map<KeyCombination, Shortcut> keys = new java.util.LinkedHashMap<>();
    keys.put(
        KeyCombination.valueOf("F8"),
        Shortcut.when(!issue.isDisabled(), words.text("roster.people.issue"), this::issue));
    keys.put(
        KeyCombination.valueOf("F2"), new Shortcut(words.text("roster.people.add"), this::add));
    keys.put(
        KeyCombination.valueOf("F3"),
        new Shortcut(words.text("roster.people.find"), search::requestFocus));
    return keys;
  }

  private void show(PeopleState state) {
    PeopleState.Row chosen = table.getSelectionModel().getSelectedItem();
    if (!table.getItems().equals(state.rows())) {
      table.getItems().setAll(state.rows());
      if (chosen != null) {
        table.getItems().stream()
            .filter(row -> row.person().id().equals(chosen.person().id()))
            .findFirst()
            .ifPresent(table.getSelectionModel()::select);
      }
    }
    if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
      table.getSelectionModel().selectFirst();
    }
    count.setText(words.text("roster.people.count", state.total()));
    Fields.say(message, state.message(), words);
    PeopleState.Slip slip = state.slip();
    if (slip != null && !slip.equals(shownSlip)) {
      overlay.dialog(slipDialog(slip));
    }
    shownSlip = slip;
  }

  private void issue() {
    PeopleState.Row chosen = table.getSelectionModel().getSelectedItem();
    if (chosen != null && chosen.known()) {
      ResetDialog.open(model, words, overlay, chosen.person());
    } else if (chosen != null) {
      model.issueSlip(chosen.person().id());
    }
  }

  private void add() {
    overlay.dialog(AddPersonDialog.of(model, words, overlay::close));
  }

  private Node slipDialog(PeopleState.Slip slip) {
    TextField code = Fields.text("people-slip-code", "");
    code.getStyleClass().add("jz-slip");
    code.setText(slip.code());
    code.setEditable(false);
    code.setPrefHeight(80);
    code.setAlignment(javafx.geometry.Pos.CENTER);
    Runnable done =
        () -> {
          model.slipHandedOver();
          overlay.close();
        };
    VBox dialog =
        Dialogs.frame(
            Tone.ACCENT,
            "mdi2t-ticket-confirmation-outline",
            words.text("roster.people.slip-title"),
            new VBox(
                14,
                Controls.label(
                    words.text("roster.people.slip-for", slip.name(), slip.number()), "jz-section"),
                code,
                Dialogs.facts(
                    Tone.ACCENT,
                    List.of(
                        words.text("roster.people.slip-fact-1"),
                        words.text("roster.people.slip-fact-2"),
                        words.text("roster.people.slip-fact-3")))),
            Controls.button("people-slip-back", words.text("base.back"), "Esc", done),
            Controls.primary("people-slip-done", words.text("roster.people.slip-done"), "", done));
    dialog.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            done.run();
          }
        });
    return dialog;
  }

  private void columns() {
    table.setRowFactory(
        view ->
            new TableRow<>() {
              @Override
              protected void updateItem(PeopleState.@Nullable Row row, boolean empty) {
                super.updateItem(row, empty);
                setId(empty || row == null ? null : "people-row-" + row.mark());
              }
            });
    column("roster.people.number", 120, row -> row.person().number());
    column("roster.people.name", 130, row -> row.person().name());
    column("roster.people.roles", 220, row -> RoleWords.of(row.person().roles(), words));
    column(
        "roster.people.specialty", 170, row -> SpecialtyWords.of(row.person().specialty(), words));
    column("roster.people.unit", 260, row -> row.person().unit());
    TableColumn<PeopleState.Row, String> key =
        column(
            "roster.people.key",
            150,
            row ->
                words.text(
                    row.keyIssued() ? "roster.people.key-issued" : "roster.people.key-none"));
    key.setCellFactory(
        view ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable String text, boolean empty) {
                super.updateItem(text, empty);
                PeopleState.Row row = getTableRow() == null ? null : getTableRow().getItem();
                setGraphic(
                    empty || text == null || row == null
                        ? null
                        : Controls.pill(
                            row.keyIssued() ? Tone.SUCCESS : Tone.NEUTRAL,
                            row.keyIssued() ? "mdi2k-key-outline" : "mdi2k-key-remove",
                            text));
              }
            });
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
  }

  private TableColumn<PeopleState.Row, String> column(
      String titleKey, double width, Function<PeopleState.Row, String> value) {
    TableColumn<PeopleState.Row, String> column = new TableColumn<>(words.text(titleKey));
    column.setCellValueFactory(cell -> new SimpleStringProperty(value.apply(cell.getValue())));
    column.setPrefWidth(width);
    column.setReorderable(false);
    table.getColumns().add(column);
    return column;
  }
}
