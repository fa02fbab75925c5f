package org.jianzhuo.desk.exam.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.desk.exam.AwaitedResults;
import org.jianzhuo.desk.exam.ExamStart;
import org.jianzhuo.desk.panel.NeedWords;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.exam.CaseSpecialties;
import org.jspecify.annotations.Nullable;

/** Says what stands above the form or in its place: the gate, what is finished, what is refused. */
final class ExamNotices {

  private final Messages words;
  private final ExamView.Doors doors;
  private final Overlay overlay;
  private final ExamViewModel vm;
  private final TypedWords typed;

  /** What the banners above the form depend on. */
  record Standing(
      boolean locked,
      boolean completed,
      boolean cameraMayOpen,
      @Nullable Reason refusal,
      boolean dictated,
      boolean backToBack,
      int toConfirm,
      List<ExamStart.Begun> begun,
      @Nullable AwaitedResults awaited) {

    static Standing of(ExamState.Working now, int toConfirm) {
      return new Standing(
          now.known().exam().locked(),
          now.known().exam().completed(),
          now.cameraMayOpen(),
          now.refusal(),
          now.dictated(),
          now.known().backToBack(),
          now.readOnly() ? 0 : toConfirm,
          now.readOnly() ? List.of() : now.begun(),
          now.known().awaited());
    }
  }

  ExamNotices(
      Messages words, ExamView.Doors doors, Overlay overlay, ExamViewModel vm, TypedWords typed) {
    this.words = words;
    this.doors = doors;
    this.overlay = overlay;
    this.vm = vm;
    this.typed = typed;
  }

  /** Fills the screen with one sentence. */
  static Node message(String icon, String text) {
    VBox box = new VBox(Controls.icon(icon), Controls.wrapped(text, "jz-section"));
    box.getStyleClass().add("jz-empty");
    return box;
  }

  /** Names the words of a fault. */
  static String faultKey(ErrorCode code) {
    return "base.fault." + code.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".title";
  }

  /**
   * Builds the card that stands before the examination until the notices are signed; who was not
   * called yet is named as such first, with the next step.
   */
  Node gate(ExamState.Gated gated, Runnable reviewPapers) {
    boolean papers = vm.service().opening().mayReviewPapers(gated.known()) && !vm.dictated();
    Button recusal =
        Controls.primary(
            "exam-open-recusal", words.text("exam.gate.recusal"), "", doors.openRecusal());
    VBox body =
        Controls.padded(
            Controls.wrapped(words.text(gated.reason())),
            Dialogs.facts(
                Tone.ACCENT,
                List.of(words.text("exam.gate.fact-recusal"), words.text("exam.gate.fact-camera"))),
            Controls.row(12, recusal, recording(false)));
    vm.service()
        .opening()
        .notCalled(gated.known())
        .ifPresent(
            why -> {
              HBox banner =
                  Controls.banner(Tone.WARNING, "mdi2a-account-clock-outline", words.text(why));
              banner.setId("exam-gate-not-called");
              body.getChildren().addFirst(banner);
            });
    if (papers) {
      body.getChildren()
          .addAll(
              Controls.wrapped(words.text("exam.gate.papers-note"), "jz-note"),
              Controls.button(
                  "exam-review-papers", words.text("exam.gate.papers"), "", reviewPapers));
    }
    VBox card = Controls.card(words.text("exam.gate.title"), body);
    card.setMaxSize(720, Region.USE_PREF_SIZE);
    card.setId("exam-gate");
    StackPane.setAlignment(card, Pos.CENTER);
    return card;
  }

  /** Begins an examination for a reason, or says why it does not. */
  interface Beginning {
    void begin(String despite, Consumer<Optional<Reason>> answered);
  }

  /** Builds the card that asks why the examination begins now: the next step is the queue's. */
  Node ask(Reason reason, Beginning beginning) {
    TextField why = new TextField();
    why.setId("exam-ask-reason");
    why.setPromptText(words.text("exam.ask.reason"));
    why.setAccessibleText(words.text("exam.ask.reason"));
    TypedWords.Dialog kept = typed.of("exam-begin");
    kept.follow(why);
    Label refusal = Controls.wrapped("", "jz-text-danger");
    refusal.setId("exam-ask-refusal");
    Runnable begin =
        () -> {
          if (Reasons.says(why.getText())) {
            beginning.begin(
                why.getText(),
                no -> no.ifPresentOrElse(each -> refusal.setText(words.text(each)), kept::taken));
          } else {
            refusal.setText(words.text("exam.ask.missing"));
            why.requestFocus();
          }
        };
    why.setOnAction(event -> begin.run());
    VBox card =
        Controls.card(
            words.text("exam.ask.title"),
            Controls.padded(
                Controls.wrapped(words.text(reason)),
                Controls.wrapped(words.text("exam.ask.kept"), "jz-note"),
                why,
                refusal,
                Controls.button("exam-ask-begin", words.text("exam.ask.begin"), "↵", begin)));
    card.setMaxSize(720, Region.USE_PREF_SIZE);
    card.setId("exam-ask");
    StackPane.setAlignment(card, Pos.CENTER);
    return card;
  }

