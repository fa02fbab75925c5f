package org.jianzhuo.desk.opinion.ui;

import java.time.LocalDate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.ScreenHead;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.opinion.OpinionTable;
import org.jianzhuo.model.deadline.LimitRun;

/** Says above the opinion screen how far the panel is, until when, and what stands in its way. */
final class OpinionHead {

  private final Messages words;

  OpinionHead(Messages words) {
    this.words = words;
  }

  Node of(OpinionState.Shown shown) {
    OpinionTable table = shown.table();
    Tone tone =
        switch (table.stage()) {
          case NO_MAJORITY, CONSULTATION -> Tone.DANGER;
          case CLAUSES_DIFFER, NOT_OPEN -> Tone.WARNING;
          case SIGNED ->
              table.draftReturn() == null && !table.opinions().isCalled()
                  ? Tone.SUCCESS
                  : Tone.WARNING;
          case OPEN, SEALED, TO_COMPOSE, TO_SIGN -> Tone.ACCENT;
        };
    var standing =
        ScreenHead.standing(
            "opinion-state", tone, "mdi2s-scale-balance", OpinionWords.stage(table, words));
    LimitRun report = shown.beyond().report();
    if (report != null && report.met() == null) {
      standing.getChildren().add(report(report, shown.beyond().today()));
    }
    ScreenHead head = new ScreenHead().add(standing);
    PanelNews.setAside(table, words)
        .ifPresent(
            text -> head.add(notice("opinion-set-aside", "mdi2f-file-cancel-outline", text)));
    PanelNews.call(table, words)
        .ifPresent(text -> head.add(notice("opinion-call", "mdi2a-account-group-outline", text)));
    PanelNews.returned(table, words)
        .ifPresent(text -> head.add(notice("opinion-returned", "mdi2u-undo-variant", text)));
    Reason why = shown.beyond().notAnew();
    if (table.stage() == OpinionTable.Stage.SIGNED
        && why != null
        && why.key().equals("opinion.refused.concluded")) {
      head.tell(
          "opinion-concluded", Tone.NEUTRAL, "mdi2l-lock-outline", words.text("opinion.concluded"));
    }
    if (table.conflicts() > 0) {
      head.conflict("opinion-conflict", words.text("opinion.conflict", table.conflicts()));
    }
    Reason refusal = shown.refusal();
    if (refusal != null) {
      head.refused("opinion-refusal", words.text(refusal));
    }
    return head.node();
  }

  private static Node notice(String id, String icon, String text) {
    Node banner = Controls.banner(Tone.WARNING, icon, text);
    banner.setId(id);
    return banner;
  }

  /** Says until when the opinion goes to the committee (L8, 深圳市职工劳动能力鉴定办法 23). */
  private Node report(LimitRun run, LocalDate today) {
    long left = run.daysLeft(today);
    Label pill =
        Controls.pill(
            left < 0 ? Tone.DANGER : left <= 1 ? Tone.WARNING : Tone.NEUTRAL,
            "mdi2c-calendar-clock",
            left < 0
                ? words.text("opinion.report.over", run.last().toString(), -left)
                : words.text("opinion.report", run.last().toString(), left));
    pill.setId("opinion-report");
    return pill;
  }
}
