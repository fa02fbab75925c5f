package org.jianzhuo.desk.opinion.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.DateField;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.desk.base.ui.TextBox;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.desk.opinion.OpinionTable;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.SelfCareLevel;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.opinion.ConsultationOpinion;
import org.jianzhuo.model.opinion.GradeWords;
import org.jianzhuo.model.opinion.Opinion;
import org.jianzhuo.model.opinion.PanelOpinion;

/** Takes the consultation committee's opinion: each open field with its reasoning. */
final class ConsultationForm extends VBox {
  private final Messages words;
  private final TypedWords typed;
  private final List<TypedWords.Dialog> kept = new ArrayList<>();
  private final Map<PersonId, CheckBox> attended = new LinkedHashMap<>();
  private final Map<PersonId, PasswordField> pins = new LinkedHashMap<>();
  private final Map<PersonId, CheckBox> onPaper = new LinkedHashMap<>();
  private final DateField day;
  private final Map<String, TextArea> reasons = new LinkedHashMap<>();
  private final Map<String, String> values = new HashMap<>();
  private final Map<FindingId, Optional<ClauseChoice>> clauses = new LinkedHashMap<>();
  private final List<FindingId> openClauses;
  private final ItemKind item;

  /**
   * @param recorder who is signed in, and signs by the PIN below the form
   * @param names of people
   * @param pick opens the clause picker for a finding
   * @param typed keeps what is typed for a field
   */
  ConsultationForm(
      Messages words,
      OpinionTable table,
      PanelOpinion decided,
      java.time.LocalDate today,
      PersonId recorder,
      Function<PersonId, String> names,
      BiConsumer<Finding, Consumer<ClauseChoice>> pick,
      TypedWords typed) {
    super(8);
    this.words = words;
    this.typed = typed;
    day = new DateField("opinion-consult-day", today);
    item = table.accepted().item();
    openClauses = decided.unreconciled();
    VBox people = new VBox(6);
    var referral = table.opinions().referral();
    if (referral != null) {
      for (int i = 0; i < referral.members().size(); i++) {
        PersonId member = referral.members().get(i);
        CheckBox box = new CheckBox(names.apply(member));
        box.setId("opinion-consult-member-" + i);
        box.setSelected(true);
        attended.put(member, box);
        people.getChildren().add(seat(i, member, box, member.equals(recorder)));
      }
    }
    getChildren()
        .addAll(
            Controls.label(words.text("opinion.consult.attended"), "jz-bold"),
            people,
            Controls.wrapped(words.text("opinion.consult.pins"), "jz-note"),
            Controls.row(10, Controls.label(words.text("opinion.consult.day"), "jz-bold"), day));
    for (FindingId open : openClauses) {
      Finding finding = table.exam().findings().get(open);
      if (finding != null) {
        getChildren().add(clause(finding, pick));
      }
    }
    for (String field : decided.openFields()) {
      getChildren().add(field(field));
    }
  }

  private Node seat(int place, PersonId member, CheckBox box, boolean records) {
    box.setMinWidth(150);
    if (records) {
      box.setDisable(true);
      return Controls.row(
          10, box, Controls.label(words.text("opinion.consult.records"), "jz-note"));
    }
    PasswordField pin = new PasswordField();
    pin.setId("opinion-consult-pin-" + place);
    pin.setPromptText(words.text("opinion.consult.pin"));
    pin.setPrefWidth(210);
    pin.disableProperty().bind(box.selectedProperty().not());
    pins.put(member, pin);
    CheckBox paper = new CheckBox(words.text("opinion.consult.on-paper"));
    paper.setId("opinion-consult-paper-" + place);
    paper.disableProperty().bind(box.selectedProperty().not());
    onPaper.put(member, paper);
    VBox.setMargin(paper, new Insets(0, 0, 4, 34));
    return new VBox(4, Controls.row(10, box, pin), paper);
  }

  private Node clause(Finding finding, BiConsumer<Finding, Consumer<ClauseChoice>> pick) {
    Label chosen = Controls.wrapped(words.text("opinion.clause.open"));
    Button choose =
        Controls.button(
            "opinion-consult-clause-" + finding.number(),
            words.text("opinion.clause.pick"),
            "",
            () ->
                pick.accept(
                    finding,
                    clause -> {
                      clauses.put(finding.id(), Optional.of(clause));
                      chosen.setText(
                          clause.code()
                              + "　"
                              + OpinionWords.in(clause.match().words(), words)
                              + "　"
                              + OpinionWords.in(GradeWords.of(clause), words));
                    }));
    Button none =
        Controls.button(
            "opinion-consult-none-" + finding.number(),
            words.text("opinion.clause.none"),
            "",
            () -> {
              clauses.put(finding.id(), Optional.empty());
              chosen.setText(words.text("opinion.clause.none"));
            });
    choose.getStyleClass().add("small");
    none.getStyleClass().add("small");
    return new VBox(
        4,
        Controls.wrapped(finding.number() + "　" + finding.title(), "jz-bold"),
        Controls.row(8, choose, none, chosen));
  }

