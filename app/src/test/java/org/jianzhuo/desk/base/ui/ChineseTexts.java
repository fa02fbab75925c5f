package org.jianzhuo.desk.base.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

/** Finds the Chinese of an English screen: what nobody typed there should be translated. */
public final class ChineseTexts {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private ChineseTexts() {}

  /** Returns each Chinese text of the scene once, also prompts; not what stands in a field. */
  public static List<String> in(Scene scene) {
    List<String> found = new ArrayList<>();
    look(scene.getRoot(), found);
    return found.stream().distinct().toList();
  }

  private static void look(Node node, List<String> found) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Labeled labeled) {
      keep(labeled.getText(), found);
    }
    if (node instanceof TextInputControl input) {
      keep(input.getPromptText(), found);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(each -> look(each, found));
    }
  }

  private static void keep(String text, List<String> found) {
    if (text != null && HAN.matcher(text).find()) {
      found.add(text);
    }
  }
}
