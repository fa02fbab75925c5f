package org.jianzhuo.desk.document.ui;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.InkPad;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.model.base.InkStroke;

/** Lets a person draw a character that no font shows, in a square with guides (田字格). */
public final class CharacterDialog {

  private static final double PAD = 280;
  private static final double SMALL = 96;

  private CharacterDialog() {}

  /**
   * Opens the dialog.
   *
   * @param rare the characters to draw, the first one first
   * @param nanos a monotonic clock in nanoseconds
   * @param drawn takes a character with its strokes; called once for each
   */
  public static void open(
      List<Integer> rare,
      Messages words,
      Overlay overlay,
      LongSupplier nanos,
      BiConsumer<Integer, List<InkStroke>> drawn) {
    if (rare.isEmpty()) {
      return;
    }
    int codePoint = rare.getFirst();
    InkPad pad = new InkPad("document-character-pad", nanos);
    fix(pad, PAD);
    Canvas preview = new Canvas(SMALL, SMALL);
    StackPane small = new StackPane(preview);
    small.getStyleClass().add("jz-character-preview");
    fix(small, SMALL);
    VBox beside =
        new VBox(
            8,
            Controls.label(words.text("document.character.preview"), "jz-note"),
            small,
            Controls.label("U+%04X".formatted(codePoint), "jz-bold"),
            Controls.wrapped(
                words.text("document.character.place", Character.toString(codePoint)), "jz-note"));
    Button save =
        Controls.primary(
            "document-character-save",
            words.text("document.character.save"),
            "↵",
            () -> {
              List<InkStroke> ink = pad.strokes();
              overlay.close();
              drawn.accept(codePoint, ink);
              open(rare.subList(1, rare.size()), words, overlay, nanos, drawn);
            });
    save.setDefaultButton(true);
    save.setDisable(true);
    pad.setOnChanged(
        () -> {
          // a slip of the pen would stand for the character on every paper
          save.setDisable(!InkStroke.isSignature(pad.strokes()));
          show(preview, pad.strokes());
        });
    Node guides = guides();
    StackPane square = new StackPane(pad, guides);
    fix(square, PAD);
    Button clear =
        Controls.button(
            "document-character-clear", words.text("document.character.clear"), "Del", pad::clear);
    VBox body =
        new VBox(
            10,
            Controls.wrapped(words.text("document.character.words"), "jz-note"),
            new HBox(20, square, beside));
    overlay.dialog(
        Dialogs.frame(
            words.text("document.character.title", "U+%04X".formatted(codePoint)),
            body,
            Controls.button(
                "document-character-cancel",
                words.text("document.character.cancel"),
                "Esc",
                overlay::close),
            clear,
            save));
    pad.requestFocus();
  }

  private static void fix(Region region, double size) {
    region.setMinSize(size, size);
    region.setPrefSize(size, size);
    region.setMaxSize(size, size);
  }

  /** Draws the square's middle lines; they let the pen through. */
  private static Node guides() {
    Canvas guides = new Canvas(PAD, PAD);
    guides.setMouseTransparent(true);
    GraphicsContext pen = guides.getGraphicsContext2D();
    pen.setStroke(Color.web("#c0392b"));
    pen.strokeRect(1, 1, PAD - 2, PAD - 2);
    pen.setLineDashes(6, 5);
    pen.strokeLine(PAD / 2, 0, PAD / 2, PAD);
    pen.strokeLine(0, PAD / 2, PAD, PAD / 2);
    return guides;
  }

  private static void show(Canvas canvas, List<InkStroke> strokes) {
    GraphicsContext pen = canvas.getGraphicsContext2D();
    pen.setFill(Color.WHITE);
    pen.fillRect(0, 0, SMALL, SMALL);
    pen.setLineWidth(SMALL * 0.06);
    pen.setLineCap(StrokeLineCap.ROUND);
    pen.setStroke(Color.BLACK);
    double scale = SMALL / 1000;
    for (InkStroke stroke : strokes) {
      for (int i = 0; i < stroke.x().size(); i++) {
        int from = Math.max(0, i - 1);
        pen.strokeLine(
            stroke.x().get(from) * scale,
            stroke.y().get(from) * scale,
            stroke.x().get(i) * scale,
            stroke.y().get(i) * scale);
      }
    }
  }
}
