package org.jianzhuo.desk.exam.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.UnitField;
import org.jianzhuo.desk.exam.FindingsSheet;
import org.jianzhuo.desk.exam.MotionCell;
import org.jianzhuo.desk.exam.MotionForm;
import org.jianzhuo.model.catalogue.Joint;
import org.jianzhuo.model.exam.RangeOfMotion;
import org.jianzhuo.model.exam.Reading;
import org.jianzhuo.model.exam.Side;
import org.jspecify.annotations.Nullable;

/** Takes a joint's motion: one row per movement, with what was lost and what it makes together. */
final class MotionTable extends VBox {

  private final ExamViewModel vm;
  private final Messages words;
  private final Joint joint;
  private final Side injured;
  private final Map<String, UnitField> fields = new LinkedHashMap<>();
  private final Map<String, TextField> reasons = new LinkedHashMap<>();
  private final Map<String, Label> losses = new LinkedHashMap<>();
  private final Map<String, ProgressBar> bars = new LinkedHashMap<>();
  // under the movement that each is about: what lies below the table may lie below the window
  private final Map<String, VBox> hints = new LinkedHashMap<>();
  private final VBox near = new VBox(4);
  private final HBox summary = new HBox();
  private @Nullable Seen seen;

  /** What the table shows now. */
  private record Seen(MotionForm form, Set<String> asked, boolean readOnly) {}

  MotionTable(ExamViewModel vm, Messages words, MotionForm form) {
    this.vm = vm;
    this.words = words;
    this.joint = form.joint();
    this.injured = form.injured();
    setSpacing(8);
    summary.getStyleClass().add("jz-summary");
    summary.setId("exam-motion-summary");
    getChildren().addAll(head(), grid(form), near, summary);
  }

  /** Tells whether this table takes that joint's motion on that side. */
  boolean fits(MotionForm form) {
    return form.joint().id().equals(joint.id()) && form.injured() == injured;
  }

  /** Returns the fields in the order in which they are filled. */
  List<Node> walk() {
    List<Node> walk = new ArrayList<>();
    fields.forEach(
        (key, field) -> {
          walk.add(field.field());
          TextField reason = reasons.get(key);
          if (reason != null && reason.isVisible()) {
            walk.add(reason);
          }
        });
    return walk;
  }

