package org.jianzhuo.desk.opinion.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.exam.FindingsSheet;
import org.jianzhuo.desk.opinion.OwnView;
import org.jianzhuo.desk.opinion.Proposal;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.ClauseMatch;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.ItemForm;
import org.jianzhuo.model.exam.SelfCareLevel;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.opinion.DecidedItem;
import org.jianzhuo.model.opinion.GradeWords;
import org.jianzhuo.model.opinion.Opinion;
import org.jianzhuo.model.opinion.PanelOpinion;
import org.jspecify.annotations.Nullable;

/** Shows the clause of each finding in scope with grade and self-care, and takes the viewer's. */
final class ClausesCard {

  private final Messages words;
  private final OpinionViewModel model;
  private final Catalogue catalogue;
  private final Consumer<FindingsSheet.Row> pick;
  private final Function<FindingId, Button> support;
  private final Map<Node, Button> supports = new LinkedHashMap<>();

  /**
   * @param support leads to the pictures of a finding
   */
  ClausesCard(
      Messages words,
      OpinionViewModel model,
      Catalogue catalogue,
      Consumer<FindingsSheet.Row> pick,
      Function<FindingId, Button> support) {
    this.words = words;
    this.model = model;
    this.catalogue = catalogue;
    this.pick = pick;
    this.support = support;
  }

  Region of(OpinionState.Shown shown) {
    boolean writing = shown.writing();
    VBox rows = new VBox();
    supports.clear();
    int inScope = 0;
    boolean graded = shown.table().accepted().item().asksGrade();
    for (FindingsSheet.Row row : shown.sheet().rows()) {
      if (graded && row.inScope() && (!row.itemForm() || row.clause() != null)) {
        inScope++;
        rows.getChildren().add(row(shown, row));
      }
    }
    rows.getChildren().add(writing ? ownResult(shown) : plainResult(shown));
    int settled = (int) shown.sheet().rows().stream().filter(row -> counted(shown, row)).count();
    Label count =
        Controls.pill(
            settled == inScope ? Tone.SUCCESS : Tone.WARNING,
            settled == inScope ? "mdi2c-check-circle" : "mdi2c-circle-outline",
            words.text("opinion.clauses.chosen", settled, inScope));
    Label hint = Controls.label(words.text("opinion.clauses.hint"), "jz-note");
    hint.setMinWidth(0);
    if (!graded) {
      return Controls.card(words.text("opinion.item"), rows);
    }
    return Controls.card(
        words.text(
            writing
                ? "opinion.clauses"
                : undecided(shown)
                    ? "opinion.clauses.undecided"
                    : shown.table().own() == null
                        ? "opinion.clauses.agreed"
                        : "opinion.clauses.filed"),
        rows,
        writing ? hint : new Region(),
        count);
  }

  /**
   * Returns what leads to the pictures of the row that has the focus, else of the first row.
   *
   * @param focused what has the focus; null if nothing has
   */
  Optional<Button> support(@Nullable Node focused) {
    for (@Nullable Node each = focused; each != null; each = each.getParent()) {
      Button of = supports.get(each);
      if (of != null) {
        return Optional.of(of);
      }
    }
    return supports.values().stream().findFirst();
  }

  private static boolean counted(OpinionState.Shown shown, FindingsSheet.Row row) {
    return row.inScope()
        && (!row.itemForm() || row.clause() != null)
        && shown.own().stand(row.id()).settled();
  }

