package org.jianzhuo.desk.exam.ui;

import java.util.function.Consumer;
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
import org.jianzhuo.desk.exam.TemplateChoices;
import org.jianzhuo.model.catalogue.Template;
import org.jspecify.annotations.Nullable;

/** Finds a template by its name, its fields or its parts; Enter takes the one that is marked. */
final class TemplatePicker {

  private final TemplateChoices choices;
  private final Messages words;
  private final Consumer<Template> chosen;
  private final TextField query = new TextField();
  private final ListView<Template> list = new ListView<>();

  private TemplatePicker(TemplateChoices choices, Messages words, Consumer<Template> chosen) {
    this.choices = choices;
    this.words = words;
    this.chosen = chosen;
  }

  /** Builds the dialog; the field has the focus first. */
  static VBox of(
      TemplateChoices choices, Messages words, Consumer<Template> chosen, Runnable close) {
    return new TemplatePicker(choices, words, chosen).dialog(close);
  }

  private VBox dialog(Runnable close) {
    query.setId("exam-template-search");
    query.setPromptText(words.text("exam.template.prompt"));
    query.textProperty().addListener((o, was, is) -> look());
    list.setId("exam-template-list");
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
    body.setPadding(new Insets(4, 0, 0, 0));
    VBox.setVgrow(list, Priority.ALWAYS);
    Button take =
        Controls.primary("exam-template-take", words.text("exam.template.take"), "↵", this::take);
    VBox dialog =
        Dialogs.frame(
            words.text("exam.template.title"),
            body,
            Controls.button(
                "exam-template-cancel", words.text("exam.picker.close"), "Esc", close),
            take);
    dialog.setId("exam-template-picker");
    dialog.setPrefWidth(620);
    dialog.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    look();
    return dialog;
  }

  private ListCell<Template> cell() {
    return new ListCell<>() {
      @Override
      protected void updateItem(@Nullable Template template, boolean empty) {
        super.updateItem(template, empty);
        setText(null);
        setGraphic(
            empty || template == null
                ? null
                : Controls.row(
                    12,
                    Controls.label(template.name().in(words.english())),
                    Controls.spacer(),
                    Controls.label(
                        words.text("exam.template.fields", template.fields().size()), "jz-note")));
        setPrefWidth(0);
      }
    };
  }

  private void look() {
    list.getItems().setAll(choices.find(query.getText()));
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
    Template template = list.getSelectionModel().getSelectedItem();
    if (template != null) {
      chosen.accept(template);
    }
  }
}
