package org.jianzhuo.desk.intake.ui;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.desk.intake.RegisterPlan;
import org.jianzhuo.model.intake.EarlierCase;
import org.jianzhuo.model.intake.GuardAnswer;
import org.jianzhuo.model.intake.Objection;

/** Shows the person's earlier cases, and takes the answers that the rules of acceptance ask for. */
final class AnswerPane {

  private final ImportViewModel model;
  private final Messages words;
  private final Overlay overlay;
  private final VBox earlier = new VBox(4);
  private final VBox asked = new VBox(4);
  private final TextField answer = new TextField();
  private final Button one;
  private final Button alike;
  private final VBox form;
  private final ScrollPane about;
  private final VBox node;
  private String question = "";
  private TypedWords.Dialog typed;

  AnswerPane(ImportViewModel model, Messages words, Overlay overlay) {
    this.model = model;
    this.words = words;
    this.overlay = overlay;
    typed = overlay.typed("intake-answer");
    earlier.setId("intake-earlier");
    asked.setId("intake-asked");
    answer.setId("intake-answer");
    answer.setPromptText(words.text("intake.answer.prompt"));
    answer.setOnAction(event -> take(ImportViewModel::answer));
    HBox.setHgrow(answer, Priority.ALWAYS);
    one =
        Controls.button(
            "intake-answer-row",
            words.text("intake.answer.row"),
            "↵",
            () -> take(ImportViewModel::answer));
    alike =
        Controls.button(
            "intake-answer-alike",
            words.text("intake.answer.alike", 0),
            "",
            () -> take(ImportViewModel::answerAlike));
    one.getStyleClass().add("small");
    alike.getStyleClass().add("small");
    form = new VBox(6, answer, new FlowPane(8, 6, one, alike));
    about = new ScrollPane(new VBox(8, earlier, asked));
    about.setFitToWidth(true);
    about.setFocusTraversable(false);
    node = new VBox(8, about, form);
    node.getStyleClass().add("jz-intake-answers");
    node.setMinHeight(Region.USE_PREF_SIZE);
    compact(false);
  }

  /** Gives the question less height where the window is low; the rest of it is scrolled to. */
  void compact(boolean low) {
    about.setMinHeight(low ? 64 : 70);
    about.setPrefHeight(low ? 84 : 120);
    about.setMaxHeight(low ? 84 : 150);
  }

  Node node() {
    return node;
  }

  void show(ImportState.Previewed previewed) {
    earlier.getChildren().clear();
    asked.getChildren().clear();
    boolean shown = false;
    if (previewed.plan() instanceof RegisterPlan plan) {
      RegisterPlan.Guarded guarded = plan.guarded(previewed.row());
      guarded.earlier().forEach(each -> earlier.getChildren().add(line(each)));
      if (!guarded.earlier().isEmpty()) {
        earlier.getChildren().addFirst(Controls.label(words.text("intake.earlier"), "jz-section"));
      }
      guarded.asked().forEach(each -> asked.getChildren().add(question(each, guarded)));
      int rows = plan.askedAlike(previewed.row()).size();
      alike.setText(words.text("intake.answer.alike", rows));
      alike.setVisible(rows > 1);
      alike.setManaged(rows > 1);
      boolean asks = plan.asks(previewed.row());
      shown = asks || !guarded.earlier().isEmpty() || !guarded.asked().isEmpty();
      form.setVisible(asks);
      form.setManaged(asks);
      // row and field alone: what is kept is named in the clear
      turnTo(guarded.next().map(next -> ":" + previewed.row() + next.field()).orElse(""));
    }
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private void take(BiConsumer<ImportViewModel, String> act) {
    TypedWords.Dialog answering = typed;
    String asked = question;
    act.accept(model, answer.getText());
    if (!question.equals(asked)) {
      answering.taken();
    }
  }

  /** Shows what was typed about this question; what was typed about another stays kept. */
  private void turnTo(String now) {
    if (!now.equals(question)) {
      question = now;
      typed = overlay.typed("intake-answer" + now);
      typed.turn(answer::clear, answer);
    }
  }

  private Node line(EarlierCase each) {
    Label number = Controls.label(each.accepted().acceptanceNumber(), "jz-bold");
    Label about =
        Controls.wrapped(
            each.accepted().itemWords().in(words.english())
                + "  "
                + each.accepted().type().words().in(words.english())
                + "  "
                + words.text(
                    "intake.earlier.days",
                    text(each.accepted().appliedOn()),
                    text(each.concludedOn()))
                + "  "
                + String.join(" ", each.accepted().recognisedParts()),
            "jz-note");
    return new VBox(2, number, about);
  }

  private static String text(@org.jspecify.annotations.Nullable LocalDate day) {
    return day == null ? "—" : day.toString();
  }

  private Node question(Objection each, RegisterPlan.Guarded guarded) {
    String answered =
        guarded.answers().stream()
            .filter(a -> a.settles(each))
            .map(GuardAnswer::answer)
            .findFirst()
            .orElse("");
    Label text =
        Controls.wrapped(
            each.words().in(words.english())
                + (words.english() ? " (" : "（")
                + each.article().in(words.english())
                + (words.english() ? ")" : "）"),
            "jz-note");
    Label said =
        Controls.wrapped(
            answered.isEmpty()
                ? words.text(
                    guarded.open().size() > 1 && guarded.open().getFirst().equals(each)
                        ? "intake.answer.next"
                        : "intake.answer.open")
                : words.text("intake.answer.given", answered),
            answered.isEmpty() ? "jz-text-danger" : "jz-note");
    said.setId("intake-answered-" + each.field().toLowerCase(Locale.ROOT));
    return new VBox(2, text, said);
  }
}
