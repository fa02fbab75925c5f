package org.jianzhuo.desk.panel.ui;

import java.util.stream.Collectors;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Reason;

/** Words for a panel that was refused: which case keeps which expert away, and what to do. */
final class BarredWords {

  private BarredWords() {}

  /** Returns why the last panel was refused; empty where it was not. */
  static String of(Messages words, PanelState.Showing state) {
    Reason problem = state.problem();
    if (problem == null) {
      return "";
    }
    boolean forTheCases =
        state.bars().barred().stream().anyMatch(each -> each.why().key().equals(problem.key()));
    if (!forTheCases) {
      return words.text(problem);
    }
    String each =
        state.bars().barred().stream()
            .map(
                barred ->
                    words.text(
                        "panel.seat.barred",
                        barred.ticket(),
                        barred.expert().name(),
                        words.text(barred.why())))
            .collect(Collectors.joining("\n"));
    return each
        + "\n"
        + words.text(state.bars().others() > 0 ? "panel.seat.barred.how" : "panel.seat.barred.all");
  }
}
