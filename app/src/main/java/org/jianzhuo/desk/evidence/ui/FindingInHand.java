package org.jianzhuo.desk.evidence.ui;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jianzhuo.desk.evidence.ui.CaptureState.FindingRow;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.journal.FindingId;
import org.jspecify.annotations.Nullable;

/**
 * Holds the finding that the next picture is of. The examination chooses one before the file knows
 * it; no other takes its place meanwhile, or the picture would be filed under a wrong finding.
 */
final class FindingInHand {

  private @Nullable FindingId id;
  private boolean known;
  private @Nullable BooleanSupplier ready;

  @Nullable FindingId id() {
    return id;
  }

  void choose(FindingId chosen) {
    known &= chosen.equals(id);
    id = chosen;
  }

  /** Chooses the row beside the one in hand. */
  void move(List<FindingRow> rows, int by) {
    List<FindingId> ids = rows.stream().map(FindingRow::id).toList();
    if (!ids.isEmpty()) {
      int at = Math.max(0, ids.indexOf(id));
      choose(ids.get(Math.clamp(at + by, 0, ids.size() - 1)));
    }
  }

  void clear() {
    id = null;
    known = false;
  }

  /** Follows the file: what it knows no more, or nothing, gives way to the first finding. */
  void follow(Exam exam) {
    boolean there = id != null && exam.findings().containsKey(id);
    if (!there && (id == null || known)) {
      id = exam.inOrder().stream().findFirst().map(Finding::id).orElse(null);
      there = id != null;
    }
    known = there;
  }

  /** Asks the examination before a picture is taken; null where it is not on the screen. */
  void askBefore(@Nullable BooleanSupplier recorded) {
    ready = recorded;
  }

  /** Tells whether the file knows the finding, or will before the picture. */
  boolean isReady(Exam exam) {
    return id != null && (ready == null ? exam.findings().containsKey(id) : ready.getAsBoolean());
  }
}
