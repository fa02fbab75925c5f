package org.jianzhuo.desk.opinion.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Privacy;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.exam.FindingsSheet;
import org.jianzhuo.desk.opinion.DissentText;
import org.jianzhuo.desk.opinion.OpinionTable;
import org.jianzhuo.desk.opinion.Proposal;
import org.jianzhuo.desk.opinion.ToSign;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.SelfCareLevel;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.opinion.ConsultationOpinion;
import org.jianzhuo.model.opinion.DecidedItem;
import org.jianzhuo.model.opinion.GradeWords;
import org.jianzhuo.model.opinion.Opinion;
import org.jianzhuo.model.opinion.PanelOpinion;
import org.jspecify.annotations.Nullable;

/** Shows what would be signed in one case: the sheet's gist, or the whole sheet. */
final class BatchSummary {
  private final Messages words;
  private final BatchViewModel model;
  private final Function<byte[], Node> preview;
  private final Consumer<StreamId> open;

  /**
   * @param preview shows a PDF
   * @param open shows the opinion screen of a case
   */
  BatchSummary(
      Messages words,
      BatchViewModel model,
      Function<byte[], Node> preview,
      Consumer<StreamId> open) {
    this.words = words;
    this.model = model;
    this.preview = preview;
    this.open = open;
  }

  Region of(BatchState.Opened opened, byte @Nullable [] paper) {
    ToSign waiting = opened.waiting();
    boolean sheet = waiting.due() == ToSign.Due.SIGNATURE;
    Button whole =
        Controls.button(
            "opinion-batch-whole",
            words.text(paper == null ? "opinion.batch.whole" : "opinion.batch.summary"),
            "↵",
            model::toggleWhole);
    whole.getStyleClass().add("small");
    Node body = paper == null ? scrolled(gist(opened)) : preview.apply(paper);
    VBox.setVgrow(body, Priority.ALWAYS);
    HBox foot = Controls.row(10, openButton(waiting), Controls.spacer());
    if (waiting.inBatch()) {
      foot.getChildren()
          .add(
              Controls.primary(
                  "opinion-batch-read",
                  words.text("opinion.batch.read-next"),
                  "Space",
                  model::readAndNext));
    }
    foot.getStyleClass().add("jz-session-acts");
    VBox card =
        Controls.card(
            waiting.number()
                + "　"
                + words.text(sheet ? "opinion.batch.sheet" : "opinion.batch.case"),
            new VBox(body, foot),
            sheet ? whole : new Region());
    card.setId("opinion-batch-summary");
    return card;
  }

  private Button openButton(ToSign waiting) {
    Button button =
        Controls.button(
            "opinion-batch-open",
            words.text("opinion.batch.open"),
            "Ctrl+O",
            () -> open.accept(waiting.caseStream()));
    if (!waiting.inBatch()) {
      button.getStyleClass().add("primary");
    }
    return button;
  }

  private static Node scrolled(Node node) {
    ScrollPane scroll = new ScrollPane(node);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    return scroll;
  }

  private Node gist(BatchState.Opened opened) {
    OpinionTable table = opened.waiting().table();
    var accepted = table.accepted();
    VBox rows =
        new VBox(
            Controls.padded(
                Privacy.mark(Controls.label(accepted.name(), "jz-note")),
                Controls.wrapped(
                    accepted.acceptanceNumber()
                        + "　"
                        + OpinionWords.in(accepted.type().words(), words),
                    "jz-note")));
    PanelNews.of(table, words)
        .ifPresent(
            text -> {
              Node told = Controls.banner(Tone.WARNING, "mdi2f-file-cancel-outline", text);
              told.setId("opinion-batch-aside");
              rows.getChildren().add(told);
            });
    for (FindingsSheet.Row row : opened.sheet().rows()) {
      rows.getChildren().add(finding(opened.waiting(), row));
    }
    if (table.exam().selfCare() != null && PanelOpinion.votesSelfCare(accepted.item())) {
      rows.getChildren().add(selfCare(table.exam()));
    }
    rows.getChildren().add(result(opened.waiting()));
    return rows;
  }

