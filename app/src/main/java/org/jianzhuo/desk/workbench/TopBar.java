package org.jianzhuo.desk.workbench;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.ClockFace;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Privacy;
import org.jianzhuo.desk.base.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Shows session, case in hand, sync state, user and time. */
final class TopBar extends HBox {

  private static final double LEAST_SESSION = 96;
  private static final double LEAST_ACCEPTANCE = 160;

  /** What the bar spares where it has too little room, one after the other. */
  private enum Spared {
    NOTHING,
    PRACTICE,
    SWAP,
    RECORDING,
    END_OF_SESSION,
    MEDIA,
    SYNC,
    SESSION,
    POST,
    NUMBER,
    ITEM
  }

  private final ShellStatus status;
  private final Messages words;
  private final ShellUser user;
  private final Label userName;
  private final Label place = Controls.label("", "jz-bold");
  private final Label day = Controls.label("", "jz-note", "jz-small");
  private final VBox session = new VBox(place, day);
  private final HBox caseBox = Controls.row(14);
  private final HBox firstLine = Controls.row(12);
  private final HBox secondLine = Controls.row(12);
  private final Label item = Controls.label("", "jz-note", "jz-small");
  private final Button sync = new Button();
  private final Label recording = Controls.pill(Tone.DANGER, "mdi2r-record-circle", "");
  private final Label practice;
  private final List<InvalidationListener> kept = new ArrayList<>();
  private final Label media = Controls.pill(Tone.NEUTRAL, "mdi2i-image-off-outline", "");
  private final Tooltip sessionTip = new Tooltip();
  private final Tooltip mediaTip = new Tooltip();
  private final Label post;
  private final Label switchKey = Controls.keyCap("F9");
  private final Tooltip coverTip = new Tooltip();
  private final Tooltip userTip = new Tooltip();
  private final Tooltip lockTip = new Tooltip();
  private final Label swap = new Label();
  private Spared spared = Spared.NOTHING;
  private double fittedTo;
  private double fitted;

  /** What the buttons of the bar do. */
  record Acts(Runnable openSync, Runnable switchUser, Runnable lock) {}

  TopBar(Messages words, Clock clock, ShellUser user, ShellStatus status, Acts acts) {
    this.words = words;
    this.user = user;
    this.status = status;
    getStyleClass().add("jz-top");
    userName = Controls.label(user.shown(words), "jz-bold");
    post = Controls.label(user.detail(words), "jz-note", "jz-small");
    practice = Controls.pill(Tone.WARNING, "mdi2s-school-outline", words.text("base.practice"));
    practice.setId("shell-practice");
    practice.visibleProperty().bind(status.practice());
    practice.managedProperty().bind(status.practice());
    practice.setMinWidth(Region.USE_PREF_SIZE);
    practice.setTooltip(new Tooltip(words.text("base.practice")));
    swap.setGraphic(Controls.icon("mdi2s-swap-horizontal"));
    sync.setId("shell-sync");
    sync.setOnAction(event -> acts.openSync().run());
    sync.setMinWidth(Region.USE_PREF_SIZE);
    // the bar never makes the window wider
    setMinWidth(0);
    HBox.setHgrow(caseBox, Priority.ALWAYS);
    session.setAlignment(Pos.CENTER_LEFT);
    Tooltip.install(session, sessionTip);
    recording.setId("shell-recording");
    recording.getStyleClass().add("big");
    recording.setMinWidth(Region.USE_PREF_SIZE);
    getChildren()
        .addAll(
            session,
            practice,
            caseBox,
            recording,
            sync,
            userPill(acts.switchUser()),
            cover(status.hiding()),
            lock(acts.lock()),
            new ClockFace(clock, words, "jz-clock"));
    status.session().addListener((o, was, is) -> showSession(is));
    status.caseLine().addListener((o, was, is) -> showCase(is));
    status.sync().addListener((o, was, is) -> showSync(is));
    status.recording().addListener((o, was, is) -> showRecording(is));
    status
        .media()
        .addListener(new WeakInvalidationListener(keep(o -> showMedia(status.media().get()))));
    media.setId("shell-media");
    media.setMinWidth(Region.USE_PREF_SIZE);
    media.setTooltip(mediaTip);
    showMedia(status.media().get());
    showSession(status.session().get());
    showCase(status.caseLine().get());
    showSync(status.sync().get());
    showRecording(status.recording().get());
  }

  void setNarrow(boolean is) {
    getStyleClass().remove("narrow");
    if (is) {
      getStyleClass().add("narrow");
    }
  }

  @Override
  protected void layoutChildren() {
    if (fittedTo != getWidth() || fitted != wanted()) {
      fit();
      fittedTo = getWidth();
      fitted = wanted();
    }
    super.layoutChildren();
  }

