package org.jianzhuo.desk.base.ui;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/** Takes a date as it is typed: 2026-11-23, 2026/11/23, 2026.11.23, 2026年11月23日 or 20261123. */
public final class DateField extends TextField {

  private static final Pattern PARTS =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
  private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

  public DateField(String id, @Nullable LocalDate value) {
    setId(id);
    setPromptText("2026-11-23");
    setPrefColumnCount(9);
    setMinWidth(124);
    if (value != null) {
      show(value);
    }
    focusedProperty().addListener((o, was, is) -> judge(is));
  }

  /** Shows a date. */
  public void show(LocalDate value) {
    setText(value.toString());
  }

  /** Returns the date; empty if what is typed is none. */
  public Optional<LocalDate> date() {
    return parse(getText());
  }

  /** Reads a date; full-width digits are taken as well. */
  public static Optional<LocalDate> parse(String typed) {
    String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
    for (Pattern form : new Pattern[] {PARTS, DIGITS}) {
      Matcher parts = form.matcher(text);
      if (parts.matches()) {
        try {
          return Optional.of(
              LocalDate.of(
                  Integer.parseInt(parts.group(1)),
                  Integer.parseInt(parts.group(2)),
                  Integer.parseInt(parts.group(3))));
        } catch (DateTimeException noSuchDay) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private void judge(boolean focused) {
    getStyleClass().remove("bad");
    if (!focused && !getText().isBlank()) {
      date().ifPresentOrElse(this::show, () -> getStyleClass().add("bad"));
    }
  }
}
