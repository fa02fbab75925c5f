package org.jianzhuo.desk.base.ui;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes the small parts of a screen: labels, buttons, pills, chips and cards. */
public final class Controls {

  private Controls() {}

  /**
   * Makes an icon from an Ikonli literal such as {@code mdi2c-camera}; size and colour by style
   * class.
   */
  public static FontIcon icon(String literal) {
    return new FontIcon(literal);
  }

  public static Label label(String text, String... styleClasses) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }

  /** Makes a paragraph that wraps instead of being cut. */
  public static Label wrapped(String text, String... styleClasses) {
    Label label = label(text, styleClasses);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /** Makes the cap of a usual key such as F7; in a screen it shows the key chosen instead. */
  public static Label keyCap(String key) {
    Label cap = fixedCap(key);
    KeyHints.follow(cap);
    return cap;
  }

  /** Makes a key cap that shows exactly this key. */
  public static Label fixedCap(String key) {
    Label cap = label(key, "jz-kbd");
    cap.setMinWidth(Region.USE_PREF_SIZE);
    return cap;
  }

  /**
   * Makes a button named by its act.
   *
   * @param key the key cap shown inside; empty for none
   */
  public static Button button(String id, String text, String key, Runnable act) {
    Button button = new Button(text);
    button.setId(id);
    button.getStyleClass().add("jz-btn");
    button.setMinWidth(Region.USE_PREF_SIZE);
    if (!key.isEmpty()) {
      button.setGraphic(keyCap(key));
      button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
    }
    button.setOnAction(event -> act.run());
    return button;
  }

  /** Makes the page's one primary button. */
  public static Button primary(String id, String text, String key, Runnable act) {
    Button button = button(id, text, key, act);
    button.getStyleClass().add("primary");
    return button;
  }

  /** Makes a button of a danger act, for use inside a dialog. */
  public static Button danger(String id, String text, String key, Runnable act) {
    Button button = button(id, text, key, act);
    button.getStyleClass().add("danger");
    return button;
  }

  /** Makes a state pill: icon and word. */
  public static Label pill(Tone tone, String iconLiteral, String text) {
    Label pill = label(text, "jz-pill", tone.styleClass());
    if (!iconLiteral.isEmpty()) {
      pill.setGraphic(icon(iconLiteral));
    }
    pill.setMinWidth(Region.USE_PREF_SIZE);
    return pill;
  }

  /** Makes a grade chip; 0 for none yet, 11 for below all grades. */
  public static Label gradeChip(int grade, String text) {
    Label chip = label(text, "jz-grade");
    if (grade >= 1 && grade <= 4) {
      chip.getStyleClass().add("g14");
    } else if (grade == 5 || grade == 6) {
      chip.getStyleClass().add("g56");
    } else if (grade < 1 || grade > 10) {
      chip.getStyleClass().add("none");
    }
    chip.setMinWidth(Region.USE_PREF_SIZE);
    return chip;
  }

  /** Makes a card with a head: title at left, the rest at right. */
  public static VBox card(String title, Node body, Node... headRight) {
    HBox head = new HBox(label(title, "jz-title"), spacer());
    head.getChildren().addAll(headRight);
    head.getStyleClass().add("jz-card-head");
    VBox card = new VBox(head, body);
    card.getStyleClass().add("jz-card");
    VBox.setVgrow(body, Priority.ALWAYS);
    return card;
  }

  /** Pads a card's body by the usual 16 pixels. */
  public static VBox padded(Node... nodes) {
    VBox box = new VBox(12, nodes);
    box.setPadding(new Insets(16));
    return box;
  }

  public static HBox row(double gap, Node... nodes) {
    HBox row = new HBox(gap, nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /** Makes empty space that takes what is left of a row. */
  public static Region spacer() {
    Region region = new Region();
    HBox.setHgrow(region, Priority.ALWAYS);
    VBox.setVgrow(region, Priority.ALWAYS);
    return region;
  }

  /** Makes a banner at the top of the content: one per kind. */
  public static HBox banner(Tone tone, String iconLiteral, String text, Node... actions) {
    Label words = wrapped(text);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox banner = row(10, icon(iconLiteral), words);
    banner.getChildren().addAll(actions);
    banner.getStyleClass().addAll("jz-banner", tone.styleClass());
    banner.setMinHeight(Region.USE_PREF_SIZE);
    return banner;
  }
}
