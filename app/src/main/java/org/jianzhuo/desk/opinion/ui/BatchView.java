package org.jianzhuo.desk.opinion.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.FaultWords;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.ScreenHead;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/** Lets one expert read the cases that wait and sign them with one act of the key (sheet 25). */
public final class BatchView implements Screen {
  private static final KeyCombination READ = new KeyCodeCombination(KeyCode.SPACE);
  private static final KeyCombination WHOLE = new KeyCodeCombination(KeyCode.ENTER);
  private static final KeyCombination NEXT =
      new KeyCodeCombination(KeyCode.DOWN, KeyCombination.CONTROL_DOWN);
  private static final KeyCombination OPEN =
      new KeyCodeCombination(KeyCode.O, KeyCombination.CONTROL_DOWN);
  private static final KeyCombination SIGN = new KeyCodeCombination(KeyCode.F10);

  private final BatchViewModel model;
  private final Messages words;
  private final Consumer<StreamId> open;
  private final BorderPane root = new BorderPane();
  private final BatchList list;
  private final BatchSummary summary;
  private final BatchSignCard sign;
  private final VBox middle = new VBox();
  private final HBox columns;
  private BatchState shown = BatchState.empty();

  /**
   * @param preview shows a PDF
   * @param open shows the opinion screen of a case
   * @param nanos the ink pad's clock
   */
  public BatchView(
      BatchViewModel model,
      Messages words,
      Function<byte[], Node> preview,
      Consumer<StreamId> open,
      LongSupplier nanos) {
    this.model = model;
    this.words = words;
    this.open = open;
    list = new BatchList(words, model);
    summary = new BatchSummary(words, model, preview, open);
    sign = new BatchSignCard(words, model, nanos);
    root.setId("opinion-tosign");
    root.getStyleClass().add("jz-page");
    HBox.setHgrow(list.node(), Priority.ALWAYS);
    HBox.setHgrow(middle, Priority.ALWAYS);
    columns = new HBox(12, list.node(), middle, sign.node());
    width((Region) list.node(), 430);
    width(middle, 420);
    width((Region) sign.node(), 370);
    model.state().addListener((o, was, is) -> render(is));
    render(model.state().get());
  }

  private static void width(Region region, double preferred) {
    region.setMinWidth(340);
    region.setPrefWidth(preferred);
  }

  @Override
  public Node content() {
    return root;
  }

  @Override
  public void shown() {
    model.open();
  }

  @Override
  public void hidden() {
    model.leave();
  }

  @Override
  public @Nullable String holdsUser() {
    return model.state().get().signing() == null ? null : words.text("opinion.batch.held");
  }

  @Override
  public Map<KeyCombination, Shortcut> shortcuts() {
    Map<KeyCombination, Shortcut> keys = new LinkedHashMap<>();
    BatchState now = model.state().get();
    boolean opened = now.opened() != null;
    boolean any = !now.cases().isEmpty();
    keys.put(READ, Shortcut.when(opened, words.text("opinion.batch.key.read"), model::readAndNext));
    keys.put(
        WHOLE, Shortcut.when(opened, words.text("opinion.batch.key.whole"), model::toggleWhole));
    keys.put(NEXT, Shortcut.when(any, words.text("opinion.batch.key.next"), model::nextUnread));
    keys.put(OPEN, Shortcut.when(opened, words.text("opinion.batch.key.open"), this::openCase));
    keys.put(SIGN, Shortcut.when(any, words.text("opinion.batch.key.sign"), this::act));
    return keys;
  }

  private void act() {
    if (sign.pinGiven()) {
      sign.sign();
    } else {
      sign.focus();
    }
  }

  private void openCase() {
    BatchState.Opened opened = model.state().get().opened();
    if (opened != null) {
      open.accept(opened.waiting().caseStream());
    }
  }

  private void render(BatchState state) {
    if (!state.loaded()) {
      return;
    }
    boolean first = !shown.loaded();
    boolean finished = shown.signing() != null && state.signing() == null;
    root.setTop(top(state));
    if (state.cases().isEmpty()) {
      root.setCenter(empty());
    } else {
      if (root.getCenter() != columns) {
        root.setCenter(columns);
      }
      list.show(state);
      BatchState.Opened opened = state.opened();
      if (opened == null) {
        middle.getChildren().clear();
      } else if (opened != shown.opened() || state.paper() != shown.paper()) {
        Region card = summary.of(opened, state.paper());
        VBox.setVgrow(card, Priority.ALWAYS);
        middle.getChildren().setAll(card);
      }
      sign.show(state);
      if (finished && state.refusal() == null) {
        sign.forget();
        list.focus();
      }
      if (first) {
        list.focus();
      }
    }
    shown = state;
  }

  private Node empty() {
    VBox empty =
        new VBox(
            8,
            Controls.label(words.text("opinion.to-sign.empty"), "jz-title"),
            Controls.wrapped(words.text("opinion.to-sign.empty-note"), "jz-note"));
    empty.getStyleClass().add("jz-empty");
    return empty;
  }

  private Node top(BatchState state) {
    FlowPane pills =
        new FlowPane(
            10,
            6,
            Controls.pill(
                Tone.ACCENT,
                "mdi2d-draw",
                words.text("opinion.batch.waiting", state.cases().size())),
            Controls.pill(
                Tone.SUCCESS,
                "mdi2c-check-all",
                words.text("opinion.batch.read-count", state.read().size())),
            Controls.pill(
                state.unread().isEmpty() ? Tone.NEUTRAL : Tone.WARNING,
                "mdi2e-eye-off-outline",
                words.text("opinion.batch.unread-count", state.unread().size())));
    pills.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    HBox.setHgrow(pills, Priority.ALWAYS);
    HBox bar =
        Controls.row(
            12,
            Controls.label(words.text("opinion.batch.head"), "jz-title"),
            pills,
            Controls.button(
                "opinion-batch-next",
                words.text("opinion.batch.next"),
                "Ctrl+↓",
                model::nextUnread));
    ScreenHead head = new ScreenHead().add(bar);
    results(state, head);
    return head.node();
  }

  private void results(BatchState state, ScreenHead head) {
    List<BatchState.Result> results = state.results();
    if (results.isEmpty()) {
      return;
    }
    long signed = results.stream().filter(BatchState.Result::signed).count();
    if (signed > 0) {
      head.tell(
          "opinion-batch-done",
          Tone.SUCCESS,
          "mdi2c-check-circle",
          words.text("opinion.batch.done", signed));
    }
    if (signed < results.size()) {
      VBox lines =
          new VBox(
              2,
              Controls.wrapped(
                  words.text("opinion.batch.failed", results.size() - signed), "jz-bold"));
      results.stream()
          .filter(result -> !result.signed())
          .limit(6)
          .forEach(
              result ->
                  lines.getChildren().add(Controls.wrapped(result.number() + "　" + why(result))));
      HBox.setHgrow(lines, Priority.ALWAYS);
      HBox failed = Controls.row(10, Controls.icon("mdi2a-alert-circle-outline"), lines);
      failed.getStyleClass().addAll("jz-banner", Tone.DANGER.styleClass());
      failed.setId("opinion-batch-failed");
      head.add(failed);
    }
  }

  private String why(BatchState.Result result) {
    Reason refused = result.refused();
    ErrorCode fault = result.fault();
    if (refused != null) {
      return words.text(refused);
    }
    return fault == null
        ? ""
        : FaultWords.of(new DeskFault(fault, "a case of a batch"), words).title();
  }
}
