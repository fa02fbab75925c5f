package org.jianzhuo.desk.conclusion.ui;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.ScreenHead;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.conclusion.DraftDesk;
import org.jianzhuo.desk.conclusion.GradeJump;
import org.jianzhuo.model.conclusion.ConclusionFact;
import org.jianzhuo.model.conclusion.CorrectionSlip;
import org.jianzhuo.model.opinion.DeliberationCall;

/** Says above the conclusion screen how far the draft is, and what stands in its way. */
final class ConclusionHead {

  private final Messages words;

  ConclusionHead(Messages words) {
    this.words = words;
  }

  /**
   * Returns the head.
   *
   * @param buttons what can be done, beside the line that says how things stand
   */
  Node of(ConclusionState.Shown shown, Node buttons) {
    DraftDesk desk = shown.desk();
    ScreenHead head =
        new ScreenHead()
            .add(
                Controls.row(
                    12,
                    ScreenHead.standing(
                        "conclusion-state",
                        desk.stage() == DraftDesk.Stage.CHECKED ? Tone.SUCCESS : Tone.ACCENT,
                        "mdi2f-file-document-outline",
                        words.text(
                            "conclusion.stage."
                                + (desk.called()
                                    ? "with_panel"
                                    : desk.stage().name().toLowerCase(Locale.ROOT))),
                        Controls.pill(
                            Tone.NEUTRAL,
                            "",
                            words.text("conclusion.version", desk.versions().size())),
                        Controls.pill(Tone.NEUTRAL, "", desk.profile().name().in(words.english()))),
                    buttons));
    Reason refusal = shown.refusal();
    if (refusal != null) {
      head.refused("conclusion-refusal", words.text(refusal));
    }
    if (desk.people().keptAway()) {
      head.add(
          Controls.banner(
              Tone.DANGER, "mdi2a-account-off-outline", words.text("conclusion.refused.recusal")));
    }
    if (desk.outdated()) {
      head.tell(
          "conclusion-outdated",
          Tone.WARNING,
          "mdi2f-file-replace-outline",
          words.text(
              "conclusion.outdated",
              desk.versions().getLast().number(),
              Integer.toString(desk.panelVersion())));
    }
    if (desk.call() != null) {
      head.tell(
          "conclusion-call", Tone.WARNING, "mdi2a-account-group-outline", call(desk.call(), desk));
    }
    ConclusionFact.Issued issued = desk.conclusion().issued();
    if (issued != null) {
      head.tell(
          "conclusion-issued",
          Tone.NEUTRAL,
          "mdi2f-file-check-outline",
          words.text("conclusion.issued", issued.number(), issued.on()));
    }
    if (!shown.corrections().isEmpty()) {
      CorrectionSlip last = shown.corrections().getLast();
      head.tell(
          "conclusion-corrected",
          Tone.WARNING,
          "mdi2f-file-replace-outline",
          words.text("conclusion.corrected", last.number(), last.on()));
    }
    GradeJump jump = shown.jump();
    if (jump != null) {
      head.tell("conclusion-jump", Tone.WARNING, "mdi2a-alert-outline", jump(jump));
    }
    if (desk.conflicts() > 0) {
      head.conflict(
          "conclusion-conflict", words.text("conclusion.refused.conflict", desk.conflicts()));
    }
    return head.node();
  }

  /** Says that the panel is asked, or why it holds that its opinion stands. */
  private String call(DeliberationCall call, DraftDesk desk) {
    String who = call.as().words().in(words.english());
    if (call.state(desk.panelSize()) != DeliberationCall.State.DECLINED) {
      return words.text("conclusion.call", who, call.reason());
    }
    return words.text(
        "conclusion.call.declined",
        who,
        call.reason(),
        call.answers().values().stream()
            .filter(answer -> !answer.agrees())
            .map(DeliberationCall.Answer::reason)
            .distinct()
            .collect(Collectors.joining(words.english() ? "; " : "；")));
  }

  private String jump(GradeJump jump) {
    return words.text(
        "conclusion.jump",
        jump.acceptanceNumber(),
        Objects.requireNonNullElse(jump.issuedOn(), ""),
        jump.earlier(),
        jump.grade(),
        jump.apart());
  }
}