  private Node row(OpinionState.Shown shown, FindingsSheet.Row finding) {
    OwnView.Stand stand = shown.own().stand(finding.id());
    ClauseChoice clause = clause(shown, finding, stand);
    boolean settled = shown.writing() ? stand.settled() : true;
    Label code =
        Controls.wrapped(
            clause == null
                ? words.text(
                    isOpen(shown, finding.id())
                        ? "opinion.clause.undecided"
                        : settled ? "opinion.clause.none" : "opinion.clause.open")
                : clause.code() + "　" + label(clause),
            "jz-bold");
    VBox text = new VBox(1, code);
    if (clause != null && !clause.reason().isBlank()) {
      Label reason =
          Controls.wrapped(
              words.text(
                  clause.match() == ClauseMatch.MEETS
                      ? "opinion.clause.basis"
                      : "opinion.clause.reason",
                  clause.reason()),
              "jz-note");
      reason.setId("opinion-clause-reason-" + finding.number());
      text.getChildren().add(reason);
    }
    if (clause != null
        && isOfAnotherPart(clause, shown.table().exam().findings().get(finding.id()))) {
      text.getChildren()
          .add(Controls.wrapped(words.text("opinion.clause.other-part"), "jz-text-warning"));
    }
    String note = note(shown, finding, stand);
    if (!note.isEmpty()) {
      text.getChildren().add(Controls.wrapped(note, "jz-note"));
    }
    text.setMinWidth(120);
    HBox.setHgrow(text, Priority.ALWAYS);
    Label number = Controls.label(Integer.toString(finding.number()), "jz-number");
    HBox row = Controls.row(12, number, text);
    if (clause != null) {
      row.getChildren()
          .addAll(
              OpinionWords.chip(clause, words),
              Controls.pill(Tone.NEUTRAL, "", OpinionWords.in(clause.match().words(), words)));
    }
    Button pictures = support.apply(finding.id());
    supports.put(row, pictures);
    row.getChildren().add(pictures);
    if (shown.writing()) {
      Button choose =
          Controls.button(
              "opinion-clause-" + finding.number(),
              words.text("opinion.clause.pick"),
              "F4",
              () -> pick.accept(finding));
      choose.getStyleClass().add("small");
      Button none =
          Controls.button(
              "opinion-no-clause-" + finding.number(),
              words.text("opinion.clause.none"),
              "",
              () -> model.clause(finding.id(), null));
      none.getStyleClass().add("small");
      row.getChildren().addAll(choose, none);
    }
    row.getStyleClass().add("jz-opinion-row");
    return row;
  }

  private boolean isOfAnotherPart(ClauseChoice choice, @Nullable Finding finding) {
    return finding != null
        && !finding.part().isEmpty()
        && catalogue
            .clause(choice.standard(), choice.code())
            .filter(clause -> !catalogue.mayMeet(clause, finding.part()))
            .isPresent();
  }

  private @Nullable ClauseChoice clause(
      OpinionState.Shown shown, FindingsSheet.Row finding, OwnView.Stand stand) {
    if (shown.writing()) {
      return stand.clause();
    }
    Opinion own = shown.table().own();
    if (own != null) {
      return own.reading(finding.id()).map(reading -> reading.clause()).orElse(null);
    }
    if (undecided(shown)) {
      return agreed(shown, finding.id());
    }
    Proposal proposal = shown.table().proposal();
    return proposal == null ? null : proposal.clauses().get(finding.id());
  }

  /** Returns the clause on which a majority agrees; null where the experts differ. */
  private static @Nullable ClauseChoice agreed(OpinionState.Shown shown, FindingId finding) {
    PanelOpinion decided = shown.table().decided();
    return decided == null || decided.unreconciled().contains(finding)
        ? null
        : decided.items().stream()
            .filter(item -> item.finding().id().equals(finding))
            .findFirst()
            .map(DecidedItem::clause)
            .orElse(null);
  }

  private static boolean isOpen(OpinionState.Shown shown, FindingId finding) {
    PanelOpinion decided = shown.table().decided();
    return undecided(shown) && decided != null && decided.unreconciled().contains(finding);
  }

  // the consultation committee is asked because the panel proposes nothing: one expert's own
  // opinion is not the panel's
  private static boolean undecided(OpinionState.Shown shown) {
    return !shown.writing() && shown.table().own() == null && shown.table().consults();
  }

  private String note(OpinionState.Shown shown, FindingsSheet.Row finding, OwnView.Stand stand) {
    if (undecided(shown)) {
      return "";
    }
    Proposal proposal = shown.table().proposal();
    if (!shown.writing() || proposal == null) {
      // what is shown of a filed opinion is its own choice, not the sheet's
      return shown.writing() || shown.table().own() != null
          ? ""
          : words.text("opinion.clause.sheet");
    }
    if (!stand.settled()) {
      return "";
    }
    ClauseChoice proposed = proposal.clauses().get(finding.id());
    if (Objects.equals(proposed, stand.clause())) {
      return words.text("opinion.clause.same");
    }
    return proposed == null
        ? words.text("opinion.clause.other-none")
        : words.text(
            "opinion.clause.other",
            proposed.code(),
            OpinionWords.in(GradeWords.of(proposed), words));
  }

  private String label(ClauseChoice clause) {
    return catalogue
        .clause(clause.standard(), clause.code())
        .map(c -> OpinionWords.in(c.label(), words))
        .orElse("");
  }

