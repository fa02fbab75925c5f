package org.jianzhuo.desk.opinion.ui;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import org.jianzhuo.desk.base.ui.Reveal;
import org.jianzhuo.desk.base.ui.Segmented;

/** Leads from a refused opinion to the field that it wants, which may lie below the edge. */
final class WantingField {

  private static final Map<String, String> FIELDS =
      Map.of(
          "opinion.refused.grade", "#opinion-grade",
          "opinion.refused.no-ground", "#opinion-grade",
          "opinion.refused.outside-rules", "#opinion-grade",
          "opinion.refused.self-care", "#opinion-selfcare",
          "opinion.refused.reason", "#opinion-reason",
          "opinion.refused.change-reason", "#opinion-reason",
          "opinion.refused.reason-no-ground", "#opinion-reason",
          "opinion.refused.clause-unmet", "#opinion-reason",
          "opinion.refused.reading-of-care", "#opinion-reading-text-care");

  private WantingField() {}

  /** Puts the focus into the field and scrolls to it; does nothing where none is wanting. */
  static void show(OpinionState state, Parent root, ScrollPane... scrolls) {
    if (!(state instanceof OpinionState.Shown shown) || shown.refusal() == null) {
      return;
    }
    String id = FIELDS.get(shown.refusal().key());
    Node field = id == null ? null : root.lookup(id);
    if (field == null) {
      return;
    }
    Node first = field instanceof Segmented<?> choice ? choice.getChildren().getFirst() : field;
    first.requestFocus();
    root.applyCss();
    root.layout();
    for (ScrollPane scroll : scrolls) {
      for (Node above = field; above != null; above = above.getParent()) {
        if (above.equals(scroll)) {
          Reveal.in(scroll, field);
        }
      }
    }
  }
}
