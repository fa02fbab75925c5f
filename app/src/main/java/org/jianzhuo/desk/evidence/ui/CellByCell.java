package org.jianzhuo.desk.evidence.ui;

import java.util.List;
import javafx.collections.ObservableList;

/** Puts new items into a list so that only what differs is built anew and nothing scrolls back. */
final class CellByCell {

  private CellByCell() {}

  static <T> void show(List<T> next, ObservableList<T> shown) {
    if (next.size() != shown.size()) {
      shown.setAll(next);
      return;
    }
    for (int i = 0; i < next.size(); i++) {
      if (!next.get(i).equals(shown.get(i))) {
        shown.set(i, next.get(i));
      }
    }
  }
}
