package org.jianzhuo.desk.base.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Builds dialogs and sheets in the look of sheets 17 and 30. */
public final class Dialogs {

  /** The width of a usual dialog. */
  public static final double WIDTH = 580;

  /** The width of a sheet that stands beside a paper and leaves it readable. */
  public static final double BESIDE_PAPER = 440;

  private Dialogs() {}

  /**
   * Builds a dialog: the title names the act, Esc at left, the act at right.
   *
   * @param cancel the button that ends it without doing anything, with key cap Esc
   * @param acts the other buttons, the act named by its verb last
   */
  public static VBox frame(String title, Node body, Button cancel, Button... acts) {
    return frame(Tone.ACCENT, "", title, body, cancel, acts);
  }

  /** Builds a dialog with an icon in the tone's colour before the title; empty for no icon. */
  public static VBox frame(
      Tone tone, String iconLiteral, String title, Node body, Button cancel, Button... acts) {
    VBox dialog = new VBox(head(iconLiteral, title), body, foot(cancel, acts));
    dialog.getStyleClass().addAll("jz-dialog", tone.styleClass());
    dialog.setMinWidth(Region.USE_PREF_SIZE);
    dialog.setPrefWidth(WIDTH);
    dialog.setMaxWidth(Region.USE_PREF_SIZE);
    dialog.setMaxHeight(Region.USE_PREF_SIZE);
    return dialog;
  }

  /** Builds a side sheet: like a dialog, but as high as the window, the buttons at its foot. */
  public static VBox sheet(String title, Node body, Button cancel, Button... acts) {
    Node space = Controls.spacer();
    // what scrolls takes the whole height itself
    space.setManaged(!(body instanceof ScrollPane));
    VBox.setVgrow(body, Priority.ALWAYS);
    VBox sheet = new VBox(head("", title), body, space, foot(cancel, acts));
    sheet.getStyleClass().add("jz-sheet");
    sheet.setPrefWidth(520);
    sheet.setMaxWidth(Region.USE_PREF_SIZE);
    return sheet;
  }

  /** Shows what {@link #frame} built in the middle, and what {@link #sheet} built at the side. */
  public static void open(Overlay overlay, Node built) {
    if (built.getStyleClass().contains("jz-sheet")) {
      overlay.sheet(built);
    } else {
      overlay.dialog(built);
    }
  }

  /** Builds the tinted box that says what will happen, one fact per line. */
  public static VBox facts(Tone tone, List<String> lines) {
    VBox box = new VBox();
    for (String line : lines) {
      Label text = Controls.wrapped(line);
      HBox.setHgrow(text, Priority.ALWAYS);
      // a line that wraps goes on beneath itself, not beneath its bullet
      Label bullet = Controls.label("•");
      bullet.setMinWidth(Region.USE_PREF_SIZE);
      HBox row = new HBox(8, bullet, text);
      row.setAlignment(Pos.TOP_LEFT);
      box.getChildren().add(row);
    }
    box.getStyleClass().addAll("jz-box", tone.styleClass());
    return box;
  }

  private static HBox head(String iconLiteral, String title) {
    HBox head = new HBox();
    if (!iconLiteral.isEmpty()) {
      head.getChildren().add(Controls.icon(iconLiteral));
    }
    head.getChildren().add(Controls.wrapped(title, "jz-dialog-title"));
    head.getStyleClass().add("jz-dialog-title-row");
    return head;
  }

  private static HBox foot(Button cancel, Button... acts) {
    HBox foot = new HBox(cancel, Controls.spacer());
    foot.getChildren().addAll(acts);
    foot.getStyleClass().add("jz-dialog-foot");
    return foot;
  }
}
