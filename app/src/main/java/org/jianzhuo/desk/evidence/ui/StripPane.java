package org.jianzhuo.desk.evidence.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.evidence.ui.CaptureState.Shot;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.journal.MediaId;
import org.jspecify.annotations.Nullable;

/** Shows pictures side by side, the newest first; Enter or two clicks enlarge one. */
final class StripPane extends MediaStrip {

  private static final double HIGH = 152;

  private final Consumer<Medium> enlarge;
  private final Supplier<Messages> words;
  private final Label none = Controls.wrapped("", "jz-note");

  /**
   * @param id each picture's id is this, a hyphen and its place from 0
   */
  StripPane(String id, CaptureViewModel model, Supplier<Messages> words, Consumer<Medium> enlarge) {
    super(id, model.shelf(), words, Size.CAPTURE, "evidence.strip.none", model::select);
    this.enlarge = enlarge;
    this.words = words;
    none.setPadding(new Insets(12));
    setPlaceholder(none);
    setMinHeight(HIGH);
    setPrefHeight(HIGH);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          Tile chosen = getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && chosen != null) {
            event.consume();
            enlarge(chosen);
          }
        });
  }

  /**
   * Shows these.
   *
   * @param live whether a picture can be taken now, so that the keys for it are named
   */
  void show(List<Shot> next, @Nullable MediaId selected, boolean live) {
    none.setText(words.get().text(live ? "evidence.strip.empty" : "evidence.strip.none"));
    showTiles(next.stream().map(this::tile).toList(), selected);
  }

  private Tile tile(Shot shot) {
    String file = shot.medium().fileName();
    String told = shot.words().in(words.get(), shot.shielded() && !shot.covered());
    return new Tile(
        shot.medium(),
        withoutExtension(file),
        told,
        shot.standing(),
        (file + " " + told.replace('\n', ' ')).strip(),
        shot.covered());
  }

  @Override
  void clicked(Tile tile, MouseEvent event) {
    if (event.getClickCount() == 2) {
      enlarge(tile);
    }
  }

  private void enlarge(Tile tile) {
    if (!tile.covered()) {
      enlarge.accept(tile.medium());
    }
  }

  static String withoutExtension(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 0 ? fileName : fileName.substring(0, dot);
  }

  /** Makes the pill that says how far a medium is. */
  static Label mark(Messages m, CaptureState.Standing standing) {
    return switch (standing) {
      case SEALED -> mark(Tone.SUCCESS, "mdi2l-lock-outline", m.text("evidence.shot.sealed"));
      case UNCHECKED -> mark(Tone.NEUTRAL, "mdi2t-timer-sand", m.text("evidence.shot.unchecked"));
      case CHECKED -> mark(Tone.SUCCESS, "mdi2c-check-circle", m.text("evidence.shot.checked"));
      case PARTIAL ->
          mark(Tone.DANGER, "mdi2i-image-broken-variant", m.text("evidence.shot.partial"));
      case DAMAGED ->
          mark(Tone.DANGER, "mdi2a-alert-circle-outline", m.text("evidence.shot.damaged"));
      case INTERRUPTED ->
          mark(Tone.WARNING, "mdi2a-alert-outline", m.text("evidence.shot.interrupted"));
      case VOIDED -> mark(Tone.NEUTRAL, "mdi2c-cancel", m.text("evidence.shot.voided"));
    };
  }

  private static Label mark(Tone tone, String icon, String text) {
    Label mark = Controls.pill(tone, icon, text);
    mark.getStyleClass().add("tiny");
    return mark;
  }
}
