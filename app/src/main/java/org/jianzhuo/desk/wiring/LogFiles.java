package org.jianzhuo.desk.wiring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jianzhuo.desk.base.LocalFiles;

/** Sends the log to rotating files in the data folder; it holds no personal data. */
final class LogFiles {

  private static final int LARGEST = 2 * 1024 * 1024;
  private static final int KEPT = 5;

  private LogFiles() {}

  static void begin(Path folder) {
    try {
      new LocalFiles().createFolder(folder);
      LogManager.getLogManager().reset();
      Handler file = new FileHandler(folder.resolve("desk-%g.log").toString(), LARGEST, KEPT, true);
      file.setFormatter(new SimpleFormatter());
      file.setLevel(Level.INFO);
      Logger root = Logger.getLogger("");
      root.setLevel(Level.WARNING);
      root.addHandler(file);
      Logger.getLogger("org.jianzhuo").setLevel(Level.INFO);
    } catch (IOException e) {
      // A day without a log is better than a day without a desk; the store's own fault is told
      // next.
      Logger.getLogger(LogFiles.class.getName()).warning("the log cannot be written: " + e);
    }
  }
}