  /** Returns what all that is shown now would like to have, in pixels: it tells of any change. */
  private double wanted() {
    return getManagedChildren().stream().mapToDouble(each -> each.prefWidth(-1)).sum();
  }

  /** Spares words, until the case's limit, the person and the clock fit. */
  private void fit() {
    for (Spared each : Spared.values()) {
      spare(each);
      if (least() <= getWidth()) {
        return;
      }
    }
  }

  private void spare(Spared upTo) {
    spared = upTo;
    practice.setText(spares(Spared.PRACTICE) ? "" : words.text("base.practice"));
    swap.setVisible(!spares(Spared.SWAP));
    swap.setManaged(!spares(Spared.SWAP));
    showRecording(status.recording().get());
    showSession(status.session().get());
    sayMedia();
    saySync();
    item.setMinWidth(spares(Spared.ITEM) ? 0 : Region.USE_PREF_SIZE);
    for (Node each : List.of(post, switchKey)) {
      each.setVisible(!spares(Spared.POST));
      each.setManaged(!spares(Spared.POST));
    }
    session.setMinWidth(spares(Spared.END_OF_SESSION) ? LEAST_SESSION : Region.USE_PREF_SIZE);
  }

  private boolean spares(Spared what) {
    return spared.compareTo(what) >= 0;
  }

  /** Returns the width in pixels at which only the end of a long acceptance line is cut. */
  private double least() {
    double wide = snappedLeftInset() + snappedRightInset();
    ShellStatus.CaseLine line = status.caseLine().get();
    // the number stands beside the limit, in whichever of the two lines is the longer
    wide += line == null || spares(Spared.NUMBER) ? 0 : numberBesideLimit();
    for (Node each : getManagedChildren()) {
      wide += each == caseBox || each == session ? each.minWidth(-1) : each.prefWidth(-1);
    }
    return wide + getSpacing() * (getManagedChildren().size() - 1);
  }

  private double numberBesideLimit() {
    double first = firstLine.minWidth(-1);
    double second = secondLine.minWidth(-1);
    return Math.max(0, second + LEAST_ACCEPTANCE - Math.max(first, second));
  }

  /** Shows the expert's name instead of the number, while F9 is held. */
  void showName(boolean named) {
    userName.setText(named ? user.person().name() : user.shown(words));
  }

  private Button userPill(Runnable switchUser) {
    Label monogram = Controls.label(user.monogram(), "jz-monogram", "small");
    VBox lines = new VBox(userName, post);
    lines.setAlignment(Pos.CENTER_LEFT);
    HBox inside = Controls.row(10, monogram, lines, swap, switchKey);
    Button pill = new Button();
    pill.setGraphic(inside);
    pill.setId("shell-user");
    pill.getStyleClass().add("jz-user");
    pill.setMinWidth(Region.USE_PREF_SIZE);
    pill.setAccessibleText(words.text("workbench.switch-user"));
    pill.setTooltip(userTip);
    pill.setOnAction(event -> switchUser.run());
    return pill;
  }

  /** The button that covers names and pictures; while they are covered it says so. */
  private Button cover(BooleanProperty hiding) {
    Button cover = Controls.button("shell-private", "", "", () -> hiding.set(!hiding.get()));
    cover.getStyleClass().add("small");
    cover.setMinWidth(Region.USE_PREF_SIZE);
    cover.setAccessibleText(words.text("workbench.private"));
    cover.setTooltip(coverTip);
    Runnable show =
        () -> {
          boolean on = hiding.get();
          cover.setGraphic(Controls.icon(on ? "mdi2e-eye-off" : "mdi2e-eye-outline"));
          cover.setText(on ? words.text("workbench.private.on") : "");
          cover.getStyleClass().removeAll("primary", "jz-icon-only");
          cover.getStyleClass().add(on ? "primary" : "jz-icon-only");
        };
    hiding.addListener(new WeakInvalidationListener(keep(o -> show.run())));
    show.run();
    return cover;
  }

  /** Keeps a listener for as long as this bar: the status lives longer. */
  private InvalidationListener keep(InvalidationListener listener) {
    kept.add(listener);
    return listener;
  }

  private Button lock(Runnable act) {
    Button lock = Controls.button("shell-lock", "", "", act);
    lock.setGraphic(Controls.icon("mdi2l-lock-outline"));
    lock.getStyleClass().addAll("small", "jz-icon-only");
    lock.setAccessibleText(words.text("workbench.lock"));
    lock.setTooltip(lockTip);
    return lock;
  }

  /** Names the keys of its buttons as the person chose them. */
  void nameKeys() {
    userTip.setText(words.text("workbench.user-tip"));
    lockTip.setText(words.text("workbench.lock-tip"));
    coverTip.setText(words.text("workbench.private-tip"));
  }

