package org.jianzhuo.desk.panel.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.panel.NoticeSigning;
import org.jianzhuo.desk.panel.PanelService;
import org.jianzhuo.desk.panel.RecusalService;
import org.jianzhuo.desk.panel.Witness;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.RegisterNote;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.Acknowledgement;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.panel.RecusalCause;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.session.Ticket;
import org.jspecify.annotations.Nullable;

/** Opens the two notices that gate the examination and the camera (sheet 30). */
public final class NoticeDialogs {

  private static final double COLUMN = 520;

  private final PanelService panels;
  private final TaskRunner tasks;
  private final Messages words;
  private final Overlay overlay;
  private final LongSupplier nanos;
  private final Consumer<DeskFault> faults;
  private final Witness witness;
  private final @Nullable RecusalService recusals;

  /** What a notice needs of its case. */
  private record Subject(
      String who,
      String note,
      List<Person> panel,
      List<Person> staff,
      Optional<Person> present,
      NoticeSigning signing,
      boolean firstUnknown) {}

  /**
   * @param nanos a monotonic clock in nanoseconds, for the strokes
   * @param faults shows a fault of the environment
   * @param witness lets the members of staff who note a refusal answer for it
   * @param recusals takes the request of who is challenged; null where it is only noted
   */
  public NoticeDialogs(
      PanelService panels,
      TaskRunner tasks,
      Messages words,
      Overlay overlay,
      LongSupplier nanos,
      Consumer<DeskFault> faults,
      Witness witness,
      @Nullable RecusalService recusals) {
    this.witness = witness;
    this.recusals = recusals;
    this.panels = panels;
    this.tasks = tasks;
    this.words = words;
    this.overlay = overlay;
    this.nanos = nanos;
    this.faults = faults;
  }

  /**
   * Opens the notice of the panel and of the right to recusal.
   *
   * @param told receives the panel once the notice was given
   */
  public void openRecusal(StreamId caseStream, Consumer<Panel> told) {
    withSubject(caseStream, subject -> overlay.dialog(recusal(caseStream, subject, told)));
  }

  /**
   * Opens the notice of the taking of pictures.
   *
   * @param told receives the panel once the notice was given
   */
  public void openRecording(StreamId caseStream, Consumer<Panel> told) {
    withSubject(caseStream, subject -> overlay.dialog(recording(caseStream, subject, told)));
  }

  private void withSubject(StreamId caseStream, Consumer<Subject> then) {
    tasks.run(Lane.DB, () -> subject(caseStream), then, faults);
  }

  private Subject subject(StreamId caseStream) {
    Panel panel = panels.panel(caseStream);
    List<PersonId> seats = panel.seated() == null ? List.of() : panel.seated().experts();
    String ticket = panels.ticket(caseStream).map(Ticket::number).orElse("");
    Optional<AcceptedCase> accepted = panels.accepted(caseStream);
    return new Subject(
        (ticket + " " + accepted.map(AcceptedCase::name).orElse("")).strip(),
        accepted.map(AcceptedCase::note).orElse(""),
        seats.stream().flatMap(id -> panels.person(id).stream()).toList(),
        panels.staff(),
        panels.signedIn(),
        panels.signing(caseStream),
        panels.firstPanelUnknown(caseStream));
  }

