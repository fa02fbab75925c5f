package org.jianzhuo.desk.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/** Leads from a step of the case in hand to the next case (sheet 24). */
final class CaseTurn {

  /** Where there is no list of cases to go through. */
  static final CaseTurn NONE = new CaseTurn(null, c -> Optional.empty(), Optional::empty, null);

  // in a text the key goes to the next word, as everywhere
  private static final KeyCombination NEXT =
      new KeyCodeCombination(KeyCode.RIGHT, KeyCombination.CONTROL_DOWN);

  private static final Set<PlaceKind> OF_A_CASE =
      Set.of(PlaceKind.EXAM, PlaceKind.CAPTURE, PlaceKind.REVIEW, PlaceKind.OPINION);

  private final @Nullable Messages words;
  private final CaseAfter after;
  private final Supplier<Optional<StreamId>> inHand;
  private final @Nullable Workbench bench;

  CaseTurn(
      @Nullable Messages words,
      CaseAfter after,
      Supplier<Optional<StreamId>> inHand,
      @Nullable Workbench bench) {
    this.words = words;
    this.after = after;
    this.inHand = inHand;
    this.bench = bench;
  }

  /** Returns the key that leads on from such a place; none where none leads on. */
  Map<KeyCombination, Screen.Shortcut> shortcuts(PlaceKind place) {
    return words == null || !OF_A_CASE.contains(place)
        ? Map.of()
        : Map.of(NEXT, new Screen.Shortcut(words.text("workbench.next-case"), this::goOn));
  }

  /** Returns the step bar's acts: the way to the next case stands before what ends the step. */
  List<Node> acts(Destination at, Screen screen) {
    List<Node> acts = new ArrayList<>();
    if (words != null && OF_A_CASE.contains(at.kind())) {
      Button next =
          Controls.button(
              "shell-next-case", words.text("workbench.next-case"), "Ctrl+→", this::goOn);
      next.getStyleClass().add("small");
      acts.add(next);
    }
    acts.addAll(screen.stepActs());
    return acts;
  }

  private void goOn() {
    if (bench == null || words == null) {
      return;
    }
    inHand
        .get()
        .flatMap(after::after)
        .ifPresentOrElse(
            bench::go, () -> bench.toast(Tone.NEUTRAL, words.text("workbench.next-case.none")));
  }
}
