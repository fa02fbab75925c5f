package org.jianzhuo.desk.conclusion;

import java.util.Set;

/** Names what a person comes to the list of drafts for. */
public enum DraftTask {
  DRAFT(DraftDesk.Stage.TO_DRAFT, DraftDesk.Stage.TO_SIGN),
  CHECK(DraftDesk.Stage.TO_CHECK),
  SERVE(DraftDesk.Stage.CHECKED, DraftDesk.Stage.ISSUED);

  private final Set<DraftDesk.Stage> waiting;

  DraftTask(DraftDesk.Stage... waiting) {
    this.waiting = Set.of(waiting);
  }

  /** Tells whether a draft at this stage has come to who has this task, be it done already. */
  public boolean has(DraftDesk.Stage stage) {
    return waiting.stream().anyMatch(each -> stage.compareTo(each) >= 0);
  }

  /** Tells whether a draft at this stage waits for who has this task. */
  public boolean awaits(DraftDesk.Stage stage) {
    return waiting.contains(stage);
  }
}