  private void showSession(ShellStatus.SessionLine line) {
    sessionTip.setText((line.first() + "\n" + line.second()).strip());
    place.setText(line.first());
    day.setText(line.second());
    boolean shown = !line.first().isEmpty() && !spares(Spared.SESSION);
    session.setVisible(shown);
    session.setManaged(shown);
  }

  private void showCase(ShellStatus.@Nullable CaseLine line) {
    caseBox.getChildren().clear();
    if (line == null) {
      return;
    }
    Region rule = new Region();
    rule.getStyleClass().add("jz-vline");
    rule.setMinHeight(36);
    Label name = Privacy.mark(Controls.label(line.name(), "jz-bold"));
    name.setMinWidth(Region.USE_PREF_SIZE);
    Label about = Controls.label(line.about(), "jz-note");
    about.setMinWidth(Region.USE_PREF_SIZE);
    item.setText(line.item());
    item.setTooltip(new Tooltip(line.item()));
    Label acceptance = Controls.label(line.acceptance(), "jz-note", "jz-small");
    // gives way first, and with it its end
    acceptance.setTooltip(new Tooltip(line.acceptance()));
    acceptance.setMinWidth(0);
    // the limit is the law's: all else gives way first
    Label limit = Controls.label(line.limit(), "jz-note", "jz-small");
    limit.setMinWidth(Region.USE_PREF_SIZE);
    firstLine.getChildren().setAll(name, about, item);
    secondLine.getChildren().setAll(acceptance, limit);
    VBox lines = new VBox(firstLine, secondLine);
    HBox.setHgrow(lines, Priority.ALWAYS);
    lines.setAlignment(Pos.CENTER_LEFT);
    caseBox.getChildren().add(rule);
    if (!line.ticket().isEmpty()) {
      Label ticket = Controls.label(line.ticket(), "jz-ticket");
      ticket.setMinWidth(Region.USE_PREF_SIZE);
      // a full bar has no room for the session
      ticket.setTooltip(sessionTip);
      caseBox.getChildren().add(ticket);
    }
    caseBox.getChildren().addAll(lines, media);
  }

  /** Says how many of the case's media are not here, and how many the server still waits for. */
  private void showMedia(ShellStatus.MediaLine line) {
    boolean shown = line.notHere() > 0 || line.notAtServer() > 0;
    media.setVisible(shown);
    media.setManaged(shown);
    media.getStyleClass().removeAll(Tone.WARNING.styleClass(), Tone.NEUTRAL.styleClass());
    media.getStyleClass().add((line.notHere() > 0 ? Tone.WARNING : Tone.NEUTRAL).styleClass());
    sayMedia();
  }

  private void sayMedia() {
    ShellStatus.MediaLine line = status.media().get();
    List<String> parts = new ArrayList<>();
    if (line.notHere() > 0) {
      parts.add(words.text("workbench.media.missing", line.notHere()));
    }
    if (line.notAtServer() > 0) {
      parts.add(words.text("workbench.media.unsent", line.notAtServer()));
    }
    String said = String.join(words.text("workbench.media.and"), parts);
    media.setText(
        spares(Spared.MEDIA) ? Integer.toString(line.notHere() + line.notAtServer()) : said);
    media.setAccessibleText(said);
    mediaTip.setText(said + "\n" + words.text("workbench.media.about"));
  }

  private void showSync(ShellStatus.SyncPill pill) {
    Tone tone =
        switch (pill.state()) {
          case OFFLINE -> Tone.WARNING;
          case PENDING -> Tone.ACCENT;
          case DONE -> Tone.SUCCESS;
        };
    String icon =
        switch (pill.state()) {
          case OFFLINE -> "mdi2c-cloud-off-outline";
          case PENDING -> "mdi2c-cloud-upload-outline";
          case DONE -> "mdi2c-cloud-check-outline";
        };
    sync.getStyleClass().setAll("jz-pill", "big", tone.styleClass());
    sync.setGraphic(Controls.icon(icon));
    saySync();
  }

  private void saySync() {
    ShellStatus.SyncPill pill = status.sync().get();
    String said =
        switch (pill.state()) {
          case OFFLINE ->
              pill.items() == 0
                  ? words.text("workbench.sync.offline-none")
                  : words.text("workbench.sync.offline", pill.items());
          case PENDING -> words.text("workbench.sync.pending", pill.items());
          case DONE -> words.text("workbench.sync.done");
        };
    boolean counts = pill.state() != ShellStatus.SyncState.DONE && pill.items() > 0;
    sync.setText(spares(Spared.SYNC) && counts ? Integer.toString(pill.items()) : said);
    sync.setAccessibleText(said);
  }

  private void showRecording(String time) {
    String said = words.text("workbench.recording", time);
    recording.setText(spares(Spared.RECORDING) ? time : said);
    recording.setAccessibleText(said);
    recording.setVisible(!time.isEmpty());
    recording.setManaged(!time.isEmpty());
  }
}
