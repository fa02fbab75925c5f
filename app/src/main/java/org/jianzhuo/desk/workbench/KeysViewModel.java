package org.jianzhuo.desk.workbench;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/** Lets a person choose keys, and refuses one that something else needs. */
public final class KeysViewModel {

  /** Gives the next key that is pressed to somebody; null for nobody any more. */
  @FunctionalInterface
  public interface NextKey {
    void to(@Nullable Consumer<KeyStroke> learner);
  }

  private final OwnKeys keys;
  private final List<PlaceKind> places;
  private final NextKey nextKey;
  private final Supplier<List<KeyAction>> pedal;
  private final ReadOnlyObjectWrapper<KeysState> state;
  private final ChangeListener<Keymap> follow = (o, was, is) -> show(is);

  /**
   * @param places where the person goes
   * @param pedal what the station's pedal does by its keys, named {@code pedal.} and the end of the
   *     act's own name
   */
  public KeysViewModel(
      OwnKeys keys, List<PlaceKind> places, NextKey nextKey, Supplier<List<KeyAction>> pedal) {
    this.keys = keys;
    this.nextKey = nextKey;
    this.pedal = pedal;
    Keymap now = keys.keymap().get();
    this.places = places.stream().filter(each -> !now.book().of(each).isEmpty()).toList();
    state =
        new ReadOnlyObjectWrapper<>(new KeysState(now, this.places.stream().findFirst(), null, 0));
  }

  public ReadOnlyObjectProperty<KeysState> state() {
    return state.getReadOnlyProperty();
  }

  /** Returns the places to choose from, those with keys of their own; nothing means everywhere. */
  public List<Optional<PlaceKind>> places() {
    return Stream.concat(places.stream().map(Optional::of), Stream.of(Optional.<PlaceKind>empty()))
        .toList();
  }

  /** Begins to follow the person's keys. */
  public void shown() {
    keys.keymap().addListener(follow);
    show(keys.keymap().get());
  }

  /** Stops following, and waits for no key any more. */
  public void hidden() {
    keys.keymap().removeListener(follow);
    cancel();
  }

  /** Lists the keys of a place. */
  public void turnTo(Optional<PlaceKind> place) {
    KeysState now = state.get();
    state.set(new KeysState(now.keymap(), place, null, now.changes()));
  }

  /** Asks for the act's new key. */
  public void ask(KeyAction action) {
    if (!action.fixed()) {
      state.set(state.get().asking(new KeysState.Asking.NextKey(action)));
      nextKey.to(this::pressed);
    }
  }

  /** Ends the question; nothing changes. */
  public void cancel() {
    nextKey.to(null);
    if (state.get().asking() != null) {
      state.set(state.get().asking(null));
    }
  }

  /** Asks again after a key that was not free. */
  public void again() {
    KeysState.Asking asking = state.get().asking();
    if (asking != null) {
      ask(asking.action());
    }
  }

  /** Exchanges the keys with the act that has the one that was wished for. */
  public void swap() {
    if (state.get().asking() instanceof KeysState.Asking.Refused refused
        && refused.clash() instanceof Keymap.Clash.Taken taken
        && taken.swappable()) {
      choose(state.get().keymap().swapped(refused.action(), taken.by()));
    }
  }

  /** Gives the act its usual key back, unless another one has it by now. */
  public void reset(KeyAction action) {
    take(action, action.usual().getFirst());
  }

  /** Gives every act its usual key back. */
  public void resetAll() {
    choose(state.get().keymap().reset());
  }

  private void pressed(KeyStroke stroke) {
    KeysState.Asking asking = state.get().asking();
    if (asking == null || (stroke.code() == KeyCode.ESCAPE && !stroke.control())) {
      cancel();
    } else {
      take(asking.action(), stroke);
    }
  }

  private void take(KeyAction action, KeyStroke stroke) {
    Keymap keymap = state.get().keymap();
    trodden(action, stroke)
        .or(() -> keymap.clash(action, stroke))
        .ifPresentOrElse(
            clash ->
                state.set(state.get().asking(new KeysState.Asking.Refused(action, stroke, clash))),
            () -> choose(keymap.with(action, stroke)));
  }

  // the pedal may send the very key of the act that it does
  private Optional<Keymap.Clash> trodden(KeyAction action, KeyStroke stroke) {
    String same = "pedal." + action.name().substring(action.name().indexOf('.') + 1);
    return pedal.get().stream()
        .filter(each -> each.meets(action) && each.usual().contains(stroke))
        .filter(each -> !each.name().equals(same))
        .findFirst()
        .map(each -> new Keymap.Clash.Taken(each, false));
  }

  private void choose(Keymap chosen) {
    KeysState now = state.get();
    state.set(new KeysState(chosen, now.place(), null, now.changes() + 1));
    keys.choose(chosen);
  }

  private void show(Keymap keymap) {
    KeysState now = state.get();
    if (!now.keymap().equals(keymap)) {
      state.set(new KeysState(keymap, now.place(), now.asking(), now.changes()));
    }
  }
}
