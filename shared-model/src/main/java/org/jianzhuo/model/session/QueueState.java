package org.jianzhuo.model.session;

import org.jianzhuo.model.base.Words;

/** Says where a person stands in the day's queue (practice 2). */
public enum QueueState {
  LISTED(new Words("未报到", "Not checked in")),
  WAITING(new Words("待检", "Waiting")),
  CALLED(new Words("已叫号", "Called")),
  IN_EXAM(new Words("检查中", "In exam")),
  EXAMINED(new Words("已检查", "Examined")),
  PASSED(new Words("过号", "Passed")),
  ABSENT(new Words("未参加", "Did not attend")),
  /** The examination waits for results or treatment; the room is free (dossier 2.3). */
  PAUSED(new Words("暂停检查", "Exam paused"));

  private final Words words;

  QueueState(Words words) {
    this.words = words;
  }

  public Words words() {
    return words;
  }
}
