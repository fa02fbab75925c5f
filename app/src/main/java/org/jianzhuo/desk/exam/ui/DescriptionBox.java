package org.jianzhuo.desk.exam.ui;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.TextBox;
import org.jianzhuo.desk.exam.TextPoints;
import org.jianzhuo.model.catalogue.Phrase;

/** Takes a finding's description: made from the values until a person types one. */
final class DescriptionBox extends VBox {

  private final TextArea area = new TextBox("", this::toNextSlot);
  private final Label made;
  private final Button regenerate;
  private final Button phrases;
  private final Label tooLong = Controls.wrapped("", "jz-text-danger");
  private final Messages words;
  private boolean showing;

  DescriptionBox(ExamViewModel vm, Messages words, Runnable pickPhrase) {
    super(8);
    this.words = words;
    tooLong.setId("exam-description-hint");
    made = Controls.label(words.text("exam.form.made"), "jz-note");
    regenerate =
        Controls.button("exam-regenerate", words.text("exam.form.regenerate"), "", vm::regenerate);
    regenerate.getStyleClass().addAll("small", "link");
    phrases =
        Controls.button("exam-phrases", words.text("exam.form.phrases"), "Ctrl+J", pickPhrase);
    phrases.getStyleClass().addAll("small", "link");
    phrases.setFocusTraversable(false);
    area.setId("exam-description");
    area.setPrefRowCount(3);
    area.setMinHeight(92);
    area.textProperty()
        .addListener(
            (o, was, is) -> {
              if (!showing) {
                vm.setDescription(is);
              }
            });
    area.focusedProperty()
        .addListener(
            (o, was, is) -> {
              if (!is) {
                vm.leaveField();
                vm.form().ifPresent(form -> fill(form, false));
              }
            });
    HBox head =
        Controls.row(
            10,
            Controls.label(words.text("exam.form.description"), "jz-section"),
            made,
            regenerate,
            Controls.spacer(),
            phrases);
    getChildren().addAll(head, area, tooLong);
  }

  /** Puts a phrase where the text goes on, and marks its first slot. */
  void insert(String phrase) {
    int at = area.getLength();
    area.requestFocus();
    area.appendText(phrase);
    if (!mark(at)) {
      area.end();
    }
  }

  private boolean mark(int from) {
    Optional<Phrase.Slot> slot = Phrase.openSlot(area.getText(), from);
    slot.ifPresent(s -> area.selectRange(s.start(), s.end()));
    return slot.isPresent();
  }

  // Tab goes on to the next slot while there is one
  private boolean toNextSlot() {
    return mark(area.getCaretPosition());
  }

  TextArea area() {
    return area;
  }

  /**
   * Shows the description.
   *
   * @param another whether it is another finding's than before
   */
  void show(ExamState.Form form, boolean another, boolean readOnly) {
    fill(form, another);
    area.setEditable(!readOnly);
    FormCard.mark(area, "jz-copied", form.descriptionCopied());
    boolean hasValues = form.motion() != null || form.fields() != null;
    boolean typed = form.draft().descriptionTyped();
    int length = form.description().length();
    tooLong.setText(words.text("exam.form.too-long", length, TextPoints.LONGEST_DESCRIPTION));
    tooLong.setVisible(length > TextPoints.LONGEST_DESCRIPTION);
    tooLong.setManaged(tooLong.isVisible());
    regenerate.setVisible(typed && hasValues && !readOnly);
    regenerate.setManaged(regenerate.isVisible());
    made.setVisible(!typed && hasValues);
    made.setManaged(made.isVisible());
  }

  // A field that has the focus keeps what is being typed.
  private void fill(ExamState.Form form, boolean another) {
    if ((another || !area.isFocused()) && !area.getText().equals(form.description())) {
      showing = true;
      try {
        area.setText(form.description());
      } finally {
        showing = false;
      }
    }
  }
}
