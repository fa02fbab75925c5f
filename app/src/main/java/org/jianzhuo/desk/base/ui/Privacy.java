package org.jianzhuo.desk.base.ui;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.jianzhuo.desk.base.Messages;

/**
 * Marks names and pictures of examined persons, which are not painted while the station hides them:
 * the person, others in the room and a second screen see the screen too (practice 3, 4).
 */
public final class Privacy {

  private static final PseudoClass HIDING = PseudoClass.getPseudoClass("private");
  private static final String MARK = "jz-private";
  private static final String WORDS = "jz-private-words";

  private Privacy() {}

  /** Marks a node that shows a name or a picture; a label then shows drawn characters too. */
  public static <N extends Node> N mark(N node) {
    if (!node.getStyleClass().contains(MARK)) {
      node.getStyleClass().add(MARK);
    }
    if (node instanceof Labeled label) {
      DrawnGlyphs.follow(label);
    }
    return node;
  }

  /** Marks a control whose words hold a name: it stays, without words. */
  public static <N extends Node> N markWords(N control) {
    if (!control.getStyleClass().contains(WORDS)) {
      control.getStyleClass().add(WORDS);
    }
    return control;
  }

  /** Makes what stands in the place of a hidden picture and says which key shows it again. */
  public static Label cover(Messages words) {
    Label cover = Controls.wrapped(words.text("base.private.covered"), "jz-private-cover");
    cover.setMouseTransparent(true);
    return cover;
  }

  /** Makes what stands in the place of a hidden page. */
  public static Label coverPage(Messages words) {
    Label cover = cover(words);
    cover.setText(words.text("base.private.page"));
    cover.getStyleClass().add("page");
    return cover;
  }

  /** Hides what is marked under the root of a window, or shows it again. */
  public static void hide(Parent root, boolean hiding) {
    root.pseudoClassStateChanged(HIDING, hiding);
  }
}
