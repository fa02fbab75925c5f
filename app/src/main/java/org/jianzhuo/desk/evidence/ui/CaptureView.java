package org.jianzhuo.desk.evidence.ui;

import java.nio.file.Path;
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
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.model.evidence.Medium;

/** Shows the capture screen (sheet 06): preview, cameras, findings and the strip of pictures. */
public final class CaptureView implements Screen {

  private static final double NARROW = 1400;
  private static final double LOW = 740;

  private final CaptureViewModel model;
  private final Supplier<Messages> words;
  private final Overlay overlay;
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
  private final StripActs acts;
  private final CheckBox shield;
  private final Label shielding;
  private final HBox onlyNeeded;
  private final VBox cameraBody = new VBox(10);
  private final CaptureKeys keys;
  private Runnable keysChanged = () -> {};
  private List<String> named = List.of();

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
    Messages m = words.get();
    preview = new PreviewPane(model, words.get());
    simulated = Controls.label(m.text("evidence.simulated"), "jz-preview-tag", "warning");
    banner = new CaptureBanner(model, overlay);
    shielding = CapturePane.shielding(m);
    onlyNeeded = CapturePane.onlyNeeded(m);
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
    acts = new StripActs(model, words, overlay, exportFolder);
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
    keys = new CaptureKeys(model, words, cameras, delivery, acts, this::askReaders);
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
    HBox bottomLeft = Controls.row(8, shielding, caption);
    bottomLeft.setMaxSize(HBox.USE_PREF_SIZE, HBox.USE_PREF_SIZE);
    place(bottomLeft, Pos.BOTTOM_LEFT);
    place(preview.aid().tag(), Pos.BOTTOM_RIGHT);
    preview.getChildren().addAll(hint, topLeft, facts, bottomLeft, preview.aid().tag());
    VBox.setVgrow(preview, Priority.ALWAYS);

    HBox.setHgrow(shutter, Priority.ALWAYS);
    HBox shutterCard = Controls.row(12, shutter, acts);
    shutterCard.getStyleClass().addAll("jz-card", "jz-shutter");
    VBox stripCard = new VBox(strip);
    stripCard.getStyleClass().add("jz-card");
    VBox left = new VBox(12, banner, onlyNeeded, preview, shutterCard, stripCard);
    left.setMinWidth(0);
    page.setCenter(left);

    PedalRow pedal = cameraSetup.pedal(model, words, overlay);
    cameraBody.getChildren().addAll(shield, cameras, cable, setup, delivery, pedal);
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
        .addListener(
            (o, was, is) -> {
              boolean narrow = is.doubleValue() < NARROW;
              right.setPrefWidth(narrow ? 344 : 400);
              acts.setNarrow(narrow);
              acts.show(model.state().get());
            });
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
    return keys.now();
  }

  /** Calls this when other keys act than before. */
  public CaptureView tellingKeys(Runnable changed) {
    keysChanged = changed;
    return this;
  }

  private void enlarge(Medium medium) {
    ReviewDialog.open(model, words.get(), overlay, medium);
  }

  private void askReaders() {
    if (!model.camera().readers().isEmpty()) {
      model.camera().shieldFor(List.of());
      overlay.toast(Tone.WARNING, words.get().text("evidence.shield.off"));
    } else if (model.state().get() instanceof CaptureState.Room) {
      shield.setSelected(false);
      Readers.ask(words.get(), overlay, model.readerCandidates(), model.camera()::shieldFor);
    }
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
    acts.show(state);
    CaptureState.Room room = state instanceof CaptureState.Room open ? open : null;
    boolean live = room != null && room.status().live();
    hint.setVisible(!live);
    facts.setVisible(live);
    caption.setVisible(room != null && live && room.finding() != null);
    caption.setManaged(caption.isVisible());
    shielding.setVisible(live && !model.camera().readers().isEmpty());
    shielding.setManaged(shielding.isVisible());
    preview.aid().tag().setVisible(live);
    for (Node each : new Node[] {shield, cameras}) {
      each.setVisible(room != null);
      each.setManaged(room != null);
    }
    onlyNeeded.setVisible(room != null && room.onlyNeeded());
    onlyNeeded.setManaged(onlyNeeded.isVisible());
    strip.show(CaptureState.shots(state), room == null ? null : room.selected(), live);
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
    if (room == null) {
      findings.showNothing();
      delivery.setVisible(false);
      delivery.setManaged(false);
    } else {
      show(room, m);
    }
    keepFocus();
    tellKeys();
  }

  /** What has the focus and rests now would hand it on and scroll the camera out of sight. */
  private void keepFocus() {
    Node owner = page.getScene() == null ? null : page.getScene().getFocusOwner();
    if (owner == null || !(owner.isDisabled() || !owner.isVisible())) {
      return;
    }
    for (Node each = owner; each != null; each = each.getParent()) {
      if (each.equals(cameraBody)) {
        page.requestFocus();
        return;
      }
    }
  }

  private void tellKeys() {
    List<String> now = keys.named();
    if (!now.equals(named)) {
      named = now;
      keysChanged.run();
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
