package org.jianzhuo.desk.wiring;

import javafx.application.Application;

/** Starts the desk; a plain class, since an application class cannot start from a class path. */
public final class Launcher {

  private Launcher() {}

  /** Opens the window and returns when it is closed. */
  public static void launch(DeskOptions options) {
    Application.launch(DeskApplication.class, options.arguments());
  }
}
