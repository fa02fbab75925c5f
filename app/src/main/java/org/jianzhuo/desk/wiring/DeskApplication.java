package org.jianzhuo.desk.wiring;

import javafx.application.Application;
import javafx.stage.Stage;

/** Opens the desk's window on a data folder. */
public final class DeskApplication extends Application {

  private final DeskOptions options;

  public DeskApplication(DeskOptions options) {
    this.options = options;
  }

  @Override
  public void start(Stage stage) {
    stage.setTitle(options.data().toString());
  }
}
