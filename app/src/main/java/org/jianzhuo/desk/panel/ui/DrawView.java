package org.jianzhuo.desk.panel.ui;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.model.journal.StreamId;

/** Shows the draw of a room's panel in four steps (sheet 04). */
public final class DrawView implements Screen {

  private static final List<String> STEPS = List.of("terms", "pool", "draw", "confirm");

  private final DrawViewModel model;
  private final Messages words;
  private final DrawTermsCard terms;
  private final DrawPoolCard pool;
  private final DrawResultCard result;
  private final HBox steps = new HBox();
  private final Label problem = Controls.wrapped("", "jz-text-danger");
  private final VBox page;
  private final StackPane content = new StackPane();

  public DrawView(DrawViewModel model, Messages words, Overlay overlay, ZoneId zone) {
    this.model = model;
    this.words = words;
    terms = new DrawTermsCard(model, words, overlay);
    pool = new DrawPoolCard(words);
    result = new DrawResultCard(model, words, overlay, zone);
    terms.setOnAct(result::told);
    steps.getStyleClass().add("jz-steps");
    problem.setId("draw-problem");
    VBox left = new VBox(terms.node());
    VBox.setVgrow(terms.node(), Priority.ALWAYS);
    left.setMinWidth(300);
    left.setPrefWidth(390);
    left.setMaxWidth(420);
    HBox.setHgrow(pool.node(), Priority.ALWAYS);
    ScrollPane right = new ScrollPane(result.node());
    right.setFitToWidth(true);
    right.setFocusTraversable(false);
    right.setMinWidth(380);
    right.setPrefWidth(480);
    HBox columns = new HBox(14, left, pool.node(), right);
    VBox.setVgrow(columns, Priority.ALWAYS);
    page = new VBox(10, steps, problem, columns);
    page.getStyleClass().add("jz-session-page");
    content.getStyleClass().add("jz-canvas");
    model.state().subscribe(this::show);
    model.setOnTold(
        said -> {
          result.told();
          overlay.toast(Tone.SUCCESS, words.text(said));
        });
  }

  /** Says where a case's papers are shown, among them the record of the draw. */
  public void setOpenPapers(Consumer<StreamId> open) {
    result.setOpenPapers(open);
  }

  @Override
  public Node content() {
    return content;
  }

  @Override
  public void shown() {
    model.load();
  }

  @Override
  public Map<KeyCombination, Shortcut> shortcuts() {
    Map<KeyCombination, Shortcut> keys = new LinkedHashMap<>();
    int mine = model.state().get() instanceof DrawState.Showing s && s.mayDraw() ? s.step() : 0;
    keys.put(
        new KeyCodeCombination(KeyCode.F8),
        Shortcut.when(mine == 1, words.text("panel.draw.lock"), terms::lock));
    // Another key than the lock's: between the two the pool is checked.
    keys.put(
        new KeyCodeCombination(KeyCode.F10),
        mine == 2
            ? new Shortcut(words.text("panel.draw.draw"), model::draw)
            : Shortcut.when(mine == 3, words.text("panel.draw.confirm"), result::confirm));
    keys.put(
        new KeyCodeCombination(KeyCode.F5),
        new Shortcut(words.text("panel.key.refresh"), model::load));
    keys.put(
        new KeyCodeCombination(KeyCode.P, KeyCombination.CONTROL_DOWN),
        new Shortcut(words.text("panel.draw.print"), result::print));
    return keys;
  }

  private void show(DrawState state) {
    switch (state) {
      case DrawState.Loading l ->
          content.getChildren().setAll(Controls.label(words.text("panel.loading"), "jz-note"));
      case DrawState.NoSession n ->
          content.getChildren().setAll(Controls.label(words.text("panel.empty"), "jz-section"));
      case DrawState.Showing s -> {
        steps(s);
        problem.setText(s.problem() == null ? "" : words.text(s.problem()));
        boolean above = s.problem() != null && !result.asks();
        problem.setVisible(above);
        problem.setManaged(above);
        terms.show(s);
        pool.show(s);
        result.show(s);
        if (!content.getChildren().contains(page)) {
          content.getChildren().setAll(page);
        }
      }
    }
  }

  private void steps(DrawState.Showing s) {
    steps.getChildren().clear();
    for (int i = 0; i < STEPS.size(); i++) {
      Label step = Controls.label(words.text("panel.draw.step." + STEPS.get(i)), "jz-intake-step");
      step.setGraphic(Controls.label(String.valueOf(i + 1), "jz-number"));
      step.setMinWidth(Region.USE_PREF_SIZE);
      if (i + 1 < s.step() || s.step() == 4) {
        step.getStyleClass().add("done");
      } else if (i + 1 == s.step()) {
        step.getStyleClass().add("current");
      }
      steps.getChildren().add(step);
    }
    steps
        .getChildren()
        .addAll(
            Controls.spacer(),
            Controls.pill(
                Tone.NEUTRAL,
                "mdi2a-account-outline",
                words.text(
                    "panel.draw.operator",
                    s.person(s.draw() == null ? null : s.draw().operator())
                        .map(p -> p.name())
                        .orElse("—"))));
    if (s.draw() != null && s.draw().confirmed() != null) {
      steps
          .getChildren()
          .add(
              Controls.pill(
                  Tone.SUCCESS,
                  "mdi2e-eye-check-outline",
                  words.text(
                      "panel.draw.witnessed",
                      s.person(s.draw().confirmed().witness()).map(p -> p.name()).orElse(""))));
    }
  }
}
