package org.jianzhuo.desk.conclusion.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.DateField;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.conclusion.DraftDesk;
import org.jianzhuo.model.conclusion.Conclusion;
import org.jianzhuo.model.conclusion.ConclusionFact;
import org.jianzhuo.model.conclusion.Recipient;

/** Asks for number and day of issue and for who received the conclusion, and shows both. */
final class ServingDialogs {

  private static final double WIDE = 940;
  private static final double HIGH = 372;

  private final ConclusionViewModel model;
  private final Messages words;
  private final FeeLine fee;
  private final Asking open;
  private final Runnable close;
  private final Label refused = Controls.wrapped("", "jz-text-danger");

  /**
   * @param fee says who pays for a review
   * @param open shows a dialog and keeps what is typed into it
   * @param close closes it
   */
  ServingDialogs(
      ConclusionViewModel model, Messages words, FeeLine fee, Asking open, Runnable close) {
    this.model = model;
    this.words = words;
    this.fee = fee;
    this.open = open;
    this.close = close;
    refused.setId("conclusion-serving-refused");
  }

  /** Shows why what was typed was refused; it stays to be mended. */
  void refuse(String why) {
    refused.setText(why);
  }

  /** Returns the card of issue and service; empty before the draft is checked. */
  Optional<Node> card(ConclusionState.Shown shown) {
    Conclusion conclusion = shown.desk().conclusion();
    if (!conclusion.checked()) {
      return Optional.empty();
    }
    VBox body = Controls.padded();
    body.setSpacing(6);
    ConclusionFact.Issued issued = conclusion.issued();
    body.getChildren()
        .add(
            Controls.wrapped(
                issued == null
                    ? words.text("conclusion.issue.waits")
                    : words.text("conclusion.issue.done", issued.number(), issued.on())));
    for (ConclusionFact.Served served : conclusion.served()) {
      body.getChildren()
          .add(
              Controls.wrapped(
                  words.text(
                      "conclusion.served",
                      served.recipient().words().in(words.english()),
                      served.name(),
                      served.on(),
                      served.manner().words().in(words.english()),
                      served.proof()),
                  "jz-note"));
    }
    if (!shown.desk().unserved().isEmpty()) {
      Label missing =
          Controls.wrapped(
              words.text("conclusion.serve.missing", names(shown.desk().unserved())),
              "jz-text-danger");
      missing.setId("conclusion-serve-missing");
      body.getChildren().add(missing);
    }
    Label count =
        Controls.pill(
            shown.desk().stage() == DraftDesk.Stage.SERVED ? Tone.SUCCESS : Tone.NEUTRAL,
            "",
            words.text("conclusion.served.count", conclusion.served().size()));
    count.setId("conclusion-served-count");
    return Optional.of(Controls.card(words.text("conclusion.serving"), body, count));
  }

  private String names(List<Recipient> recipients) {
    return recipients.stream()
        .map(each -> each.words().in(words.english()))
        .collect(Collectors.joining(words.english() ? ", " : "、"));
  }

  void askIssue() {
    refuse("");
    TextField number = new TextField();
    number.setId("conclusion-issue-number");
    number.setPromptText(words.text("conclusion.issue.number.prompt"));
    DateField on = new DateField("conclusion-issue-date", null);
    Runnable issue =
        () ->
            on.date()
                .ifPresentOrElse(
                    day -> model.issue(number.getText(), day),
                    () -> refuse(words.text("conclusion.refused.no-date")));
    Button confirm =
        Controls.primary("conclusion-issue-confirm", words.text("conclusion.issue"), "", issue);
    confirm.setDefaultButton(true);
    VBox body =
        new VBox(
            8,
            Controls.wrapped(words.text("conclusion.issue.note"), "jz-note"),
            Controls.label(words.text("conclusion.issue.number")),
            number,
            Controls.label(words.text("conclusion.issue.date")),
            on,
            refused);
    open.open(
        "conclusion-issue",
        Dialogs.frame(words.text("conclusion.issue"), body, cancel(), confirm),
        number,
        on);
    number.requestFocus();
  }

  void askService() {
    if (!(model.state().get() instanceof ConclusionState.Shown shown)) {
      return;
    }
    refuse("");
    List<ServiceRow> rows =
        Arrays.stream(Recipient.values())
            .filter(recipient -> isOpen(shown.desk(), recipient))
            .map(recipient -> new ServiceRow(recipient, shown.desk(), words))
            .toList();
    VBox parties = new VBox(14);
    parties.getChildren().addAll(rows);
    parties.setPadding(new Insets(0, 14, 0, 0));
    ScrollPane scroll = new ScrollPane(parties);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(HIGH);
    Button confirm =
        Controls.primary(
            "conclusion-serve-confirm", words.text("conclusion.serve"), "", () -> serve(rows));
    confirm.setDefaultButton(true);
    VBox body =
        new VBox(
            10,
            Controls.wrapped(words.text("conclusion.serve.note"), "jz-note"),
            scroll,
            fee.words(shown),
            refused);
    VBox frame = Dialogs.frame(words.text("conclusion.serve"), body, cancel(), confirm);
    frame.setPrefWidth(WIDE);
    frame.setMaxWidth(WIDE);
    open.open(
        "conclusion-serve",
        frame,
        rows.stream().flatMap(ServiceRow::fields).toArray(TextInputControl[]::new));
    rows.stream().findFirst().ifPresent(row -> row.on().requestFocus());
  }

  private static boolean isOpen(DraftDesk desk, Recipient recipient) {
    return recipient == Recipient.APPLICANT
        || desk.conclusion().served().stream().noneMatch(s -> s.recipient() == recipient);
  }

  private void serve(List<ServiceRow> rows) {
    List<ConclusionFact.Served> services = new ArrayList<>();
    for (ServiceRow row : rows) {
      if (row.isTicked()) {
        Optional<Reason> missing = row.missing();
        if (missing.isPresent()) {
          refuse(words.text(missing.get()));
          row.focusMissing();
          return;
        }
        services.add(row.fact());
      }
    }
    model.serve(services);
  }

  private Button cancel() {
    return Controls.button(
        "conclusion-serving-cancel", words.text("conclusion.back"), "Esc", close);
  }
}
