package org.jianzhuo.desk.evidence.ui;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Following;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Privacy;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.evidence.CameraRole;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.ui.CaptureState.Shot;
import org.jianzhuo.model.evidence.Medium;

/** Shows the capture screen (sheet 06): preview, cameras, findings and the strip of pictures. */
public final class CaptureView implements Screen {

  private static final double NARROW = 1400;
  private static final double LOW = 740;

  private final CaptureViewModel model;
  private final Supplier<Messages> words;
  private final Overlay overlay;
  private final Supplier<Path> exportFolder;
  private final BorderPane page = new BorderPane();
  private final PreviewPane preview;
  private final Label hint = Controls.wrapped("", "jz-preview-hint");
  private final Label facts = Controls.label("", "jz-preview-tag");
  private final Label caption = Privacy.mark(Controls.label("", "jz-preview-tag"));
  private final Label simulated;
  private final ProgressBar level = new ProgressBar(0);
  private final HBox levelBox;
  private final CaptureBanner banner;
  private final ShutterBar shutter;
  private final StripPane strip;
  private final CameraList cameras;
  private final CameraSetup.Pane setup;
  private final DeliverySetup delivery;
  private final FindingList findings;
  private final HBox cable;
  private final Button unplug;
  private final Button replug;
  private final Button export;
  private final Button voiding;
  private final Button describing;
  private final CheckBox shield;

  /**
   * @param exportFolder proposes where originals are exported to
   */
  public CaptureView(
      CaptureViewModel model,
      CameraSetup cameraSetup,
      Supplier<Messages> words,
      Overlay overlay,
      Supplier<Path> exportFolder) {
    this.model = model;
    this.words = words;
    this.overlay = overlay;
    this.exportFolder = exportFolder;
    Messages m = words.get();
    preview = new PreviewPane(model, words.get());
    simulated = Controls.label(m.text("evidence.simulated"), "jz-preview-tag", "warning");
    banner = new CaptureBanner(model);
    shutter = new ShutterBar("evidence", model, words, true);
    strip = new StripPane("evidence-strip", model, words, this::enlarge);
    cameras = new CameraList(model, cameraSetup, words);
    setup = cameraSetup.pane(words, overlay, model::findCameras);
    delivery = cameraSetup.delivery(model, words, preview);
    findings = new FindingList(model, words);
    unplug =
        small(
            Controls.button(
                "evidence-unplug", m.text("evidence.unplug"), "", model.camera()::unplug));
    replug =
        small(
            Controls.button(
                "evidence-replug", m.text("evidence.replug"), "", model.camera()::replug));
    cable = Controls.row(8, unplug, replug);
    export = Controls.button("evidence-export", m.text("evidence.export"), "", this::askExport);
    voiding = Controls.button("evidence-void-open", m.text("evidence.void"), "Del", this::askVoid);
    describing =
        Controls.button(
            "evidence-describe-open", m.text("evidence.describe"), "D", this::askDescription);
    shield = new CheckBox(m.text("evidence.shield.taking"));
    shield.setId("evidence-shield");
    shield.setWrapText(true);
    shield.setMinHeight(CheckBox.USE_PREF_SIZE);
    shield.setOnAction(event -> askReaders());
    level.setId("evidence-level");
    level.getStyleClass().add("jz-level");
    levelBox = Controls.row(8, Controls.icon("mdi2m-microphone"), level);
    levelBox.getStyleClass().add("jz-preview-tag");
    levelBox.setMaxSize(220, 40);
    build(m, cameraSetup);
    cameraSetup.hearPedal(page, model);
    Ticker.whileShown(page, this::tick);
    Following.whileShown(page, this::update, model.state(), model.said());
    update();
  }

