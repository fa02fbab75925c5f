package org.jianzhuo.desk.base.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import org.jianzhuo.model.base.InkStroke;

/**
 * Lets labels show the characters that somebody drew because no font has them (生僻字): a label that
 * follows asks the part of the window that it lies in for the strokes, and draws them in its own
 * size and colour. Its text stays what it is.
 */
public final class DrawnGlyphs {

  private static final Object SOURCE = "jianzhuo.drawn-glyphs";
  private static final Object SHOWN = "jianzhuo.drawn-glyphs-shown";
  private static final String FOLLOWS = "jz-drawn-glyphs";

  /** Strokes are kept in thousandths of their pad. */
  private static final int PAD = 1000;

  private static final double PEN = 80;

  private DrawnGlyphs() {}

  /** Tells a part of the window where the strokes are, by code point. */
  public static void give(Node part, Supplier<Map<Integer, List<InkStroke>>> drawn) {
    part.getProperties().put(SOURCE, drawn);
  }

  /** Shows all labels of a part anew, after a character was drawn. */
  public static void refresh(Node part) {
    part.lookupAll("." + FOLLOWS).stream()
        .filter(Labeled.class::isInstance)
        .map(Labeled.class::cast)
        .forEach(DrawnGlyphs::show);
  }

  /** Lets a label, or a cell of a table, show drawn characters from now on. */
  public static <L extends Labeled> L follow(L label) {
    if (!label.getStyleClass().contains(FOLLOWS)) {
      label.getStyleClass().add(FOLLOWS);
      label.textProperty().addListener((o, was, is) -> show(label));
      label
          .sceneProperty()
          .addListener(
              (o, was, is) -> {
                if (is != null) {
                  show(label);
                }
              });
    }
    return label;
  }

  private static void show(Labeled label) {
    String text = label.getText() == null ? "" : label.getText();
    Map<Integer, List<InkStroke>> drawn = label.getScene() == null ? Map.of() : drawn(label);
    if (text.codePoints().anyMatch(drawn::containsKey)) {
      label.getProperties().put(SHOWN, true);
      label.setGraphic(line(label, text, drawn));
      label.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    } else if (label.getProperties().remove(SHOWN) != null) {
      label.setGraphic(null);
      label.setContentDisplay(ContentDisplay.LEFT);
    }
  }

  private static Map<Integer, List<InkStroke>> drawn(Node where) {
    for (Node each = where; each != null; each = each.getParent()) {
      if (each.hasProperties() && each.getProperties().get(SOURCE) instanceof Supplier<?> of) {
        @SuppressWarnings("unchecked") // only give() puts it there
        Supplier<Map<Integer, List<InkStroke>>> source =
            (Supplier<Map<Integer, List<InkStroke>>>) of;
        return source.get();
      }
    }
    return Map.of();
  }

  private static Node line(Labeled label, String text, Map<Integer, List<InkStroke>> drawn) {
    HBox line = new HBox();
    line.setAlignment(Pos.CENTER_LEFT);
    StringBuilder run = new StringBuilder();
    text.codePoints()
        .forEach(
            codePoint -> {
              List<InkStroke> strokes = drawn.get(codePoint);
              if (strokes == null) {
                run.appendCodePoint(codePoint);
              } else {
                words(label, run, line);
                line.getChildren().add(glyph(label, strokes));
              }
            });
    words(label, run, line);
    return line;
  }

  private static void words(Labeled label, StringBuilder run, HBox line) {
    if (!run.isEmpty()) {
      Text words = new Text(run.toString());
      words.fontProperty().bind(label.fontProperty());
      words.fillProperty().bind(label.textFillProperty());
      line.getChildren().add(words);
      run.setLength(0);
    }
  }

  private static Node glyph(Labeled label, List<InkStroke> strokes) {
    Rectangle square = new Rectangle(PAD, PAD);
    square.setOpacity(0);
    Group pad = new Group(square);
    for (InkStroke stroke : strokes) {
      Polyline path = new Polyline();
      for (int i = 0; i < stroke.x().size(); i++) {
        path.getPoints().addAll((double) stroke.x().get(i), (double) stroke.y().get(i));
      }
      path.strokeProperty().bind(label.textFillProperty());
      path.setStrokeWidth(PEN);
      path.setStrokeLineCap(StrokeLineCap.ROUND);
      path.setStrokeLineJoin(StrokeLineJoin.ROUND);
      path.setFill(null);
      pad.getChildren().add(path);
    }
    Scale size = new Scale();
    var emOfPad =
        Bindings.createDoubleBinding(() -> label.getFont().getSize() / PAD, label.fontProperty());
    size.xProperty().bind(emOfPad);
    size.yProperty().bind(emOfPad);
    pad.getTransforms().add(size);
    return new Group(pad);
  }
}
