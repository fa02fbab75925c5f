package org.jianzhuo.desk.intake.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Subscription;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.intake.ImportPlan;
import org.jianzhuo.desk.intake.Imported;
import org.jianzhuo.model.intake.ColumnGuide;
import org.jianzhuo.model.intake.Severity;

/** Shows the import of a register or of the pool of experts (sheet 29). */
public final class ImportView implements Screen {

  /** Below this height of the page, rows and questions take less; pixels. */
  private static final double LOW = 760;

  private final ImportViewModel model;
  private final Messages words;
  private final Overlay overlay;
  private final VBox content = new VBox();
  private final Segmented<ImportState.Kind> kind;
  private final TextField path = new TextField();
  private final TextField date = new TextField();
  private final TextField name = new TextField();
  private final TextField site = new TextField();
  private final HBox day;
  private final HBox counts = new HBox(12);
  private final VBox banners = new VBox(8);
  private final StackPane body = new StackPane();
  private final List<Label> steps;
  private final Button carryOut;
  private final Button errors;
  private final Button papers;
  private Runnable openPapers = () -> {};
  private final PreviewPane preview;
  private final Subscription following;

  public ImportView(ImportViewModel model, Messages words, Overlay overlay) {
    this.model = model;
    this.words = words;
    this.overlay = overlay;
    this.preview = new PreviewPane(model, words, overlay);
    kind =
        new Segmented<>(
            "intake-kind",
            List.of(ImportState.Kind.values()),
            k -> words.text(k == ImportState.Kind.REGISTER ? "intake.register" : "intake.experts"));
    kind.getChildren().get(0).setId("intake-register");
    kind.getChildren().get(1).setId("intake-experts");
    kind.setOnChosen(model::turnTo);
    steps =
        List.of(
            step(1, "intake.step.file"),
            step(2, "intake.step.preview"),
            step(3, "intake.step.import"));
    errors = Controls.button("intake-errors", words.text("intake.errors"), "", this::saveErrors);
    errors.setGraphic(Controls.icon("mdi2f-file-excel-outline"));
    carryOut =
        Controls.primary(
            "intake-import", words.text("intake.import", 0), "Ctrl+↵", model::carryOut);
    day = dayRow();
    papers =
        Controls.button(
            "intake-papers", words.text("intake.papers"), "Ctrl+M", () -> openPapers.run());
    content.getStyleClass().add("jz-canvas");
    HBox stepBar = new HBox();
    stepBar.getStyleClass().add("jz-steps");
    stepBar.getChildren().addAll(steps);
    stepBar.getChildren().addAll(Controls.spacer(), papers, errors, carryOut);
    counts.getStyleClass().add("jz-intake-counts");
    banners.managedProperty().bind(Bindings.isNotEmpty(banners.getChildren()));
    VBox page = new VBox(12, fileRow(), day, banners, counts, body);
    page.getStyleClass().add("jz-intake-page");
    VBox.setVgrow(body, Priority.ALWAYS);
    VBox.setVgrow(page, Priority.ALWAYS);
    content.getChildren().addAll(stepBar, page);
    content.heightProperty().subscribe(height -> compact(page, height.doubleValue() < LOW));
    following = model.state().subscribe(this::show);
  }

  /** Says where the papers of a case are written at intake. */
  public ImportView withPapers(Runnable open) {
    openPapers = open;
    return this;
  }

  @Override
  public Node content() {
    return content;
  }

  @Override
  public void shown() {
    path.requestFocus();
  }

  /** Keeps what was read and answered for whoever comes back, until it is imported or dropped. */
  @Override
  public void hidden() {
    following.unsubscribe();
    if (model.state().get().phase() instanceof ImportState.Finished) {
      model.abandon();
    }
  }

  private void compact(VBox page, boolean low) {
    page.setSpacing(low ? 8 : 12);
    counts.pseudoClassStateChanged(PseudoClass.getPseudoClass("low"), low);
    preview.compact(low);
  }

