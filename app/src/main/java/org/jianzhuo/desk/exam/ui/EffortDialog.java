package org.jianzhuo.desk.exam.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.model.exam.Effort;
import org.jianzhuo.model.exam.Reading;
import org.jspecify.annotations.Nullable;

/** Notes how the person took part: level, repeated values with spread, basis, refusal (F145). */
final class EffortDialog {

  private static final int ROWS = 3;
  private static final int TAKES = 3;

  private final Messages words;
  private final Consumer<Effort> save;
  private final List<Row> rows = new ArrayList<>();
  private final TextField basis = new TextField();
  private final TextField refused = new TextField();
  private final TextField first = new TextField();
  private final TextField second = new TextField();
  private final Label problem = Controls.wrapped("", "jz-text-danger");
  private final Segmented<Effort.Level> level;
  private final Segmented<Boolean> signed;
  private Effort.@Nullable Level chosen;
  private boolean isSigned = true;

  /** One repeated value as it is typed. */
  private record Row(TextField what, List<TextField> takes, TextField unit, Label spread) {}

  private EffortDialog(Messages words, @Nullable Effort now, Consumer<Effort> save) {
    this.words = words;
    this.save = save;
    level =
        new Segmented<>(
            "exam-effort-level",
            List.of(Effort.Level.values()),
            each -> each.words().in(words.english()));
    level.setOnChosen(each -> chosen = each);
    signed =
        new Segmented<>(
            "exam-refusal-signed",
            List.of(true, false),
            each -> words.text(each ? "exam.refusal.signed" : "exam.refusal.unsigned"));
    signed.setOnChosen(this::sign);
    field(basis, "exam-effort-basis", "exam.effort.basis.prompt");
    field(refused, "exam-refusal-what", "exam.refusal.what.prompt");
    field(first, "exam-refusal-witness-0", "exam.refusal.witness");
    field(second, "exam-refusal-witness-1", "exam.refusal.witness");
    problem.setId("exam-effort-problem");
    for (int i = 0; i < ROWS; i++) {
      rows.add(row(i));
    }
    fill(now);
  }

  /** Builds the dialog. */
  static VBox of(
      Messages words,
      @Nullable Effort now,
      TypedWords.Dialog typed,
      Consumer<Effort> save,
      Runnable close) {
    EffortDialog dialog = new EffortDialog(words, now, save);
    typed.follow(dialog.fields());
    return dialog.node(close);
  }

  private TextField[] fields() {
    return Stream.concat(
            Stream.of(basis, refused, first, second),
            rows.stream()
                .flatMap(
                    row -> Stream.concat(Stream.of(row.what(), row.unit()), row.takes().stream())))
        .toArray(TextField[]::new);
  }

  private void field(TextField field, String id, String prompt) {
    field.setId(id);
    field.setPromptText(words.text(prompt));
    HBox.setHgrow(field, Priority.ALWAYS);
  }

  private Row row(int place) {
    TextField what = new TextField();
    what.setId("exam-effort-what-" + place);
    what.setPromptText(words.text("exam.effort.what.prompt"));
    List<TextField> takes = new ArrayList<>();
    for (int i = 0; i < TAKES; i++) {
      TextField take = new TextField();
      take.setId("exam-effort-" + place + "-" + i);
      take.setPrefColumnCount(4);
      takes.add(take);
    }
    TextField unit = new TextField("°");
    unit.setId("exam-effort-unit-" + place);
    unit.setPrefColumnCount(4);
    Label spread = Controls.label("", "jz-bold");
    spread.setId("exam-effort-spread-" + place);
    spread.setMinWidth(64);
    Row row = new Row(what, takes, unit, spread);
    takes.forEach(take -> take.textProperty().addListener((o, was, is) -> showSpread(row)));
    return row;
  }

  private void showSpread(Row row) {
    List<BigDecimal> values = values(row);
    row.spread()
        .setText(
            values.size() < 2
                ? ""
                : new Effort.Repeated("-", values, "").spread().toPlainString()
                    + row.unit().getText());
  }

  private static List<BigDecimal> values(Row row) {
    return row.takes().stream()
        .map(take -> Reading.clean(take.getText()))
        .filter(text -> text.matches("-?\\d{1,6}(\\.\\d{1,3})?"))
        .map(BigDecimal::new)
        .toList();
  }

