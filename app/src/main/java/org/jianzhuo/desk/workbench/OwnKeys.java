package org.jianzhuo.desk.workbench;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.journal.Drafts;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.wire.Json;

/**
 * Keeps one person's own keys at this station, sealed as drafts are: which keys somebody uses says
 * something about them, so they never leave the store in the clear and never travel.
 */
public final class OwnKeys {

  private static final String KEPT_AS = "settings:keys";

  private final Drafts drafts;
  private final PersonId person;
  private final TaskRunner tasks;
  private final Consumer<DeskFault> faults;
  private final ReadOnlyObjectWrapper<Keymap> keymap;

  /** Begins with the usual keys. */
  public OwnKeys(
      KeyBook book, Drafts drafts, PersonId person, TaskRunner tasks, Consumer<DeskFault> faults) {
    this.drafts = drafts;
    this.person = person;
    this.tasks = tasks;
    this.faults = faults;
    this.keymap = new ReadOnlyObjectWrapper<>(Keymap.usual(book));
  }

  public ReadOnlyObjectProperty<Keymap> keymap() {
    return keymap.getReadOnlyProperty();
  }

  /** Reads what the person chose before. */
  public void load() {
    KeyBook book = keymap.get().book();
    tasks.run(
        Lane.DB,
        () -> Keymap.of(book, drafts.load(person, KEPT_AS).map(OwnKeys::read).orElse(Map.of())),
        keymap::set,
        faults);
  }

  /** Takes the person's choice, at once for the screens, and keeps it. */
  public void choose(Keymap chosen) {
    keymap.set(chosen);
    tasks.run(
        Lane.DB,
        () -> {
          if (chosen.own().isEmpty()) {
            drafts.remove(person, KEPT_AS);
          } else {
            drafts.save(person, KEPT_AS, Json.mapper().writeValueAsBytes(chosen.kept()));
          }
          return true;
        },
        done -> {},
        faults);
  }

  private static Map<String, KeyStroke> read(byte[] json) {
    Map<String, KeyStroke> own = new TreeMap<>();
    try {
      for (var each : Json.mapper().readTree(json).properties()) {
        own.put(each.getKey(), KeyStroke.parse(each.getValue().asText()));
      }
      return own;
    } catch (IOException | IllegalArgumentException e) {
      // what an older program kept is not worth a fault: the usual keys work
      return Map.of();
    }
  }
}
