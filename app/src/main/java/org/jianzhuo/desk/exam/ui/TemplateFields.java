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
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.UnitField;
import org.jianzhuo.desk.exam.TemplateForm;
import org.jianzhuo.desk.exam.TemplateLayout;
import org.jianzhuo.desk.exam.TemplateLayout.Block;
import org.jianzhuo.desk.exam.UnitWords;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.SameMeasure;
import org.jianzhuo.model.catalogue.TemplateField;
import org.jspecify.annotations.Nullable;

/** Shows any template from its data: groups, tables, and the fields in the order of the data. */
final class TemplateFields extends VBox {

  private static final double LABEL = 176;
  private static final double CONTROL = 258;

  private final ExamViewModel vm;
  private final Messages words;
  private final TemplateForm first;
  private final Map<String, FieldControl> controls = new LinkedHashMap<>();
  private final Map<String, StackPane> cells = new LinkedHashMap<>();
  private final Map<String, VBox> hintsOf = new LinkedHashMap<>();
  private final Map<String, Node> lines = new LinkedHashMap<>();
  private final List<LooseFields> loose = new ArrayList<>();
  private Set<String> applied = Set.of();
  private final Map<String, Seen> seen = new LinkedHashMap<>();

  /** What a field shows now. */
  private record Seen(TemplateForm.Field field, boolean asked, boolean readOnly) {}

  TemplateFields(ExamViewModel vm, Messages words, TemplateForm form) {
    this.vm = vm;
    this.words = words;
    this.first = form;
    setId("exam-fields");
    setSpacing(10);
    if (form.template().fields().stream().anyMatch(field -> field.unit().equals("%TBSA"))) {
      Label whole = Controls.wrapped(words.text("exam.fields.whole-body"), "jz-note");
      whole.setId("exam-fields-whole-body");
      getChildren().add(whole);
    }
    for (Block block : TemplateLayout.of(form.template()).blocks()) {
      getChildren()
          .add(
              switch (block) {
                case Block.Loose loose -> loose(loose);
                case Block.Table table -> table(table);
              });
    }
  }

  /** Tells whether this shows that template. */
  boolean fits(TemplateForm form) {
    return form.template().equals(first.template());
  }

  /** Returns the fields in the order in which they are filled. */
  List<Node> walk() {
    List<Node> walk = new ArrayList<>();
    controls.forEach(
        (key, control) -> {
          Node line = lines.get(key);
          if (line == null || line.isVisible()) {
            walk.addAll(control.walk());
          }
        });
    return walk;
  }

