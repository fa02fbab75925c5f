package org.jianzhuo.desk.session.ui;

import java.util.Locale;
import java.util.function.Consumer;
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
      dialogs.pause(entry, model::pause);
    } else {
      dialogs.reason(key(), entry, of(model));
    }
  }

  /** Returns what makes the move for a reason. */
  private Consumer<String> of(QueueViewModel model) {
    return switch (this) {
      case PASS -> model::pass;
      case PAUSE -> reason -> model.pause(reason, null);
      case UNDO -> model::undo;
    };
  }
}
