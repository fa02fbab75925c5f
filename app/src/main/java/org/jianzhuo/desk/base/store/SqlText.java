package org.jianzhuo.desk.base.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads SQL from the resource file beside a store: one statement per file. */
public final class SqlText {

  private SqlText() {}

  /**
   * Returns the statement.
   *
   * @param store the class beside which the file lies
   * @param file e.g. {@code add-entry.sql}
   */
  public static String of(Class<?> store, String file) {
    try (InputStream in = store.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("no " + file + " beside " + store.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
