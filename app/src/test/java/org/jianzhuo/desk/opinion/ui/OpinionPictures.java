package org.jianzhuo.desk.opinion.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.jianzhuo.desk.base.ui.Pictures;
import org.jianzhuo.desk.opinion.CaseTable;
import org.jianzhuo.desk.opinion.FakeDrafts;
import org.jianzhuo.desk.opinion.FakePeople;
import org.jianzhuo.desk.opinion.OwnView;
import org.jianzhuo.model.journal.PersonId;

/** Takes pictures of the opinion screen, for looking at it: {@code main FOLDER}. */
public final class OpinionPictures {
  private OpinionPictures() {}

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    for (boolean english : List.of(false, true)) {
      for (int[] size : new int[][] {{1832, 916}, {1298, 628}}) {
        String tail = "-" + (english ? "en" : "zh") + "-" + size[0] + ".png";
        CaseTable table = new CaseTable();
        FakeDrafts drafts = new FakeDrafts();
        take(
            folder.resolve("1-agree" + tail),
            () -> OpinionStage.scene(table, drafts, table.first, english, size[0], size[1]),
            "");
        agree(table, table.first);
        agree(table, table.second);
        take(
            folder.resolve("2-differ" + tail),
            () -> OpinionStage.scene(table, drafts, table.third, english, size[0], size[1]),
            "#opinion-reading-1-reject");
        take(
            folder.resolve("3-file" + tail),
            () ->
                OpinionStage.scene(table, new FakeDrafts(), table.third, english, size[0], size[1]),
            "#opinion-agree");
        agree(table, table.third);
        CaseTable many = new CaseTable();
        many.examineMore(17, org.jianzhuo.model.panel.OpinionMode.TOGETHER);
        for (PersonId expert : List.of(many.first, many.second)) {
          agree(many, expert);
        }
        differ(many);
        take(
            folder.resolve("5-batch" + tail),
            () -> batch(many, english, size[0], size[1]),
            "#opinion-batch-read");
        take(
            folder.resolve("4-sign" + tail),
            () -> OpinionStage.scene(table, drafts, table.third, english, size[0], size[1]),
            "#opinion-sign");
      }
    }
    System.exit(0);
  }

  private static Scene batch(CaseTable table, boolean english, int width, int height) {
    BatchViewModel model = OpinionStage.batchModel(table, new FakeDrafts(), table.third);
    BatchView view =
        OpinionStage.batch(
            model, org.jianzhuo.desk.base.Messages.in(english), caseStream -> {});
    view.shown();
    return OpinionStage.dressed(
        new org.jianzhuo.desk.workbench.Layers(view.content()), view, width, height);
  }

  private static void differ(CaseTable table) {
    table.people.become(table.third);
    var seen = table.opinions.table(table.caseStream).orElseThrow();
    OwnView view = OwnView.from(seen.proposal(), seen.exam());
    view =
        view.with(
                CaseTable.ELBOW,
                view.stand(CaseTable.ELBOW)
                    .accepting(false)
                    .reading("X 线正侧位片未见明确关节间隙变窄")
                    .with(CaseTable.clause("5.10.2 12)", 10)))
            .withGrade(9)
            .withReason("边缘骨赘不能单独成立创伤性关节炎，以重者定为九级");
    CaseTable.done(table.opinions.differ(table.caseStream, view, FakePeople.PIN));
  }

  private static void agree(CaseTable table, PersonId expert) {
    table.people.become(expert);
    CaseTable.done(table.opinions.agree(table.caseStream, FakePeople.PIN));
  }

  /** Takes a picture of a scene after pressing a button. */
  public static void take(Path file, Supplier<Scene> maker, String press) {
    AtomicReference<Scene> scene = new AtomicReference<>();
    Pictures.onWindow(
        () -> {
          scene.set(maker.get());
          lay(scene.get());
          Node node = press.isEmpty() ? null : scene.get().lookup(press);
          if (node instanceof Button button) {
            button.fire();
          } else if (node instanceof javafx.scene.control.ToggleButton toggle) {
            toggle.fire();
          }
          lay(scene.get());
        });
    Pictures.onWindow(
        () -> {
          lay(scene.get());
          Pictures.write(file, scene.get().snapshot(null));
        });
  }

  private static void lay(Scene scene) {
    for (int i = 0; i < 3; i++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
  }
}
