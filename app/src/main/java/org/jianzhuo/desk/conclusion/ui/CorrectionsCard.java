package org.jianzhuo.desk.conclusion.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.model.conclusion.CorrectionSlip;

/** Shows what was corrected in an issued conclusion, and leads to the slips (深圳2007 27). */
final class CorrectionsCard {

  private final Messages words;
  private final Consumer<String> openPaper;

  /**
   * @param openPaper opens the paper of a number; the case's papers for an empty one
   */
  CorrectionsCard(Messages words, Consumer<String> openPaper) {
    this.words = words;
    this.openPaper = openPaper;
  }

  /** Returns the card; empty where the conclusion has no slip. */
  Optional<Node> card(ConclusionState.Shown shown) {
    List<CorrectionSlip> slips = shown.corrections();
    if (slips.isEmpty()) {
      return Optional.empty();
    }
    VBox body = Controls.padded();
    body.setSpacing(12);
    // the newest on top: it says how the conclusion reads now
    for (int i = slips.size() - 1; i >= 0; i--) {
      body.getChildren().add(slip(i, slips.get(i), i == slips.size() - 1));
    }
    Node card =
        Controls.card(
            words.text("conclusion.corrections"),
            body,
            Controls.pill(
                Tone.WARNING, "", words.text("conclusion.corrections.count", slips.size())));
    card.setId("conclusion-corrections");
    return Optional.of(card);
  }

  private Node slip(int place, CorrectionSlip slip, boolean last) {
    VBox lines = new VBox(4, Controls.wrapped(slip.number(), "jz-bold"));
    for (CorrectionSlip.Change change : slip.changes()) {
      lines
          .getChildren()
          .add(
              Controls.wrapped(
                  words.text(
                      "conclusion.corrections.change",
                      change.item(),
                      orNothing(change.before()),
                      orNothing(change.after()))));
    }
    LocalDate served = slip.served();
    String standing =
        served == null
            ? words.text("conclusion.corrections.not-served")
            : words.text("conclusion.corrections.served", served);
    lines.getChildren().add(Controls.wrapped(issued(slip) + "　" + standing, "jz-note"));
    Button open =
        Controls.button(
            "conclusion-correction-" + place,
            words.text("conclusion.corrections.open"),
            last ? "F8" : "",
            () -> openPaper.accept(slip.number()));
    open.getStyleClass().add("small");
    lines.getChildren().add(open);
    return lines;
  }

  private String issued(CorrectionSlip slip) {
    return slip.version() == 1
        ? words.text("conclusion.corrections.slip", slip.on())
        : words.text("conclusion.corrections.slip.version", slip.on(), slip.version());
  }

  private String orNothing(String cell) {
    return cell.isBlank() ? words.text("conclusion.corrections.nothing") : cell;
  }

  /** Opens the newest slip; the case's papers where there is none. */
  void open(ConclusionState.Shown shown) {
    List<CorrectionSlip> slips = shown.corrections();
    openPaper.accept(slips.isEmpty() ? "" : slips.getLast().number());
  }
}
