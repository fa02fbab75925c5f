package org.jianzhuo.desk.intake;

import org.jianzhuo.model.intake.SheetPreview;

/** Shows what an import would do, before anything is written. */
public sealed interface ImportPlan permits RegisterPlan, ExpertPlan {

  SheetPreview<?> preview();

  /** Returns how many rows bring something new. */
  int fresh();

  /** Returns how many rows change something known. */
  int changed();

  /** Returns how many rows say what is known already. */
  int unchanged();

  /** Returns how many rows would be imported now. */
  default int importable() {
    return preview().acceptedRows().size();
  }

  /** Returns how many sound rows wait for an answer. */
  default int unanswered() {
    return 0;
  }
}