  private Node plainResult(OpinionState.Shown shown) {
    FlowPane row = bottom();
    Opinion own = shown.table().own();
    Proposal proposal = undecided(shown) ? null : shown.table().proposal();
    Integer grade =
        own != null ? Integer.valueOf(own.grade()) : proposal == null ? null : proposal.grade();
    SelfCareLevel selfCare =
        own != null ? own.selfCare() : proposal == null ? null : proposal.selfCare();
    String result = own != null ? own.result() : proposal == null ? null : proposal.result();
    var item = shown.table().accepted().item();
    if (PanelOpinion.votesGrade(item) && grade != null) {
      row.getChildren()
          .add(
              Controls.row(
                  12,
                  Controls.label(words.text("opinion.grade"), "jz-bold"),
                  Controls.gradeChip(grade, OpinionWords.in(GradeWords.chip(grade), words))));
    }
    if (PanelOpinion.votesSelfCare(item) && selfCare != null) {
      row.getChildren()
          .add(
              Controls.row(
                  12,
                  Controls.label(words.text("opinion.self-care"), "jz-bold"),
                  Controls.label(OpinionWords.in(selfCare.words(), words))));
    }
    if (result != null) {
      row.getChildren().add(Controls.wrapped(OpinionWords.result(item, result, words), "jz-bold"));
    }
    return row;
  }

  private Node ownResult(OpinionState.Shown shown) {
    FlowPane box = bottom();
    var item = shown.table().accepted().item();
    if (PanelOpinion.votesGrade(item)) {
      Segmented<Integer> grade =
          new Segmented<>(
              "opinion-grade",
              IntStream.rangeClosed(1, Opinion.BELOW_GRADES).boxed().toList(),
              this::gradeLetter);
      grade.show(shown.own().grade());
      grade.setOnChosen(model::grade);
      box.getChildren()
          .add(
              Controls.row(
                  12, Controls.label(words.text("opinion.grade.yours"), "jz-bold"), grade));
      OpinionWords.outsideTheRule(shown, words)
          .ifPresent(
              text -> {
                Label outside = Controls.wrapped(text, "jz-text-warning");
                outside.setId("opinion-grade-outside");
                box.getChildren().add(outside);
              });
    }
    if (PanelOpinion.votesSelfCare(item)) {
      Segmented<SelfCareLevel> level =
          new Segmented<>("opinion-selfcare", List.of(SelfCareLevel.values()), this::selfCareWord);
      level.show(shown.own().selfCare());
      level.setOnChosen(model::selfCare);
      box.getChildren()
          .add(Controls.row(12, Controls.label(words.text("opinion.self-care"), "jz-bold"), level));
    }
    if (!PanelOpinion.votesGrade(item) && !PanelOpinion.votesSelfCare(item)) {
      box.getChildren().add(decision(shown));
    }
    return box;
  }

  private Node decision(OpinionState.Shown shown) {
    return ItemForm.of(shown.table().accepted().item())
        .filter(form -> form.recorded(shown.table().exam()).isPresent())
        .<Node>map(form -> new DecisionFields(shown, form, catalogue, words, model::decide))
        .orElseGet(() -> resultChoice(shown));
  }

  private Node resultChoice(OpinionState.Shown shown) {
    VBox choice = new VBox(6, Controls.label(words.text("opinion.result"), "jz-bold"));
    TextField text = new TextField(shown.own().result() == null ? "" : shown.own().result());
    text.setId("opinion-result-text");
    text.setPromptText(words.text("opinion.result.prompt"));
    text.setPrefWidth(420);
    text.textProperty().addListener((o, was, is) -> model.result(is));
    List<String> results = shown.results();
    for (int i = 0; i < results.size(); i++) {
      String result = results.get(i);
      RadioButton button =
          new RadioButton(OpinionWords.result(shown.table().accepted().item(), result, words));
      button.setId("opinion-result-" + i);
      button.setSelected(result.equals(shown.own().result()));
      button.setOnAction(event -> model.result(result));
      choice.getChildren().add(button);
    }
    choice.getChildren().add(text);
    return choice;
  }

  private String gradeLetter(int grade) {
    if (grade == Opinion.BELOW_GRADES) {
      return words.text("opinion.grade.below");
    }
    return words.english() ? Integer.toString(grade) : GradeWords.of(grade).zh().replace("级", "");
  }

  private String selfCareWord(SelfCareLevel level) {
    return words.text("opinion.self-care." + level.name().toLowerCase(java.util.Locale.ROOT));
  }

  private static FlowPane bottom() {
    FlowPane row = new FlowPane(28, 12);
    row.setPadding(new Insets(14, 16, 14, 16));
    row.getStyleClass().add("jz-opinion-result");
    return row;
  }
}
