package org.jianzhuo.desk.session.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Privacy;
import org.jianzhuo.desk.session.QueueEntry;
import org.jianzhuo.model.session.QueueState;
import org.jspecify.annotations.Nullable;

/** Shows each room: who is in it and who is next. */
final class RoomStrip {

  private static final long MINUTE = 60_000;
  private static final double HEIGHT = 146;
  private static final double LOW_HEIGHT = 92;
  private static final int MOST_NAMED = 2;

  private final QueueViewModel model;
  private final Messages words;
  private final LongSupplier now;
  private final HBox rooms = new HBox(12);
  private final ScrollPane strip = new ScrollPane(rooms);
  private QueueViewState.@Nullable Showing shown;
  private boolean low;

  /**
   * @param now UTC milliseconds, for how long somebody was called
   */
  RoomStrip(QueueViewModel model, Messages words, LongSupplier now) {
    this.model = model;
    this.words = words;
    this.now = now;
    strip.setFitToHeight(true);
    strip.setFitToWidth(true);
    strip.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    strip.setFocusTraversable(false);
    strip.setMinHeight(HEIGHT);
  }

  /** Shows one line per room where the display is low. */
  void compact(boolean isLow) {
    if (low != isLow) {
      low = isLow;
      strip.setMinHeight(low ? LOW_HEIGHT : HEIGHT);
      if (shown != null) {
        show(shown);
      }
    }
  }

  Node node() {
    return strip;
  }

  void show(QueueViewState.Showing state) {
    shown = state;
    rooms.getChildren().clear();
    for (int i = 0; i < state.queue().rooms().size(); i++) {
      rooms.getChildren().add(room(state, i));
    }
  }

  private Node room(QueueViewState.Showing state, int place) {
    String name = state.queue().rooms().get(place);
    List<QueueEntry> inside = state.queue().inRoom(name);
    Optional<QueueEntry> next = state.queue().next(name);
    Button act =
        Controls.button(
            "session-room-" + (place + 1),
            next.map(e -> words.text("session.room.call", e.ticket().number()))
                .orElse(words.text("session.room.nobody")),
            "",
            () -> {
              model.chooseRoom(name);
              next.ifPresent(model::call);
            });
    act.setGraphic(
        Controls.row(
            6,
            Controls.icon("mdi2b-bullhorn-outline"),
            Controls.label(act.getText()),
            Privacy.mark(Controls.label(next.map(e -> e.accepted().name()).orElse("")))));
    // number before name, and the name can be covered
    act.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    act.setMaxWidth(Double.MAX_VALUE);
    act.setMinWidth(120);
    act.setDisable(next.isEmpty() || !state.coordinates());
    Node who = inside.isEmpty() ? free() : occupants(inside);
    VBox card = low ? new VBox(4, lowHead(name, inside), act) : new VBox(6, room(name), who, act);
    card.getStyleClass().addAll("jz-card", "jz-session-room");
    if (low) {
      card.getStyleClass().add("low");
    }
    if (name.equals(state.room())) {
      card.getStyleClass().add("chosen");
    }
    card.setMinWidth(200);
    card.setPrefWidth(280);
    card.setOnMouseClicked(event -> model.chooseRoom(name));
    HBox.setHgrow(card, Priority.ALWAYS);
    return card;
  }

  private Node lowHead(String name, List<QueueEntry> inside) {
    Optional<QueueEntry> first = inside.stream().findFirst();
    Label number =
        whole(first.map(e -> e.ticket().number()).orElse(words.text("session.room.free")));
    number.getStyleClass().add("jz-note");
    Label person = Controls.label(first.map(e -> e.accepted().name()).orElse(""), "jz-note");
    return Controls.row(
        8, room(name), Controls.spacer(), number, Privacy.mark(person), others(inside, 0));
  }

  private Node occupants(List<QueueEntry> inside) {
    HBox row = occupant(inside.getFirst());
    if (inside.size() > 1) {
      // beside the name, so that the minutes may be cut but never the second person
      row.getChildren().add(2, others(inside, MOST_NAMED));
    }
    return row;
  }

  /**
   * Names who else is in the room or called to it, and counts those for whom there is no place: the
   * room and who was first in it are to be read.
   */
  private Node others(List<QueueEntry> inside, int named) {
    List<String> more = inside.stream().skip(1).map(e -> e.ticket().number()).toList();
    int shown = more.size() == 1 ? 1 : Math.min(named, more.size());
    String counted = more.size() > shown ? "+" + (more.size() - shown) : "";
    Label others =
        whole(
            Stream.concat(more.stream().limit(shown).map(each -> "+" + each), Stream.of(counted))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" ")));
    others.getStyleClass().add("jz-text-warning");
    if (!more.isEmpty()) {
      String all = String.join(" ", more);
      others.setTooltip(new Tooltip(all));
      others.setAccessibleText(all);
    }
    return others;
  }

  private static Label room(String name) {
    Label room = whole(name);
    room.getStyleClass().add("jz-section");
    return room;
  }

  private static Label whole(String text) {
    Label label = Controls.label(text);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private HBox occupant(QueueEntry entry) {
    long minutes = Math.max(0, (now.getAsLong() - entry.ticket().calledAt()) / MINUTE);
    boolean called = entry.ticket().state() == QueueState.CALLED;
    HBox row =
        Controls.row(
            8,
            Controls.label(entry.ticket().number(), "jz-bold"),
            Privacy.mark(Controls.label(entry.accepted().name())),
            Controls.spacer(),
            called
                ? Controls.label(
                    words.text("session.room.called", entry.ticket().calls(), minutes),
                    "jz-text-warning")
                : Controls.label(words.text("session.room.minutes", minutes), "jz-bold"));
    row.setMinHeight(28);
    return row;
  }

  private Node free() {
    HBox row = Controls.row(8, Controls.label(words.text("session.room.free"), "jz-note"));
    row.setMinHeight(28);
    return row;
  }
}