  private Node field(String field) {
    TypedWords.Dialog typing = typed.of("consultation:" + field);
    kept.add(typing);
    Node choice =
        switch (field) {
          case PanelOpinion.GRADE -> {
            Segmented<Integer> grade =
                new Segmented<>(
                    "opinion-consult-grade",
                    IntStream.rangeClosed(1, Opinion.BELOW_GRADES).boxed().toList(),
                    value ->
                        value == Opinion.BELOW_GRADES
                            ? words.text("opinion.grade.below")
                            : words.english()
                                ? Integer.toString(value)
                                : GradeWords.of(value).zh().replace("级", ""));
            grade.setOnChosen(value -> values.put(field, Integer.toString(value)));
            yield grade;
          }
          case PanelOpinion.SELF_CARE -> {
            Segmented<SelfCareLevel> level =
                new Segmented<>(
                    "opinion-consult-selfcare",
                    List.of(SelfCareLevel.values()),
                    value ->
                        words.text(
                            "opinion.self-care."
                                + value.name().toLowerCase(java.util.Locale.ROOT)));
            level.setOnChosen(value -> values.put(field, value.name()));
            yield level;
          }
          default -> {
            TextField result = new TextField();
            result.setId("opinion-consult-result");
            result.setPromptText(words.text("opinion.result.prompt"));
            result.textProperty().addListener((o, was, is) -> values.put(field, is.strip()));
            yield result;
          }
        };
    TextArea reason = new TextBox();
    reason.setId("opinion-consult-reason-" + field.toLowerCase(java.util.Locale.ROOT));
    reason.setPromptText(words.text("opinion.consult.reason"));
    reason.setPrefRowCount(2);
    reasons.put(field, reason);
    if (choice instanceof TextField result) {
      typing.follow(result, reason);
    } else {
      typing.follow(reason);
    }
    return new VBox(
        4, Controls.label(OpinionWords.field(item, field, words), "jz-bold"), choice, reason);
  }

  /** Forgets what was typed: it stands in the journal now. */
  void taken() {
    kept.forEach(TypedWords.Dialog::taken);
  }

  /** Returns the PINs of other members who attended and sign here. */
  Map<PersonId, String> pins() {
    Map<PersonId, String> given = new LinkedHashMap<>();
    pins.forEach(
        (member, pin) -> {
          if (!pin.isDisabled() && !pin.getText().isBlank()) {
            given.put(member, pin.getText());
          }
        });
    return given;
  }

  /** Tells what is still missing, as the key of its words; empty if nothing is. */
  String missing() {
    if (attended.values().stream().noneMatch(CheckBox::isSelected)) {
      return "opinion.refused.attended";
    }
    if (day.date().isEmpty()) {
      return "opinion.refused.day";
    }
    if (!clauses.keySet().containsAll(openClauses)) {
      return "opinion.refused.clause-open";
    }
    boolean complete =
        reasons.entrySet().stream()
            .allMatch(
                field ->
                    !field.getValue().getText().isBlank()
                        && !values.getOrDefault(field.getKey(), "").isBlank());
    return complete ? "" : "opinion.refused.field-open";
  }

  /** Returns the opinion; call only while nothing is {@link #missing}. */
  ConsultationOpinion opinion() {
    List<ConsultationOpinion.Ruling> rulings = new ArrayList<>();
    reasons.forEach(
        (field, reason) ->
            rulings.add(
                new ConsultationOpinion.Ruling(
                    field, values.getOrDefault(field, ""), reason.getText().strip())));
    return new ConsultationOpinion(
        attended.entrySet().stream()
            .filter(member -> member.getValue().isSelected())
            .map(Map.Entry::getKey)
            .toList(),
        day.date().orElseThrow(),
        rulings,
        clauses.entrySet().stream()
            .map(
                ruling ->
                    new ConsultationOpinion.ClauseRuling(
                        ruling.getKey(), ruling.getValue().orElse(null)))
            .toList(),
        onPaper.entrySet().stream()
            .filter(paper -> paper.getValue().isSelected() && !paper.getValue().isDisabled())
            .map(Map.Entry::getKey)
            .toList());
  }
}
