package org.jianzhuo.desk.session.ui;

import java.util.Locale;
import org.jianzhuo.desk.session.QueueEntry;

/** Names the moves for which a reason is asked. */
enum ReasonedMove {
  PASS,
  PAUSE,
  UNDO;

  /** Returns the name by which its messages and buttons are known, e.g. {@code pass}. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Asks for what the move needs, and makes it. */
  void ask(MoveDialogs dialogs, QueueEntry entry, QueueViewModel model) {
    if (this == PAUSE) {
      dialogs.pause(entry, (why, until) -> model.pause(entry.ticket().caseStream(), why, until));
    } else {
      dialogs.reason(key(), entry, this == PASS ? model::pass : model::undo);
    }
  }
}
