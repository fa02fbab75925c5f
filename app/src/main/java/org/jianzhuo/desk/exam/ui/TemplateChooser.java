package org.jianzhuo.desk.exam.ui;

import java.util.ArrayList;
import java.util.Comparator;
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

  /** What the words of the suiting templates may take beside the first two. */
  private static final double ROOM = 560;

  private final Messages words;
  private final Catalogue catalogue;
  private final TemplateChoices choices;
  private final Consumer<String> chosen;
  private final Button more;
  private final Node acts;
  private final List<String> order;
  private List<String> offered = List.of();
  private Segmented<String> buttons;

  TemplateChooser(
      Messages words,
      Catalogue catalogue,
      TemplateChoices choices,
      Consumer<String> chosen,
      Runnable search,
      Node acts) {
    super(8, 6);
    setPrefWrapLength(ROOM);
    this.acts = acts;
    this.words = words;
    this.catalogue = catalogue;
    this.choices = choices;
    this.chosen = chosen;
    more = Controls.button("exam-template-more", words.text("exam.form.more"), "", search);
    more.getStyleClass().add("small");
    List<String> all = new ArrayList<>(List.of(Template.FREE, Template.RANGE_OF_MOTION));
    catalogue.templates().stream()
        .map(Template::id)
        .filter(id -> !all.contains(id))
        .forEach(all::add);
    order = List.copyOf(all);
    buttons = segmented(List.of(Template.FREE, Template.RANGE_OF_MOTION));
  }

  private Segmented<String> segmented(List<String> ids) {
    offered = ids;
    Segmented<String> made = new Segmented<>("exam-template", ids, this::nameOf);
    made.setOnChosen(chosen);
    getChildren().setAll(made, more, acts);
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

  // about what the word takes on a button
  private double width(String id) {
    return 30 + nameOf(id).chars().mapToDouble(c -> c > 0x2000 ? 16 : 8.5).sum();
  }

  /** Returns what has the focus when Enter walks here. */
  Node focus() {
    return FormCard.focusOf(buttons);
  }

  void show(String part, String template, boolean readOnly) {
    List<String> ids = new ArrayList<>(List.of(Template.FREE));
    if (part.isEmpty() || catalogue.hasJointNear(part)) {
      ids.add(Template.RANGE_OF_MOTION);
    }
    double room = ROOM - width(template);
    for (Template suiting : choices.suiting(part)) {
      room -= suiting.id().equals(template) ? 0 : width(suiting.id());
      if (room > 0 || suiting.id().equals(template)) {
        ids.add(suiting.id());
      }
    }
    if (!ids.contains(template)) {
      ids.add(template);
    }
    // whatever part is chosen, a kind stands before and after the same ones
    ids.sort(Comparator.comparingInt(order::indexOf));
    if (!ids.equals(offered)) {
      buttons = segmented(ids);
    }
    buttons.show(template);
    buttons.setDisable(readOnly);
    more.setDisable(readOnly);
  }
}
