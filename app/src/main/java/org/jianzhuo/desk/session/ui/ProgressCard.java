package org.jianzhuo.desk.session.ui;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.session.Queue;
import org.jianzhuo.desk.session.SessionWords;
import org.jianzhuo.desk.session.Sessions;
import org.jianzhuo.model.session.QueueState;
import org.jspecify.annotations.Nullable;

/** Shows the day's progress as figures and as one bar. */
final class ProgressCard {

  private static final List<QueueState> BAR =
      List.of(
          QueueState.EXAMINED,
          QueueState.IN_EXAM,
          QueueState.CALLED,
          QueueState.WAITING,
          QueueState.PASSED,
          QueueState.LISTED,
          QueueState.ABSENT,
          QueueState.PAUSED);

  private final Messages words;
  private final Label title = Controls.label("", "jz-title");
  private final Label site = Controls.label("", "jz-note");
  private final Label present = Controls.label("", "jz-figure");
  private final Label examined = Controls.label("", "jz-figure");
  private final HBox bar = new HBox();
  private final HBox top;
  private final Region between = new Region();
  private final FlowPane legend = new FlowPane(18, 4);
  private final ComboBox<Sessions.Listed> session = new ComboBox<>();
  private final VBox card;
  private boolean showing;

  ProgressCard(QueueViewModel model, Messages words) {
    this.words = words;
    session.setId("session-choice");
    session.setPrefWidth(250);
    session.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Sessions.@Nullable Listed listed) {
            return listed == null
                ? ""
                : listed.date() + "  " + SessionWords.name(listed.opened().name(), words);
          }

          @Override
          public Sessions.@Nullable Listed fromString(String text) {
            return null;
          }
        });
    session
        .valueProperty()
        .addListener(
            (o, was, is) -> {
              if (!showing && is != null) {
                model.chooseSession(is.stream());
              }
            });
    bar.getStyleClass().add("jz-session-bar");
    site.setMinWidth(Region.USE_PREF_SIZE);
    bar.setMinWidth(120);
    VBox names = new VBox(2, title, site);
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox.setHgrow(bar, Priority.ALWAYS);
    top =
        Controls.row(
            28,
            names,
            figure("session.progress.present", present),
            figure("session.progress.examined", examined),
            between,
            session);
    card = new VBox(10, top, bar, legend);
    card.getStyleClass().addAll("jz-card", "jz-session-progress");
  }

  Node node() {
    return card;
  }

  /** Makes one line of it where the display is low, without the legend: the tabs say the same. */
  void compact(boolean low) {
    legend.setVisible(!low);
    legend.setManaged(!low);
    if (low == card.getChildren().contains(bar)) {
      int place = top.getChildren().size() - 2;
      if (low) {
        card.getStyleClass().add("low");
        card.getChildren().remove(bar);
        top.getChildren().set(place, bar);
      } else {
        card.getStyleClass().remove("low");
        top.getChildren().set(place, between);
        card.getChildren().add(1, bar);
      }
    }
  }

  private VBox figure(String key, Label number) {
    number.setMinWidth(Region.USE_PREF_SIZE);
    Label about = Controls.label(words.text(key), "jz-note");
    about.setMinWidth(Region.USE_PREF_SIZE);
    return new VBox(about, number);
  }

  void show(QueueViewState.Showing state) {
    Queue queue = state.queue();
    title.setText(SessionWords.name(queue.session().opened().name(), words));
    site.setText(
        queue.session().date()
            + (queue.session().opened().site().isEmpty()
                ? ""
                : "  " + queue.session().opened().site()));
    present.setText(words.text("session.progress.of", queue.present(), queue.entries().size()));
    examined.setText(words.text("session.progress.people", queue.count(QueueState.EXAMINED)));
    showing = true;
    session.getItems().setAll(state.sessions());
    session.setValue(queue.session());
    showing = false;
    boolean choice = state.sessions().size() > 1;
    session.setVisible(choice);
    session.setManaged(choice);
    bar.getChildren().clear();
    legend.getChildren().clear();
    int all = Math.max(1, queue.entries().size());
    for (QueueState each : BAR) {
      int count = queue.count(each);
      if (count == 0) {
        continue;
      }
      String style = "jz-session-" + each.name().toLowerCase(Locale.ROOT);
      Region part = new Region();
      part.getStyleClass().add(style);
      part.prefWidthProperty().bind(bar.widthProperty().multiply((double) count / all));
      part.setMinWidth(0);
      HBox.setHgrow(part, Priority.SOMETIMES);
      bar.getChildren().add(part);
      Region square = new Region();
      square.getStyleClass().addAll("jz-session-square", style);
      legend
          .getChildren()
          .add(
              Controls.row(
                  8,
                  square,
                  Controls.label(each.words().in(words.english()), "jz-note"),
                  Controls.label(String.valueOf(count), "jz-bold")));
    }
  }
}
