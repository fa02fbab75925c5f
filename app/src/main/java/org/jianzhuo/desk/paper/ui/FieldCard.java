package org.jianzhuo.desk.paper.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.DateField;
import org.jianzhuo.desk.base.ui.TextBox;
import org.jianzhuo.model.paper.Asked;

/** Shows one asked field: its name, what to type, and what is wrong with it. */
final class FieldCard extends VBox {

  private final Asked asked;
  private final Messages words;
  private final Node input;
  private final Label fault = Controls.wrapped("", "jz-paper-fault");

  /**
   * @param typed what stands there at first
   * @param onTyped receives the field's id and what is typed
   */
  FieldCard(
      Asked asked, Messages words, List<String> typed, BiConsumer<String, List<String>> onTyped) {
    super(4);
    this.asked = asked;
    this.words = words;
    setId("paper-card-" + asked.id());
    Label label =
        Controls.label(
            asked.label().in(words.english()) + (asked.required() ? " *" : ""), "jz-bold");
    input = input(typed, lines -> onTyped.accept(asked.id(), lines));
    input.setId("paper-field-" + asked.id());
    input.setAccessibleText(asked.label().in(words.english()));
    label.setLabelFor(input);
    fault.setId("paper-fault-" + asked.id());
    getChildren().addAll(label, input);
    if (asked.hint() != null) {
      getChildren().add(Controls.wrapped(asked.hint().in(words.english()), "jz-note"));
    }
    getChildren().add(fault);
    showFaults(List.of());
  }

  Asked asked() {
    return asked;
  }

  Node input() {
    return input;
  }

  void showFaults(List<String> rules) {
    fault.setText(String.join("\n", rules));
    fault.setVisible(!rules.isEmpty());
    fault.setManaged(!rules.isEmpty());
  }

  private Node input(List<String> typed, Consumer<List<String>> onTyped) {
    return switch (asked.type()) {
      case TEXT, NUMBER -> {
        TextField field = new TextField(typed.isEmpty() ? "" : typed.getFirst());
        field.textProperty().addListener((o, was, is) -> onTyped.accept(List.of(is)));
        yield field;
      }
      case DAY -> {
        DateField field = new DateField("", null);
        field.setText(typed.isEmpty() ? "" : typed.getFirst());
        field
            .textProperty()
            .addListener(
                (o, was, is) ->
                    onTyped.accept(
                        List.of(DateField.parse(is).map(day -> day.toString()).orElse(is))));
        yield field;
      }
      case LONG_TEXT -> area(String.join("\n", typed), 4, text -> onTyped.accept(List.of(text)));
      case LINES ->
          area(
              String.join("\n", typed),
              7,
              text -> onTyped.accept(new ArrayList<>(text.lines().toList())));
      case CHOICE -> choices(typed, onTyped);
    };
  }

  /** Tab leaves an area as it leaves every other field. */
  private static TextArea area(String text, int rows, Consumer<String> onTyped) {
    TextArea area = new TextBox(text);
    area.setPrefRowCount(rows);
    area.setMinHeight(USE_PREF_SIZE);
    area.textProperty().addListener((o, was, is) -> onTyped.accept(is));
    return area;
  }

  private Node choices(List<String> typed, Consumer<List<String>> onTyped) {
    VBox box = new VBox(6);
    ToggleGroup group = new ToggleGroup();
    Map<String, RadioButton> buttons = new LinkedHashMap<>();
    for (Asked.Choice choice : asked.choices()) {
      RadioButton button = new RadioButton(choice.words().in(words.english()));
      button.setId("paper-choice-" + asked.id() + "-" + choice.value());
      button.setToggleGroup(group);
      button.setWrapText(true);
      button.setSelected(typed.contains(choice.value()));
      button
          .selectedProperty()
          .addListener(
              (o, was, is) -> {
                if (is) {
                  onTyped.accept(List.of(choice.value()));
                }
              });
      buttons.put(choice.value(), button);
    }
    box.getChildren().addAll(buttons.values());
    return box;
  }
}