  /** Says which activities need help and why, so that nobody agrees to a level unseen (4.1.4). */
  private Node selfCare(Exam exam) {
    VBox care =
        new VBox(
            1,
            Controls.wrapped(SelfCareWords.count(exam, words), "jz-bold"),
            Controls.wrapped(SelfCareWords.needed(exam, words), "jz-note"));
    care.setId("opinion-batch-care");
    care.getStyleClass().add("jz-opinion-row");
    return care;
  }

  private Node finding(ToSign waiting, FindingsSheet.Row row) {
    Label number = Controls.label(Integer.toString(row.number()), "jz-number");
    VBox text =
        new VBox(
            1,
            Controls.wrapped(OpinionWords.title(row, words), "jz-bold"),
            Controls.wrapped(OpinionWords.summary(row, words), "jz-note"));
    OpinionWords.otherSide(row, words)
        .ifPresent(said -> text.getChildren().add(Controls.wrapped(said, "jz-text-warning")));
    text.setMinWidth(60);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox line = Controls.row(12, number, text);
    if (!row.inScope()) {
      number.getStyleClass().add("warning");
      text.getChildren().add(Controls.wrapped(words.text("opinion.out-of-scope.note"), "jz-note"));
    } else if (waiting.table().accepted().item().asksGrade()) {
      ClauseChoice clause = clause(waiting, row.id());
      text.getChildren()
          .add(
              Controls.wrapped(
                  clause == null
                      ? words.text(
                          waiting.inBatch() ? "opinion.clause.none" : "opinion.clause.open")
                      : OpinionWords.in(clause.match().words(), words)
                          + " "
                          + clause.code()
                          + (clause.reason().isBlank() ? "" : "　" + clause.reason())));
      if (clause != null) {
        line.getChildren()
            .add(
                Controls.gradeChip(
                    clause.grade(), OpinionWords.in(GradeWords.chip(clause), words)));
      }
    }
    line.getStyleClass().add("jz-opinion-row");
    return line;
  }

  private static @Nullable ClauseChoice clause(ToSign waiting, FindingId finding) {
    PanelOpinion decided = waiting.table().decided();
    if (waiting.due() == ToSign.Due.SIGNATURE && decided != null) {
      return decided.items().stream()
          .filter(item -> item.finding().id().equals(finding))
          .findFirst()
          .map(DecidedItem::clause)
          .orElse(null);
    }
    Proposal proposal = waiting.table().proposal();
    return proposal == null ? null : proposal.clauses().get(finding);
  }

  private Node result(ToSign waiting) {
    VBox box = Controls.padded();
    OpinionTable table = waiting.table();
    switch (waiting.due()) {
      case SIGNATURE -> {
        PanelOpinion decided = table.decided();
        if (decided != null) {
          box.getChildren()
              .add(
                  combined(
                      "opinion.batch.combined",
                      PanelOpinion.votesGrade(table.accepted().item()) ? decided.grade() : null,
                      OpinionWords.conclusion(table.accepted().item(), decided, words)));
          warn(box, table, decided.grade(), decided.selfCare());
          Proposal proposal = table.proposal();
          if (proposal != null && Objects.equals(proposal.grade(), decided.grade())) {
            addWhy(box, table, proposal);
          }
          deliberation(table, decided).ifPresent(box.getChildren()::add);
        }
      }
      case CONSENT -> {
        Proposal proposal = table.proposal();
        if (proposal != null) {
          box.getChildren()
              .add(
                  combined(
                      proposal.seat() == 0 ? "opinion.proposed.sheet" : "opinion.proposed",
                      PanelOpinion.votesGrade(table.accepted().item()) ? proposal.grade() : null,
                      proposed(table, proposal)));
          warn(box, table, proposal.grade(), proposal.selfCare());
          addWhy(box, table, proposal);
          box.getChildren().addAll(besideProposal(table, proposal));
        }
      }
      case ANSWER, OPINION, CONSULTATION ->
          box.getChildren()
              .add(
                  Controls.banner(
                      Tone.ACCENT, "mdi2i-information-outline", words.text(note(waiting))));
    }
    return box;
  }

  private static String note(ToSign waiting) {
    return switch (waiting.due()) {
      case ANSWER -> "opinion.batch.answer-note";
      case CONSULTATION -> "opinion.batch.consultation-note";
      default ->
          waiting.table().former() == null ? "opinion.batch.write-note" : "opinion.batch.held-note";
    };
  }

