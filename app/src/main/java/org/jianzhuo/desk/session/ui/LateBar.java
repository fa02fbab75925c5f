package org.jianzhuo.desk.session.ui;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.session.PanelGlance;
import org.jianzhuo.desk.session.Queue;
import org.jspecify.annotations.Nullable;

/** Counts the cases that came to a room after its panel, and says what each lacks. */
final class LateBar {

  /** More would push the queue off the screen: the rest is counted, its numbers are named. */
  private static final int MOST = 3;

  private final QueueViewModel model;
  private final Messages words;
  private final Label text = Controls.wrapped("");
  private final Button panels;
  private final HBox bar;
  private List<PanelGlance.Late> cases = List.of();
  private @Nullable Queue asked;
  private @Nullable Runnable open;
  private boolean low;

  LateBar(QueueViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    panels =
        Controls.button("session-late-panels", words.text("session.late.panels"), "", this::go);
    panels.setMinWidth(Region.USE_PREF_SIZE);
    text.setId("session-late-text");
    bar = Controls.banner(Tone.WARNING, "mdi2a-account-alert-outline", "", panels);
    HBox.setHgrow(text, Priority.ALWAYS);
    bar.getChildren().set(1, text);
    bar.setId("session-late");
    redraw();
  }

  Node node() {
    return bar;
  }

  /** Says where panels are registered. */
  void leadTo(Runnable place) {
    open = place;
    redraw();
  }

  /** Names one case only where the display is low. */
  void compact(boolean now) {
    low = now;
    redraw();
  }

  /** Asks again when the queue was read again. */
  void show(QueueViewState.Showing state) {
    Queue queue = state.queue();
    if (queue == asked) {
      return;
    }
    asked = queue;
    model.late(
        queue.session().stream(),
        found -> {
          if (queue == asked) {
            cases = found;
            redraw();
          }
        });
  }

  private void go() {
    if (open != null) {
      open.run();
    }
  }

  private void redraw() {
    bar.setVisible(!cases.isEmpty());
    bar.setManaged(!cases.isEmpty());
    panels.setVisible(open != null);
    panels.setManaged(open != null);
    String separator = words.english() ? ", " : "、";
    String numbers =
        cases.stream().map(PanelGlance.Late::ticket).collect(Collectors.joining(separator));
    String each =
        cases.stream().limit(low ? 1 : MOST).map(this::line).collect(Collectors.joining("\n"));
    text.setText(
        cases.size() == 1
            ? each
            : words.text("session.late.count", cases.size(), numbers) + "\n" + each);
  }

  private String line(PanelGlance.Late late) {
    String separator = words.english() ? "; " : "；";
    return words.text(
        "session.late.case",
        late.ticket(),
        late.room(),
        late.open().stream().map(words::text).collect(Collectors.joining(separator)),
        words.text(late.next()));
  }
}
