package org.jianzhuo.desk.panel.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.SpecialtyWords;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.model.roster.Person;

/** Lists the panel to the person who is told it. */
final class PanelListing {

  private PanelListing() {}

  /** Lists the experts in order of seat; says so where there are none. */
  static VBox of(List<Person> panel, Messages words) {
    VBox experts = new VBox();
    experts.getStyleClass().add("jz-panel-list");
    for (int i = 0; i < panel.size(); i++) {
      experts.getChildren().add(expert(i + 1, panel.get(i), words));
    }
    if (panel.isEmpty()) {
      experts.getChildren().add(Controls.label(words.text("panel.refused.not-seated"), "jz-note"));
    }
    return experts;
  }

  private static Node expert(int seat, Person person, Messages words) {
    Node row =
        Controls.row(
            12,
            Controls.label(String.valueOf(seat), "jz-number"),
            Controls.label(person.name(), "jz-bold"),
            Controls.label(person.unit()),
            Controls.spacer(),
            Controls.label(SpecialtyWords.of(person.specialty(), words), "jz-note"));
    row.getStyleClass().add("jz-row");
    return row;
  }

  /** Shows what the register says of the case, such as a request for recusal. */
  static Node noted(String said) {
    Node note = Controls.banner(Tone.WARNING, "mdi2v-volume-high", said);
    note.setVisible(!said.isBlank());
    note.setManaged(note.isVisible());
    return note;
  }
}
