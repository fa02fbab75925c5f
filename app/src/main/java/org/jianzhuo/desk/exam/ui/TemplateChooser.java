package org.jianzhuo.desk.exam.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.desk.exam.TemplateChoices;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Template;

/**
 * Chooses how a finding is recorded: free text, a joint's motion, the templates of its part, or any
 * other by searching.
 */
final class TemplateChooser extends FlowPane {

  private final Messages words;
  private final Catalogue catalogue;
  private final TemplateChoices choices;
  private final Consumer<String> chosen;
  private final Button more;
  private List<String> offered = List.of();
  private Segmented<String> buttons;

  TemplateChooser(
      Messages words,
      Catalogue catalogue,
      TemplateChoices choices,
      Consumer<String> chosen,
      Runnable search) {
    super(8, 6);
    this.words = words;
    this.catalogue = catalogue;
    this.choices = choices;
    this.chosen = chosen;
    more = Controls.button("exam-template-more", words.text("exam.form.more"), "", search);
    more.getStyleClass().add("small");
    buttons = segmented(List.of(Template.FREE, Template.RANGE_OF_MOTION));
  }

  private Segmented<String> segmented(List<String> ids) {
    offered = ids;
    Segmented<String> made = new Segmented<>("exam-template", ids, this::nameOf);
    made.setOnChosen(chosen);
    getChildren().setAll(made, more);
    return made;
  }

  private String nameOf(String id) {
    if (id.equals(Template.FREE)) {
      return words.text("exam.form.free");
    }
    if (id.equals(Template.RANGE_OF_MOTION)) {
      return words.text("exam.form.motion");
    }
    return catalogue.template(id).map(t -> t.name().in(words.english())).orElse(id);
  }

  /** Returns what has the focus when Enter walks here. */
  Node focus() {
    return FormCard.focusOf(buttons);
  }

  void show(String part, String template, boolean readOnly) {
    List<String> ids = new ArrayList<>(List.of(Template.FREE, Template.RANGE_OF_MOTION));
    choices.suiting(part).forEach(t -> ids.add(t.id()));
    if (!ids.contains(template)) {
      ids.add(template);
    }
    if (!ids.equals(offered)) {
      buttons = segmented(ids);
    }
    buttons.show(template);
    buttons.setDisable(readOnly);
    more.setDisable(readOnly);
  }
}
