package org.jianzhuo.desk.exam.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.exam.BodyPoints;
import org.jianzhuo.model.catalogue.BodyPart;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.exam.RecognisedScope;
import org.jianzhuo.model.exam.Side;

/**
 * Draws the body from the front and from behind, with the recognised places marked; a click on it
 * chooses the part of the finding in hand.
 */
final class BodyMap extends HBox {

  private static final double SCALE = 0.66;
  private static final double MIDDLE = 100;

  /** The parts whose outline is drawn; the others are marked by a dot. */
  private static final Map<String, String> OUTLINED =
      Map.of(
          "elbow", "elbow",
          "forearm", "forearm",
          "upper-arm", "upperarm",
          "lumbar-spine", "lumbar");

  private final Map<String, String> paths = read();
  private final BodyPoints points;
  private final Consumer<RecognisedScope.Place> chosen;

  /**
   * @param chosen takes the place that was clicked
   */
  BodyMap(
      Messages words,
      Catalogue catalogue,
      List<RecognisedScope.Place> places,
      Consumer<RecognisedScope.Place> chosen) {
    super(18);
    this.points = new BodyPoints(catalogue);
    this.chosen = chosen;
    setAlignment(Pos.CENTER);
    setId("exam-body-map");
    getChildren()
        .addAll(figure(words, catalogue, places, false), figure(words, catalogue, places, true));
  }

  private Node figure(
      Messages words, Catalogue catalogue, List<RecognisedScope.Place> places, boolean back) {
    Group drawn = new Group();
    SVGPath silhouette = path("silhouette", "jz-body");
    SVGPath lines = path(back ? "back-lines" : "front-lines", "jz-body-lines");
    drawn.getChildren().addAll(silhouette, lines);
    int number = 1;
    for (RecognisedScope.Place place : places) {
      int shown = number++;
      catalogue
          .part(place.part())
          .filter(part -> !part.region().equals("systemic"))
          .ifPresent(part -> mark(drawn, part, place.side(), back, shown));
    }
    drawn.setId(back ? "exam-body-back" : "exam-body-front");
    drawn.setPickOnBounds(true);
    drawn.setOnMouseClicked(
        click ->
            points
                .at(
                    (click.getX() - MIDDLE) / BodyPoints.ACROSS + 50,
                    click.getY() / BodyPoints.DOWN,
                    back)
                .ifPresent(chosen));
    Group scaled = new Group(drawn);
    drawn.setScaleX(SCALE);
    drawn.setScaleY(SCALE);
    Label left = Controls.label(words.text(back ? "exam.map.left" : "exam.map.right"), "jz-small");
    Label right = Controls.label(words.text(back ? "exam.map.right" : "exam.map.left"), "jz-small");
    HBox head =
        new HBox(
            14,
            left,
            Controls.label(
                words.text(back ? "exam.map.back" : "exam.map.front"), "jz-small", "jz-bold"),
            right);
    head.setAlignment(Pos.CENTER);
    VBox figure = new VBox(4, head, new Group(scaled));
    figure.setAlignment(Pos.CENTER);
    return figure;
  }

  private void mark(Group drawn, BodyPart part, Side side, boolean back, int number) {
    if (part.back() != back) {
      return;
    }
    boolean onRight = side == Side.RIGHT || side == Side.BOTH || side == Side.NONE;
    boolean onLeft = part.paired() && (side == Side.LEFT || side == Side.BOTH);
    if (!part.paired() || onRight) {
      place(drawn, part, part.x(), number);
    }
    if (onLeft) {
      place(drawn, part, 100 - part.x(), number);
    }
  }

  private void place(Group drawn, BodyPart part, double x, int number) {
    String outline = OUTLINED.get(part.code());
    if (outline != null) {
      SVGPath region =
          path("region." + outline + (x >= 50 ? ".drawing-right" : ".drawing-left"), "jz-region");
      if (!region.getContent().isEmpty()) {
        Shape within = Shape.intersect(region, path("silhouette", "jz-body"));
        within.getStyleClass().add("jz-region");
        drawn.getChildren().add(within);
      }
    }
    double centreX = MIDDLE + (x - 50) * BodyPoints.ACROSS;
    double centreY = part.y() * BodyPoints.DOWN;
    Circle dot = new Circle(centreX, centreY, 13);
    dot.getStyleClass().add("jz-region");
    Text label = new Text(String.valueOf(number));
    label.getStyleClass().add("jz-region-number");
    label.setX(centreX - 5);
    label.setY(centreY + 6);
    drawn.getChildren().addAll(dot, label);
  }

  private SVGPath path(String name, String styleClass) {
    SVGPath path = new SVGPath();
    path.setContent(paths.getOrDefault(name, ""));
    path.getStyleClass().add(styleClass);
    return path;
  }

  private static Map<String, String> read() {
    try (InputStream in = BodyMap.class.getResourceAsStream("body-map.txt")) {
      if (in == null) {
        throw new IllegalStateException("the body map is missing");
      }
      Map<String, String> paths = new HashMap<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        int equals = line.indexOf('=');
        if (!line.startsWith("#") && equals > 0) {
          paths.put(line.substring(0, equals), line.substring(equals + 1));
        }
      }
      return paths;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