  /** Returns the key of the field that a node belongs to. */
  Optional<String> keyOf(Node owner) {
    return controls.entrySet().stream()
        .filter(each -> each.getValue().holds(owner))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  void show(TemplateForm form, Set<String> asked, boolean readOnly) {
    for (TemplateForm.Field field : form.fields()) {
      FieldControl control = controls.get(field.key());
      Seen now = new Seen(field, asked.contains(field.key()), readOnly);
      if (control != null && !now.equals(seen.put(field.key(), now))) {
        control.show(field, now.asked(), readOnly);
        FormCard.mark(Objects.requireNonNull(cells.get(field.key())), "jz-copied", field.copied());
      }
    }
    showApplying(form);
    showHints(form, asked);
  }

  // an item's form asks only what its other answers leave open
  private void showApplying(TemplateForm form) {
    if (!form.template().isItemForm()) {
      return;
    }
    Set<String> applying = form.applying();
    if (applying.equals(applied)) {
      return;
    }
    applied = applying;
    lines.forEach(
        (key, line) -> {
          line.setVisible(applying.contains(key));
          line.setManaged(line.isVisible());
        });
    hintsOf.values().forEach(hints -> hints.getChildren().clear());
    loose.forEach(grid -> grid.arrange(hintsOf));
  }

  private Node loose(Block.Loose block) {
    LooseFields grid = new LooseFields();
    for (TemplateLayout.Part part : block.parts()) {
      boolean text = part.field().type() == TemplateField.Type.TEXT;
      Label label = Controls.wrapped(part.label().in(words.english()));
      Node cell = cell(part.field(), CONTROL, true, new VBox());
      Node line = text ? new VBox(4, label, cell) : beside(label, cell);
      String key = TemplateForm.key(first.template().id(), part.field().id());
      lines.put(key, line);
      grid.add(key, line, text);
    }
    grid.arrange(hintsOf);
    loose.add(grid);
    Words title = block.title();
    return title == null
        ? grid
        : new VBox(6, Controls.label(title.in(words.english()), "jz-section"), grid);
  }

  private static HBox beside(Label label, Node cell) {
    label.setPrefWidth(LABEL);
    label.setMinWidth(96);
    HBox line = Controls.row(8, label, cell);
    line.setMinHeight(44);
    return line;
  }

  private Node table(Block.Table block) {
    GridPane grid = new GridPane(10, 6);
    boolean series = !block.unit().isEmpty();
    boolean english = words.english();
    int columns = block.heads().size();
    if (series) {
      grid.add(Controls.label(UnitWords.of(block.unit(), english), "jz-note"), 0, 0);
    }
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    grid.getColumnConstraints().add(names);
    for (int i = 0; i < columns; i++) {
      grid.add(Controls.wrapped(block.heads().get(i).in(english), "jz-th"), i + 1, 0);
      ColumnConstraints column = new ColumnConstraints();
      column.setHgrow(Priority.SOMETIMES);
      grid.getColumnConstraints().add(column);
    }
    double width = columns > 2 ? 230 : 320;
    int at = 1;
    for (TemplateLayout.Row row : block.rows()) {
      Label name = Controls.wrapped(row.label().in(english), "jz-bold");
      name.setPrefWidth(series ? 108 : columns > 2 ? 64 : LABEL);
      grid.add(name, 0, at);
      VBox hints = hintsBelow(grid, at + 1, columns + 1);
      for (int i = 0; i < columns; i++) {
        Optional<TemplateField> field = row.cells().get(i);
        if (field.isPresent()) {
          grid.add(cell(field.get(), width, !series, hints), i + 1, at);
        }
      }
      at += 2;
    }
    return grid;
  }

  /** What is wrong is said right beneath the row in which it stands. */
  private static VBox hintsBelow(GridPane grid, int row, int columns) {
    VBox hints = new VBox(4);
    hints.setManaged(false);
    grid.add(hints, 0, row, columns, 1);
    return hints;
  }

  private Node cell(TemplateField field, double width, boolean ownUnit, VBox hints) {
    String key = TemplateForm.key(first.template().id(), field.id());
    TemplateForm.Field empty = first.field(key).orElseThrow();
    String id = "exam-field-" + field.id().replace('.', '-');
    FieldControl control =
        switch (field.type()) {
          case NUMBER -> new NumberControl(id, empty, vm, words, ownUnit);
          case CHOICE, SIDE -> new ChoiceControl(id, empty, words.english(), width, this::choose);
          case TEXT -> new TextControl(id, empty, vm);
          case LINE -> new LineControl(id, empty, vm, "");
          case DATE -> new LineControl(id, empty, vm, "2026-11-23");
        };
    controls.put(key, control);
    hintsOf.put(key, hints);
    StackPane cell = new StackPane(control.node());
    cell.setAlignment(Pos.CENTER_LEFT);
    if (field.type() != TemplateField.Type.TEXT) {
      cell.setMaxWidth(Region.USE_PREF_SIZE);
    }
    cells.put(key, cell);
    return cell;
  }

  private void choose(String key, String value) {
    vm.values().set(key, value);
    vm.leaveField();
  }

  private void showHints(TemplateForm form, Set<String> asked) {
    hintsOf.values().forEach(box -> box.getChildren().clear());
    for (TemplateForm.Field field : form.fields()) {
      VBox hints = hintsOf.get(field.key());
      if (hints != null && asked.contains(field.key()) && field.wantsAttention()) {
        hints.getChildren().add(hint(field));
      }
    }
    form.contradicting().forEach(pair -> showTwice(pair, form));
    hintsOf.values().forEach(box -> box.setManaged(!box.getChildren().isEmpty()));
  }

  /** Both values are seen: neither is asked about before the other one stands. */
  private void showTwice(SameMeasure pair, TemplateForm form) {
    TemplateForm.Field one =
        form.field(TemplateForm.key(form.template().id(), pair.field())).orElseThrow();
    TemplateForm.Field other =
        form.field(TemplateForm.key(form.template().id(), pair.of())).orElseThrow();
    VBox hints = hintsOf.get(one.key());
    if (hints != null) {
      Label label =
          Controls.wrapped(
              words.text(
                  "exam.fields.same",
                  one.field().name().in(english()),
                  UnitWords.with(one.text(), one.field().unit(), english()),
                  other.field().name().in(english()),
                  UnitWords.with(other.text(), other.field().unit(), english())),
              "jz-text-danger");
      label.setId("exam-field-" + one.field().id().replace('.', '-') + "-same");
      hints.getChildren().add(Controls.row(8, Controls.icon("mdi2a-alert-outline"), label));
    }
  }

  private Node hint(TemplateForm.Field field) {
    boolean bad = NumberControl.state(field, true) == UnitField.State.BAD;
    String id = "exam-field-" + field.field().id().replace('.', '-');
    if (controls.get(field.key()) instanceof NumberControl number) {
      return ValueHint.of(
          id, hintText(field), bad, field.slip(), field.field().unit(), number.field(), words);
    }
    Label label = Controls.wrapped(hintText(field), bad ? "jz-text-danger" : "jz-text-warning");
    label.setId(id + "-hint");
    return Controls.row(8, Controls.icon("mdi2a-alert-outline"), label);
  }

  private String hintText(TemplateForm.Field field) {
    TemplateField of = field.field();
    String name = of.name().in(words.english());
    return switch (field.reading().verdict()) {
      case EMPTY, FINE, NOT_MEASURABLE -> "";
      case UNREADABLE ->
          words.text(
              of.type() == TemplateField.Type.DATE
                  ? "exam.fields.no-day"
                  : "exam.motion.unreadable",
              name);
      case IMPOSSIBLE ->
          words.text("exam.motion.impossible", name, bound(of, of.min()), bound(of, of.max()));
      case NOT_WHOLE ->
          words.text(
              "exam.fields.not-whole", name, UnitWords.with(field.text(), of.unit(), english()));
      case UNUSUAL, CONTRADICTORY ->
          words.text(
              "exam.motion.unusual", name, UnitWords.with(field.text(), of.unit(), english()));
      case OFF_STEP ->
          words.text(
              "exam.fields.off-step",
              name,
              UnitWords.with(field.text(), of.unit(), english()),
              bound(of, of.step()));
    };
  }

  private String bound(TemplateField field, @Nullable BigDecimal bound) {
    return bound == null ? "–" : UnitWords.with(bound.toPlainString(), field.unit(), english());
  }

  private boolean english() {
    return words.english();
  }
}
