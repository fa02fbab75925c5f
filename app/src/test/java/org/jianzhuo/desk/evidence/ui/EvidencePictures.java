package org.jianzhuo.desk.evidence.ui;

import java.nio.file.Path;
import javafx.application.Platform;
import org.jianzhuo.desk.base.ui.Pictures;
import org.testfx.api.FxToolkit;

/**
 * Draws every screen and dialog of the evidence, to be looked at: in English with {@code
 * jz.english}, in a large window with {@code jz.wide}. Takes the folder for the pictures, and the
 * beginning of the names of those that are wanted.
 */
public final class EvidencePictures {

  private EvidencePictures() {}

  public static void main(String[] args) throws Exception {
    Pictures.startToolkit();
    FxToolkit.registerPrimaryStage();
    try (PictureStage stage = new PictureStage(Path.of(args[0]), args.length > 1 ? args[1] : "")) {
      new CaptureScreens(stage).draw();
      new ReviewScreens(stage).draw();
      new SoundScreens(stage).draw();
    }
    Platform.exit();
    System.exit(0);
  }
}
