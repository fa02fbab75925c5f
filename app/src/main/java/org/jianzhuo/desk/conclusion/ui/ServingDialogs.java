package org.jianzhuo.desk.conclusion.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.DateField;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.conclusion.DraftDesk;
import org.jianzhuo.model.conclusion.Conclusion;
import org.jianzhuo.model.conclusion.ConclusionFact;
import org.jianzhuo.model.conclusion.Manner;
import org.jianzhuo.model.conclusion.Recipient;
import org.jspecify.annotations.Nullable;

/** Asks for number and day of issue and for who received the conclusion, and shows both. */
final class ServingDialogs {

  private final ConclusionViewModel model;
  private final Messages words;
  private final FeeLine fee;
  private final Consumer<Node> open;
  private final Runnable close;
  private final Label refused = Controls.wrapped("", "jz-text-danger");

  /**
   * @param fee says who pays for a review
   * @param open shows a dialog
   * @param close closes it
   */
  ServingDialogs(
      ConclusionViewModel model, Messages words, FeeLine fee, Consumer<Node> open, Runnable close) {
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
    Label count =
        Controls.pill(
            shown.desk().stage() == DraftDesk.Stage.SERVED ? Tone.SUCCESS : Tone.NEUTRAL,
            "",
            words.text("conclusion.served.count", conclusion.served().size()));
    count.setId("conclusion-served-count");
    return Optional.of(Controls.card(words.text("conclusion.serving"), body, count));
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
    open.accept(Dialogs.frame(words.text("conclusion.issue"), body, cancel(), confirm));
    number.requestFocus();
  }

  void askService() {
    if (!(model.state().get() instanceof ConclusionState.Shown shown)) {
      return;
    }
    refuse("");
    Map<Recipient, Row> rows = new EnumMap<>(Recipient.class);
    GridPane grid = new GridPane(10, 8);
    ColumnConstraints fixed = new ColumnConstraints();
    ColumnConstraints growing = new ColumnConstraints();
    growing.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(fixed, growing, fixed, fixed, growing);
    for (Recipient recipient : Recipient.values()) {
      if (isOpen(shown.desk(), recipient)) {
        Row row = new Row(recipient, shown.desk());
        rows.put(recipient, row);
        grid.addRow(rows.size(), row.served, row.name, row.on, row.manner, row.proof);
      }
    }
    Button confirm =
        Controls.primary(
            "conclusion-serve-confirm",
            words.text("conclusion.serve"),
            "",
            () -> serve(List.copyOf(rows.values())));
    confirm.setDefaultButton(true);
    VBox body =
        new VBox(
            8,
            Controls.wrapped(words.text("conclusion.serve.note"), "jz-note"),
            grid,
            fee.words(shown),
            refused);
    VBox frame = Dialogs.frame(words.text("conclusion.serve"), body, cancel(), confirm);
    frame.setPrefWidth(940);
    frame.setMaxWidth(940);
    open.accept(frame);
    rows.values().stream().findFirst().ifPresent(row -> row.on.requestFocus());
  }

  private static boolean isOpen(DraftDesk desk, Recipient recipient) {
    return recipient == Recipient.APPLICANT
        || desk.conclusion().served().stream().noneMatch(s -> s.recipient() == recipient);
  }

  private void serve(List<Row> rows) {
    List<ConclusionFact.Served> services = new ArrayList<>();
    for (Row row : rows) {
      if (row.served.isSelected()) {
        LocalDate on = row.on.date().orElse(null);
        if (on == null || row.name.getText().isBlank()) {
          refuse(words.text("conclusion.refused.service-row", row.served.getText()));
          return;
        }
        services.add(row.fact(on));
      }
    }
    model.serve(services);
  }

  private Button cancel() {
    return Controls.button(
        "conclusion-serving-cancel", words.text("conclusion.back"), "Esc", close);
  }

  /** One recipient's line. */
  private final class Row {
    private final Recipient recipient;
    private final CheckBox served;
    private final TextField name;
    private final DateField on;
    private final ComboBox<Manner> manner =
        new ComboBox<>(FXCollections.observableArrayList(Manner.values()));
    private final TextField proof = new TextField();

    Row(Recipient recipient, DraftDesk desk) {
      this.recipient = recipient;
      String id = "conclusion-serve-" + recipient.name().toLowerCase(Locale.ROOT);
      served = new CheckBox(recipient.words().in(words.english()));
      served.setId(id);
      served.setSelected(desk.parties().contains(recipient));
      name = new TextField(nameOf(recipient, desk));
      name.setId(id + "-name");
      name.setPromptText(words.text("conclusion.serve.name"));
      on = new DateField(id + "-date", null);
      manner.setId(id + "-manner");
      manner.setConverter(new MannerWords());
      manner.setValue(Manner.HANDED);
      proof.setId(id + "-proof");
      proof.setPromptText(words.text("conclusion.serve.proof"));
    }

    ConclusionFact.Served fact(LocalDate day) {
      return new ConclusionFact.Served(
          recipient, name.getText().strip(), day, manner.getValue(), proof.getText().strip());
    }
  }

  private static String nameOf(Recipient recipient, DraftDesk desk) {
    return switch (recipient) {
      case APPRAISED -> desk.accepted().name();
      case EMPLOYER -> desk.accepted().employer();
      case APPLICANT, AGENCY -> "";
    };
  }

  private final class MannerWords extends StringConverter<Manner> {
    @Override
    public String toString(@Nullable Manner manner) {
      return manner == null ? "" : manner.words().in(words.english());
    }

    @Override
    public Manner fromString(String text) {
      return Manner.valueOf(text);
    }
  }
}
