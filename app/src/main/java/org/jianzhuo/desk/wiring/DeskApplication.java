package org.jianzhuo.desk.wiring;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import javafx.application.Application;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.FaultTrace;
import org.jianzhuo.desk.base.ui.Preferences;
import org.jianzhuo.desk.workbench.DeskWindow;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the desk's window on a data folder. */
public final class DeskApplication extends Application {

  private static final Logger LOG = LoggerFactory.getLogger(DeskApplication.class);
  private static final double FULL_WIDTH = 1920;
  private static final double FULL_HEIGHT = 1080;

  // The Headless platform paints into a buffer of 1000 rows and fails below the last one.
  private static final double HEADLESS_HEIGHT = 990;

  private @Nullable Desk desk;

  @Override
  public void start(Stage stage) {
    DeskOptions options = DeskOptions.parse(getParameters().getNamed());
    LogFiles.begin(options.data().resolve("log"));
    double height = headless() ? HEADLESS_HEIGHT : FULL_HEIGHT;
    try {
      Station station = Station.open(options.data(), Clock.systemDefaultZone(), new SecureRandom());
      Desk opened = new Desk(stage, options, station, FULL_WIDTH, height);
      desk = opened;
      opened.showSignIn();
    } catch (DeskFault fault) {
      LOG.error("the desk cannot start: {}", FaultTrace.of(fault));
      Preferences preferences = Preferences.usual().withEnglish(options.english().orElse(false));
      new DeskWindow(stage, preferences, kept -> {}, FULL_WIDTH, height).crash(fault);
    }
    fit(stage);
    stage.show();
  }

  /**
   * A screen smaller than the design's is filled; a larger one, or none, gets the design's size.
   */
  private static void fit(Stage stage) {
    var room = Screen.getPrimary().getVisualBounds();
    if (!headless() && (room.getWidth() < FULL_WIDTH || room.getHeight() < FULL_HEIGHT)) {
      // without a window manager nothing maximizes: the stage takes the room by itself
      stage.setX(room.getMinX());
      stage.setY(room.getMinY());
      stage.setWidth(room.getWidth());
      stage.setHeight(room.getHeight());
      stage.setMaximized(true);
    }
  }

  private static boolean headless() {
    return "Headless".equals(System.getProperty("glass.platform"));
  }

  @Override
  public void stop() {
    Desk open = desk;
    if (open != null) {
      desk = null;
      open.close();
    }
  }

  /** Returns the folder that this desk works on. */
  public Path data() {
    return DeskOptions.parse(getParameters().getNamed()).data();
  }
}
