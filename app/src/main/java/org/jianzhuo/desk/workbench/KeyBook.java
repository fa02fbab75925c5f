package org.jianzhuo.desk.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists every act that a key does, from {@code keys.csv}. */
public record KeyBook(List<KeyAction> actions) {

  private static final int COLUMNS = 5;

  public KeyBook {
    actions = List.copyOf(actions);
    Set<String> names = new HashSet<>();
    for (KeyAction each : actions) {
      if (!names.add(each.name())) {
        throw new IllegalArgumentException("two acts are named " + each.name());
      }
    }
  }

  /** Reads the list that comes with the program. */
  public static KeyBook builtIn() {
    try (InputStream in =
        Objects.requireNonNull(KeyBook.class.getResourceAsStream("keys.csv"), "keys.csv")) {
      return new KeyBook(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(KeyBook::action)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KeyAction action(String line) {
    String[] columns = line.split(";", -1);
    if (columns.length != COLUMNS) {
      throw new IllegalArgumentException("keys.csv: " + line);
    }
    return new KeyAction(
        columns[0],
        words(columns[1]).map(PlaceKind::valueOf).collect(Collectors.toSet()),
        words(columns[2]).map(KeyStroke::parse).toList(),
        columns[3],
        columns[4].equals("fixed"));
  }

  private static Stream<String> words(String column) {
    return Arrays.stream(column.split(" ")).filter(word -> !word.isEmpty());
  }

  /** Returns the act of that name. */
  public Optional<KeyAction> named(String name) {
    return actions.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** Returns what a key does in a place as the program comes; its own act before everywhere's. */
  public Optional<KeyAction> usually(PlaceKind place, KeyStroke stroke) {
    Optional<KeyAction> own =
        actions.stream()
            .filter(each -> each.places().contains(place) && each.usual().contains(stroke))
            .findFirst();
    return own.isPresent()
        ? own
        : actions.stream()
            .filter(each -> each.everywhere() && each.usual().contains(stroke))
            .findFirst();
  }

  /** Returns the acts of one place, without those that hold everywhere. */
  public List<KeyAction> of(PlaceKind place) {
    return actions.stream().filter(each -> each.places().contains(place)).toList();
  }

  /** Returns the acts that hold everywhere. */
  public List<KeyAction> everywhere() {
    return actions.stream().filter(KeyAction::everywhere).toList();
  }
}
