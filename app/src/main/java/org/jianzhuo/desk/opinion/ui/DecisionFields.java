package org.jianzhuo.desk.opinion.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.DateField;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.desk.exam.UnitWords;
import org.jianzhuo.desk.opinion.ItemDecisions;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.TemplateField;
import org.jianzhuo.model.exam.ItemForm;
import org.jianzhuo.model.exam.Reading;

/** Takes an expert's decisions on an item's own form: only the fields that apply are asked. */
final class DecisionFields extends VBox {

  private final Messages words;
  private final BiConsumer<String, String> decide;

  /**
   * @param decide takes a field and what was decided of it
   */
  DecisionFields(
      OpinionState.Shown shown,
      ItemForm form,
      Catalogue catalogue,
      Messages words,
      BiConsumer<String, String> decide) {
    super(10);
    this.words = words;
    this.decide = decide;
    setId("opinion-decisions");
    getChildren().add(Controls.label(words.text("opinion.decision"), "jz-bold"));
    for (String fact : facts(shown, form, catalogue)) {
      getChildren().add(Controls.wrapped(fact, "jz-note"));
    }
    for (ItemForm.Field field : ItemDecisions.asked(shown.table(), shown.own())) {
      catalogue
          .template(form.template())
          .flatMap(t -> t.field(field.id()))
          .ifPresent(of -> getChildren().add(row(of, shown.own().decisions())));
    }
  }

  private List<String> facts(OpinionState.Shown shown, ItemForm form, Catalogue catalogue) {
    List<String> lines = new ArrayList<>();
    Map<String, String> facts = form.facts(shown.table().exam());
    for (ItemForm.Field field : form.fields()) {
      String value = facts.getOrDefault(field.id(), "");
      if (field.required() && !value.isEmpty()) {
        String printed =
            catalogue
                .template(form.template())
                .flatMap(t -> t.field(field.id()))
                .map(of -> printed(of, value))
                .orElse(value);
        lines.add(field.name().in(words.english()) + (words.english() ? ": " : "：") + printed);
      }
    }
    return lines;
  }

  private String printed(TemplateField of, String value) {
    return switch (of.type()) {
      case NUMBER -> UnitWords.with(value, of.unit(), words.english());
      case CHOICE, SIDE ->
          of.choice(value).map(choice -> choice.words().in(words.english())).orElse(value);
      case TEXT, LINE -> value;
      case DATE -> words.english() ? value : ItemForm.printed(value);
    };
  }

  private Node row(TemplateField of, Map<String, String> decisions) {
    Label label = Controls.wrapped(of.name().in(words.english()));
    label.setPrefWidth(180);
    label.setMinWidth(120);
    return Controls.row(12, label, control(of, decisions.getOrDefault(of.id(), "")));
  }

  private Node control(TemplateField of, String value) {
    String id = "opinion-decision-" + of.id();
    return switch (of.type()) {
      case CHOICE, SIDE -> {
        List<String> values = of.choices().stream().map(TemplateField.Choice::value).toList();
        Segmented<String> choice =
            new Segmented<>(
                id,
                values,
                each -> of.choice(each).map(c -> c.words().in(words.english())).orElse(each));
        if (values.contains(value)) {
          choice.show(value);
        }
        choice.setOnChosen(chosen -> decide.accept(of.id(), chosen));
        yield choice;
      }
      case DATE -> {
        DateField day = new DateField(id, DateField.parse(value).orElse(null));
        day.textProperty()
            .addListener(
                (o, was, is) ->
                    decide.accept(of.id(), DateField.parse(is).map(Object::toString).orElse("")));
        yield day;
      }
      case NUMBER, TEXT, LINE -> {
        TextField text = new TextField(value);
        text.setId(id);
        text.setPrefWidth(of.type() == TemplateField.Type.NUMBER ? 96 : 320);
        text.textProperty().addListener((o, was, is) -> decide.accept(of.id(), plain(of, is)));
        Label unit = Controls.label(UnitWords.of(of.unit(), words.english()), "jz-note");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        yield Controls.row(6, text, unit);
      }
    };
  }

  // what is no number, or outside its range, is as good as empty: filing asks for it
  private static String plain(TemplateField of, String typed) {
    if (of.type() != TemplateField.Type.NUMBER) {
      return typed;
    }
    return Reading.ofNumber(typed, of).storable().map(number -> number.toPlainString()).orElse("");
  }
}
