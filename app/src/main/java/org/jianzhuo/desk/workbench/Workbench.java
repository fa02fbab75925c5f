package org.jianzhuo.desk.workbench;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.KeyHints;
import org.jianzhuo.desk.base.ui.Reveal;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * Frames every signed-in screen: rail, top bar, step bar, content, foot bar; leads from one screen
 * to another, and hears the keys that hold everywhere.
 */
public final class Workbench extends Layers implements Navigator {

  /** Below this width the bars are those of a 1366 × 768 screen. */
  static final double NARROW_BELOW = 1600;

  private static final int MOST_HISTORY = 50;

  /** What leads out of the workbench. */
  public record Acts(Runnable switchUser, Runnable lock, Runnable fullScreen) {}

  private final Messages words;
  private final Clock clock;
  private final ShellUser user;
  private final String station;
  private final ShellStatus status;
  private final Acts acts;
  private final ObservableValue<Keymap> keymap;
  private final ChangeListener<Keymap> follow = (o, was, is) -> keysChanged();
  private final BorderPane frame;
  private final ScrollPane content = new ScrollPane();
  private final WorkbenchKeys keys;
  private final Deque<Destination> history = new ArrayDeque<>();
  private final List<Place> places = new ArrayList<>();
  private @Nullable Rail rail;
  private @Nullable StepBar steps;
  private @Nullable TopBar top;
  private @Nullable FootBar foot;
  private @Nullable Destination at;
  private @Nullable Screen screen;
  private Optional<StreamId> caseInHand = Optional.empty();
  private CaseTurn caseTurn = CaseTurn.NONE;

  /**
   * @param station what people call this workstation
   */
  public Workbench(
      Messages words, Clock clock, ShellUser user, String station, ShellStatus status, Acts acts) {
    this(words, clock, user, station, status, acts, usual());
  }

  /**
   * @param station what people call this workstation
   * @param keymap the person's keys, which may change while the bench is shown
   */
  public Workbench(
      Messages words,
      Clock clock,
      ShellUser user,
      String station,
      ShellStatus status,
      Acts acts,
      ObservableValue<Keymap> keymap) {
    this(words, clock, user, station, status, acts, keymap, new BorderPane());
  }

  private static ObservableValue<Keymap> usual() {
    return new SimpleObjectProperty<>(Keymap.usual(KeyBook.builtIn()));
  }

  private Workbench(
      Messages words,
      Clock clock,
      ShellUser user,
      String station,
      ShellStatus status,
      Acts acts,
      ObservableValue<Keymap> keymap,
      BorderPane frame) {
    super(frame);
    this.keymap = keymap;
    this.words = words.naming((usual, act) -> keymap.getValue().capOf(usual, act));
    this.clock = clock;
    this.user = user;
    this.station = station;
    this.status = status;
    this.acts = new Acts(() -> switchUser(acts.switchUser()), acts.lock(), acts.fullScreen());
    this.frame = frame;
    setId("shell-workbench");
    frame.getStyleClass().add("jz-canvas");
    content.setFitToWidth(true);
    content.setFitToHeight(true);
    content.setFocusTraversable(false);
    content.setId("shell-content");
    keys = new WorkbenchKeys(this);
    KeyHints.give(content, this::presentCap);
    keymap.addListener(follow);
    widthProperty().addListener((o, was, is) -> fitWidth());
  }

  /** Builds the bars for these places and shows the first destination. */
  public void open(List<Place> offered, Destination first) {
    places.clear();
    places.addAll(offered);
    rail = new Rail(words, user.person().roles(), places, status, this);
    steps = new StepBar(words, offeredSteps(), this);
    top =
        new TopBar(
            this.words,
            clock,
            user,
            status,
            new TopBar.Acts(() -> go(new Destination.Sync()), this.acts.switchUser(), acts.lock()));
    foot = new FootBar(words, clock, status, station, this::refreshKeys);
    TopBar bar = top;
    KeyHints.give(bar, this::presentCap);
    bar.nameKeys();
    keys.namesShown().addListener((o, was, is) -> bar.showName(is));
    VBox head = new VBox(top, steps);
    BorderPane middle = new BorderPane(content);
    middle.setTop(head);
    middle.setBottom(foot);
    frame.setLeft(rail);
    frame.setCenter(middle);
    fitWidth();
    go(first);
  }

  @Override
  public void go(Destination destination) {
    Destination from = at;
    if (from != null && !from.equals(destination)) {
      history.push(from);
      while (history.size() > MOST_HISTORY) {
        history.removeLast();
      }
    }
    show(destination);
  }

  @Override
  public void back() {
    Destination before = history.poll();
    if (before != null) {
      show(before);
    }
  }

  /** Returns where the person is. */
  public Optional<Destination> at() {
    return Optional.ofNullable(at);
  }

  /** Returns the case in hand: the one last shown. */
  public Optional<StreamId> caseInHand() {
    return caseInHand;
  }

  /** Puts the case out of hand: its places lead nowhere until another one is opened. */
  public void dropCase() {
    caseInHand = Optional.empty();
    status.dropCase();
    if (rail != null && at != null) {
      rail.show(at, caseInHand);
    }
  }

  /** Tells whether experts' names are shown instead of numbers: while F9 is held. */
  public ReadOnlyBooleanProperty namesShown() {
    return keys.namesShown();
  }

  /** Lets a key lead from the case in hand to the one that comes after it. */
  public void leadOn(CaseAfter after) {
    caseTurn = new CaseTurn(words, after, () -> caseInHand, this);
  }

