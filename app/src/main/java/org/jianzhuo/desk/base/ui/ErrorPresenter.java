package org.jianzhuo.desk.base.ui;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.Messages;

/** Turns faults into words and a next step; the one place where a code becomes a sentence. */
public final class ErrorPresenter implements Consumer<DeskFault> {

  private final Supplier<Messages> words;
  private final Overlay overlay;

  public ErrorPresenter(Supplier<Messages> words, Overlay overlay) {
    this.words = words;
    this.overlay = overlay;
  }

  /** Shows the fault as a dialog; a bug as the crash dialog with its code. */
  @Override
  public void accept(DeskFault fault) {
    overlay.dialog(dialog(fault, words.get(), overlay::close));
  }

  /** Shows a bug that nothing caught, with the code derived from its stack. */
  public void crash(Throwable bug) {
    accept(
        bug instanceof DeskFault fault ? fault : new DeskFault(ErrorCode.BUG, "not caught", bug));
  }

  /** Builds a banner for a fault that blocks the page it stands on. */
  public Node banner(DeskFault fault) {
    Messages m = words.get();
    FaultWords said = FaultWords.of(fault, m);
    return Controls.banner(
        Tone.DANGER,
        "mdi2a-alert-circle-outline",
        m.text("base.fault.banner", said.title(), said.safe(), said.next()),
        Controls.button("fault-more", m.text("base.fault.detail"), "", () -> accept(fault)));
  }

  /** Builds the dialog; also for windows that have no overlay yet. */
  public static VBox dialog(DeskFault fault, Messages m, Runnable close) {
    FaultWords said = FaultWords.of(fault, m);
    TextArea detail = new TextArea(said.detail());
    detail.setId("fault-detail");
    detail.setEditable(false);
    detail.getStyleClass().add("jz-mono");
    detail.setPrefRowCount(6);
    detail.setVisible(false);
    detail.setManaged(false);
    Button more =
        Controls.button(
            "fault-show-detail",
            m.text("base.fault.detail"),
            "",
            () -> {
              detail.setVisible(!detail.isVisible());
              detail.setManaged(detail.isVisible());
            });
    more.getStyleClass().add("small");
    Button copy =
        Controls.button("fault-copy", m.text("base.fault.copy"), "", () -> copy(said.detail()));
    copy.getStyleClass().add("small");
    VBox body =
        new VBox(
            12,
            Controls.wrapped(said.safe()),
            Dialogs.facts(Tone.ACCENT, said.next().lines().toList()),
            new HBox(10, more, copy),
            detail);
    if (fault.code() == ErrorCode.BUG) {
      body.getChildren()
          .add(1, Controls.label(m.text("base.fault.code", FaultWords.code(fault)), "jz-bold"));
    }
    VBox dialog =
        Dialogs.frame(
            Tone.DANGER,
            "mdi2a-alert-circle-outline",
            said.title(),
            body,
            Controls.button("fault-close", m.text("base.back"), "Esc", close));
    dialog.setId("fault-dialog");
    return dialog;
  }

  private static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
