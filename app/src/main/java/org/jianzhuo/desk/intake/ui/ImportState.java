package org.jianzhuo.desk.intake.ui;

import java.util.List;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.intake.ImportPlan;
import org.jianzhuo.desk.intake.Imported;
import org.jianzhuo.model.intake.Remark;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the import screen shows.
 *
 * @param form what is asked beside the file
 */
public record ImportState(Kind kind, Form form, Phase phase) {

  /** Says what is imported. */
  public enum Kind {
    REGISTER,
    EXPERTS
  }

  /** Says which rows are shown. */
  public enum Filter {
    ALL,
    FAULTS,
    REWRITTEN
  }

  /** Holds the path and the day as texts, as a person types them. */
  public record Form(String path, String date, String name, String site) {}

  /** Says how far the import is. */
  public sealed interface Phase {}

  /**
   * No file is read yet.
   *
   * @param problem why the last one could not be read; null for none
   */
  public record Choosing(@Nullable Reason problem) implements Phase {}

  /** A file is being read or written. */
  public record Busy() implements Phase {}

  /**
   * A file is read; nothing is written.
   *
   * @param remark the place in the list of remarks that is looked at; -1 for none
   * @param problem why the import was refused; null for none
   */
  public record Previewed(ImportPlan plan, Filter filter, int remark, @Nullable Reason problem)
      implements Phase {

    /** Returns the row of the remark that is looked at; -1 for none. */
    int row() {
      List<Remark> remarks = plan.preview().allRemarks();
      return remark >= 0 && remark < remarks.size() ? remarks.get(remark).row() : -1;
    }
  }

  /** The sound rows are written. */
  public record Finished(ImportPlan plan, Imported imported) implements Phase {}

  ImportState with(Phase next) {
    return new ImportState(kind, form, next);
  }
}