  @Override
  public Map<KeyCombination, Shortcut> shortcuts() {
    Map<KeyCombination, Shortcut> keys = new LinkedHashMap<>();
    keys.put(
        new KeyCodeCombination(KeyCode.F8),
        Shortcut.when(!errors.isDisabled(), words.text("intake.key.next"), model::lookAtNext));
    keys.put(
        new KeyCodeCombination(KeyCode.ENTER, KeyCombination.CONTROL_DOWN),
        Shortcut.when(!carryOut.isDisabled(), words.text("intake.key.import"), model::carryOut));
    keys.put(
        new KeyCodeCombination(KeyCode.O, KeyCombination.CONTROL_DOWN),
        new Shortcut(words.text("intake.choose"), this::choose));
    keys.put(
        new KeyCodeCombination(KeyCode.M, KeyCombination.CONTROL_DOWN),
        new Shortcut(words.text("intake.papers"), () -> openPapers.run()));
    return keys;
  }

  private Label step(int number, String key) {
    Label circle = Controls.label(String.valueOf(number), "jz-number");
    Label step = Controls.label(words.text(key), "jz-intake-step");
    step.setGraphic(circle);
    step.setMinWidth(Region.USE_PREF_SIZE);
    return step;
  }

  private HBox fileRow() {
    path.setId("intake-path");
    path.setPromptText(words.text("intake.path.prompt"));
    path.setOnAction(event -> model.load(path.getText()));
    HBox.setHgrow(path, Priority.ALWAYS);
    Button choose = Controls.button("intake-choose", words.text("intake.choose"), "", this::choose);
    choose.setGraphic(Controls.icon("mdi2f-folder-open-outline"));
    Button load =
        Controls.button(
            "intake-load", words.text("intake.load"), "↵", () -> model.load(path.getText()));
    return Controls.row(12, kind, path, load, choose);
  }

  private HBox dayRow() {
    field(date, "intake-date", 150);
    field(name, "intake-name", 280);
    field(site, "intake-site", 320);
    return Controls.row(
        10,
        Controls.label(words.text("intake.date"), "jz-note"),
        date,
        Controls.label(words.text("intake.name"), "jz-note"),
        name,
        Controls.label(words.text("intake.site"), "jz-note"),
        site,
        Controls.spacer());
  }

  private void field(TextField field, String id, double width) {
    field.setId(id);
    field.setPrefWidth(width);
    field.setOnAction(event -> takeDay());
    field
        .focusedProperty()
        .addListener(
            (o, was, is) -> {
              if (was && !is) {
                takeDay();
              }
            });
  }

  private void takeDay() {
    model.setDay(date.getText(), name.getText(), site.getText());
  }

