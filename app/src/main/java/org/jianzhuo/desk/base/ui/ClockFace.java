package org.jianzhuo.desk.base.ui;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jianzhuo.desk.base.Messages;

/** Shows the station's time and date while it is part of a scene. */
public final class ClockFace extends VBox {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Clock clock;
  private final DateTimeFormatter date;
  private final Label timeLabel;
  private final Label dateLabel;

  public ClockFace(Clock clock, Messages words, String timeStyle) {
    this.clock = clock;
    date = DateTimeFormatter.ofPattern(words.text("base.date-line"), words.locale());
    timeLabel = Controls.label("", timeStyle);
    dateLabel = Controls.label("", "jz-muted", "jz-small");
    setAlignment(Pos.CENTER_RIGHT);
    setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(timeLabel, dateLabel);
    Timeline tick = new Timeline(new KeyFrame(Duration.seconds(1), event -> tick()));
    tick.setCycleCount(Animation.INDEFINITE);
    sceneProperty()
        .addListener(
            (o, was, is) -> {
              if (is == null) {
                tick.stop();
              } else {
                tick();
                tick.play();
              }
            });
    tick();
  }

  private void tick() {
    LocalDateTime now = LocalDateTime.now(clock);
    timeLabel.setText(TIME.format(now));
    dateLabel.setText(date.format(now));
  }
}
