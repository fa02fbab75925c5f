package org.jianzhuo.desk.conclusion.ui;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.TextBox;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.conclusion.DraftDesk;
import org.jianzhuo.model.conclusion.ConclusionFact.Capacity;
import org.jianzhuo.model.conclusion.RuleProfile;

/** Takes the wording, and shows signatures and versions. */
final class WordingColumn {

  private final Messages words;
  private final ConclusionViewModel model;
  private final VersionsCard versions;

  WordingColumn(Messages words, ConclusionViewModel model, VersionsCard versions) {
    this.words = words;
    this.model = model;
    this.versions = versions;
  }

  /**
   * Returns the column.
   *
   * @param first the cards above the wording: what became of the draft
   */
  Node of(ConclusionState.Shown shown, List<Node> first) {
    VBox cards = new VBox(12);
    cards.getChildren().addAll(first);
    new ReturnCard(words, model).of(shown).ifPresent(cards.getChildren()::add);
    cards.getChildren().addAll(wording(shown), signatures(shown), versions.of(shown.desk()));
    ScrollPane scroll = new ScrollPane(cards);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    return scroll;
  }

  private Node wording(ConclusionState.Shown shown) {
    boolean editable = shown.canWord();
    TextArea introduction = new TextBox(shown.wording().introduction());
    introduction.setId("conclusion-introduction");
    introduction.setPrefRowCount(4);
    introduction.setEditable(editable);
    introduction.textProperty().addListener((o, was, is) -> model.introduction(is));
    TextField applicant = new TextField(shown.wording().applicant());
    applicant.setId("conclusion-applicant");
    applicant.setPromptText(words.text("conclusion.applicant.prompt"));
    applicant.setEditable(editable);
    applicant.textProperty().addListener((o, was, is) -> model.applicant(is));
    Label result = Controls.wrapped(String.join("\n", shown.wording().conclusion()), "jz-bold");
    result.setId("conclusion-result");
    VBox body =
        Controls.padded(
            label(
                shown.desk().form().introducesIllness()
                    ? "conclusion.introduction.illness"
                    : "conclusion.introduction"),
            introduction,
            label("conclusion.applicant"),
            applicant,
            label("conclusion.result"),
            result,
            label("conclusion.remedy"),
            remedy(shown, editable));
    body.setSpacing(6);
    Label note = Controls.label(words.text("conclusion.wording.note"), "jz-note");
    note.setMinWidth(0);
    return Controls.card(words.text("conclusion.wording"), body, note);
  }

  private Node remedy(ConclusionState.Shown shown, boolean editable) {
    DraftDesk desk = shown.desk();
    ComboBox<String> remedy =
        new ComboBox<>(FXCollections.observableArrayList(desk.form().remedies()));
    remedy.setId("conclusion-remedy");
    remedy.setMaxWidth(Double.MAX_VALUE);
    remedy.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(String code) {
            return code == null
                ? ""
                : desk.profile()
                    .remedy(code)
                    .map(RuleProfile.Remedy::label)
                    .map(label -> label.in(words.english()))
                    .orElse(code);
          }

          @Override
          public String fromString(String text) {
            return text;
          }
        });
    remedy.setValue(shown.wording().remedyChoice());
    remedy.setDisable(!editable);
    remedy.valueProperty().addListener((o, was, is) -> model.remedy(is));
    return remedy;
  }

  private Node signatures(ConclusionState.Shown shown) {
    DraftDesk desk = shown.desk();
    VBox body =
        Controls.padded(
            signature(desk, Capacity.DRAFTER, "conclusion.drafter"),
            signature(desk, Capacity.CHECKER, "conclusion.checker"),
            Controls.wrapped(words.text("conclusion.people"), "jz-note"));
    String returned = desk.conclusion().returnedFor();
    return Controls.card(
        words.text("conclusion.signatures"),
        body,
        Controls.pill(
            Tone.NEUTRAL,
            "",
            returned == null
                ? desk.conclusion().signatures().size() + " / 2"
                : words.text("conclusion.version.returned")));
  }

  private Node signature(DraftDesk desk, Capacity capacity, String key) {
    Label name = Controls.label(words.text(key), "jz-bold");
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    boolean signed =
        desk.conclusion().returnedFor() == null && desk.conclusion().signer(capacity).isPresent();
    boolean due =
        capacity == Capacity.DRAFTER
            ? desk.stage() == DraftDesk.Stage.TO_SIGN
            : desk.stage() == DraftDesk.Stage.TO_CHECK;
    Tone tone = signed ? Tone.SUCCESS : due ? Tone.ACCENT : Tone.NEUTRAL;
    String text = signed ? "conclusion.signed" : due ? "conclusion.due" : "conclusion.waiting";
    return Controls.row(
        8,
        name,
        Controls.pill(tone, signed ? "mdi2c-check" : "mdi2c-clock-outline", words.text(text)));
  }

  private Label label(String key) {
    return Controls.label(words.text(key), "jz-note");
  }
}
