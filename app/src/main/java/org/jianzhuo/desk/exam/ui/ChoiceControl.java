package org.jianzhuo.desk.exam.ui;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.desk.exam.TemplateForm;
import org.jianzhuo.model.catalogue.TemplateField;
import org.jspecify.annotations.Nullable;

/** Takes one of a template's fixed values; Delete takes the answer back. */
final class ChoiceControl implements FieldControl {

  private final List<TemplateField.Choice> choices;
  private final boolean english;
  private final String key;
  private final BiConsumer<String, String> chosen;
  private final @Nullable Segmented<String> buttons;
  private final @Nullable ComboBox<String> list;
  private String sought = "";
  private boolean showing;

  /**
   * @param width what the field may take
   * @param chosen called with the field's key and the value; empty where it is taken back
   */
  ChoiceControl(
      String id,
      TemplateForm.Field field,
      boolean english,
      double width,
      BiConsumer<String, String> chosen) {
    this.choices = field.field().choices();
    this.english = english;
    this.key = field.key();
    this.chosen = chosen;
    ChoiceLook look = ChoiceLook.of(choices, english, width);
    buttons = look == ChoiceLook.LIST ? null : segmented(id, look);
    list = look == ChoiceLook.LIST ? dropDown(id, width) : null;
    node().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private Segmented<String> segmented(String id, ChoiceLook look) {
    Segmented<String> made =
        new Segmented<>(
            id,
            choices.stream().map(TemplateField.Choice::value).toList(),
            value -> look == ChoiceLook.VALUES ? value : words(value));
    made.setOnChosen(value -> chosen.accept(key, value));
    if (look == ChoiceLook.VALUES) {
      for (int i = 0; i < choices.size(); i++) {
        ((ToggleButton) made.getChildren().get(i))
            .setTooltip(new Tooltip(choices.get(i).words().in(english)));
      }
    }
    return made;
  }

  private ComboBox<String> dropDown(String id, double width) {
    ComboBox<String> made = new ComboBox<>();
    made.setId(id);
    made.getItems().setAll(choices.stream().map(TemplateField.Choice::value).toList());
    made.setVisibleRowCount(12);
    made.setPrefWidth(Math.min(width, 250));
    made.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable String value) {
            return value == null ? "" : words(value);
          }

          @Override
          public String fromString(String text) {
            throw new UnsupportedOperationException();
          }
        });
    made.valueProperty()
        .addListener(
            (o, was, is) -> {
              if (!showing) {
                chosen.accept(key, is == null ? "" : is);
              }
            });
    made.focusedProperty().addListener((o, was, is) -> sought = "");
    made.addEventFilter(KeyEvent.KEY_TYPED, this::seek);
    return made;
  }

  private String words(String value) {
    return choices.stream()
        .filter(c -> c.value().equals(value))
        .map(c -> english ? capital(c.words().en()) : c.words().zh())
        .findFirst()
        .orElse(value);
  }

  // the data has the words of a choice as they stand within a sentence
  private static String capital(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /**
   * Goes to the value whose number or words begin with what was typed since the field has focus.
   */
  private void seek(KeyEvent event) {
    String typed = event.getCharacter();
    if (list == null || list.isDisabled() || typed.isBlank() || typed.charAt(0) < ' ') {
      return;
    }
    String longer = sought + typed;
    @Nullable String found = find(longer);
    sought = found == null ? typed : longer;
    found = found == null ? find(typed) : found;
    found = found == null ? atPlace(typed) : found;
    if (found != null) {
      list.setValue(found);
    }
    event.consume();
  }

  // as side by side: a digit that begins no value means its place from 1
  private @Nullable String atPlace(String typed) {
    int place = typed.codePointAt(0) - '1';
    return place >= 0 && place < Math.min(9, choices.size()) ? choices.get(place).value() : null;
  }

  private @Nullable String find(String start) {
    return choices.stream()
        .map(TemplateField.Choice::value)
        .filter(v -> v.equalsIgnoreCase(start))
        .findFirst()
        .or(
            () ->
                choices.stream()
                    .filter(c -> begins(c.value(), start) || begins(words(c.value()), start))
                    .map(TemplateField.Choice::value)
                    .findFirst())
        .orElse(null);
  }

  private static boolean begins(String text, String start) {
    return text.regionMatches(true, 0, start, 0, start.length());
  }

  private void pressed(KeyEvent event) {
    boolean back = event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE;
    if (back && !node().isDisabled()) {
      sought = "";
      if (list != null) {
        list.setValue(null);
      } else {
        chosen.accept(key, "");
      }
      event.consume();
    }
  }

  @Override
  public Node node() {
    return buttons != null ? buttons : Objects.requireNonNull(list);
  }

  @Override
  public List<Node> walk() {
    return List.of(buttons != null ? FormCard.focusOf(buttons) : Objects.requireNonNull(list));
  }

  @Override
  public boolean holds(Node owner) {
    return owner.equals(list) || (buttons != null && buttons.getChildren().contains(owner));
  }

  @Override
  public void show(TemplateForm.Field field, boolean asked, boolean readOnly) {
    showing = true;
    try {
      String value = field.text().isEmpty() ? null : field.text();
      if (buttons != null) {
        buttons.show(value);
        buttons.setDisable(readOnly);
      } else if (list != null) {
        if (!Objects.equals(list.getValue(), value)) {
          list.setValue(value);
        }
        list.setDisable(readOnly);
      }
    } finally {
      showing = false;
    }
  }
}
