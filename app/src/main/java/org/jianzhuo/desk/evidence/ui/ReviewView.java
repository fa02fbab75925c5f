package org.jianzhuo.desk.evidence.ui;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.desk.evidence.ui.ReviewState.Showing;
import org.jianzhuo.desk.evidence.ui.ReviewState.Shown;
import org.jianzhuo.model.evidence.NoteKind;
import org.jianzhuo.model.evidence.Spot;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.PersonId;
import org.jspecify.annotations.Nullable;

/** Shows the review screen (sheet 07): tools, one or two media, their custody, and the strip. */
public final class ReviewView implements Screen {

  private static final double NARROW = 1500;
  private static final double LOW = 740;

  private final ReviewViewModel model;
  private final Supplier<Messages> words;
  private final Overlay overlay;
  private final KeepingDialogs keeping;
  private final BorderPane page = new BorderPane();
  private final SideBySide sides;
  private final MediumPane main;
  private final ToolRail tools;
  private final ReviewStrip strip;
  private final ReviewSide side;
  private final StackPane banner = new StackPane();
  private final Segmented<Boolean> layer;
  private final Button voiding;
  private final Button export;
  private final Button shield;
  private final InvalidationListener stateWatch = o -> update();
  private final InvalidationListener saidWatch = o -> showSaid();
  private final InvalidationListener importWatch = o -> tellImport();

  /**
   * @param nameOf how a person is called on this screen, which the examined person may see
   * @param zone in which times are told
   * @param exportFolder proposes where an original is exported to
   */
  public ReviewView(
      ReviewViewModel model,
      Supplier<Messages> words,
      Overlay overlay,
      Function<PersonId, String> nameOf,
      ZoneId zone,
      Supplier<Path> exportFolder) {
    this.model = model;
    this.words = words;
    this.overlay = overlay;
    keeping = new KeepingDialogs(model, words, overlay, exportFolder);
    Messages m = words.get();
    Button grab =
        small(Controls.button("review-grab", m.text("evidence.review.grab"), "F", this::grab));
    Button mark =
        small(Controls.button("review-mark", m.text("evidence.review.mark"), "M", this::mark));
    sides = new SideBySide(model, words, overlay, zone, mark, grab);
    main = sides.main();
    tools = new ToolRail(model, main.still(), words);
    strip = new ReviewStrip(model, words);
    side = new ReviewSide(model, words, nameOf, zone, main.player()::seek, overlay);
    layer =
        new Segmented<>(
            "review-layer",
            List.of(false, true),
            on -> m.text(on ? "evidence.review.annotated" : "evidence.review.original"));
    layer.show(true);
    layer.setOnChosen(main.still()::setNotesShown);
    voiding =
        small(Controls.button("review-void", m.text("evidence.void"), "Del", keeping::askVoid));
    export =
        small(
            Controls.button(
                "review-export", m.text("evidence.export"), "Ctrl+E", keeping::askExport));
    shield =
        small(
            Controls.button("review-shield", m.text("evidence.shield"), "S", keeping::askReaders));
    main.still().onDrawn(this::drawn);
    main.still().onMoved(model.notes()::move);
    build(m);
    listen(true);
  }

  private void listen(boolean on) {
    model.state().removeListener(stateWatch);
    model.said().removeListener(saidWatch);
    model.imports().last().removeListener(importWatch);
    if (on) {
      model.state().addListener(stateWatch);
      model.said().addListener(saidWatch);
      model.imports().last().addListener(importWatch);
      update();
      showSaid();
    }
  }