  private void warn(
      VBox box, OpinionTable table, @Nullable Integer grade, @Nullable SelfCareLevel level) {
    OpinionWords.implausible(table.accepted().item(), grade, level, words)
        .ifPresent(
            text ->
                box.getChildren().add(Controls.banner(Tone.WARNING, "mdi2a-alert-outline", text)));
  }

  private void addWhy(VBox box, OpinionTable table, Proposal proposal) {
    OpinionWords.why(table, proposal, words)
        .forEach(line -> box.getChildren().add(Controls.wrapped(line, "jz-note")));
  }

  /** Who consents knows of the opinions that were filed beside the proposed one. */
  private List<Node> besideProposal(OpinionTable table, Proposal proposal) {
    if (table.othersHidden()) {
      return List.of();
    }
    List<Node> lines = new ArrayList<>();
    for (OpinionTable.Colleague colleague : table.panel()) {
      Opinion opinion = colleague.opinion();
      if (opinion != null && !opinion.consents() && colleague.seat() != proposal.seat()) {
        HBox line =
            Controls.banner(
                Tone.WARNING,
                "mdi2c-comment-edit-outline",
                words.text("opinion.panel.expert", colleague.seat())
                    + "　"
                    + DissentText.of(table.accepted().item(), table.exam(), opinion));
        line.setId("opinion-batch-beside-" + colleague.seat());
        lines.add(line);
      }
    }
    return lines;
  }

  private String proposed(OpinionTable table, Proposal proposal) {
    List<String> parts = new ArrayList<>();
    if (PanelOpinion.votesGrade(table.accepted().item()) && proposal.grade() != null) {
      parts.add(OpinionWords.in(GradeWords.of(proposal.grade()), words));
    }
    if (PanelOpinion.votesSelfCare(table.accepted().item())) {
      parts.add(OpinionWords.in(proposal.selfCare().words(), words));
    }
    if (proposal.result() != null) {
      parts.add(OpinionWords.result(table.accepted().item(), proposal.result(), words));
    }
    return String.join(words.english() ? "; " : "；", parts);
  }

  private Node combined(String key, @Nullable Integer grade, String conclusion) {
    VBox text =
        new VBox(2, Controls.label(words.text(key), "jz-bold"), Controls.wrapped(conclusion));
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox line = Controls.row(14, text);
    if (grade != null) {
      Label chip = Controls.gradeChip(grade, OpinionWords.in(GradeWords.chip(grade), words));
      chip.getStyleClass().add("jz-opinion-grade");
      line.getChildren().addFirst(chip);
    }
    return line;
  }

  private java.util.Optional<Node> deliberation(OpinionTable table, PanelOpinion decided) {
    ConsultationOpinion committee = table.opinions().consultation();
    if (committee != null && !decided.ruled().isEmpty()) {
      return java.util.Optional.of(
          Controls.wrapped(
              words.text("opinion.batch.committee", committee.on().toString()), "jz-bold"));
    }
    List<OpinionTable.Colleague> differing =
        table.panel().stream()
            .filter(colleague -> decided.differing().contains(colleague.id()))
            .toList();
    if (differing.isEmpty()) {
      return java.util.Optional.of(
          Controls.label(words.text("opinion.panel.all-agree"), "jz-note"));
    }
    VBox box =
        new VBox(
            4,
            Controls.wrapped(
                words.text(
                    "opinion.panel.split",
                    table.opinions().filed().size() - differing.size(),
                    differing.size()),
                "jz-bold"));
    for (OpinionTable.Colleague colleague : differing) {
      Opinion opinion = colleague.opinion();
      if (opinion != null) {
        box.getChildren()
            .add(
                Controls.wrapped(
                    words.text("opinion.panel.expert", colleague.seat())
                        + (colleague.seat() == table.seat() ? words.text("opinion.batch.you") : "")
                        + "　"
                        + DissentText.of(table.accepted().item(), table.exam(), opinion)));
      }
    }
    box.getStyleClass().addAll("jz-box", "warning");
    return java.util.Optional.of(box);
  }
}
