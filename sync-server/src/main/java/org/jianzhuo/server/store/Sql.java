package org.jianzhuo.server.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads the statements that lie beside this class, one per file. */
final class Sql {

  private final Map<String, String> known = new ConcurrentHashMap<>();

  /** Returns the text of {@code <name>.sql}. */
  String text(String name) {
    return known.computeIfAbsent(name, Sql::read);
  }

  private static String read(String name) {
    try (InputStream in = Sql.class.getResourceAsStream(name + ".sql")) {
      if (in == null) {
        throw new IllegalArgumentException("no statement " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
