package org.jianzhuo.desk.session.ui;

import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.layout.StackPane;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Pictures;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.panel.ui.Day;
import org.jianzhuo.desk.workbench.Layers;
import org.jianzhuo.model.deadline.ClockEventKind;
import org.jianzhuo.model.deadline.Limit;
import org.jianzhuo.model.intake.Rehabilitation;
import org.jianzhuo.model.journal.StreamId;

/** Draws a case's clock in the queue, to be looked at: {@code ClockPictures FOLDER}. */
public final class ClockPictures {

  private ClockPictures() {}

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    for (boolean english : new boolean[] {false, true}) {
      for (int[] size : new int[][] {{1832, 886}, {1278, 668}}) {
        for (String shown : new String[] {"clock-", "clock-sheet-", "clock-list-"}) {
          Day day = new Day();
          StreamId first = day.ticket("A001").ticket().caseStream();
          day.clocks.begin(first, ClockEventKind.SUPPLEMENT, Day.DATE.minusDays(20), "送达《补正材料通知书》");
          day.clocks.end(
              first,
              day.clocks.of(first).times().suspensions().keySet().iterator().next(),
              Day.DATE.minusDays(8));
          day.clocks.begin(first, ClockEventKind.EXAMINATION, Day.DATE.minusDays(3), "外出检查：肌电图");
          day.clocks.mark(first, Limit.L9, true, Day.DATE.minusDays(1), 0, "签发");
          day.queue.noteRehabilitation(
              day.session(), first, Rehabilitation.UNDER_WAY, "康复介入 2026-10-30");
          String name = shown + (english ? "en-" : "zh-") + (size[0] > 1500 ? 1920 : 1366);
          Pictures.take(
              folder.resolve(name + ".png"),
              () -> {
                Layers layers = new Layers(new StackPane());
                QueueView view = day.queueView(Messages.in(english), layers);
                ((StackPane) layers.getChildren().getFirst()).getChildren().setAll(view.content());
                view.shown();
                if (shown.contains("sheet")) {
                  view.clock();
                } else if (shown.contains("list")) {
                  view.runningOut();
                }
                return layers;
              },
              Theme.LIGHT,
              size[0],
              size[1]);
        }
      }
    }
    Platform.exit();
  }
}