  private void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.text("intake.choose"));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter("CSV", "*.csv", "*.txt"),
            new FileChooser.ExtensionFilter(words.text("intake.all-files"), "*.*"));
    File chosen = chooser.showOpenDialog(content.getScene().getWindow());
    if (chosen != null) {
      path.setText(chosen.getPath());
      model.load(chosen.getPath());
    }
  }

  private void saveErrors() {
    overlay.dialog(
        SaveErrorsDialog.build(
            suggestedTarget(), words, overlay, content, target -> save(Path.of(target))));
  }

  private String suggestedTarget() {
    String read = model.state().get().form().path();
    return read.replaceFirst(
        "(\\.[A-Za-z0-9]{1,5})?$", words.text("intake.errors.suffix") + ".csv");
  }

  private void save(Path target) {
    model.saveErrors(
        target,
        said ->
            overlay.toast(
                said.key().endsWith("not-saved") ? Tone.DANGER : Tone.SUCCESS, words.text(said)));
  }

  private void show(ImportState state) {
    kind.show(state.kind());
    set(path, state.form().path());
    set(date, state.form().date());
    set(name, state.form().name());
    set(site, state.form().site());
    boolean register = state.kind() == ImportState.Kind.REGISTER;
    banners.getChildren().clear();
    counts.getChildren().clear();
    switch (state.phase()) {
      case ImportState.Choosing c -> {
        showSteps(0);
        showDay(false);
        acts(0, false);
        if (c.problem() != null) {
          banners.getChildren().add(problem(c.problem()));
        }
        body.getChildren().setAll(empty(register));
      }
      case ImportState.Busy b -> {
        acts(0, false);
        body.getChildren().setAll(Controls.label(words.text("intake.busy"), "jz-note"));
      }
      case ImportState.Previewed p -> {
        showSteps(1);
        showDay(register);
        count(p.plan());
        if (p.problem() != null) {
          banners.getChildren().add(problem(p.problem()));
        }
        acts(p.plan().importable(), !p.plan().preview().allRemarks().isEmpty());
        preview.show(p);
        body.getChildren().setAll(preview.node());
      }
      case ImportState.Finished f -> {
        showSteps(2);
        showDay(false);
        count(f.plan());
        acts(0, !f.plan().preview().allRemarks().isEmpty());
        banners.getChildren().add(finished(f.imported()));
        preview.show(new ImportState.Previewed(f.plan(), ImportState.Filter.ALL, -1, null));
        body.getChildren().setAll(preview.node());
      }
    }
  }

  private static void set(TextField field, String text) {
    if (!field.getText().equals(text)) {
      field.setText(text);
    }
  }

  private void showDay(boolean visible) {
    day.setVisible(visible);
    day.setManaged(visible);
  }

  private void showSteps(int current) {
    for (int i = 0; i < steps.size(); i++) {
      steps.get(i).getStyleClass().removeAll("current", "done");
      if (i == current) {
        steps.get(i).getStyleClass().add("current");
      } else if (i < current) {
        steps.get(i).getStyleClass().add("done");
      }
    }
  }

  private void acts(int rows, boolean remarks) {
    carryOut.setText(words.text("intake.import", rows));
    carryOut.setDisable(rows == 0);
    errors.setDisable(!remarks);
  }

  private void count(ImportPlan plan) {
    counts
        .getChildren()
        .addAll(
            figure("mdi2f-file-document-outline", "", plan.preview().rows().size(), "rows"),
            figure("mdi2c-check-circle", "success", plan.preview().count(Severity.OK), "ok"),
            figure("mdi2a-alert-outline", "warning", plan.preview().count(Severity.AMBER), "amber"),
            figure("mdi2a-alert-circle", "danger", plan.preview().count(Severity.RED), "red"),
            figure("mdi2c-comment-question-outline", "warning", plan.unanswered(), "asked"),
            Controls.spacer(),
            Controls.label(
                words.text("intake.plan", plan.fresh(), plan.changed(), plan.unchanged()),
                "jz-note"),
            Controls.label(plan.preview().encoding(), "jz-note"));
  }

  private HBox figure(String icon, String tone, int number, String what) {
    Label count = Controls.label(String.valueOf(number), "jz-intake-figure");
    count.setId("intake-count-" + what);
    count.setMinWidth(Region.USE_PREF_SIZE);
    HBox box =
        Controls.row(
            8, Controls.icon(icon), count, Controls.label(words.text("intake.count." + what)));
    box.getStyleClass().addAll("jz-intake-count", tone);
    return box;
  }

  private Node problem(Reason reason) {
    HBox banner = Controls.banner(Tone.DANGER, "mdi2a-alert-circle-outline", words.text(reason));
    banner.setId("intake-problem");
    return banner;
  }

  private Node finished(Imported imported) {
    HBox banner =
        Controls.banner(
            Tone.SUCCESS,
            "mdi2c-check-circle",
            words.text(
                imported.wroteAnything() ? "intake.finished" : "intake.finished.nothing",
                imported.fresh(),
                imported.changed(),
                imported.unchanged(),
                imported.skipped()),
            Controls.button("intake-again", words.text("intake.again"), "", model::abandon));
    banner.setId("intake-finished");
    return banner;
  }

  private Node empty(boolean register) {
    ColumnGuide columns = register ? ColumnGuide.ofRegister() : ColumnGuide.ofExperts();
    Label required =
        Controls.wrapped(
            words.text("intake.empty.required", String.join("、", columns.required())), "jz-note");
    required.setId("intake-columns");
    VBox empty =
        new VBox(
            12,
            Controls.label(
                words.text(register ? "intake.empty.register" : "intake.empty.experts"),
                "jz-section"),
            Controls.wrapped(words.text("intake.empty.how"), "jz-note"),
            required,
            Controls.wrapped(
                words.text("intake.empty.further", String.join("、", columns.further())),
                "jz-note"));
    empty.getStyleClass().add("jz-empty");
    return empty;
  }
}