  /** Returns the key of the number field that this is. */
  Optional<String> keyOf(Node node) {
    return fields.entrySet().stream()
        .filter(each -> each.getValue().field().equals(node))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  void show(MotionForm form, Set<String> asked, boolean readOnly) {
    Seen now = new Seen(form, asked, readOnly);
    if (now.equals(seen)) {
      return;
    }
    seen = now;
    near.getChildren().clear();
    for (MotionForm.Line line : form.lines()) {
      VBox said = Objects.requireNonNull(hints.get(line.movement().id()));
      said.getChildren().clear();
      for (MotionForm.Field field : line.fields()) {
        show(field, line, asked.contains(field.cell().key()), readOnly);
      }
      said.setManaged(!said.getChildren().isEmpty());
      showLoss(line);
    }
    showSummary(form.motion());
    near.setManaged(!near.getChildren().isEmpty());
  }

  private Node head() {
    return Controls.row(
        10,
        Controls.label(words.text("exam.motion.title"), "jz-section"),
        Controls.label(words.text("exam.motion.method"), "jz-note"));
  }

  private GridPane grid(MotionForm form) {
    GridPane grid = new GridPane(12, 4);
    boolean english = words.english();
    List<String> heads = new ArrayList<>();
    heads.add(words.text("exam.motion.movement"));
    String side = injured == Side.NONE ? "" : injured.words().in(english);
    boolean compared = RangeOfMotion.hasOtherSide(injured);
    heads.add(words.text(compared ? "exam.motion.injured" : "exam.motion.active", side));
    heads.add(words.text("exam.motion.passive", side));
    if (compared) {
      heads.add(words.text("exam.motion.healthy", injured.opposite().words().in(english)));
    }
    heads.add(words.text("exam.motion.normal"));
    heads.add(words.text(compared ? "exam.motion.loss-healthy" : "exam.motion.loss-normal"));
    for (int i = 0; i < heads.size(); i++) {
      Label head = Controls.wrapped(heads.get(i), "jz-th");
      grid.add(head, i, 0);
      ColumnConstraints column = new ColumnConstraints();
      column.setHgrow(i == heads.size() - 1 ? Priority.ALWAYS : Priority.SOMETIMES);
      grid.getColumnConstraints().add(column);
    }
    int row = 1;
    for (MotionForm.Line line : form.lines()) {
      addRow(grid, row++, line);
      VBox said = new VBox(4);
      said.setManaged(false);
      hints.put(line.movement().id(), said);
      grid.add(said, 0, row++, heads.size(), 1);
    }
    return grid;
  }

  private void addRow(GridPane grid, int row, MotionForm.Line line) {
    Joint.Movement movement = line.movement();
    Label name = Controls.wrapped(nameOf(movement), "jz-bold");
    name.setPrefWidth(112);
    grid.add(name, 0, row);
    int column = 1;
    for (MotionForm.Field field : line.fields()) {
      grid.add(cell(field.cell()), column++, row);
    }
    grid.add(
        Controls.label(
            movement.normalFrom() == movement.normalTo()
                ? String.valueOf(movement.normalTo())
                : movement.normalFrom() + "–" + movement.normalTo(),
            "jz-note"),
        column++,
        row);
    ProgressBar bar = new ProgressBar(0);
    bar.getStyleClass().add("jz-loss");
    bar.setPrefWidth(84);
    Label loss = Controls.label("", "jz-bold");
    loss.setMinWidth(Region.USE_PREF_SIZE);
    losses.put(movement.id(), loss);
    bars.put(movement.id(), bar);
    grid.add(Controls.row(12, bar, loss), column, row);
  }

  private Node cell(MotionCell cell) {
    UnitField field = new UnitField("exam-" + cell.key(), "°").takingN();
    field.field().textProperty().addListener((o, was, is) -> vm.values().set(cell.key(), is));
    field.setOnLeft(text -> vm.values().leave(cell.key()));
    TextField reason = new TextField();
    reason.setId("exam-" + cell.key() + "-reason");
    reason.setPromptText(words.text("exam.motion.why"));
    reason.setPrefWidth(124);
    reason.textProperty().addListener((o, was, is) -> vm.values().reason(cell.key(), is));
    reason.focusedProperty().addListener((o, was, is) -> vm.leaveField());
    reason.setVisible(false);
    reason.setManaged(false);
    fields.put(cell.key(), field);
    reasons.put(cell.key(), reason);
    VBox box = new VBox(4, field, reason);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private void show(MotionForm.Field field, MotionForm.Line line, boolean asked, boolean readOnly) {
    String key = field.cell().key();
    UnitField node = fields.get(key);
    TextField reason = reasons.get(key);
    if (node == null || reason == null) {
      return;
    }
    if (!node.field().isFocused()) {
      node.show(field.text());
    }
    node.field().setEditable(!readOnly);
    boolean unmeasurable = field.reading().verdict() == Reading.Verdict.NOT_MEASURABLE;
    reason.setVisible(unmeasurable);
    reason.setManaged(unmeasurable);
    reason.setEditable(!readOnly);
    if (!reason.isFocused() && !reason.getText().equals(field.reason())) {
      reason.setText(field.reason());
    }
    node.setState(state(field, asked));
    FormCard.mark(node, "jz-copied", field.copied());
    if (asked && !field.confirmed()) {
      hint(field, line);
    }
  }

  private static UnitField.State state(MotionForm.Field field, boolean asked) {
    if (!asked) {
      return UnitField.State.NORMAL;
    }
    return switch (field.reading().verdict()) {
      case EMPTY, FINE, NOT_MEASURABLE -> UnitField.State.NORMAL;
      case UNUSUAL, CONTRADICTORY, OFF_STEP ->
          field.confirmed() ? UnitField.State.NORMAL : UnitField.State.WARN;
      case UNREADABLE, IMPOSSIBLE, NOT_WHOLE -> UnitField.State.BAD;
    };
  }

  private void hint(MotionForm.Field field, MotionForm.Line line) {
    String name = nameOf(line.movement());
    Joint.Movement movement = line.movement();
    boolean bad = state(field, true) == UnitField.State.BAD;
    String text =
        switch (field.reading().verdict()) {
          case EMPTY, FINE, NOT_MEASURABLE, OFF_STEP, NOT_WHOLE -> "";
          case UNREADABLE -> words.text("exam.motion.unreadable", name);
          case IMPOSSIBLE ->
              words.text(
                  "exam.motion.impossible",
                  name,
                  FindingsSheet.degrees(BigDecimal.valueOf(movement.min())),
                  FindingsSheet.degrees(BigDecimal.valueOf(movement.max())));
          case UNUSUAL ->
              words.text("exam.motion.unusual", name, field.text().replace('-', '−') + "°");
          case CONTRADICTORY ->
              words.text(
                  "exam.motion.contradictory",
                  name,
                  field.text().replace('-', '−') + "°",
                  line.row().injuredActive() == null
                      ? ""
                      : FindingsSheet.degrees(line.row().injuredActive()));
        };
    if (!text.isEmpty()) {
      UnitField typed = Objects.requireNonNull(fields.get(field.cell().key()));
      Objects.requireNonNull(hints.get(movement.id()))
          .getChildren()
          .add(
              ValueHint.of(
                  "exam-" + field.cell().key(),
                  text,
                  bad,
                  field.slip(),
                  "degree",
                  typed.field(),
                  words));
    }
  }

  private void showLoss(MotionForm.Line line) {
    Label label = losses.get(line.movement().id());
    ProgressBar bar = bars.get(line.movement().id());
    if (label == null || bar == null) {
      return;
    }
    Optional<BigDecimal> percent = line.row().lossPercent();
    Optional<BigDecimal> deficit = line.row().deficit();
    bar.setVisible(percent.isPresent());
    bar.setManaged(percent.isPresent());
    bar.setProgress(percent.map(p -> Math.clamp(p.doubleValue() / 100, 0.0, 1.0)).orElse(0.0));
    FormCard.mark(label, "jz-text-warning", deficit.isPresent());
    if (deficit.isPresent()) {
      label.setText(words.text("exam.motion.deficit", deficit.get().toPlainString()));
    } else {
      label.setText(percent.map(p -> p.toPlainString().replace('-', '−') + "%").orElse(""));
    }
  }

  private void showSummary(RangeOfMotion motion) {
    Optional<RangeOfMotion.Summary> made = motion.summary();
    summary.setVisible(made.isPresent());
    summary.setManaged(made.isPresent());
    made.ifPresent(
        s -> {
          summary
              .getChildren()
              .setAll(
                  Controls.label(words.text("exam.motion.arc")),
                  Controls.label(
                      words.text(
                          s.againstHealthy() ? "exam.motion.arc-healthy" : "exam.motion.arc-normal",
                          FindingsSheet.degrees(s.injuredArc()),
                          FindingsSheet.degrees(s.referenceArc())),
                      "jz-bold"),
                  Controls.spacer(),
                  Controls.label(words.text("exam.motion.retained")),
                  Controls.label(s.retainedPercent() + "%", "jz-bold"));
          if (!s.complete()) {
            summary.getChildren().add(Controls.label(words.text("exam.motion.partial"), "jz-note"));
          }
          if (s.nearCutPoint()) {
            near.getChildren()
                .add(
                    Controls.row(
                        8,
                        Controls.icon("mdi2a-alert-outline"),
                        Controls.wrapped(words.text("exam.motion.near"), "jz-text-warning")));
          }
        });
  }

  private String nameOf(Joint.Movement movement) {
    String name = movement.name().in(words.english()).replaceAll("（.*|,.*", "");
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
