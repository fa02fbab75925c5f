package org.jianzhuo.desk.session.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.model.deadline.LimitRun;

/** Lists a case's limits: from, last day, rolled day, how it stands, by which article. */
final class LimitTable {

  private LimitTable() {}

  static Node of(List<LimitRun> runs, LocalDate today, Messages words) {
    GridPane grid = new GridPane();
    grid.setId("session-limits-of-case");
    grid.setHgap(8);
    grid.setVgap(8);
    ColumnConstraints number = new ColumnConstraints(32);
    ColumnConstraints what = new ColumnConstraints(120, 200, Double.MAX_VALUE);
    what.setHgrow(Priority.ALWAYS);
    ColumnConstraints day = new ColumnConstraints(98);
    grid.getColumnConstraints().setAll(number, what, day, day, new ColumnConstraints(124));
    int row = 0;
    for (LimitRun run : runs) {
      LimitRun.Standing standing = run.standing(today);
      Label name = Controls.wrapped(run.words().in(words.english()), "jz-bold");
      Label source =
          Controls.wrapped(run.deadline().rule().source().in(words.english()), "jz-note");
      Label pill =
          Controls.pill(tone(standing), icon(standing), standing.words().in(words.english()));
      pill.setId("session-limit-" + run.limit().name().toLowerCase(Locale.ROOT));
      pill.setMinWidth(Region.USE_PREF_SIZE);
      grid.addRow(
          row++,
          Controls.label(run.limit().name(), "jz-note"),
          new VBox(2, name, source),
          named(words.text("session.limits.from"), run.deadline().from().toString()),
          due(run, words),
          new VBox(4, pill, Controls.wrapped(left(run, today, words), "jz-note")));
    }
    grid.getChildren().forEach(node -> GridPane.setValignment(node, VPos.TOP));
    return grid;
  }

  /** Returns both days where they differ; the first of a review is no last day. */
  private static Node due(LimitRun run, Messages words) {
    LocalDate due = run.deadline().due();
    LocalDate rolled = run.deadline().dueRolled();
    boolean opens = run.limit() == org.jianzhuo.model.deadline.Limit.L13;
    VBox box =
        named(words.text(opens ? "session.limits.opens" : "session.limits.due"), due.toString());
    if (!opens && !rolled.equals(due)) {
      box.getChildren()
          .add(Controls.label(words.text("session.limits.rolled", rolled.toString()), "jz-note"));
    }
    return box;
  }

  private static VBox named(String name, String value) {
    return new VBox(2, Controls.label(value), Controls.label(name, "jz-note"));
  }

  static String left(LimitRun run, LocalDate today, Messages words) {
    LocalDate met = run.met();
    if (met != null) {
      return words.text("session.limits.met", met.toString());
    }
    if (!run.standing(today).open()) {
      return "";
    }
    long days = run.daysLeft(today);
    return words.text(
        days < 0 ? "session.limits.over" : "session.limits.left", Long.toString(Math.abs(days)));
  }

  static Tone tone(LimitRun.Standing standing) {
    return switch (standing) {
      case RUNNING, NOT_YET, LAPSED -> Tone.NEUTRAL;
      case NEAR, MET_LATE -> Tone.WARNING;
      case OVERDUE -> Tone.DANGER;
      case SUSPENDED, OPEN -> Tone.ACCENT;
      case MET -> Tone.SUCCESS;
    };
  }

  static String icon(LimitRun.Standing standing) {
    return switch (standing) {
      case RUNNING, NEAR, NOT_YET -> "mdi2t-timer-outline";
      case OVERDUE, MET_LATE -> "mdi2a-alert-circle";
      case SUSPENDED -> "mdi2p-pause-circle-outline";
      case OPEN, MET, LAPSED -> "mdi2c-check-circle";
    };
  }
}
