package org.jianzhuo.desk.opinion.ui;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.desk.base.ui.TextBox;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.exam.FindingsSheet;
import org.jianzhuo.desk.opinion.OpinionTable;
import org.jianzhuo.desk.opinion.OwnView;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.opinion.FindingReading;
import org.jianzhuo.model.opinion.Opinion;
import org.jianzhuo.model.opinion.PanelOpinion;

/** Shows the findings with each expert's stand, and takes the viewer's. */
final class FindingsCard {

  private static final String CARE = "care";

  private final Messages words;
  private final OpinionViewModel model;
  private final double other;
  private final double own;

  FindingsCard(Messages words, OpinionViewModel model) {
    this.words = words;
    this.model = model;
    other = words.english() ? 108 : 84;
    own = words.english() ? 186 : 156;
  }

  Region of(OpinionState.Shown shown) {
    VBox rows = new VBox(head(shown));
    for (FindingsSheet.Row row : shown.sheet().rows()) {
      rows.getChildren().add(row(shown, row));
    }
    if (shown.sheet().rows().isEmpty()) {
      rows.getChildren()
          .add(Controls.padded(Controls.label(words.text("opinion.findings.none"), "jz-note")));
    }
    if (PanelOpinion.votesSelfCare(shown.table().accepted().item())
        && shown.table().exam().selfCare() != null) {
      rows.getChildren().add(selfCare(shown));
    }
    Label recording =
        shown.recording()
            ? Controls.pill(
                Tone.DANGER, "mdi2r-record-circle-outline", words.text("opinion.recording.runs"))
            : Controls.pill(
                Tone.SUCCESS, "mdi2m-microphone-off", words.text("opinion.recording.stopped"));
    Label hint = Controls.label(words.text("opinion.findings.hint"), "jz-note");
    hint.setMinWidth(0);
    return Controls.card(words.text("opinion.findings"), rows, recording, hint);
  }

  /** Says which activities need help and why, so that nobody agrees to a level unseen (4.1.4). */
  private Node selfCare(OpinionState.Shown shown) {
    Exam exam = shown.table().exam();
    VBox text =
        new VBox(
            1,
            Controls.wrapped(SelfCareWords.count(exam, words), "jz-bold"),
            Controls.wrapped(SelfCareWords.needed(exam, words), "jz-note"));
    text.setId("opinion-care");
    text.setMinWidth(120);
    text.setPadding(new Insets(0, 0, 0, 40));
    HBox.setHgrow(text, Priority.ALWAYS);
    OwnView.Stand stand = shown.own().stand(FindingReading.SELF_CARE);
    VBox row =
        new VBox(8, Controls.row(12, text, stands(shown, FindingReading.SELF_CARE, CARE, true)));
    row.getStyleClass().add("jz-opinion-row");
    if (!stand.accepted() && shown.table().waitsForOpinion()) {
      row.getStyleClass().add("selected");
      row.getChildren()
          .add(reading(FindingReading.SELF_CARE, CARE, stand, "opinion.reading.prompt-care"));
    }
    return row;
  }

  /** Shows each expert's stand on a finding, the viewer's own to be chosen. */
  private Node stands(OpinionState.Shown shown, FindingId finding, String id, boolean inScope) {
    HBox stands = Controls.row(0);
    stands.setMinWidth(Region.USE_PREF_SIZE);
    for (OpinionTable.Colleague colleague : others(shown)) {
      stands.getChildren().add(other(shown, colleague, finding, inScope));
    }
    if (shown.table().seat() > 0) {
      stands.getChildren().add(own(shown, finding, id, inScope));
    }
    return stands;
  }

  private Node head(OpinionState.Shown shown) {
    HBox head = Controls.row(0, cell(words.text("opinion.findings.finding"), -1));
    for (OpinionTable.Colleague colleague : others(shown)) {
      head.getChildren()
          .add(
              cell(
                  words.text(
                      colleague.seat() == 1 ? "opinion.findings.leader" : "opinion.findings.seat",
                      colleague.seat()),
                  other));
    }
    if (shown.table().seat() > 0) {
      head.getChildren().add(cell(words.text("opinion.findings.yours", shown.table().seat()), own));
    }
    head.getStyleClass().add("jz-opinion-head");
    return head;
  }

  private static Label cell(String text, double width) {
    Label cell = Controls.label(text, "jz-th");
    if (width < 0) {
      cell.setMaxWidth(Double.MAX_VALUE);
      cell.setPadding(new Insets(0, 0, 0, 46));
      HBox.setHgrow(cell, Priority.ALWAYS);
    } else {
      cell.setMinWidth(width);
      cell.setPrefWidth(width);
      cell.setAlignment(Pos.CENTER);
    }
    return cell;
  }