  private void build(Messages m, CameraSetup cameraSetup) {
    RecordingPill pill = new RecordingPill(model, words);
    HBox topLeft = Controls.row(8, pill, levelBox, simulated);
    topLeft.setMaxSize(HBox.USE_PREF_SIZE, HBox.USE_PREF_SIZE);
    place(topLeft, Pos.TOP_LEFT);
    place(facts, Pos.TOP_RIGHT);
    place(caption, Pos.BOTTOM_LEFT);
    place(preview.aid().tag(), Pos.BOTTOM_RIGHT);
    preview.getChildren().addAll(hint, topLeft, facts, caption, preview.aid().tag());
    VBox.setVgrow(preview, Priority.ALWAYS);

    HBox.setHgrow(shutter, Priority.ALWAYS);
    describing.setMinWidth(Button.USE_PREF_SIZE);
    voiding.setMinWidth(Button.USE_PREF_SIZE);
    export.setMinWidth(Button.USE_PREF_SIZE);
    HBox shutterCard = Controls.row(12, shutter, describing, voiding, export);
    shutterCard.getStyleClass().addAll("jz-card", "jz-shutter");
    VBox stripCard = new VBox(strip);
    stripCard.getStyleClass().add("jz-card");
    VBox left = new VBox(12, banner, preview, shutterCard, stripCard);
    left.setMinWidth(0);
    page.setCenter(left);

    PedalRow pedal = cameraSetup.pedal(model, words, overlay);
    VBox cameraBody = new VBox(10, shield, cameras, cable, setup, delivery, pedal);
    cameraBody.setPadding(new Insets(12));
    ScrollPane cameraScroll = new ScrollPane(cameraBody);
    cameraScroll.setFitToWidth(true);
    cameraScroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    cameraScroll.getStyleClass().add("jz-strip-scroll");
    VBox cameraCard =
        Controls.card(
            m.text("evidence.cameras"),
            cameraScroll,
            Controls.keyCap("F5"),
            Controls.label(m.text("evidence.cameras.find"), "jz-note"));
    ScrollPane scroll = new ScrollPane(findings);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("jz-strip-scroll");
    VBox findingCard =
        Controls.card(
            m.text("evidence.findings"),
            scroll,
            Controls.keyCap("Alt+↑"),
            Controls.keyCap("Alt+↓"));
    VBox.setVgrow(findingCard, Priority.ALWAYS);
    cameraCard.setMinHeight(160);
    Label promise = Controls.wrapped(m.text("evidence.promise"), "jz-note");
    VBox promiseBox = new VBox(promise);
    promiseBox.setPadding(new Insets(12));
    promiseBox.getStyleClass().add("jz-card");
    promiseBox.setMinHeight(VBox.USE_PREF_SIZE);
    VBox right = new VBox(12, cameraCard, findingCard, promiseBox);
    right.setPrefWidth(400);
    right.setMinWidth(320);
    BorderPane.setMargin(right, new Insets(0, 0, 0, 12));
    page.setRight(right);
    page.setPadding(new Insets(16));
    page.getStyleClass().add("jz-canvas");
    page.setId("evidence-screen");
    page.widthProperty()
        .addListener((o, was, is) -> right.setPrefWidth(is.doubleValue() < NARROW ? 344 : 400));
    // Four findings are in sight where the window is high enough.
    page.heightProperty()
        .addListener((o, was, is) -> findingCard.setMinHeight(is.doubleValue() < LOW ? 150 : 250));
  }

  private static void place(Node node, Pos where) {
    StackPane.setAlignment(node, where);
    StackPane.setMargin(node, new Insets(12));
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
    delivery.findMicrophones();
    model.findCameras();
  }

