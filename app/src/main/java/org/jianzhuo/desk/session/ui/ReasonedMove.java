package org.jianzhuo.desk.session.ui;

import java.util.Locale;
import java.util.function.Consumer;

/** Names the moves for which a reason is asked. */
enum ReasonedMove {
  PASS,
  PAUSE,
  UNDO;

  /** Returns the name by which its messages and buttons are known, e.g. {@code pass}. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns what makes the move for a reason. */
  Consumer<String> of(QueueViewModel model) {
    return switch (this) {
      case PASS -> model::pass;
      case PAUSE -> model::pause;
      case UNDO -> model::undo;
    };
  }
}
