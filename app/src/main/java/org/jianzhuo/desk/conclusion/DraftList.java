package org.jianzhuo.desk.conclusion;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jianzhuo.model.conclusion.DraftDue;
import org.jianzhuo.model.journal.StreamId;

/** Lists the conclusions with the days by which the committee must act. Lane {@code DB}. */
public final class DraftList {

  private final ConclusionService service;
  private final Function<StreamId, DraftDue> due;

  /**
   * @param due says by which days the committee must act on a case
   */
  public DraftList(ConclusionService service, Function<StreamId, DraftDue> due) {
    this.service = service;
    this.due = due;
  }

  /** One conclusion with its days. */
  public record Line(DraftRow row, DraftDue due) {}

  /** Returns what has come to who has this task: what waits for it first, the nearest first. */
  public List<Line> of(DraftTask task) {
    return service.list().stream()
        .filter(row -> task.has(row.stage()))
        .map(row -> new Line(row, due.apply(row.caseStream())))
        .sorted(
            Comparator.comparing((Line line) -> !task.awaits(line.row().stage()))
                .thenComparing(Line::due, DraftDue.NEAREST_FIRST))
        .toList();
  }
}
