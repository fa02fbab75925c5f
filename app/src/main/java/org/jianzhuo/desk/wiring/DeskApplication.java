package org.jianzhuo.desk.wiring;

import javafx.application.Application;
import javafx.stage.Stage;

/** Opens the desk's window on a data folder. */
public final class DeskApplication extends Application {

  @Override
  public void start(Stage stage) {
    DeskOptions options = DeskOptions.parse(getParameters().getNamed());
    stage.setTitle(options.data().toString());
  }
}
