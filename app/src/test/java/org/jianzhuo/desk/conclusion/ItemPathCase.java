package org.jianzhuo.desk.conclusion;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jianzhuo.desk.exam.OpenPoint;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.ClauseMatch;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.ItemKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Holds one case of an item on a station of its own. */
abstract class ItemPathCase {
  @TempDir private Path folder = Path.of("");
  private @Nullable ItemPath path;
  private int stations;

  @AfterEach
  void close() {
    if (path != null) {
      path.close();
    }
  }

  final ItemPath of(ItemKind item, AppraisalType type) {
    return begin(item, type, true);
  }

  /**
   * Begins a case.
   *
   * @param told whether the person was told of panel and pictures
   */
  final ItemPath begin(ItemKind item, AppraisalType type, boolean told) {
    path = new ItemPath(folder.resolve("station-" + ++stations), item, type, told);
    return path;
  }

  /** Closes the case that was begun last, before another is. */
  final void closeLast() {
    Objects.requireNonNull(path).close();
  }

  static ClauseChoice clause(String standard, String code) {
    return ClauseChoice.of(
        ItemPath.CATALOGUE.clause(standard, code).orElseThrow(), ClauseMatch.MEETS, "");
  }

  static List<String> open(ItemPath path) {
    return path.exams.open(path.known()).stream()
        .filter(OpenPoint::blocks)
        .map(point -> point.kind() + " " + point.field())
        .toList();
  }

  static List<String> asked(ItemPath path) {
    return path.exams.open(path.known()).stream()
        .filter(point -> !point.blocks())
        .map(point -> point.kind() + " " + point.field())
        .toList();
  }
}