  private Node row(OpinionState.Shown shown, FindingsSheet.Row finding) {
    OwnView.Stand stand = shown.own().stand(finding.id());
    Label number = Controls.label(Integer.toString(finding.number()), "jz-number");
    Label name = Controls.wrapped(OpinionWords.title(finding, words), "jz-bold");
    Label note =
        Controls.wrapped(
            finding.inScope()
                ? OpinionWords.summary(finding, words)
                : words.text("opinion.out-of-scope.note"),
            finding.inScope() ? "jz-note" : "jz-text-warning");
    if (!finding.inScope()) {
      number.getStyleClass().add("warning");
    }
    VBox text = new VBox(1, name, note);
    OpinionWords.otherSide(finding, words)
        .ifPresent(said -> text.getChildren().add(Controls.wrapped(said, "jz-text-warning")));
    text.setMinWidth(120);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox line = Controls.row(12, number, text);
    String id = Integer.toString(finding.number());
    line.getChildren().add(stands(shown, finding.id(), id, finding.inScope()));
    VBox row = new VBox(8, line);
    row.getStyleClass().add("jz-opinion-row");
    if (!stand.accepted() && shown.table().waitsForOpinion()) {
      row.getStyleClass().add("selected");
      row.getChildren().add(reading(finding.id(), id, stand, "opinion.reading.prompt"));
    }
    return row;
  }

  private Node other(
      OpinionState.Shown shown,
      OpinionTable.Colleague colleague,
      FindingId finding,
      boolean inScope) {
    HBox cell = Controls.row(4);
    cell.setAlignment(Pos.CENTER);
    cell.setMinWidth(other);
    cell.setPrefWidth(other);
    if (!inScope) {
      cell.getChildren().add(Controls.label(words.text("opinion.not-filed"), "jz-note"));
      return cell;
    }
    if (colleague.opinion() == null) {
      String key =
          shown.table().othersHidden() && colleague.filed()
              ? "opinion.hidden"
              : "opinion.not-filed";
      cell.getChildren().add(Controls.label(words.text(key), "jz-note"));
      return cell;
    }
    boolean accepted =
        colleague.opinion().reading(finding).map(FindingReading::accepted).orElse(true);
    Label label =
        Controls.label(
            words.text(accepted ? "opinion.accepted" : "opinion.rejected"),
            accepted ? "jz-text-success" : "jz-text-warning");
    cell.getChildren().add(label);
    return cell;
  }

  private Node own(OpinionState.Shown shown, FindingId finding, String place, boolean inScope) {
    HBox cell = Controls.row(0);
    cell.setAlignment(Pos.CENTER);
    cell.setMinWidth(own);
    cell.setPrefWidth(own);
    if (!inScope) {
      cell.getChildren().add(Controls.label(words.text("opinion.out-of-scope"), "jz-note"));
      return cell;
    }
    if (!shown.table().waitsForOpinion()) {
      Opinion filed = shown.table().own();
      boolean accepted =
          filed == null || filed.reading(finding).map(FindingReading::accepted).orElse(true);
      cell.getChildren()
          .add(
              Controls.label(
                  words.text(
                      filed == null
                          ? "opinion.not-filed"
                          : accepted ? "opinion.accepted" : "opinion.rejected"),
                  accepted ? "jz-text-success" : "jz-text-warning"));
      return cell;
    }
    String id = "opinion-reading-" + place;
    Segmented<Boolean> choice =
        new Segmented<>(
            id,
            List.of(true, false),
            accept -> words.text(accept ? "opinion.accepted" : "opinion.rejected"));
    choice.getChildren().get(0).setId(id + "-accept");
    choice.getChildren().get(1).setId(id + "-reject");
    choice.show(shown.own().stand(finding).accepted());
    choice.setOnChosen(accept -> model.accept(finding, accept));
    cell.getChildren().add(choice);
    return cell;
  }

  private Node reading(FindingId finding, String place, OwnView.Stand stand, String prompt) {
    TextArea area = new TextBox(stand.reading());
    area.setId("opinion-reading-text-" + place);
    area.setPromptText(words.text(prompt));
    area.setPrefRowCount(2);
    area.textProperty().addListener((o, was, is) -> model.reading(finding, is));
    VBox box = new VBox(6, Controls.label(words.text("opinion.reading.title"), "jz-bold"), area);
    box.getStyleClass().add("jz-opinion-reading");
    VBox.setMargin(box, new Insets(0, 0, 0, 40));
    return box;
  }

  private static List<OpinionTable.Colleague> others(OpinionState.Shown shown) {
    return shown.table().panel().stream()
        .filter(colleague -> colleague.seat() != shown.table().seat())
        .toList();
  }
}