  private Node recusal(StreamId caseStream, Subject subject, Consumer<Panel> told) {
    AcknowledgementPane acknowledged = pane("panel-recusal", subject);
    Segmented<Boolean> asks =
        new Segmented<>(
            "panel-recusal",
            List.of(false, true),
            a -> words.text(a ? "panel.recusal.ask" : "panel.recusal.none"));
    asks.getChildren().get(0).setId("panel-recusal-none");
    asks.getChildren().get(1).setId("panel-recusal-ask");
    TextField reason = new TextField();
    reason.setId("panel-recusal-reason");
    reason.setPromptText(words.text("panel.recusal.reason.prompt"));
    VBox reasonBox =
        new VBox(4, Controls.label(words.text("panel.recusal.reason"), "jz-note"), reason);
    Segmented<Integer> seat =
        new Segmented<>(
            "panel-recusal-seat",
            IntStream.rangeClosed(1, Math.max(1, subject.panel().size())).boxed().toList(),
            String::valueOf);
    ComboBox<RecusalCause> cause = RecusalCauses.choice("panel-recusal-cause", words);
    if (recusals != null) {
      reasonBox
          .getChildren()
          .addAll(
              0,
              List.of(
                  Controls.row(
                      10, Controls.label(words.text("panel.recusal.who"), "jz-note"), seat),
                  cause));
    }
    reasonBox.setVisible(false);
    reasonBox.setManaged(false);
    asks.setOnChosen(
        asked -> {
          reasonBox.setVisible(asked);
          reasonBox.setManaged(asked);
          acknowledged.complain("");
        });
    acknowledged.keep(overlay.typed("notice-recusal:" + caseStream), reason);
    FirstPanelCheck first = new FirstPanelCheck(subject.firstUnknown(), words);
    return dialog(
        "panel-recusal",
        "mdi2a-account-search-outline",
        words.text("panel.recusal.title"),
        columns(
            new VBox(
                12,
                Controls.label(words.text("panel.recusal.when", subject.who()), "jz-bold"),
                PanelListing.of(subject.panel(), words),
                PanelListing.noted(RegisterNote.forThePanel(subject.note())),
                first.node(),
                Controls.wrapped(words.text("panel.recusal.right"), "jz-note"),
                asks,
                acknowledged.interpreter()),
            new VBox(12, reasonBox, acknowledged.node())),
        acknowledged,
        asks,
        () ->
            first
                .missing()
                .or(
                    () ->
                        Boolean.TRUE.equals(asks.chosen())
                            ? incomplete(subject, seat, reason)
                            : Optional.empty()),
        given ->
            tell(
                caseStream,
                Boolean.TRUE.equals(asks.chosen()),
                subject,
                seat.chosen(),
                cause.getValue(),
                reason.getText(),
                given,
                first.confirmed()),
        told);
  }

  /** Says what the request lacks, before anybody signs it; the focus goes there. */
  private Optional<String> incomplete(Subject subject, Segmented<Integer> seat, TextField reason) {
    Integer chosen = seat.chosen();
    if (recusals != null && (chosen == null || chosen > subject.panel().size())) {
      seat.getChildren().getFirst().requestFocus();
      return Optional.of(words.text("panel.recusal.who.missing"));
    }
    if (!Reasons.says(reason.getText())) {
      reason.requestFocus();
      return Optional.of(words.text("panel.refused.recusal-reason"));
    }
    return Optional.empty();
  }

  /** Records the notice, and with it the request against the expert who is challenged. */
  private Outcome<Panel> tell(
      StreamId caseStream,
      boolean asks,
      Subject subject,
      @Nullable Integer seat,
      RecusalCause cause,
      String reason,
      Acknowledgement given,
      boolean firstPanelChecked) {
    if (asks && recusals != null && (seat == null || seat > subject.panel().size())) {
      return Outcome.refused("panel.recusal.who.missing");
    }
    Outcome<Panel> told = panels.tellRecusal(caseStream, asks, reason, given, firstPanelChecked);
    if (!asks || recusals == null || seat == null || told instanceof Outcome.Refused<Panel>) {
      return told;
    }
    return recusals.askToday(
        caseStream,
        subject.panel().get(seat - 1).id(),
        cause,
        reason,
        Messages.in(false).text("panel.recusal.by.person"));
  }

  private Node recording(StreamId caseStream, Subject subject, Consumer<Panel> told) {
    AcknowledgementPane acknowledged = pane("panel-recording", subject);
    Segmented<Boolean> consents =
        new Segmented<>(
            "panel-recording-choice",
            List.of(true, false),
            c -> words.text(c ? "panel.recording.consent" : "panel.recording.only-needed"));
    consents.getChildren().get(0).setId("panel-recording-consent");
    consents.getChildren().get(1).setId("panel-recording-only-needed");
    CheckBox privateParts = new CheckBox(words.text("panel.recording.private"));
    privateParts.setId("panel-recording-private");
    consents.setOnChosen(chosen -> acknowledged.complain(""));
    acknowledged.keep(overlay.typed("notice-recording:" + caseStream));
    return dialog(
        "panel-recording",
        "mdi2c-camera-outline",
        words.text("panel.recording.title"),
        columns(
            new VBox(
                12,
                Controls.label(words.text("panel.recording.when", subject.who()), "jz-bold"),
                Dialogs.facts(
                    Tone.ACCENT,
                    List.of(
                        words.text("panel.recording.purpose"),
                        words.text("panel.recording.basis"),
                        words.text("panel.recording.retention"),
                        words.text("panel.recording.sensitive"))),
                PanelListing.noted(RegisterNote.forThePanel(subject.note())),
                consents,
                privateParts,
                acknowledged.interpreter()),
            new VBox(12, acknowledged.node())),
        acknowledged,
        consents,
        Optional::empty,
        given ->
            panels.tellRecording(
                caseStream,
                Boolean.TRUE.equals(consents.chosen()),
                privateParts.isSelected(),
                given),
        told);
  }

