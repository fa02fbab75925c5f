package org.jianzhuo.desk.conclusion.ui;

import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.ScreenHead;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.conclusion.DraftDesk;
import org.jianzhuo.desk.conclusion.GradeJump;
import org.jianzhuo.model.conclusion.CorrectionSlip;

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
                            "conclusion.stage." + desk.stage().name().toLowerCase(Locale.ROOT)),
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
