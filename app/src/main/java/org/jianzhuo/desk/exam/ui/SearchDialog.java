package org.jianzhuo.desk.exam.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jspecify.annotations.Nullable;

/** Finds one of a list by what is typed; Enter takes the one that is marked. */
final class SearchDialog<T> {

  /**
   * What is looked for.
   *
   * @param id begins the ids of the nodes, e.g. {@code exam-template}
   * @param words begins the keys of the words, e.g. {@code exam.template}
   * @param find returns what answers to a text; all for none
   * @param name what a row shows
   * @param note what it shows at its end; empty for nothing
   */
  record Sought<T>(
      String id,
      String words,
      Function<String, List<T>> find,
      Function<T, String> name,
      Function<T, String> note) {}

  private final Sought<T> sought;
  private final Messages words;
  private final Consumer<T> chosen;
  private final TextField query = new TextField();
  private final ListView<T> list = new ListView<>();

  private SearchDialog(Sought<T> sought, Messages words, Consumer<T> chosen) {
    this.sought = sought;
    this.words = words;
    this.chosen = chosen;
  }

  /** Builds the dialog; the field has the focus first. */
  static <T> VBox of(Sought<T> sought, Messages words, Consumer<T> chosen, Runnable close) {
    return new SearchDialog<>(sought, words, chosen).dialog(close);
  }

  private VBox dialog(Runnable close) {
    query.setId(sought.id() + "-search");
    query.setPromptText(words.text(sought.words() + ".prompt"));
    query.textProperty().addListener((o, was, is) -> look());
    list.setId(sought.id() + "-list");
    list.setFocusTraversable(false);
    list.setFixedCellSize(44);
    list.setPrefHeight(440);
    list.setPlaceholder(Controls.label(words.text("exam.picker.nothing"), "jz-muted"));
    list.setCellFactory(view -> cell());
    list.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            take();
          }
        });
    VBox body = new VBox(10, query, list);
    body.setId(sought.id() + "-body");
    body.setPadding(new Insets(4, 0, 0, 0));
    VBox.setVgrow(list, Priority.ALWAYS);
    Button take =
        Controls.primary(
            sought.id() + "-take", words.text(sought.words() + ".take"), "↵", this::take);
    VBox dialog =
        Dialogs.frame(
            words.text(sought.words() + ".title"),
            body,
            Controls.button(sought.id() + "-cancel", words.text("exam.picker.close"), "Esc", close),
            take);
    dialog.setId(sought.id() + "-picker");
    dialog.setPrefWidth(760);
    dialog.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    look();
    return dialog;
  }

  private ListCell<T> cell() {
    return new ListCell<>() {
      @Override
      protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        setGraphic(
            empty || item == null
                ? null
                : Controls.row(
                    12,
                    Controls.label(sought.name().apply(item)),
                    Controls.spacer(),
                    Controls.label(sought.note().apply(item), "jz-note")));
        setPrefWidth(0);
      }
    };
  }

  private void look() {
    list.getItems().setAll(sought.find().apply(query.getText()));
    if (!list.getItems().isEmpty()) {
      list.getSelectionModel().select(0);
    }
  }

  private void key(KeyEvent event) {
    if (event.getTarget() instanceof Button) {
      return;
    }
    switch (event.getCode()) {
      case DOWN, UP -> {
        int at = list.getSelectionModel().getSelectedIndex();
        int next = at + (event.getCode() == KeyCode.DOWN ? 1 : -1);
        if (next >= 0 && next < list.getItems().size()) {
          list.getSelectionModel().select(next);
          list.scrollTo(Math.max(0, next - 3));
        }
        event.consume();
      }
      case ENTER -> {
        take();
        event.consume();
      }
      default -> {}
    }
  }

  private void take() {
    T item = list.getSelectionModel().getSelectedItem();
    if (item != null) {
      chosen.accept(item);
    }
  }
}