  /** Sets what is told beside what is answered: below one another they outgrow a small window. */
  private static Node columns(VBox told, VBox answered) {
    told.setPrefWidth(COLUMN);
    answered.setPrefWidth(COLUMN);
    return new HBox(24, told, answered);
  }

  private AcknowledgementPane pane(String prefix, Subject subject) {
    return new AcknowledgementPane(
        prefix, subject.staff(), subject.present(), subject.signing(), words, nanos);
  }

  private Node dialog(
      String prefix,
      String icon,
      String title,
      Node body,
      AcknowledgementPane acknowledged,
      Segmented<Boolean> choice,
      Supplier<Optional<String>> incomplete,
      Function<Acknowledgement, Outcome<Panel>> write,
      Consumer<Panel> told) {
    Runnable act =
        () ->
            answered(choice, incomplete, acknowledged)
                .flatMap(AcknowledgementPane::given)
                .ifPresent(
                    given ->
                        tasks.run(
                            Lane.DB,
                            () ->
                                unattested(given.pins())
                                    .orElseGet(() -> write.apply(given.acknowledgement())),
                            outcome -> finish(outcome, acknowledged, told),
                            faults));
    Button refuse =
        Controls.button(
            "panel-refused",
            words.text("panel.refuse"),
            "",
            () -> acknowledged.refuse(!acknowledged.refused()));
    VBox dialog =
        Dialogs.frame(
            Tone.ACCENT,
            icon,
            title,
            body,
            Controls.button(prefix + "-back", words.text("panel.back"), "Esc", overlay::close),
            refuse,
            Controls.primary(prefix + "-done", words.text("panel.done"), "F10", act));
    dialog.setId(prefix + "-dialog");
    dialog.setPrefWidth(2 * COLUMN + 74);
    dialog.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.F10
              || (event.getCode() == KeyCode.ENTER && event.isControlDown())) {
            event.consume();
            act.run();
          }
        });
    return dialog;
  }

  /** Nothing is chosen for the person; who refuses to sign need not choose. */
  private Optional<AcknowledgementPane> answered(
      Segmented<Boolean> choice,
      Supplier<Optional<String>> incomplete,
      AcknowledgementPane acknowledged) {
    if (choice.chosen() == null && !acknowledged.refused()) {
      acknowledged.complain(words.text("panel.choice.missing"));
      choice.getChildren().getFirst().requestFocus();
      return Optional.empty();
    }
    Optional<String> lacking = incomplete.get();
    lacking.ifPresent(acknowledged::complain);
    return lacking.isPresent() ? Optional.empty() : Optional.of(acknowledged);
  }

  /** Refuses the notice where one who is to answer for the refusal does not: each by the PIN. */
  private Optional<Outcome<Panel>> unattested(Map<PersonId, String> pins) {
    for (Map.Entry<PersonId, String> each : pins.entrySet()) {
      if (witness.attest(each.getKey(), each.getValue())
          instanceof Outcome.Refused<Person>(Reason why)) {
        String name = panels.person(each.getKey()).map(Person::name).orElse("");
        return Optional.of(Outcome.refused("panel.staff.unattested", name, words.text(why)));
      }
    }
    return Optional.empty();
  }

  private void finish(
      Outcome<Panel> outcome, AcknowledgementPane acknowledged, Consumer<Panel> told) {
    switch (outcome) {
      case Outcome.Done<Panel> done -> {
        acknowledged.taken();
        overlay.close();
        told.accept(done.value());
      }
      case Outcome.Refused<Panel> refused -> acknowledged.complain(words.text(refused.reason()));
    }
  }
}
