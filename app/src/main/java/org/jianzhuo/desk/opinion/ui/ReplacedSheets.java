package org.jianzhuo.desk.opinion.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.model.opinion.Opinions;

/**
 * Shows the sheets that a later vote set aside: marked as replaced, and never to be printed from
 * here, since what is printed is what stands.
 */
final class ReplacedSheets {

  private final Messages words;
  private final OpinionViewModel model;
  private final Overlay overlay;
  private final Function<byte[], Node> preview;

  /**
   * @param preview shows a PDF
   */
  ReplacedSheets(
      Messages words, OpinionViewModel model, Overlay overlay, Function<byte[], Node> preview) {
    this.words = words;
    this.model = model;
    this.overlay = overlay;
    this.preview = preview;
  }

  /** Returns the button that opens them; empty where none was set aside. */
  Optional<Button> button(OpinionState.Shown shown) {
    return shown.table().replaced().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Controls.button(
                "opinion-replaced", words.text("opinion.old-sheet"), "Ctrl+O", () -> open(shown)));
  }

  /** Opens the last that was set aside; the others can be chosen there. */
  void open(OpinionState.Shown shown) {
    List<Opinions.Replaced> all = shown.table().replaced();
    if (all.isEmpty()) {
      return;
    }
    BorderPane paper = new BorderPane();
    VBox.setVgrow(paper, Priority.ALWAYS);
    VBox head = new VBox(8);
    VBox body = new VBox(12, head, paper);
    Segmented<Opinions.Replaced> versions =
        new Segmented<>(
            "opinion-replaced-version",
            all,
            old -> words.text("opinion.old-sheet.version", old.version()));
    versions.setOnChosen(old -> show(old, all, versions, head, paper));
    VBox frame =
        Dialogs.frame(
            words.text("opinion.old-sheet.title"),
            body,
            Controls.button(
                "opinion-replaced-close", words.text("opinion.back"), "Esc", overlay::close));
    frame.setId("opinion-replaced-sheet");
    frame.setPrefSize(860, 900);
    VBox.setVgrow(body, Priority.ALWAYS);
    show(all.getLast(), all, versions, head, paper);
    overlay.dialog(frame);
    (all.size() > 1 ? versions : frame).requestFocus();
  }

  private void show(
      Opinions.Replaced old,
      List<Opinions.Replaced> all,
      Segmented<Opinions.Replaced> versions,
      VBox head,
      BorderPane paper) {
    versions.show(old);
    Node banner =
        Controls.banner(
            Tone.WARNING,
            "mdi2f-file-cancel-outline",
            words.text("opinion.old-sheet.note", old.version(), old.reason()));
    banner.setId("opinion-replaced-note");
    head.getChildren().setAll(all.size() > 1 ? List.of(versions, banner) : List.of(banner));
    paper.setCenter(null);
    model.replaced(old.version(), pdf -> paper.setCenter(preview.apply(pdf)));
  }
}
