package org.jianzhuo.desk.exam.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.catalogue.PartSearch;
import org.jianzhuo.model.catalogue.BodyPart;
import org.jianzhuo.model.exam.Side;
import org.jspecify.annotations.Nullable;

/** Takes a body part by name, pinyin or initials; 左, 右 or 双 before it chooses the side. */
final class PartField extends VBox {

  private static final int MOST = 6;

  /** Called with the part that was chosen, and the side that was typed with it. */
  interface Chosen {
    void place(BodyPart part, @Nullable Side side);
  }

  private final TextField field = new TextField();
  private final VBox suggestions = new VBox();
  private final PartSearch search;
  private final String none;
  private final Label several;
  private final boolean english;
  private final Chosen chosen;
  private String shown = "";
  private List<BodyPart> found = List.of();
  private int at;
  private boolean pointed;

  /**
   * @param none says that no part fits what was typed
   * @param several says that one letter fits several
   */
  PartField(
      String id,
      String prompt,
      String none,
      String several,
      PartSearch search,
      boolean english,
      Chosen chosen) {
    this.search = search;
    this.none = none;
    this.several = Controls.wrapped(several, "jz-note", "jz-text-warning");
    this.several.setId("exam-part-several");
    this.english = english;
    this.chosen = chosen;
    field.setId(id);
    field.setPromptText(prompt);
    suggestions.getStyleClass().add("jz-suggestions");
    suggestions.setVisible(false);
    suggestions.setManaged(false);
    getChildren().addAll(field, suggestions);
    field.textProperty().addListener((o, was, is) -> look(is));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    field
        .focusedProperty()
        .addListener(
            (o, was, is) -> {
              if (is) {
                field.selectAll();
              } else {
                take();
                field.setText(shown);
                close();
              }
            });
  }

  TextField field() {
    return field;
  }

  /** Shows the part that is chosen; empty for none. */
  void show(String name) {
    shown = name;
    if (!field.isFocused()) {
      field.setText(name);
      close();
    }
  }

  /** Tells whether something is typed that no part fits: it is asked for again, not forgotten. */
  boolean isUnknown() {
    return field.isFocused()
        && (found.isEmpty() || isVague())
        && !field.getText().isBlank()
        && !field.getText().equals(shown);
  }

  // a letter struck by mistake shall not move a finding to the first part that has it
  private boolean isVague() {
    return found.size() > 1 && !pointed && field.getText().strip().matches("[A-Za-z]");
  }

  /** Takes the suggestion that is marked, if something new was typed. */
  void take() {
    if (!found.isEmpty() && !isVague() && !field.getText().equals(shown)) {
      BodyPart part = found.get(Math.min(at, found.size() - 1));
      Side side = typedSide(field.getText()).orElse(null);
      shown = part.name().in(english);
      field.setText(shown);
      close();
      chosen.place(part, side);
    }
  }

  private void key(KeyEvent event) {
    if (!suggestions.isVisible()) {
      return;
    }
    if (event.getCode() == KeyCode.TAB && isUnknown()) {
      event.consume();
    }
    if (found.isEmpty()) {
      return;
    }
    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
      if (pointed || !isVague()) {
        at = Math.floorMod(at + (event.getCode() == KeyCode.DOWN ? 1 : -1), found.size());
      }
      pointed = true;
      suggestions.getChildren().remove(several);
      mark();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      field.setText(shown);
      close();
      event.consume();
    }
  }

  private void look(String typed) {
    if (!field.isFocused() || typed.equals(shown)) {
      close();
      return;
    }
    found = search.find(typed).stream().limit(MOST).toList();
    at = 0;
    pointed = false;
    suggestions.getChildren().clear();
    for (int i = 0; i < found.size(); i++) {
      BodyPart part = found.get(i);
      Label row = Controls.label(part.name().in(english), "jz-suggestion");
      row.setMaxWidth(Double.MAX_VALUE);
      row.setId("exam-part-" + part.code());
      int place = i;
      row.setOnMousePressed(
          event -> {
            at = place;
            pointed = true;
            take();
            event.consume();
          });
      suggestions.getChildren().add(row);
    }
    mark();
    if (isVague()) {
      suggestions.getChildren().add(several);
    }
    boolean unknown = found.isEmpty() && !typed.isBlank();
    if (unknown) {
      Label row = Controls.wrapped(none, "jz-note", "jz-text-warning");
      row.setId("exam-part-none");
      suggestions.getChildren().add(row);
    }
    suggestions.setVisible(unknown || !found.isEmpty());
    suggestions.setManaged(unknown || !found.isEmpty());
  }

  private void mark() {
    for (int i = 0; i < suggestions.getChildren().size(); i++) {
      List<String> classes = suggestions.getChildren().get(i).getStyleClass();
      classes.remove("on");
      if (i == at && !isVague()) {
        classes.add("on");
      }
    }
  }

  private void close() {
    found = List.of();
    suggestions.setVisible(false);
    suggestions.setManaged(false);
  }

  private static Optional<Side> typedSide(String typed) {
    return switch (typed.strip().isEmpty() ? ' ' : typed.strip().charAt(0)) {
      case '左' -> Optional.of(Side.LEFT);
      case '右' -> Optional.of(Side.RIGHT);
      case '双' -> Optional.of(Side.BOTH);
      default -> Optional.empty();
    };
  }
}
