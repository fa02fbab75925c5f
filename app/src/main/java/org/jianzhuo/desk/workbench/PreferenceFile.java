package org.jianzhuo.desk.workbench;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.TreeSet;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.ui.Preferences;
import org.jianzhuo.desk.base.ui.Theme;

/**
 * Keeps this station's language, theme, type size and covering of names in the data folder: they
 * are needed before the store is open, and say nothing about anybody.
 */
public final class PreferenceFile {

  private final Path file;

  /**
   * @param data the station's data folder
   */
  public PreferenceFile(Path data) {
    file = data.resolve("window.properties");
  }

  /** Returns what was kept; what cannot be read is taken from the usual ones. */
  public Preferences load(Preferences usual) {
    Properties kept = read();
    return new Preferences(
        "en".equals(kept.getProperty("language", usual.english() ? "en" : "zh")),
        "dark".equals(kept.getProperty("theme", usual.theme().dark() ? "dark" : "light"))
            ? Theme.DARK
            : Theme.LIGHT,
        size(kept.getProperty("typeSize", ""), usual.typeSize()));
  }

  /** Keeps the preferences. */
  public void save(Preferences chosen) {
    Properties kept = read();
    kept.setProperty("language", chosen.english() ? "en" : "zh");
    kept.setProperty("theme", chosen.theme().dark() ? "dark" : "light");
    kept.setProperty("typeSize", Integer.toString(chosen.typeSize()));
    write(kept);
  }

  /** Tells whether names and pictures were covered last: a restart does not bare them. */
  public boolean hiding() {
    return Boolean.parseBoolean(read().getProperty("covered"));
  }

  /** Keeps whether names and pictures are covered. */
  public void saveHiding(boolean hiding) {
    Properties kept = read();
    kept.setProperty("covered", Boolean.toString(hiding));
    write(kept);
  }

  private Properties read() {
    Properties kept = new Properties();
    if (Files.isReadable(file)) {
      try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        kept.load(in);
      } catch (IOException | IllegalArgumentException e) {
        return new Properties();
      }
    }
    return kept;
  }

  private void write(Properties kept) {
    StringBuilder text = new StringBuilder();
    for (String name : new TreeSet<>(kept.stringPropertyNames())) {
      text.append(name).append('=').append(kept.getProperty(name)).append('\n');
    }
    Path part = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(part, text);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new DeskFault(ErrorCode.DISK_FAILED, "the window's preferences were not kept", e);
    }
  }

  private static int size(String text, int usual) {
    try {
      int size = Integer.parseInt(text);
      return size < Preferences.SMALLEST || size > Preferences.LARGEST ? usual : size;
    } catch (NumberFormatException e) {
      return usual;
    }
  }
}
