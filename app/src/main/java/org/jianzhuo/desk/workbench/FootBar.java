package org.jianzhuo.desk.workbench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Screen;

/** Shows the keys that are valid now, what became of the typing, and the station. */
final class FootBar extends HBox {

  private static final double ROW = 30;
  private static final String LOCK = "shell.lock";
  private static final String ALL_KEYS = "shell.keys";

  private final Messages words;
  private final Clock clock;
  private final ShellStatus status;
  private final FlowPane keys = new FlowPane(16, 12);
  private final HBox always = new HBox(16);
  private final Label saved = Controls.label("");
  private List<Object> shown = List.of();

  /**
   * @param again called each second: what keys act may have changed meanwhile
   */
  FootBar(Messages words, Clock clock, ShellStatus status, String station, Runnable again) {
    this.words = words;
    this.clock = clock;
    this.status = status;
    getStyleClass().add("jz-foot");
    saved.setId("shell-saved");
    saved.setMinWidth(Region.USE_PREF_SIZE);
    Label where = Controls.label(station);
    where.setId("shell-station");
    where.setMinWidth(Region.USE_PREF_SIZE);
    keys.setMinHeight(ROW);
    keys.setPrefHeight(ROW);
    keys.setMaxHeight(ROW);
    keys.setMinWidth(0);
    keys.setPrefWrapLength(400);
    keys.setRowValignment(javafx.geometry.VPos.CENTER);
    keys.setAlignment(Pos.TOP_LEFT);
    Rectangle oneRow = new Rectangle(0, ROW);
    oneRow.widthProperty().bind(keys.widthProperty());
    keys.setClip(oneRow);
    HBox.setHgrow(keys, Priority.ALWAYS);
    always.setAlignment(Pos.CENTER_LEFT);
    always.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(keys, always, saved, where);
    status.saved().addListener((o, was, is) -> showSaved());
    Timeline tick =
        new Timeline(
            new KeyFrame(
                javafx.util.Duration.seconds(1),
                e -> {
                  showSaved();
                  again.run();
                }));
    tick.setCycleCount(Animation.INDEFINITE);
    sceneProperty()
        .addListener(
            (o, was, is) -> {
              if (is == null) {
                tick.stop();
              } else {
                tick.play();
              }
            });
    showSaved();
  }

  /** Names the keys; those that do not fit drop from the right, but for the last two. */
  void show(Map<KeyCombination, Screen.Shortcut> shortcuts, Keymap keymap) {
    List<Object> next = new ArrayList<>(List.of(keymap));
    shortcuts.forEach((key, shortcut) -> next.addAll(List.of(key, shortcut.words())));
    if (next.equals(shown)) {
      return;
    }
    shown = next;
    keys.getChildren().clear();
    shortcuts.forEach((key, shortcut) -> add(keys, KeyWords.cap(key), shortcut.words()));
    always.getChildren().clear();
    always(LOCK, keymap);
    always(ALL_KEYS, keymap);
  }

  private void always(String act, Keymap keymap) {
    keymap
        .book()
        .named(act)
        .ifPresent(action -> add(always, keymap.key(action).cap(), action.said(words)));
  }

  void setNarrow(boolean narrow) {
    getStyleClass().remove("narrow");
    if (narrow) {
      getStyleClass().add("narrow");
    }
  }

  private static void add(Pane row, String cap, String act) {
    if (!act.isEmpty()) {
      HBox pair = Controls.row(8, Controls.fixedCap(cap), Controls.label(act));
      pair.setMinHeight(ROW);
      pair.setMaxHeight(ROW);
      pair.setMinWidth(Region.USE_PREF_SIZE);
      row.getChildren().add(pair);
    }
  }

  private void showSaved() {
    ShellStatus.Saved now = status.saved().get();
    saved.getStyleClass().removeAll("jz-text-success", "jz-text-danger");
    switch (now) {
      case ShellStatus.Saved.Nothing n -> {
        saved.setText("");
        saved.setGraphic(null);
      }
      case ShellStatus.Saved.Saving s -> {
        saved.setText(words.text("workbench.saving"));
        saved.setGraphic(null);
      }
      case ShellStatus.Saved.At at -> {
        saved.setText(words.text("workbench.saved", age(at.time())));
        saved.setGraphic(Controls.icon("mdi2c-content-save-outline"));
        saved.getStyleClass().add("jz-text-success");
      }
      case ShellStatus.Saved.Failed f -> {
        saved.setText(words.text("workbench.not-saved"));
        saved.setGraphic(Controls.icon("mdi2a-alert-circle-outline"));
        saved.getStyleClass().add("jz-text-danger");
      }
    }
  }

  private String age(Instant time) {
    long seconds = Math.max(0, Duration.between(time, clock.instant()).toSeconds());
    if (seconds < 60) {
      return words.text("workbench.seconds-ago", seconds);
    }
    return words.text("workbench.minutes-ago", seconds / 60);
  }
}
