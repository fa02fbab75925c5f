package org.jianzhuo.desk.exam.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.TextBox;
import org.jianzhuo.desk.base.ui.TypedWords;

/** Asks for the papers of a review without the person, and how the parties were told the panel. */
final class PaperReviewDialog {

  /** Begins the review. */
  interface Begin {
    void begin(String told, List<String> sources, Consumer<Optional<Reason>> answered);
  }

  private PaperReviewDialog() {}

  static void open(Messages words, Overlay overlay, TypedWords.Dialog typed, Begin begin) {
    TextField told = new TextField();
    told.setId("exam-papers-told");
    told.setPromptText(words.text("exam.papers.told-prompt"));
    TextArea sources = new TextBox();
    sources.setId("exam-papers-sources");
    sources.setPromptText(words.text("exam.papers.sources-prompt"));
    sources.setPrefRowCount(5);
    typed.follow(told, sources);
    Label refusal = Controls.wrapped("", "jz-text-danger");
    refusal.setId("exam-papers-refusal");
    VBox body =
        new VBox(
            8,
            Controls.wrapped(words.text("exam.papers.note")),
            Controls.label(words.text("exam.papers.told"), "jz-bold"),
            told,
            Controls.label(words.text("exam.papers.sources"), "jz-bold"),
            sources,
            refusal);
    Button go =
        Controls.primary(
            "exam-papers-begin",
            words.text("exam.papers.begin"),
            "",
            () -> {
              List<String> named =
                  sources.getText().lines().filter(line -> !line.isBlank()).toList();
              if (told.getText().isBlank() || named.isEmpty()) {
                refusal.setText(words.text("exam.refused.paper-sources"));
                (told.getText().isBlank() ? told : sources).requestFocus();
                return;
              }
              begin.begin(
                  told.getText(),
                  named,
                  refused ->
                      refused.ifPresentOrElse(
                          why -> refusal.setText(words.text(why)),
                          () -> {
                            typed.taken();
                            overlay.close();
                          }));
            });
    VBox dialog =
        Dialogs.frame(
            words.text("exam.papers.title"),
            body,
            Controls.button(
                "exam-papers-cancel", words.text("exam.picker.close"), "Esc", overlay::close),
            go);
    dialog.setPrefWidth(640);
    overlay.dialog(dialog);
    told.requestFocus();
  }
}
