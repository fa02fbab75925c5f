package org.jianzhuo.desk.workbench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;

/**
 * Says which key does what: the keys as the program comes, and those that a person chose instead.
 *
 * @param own a person's own keys by the act's name
 */
public record Keymap(KeyBook book, Map<String, KeyStroke> own) {

  // Windows, the shell and the lock of the desk keep these for themselves.
  private static final Set<KeyCode> OF_THE_SYSTEM =
      Set.of(
          KeyCode.WINDOWS,
          KeyCode.META,
          KeyCode.COMMAND,
          KeyCode.PRINTSCREEN,
          KeyCode.CONTEXT_MENU);

  public Keymap {
    own = Map.copyOf(own);
  }

  /** What speaks against a key. */
  public sealed interface Clash {

    /**
     * Another act has it.
     *
     * @param swappable whether the two can exchange their keys
     */
    record Taken(KeyAction by, boolean swappable) implements Clash {}

    /** The act must be heard while text is typed, and this key writes or moves in a text. */
    record Typed() implements Clash {}

    /** The computer keeps the key for itself. */
    record OfTheSystem() implements Clash {}
  }

  /** Returns the keys as the program comes. */
  public static Keymap usual(KeyBook book) {
    return new Keymap(book, Map.of());
  }

  /** Takes kept keys in: those that no longer fit the program's list are left out. */
  public static Keymap of(KeyBook book, Map<String, KeyStroke> kept) {
    Map<String, KeyStroke> fitting = new TreeMap<>(kept);
    fitting.keySet().removeIf(name -> book.named(name).map(KeyAction::fixed).orElse(true));
    Keymap whole = new Keymap(book, fitting);
    List<String> clashing =
        fitting.keySet().stream()
            .filter(name -> book.named(name).flatMap(a -> whole.clash(a, whole.key(a))).isPresent())
            .toList();
    clashing.forEach(fitting::remove);
    Keymap rest = new Keymap(book, fitting);
    // a key that was left out is back at its usual place, where another may have moved to
    boolean sound = book.actions().stream().filter(a -> !a.fixed()).allMatch(rest::fits);
    return sound ? rest : usual(book);
  }

  /** Returns the key of an act that has one. */
  public KeyStroke key(KeyAction action) {
    return own.getOrDefault(action.name(), action.usual().getFirst());
  }

  public boolean changed(KeyAction action) {
    return own.containsKey(action.name());
  }

  /** Returns the key that a place hears for what the given key usually does there. */
  public KeyStroke present(PlaceKind place, KeyStroke usual) {
    return book.usually(place, usual)
        .filter(action -> !action.fixed())
        .map(this::key)
        .orElse(usual);
  }

  /** Returns the cap that a place shows where a text or button names the usual key. */
  public String presentCap(PlaceKind place, String usual) {
    return book.of(place).stream()
        .filter(each -> !each.fixed() && each.usual().getFirst().cap().equals(usual))
        .findFirst()
        .or(
            () ->
                book.everywhere().stream()
                    .filter(each -> !each.fixed())
                    .filter(each -> each.usual().getFirst().cap().equals(usual))
                    .findFirst())
        .map(action -> key(action).cap())
        .orElse(usual);
  }

  /** Returns the cap of the act's key, for texts that name it. */
  public String capOf(String usual, String act) {
    return book.named(act).filter(each -> !each.fixed()).map(each -> key(each).cap()).orElse(usual);
  }

  /** Tells what speaks against the key for this act; nothing if it is free. */
  public Optional<Clash> clash(KeyAction action, KeyStroke stroke) {
    List<KeyAction> holders = holders(action, stroke);
    if (!holders.isEmpty()) {
      KeyAction by = holders.getFirst();
      return Optional.of(new Clash.Taken(by, holders.size() == 1 && swappable(action, by)));
    }
    return unfit(action, stroke);
  }

  private static Optional<Clash> unfit(KeyAction action, KeyStroke stroke) {
    KeyStroke usual = action.usual().getFirst();
    if (stroke.equals(usual)) {
      return Optional.empty();
    }
    if (OF_THE_SYSTEM.contains(stroke.code()) || closesTheWindow(stroke)) {
      return Optional.of(new Clash.OfTheSystem());
    }
    return usual.actsWhileTyping() && !stroke.actsWhileTyping()
        ? Optional.of(new Clash.Typed())
        : Optional.empty();
  }

  /** Gives the act a key that is free for it. */
  public Keymap with(KeyAction action, KeyStroke stroke) {
    if (action.fixed() || clash(action, stroke).isPresent()) {
      throw new IllegalArgumentException(stroke.text() + " is not free for " + action.name());
    }
    return put(action, stroke);
  }

  /** Exchanges the keys of two acts. */
  public Keymap swapped(KeyAction one, KeyAction other) {
    if (!swappable(one, other)) {
      throw new IllegalArgumentException(one.name() + " and " + other.name() + " cannot exchange");
    }
    return exchanged(one, other);
  }

  /** Gives every act its usual key back. */
  public Keymap reset() {
    return usual(book);
  }

  private List<KeyAction> holders(KeyAction action, KeyStroke stroke) {
    return book.actions().stream()
        .filter(each -> !each.name().equals(action.name()) && each.meets(action))
        .filter(each -> each.fixed() ? each.usual().contains(stroke) : key(each).equals(stroke))
        .filter(each -> !(each.everywhere() && each.fixed() && usualHere(action, stroke)))
        .toList();
  }

  // a place may use a key such as Space for itself where nothing else wants it
  private static boolean usualHere(KeyAction action, KeyStroke stroke) {
    return action.usual().contains(stroke);
  }

  private boolean swappable(KeyAction one, KeyAction other) {
    if (one.fixed() || other.fixed()) {
      return false;
    }
    Keymap then = exchanged(one, other);
    return then.fits(one) && then.fits(other);
  }

  private boolean fits(KeyAction action) {
    return holders(action, key(action)).isEmpty() && unfit(action, key(action)).isEmpty();
  }

  private Keymap exchanged(KeyAction one, KeyAction other) {
    return put(one, key(other)).put(other, key(one));
  }

  private Keymap put(KeyAction action, KeyStroke stroke) {
    Map<String, KeyStroke> next = new TreeMap<>(own);
    if (stroke.equals(action.usual().getFirst())) {
      next.remove(action.name());
    } else {
      next.put(action.name(), stroke);
    }
    return new Keymap(book, next);
  }

  private static boolean closesTheWindow(KeyStroke stroke) {
    return stroke.alt() && stroke.code() == KeyCode.F4
        || stroke.alt() && stroke.code() == KeyCode.TAB
        || stroke.control() && stroke.alt() && stroke.code() == KeyCode.DELETE;
  }

  /** Returns the person's own keys as they are kept. */
  Map<String, String> kept() {
    return own.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().text()));
  }
}
