package org.jianzhuo.desk.intake.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import javafx.application.Platform;
import javafx.scene.layout.StackPane;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Pictures;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.deadline.DeadlineRules;
import org.jianzhuo.desk.intake.AcceptanceDesk;
import org.jianzhuo.desk.opinion.CaseTable;
import org.jianzhuo.desk.workbench.Layers;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.wire.Deadlines;

/** Draws the committee's rules of acceptance and items: {@code AcceptancePictures FOLDER}. */
public final class AcceptancePictures {

  private AcceptancePictures() {}

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    for (boolean english : new boolean[] {false, true}) {
      for (int[] size : new int[][] {{1832, 886}, {1278, 668}}) {
        CaseTable table = new CaseTable();
        table.people.become(table.people.add("周敏", Role.COORDINATOR, ""));
        AcceptanceViewModel model =
            new AcceptanceViewModel(
                new AcceptanceDesk(
                    table.journal,
                    table.people,
                    new DeadlineRules(
                        table.journal, table.people, Deadlines.limits(), Deadlines.holidays())),
                new DirectTaskRunner(),
                () -> LocalDate.of(2026, 11, 18),
                fault -> {
                  throw fault;
                });
        Pictures.take(
            folder.resolve(
                "rules-" + (english ? "en-" : "zh-") + (size[0] > 1500 ? 1920 : 1366) + ".png"),
            () -> {
              Layers layers = new Layers(new StackPane());
              AcceptanceView view = new AcceptanceView(model, Messages.in(english), layers);
              ((StackPane) layers.getChildren().getFirst()).getChildren().setAll(view.content());
              view.shown();
              return layers;
            },
            Theme.LIGHT,
            size[0],
            size[1]);
      }
    }
    Platform.exit();
  }
}
