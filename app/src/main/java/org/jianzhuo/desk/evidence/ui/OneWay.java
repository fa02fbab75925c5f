package org.jianzhuo.desk.evidence.ui;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Writes what a list offers; nothing is read back from its words. */
final class OneWay<T> extends StringConverter<@Nullable T> {

  private final Function<@Nullable T, String> words;

  OneWay(Function<@Nullable T, String> words) {
    this.words = words;
  }

  @Override
  public String toString(@Nullable T value) {
    return words.apply(value);
  }

  @Override
  public @Nullable T fromString(String text) {
    return null;
  }
}
