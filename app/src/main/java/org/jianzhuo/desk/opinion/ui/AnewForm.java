package org.jianzhuo.desk.opinion.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.desk.base.ui.TextBox;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.model.base.Reasons;
import org.jspecify.annotations.Nullable;

/** Takes the reason for deliberating anew, or an expert's answer to the call; nothing is chosen. */
final class AnewForm extends VBox {

  private final Messages words;
  private final TextArea reason = new TextBox();
  private final @Nullable Segmented<Boolean> answer;
  private final TypedWords.Dialog kept;
  private @Nullable Boolean agrees;

  private AnewForm(Messages words, boolean answers, OpinionState.Shown shown, TypedWords typed) {
    super(8);
    this.words = words;
    reason.setPrefRowCount(2);
    if (answers) {
      Segmented<Boolean> choice =
          new Segmented<>(
              "opinion-anew-choice",
              List.of(true, false),
              each -> words.text(each ? "opinion.anew.agree" : "opinion.anew.decline"));
      choice.setOnChosen(
          each -> {
            agrees = each;
            choice.show(each);
          });
      answer = choice;
      reason.setId("opinion-anew-answer-reason");
      reason.setPromptText(words.text("opinion.anew.decline.prompt"));
      getChildren().add(choice);
    } else {
      answer = null;
      reason.setId("opinion-reopen-reason");
      reason.setPromptText(words.text("opinion.reopen.reason.prompt"));
    }
    kept = typed.of(answers ? "anew-answer" : "anew-call");
    kept.follow(reason);
    getChildren().addAll(Controls.label(words.text("opinion.reopen.reason"), "jz-bold"), reason);
    for (String what : consequences(shown)) {
      getChildren().add(Controls.wrapped(what, "jz-note"));
    }
  }

  static AnewForm calling(Messages words, OpinionState.Shown shown, TypedWords typed) {
    return new AnewForm(words, false, shown, typed);
  }

  static AnewForm answering(Messages words, OpinionState.Shown shown, TypedWords typed) {
    return new AnewForm(words, true, shown, typed);
  }

  /** Forgets what was typed: it stands in the journal now. */
  void taken() {
    kept.taken();
  }

  /** Returns what is asked, one line each. */
  List<String> facts(OpinionState.Shown shown) {
    List<String> facts = new ArrayList<>();
    if (answer != null) {
      PanelNews.call(shown.table(), words).ifPresent(facts::add);
    }
    if (!shown.beyond().mayReopen()) {
      facts.add(words.text("opinion.anew.fact.majority", shown.table().panel().size()));
    }
    return facts;
  }

  private List<String> consequences(OpinionState.Shown shown) {
    List<String> facts = new ArrayList<>();
    facts.add(words.text("opinion.reopen.fact.again"));
    Optional.ofNullable(shown.table().opinions().sheet())
        .ifPresent(sheet -> facts.add(words.text("opinion.reopen.fact.sheet", sheet.version())));
    facts.add(words.text("opinion.reopen.fact.findings"));
    return facts;
  }

  /** Puts the focus where something is wanting first. */
  void focus() {
    if (answer != null && agrees == null) {
      answer.getChildren().getFirst().requestFocus();
    } else {
      reason.requestFocus();
    }
  }

  String reason() {
    return reason.getText();
  }

  boolean says() {
    return Reasons.says(reason.getText());
  }

  boolean agrees() {
    return Boolean.TRUE.equals(agrees);
  }

  /** Names what the answer still lacks, as a message's key; empty where it is whole. */
  String missing() {
    if (agrees == null) {
      return "opinion.refused.no-answer";
    }
    return agrees || says() ? "" : "opinion.refused.reason-to-decline";
  }
}