  @Override
  public Map<KeyCombination, Shortcut> shortcuts() {
    Messages m = words.get();
    Map<KeyCombination, Shortcut> keys = new LinkedHashMap<>();
    keys.put(key(KeyCode.F7), new Shortcut(m.text("evidence.photo"), model::photo));
    keys.put(key(KeyCode.F8), new Shortcut(m.text("evidence.keys.record"), model::toggleRecording));
    keys.put(key(KeyCode.M), new Shortcut(m.text("evidence.mark"), model::mark));
    for (CameraRole role : CameraRole.values()) {
      keys.put(
          key(KeyCode.valueOf("DIGIT" + (1 + role.ordinal()))),
          new Shortcut(m.text(RoleKeys.words(role)), () -> cameras.choose(role)));
    }
    keys.put(key(KeyCode.I), new Shortcut(m.text("evidence.shield"), this::askReaders));
    keys.put(key(KeyCode.G), new Shortcut(m.text("evidence.grid"), delivery::toggleGrid));
    keys.put(
        key(KeyCode.E), new Shortcut(m.text("evidence.exposure.stripes"), delivery::toggleStripes));
    keys.put(
        key(KeyCode.EQUALS),
        new Shortcut(m.text("evidence.exposure.brighter"), () -> delivery.brighter(1)));
    keys.put(
        key(KeyCode.MINUS),
        new Shortcut(m.text("evidence.exposure.darker"), () -> delivery.brighter(-1)));
    keys.put(shift(KeyCode.F7), new Shortcut(m.text("evidence.burst"), model::burst));
    keys.put(shift(KeyCode.F8), new Shortcut(m.text("evidence.keys.pause"), model::togglePause));
    keys.put(
        new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN),
        new Shortcut(m.text("evidence.keys.next"), () -> model.moveFinding(1)));
    keys.put(
        new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN),
        new Shortcut(m.text("evidence.keys.previous"), () -> model.moveFinding(-1)));
    keys.put(key(KeyCode.DELETE), new Shortcut(m.text("evidence.void"), this::askVoid));
    keys.put(key(KeyCode.F5), new Shortcut(m.text("evidence.cameras.find"), model::findCameras));
    keys.put(key(KeyCode.D), new Shortcut(m.text("evidence.describe"), this::askDescription));
    return keys;
  }

  private static KeyCombination key(KeyCode code) {
    return new KeyCodeCombination(code);
  }

  private static KeyCombination shift(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN);
  }

  private void enlarge(Medium medium) {
    ReviewDialog.open(model, words.get(), overlay, medium);
  }

  private void askVoid() {
    if (model.state().get() instanceof CaptureState.Room room) {
      room.shots().stream()
          .filter(shot -> shot.medium().id().equals(room.selected()))
          .filter(shot -> shot.standing() != CaptureState.Standing.VOIDED)
          .findFirst()
          .ifPresent(
              shot ->
                  CaptureDialogs.askReason(
                      words.get(), overlay, shot.medium().fileName(), model::voidSelected));
    }
  }

  private void askDescription() {
    // Later, so that the key does not type itself into the field.
    model.onWindow(() -> DescriptionDialog.open(words.get(), overlay, model.hand()));
  }

  private void askReaders() {
    if (!model.camera().readers().isEmpty()) {
      model.camera().shieldFor(List.of());
    } else if (model.state().get() instanceof CaptureState.Room) {
      shield.setSelected(false);
      Readers.ask(words.get(), overlay, model.readerCandidates(), model.camera()::shieldFor);
    }
  }

  private void askExport() {
    CaptureDialogs.askFolder(
        words.get(),
        overlay,
        exportFolder.get(),
        model.hand().exportable(),
        model.hand().intimate(),
        model::exportAll);
  }

  private static boolean stands(Shot shot) {
    return shot.standing() != CaptureState.Standing.VOIDED && !shot.covered();
  }

  private static List<Shot> shots(CaptureState state) {
    return switch (state) {
      case CaptureState.NoCase none -> List.of();
      case CaptureState.Shut shut -> shut.shots();
      case CaptureState.Room room -> room.shots();
    };
  }

  private void tick() {
    model.tick();
    banner.show(words.get(), model.state().get(), model.said().get());
  }

  private void update() {
    CaptureState state = model.state().get();
    Messages m = words.get();
    banner.show(m, state, model.said().get());
    shutter.show(state);
    export.setDisable(shots(state).stream().noneMatch(CaptureView::stands));
    CaptureState.Room room = state instanceof CaptureState.Room open ? open : null;
    boolean live = room != null && room.status().live();
    boolean recording = room != null && room.status().recording() != null;
    // What nobody does while recording makes room in a small window.
    export.setVisible(!recording || page.getWidth() >= NARROW);
    export.setManaged(export.isVisible());
    hint.setVisible(!live);
    facts.setVisible(live);
    caption.setVisible(live);
    preview.aid().tag().setVisible(live);
    cameras.setVisible(room != null);
    describing.setDisable(room == null || room.selected() == null);
    voiding.setDisable(room == null || room.selected() == null);
    strip.show(shots(state), room == null ? null : room.selected());
    CaptureDevice.Identity camera = room == null ? null : room.status().camera();
    simulated.setVisible(live && camera != null && camera.simulated());
    simulated.setManaged(simulated.isVisible());
    levelBox.setVisible(live && room != null && room.status().microphone());
    levelBox.setManaged(levelBox.isVisible());
    cable.setVisible(room != null && room.cable() != null);
    cable.setManaged(cable.isVisible());
    hint.setText(
        switch (state) {
          case CaptureState.NoCase none -> m.text("evidence.hint.no-case");
          case CaptureState.Shut shut -> m.text("evidence.hint.shut");
          case CaptureState.Room r ->
              m.text(
                  r.busy() && r.status().camera() == null
                      ? "evidence.opening"
                      : r.status().camera() == null
                          ? "evidence.hint.choose"
                          : "evidence.hint.lost");
        });
    if (!live) {
      preview.blank();
    }
    if (room != null) {
      show(room, m);
    }
  }

  private void show(CaptureState.Room room, Messages m) {
    cameras.show(room);
    shield.setSelected(!model.camera().readers().isEmpty());
    shield.setText(
        model.camera().readers().isEmpty()
            ? m.text("evidence.shield.taking")
            : m.text("evidence.shield.taking-on", model.camera().readers().size()));
    delivery.show(room);
    preview.turn(room.rotation());
    setup.show(room.status().camera(), room.status().recording() != null);
    findings.show(room);
    level.setProgress(room.status().level() / 1000.0);
    if (room.cable() != null) {
      unplug.setDisable(!room.cable());
      replug.setDisable(room.cable());
    }
    CaptureDevice.Mode mode = room.status().mode();
    CaptureDevice.ClipFormat clips = room.status().clips();
    if (mode != null && clips != null) {
      facts.setText(
          m.text(
              "evidence.facts",
              Integer.toString(mode.width()),
              Integer.toString(mode.height()),
              Math.round(mode.frameRate()),
              clips.codec(),
              m.text("evidence.minutes", room.minutesLeft() / 60, room.minutesLeft() % 60)));
    }
    room.findings().stream()
        .filter(finding -> finding.id().equals(room.finding()))
        .findFirst()
        .ifPresent(f -> caption.setText(FindingList.circled(f.number()) + "  " + f.title()));
  }
}
