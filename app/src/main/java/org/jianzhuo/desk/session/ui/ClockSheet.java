package org.jianzhuo.desk.session.ui;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.DateField;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Privacy;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.session.CaseClocks;
import org.jianzhuo.desk.session.QueueEntry;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.deadline.ClockEventKind;
import org.jianzhuo.model.deadline.DeadlineFact;
import org.jianzhuo.model.deadline.Limit;
import org.jianzhuo.model.intake.CaseClock;

/** Shows how a case's limit came about, and records what stops or lengthens it. */
final class ClockSheet {

  private static final List<ClockEventKind> STOPPING =
      Arrays.stream(ClockEventKind.values()).filter(ClockEventKind::suspends).toList();

  private final ClockActs acts;
  private final Messages words;
  private final Overlay overlay;
  private final QueueEntry entry;
  private final VBox body = new VBox(14);
  private final VBox all = new VBox(12);
  private final Label error = Controls.wrapped("", "jz-text-danger");
  private final DateField date = new DateField("session-clock-date", null);
  private final TextField reason = new TextField();
  private final TextField approver = new TextField();
  private final ComboBox<ClockEventKind> kind = new ComboBox<>();

  ClockSheet(ClockActs acts, Messages words, Overlay overlay, QueueEntry entry) {
    this.acts = acts;
    this.words = words;
    this.overlay = overlay;
    this.entry = entry;
    reason.setId("session-clock-reason");
    reason.setPromptText(words.text("session.clock.reason.prompt"));
    approver.setId("session-clock-approver");
    approver.setPromptText(words.text("session.clock.approver.prompt"));
    HBox.setHgrow(approver, Priority.ALWAYS);
    kind.setId("session-clock-kind");
    kind.getItems().setAll(STOPPING);
    kind.getSelectionModel().selectFirst();
    kind.setMaxWidth(Double.MAX_VALUE);
    kind.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(ClockEventKind each) {
            return each == null ? "" : each.words().in(words.english());
          }

          @Override
          public ClockEventKind fromString(String text) {
            throw new UnsupportedOperationException();
          }
        });
    error.setId("session-clock-error");
  }

  void open(CaseClocks.Shown shown) {
    shown.clock().ifPresent(clock -> date.show(clock.today()));
    body.getStyleClass().add("jz-session-clock-body");
    all.getStyleClass().add("jz-session-clock-body");
    ScrollPane right = scroll(all, 580);
    HBox scroll = new HBox(12, scroll(body, 470), right);
    HBox.setHgrow(right, Priority.ALWAYS);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox sheet =
        Dialogs.sheet(
            words.text("session.clock.title"),
            scroll,
            Controls.button(
                "session-clock-back", words.text("session.back"), "Esc", overlay::close));
    sheet.setId("session-clock-sheet");
    show(shown);
    overlay.sheet(sheet);
    overlay.typed("session-clock:" + entry.ticket().caseStream()).follow(reason);
    overlay.typed("session-extension:" + entry.ticket().caseStream()).follow(approver);
  }

  private static ScrollPane scroll(VBox content, double width) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setMinWidth(width);
    scroll.setPrefWidth(width);
    return scroll;
  }

  private void show(CaseClocks.Shown shown) {
    error.setText("");
    reason.clear();
    if (shown.times().extension() != null) {
      approver.clear();
    }
    body.getChildren()
        .setAll(
            Controls.row(
                12,
                Controls.label(entry.ticket().number(), "jz-ticket"),
                Privacy.mark(Controls.label(entry.accepted().name(), "jz-title")),
                Controls.label(entry.accepted().acceptanceNumber(), "jz-note")));
    if (shown.clock().isEmpty()) {
      body.getChildren()
          .add(
              Controls.banner(
                  Tone.WARNING, "mdi2a-alert-outline", words.text("session.clock.unknown.how")));
    }
    shown.clock().ifPresent(clock -> body.getChildren().addAll(now(clock, shown)));
    shown.clock().ifPresent(clock -> body.getChildren().add(derivation(clock)));
    if (!shown.times().suspensions().isEmpty() || shown.times().extension() != null) {
      body.getChildren().add(recorded(shown));
    }
    if (shown.mayRecord()) {
      body.getChildren().addAll(recording(shown), error);
    }
    all.getChildren()
        .setAll(
            Controls.label(words.text("session.limits.all"), "jz-section"),
            LimitTable.of(shown.limits(), shown.today(), words));
    if (shown.mayRecord()) {
      all.getChildren().addAll(marking());
    }
  }

  private Node now(CaseClock clock, CaseClocks.Shown shown) {
    Optional<LocalDate> concluded = ClockChip.concluded(shown);
    if (concluded.isPresent()) {
      Label done =
          Controls.label(
              words.text("session.limits.concluded", concluded.get().toString()), "jz-page-title");
      done.setId("session-clock-due");
      return done;
    }
    boolean stands = clock.standing() == CaseClock.Standing.SUSPENDED;
    String last = clock.deadline().due().toString();
    Label due =
        Controls.label(stands ? words.text("session.clock.running", last) : last, "jz-page-title");
    due.setId("session-clock-due");
    Label left = Controls.wrapped(ClockChip.line(Optional.of(clock), words), "jz-note");
    return new VBox(
        4, Controls.row(12, due, Controls.spacer(), ClockChip.pill(clock, words)), left);
  }

  private Node derivation(CaseClock clock) {
    VBox lines = new VBox(6, Controls.label(words.text("session.clock.derivation"), "jz-section"));
    lines.setId("session-clock-derivation");
    int number = 1;
    for (Words line : clock.derivation()) {
      Label each = Controls.wrapped(line.in(words.english()));
      HBox.setHgrow(each, Priority.ALWAYS);
      Label place = Controls.label(number + ".", "jz-note");
      place.setMinWidth(26);
      lines.getChildren().add(new HBox(place, each));
      number++;
    }
    return lines;
  }

  private Node recorded(CaseClocks.Shown shown) {
    VBox rows = new VBox(8, Controls.label(words.text("session.clock.recorded"), "jz-section"));
    for (DeadlineFact.SuspensionRecorded each : shown.times().suspensions().values()) {
      String name = each.kind().name().toLowerCase(Locale.ROOT);
      String until = each.to() == null ? words.text("session.clock.open") : each.to().toString();
      VBox about =
          new VBox(
              2,
              Controls.wrapped(
                  each.kind().words().in(words.english()) + "  " + each.from() + " – " + until,
                  "jz-bold"),
              Controls.wrapped(each.reason(), "jz-note"));
      HBox.setHgrow(about, Priority.ALWAYS);
      HBox row = Controls.row(8, about);
      if (shown.mayRecord() && each.to() == null) {
        row.getChildren()
            .add(
                small(
                    "session-clock-end-" + name,
                    "session.clock.end",
                    () -> onDate(to -> acts.endSuspension(each.id(), to, this::show))));
      }
      if (shown.mayRecord()) {
        row.getChildren()
            .add(
                small(
                    "session-clock-void-" + name,
                    "session.clock.void",
                    () -> onReason(why -> acts.takeBackSuspension(each.id(), why, this::show))));
      }
      rows.getChildren().add(row);
    }
    DeadlineFact.ExtensionGranted extension = shown.times().extension();
    if (extension != null) {
      Label granted =
          Controls.wrapped(
              words.text(
                  "session.clock.extension",
                  extension.on().toString(),
                  extension.approver(),
                  extension.reason()));
      HBox.setHgrow(granted, Priority.ALWAYS);
      HBox row = Controls.row(8, granted);
      if (shown.mayRecord()) {
        row.getChildren()
            .add(
                small(
                    "session-clock-void-extension",
                    "session.clock.void",
                    () -> onReason(why -> acts.takeExtensionBack(why, this::show))));
      }
      rows.getChildren().add(row);
    }
    return rows;
  }

  private Node recording(CaseClocks.Shown shown) {
    VBox form =
        new VBox(
            8,
            Controls.label(words.text("session.clock.record"), "jz-section"),
            Controls.row(8, named("session.clock.kind", kind), named("session.clock.date", date)),
            named("session.clock.reason", reason),
            Controls.row(
                8,
                small(
                    "session-clock-begin",
                    "session.clock.begin",
                    () ->
                        onDate(
                            from ->
                                onReason(
                                    why ->
                                        acts.beginSuspension(
                                            kind.getValue(), from, why, this::show))))));
    if (shown.times().extension() == null) {
      form.getChildren()
          .add(
              Controls.row(
                  8,
                  approver,
                  small(
                      "session-clock-extend",
                      "session.clock.extend",
                      () ->
                          onDate(
                              on ->
                                  onReason(
                                      why ->
                                          acts.extendLimit(
                                              on, approver.getText(), why, this::show))))));
    }
    return form;
  }

  /** Notes where a limit starts or that it was kept, where the station cannot know it. */
  private List<Node> marking() {
    ComboBox<Limit> limit = new ComboBox<>();
    limit.setId("session-limit");
    limit.getItems().setAll(Limit.values());
    limit.getSelectionModel().select(Limit.L10);
    limit.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Limit each) {
            return each == null ? "" : each.name() + " " + each.words().in(words.english());
          }

          @Override
          public Limit fromString(String text) {
            throw new UnsupportedOperationException();
          }
        });
    TextField days = new TextField();
    days.setId("session-limit-days");
    days.setPromptText(words.text("session.limits.days"));
    days.setPrefColumnCount(6);
    return List.of(
        Controls.label(words.text("session.limits.mark"), "jz-section"),
        Controls.wrapped(words.text("session.limits.mark.how"), "jz-note"),
        new FlowPane(
            8,
            8,
            limit,
            days,
            small("session-limit-starts", "session.limits.starts", () -> mark(limit, days, false)),
            small("session-limit-met", "session.limits.kept", () -> mark(limit, days, true)),
            small(
                "session-limit-void",
                "session.clock.void",
                () -> onReason(why -> acts.unmarkLimit(limit.getValue(), why, this::show)))));
  }

  private void mark(ComboBox<Limit> limit, TextField days, boolean kept) {
    String typed = days.getText().strip();
    if (!typed.matches("[0-9]{0,4}")) {
      error.setText(words.text("session.clock.refused.days"));
      return;
    }
    int length = typed.isEmpty() ? 0 : Integer.parseInt(typed);
    onDate(
        on -> onReason(why -> acts.markLimit(limit.getValue(), kept, on, length, why, this::show)));
  }

  private Node named(String key, Node field) {
    VBox box = new VBox(2, Controls.label(words.text(key), "jz-note"), field);
    HBox.setHgrow(box, Priority.ALWAYS);
    return box;
  }

  private Node small(String id, String key, Runnable act) {
    Button button = Controls.button(id, words.text(key), "", act);
    button.getStyleClass().add("small");
    return button;
  }

  private void onDate(Consumer<LocalDate> act) {
    Optional<LocalDate> typed = date.date();
    error.setText(typed.isPresent() ? "" : words.text("session.clock.no-date"));
    typed.ifPresent(act);
  }

  private void onReason(Consumer<String> act) {
    boolean given = !reason.getText().isBlank();
    error.setText(given ? "" : words.text("session.refused.reason"));
    if (given) {
      act.accept(reason.getText());
    }
  }
}
