package org.jianzhuo.desk.deadline.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import javafx.application.Platform;
import javafx.scene.layout.StackPane;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Pictures;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.panel.ui.Day;
import org.jianzhuo.desk.workbench.Layers;

/** Draws the page of holidays and limits, to be looked at: {@code DeadlinePictures FOLDER}. */
public final class DeadlinePictures {

  private DeadlinePictures() {}

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    for (boolean english : new boolean[] {false, true}) {
      for (int[] size : new int[][] {{1832, 886}, {1278, 668}}) {
        for (boolean fault : new boolean[] {false, true}) {
          Day day = new Day();
          DeadlineViewModel model =
              new DeadlineViewModel(
                  day.deadlines,
                  new DirectTaskRunner(),
                  () -> Day.DATE,
                  f -> {
                    throw f;
                  });
          String name =
              (fault ? "deadline-fault-" : "deadline-")
                  + (english ? "en-" : "zh-")
                  + (size[0] > 1500 ? 1920 : 1366);
          Pictures.take(
              folder.resolve(name + ".png"),
              () -> {
                Layers layers = new Layers(new StackPane());
                DeadlineView view = new DeadlineView(model, Messages.in(english), layers);
                ((StackPane) layers.getChildren().getFirst()).getChildren().setAll(view.content());
                view.shown();
                return layers;
              },
              () -> {
                if (fault) {
                  model.addHoliday("中秋节加放", LocalDate.of(2026, 9, 27), LocalDate.of(2026, 9, 28));
                  model.addWorkday(LocalDate.of(2026, 10, 3));
                }
              },
              fault ? Theme.DARK : Theme.LIGHT,
              size[0],
              size[1]);
        }
      }
    }
    Platform.exit();
  }
}