  /** Leaves the workbench: the present screen saves and unsubscribes. */
  public void leave() {
    closeAll();
    keymap.removeListener(follow);
    keys.learn(null);
    if (screen != null) {
      screen.hidden();
      screen = null;
    }
  }

  /** Shows the keys that are valid now. */
  public void showKeys() {
    dialog(
        KeysDialog.of(
            words,
            shortcuts(),
            keymap(),
            () -> {
              close();
              go(new Destination.Settings());
            },
            this::close));
  }

  /** Gives the next key to the learner instead of acting on it; null for nobody any more. */
  public void learnKey(@Nullable Consumer<KeyStroke> learner) {
    keys.learn(learner);
  }

  /** Names the keys of the screen anew, for a screen whose keys have changed. */
  public void refreshKeys() {
    if (foot != null) {
      foot.show(shortcuts(), keymap());
    }
  }

  /** Returns the keys that are valid now, as the person chose them. */
  Map<KeyCombination, Screen.Shortcut> shortcuts() {
    Map<KeyCombination, Screen.Shortcut> present = new LinkedHashMap<>();
    if (screen != null && at != null) {
      PlaceKind place = at.kind();
      caseTurn.shortcuts(place).forEach((usual, act) -> present.put(presentKey(place, usual), act));
      screen
          .shortcuts()
          .forEach((usual, act) -> present.putIfAbsent(presentKey(place, usual), act));
    }
    return present;
  }

  public Keymap keymap() {
    return keymap.getValue();
  }

  private KeyCombination presentKey(PlaceKind place, KeyCombination usual) {
    return KeyStroke.of(usual)
        .map(stroke -> keymap().present(place, stroke))
        .filter(present -> !Optional.of(present).equals(KeyStroke.of(usual)))
        .map(KeyStroke::combination)
        .orElse(usual);
  }

  private String presentCap(String usual) {
    return at == null ? usual : keymap().presentCap(at.kind(), usual);
  }

  private void keysChanged() {
    refreshKeys();
    KeyHints.refresh(frame);
    if (top != null) {
      top.nameKeys();
    }
  }

  /** What the present screen is in the middle of, such as a batch of signatures, ends first. */
  private void switchUser(Runnable leave) {
    String held = screen == null ? null : screen.holdsUser();
    if (held == null) {
      leave.run();
    } else {
      toast(Tone.WARNING, held);
    }
  }

  boolean hiding() {
    return status.hiding().get();
  }

  void toggleHiding() {
    status.hiding().set(!hiding());
  }

  Acts acts() {
    return acts;
  }

  /** Goes to a step of the case in hand, if a step is shown now. */
  boolean goToStep(KeyCode digit) {
    if (at == null || !PlaceKind.STEPS.contains(at.kind())) {
      return false;
    }
    int place = digit.ordinal() - KeyCode.DIGIT1.ordinal();
    if (place < 0 || place >= PlaceKind.STEPS.size()) {
      return false;
    }
    PlaceKind kind = PlaceKind.STEPS.get(place);
    if (!offeredSteps().contains(kind)) {
      return false;
    }
    kind.destination(at.inCase()).ifPresent(this::go);
    return true;
  }

  /** Returns the rail; empty before the first screen. */
  Optional<Rail> rail() {
    return Optional.ofNullable(rail);
  }

  private void show(Destination destination) {
    Place place =
        places.stream()
            .filter(p -> p.kind() == destination.kind())
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no place " + destination.kind()));
    closeAll();
    if (screen != null) {
      screen.hidden();
    }
    at = destination;
    destination.inCase().ifPresent(open -> caseInHand = Optional.of(open));
    Screen next = place.screen().apply(destination);
    screen = next;
    Node node = next.content();
    content.setContent(node);
    content.setVvalue(0);
    if (rail != null && steps != null && foot != null) {
      rail.show(destination, caseInHand);
      steps.show(destination, () -> caseTurn.acts(destination, next));
      foot.show(shortcuts(), keymap());
    }
    reveal(next);
  }

  /** Tells the screen that it is shown, once it is part of a scene and can take the focus. */
  private void reveal(Screen next) {
    if (getScene() != null) {
      applyCss();
      next.shown();
      enter();
      return;
    }
    ChangeListener<Scene> once =
        new ChangeListener<>() {
          @Override
          public void changed(
              ObservableValue<? extends Scene> scene, Scene was, @Nullable Scene is) {
            if (is != null) {
              sceneProperty().removeListener(this);
              if (screen == next) {
                applyCss();
                next.shown();
                enter();
              }
            }
          }
        };
    sceneProperty().addListener(once);
  }

  /** Lets Tab begin at the top of the page where the page did not take the focus itself. */
  private void enter() {
    Node owner = getScene().getFocusOwner();
    if (owner == null || !Reveal.within(owner, content)) {
      content.requestFocus();
    }
  }

  private List<PlaceKind> offeredSteps() {
    return places.stream()
        .filter(p -> p.roles().stream().anyMatch(user.person().roles()::contains))
        .map(Place::kind)
        .filter(PlaceKind.STEPS::contains)
        .toList();
  }

  private void fitWidth() {
    boolean narrow = getWidth() > 0 && getWidth() < NARROW_BELOW;
    if (rail != null && top != null && steps != null && foot != null) {
      rail.setNarrow(narrow);
      top.setNarrow(narrow);
      steps.setNarrow(narrow);
      foot.setNarrow(narrow);
    }
  }
}