  private void build(Messages m) {
    HBox.setHgrow(sides, Priority.ALWAYS);
    HBox stage = new HBox(12, tools, sides);
    VBox.setVgrow(stage, Priority.ALWAYS);
    Button importing =
        small(
            Controls.button(
                "review-import", m.text("evidence.import.open"), "I", this::openImport));
    ActRow acts =
        new ActRow(
            10,
            layer,
            sides.compare(),
            sides.earlier(),
            Controls.spacer(),
            importing,
            shield,
            voiding,
            export);
    VBox stripCard = new VBox(strip);
    stripCard.getStyleClass().add("jz-card");
    VBox centre = new VBox(10, banner, acts, stage, stripCard);
    centre.setMinWidth(0);
    page.setCenter(centre);

    BorderPane.setMargin(side, new Insets(0, 0, 0, 12));
    page.setRight(side);
    page.setPadding(new Insets(12, 16, 12, 16));
    page.getStyleClass().add("jz-canvas");
    page.setId("review-screen");
    page.widthProperty()
        .addListener((o, was, is) -> side.setPrefWidth(is.doubleValue() < NARROW ? 304 : 380));
    page.heightProperty()
        .addListener((o, was, is) -> tools.columns(is.doubleValue() < LOW ? 3 : 2));
    page.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveTool);
  }

  private static Button small(Button button) {
    button.getStyleClass().add("small");
    return button;
  }

  @Override
  public Node content() {
    return page;
  }

  @Override
  public void shown() {
    listen(true);
    strip.requestFocus();
  }

  @Override
  public void hidden() {
    listen(false);
    sides.leave();
  }

  @Override
  public Map<KeyCombination, Shortcut> shortcuts() {
    Messages m = words.get();
    Map<KeyCombination, Shortcut> keys = new LinkedHashMap<>();
    put(keys, KeyCode.SPACE, "evidence.keys.play", main.player()::toggle);
    put(keys, KeyCode.U, "evidence.review.mute", main.player().speaker()::toggleMute);
    put(keys, KeyCode.H, "evidence.keys.film", main.player()::nextFilm);
    keys.put(
        new KeyCodeCombination(KeyCode.U, KeyCombination.SHIFT_DOWN),
        new Shortcut(m.text("evidence.keys.track"), main.player()::nextSound));
    put(keys, KeyCode.COMMA, "evidence.review.back", () -> main.player().step(-1));
    put(keys, KeyCode.PERIOD, "evidence.review.forward", () -> main.player().step(1));
    put(keys, KeyCode.M, "evidence.review.mark", this::mark);
    put(keys, KeyCode.F, "evidence.review.grab", this::grab);
    for (Tool tool : Tool.values()) {
      put(keys, tool.key(), "evidence.tool." + tool.lower(), () -> choose(tool));
    }
    put(keys, KeyCode.N, "evidence.keys.note-next", () -> chooseNote(1));
    keys.put(
        new KeyCodeCombination(KeyCode.N, KeyCombination.SHIFT_DOWN),
        new Shortcut(m.text("evidence.keys.note-before"), () -> chooseNote(-1)));
    put(keys, KeyCode.C, "evidence.review.compare", sides::toggle);
    keys.put(
        new KeyCodeCombination(KeyCode.C, KeyCombination.SHIFT_DOWN),
        new Shortcut(m.text("evidence.keys.compare-next"), model.comparison()::next));
    put(keys, KeyCode.P, "evidence.earlier.open", sides::openEarlier);
    put(keys, KeyCode.O, "evidence.keys.layer", this::toggleLayer);
    put(keys, KeyCode.LEFT, "evidence.keys.before", () -> model.move(-1));
    put(keys, KeyCode.RIGHT, "evidence.keys.after", () -> model.move(1));
    put(keys, KeyCode.EQUALS, "evidence.tool.zoom-in", () -> main.still().zoomBy(1.25));
    put(keys, KeyCode.MINUS, "evidence.tool.zoom-out", () -> main.still().zoomBy(0.8));
    put(keys, KeyCode.CLOSE_BRACKET, "evidence.tool.turn", () -> main.still().turn(1));
    put(keys, KeyCode.OPEN_BRACKET, "evidence.tool.turn", () -> main.still().turn(-1));
    put(keys, KeyCode.DIGIT0, "evidence.tool.fit", main.still()::fit);
    put(keys, KeyCode.PAGE_DOWN, "evidence.keys.page", () -> main.turnPage(1));
    put(keys, KeyCode.PAGE_UP, "evidence.keys.page", () -> main.turnPage(-1));
    put(keys, KeyCode.DELETE, "evidence.void", keeping::askVoid);
    put(keys, KeyCode.S, "evidence.shield", keeping::askReaders);
    put(keys, KeyCode.I, "evidence.import.open", this::openImport);
    put(keys, KeyCode.D, "evidence.describe", side::describe);
    control(keys, KeyCode.Z, m.text("evidence.tool.undo"), this::undo);
    control(keys, KeyCode.Y, m.text("evidence.tool.redo"), model.notes()::redo);
    control(keys, KeyCode.S, m.text("evidence.tool.redact"), model::redact);
    control(keys, KeyCode.E, m.text("evidence.export"), this::askExport);
    return keys;
  }

  private void put(Map<KeyCombination, Shortcut> keys, KeyCode code, String key, Runnable act) {
    keys.put(new KeyCodeCombination(code), new Shortcut(words.get().text(key), act));
  }

  private static void control(
      Map<KeyCombination, Shortcut> keys, KeyCode code, String words, Runnable act) {
    keys.put(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN), new Shortcut(words, act));
  }

  private void leaveTool(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE
        && main.still().tool().get() != Tool.SELECT
        && !(event.getTarget() instanceof TextInputControl)) {
      main.still().choose(Tool.SELECT);
      event.consume();
    }
  }

  private void askExport() {
    if (!export.isDisabled()) {
      keeping.askExport();
    }
  }

  private void choose(Tool tool) {
    Shown shown = mainShown();
    boolean drawable = shown != null && !shown.piece().covered() && !main.showsClip();
    if (tool == Tool.SELECT || drawable) {
      main.still().choose(tool);
    }
  }

  private void chooseNote(int by) {
    Shown shown = mainShown();
    if (shown != null && !shown.piece().covered() && !main.showsClip()) {
      layer.show(true);
      main.still().setNotesShown(true);
      main.still().chooseNote(by);
    }
  }

  private void undo() {
    // What is not kept yet is taken back first.
    if (!main.still().chosen().takeBack()) {
      model.notes().undo();
    }
  }

  private void toggleLayer() {
    boolean on = !Boolean.TRUE.equals(layer.chosen());
    layer.show(on);
    main.still().setNotesShown(on);
  }

  private void drawn(NoteKind kind, List<Spot> spots) {
    Messages m = words.get();
    switch (kind) {
      case ANGLE, LENGTH, COVER -> model.notes().add(kind, spots, "");
      case SCALE ->
          ReviewDialogs.askScale(m, overlay, length -> model.notes().addScale(spots, length));
      case TEXT, ARROW, AREA -> {
        TypedWords.Dialog typed = typed("note");
        ReviewDialogs.askText(
            m,
            overlay,
            kind == NoteKind.TEXT,
            typed,
            text -> model.notes().add(kind, spots, text, typed::taken));
      }
      case BOOKMARK -> {}
    }
  }

  private void mark() {
    Playing now = main.player().state().get();
    if (now.open()) {
      double at = now.position();
      TypedWords.Dialog typed = typed("mark");
      // Later, so that the key does not type itself into the field.
      model.later(
          () ->
              ReviewDialogs.askMark(
                  words.get(),
                  overlay,
                  model.findings(),
                  mainFinding(),
                  typed,
                  (text, finding) -> model.notes().bookmark(at, text, finding, typed::taken)));
    }
  }

  private TypedWords.Dialog typed(String what) {
    return model.typed().of(what + ":" + model.mainMedium());
  }

  private void grab() {
    Playing now = main.player().state().get();
    if (now.open()) {
      model.grabFrame(now.chosen().film(), now.position());
    }
  }

  private void openImport() {
    // Later, so that the key does not type itself into the field.
    model.later(() -> ImportDialog.open(model, words.get(), overlay));
  }

  private void tellImport() {
    ImportHand.Imported imported = model.imports().last().get();
    if (imported != null && !(imported.refused().isEmpty() && imported.remarks().isEmpty())) {
      ImportDialog.tell(imported, words.get(), overlay);
    }
  }

  private @Nullable Shown mainShown() {
    return model.state().get() instanceof Showing showing ? showing.main() : null;
  }

  private @Nullable FindingId mainFinding() {
    return mainShown() instanceof Shown shown ? shown.piece().medium().finding() : null;
  }

  private void showSaid() {
    Reason said = model.said().get();
    banner.getChildren().clear();
    banner.setManaged(said != null && !said.key().startsWith("evidence.said."));
    if (said != null && said.key().startsWith("evidence.said.")) {
      overlay.toast(Tone.SUCCESS, words.get().text(said));
    } else if (said != null) {
      banner
          .getChildren()
          .add(
              Controls.banner(
                  Tone.WARNING,
                  "mdi2a-alert-circle-outline",
                  words.get().text(said),
                  small(
                      Controls.button(
                          "review-dismiss",
                          words.get().text("evidence.dismiss"),
                          "",
                          model::dismiss))));
    }
  }

  private void update() {
    switch (model.state().get()) {
      case ReviewState.NoCase none -> {
        strip.show(List.of(), null);
        sides.showNothing();
        show(null);
      }
      case Showing showing -> {
        Shown looked = showing.main();
        strip.show(showing.pieces(), looked == null ? null : looked.piece().medium().id());
        sides.show(showing);
        show(looked);
        tools.show(showing, looked != null && !looked.piece().covered() && !main.showsClip());
      }
    }
  }

  private void show(@Nullable Shown looked) {
    voiding.setDisable(looked == null || looked.item().voidedFor() != null);
    export.setDisable(looked == null || looked.piece().covered());
    shield.setDisable(looked == null || !model.keeping().mayName());
    side.show(looked);
  }
}
