package org.jianzhuo.desk.panel.ui;

import java.nio.file.Path;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.layout.StackPane;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Pictures;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.workbench.Layers;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.RecusalCause;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;

/** Draws the draw's and the recusal's screens, to be looked at: {@code DrawPictures FOLDER}. */
public final class DrawPictures {

  private DrawPictures() {}

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    for (int step = 1; step <= 4; step++) {
      shot(folder.resolve("draw-" + step + "-zh-1366.png"), step, false, 1278, 668);
    }
    shot(folder.resolve("draw-4-en-1920.png"), 4, true, 1832, 886);
    shot(folder.resolve("draw-5-zh-1366.png"), 5, false, 1278, 668);
    shot(folder.resolve("draw-5-en-1920.png"), 5, true, 1832, 886);
    shot(folder.resolve("draw-4-en-1366.png"), 4, true, 1278, 668);
    shot(folder.resolve("draw-5-en-1366.png"), 5, true, 1278, 668);
    for (Theme theme : Theme.values()) {
      String name = "draw-read-" + theme.name().toLowerCase(java.util.Locale.ROOT);
      shot(folder.resolve(name + "-en-1366.png"), 4, true, 1278, 668, theme, true);
      shot(folder.resolve(name + "-zh-1920.png"), 2, false, 1832, 886, theme, true);
    }
    Platform.exit();
  }

  private static void shot(Path target, int step, boolean english, int width, int height) {
    shot(target, step, english, width, height, Theme.LIGHT, false);
  }

  /**
   * @param reading by a supervisor, who draws nothing
   */
  private static void shot(
      Path target, int step, boolean english, int width, int height, Theme theme, boolean reading) {
    Day day = new Day();
    Person supervisor = day.people.list("韩立", Role.SUPERVISOR);
    day.people.signIn(Role.DRAW_POST);
    Pictures.take(
        target,
        () -> {
          Layers layers = new Layers(new StackPane());
          DrawViewModel[] model = new DrawViewModel[1];
          Screen screen = day.drawView(model, Messages.in(english), layers);
          screen.shown();
          model[0].quota("骨科", 1);
          model[0].quota("康复科", 1);
          if (step > 1) {
            model[0].lock(java.util.Map.of());
          }
          if (step > 2) {
            model[0].draw();
          }
          if (step > 3) {
            model[0].confirm(supervisor, "1234");
            StreamId first = day.ticket("A001").ticket().caseStream();
            var expert = Objects.requireNonNull(day.panels.panel(first).seated()).experts().get(1);
            model[0].callReserve(expert, "临时急诊手术", supervisor, "1234");
            if (step == 5) {
              day.recusals.ask(
                  first,
                  Objects.requireNonNull(day.panels.panel(first).seated()).experts().get(2),
                  RecusalCause.TREATING_DOCTOR,
                  "2025-11 由该专家手术",
                  "被鉴定人",
                  Day.DATE.minusDays(1));
              day.people.signIn(Role.SUPERVISOR);
              screen = day.recusalView(Messages.in(english), layers);
              screen.shown();
            }
          }
          if (reading) {
            day.people.signIn(Role.SUPERVISOR);
            model[0].load();
          }
          ((StackPane) layers.getChildren().getFirst()).getChildren().setAll(screen.content());
          return layers;
        },
        theme,
        width,
        height);
  }
}
