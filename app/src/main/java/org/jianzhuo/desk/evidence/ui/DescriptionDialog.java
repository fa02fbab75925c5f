package org.jianzhuo.desk.evidence.ui;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.TextBox;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.desk.evidence.MediumDescription;
import org.jianzhuo.model.evidence.Description;
import org.jianzhuo.model.evidence.Retention;

/** Asks how a medium is described for the archive (著录): title, caption, how long it is kept. */
final class DescriptionDialog {

  private static final int CAPTION_ROWS = 4;

  private DescriptionDialog() {}

  /** Takes what was written, and calls back once that is kept. */
  @FunctionalInterface
  interface Written {
    void describe(String title, String caption, Retention retention, Runnable done);
  }

  /** Opens for the picture chosen in the strip, if the person may look at it. */
  static void open(Messages words, Overlay overlay, StripHand hand) {
    hand.describable()
        .ifPresent(
            of ->
                open(
                    words,
                    overlay,
                    of.fileName(),
                    of.now(),
                    hand.typed("describe", of.medium()),
                    (title, caption, kept, done) ->
                        hand.describe(of.medium(), title, caption, kept, done)));
  }

  static void open(
      Messages words,
      Overlay overlay,
      String fileName,
      MediumDescription now,
      TypedWords.Dialog typed,
      Written written) {
    Description known = now.description();
    TextField title = new TextField(known.title());
    title.setId("evidence-describe-title");
    limit(title, Description.LONGEST_TITLE);
    TextArea caption = new TextBox(known.caption());
    caption.setId("evidence-describe-caption");
    caption.setPromptText(words.text("evidence.describe.caption-prompt"));
    caption.setPrefRowCount(CAPTION_ROWS);
    caption.setWrapText(true);
    limit(caption, Description.LONGEST_CAPTION);
    typed.follow(title, caption);
    ComboBox<Retention> retention = new ComboBox<>();
    retention.setId("evidence-describe-retention");
    retention.getItems().setAll(Retention.OF_APPRAISALS.orLonger());
    retention.setConverter(inWords(words));
    retention.setValue(known.retention());
    Button act =
        Controls.primary(
            "evidence-describe-act",
            words.text("evidence.describe.act"),
            "Ctrl+↵",
            () -> {
              overlay.close();
              written.describe(
                  title.getText(), caption.getText(), retention.getValue(), typed::taken);
            });
    act.disableProperty().bind(title.textProperty().map(String::isBlank).orElse(true));
    VBox dialog =
        Dialogs.frame(
            Tone.ACCENT,
            "mdi2t-text-box-outline",
            words.text("evidence.describe.title", fileName),
            new VBox(
                8,
                Controls.label(words.text("evidence.details.title"), "jz-note"),
                title,
                Controls.label(words.text("evidence.details.caption"), "jz-note"),
                caption,
                Controls.label(words.text("evidence.details.retention"), "jz-note"),
                retention,
                Controls.wrapped(
                    words.text("evidence.describe.rule", now.keptFrom().toString()), "jz-note")),
            Controls.button(
                "evidence-describe-cancel", words.text("evidence.cancel"), "Esc", overlay::close),
            act);
    dialog.setId("evidence-describe");
    CaptureDialogs.onCtrlEnter(dialog, act);
    overlay.dialog(dialog);
    title.requestFocus();
    title.end();
  }

  private static void limit(TextInputControl field, int most) {
    field.setTextFormatter(
        new TextFormatter<>(change -> change.getControlNewText().length() <= most ? change : null));
  }

  private static StringConverter<Retention> inWords(Messages words) {
    return new StringConverter<>() {
      @Override
      public String toString(Retention retention) {
        return retention == null ? "" : retention.words().in(words.english());
      }

      @Override
      public Retention fromString(String text) {
        throw new UnsupportedOperationException("chosen, not typed");
      }
    };
  }
}
