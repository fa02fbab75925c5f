package org.jianzhuo.desk.evidence.ui;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Privacy;
import org.jianzhuo.desk.evidence.ui.CaptureState.FindingRow;
import org.jianzhuo.model.journal.FindingId;
import org.jspecify.annotations.Nullable;

/** Lists the findings; the chosen one takes the next picture. */
final class FindingList extends VBox {

  private static final int FIRST_CIRCLED = 0x2460;
  private static final int LAST_CIRCLED = 20;

  private final CaptureViewModel model;
  private final Supplier<Messages> words;
  private List<FindingRow> shown = List.of();
  private @Nullable FindingId shownChosen;
  private boolean built;

  FindingList(CaptureViewModel model, Supplier<Messages> words) {
    super(4);
    this.model = model;
    this.words = words;
    setId("evidence-findings");
    setPadding(new Insets(8));
  }

  /** Returns the number in a circle, ① to ⑳; larger ones in brackets. */
  static String circled(int number) {
    return number >= 1 && number <= LAST_CIRCLED
        ? Character.toString(FIRST_CIRCLED + number - 1)
        : "(" + number + ")";
  }

  /** Says that nothing can be taken now. */
  void showNothing() {
    built = false;
    shown = List.of();
    getChildren().setAll(Controls.wrapped(words.get().text("evidence.findings.shut"), "jz-note"));
  }

  void show(CaptureState.Room room) {
    if (built && room.findings().equals(shown) && Objects.equals(room.finding(), shownChosen)) {
      return;
    }
    built = true;
    shown = room.findings();
    shownChosen = room.finding();
    getChildren().clear();
    if (shown.isEmpty()) {
      getChildren().add(Controls.wrapped(words.get().text("evidence.findings.none"), "jz-note"));
    }
    shown.forEach(finding -> getChildren().add(row(finding)));
  }

  private ToggleButton row(FindingRow finding) {
    Messages m = words.get();
    Label title = Privacy.mark(Controls.label(finding.title()));
    title.setMinWidth(0);
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    Label right =
        Controls.label(
            finding.inScope()
                ? m.text("evidence.findings.count", finding.pictures())
                : m.text("evidence.findings.out"),
            finding.inScope() ? "jz-note" : "jz-text-warning");
    right.setMinWidth(Label.USE_PREF_SIZE);
    HBox content = Controls.row(8, Controls.label(circled(finding.number())), title, right);
    ToggleButton row = new ToggleButton();
    row.setId("evidence-finding-" + finding.number());
    row.setGraphic(content);
    row.getStyleClass().add("jz-pick");
    row.setMaxWidth(Double.MAX_VALUE);
    content.prefWidthProperty().bind(row.widthProperty().subtract(28));
    row.setSelected(finding.id().equals(shownChosen));
    row.setAccessibleText(finding.title());
    row.setOnAction(
        event -> {
          row.setSelected(true);
          model.chooseFinding(finding.id());
        });
    return row;
  }
}