  private Button recording(boolean small) {
    Button open =
        Controls.button(
            "exam-open-recording", words.text("exam.gate.recording"), "", doors.openRecording());
    if (small) {
      open.getStyleClass().add("small");
    }
    return open;
  }

  /** What a banner only tells: it asks for nothing. */
  private record Told(String id, Tone tone, String icon, String text) {

    HBox banner() {
      HBox banner = Controls.banner(tone, icon, text);
      banner.setId(id);
      return banner;
    }
  }

  /**
   * Builds the banners above the form.
   *
   * @param low whether height is dear: what only tells then stands in one banner
   */
  List<Node> banners(Standing now, boolean low) {
    List<Node> banners = new ArrayList<>();
    if (now.locked()) {
      banners.add(
          Controls.banner(Tone.NEUTRAL, "mdi2l-lock-outline", words.text("exam.locked"), on()));
    } else if (now.completed()) {
      Button again =
          Controls.button("exam-reopen", words.text("exam.reopen.button"), "", this::askReopen);
      again.getStyleClass().add("small");
      banners.add(
          Controls.banner(
              Tone.SUCCESS, "mdi2c-check-circle", words.text("exam.completed"), again, on()));
    }
    AwaitedResults awaited = now.awaited();
    if (awaited != null && !now.locked()) {
      HBox banner =
          Controls.banner(
              Tone.WARNING,
              "mdi2t-timer-sand",
              words.text(
                  awaited.lapsed() ? "exam.awaited.lapsed" : "exam.awaited",
                  awaited.words().in(words.english())));
      banner.setId("exam-awaited");
      banners.add(banner);
    }
    if (!now.cameraMayOpen()) {
      banners.add(
          Controls.banner(
              Tone.WARNING,
              "mdi2c-camera-outline",
              words.text("exam.gate.camera-closed"),
              recording(true)));
    }
    if (now.refusal() != null) {
      banners.add(
          Controls.banner(Tone.DANGER, "mdi2a-alert-circle-outline", words.text(now.refusal())));
    }
    for (ExamStart.Begun begun : now.begun()) {
      HBox banner =
          Controls.banner(
              Tone.WARNING,
              "mdi2a-account-edit-outline",
              words.text("exam.begun", begun.seat(), begun.findings()));
      banner.setId("exam-begun-" + begun.seat());
      banners.add(banner);
    }
    if (now.toConfirm() > 0) {
      Button checked =
          Controls.button(
              "exam-confirm", words.text("exam.confirm.button"), "F10", vm::confirmDictated);
      checked.getStyleClass().add("small");
      banners.add(
          Controls.banner(
              Tone.WARNING,
              "mdi2a-account-edit-outline",
              words.text("exam.confirm.waiting", now.toConfirm()),
              checked));
    }
    List<Told> told = new ArrayList<>();
    if (now.backToBack() && !now.completed()) {
      told.add(
          new Told(
              "exam-back-to-back",
              Tone.ACCENT,
              "mdi2i-information-outline",
              words.text("exam.back-to-back")));
    }
    List<CaseSpecialties.Need> missing = now.locked() ? List.of() : doors.missing().get();
    if (!missing.isEmpty()) {
      told.add(
          new Told(
              "exam-missing-specialty",
              Tone.NEUTRAL,
              "mdi2a-account-question-outline",
              words.text("panel.missing-specialty", NeedWords.of(missing, words))));
    }
    if (now.dictated()) {
      told.add(
          new Told(
              "exam-dictated-note",
              Tone.ACCENT,
              "mdi2i-information-outline",
              words.text("exam.dictated")));
    }
    if (low && told.size() > 1) {
      String all = told.stream().map(Told::text).collect(Collectors.joining("　"));
      banners.add(new Told("exam-told", Tone.ACCENT, "mdi2i-information-outline", all).banner());
    } else {
      told.forEach(each -> banners.add(each.banner()));
    }
    return banners;
  }

  private Button on() {
    Button on =
        Controls.button("exam-to-opinion", words.text("exam.to-opinion"), "", doors.completed());
    on.getStyleClass().add("small");
    return on;
  }

  private void askReopen() {
    TextField reason = new TextField();
    reason.setId("exam-reopen-reason");
    TypedWords.Dialog kept = typed.of("exam-reopen");
    kept.follow(reason);
    Label problem = Controls.wrapped("", "jz-text-danger");
    problem.setId("exam-reopen-problem");
    Runnable act =
        () -> {
          boolean said = Reasons.says(reason.getText());
          problem.setText(said ? "" : words.text("exam.refused.no-reason"));
          if (said) {
            overlay.close();
            vm.onceWritten(kept::taken);
            vm.reopen(reason.getText().strip());
          }
        };
    reason.setOnAction(event -> act.run());
    overlay.dialog(
        Dialogs.frame(
            words.text("exam.reopen.title"),
            new VBox(6, Controls.label(words.text("exam.reopen.reason"), "jz-th"), reason, problem),
            Controls.button(
                "exam-reopen-cancel", words.text("exam.complete.back"), "Esc", overlay::close),
            Controls.primary("exam-reopen-confirm", words.text("exam.reopen.button"), "↵", act)));
  }
}
