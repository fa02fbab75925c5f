package org.jianzhuo.desk.evidence.ui;

import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

/**
 * Names a medium in little room. What is too long loses its middle, never its number: of two
 * pictures that another station took both would be the same without it. The whole name is told to
 * the pointer.
 */
final class TileName extends Label {

  /** A finding's sign, and the kind and number that tell a case's media apart. */
  private static final Pattern HEAD = Pattern.compile("(?:\\S )?[A-Z]+-[0-9]+");

  private static final String CUT = "…";

  private final double room;
  private final Text measure = new Text();
  private String whole = "";

  /**
   * @param room how wide it may be, in pixels
   */
  TileName(double room) {
    this.room = room;
    getStyleClass().add("jz-strip-name");
    setMinWidth(USE_PREF_SIZE);
    setMaxWidth(room);
    fontProperty().addListener(o -> fit());
  }

  void show(String name) {
    if (!name.equals(whole)) {
      whole = name;
      fit();
    }
  }

  private void fit() {
    String fitted = fit(whole, room, this::width);
    setText(fitted);
    setTooltip(fitted.equals(whole) ? null : new Tooltip(whole));
  }

  private double width(String text) {
    measure.setFont(getFont());
    measure.setText(text);
    return Math.ceil(measure.getLayoutBounds().getWidth());
  }

  /** Returns the name, or as much of its head and its end as there is room for. */
  static String fit(String name, double room, ToDoubleFunction<String> width) {
    Matcher head = HEAD.matcher(name);
    if (width.applyAsDouble(name) <= room || !head.lookingAt()) {
      return name;
    }
    for (int from = head.end() + 1; from < name.length(); from++) {
      String cut = head.group() + CUT + name.substring(from);
      if (width.applyAsDouble(cut) <= room) {
        return cut;
      }
    }
    return head.group() + CUT;
  }
}