  private void fill(@Nullable Effort now) {
    signed.show(true);
    sign(true);
    if (now == null) {
      return;
    }
    chosen = now.level();
    level.show(now.level());
    basis.setText(now.objectiveBasis());
    for (int i = 0; i < Math.min(ROWS, now.repeated().size()); i++) {
      Effort.Repeated repeated = now.repeated().get(i);
      Row row = rows.get(i);
      row.what().setText(repeated.what());
      row.unit().setText(repeated.unit());
      for (int k = 0; k < repeated.values().size(); k++) {
        row.takes().get(k).setText(repeated.values().get(k).toPlainString());
      }
    }
    Effort.Refusal refusal = now.refusal();
    if (refusal != null) {
      refused.setText(refusal.what());
      signed.show(refusal.signed());
      sign(refusal.signed());
      first.setText(refusal.firstWitness());
      second.setText(refusal.secondWitness());
    }
  }

  private void sign(boolean own) {
    isSigned = own;
    first.setDisable(own);
    second.setDisable(own);
  }

  private VBox node(Runnable close) {
    GridPane grid = new GridPane(8, 6);
    List<String> heads =
        List.of(
            "exam.effort.what",
            "exam.effort.take-1",
            "exam.effort.take-2",
            "exam.effort.take-3",
            "exam.effort.unit",
            "exam.effort.spread");
    for (int i = 0; i < heads.size(); i++) {
      grid.add(Controls.label(words.text(heads.get(i)), "jz-th"), i, 0);
    }
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      grid.add(row.what(), 0, i + 1);
      for (int k = 0; k < TAKES; k++) {
        grid.add(row.takes().get(k), k + 1, i + 1);
      }
      grid.add(row.unit(), TAKES + 1, i + 1);
      grid.add(row.spread(), TAKES + 2, i + 1);
    }
    VBox body =
        new VBox(
            12,
            Controls.row(12, name("exam.effort.level"), level),
            Controls.wrapped(words.text("exam.effort.repeated.note"), "jz-note"),
            grid,
            Controls.row(12, name("exam.effort.basis"), basis),
            Controls.row(12, name("exam.refusal.what"), refused),
            Controls.row(12, name("exam.refusal.notice"), signed, first, second),
            problem);
    VBox dialog =
        Dialogs.frame(
            words.text("exam.effort.title"),
            body,
            Controls.button("exam-effort-cancel", words.text("exam.picker.close"), "Esc", close),
            Controls.primary(
                "exam-effort-save", words.text("exam.effort.save"), "", () -> save(close)));
    dialog.setPrefWidth(860);
    return dialog;
  }

  private Label name(String key) {
    Label name = Controls.label(words.text(key), "jz-bold");
    name.setMinWidth(136);
    return name;
  }

  private void save(Runnable close) {
    String refusal = fault();
    problem.setText(refusal);
    if (!refusal.isEmpty() || chosen == null) {
      return;
    }
    List<Effort.Repeated> repeated =
        rows.stream()
            .filter(row -> !row.what().getText().isBlank())
            .map(
                row ->
                    new Effort.Repeated(
                        row.what().getText().strip(), values(row), row.unit().getText().strip()))
            .toList();
    String what = refused.getText().strip();
    close.run();
    save.accept(
        new Effort(
            chosen,
            repeated,
            basis.getText().strip(),
            what.isEmpty()
                ? null
                : new Effort.Refusal(
                    what, isSigned, first.getText().strip(), second.getText().strip())));
  }

  private String fault() {
    if (chosen == null) {
      return words.text("exam.effort.fault.level");
    }
    for (Row row : rows) {
      long typed = row.takes().stream().filter(take -> !take.getText().isBlank()).count();
      String what = row.what().getText().strip();
      if (what.isEmpty() && typed > 0) {
        return words.text("exam.effort.fault.what");
      }
      if (!what.isEmpty() && (values(row).size() < 2 || values(row).size() != typed)) {
        return words.text("exam.effort.fault.values", what);
      }
    }
    boolean witnessed = !first.getText().isBlank() && !second.getText().isBlank();
    return !refused.getText().isBlank() && !isSigned && !witnessed
        ? words.text("exam.effort.fault.witnesses")
        : "";
  }
}
