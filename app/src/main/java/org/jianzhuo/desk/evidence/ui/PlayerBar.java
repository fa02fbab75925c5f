package org.jianzhuo.desk.evidence.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.model.evidence.NoteKind;
import org.jianzhuo.model.evidence.Notes;

/** Offers the controls of a clip: seek bar with bookmarks, play, frame steps and speed. */
final class PlayerBar extends VBox {

  private static final double MARK_HEIGHT = 10;
  private static final double NARROW = 520;

  private final ClipPlayer player;
  private final Supplier<Messages> words;
  private final Slider seek = new Slider(0, 1, 0);
  private final Pane marks = new Pane();
  private final Label time = Controls.label("00:00.0", "jz-section");
  private final Label frame = Controls.label("", "jz-note");
  private final Button play;
  private final Segmented<Double> speed;
  private final Button film;
  private final Button track;
  private List<Notes.Standing> notes = List.of();
  private boolean showing;

  /**
   * @param prefix of every control's id
   */
  PlayerBar(String prefix, ClipPlayer player, Supplier<Messages> words, Button... acts) {
    super(6);
    this.player = player;
    this.words = words;
    Messages m = words.get();
    getStyleClass().add("jz-review-player");
    seek.setId(prefix + "-seek");
    seek.setAccessibleText(m.text("evidence.review.seek"));
    seek.valueProperty()
        .addListener(
            (o, was, is) -> {
              if (!showing) {
                player.seek(is.doubleValue());
              }
            });
    marks.setMinHeight(MARK_HEIGHT);
    marks.setPrefHeight(MARK_HEIGHT);
    marks.setMouseTransparent(true);
    InvalidationListener again = o -> layMarks();
    marks.widthProperty().addListener(again);
    Button back = icon(prefix + "-step-back", "mdi2s-step-backward", "evidence.review.back", -1);
    Button forward =
        icon(prefix + "-step-forward", "mdi2s-step-forward", "evidence.review.forward", 1);
    play = Controls.button(prefix + "-play", "", "", player::toggle);
    play.setGraphic(Controls.icon("mdi2p-play"));
    play.getStyleClass().addAll("small", "primary", "jz-icon-only");
    play.setAccessibleText(m.text("evidence.review.play"));
    speed = new Segmented<>(prefix + "-speed", ClipPlayer.SPEEDS, times -> trimmed(times) + "×");
    speed.setOnChosen(player::setSpeed);
    speed.show(1.0);
    film = small(Controls.button(prefix + "-film", "", "H", player::nextFilm));
    film.setTooltip(new Tooltip(m.text("evidence.keys.film")));
    track = small(Controls.button(prefix + "-track", "", "⇧U", player::nextSound));
    track.setTooltip(new Tooltip(m.text("evidence.keys.track")));
    time.setId(prefix + "-time");
    frame.setId(prefix + "-frame");
    time.setMinWidth(Region.USE_PREF_SIZE);
    HBox moves = Controls.row(6, back, play, forward);
    FlowPane row = new FlowPane(6, 6, new VBox(time, frame), moves, speed);
    row.getChildren().addAll(film, track);
    row.getChildren().addAll(acts);
    row.getChildren().add(sound(prefix));
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(seek, marks, row);
    speed.getStyleClass().add("jz-review-speed");
    setMinHeight(Region.USE_PREF_SIZE);
    widthProperty()
        .addListener(
            (o, was, is) -> {
              boolean wide = is.doubleValue() >= NARROW;
              for (Button act : acts) {
                act.setContentDisplay(wide ? ContentDisplay.RIGHT : ContentDisplay.TEXT_ONLY);
              }
            });
    player.state().addListener(o -> show(player.state().get()));
    showTracks(Playing.Chosen.NONE);
  }

  private static Button small(Button button) {
    button.getStyleClass().add("small");
    return button;
  }

  private void showTracks(Playing.Chosen now) {
    Messages m = words.get();
    showTrack(film, now.films(), m.text("evidence.review.film", now.film() + 1, now.films()));
    showTrack(track, now.sounds(), m.text("evidence.review.track", now.sound() + 1, now.sounds()));
  }

  private static void showTrack(Button button, int of, String words) {
    button.setVisible(of > 1);
    button.setManaged(of > 1);
    button.setText(words);
  }

