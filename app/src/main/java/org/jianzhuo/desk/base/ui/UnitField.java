package org.jianzhuo.desk.base.ui;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jianzhuo.model.base.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * Takes a number with a unit: digits, minus and point only; full-width digits are converted, what
 * is pasted is kept. It is judged by the caller when the field is left.
 */
public final class UnitField extends StackPane {

  /** Says how the number was judged. */
  public enum State {
    NORMAL,
    /** Unusual or contradictory: stored, with a word of warning. */
    WARN,
    /** Impossible: not stored. */
    BAD
  }

  private static final int LONGEST = 60;

  private final TextField field = new TextField();
  private Consumer<String> onLeft = text -> {};
  private boolean takesN;
  private State shown = State.NORMAL;

  /**
   * @param id of the inner text field, which has the focus
   * @param unit shown at the right, e.g. cm or °
   */
  public UnitField(String id, String unit) {
    field.setId(id);
    field.getStyleClass().add("jz-num");
    if (unit.length() > 2) {
      field.getStyleClass().add("wide");
    }
    field.setTextFormatter(new TextFormatter<>(this::plainNumber));
    Label shown = new Label(unit);
    shown.getStyleClass().add("jz-unit");
    shown.setMouseTransparent(true);
    shown.setMinWidth(Region.USE_PREF_SIZE);
    StackPane.setAlignment(shown, Pos.CENTER_RIGHT);
    StackPane.setMargin(shown, new Insets(0, 11, 0, 0));
    getChildren().addAll(field, shown);
    setPrefWidth(124);
    setMinWidth(unit.length() > 2 ? 124 : 88);
    setMaxHeight(Region.USE_PREF_SIZE);
    field
        .focusedProperty()
        .addListener(
            (o, was, is) -> {
              if (was && !is) {
                onLeft.accept(field.getText());
              }
            });
  }

  /** Lets N be typed too, for what could not be measured. */
  public UnitField takingN() {
    takesN = true;
    return this;
  }

  /** Returns the text field inside, for key handlers and focus. */
  public TextField field() {
    return field;
  }

  /** Calls the consumer with the text when the field is left. */
  public void setOnLeft(Consumer<String> consumer) {
    onLeft = consumer;
  }

  /** Shows how the number was judged. */
  public void setState(State state) {
    // each change of a style class costs a pass over the style sheets
    if (state == shown) {
      return;
    }
    shown = state;
    field.getStyleClass().removeAll("warn", "bad");
    switch (state) {
      case NORMAL -> {}
      case WARN -> field.getStyleClass().add("warn");
      case BAD -> field.getStyleClass().add("bad");
    }
  }

  /** Shows a text as the field's content; empty for none. */
  public void show(String text) {
    if (!field.getText().equals(text)) {
      field.setText(text);
    }
  }

  public String text() {
    return field.getText();
  }

  /** Returns the number, if what stands there is one. */
  public Optional<BigDecimal> number() {
    return parse(field.getText());
  }

  /** Reads a number as a person types it: full-width digits and the minus sign − count too. */
  public static Optional<BigDecimal> parse(String text) {
    String plain = normal(text);
    if (!plain.matches("-?(\\d+(\\.\\d*)?|\\.\\d+)")) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(plain));
  }

  private TextFormatter.@Nullable Change plainNumber(TextFormatter.Change change) {
    if (!change.isContentChange()) {
      return change;
    }
    change.setText(normal(change.getText()));
    if (takesN && change.getControlNewText().equalsIgnoreCase("n")) {
      change.setText("N");
    } else if (!change.getControlNewText().matches("-?\\d*[.,]?\\d*") && !isPasted(change)) {
      return null;
    }
    int caret = change.getRangeStart() + change.getText().length();
    change.selectRange(caret, caret);
    return change;
  }

  // what was pasted is kept as it is, so that the caller can say what is wrong with it
  private static boolean isPasted(TextFormatter.Change change) {
    return change.getText().length() > 1 && change.getControlNewText().length() <= LONGEST;
  }

  private static String normal(String text) {
    return TypedText.number(text);
  }
}
