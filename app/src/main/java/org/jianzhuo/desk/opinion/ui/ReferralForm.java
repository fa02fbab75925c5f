package org.jianzhuo.desk.opinion.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.SpecialtyWords;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.TextBox;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.desk.opinion.ConsultationDesk;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.opinion.Referral;

/** Takes why a case is referred, with which documents, and who sits. */
final class ReferralForm extends VBox {
  private static final int KINDS_OF_DOCUMENT = 4;

  // the examination sheet and the opinions are always there; pictures and records may not be
  private static final int OWN_DOCUMENTS = 2;

  private final TextArea reason = new TextBox();
  private final List<TypedWords.Dialog> kept = new ArrayList<>();
  private final TextField others = new TextField();
  private final List<CheckBox> documents = new ArrayList<>();
  private final Map<PersonId, CheckBox> members = new LinkedHashMap<>();
  private final Map<PersonId, TextField> causes = new LinkedHashMap<>();

  ReferralForm(Messages words, List<ConsultationDesk.Candidate> candidates, TypedWords typed) {
    super(8);
    reason.setId("opinion-referral-reason");
    reason.setPromptText(words.text("opinion.referral.reason.prompt"));
    reason.setPrefRowCount(2);
    getChildren().addAll(Controls.label(words.text("opinion.referral.reason"), "jz-bold"), reason);
    getChildren().add(Controls.label(words.text("opinion.referral.documents"), "jz-bold"));
    for (int i = 0; i < KINDS_OF_DOCUMENT; i++) {
      // paper is Chinese, whatever the window speaks
      CheckBox document = new CheckBox(Messages.in(false).text("opinion.referral.document." + i));
      document.setId("opinion-referral-document-" + i);
      document.setSelected(i < OWN_DOCUMENTS);
      documents.add(document);
      getChildren().add(document);
    }
    others.setId("opinion-referral-others");
    others.setPromptText(words.text("opinion.referral.others"));
    getChildren().addAll(others, Controls.label(words.text("opinion.referral.members"), "jz-bold"));
    VBox rows = new VBox(6);
    for (int i = 0; i < candidates.size(); i++) {
      rows.getChildren().add(row(words, i, candidates.get(i)));
    }
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setPrefHeight(190);
    scroll.setMinHeight(110);
    getChildren().addAll(scroll);
    keep(typed.of("referral"), reason, others);
    causes.forEach((person, cause) -> keep(typed.of("referral-recused:" + person), cause));
  }

  /** Forgets what was typed: it stands in the journal now. */
  void taken() {
    kept.forEach(TypedWords.Dialog::taken);
  }

  private void keep(TypedWords.Dialog typed, TextInputControl... fields) {
    typed.follow(fields);
    kept.add(typed);
  }

  private HBox row(Messages words, int place, ConsultationDesk.Candidate candidate) {
    CheckBox member =
        new CheckBox(
            (candidate.person().name()
                    + "　"
                    + SpecialtyWords.of(candidate.person().specialty(), words))
                .strip());
    member.setId("opinion-referral-member-" + place);
    HBox.setHgrow(member, Priority.ALWAYS);
    member.setMaxWidth(Double.MAX_VALUE);
    HBox row = Controls.row(8, member);
    if (candidate.obstacle() != null) {
      member.setDisable(true);
      row.getChildren()
          .add(
              Controls.label(
                  OpinionWords.in(candidate.obstacle().words(), words), "jz-text-warning"));
      return row;
    }
    TextField cause = new TextField();
    cause.setId("opinion-referral-recused-" + place);
    cause.setPromptText(words.text("opinion.referral.recused"));
    cause.setPrefWidth(170);
    cause
        .textProperty()
        .addListener(
            (o, was, is) -> {
              member.setDisable(!is.isBlank());
              if (!is.isBlank()) {
                member.setSelected(false);
              }
            });
    members.put(candidate.person().id(), member);
    causes.put(candidate.person().id(), cause);
    row.getChildren().add(cause);
    return row;
  }

  /** Tells what is still missing, as the key of its words; empty if nothing is. */
  String missing(int least) {
    if (reason.getText().isBlank()) {
      return "opinion.refused.reason-of-act";
    }
    if (documents.stream().noneMatch(CheckBox::isSelected) && others.getText().isBlank()) {
      return "opinion.refused.documents";
    }
    return members.values().stream().filter(CheckBox::isSelected).count() < least
        ? "opinion.refused.too-few-members"
        : "";
  }

  /** Returns the referral on the fields; call only while nothing is {@link #missing}. */
  Referral referral(List<String> fields) {
    return new Referral(
        reason.getText().strip(),
        fields,
        Stream.concat(
                documents.stream().filter(CheckBox::isSelected).map(CheckBox::getText),
                others.getText().isBlank() ? Stream.empty() : Stream.of(others.getText().strip()))
            .toList(),
        members.entrySet().stream()
            .filter(member -> member.getValue().isSelected())
            .map(Map.Entry::getKey)
            .toList(),
        causes.entrySet().stream()
            .filter(cause -> !cause.getValue().getText().isBlank())
            .map(cause -> new Referral.Recused(cause.getKey(), cause.getValue().getText().strip()))
            .toList());
  }
}