  void showNotes(List<Notes.Standing> standing) {
    notes = standing;
    layMarks();
  }

  /** Writes a time as minutes, seconds and tenths. */
  static String clock(double seconds) {
    long tenths = Math.round(seconds * 10);
    return String.format(Locale.ROOT, "%02d:%02d.%d", tenths / 600, tenths / 10 % 60, tenths % 10);
  }

  private static String trimmed(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  private Button icon(String id, String literal, String words, int by) {
    Button button = Controls.button(id, "", "", () -> player.step(by));
    button.setGraphic(Controls.icon(literal));
    button.getStyleClass().addAll("small", "jz-icon-only");
    button.setAccessibleText(this.words.get().text(words));
    return button;
  }

  private HBox sound(String prefix) {
    Messages m = words.get();
    ClipSpeaker speaker = player.speaker();
    Button mute = Controls.button(prefix + "-mute", "", "", speaker::toggleMute);
    mute.getStyleClass().addAll("small", "jz-icon-only");
    mute.setAccessibleText(m.text("evidence.review.mute"));
    Slider volume = new Slider(0, 1, speaker.volume());
    volume.setId(prefix + "-volume");
    volume.setAccessibleText(m.text("evidence.review.volume"));
    volume.setPrefWidth(90);
    volume.setBlockIncrement(0.1);
    volume.valueProperty().addListener((o, was, is) -> speaker.setVolume(is.doubleValue()));
    Label none = Controls.label(m.text("evidence.review.no-speaker"), "jz-note");
    HBox row = Controls.row(6, mute, volume, none);
    InvalidationListener show =
        o -> {
          ClipSpeaker.Standing standing = speaker.standing().get();
          boolean device = standing != ClipSpeaker.Standing.NO_DEVICE;
          boolean own = player.state().get().speed() == 1;
          mute.setGraphic(
              Controls.icon(
                  standing == ClipSpeaker.Standing.ON && own
                      ? "mdi2v-volume-high"
                      : "mdi2v-volume-off"));
          mute.setDisable(!device || !own);
          volume.setDisable(!device || !own);
          none.setVisible(!device);
          none.setManaged(!device);
          row.setVisible(standing != ClipSpeaker.Standing.SILENT);
          row.setManaged(standing != ClipSpeaker.Standing.SILENT);
        };
    speaker.standing().addListener(show);
    player.state().map(Playing::speed).addListener(show);
    show.invalidated(speaker.standing());
    return row;
  }

  private void show(Playing now) {
    showing = true;
    seek.setMax(Math.max(0.1, now.seconds()));
    if (!seek.isValueChanging()) {
      seek.setValue(now.position());
    }
    seek.setDisable(!now.open());
    showing = false;
    time.setText(clock(now.position()) + " / " + clock(now.seconds()));
    frame.setText(counted(now));
    showTracks(now.chosen());
    play.setGraphic(Controls.icon(now.running() ? "mdi2p-pause" : "mdi2p-play"));
    layMarks();
  }

  private String counted(Playing now) {
    if (now.number() == 0) {
      return "";
    }
    Messages m = words.get();
    String number = m.text("evidence.review.frame", now.number(), now.frames().shown().size());
    String here = now.frames().lostAfter(now.number());
    int lost = now.frames().lost().size();
    if (lost == 0) {
      return number;
    }
    return number
        + "\n"
        + (here.isEmpty()
            ? m.text("evidence.review.frames-lost", lost)
            : m.text("evidence.review.frame-lost", here));
  }

  private void layMarks() {
    double seconds = Math.max(0.1, player.state().get().seconds());
    List<Notes.Standing> bookmarks =
        notes.stream().filter(n -> n.note().kind() == NoteKind.BOOKMARK).toList();
    marks.getChildren().clear();
    for (Notes.Standing bookmark : bookmarks) {
      Region mark = new Region();
      mark.getStyleClass().add("jz-review-mark");
      mark.resizeRelocate(
          8 + Math.min(1, bookmark.note().atMillis() / 1000.0 / seconds) * (marks.getWidth() - 16),
          0,
          3,
          MARK_HEIGHT);
      mark.setManaged(false);
      marks.getChildren().add(mark);
    }
  }
}
