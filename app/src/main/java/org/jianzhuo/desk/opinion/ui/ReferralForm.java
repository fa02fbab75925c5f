package org.jianzhuo.desk.opinion.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
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
import org.jianzhuo.desk.base.ui.Reveal;
import org.jianzhuo.desk.base.ui.TextBox;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.desk.opinion.ConsultationDesk;
import org.jianzhuo.desk.panel.NeedWords;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.exam.CaseSpecialties;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.opinion.ConsultationRoute;
import org.jianzhuo.model.opinion.Referral;

/** Takes why a case is referred, with which documents, and who sits. */
final class ReferralForm extends VBox {
  private static final int KINDS_OF_DOCUMENT = 4;

  // the examination sheet and the opinions are always there; pictures and records may not be
  private static final int OWN_DOCUMENTS = 2;

  private static final int BESIDE_MARK = 32;

  private final Messages words;
  private final List<CaseSpecialties.Need> needs;
  private final ConsultationRoute route;
  private final Label count = Controls.label("", "jz-muted");
  private final Label doubt = Controls.wrapped("", "jz-text-warning");
  private final TextField unfit = new TextField();
  private final Map<PersonId, List<CaseSpecialties.Need>> fits = new HashMap<>();
  private final TextArea reason = new TextBox();
  private final List<TypedWords.Dialog> kept = new ArrayList<>();
  private final TextField others = new TextField();
  private final List<CheckBox> documents = new ArrayList<>();
  private final Map<PersonId, CheckBox> members = new LinkedHashMap<>();
  private final Map<PersonId, TextField> causes = new LinkedHashMap<>();

  /**
   * @param needs what the case's parts ask of the members
   */
  ReferralForm(
      Messages words,
      List<ConsultationDesk.Candidate> candidates,
      List<CaseSpecialties.Need> needs,
      ConsultationRoute route,
      TypedWords typed) {
    super(8);
    this.words = words;
    this.needs = List.copyOf(needs);
    this.route = route;
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
      rows.getChildren().add(row(i, candidates.get(i)));
    }
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setPrefHeight(190);
    scroll.setMinHeight(110);
    count.setId("opinion-referral-count");
    doubt.setId("opinion-referral-unfit");
    unfit.setId("opinion-referral-unfit-reason");
    unfit.setPromptText(words.text("opinion.referral.unfit-reason"));
    for (Node each : List.of(doubt, unfit)) {
      each.managedProperty().bind(each.visibleProperty());
    }
    getChildren().addAll(scroll, count, doubt, unfit);
    members.values().forEach(each -> each.selectedProperty().addListener((o, was, is) -> judge()));
    judge();
    keep(typed.of("referral"), reason, others, unfit);
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

  /** Says while members are ticked how many they are and which part none of them can judge. */
  private void judge() {
    List<CaseSpecialties.Need> left = unanswered();
    boolean enough = seated().size() >= route.members();
    count.setText(words.text("opinion.referral.count", seated().size(), route.members()));
    doubt.setText(words.text("opinion.referral.unfit", NeedWords.of(left, words)));
    doubt.setVisible(enough && !left.isEmpty());
    unfit.setVisible(doubt.isVisible());
  }

  private List<CaseSpecialties.Need> unanswered() {
    return needs.stream()
        .filter(need -> seated().stream().noneMatch(id -> fits(id).contains(need)))
        .toList();
  }

  private List<CaseSpecialties.Need> fits(PersonId member) {
    return fits.getOrDefault(member, List.of());
  }

  private List<PersonId> seated() {
    return members.entrySet().stream()
        .filter(member -> member.getValue().isSelected())
        .map(Map.Entry::getKey)
        .toList();
  }

  private Node row(int place, ConsultationDesk.Candidate candidate) {
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
    fits.put(candidate.person().id(), candidate.fits());
    causes.put(candidate.person().id(), cause);
    row.getChildren().add(cause);
    if (candidate.fits().isEmpty()) {
      return row;
    }
    Label fit =
        Controls.wrapped(
            words.text(
                "opinion.referral.fits",
                candidate.fits().stream()
                    .map(need -> need.part().in(words.english()))
                    .collect(Collectors.joining(words.english() ? ", " : "、"))),
            "jz-muted");
    fit.setPadding(new Insets(0, 0, 0, BESIDE_MARK));
    return new VBox(row, fit);
  }

  /** Tells what is still missing, as the key of its words; empty if nothing is. */
  String missing() {
    if (reason.getText().isBlank()) {
      return "opinion.refused.reason-of-act";
    }
    if (documents.stream().noneMatch(CheckBox::isSelected) && others.getText().isBlank()) {
      return "opinion.refused.documents";
    }
    if (seated().size() < route.members()) {
      return "opinion.refused.too-few-members";
    }
    if (route.odd() && seated().size() % 2 == 0) {
      return "opinion.refused.even-members";
    }
    return wantsReason() ? "opinion.refused.members-unfit" : "";
  }

  private boolean wantsReason() {
    return unfit.isVisible() && !Reasons.says(unfit.getText());
  }

  /** Leads to the reason if it is what is missing: it stands below the members, maybe unseen. */
  void lead() {
    if (!"opinion.refused.members-unfit".equals(missing())) {
      return;
    }
    unfit.requestFocus();
    for (Parent above = getParent(); above != null; above = above.getParent()) {
      if (above instanceof ScrollPane around) {
        Reveal.in(around, unfit);
      }
    }
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
        seated(),
        causes.entrySet().stream()
            .filter(cause -> !cause.getValue().getText().isBlank())
            .map(cause -> new Referral.Recused(cause.getKey(), cause.getValue().getText().strip()))
            .toList(),
        unfit.isVisible() ? unfit.getText().strip() : null);
  }
}
