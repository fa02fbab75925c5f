package org.jianzhuo.desk.intake.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Pictures;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.deadline.DeadlineRules;
import org.jianzhuo.desk.intake.EarlierConclusions;
import org.jianzhuo.desk.intake.ExpertImport;
import org.jianzhuo.desk.intake.MemoryJournal;
import org.jianzhuo.desk.intake.RegisterImport;
import org.jianzhuo.desk.intake.SignedInPeople;
import org.jianzhuo.desk.session.SessionListing;
import org.jianzhuo.desk.session.Sessions;
import org.jianzhuo.desk.workbench.Layers;
import org.jianzhuo.model.wire.Deadlines;

/** Draws the import screen, to be looked at. */
public final class ImportPictures {

  private ImportPictures() {}

  /** Makes a screen over an empty journal. */
  static ImportView view(ImportViewModel[] made, boolean english, Layers layers) {
    MemoryJournal journal = new MemoryJournal();
    SignedInPeople people = new SignedInPeople(journal);
    Messages words = Messages.in(english);
    ImportViewModel model =
        new ImportViewModel(
            new RegisterImport(
                journal,
                people,
                new SessionListing(journal, new Sessions(journal), UUID::randomUUID),
                new DeadlineRules(journal, people, Deadlines.limits(), Deadlines.holidays()),
                EarlierConclusions.NONE,
                c -> false,
                UUID::randomUUID),
            new ExpertImport(journal, people, UUID::randomUUID),
            new DirectTaskRunner(),
            words,
            () -> LocalDate.of(2026, 11, 22),
            fault -> {
              throw fault;
            });
    made[0] = model;
    return new ImportView(model, words, layers);
  }

  public static void main(String[] arguments) {
    String folder = arguments[0];
    String samples = "app/src/test/resources/org/jianzhuo/desk/intake/";
    shot(
        folder + "/import-faulty-zh.png",
        samples + "session-2026-11-23-faulty.csv",
        false,
        1920,
        1080,
        4);
    shot(
        folder + "/import-faulty-en.png",
        samples + "session-2026-11-23-faulty.csv",
        true,
        1366,
        768,
        6);
    shot(folder + "/import-good-en.png", samples + "session-2026-11-23.csv", true, 1920, 1080, 1);
    shot(folder + "/import-good-zh.png", samples + "session-2026-11-23.csv", false, 1366, 768, 0);
    shot(folder + "/import-none-zh.png", "nowhere.csv", false, 1366, 768, 0);
    Platform.exit();
  }

  private static void shot(
      String target, String file, boolean english, int width, int height, int looks) {
    Pictures.take(
        Path.of(target),
        () -> {
          Layers layers = new Layers(new StackPane());
          ImportViewModel[] model = new ImportViewModel[1];
          Node content = view(model, english, layers).content();
          model[0].load(file);
          for (int i = 0; i < looks; i++) {
            model[0].lookAtNext();
          }
          ((StackPane) layers.getChildren().getFirst()).getChildren().setAll(content);
          return layers;
        },
        Theme.LIGHT,
        width,
        height);
  }
}
