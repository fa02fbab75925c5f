package org.jianzhuo.desk.panel.ui;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.Segmented;

/** Leads between the draw, the requests for recusal, and the panel that was drawn on paper. */
public final class PanelTabs implements Screen {

  private static final List<String> NAMES = List.of("draw", "recusal", "manual");

  private final List<Screen> screens;
  private final VBox content = new VBox();
  private final Runnable keysChanged;
  private Screen at;

  /**
   * @param recusalFirst whether a request for recusal waits for who looks
   * @param keysChanged called when another screen's keys hold
   */
  public PanelTabs(
      Screen draw,
      Screen recusal,
      Screen manual,
      boolean recusalFirst,
      Messages words,
      Runnable keysChanged) {
    this.screens = List.of(draw, recusal, manual);
    this.keysChanged = keysChanged;
    this.at = recusalFirst ? recusal : draw;
    Segmented<String> tabs =
        new Segmented<>("panel-tabs", NAMES, name -> words.text("panel.tab." + name));
    for (int i = 0; i < NAMES.size(); i++) {
      tabs.getChildren().get(i).setId("panel-tab-" + NAMES.get(i));
    }
    tabs.show(NAMES.get(screens.indexOf(at)));
    tabs.setOnChosen(name -> turn(screens.get(NAMES.indexOf(name))));
    HBox head = Controls.row(12, tabs, Controls.spacer());
    head.getStyleClass().add("jz-panel-tabs");
    content.getStyleClass().add("jz-canvas");
    screens.forEach(each -> VBox.setVgrow(each.content(), Priority.ALWAYS));
    content.getChildren().setAll(head, at.content());
  }

  private void turn(Screen next) {
    at.hidden();
    at = next;
    content.getChildren().set(1, next.content());
    next.shown();
    keysChanged.run();
  }

  @Override
  public Node content() {
    return content;
  }

  @Override
  public void shown() {
    at.shown();
  }

  @Override
  public void hidden() {
    at.hidden();
  }

  @Override
  public Map<KeyCombination, Shortcut> shortcuts() {
    return at.shortcuts();
  }
}
