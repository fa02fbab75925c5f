package org.jianzhuo.desk.session.ui;

import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.util.Duration;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.session.QueueEntry;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.session.Awaited;
import org.jianzhuo.model.session.Pause;

/** Tells once when a paused person, or what their examination waits for, should be back by now. */
final class AwaitedWatch {

  private static final Duration PERIOD = Duration.seconds(15);

  private final QueueViewModel model;
  private final QueueTable table;
  private final LongSupplier now;
  private final Set<Told> told = new HashSet<>();

  private record Told(StreamId caseStream, Awaited awaited) {}

  AwaitedWatch(QueueViewModel model, QueueTable table, LongSupplier now) {
    this.model = model;
    this.table = table;
    this.now = now;
    model.state().subscribe(state -> look());
  }

  /** Looks at the clock while the node is in a scene. */
  void whileShown(Node node) {
    Timeline timeline = new Timeline(new KeyFrame(PERIOD, event -> look()));
    timeline.setCycleCount(Animation.INDEFINITE);
    node.sceneProperty()
        .subscribe(
            scene -> {
              if (scene == null) {
                timeline.stop();
              } else {
                timeline.play();
              }
            });
  }

  private void look() {
    if (model.state().get() instanceof QueueViewState.Showing showing) {
      showing.queue().entries().forEach(this::look);
    }
  }

  private void look(QueueEntry entry) {
    Pause pause = entry.ticket().pause();
    Awaited awaited = pause == null ? null : pause.awaited();
    if (awaited != null
        && awaited.passed(StateLook.at(now.getAsLong()))
        && told.add(new Told(entry.ticket().caseStream(), awaited))) {
      table.refresh();
      model.refresh();
      model.tell(
          false,
          Reason.of(
              "session.told.awaited-passed",
              entry.ticket().number(),
              awaited.what().words(),
              awaited.day() + (awaited.time() == null ? "" : " " + awaited.time())));
    }
  }
}
