package org.jianzhuo.desk.deadline.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.desk.base.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Shows holiday tables and limits; coordinator and system administrator change them. */
public final class DeadlineView implements Screen {

  private final DeadlineViewModel model;
  private final Messages words;
  private final Overlay overlay;
  private final HolidayCard holidays;
  private final LimitCard limits;
  private final Label loading;
  private final HBox cards;
  private final VBox content;
  private final @Nullable Screen acceptance;
  private boolean limitsShown = true;
  private final ChangeListener<DeadlineState> listener = (o, was, is) -> show(is);

  public DeadlineView(DeadlineViewModel model, Messages words, Overlay overlay) {
    this(model, words, overlay, null);
  }

  /**
   * @param acceptance the rules of acceptance, shown beside the limits; null for none
   */
  public DeadlineView(
      DeadlineViewModel model, Messages words, Overlay overlay, @Nullable Screen acceptance) {
    this.acceptance = acceptance;
    this.model = model;
    this.words = words;
    this.overlay = overlay;
    holidays = new HolidayCard(model, words);
    limits = new LimitCard(model, words, overlay);
    loading = Controls.label(words.text("deadline.loading"), "jz-note");
    HBox.setHgrow(holidays.node(), Priority.ALWAYS);
    HBox.setHgrow(limits.node(), Priority.ALWAYS);
    for (Node card : List.of(holidays.node(), limits.node())) {
      ((Region) card).setPrefWidth(600);
      ((Region) card).setMinWidth(0);
    }
    cards = new HBox(14, holidays.node(), limits.node());
    VBox.setVgrow(cards, Priority.ALWAYS);
    HBox head = Controls.row(16, Controls.label(words.text("deadline.title"), "jz-page-title"));
    content = new VBox(head, loading, cards);
    if (acceptance != null) {
      Segmented<Boolean> tabs =
          new Segmented<>(
              "deadline-tabs",
              List.of(true, false),
              each -> words.text(each ? "deadline.tab.limits" : "deadline.tab.acceptance"));
      tabs.getChildren().get(0).setId("deadline-tab-limits");
      tabs.getChildren().get(1).setId("deadline-tab-acceptance");
      tabs.show(true);
      tabs.setOnChosen(limits -> turn(limits, acceptance));
      head.getChildren().addAll(Controls.spacer(), tabs);
      VBox.setVgrow(acceptance.content(), Priority.ALWAYS);
    }
    content.getStyleClass().add("jz-page");
  }

  private void turn(boolean limitsNow, Screen other) {
    limitsShown = limitsNow;
    content
        .getChildren()
        .set(content.getChildren().size() - 1, limitsNow ? cards : other.content());
    if (!limitsNow) {
      other.shown();
    }
  }

  private boolean saves() {
    return limitsShown || acceptance == null
        ? holidays.saves()
        : acceptance.shortcuts().values().stream().noneMatch(each -> each.words().isEmpty());
  }

  private void save() {
    if (limitsShown || acceptance == null) {
      holidays.save();
    } else {
      acceptance.shortcuts().values().forEach(each -> each.act().run());
    }
  }

  @Override
  public Node content() {
    return content;
  }

  @Override
  public void shown() {
    model.state().addListener(listener);
    show(model.state().get());
    model.load();
  }

  @Override
  public void hidden() {
    model.state().removeListener(listener);
  }

  @Override
  public Map<KeyCombination, Shortcut> shortcuts() {
    Map<KeyCombination, Shortcut> keys = new LinkedHashMap<>();
    keys.put(
        new KeyCodeCombination(KeyCode.F5),
        new Shortcut(words.text("deadline.key.refresh"), model::load));
    keys.put(
        new KeyCodeCombination(KeyCode.F10),
        Shortcut.when(saves(), words.text("deadline.save"), this::save));
    return keys;
  }

  private void show(DeadlineState state) {
    boolean ready = state instanceof DeadlineState.Showing;
    loading.setVisible(!ready);
    loading.setManaged(!ready);
    cards.setVisible(ready);
    if (state instanceof DeadlineState.Showing s) {
      holidays.show(s);
      limits.show(s);
      if (s.told() != null) {
        limits.told(s.told());
        overlay.toast(s.told().done() ? Tone.SUCCESS : Tone.WARNING, words.text(s.told().reason()));
      }
    }
  }
}
