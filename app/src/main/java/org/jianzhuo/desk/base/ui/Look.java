package org.jianzhuo.desk.base.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** Gives a scene the look of the design language: fonts, colours and component classes. */
public final class Look {

  private static final String FAMILY = "Noto Sans SC";
  private static final String FONTS = "/fonts/ttf/NotoSansSC/NotoSansSC-";

  private Look() {}

  /** Loads Noto Sans SC, of which only Regular and Bold are used: JavaFX matches these safely. */
  public static void loadFonts() {
    List<String> known = Font.getFontNames(FAMILY);
    if (known.contains(FAMILY + " Regular") && known.contains(FAMILY + " Bold")) {
      return;
    }
    load("Regular");
    load("Bold");
  }

  /** Dresses the scene; may be called again to change the theme. */
  public static void apply(Scene scene, Theme theme) {
    loadFonts();
    scene.setUserAgentStylesheet(
        theme.dark()
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    scene
        .getStylesheets()
        .setAll(
            sheet(theme.dark() ? "jianzhuo-dark.css" : "jianzhuo-light.css"),
            sheet("jianzhuo.css"));
  }

  private static void load(String weight) {
    String path = FONTS + weight + ".ttf";
    try (InputStream font = Look.class.getResourceAsStream(path)) {
      if (Font.loadFont(Objects.requireNonNull(font, path), 16) == null) {
        throw new IllegalStateException("the font cannot be read: " + path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  private static String sheet(String name) {
    URL url = Look.class.getResource(name);
    return Objects.requireNonNull(url, name).toExternalForm();
  }
}
