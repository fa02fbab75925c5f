package org.jianzhuo.model.paper;

import java.time.LocalDate;
import java.util.List;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.PaperDay;

/** Holds what stands behind a name of a template. */
public sealed interface PaperValue {

  /** Holds words; never blank, since a name without a value is absent. */
  record Text(String text) implements PaperValue {
    public Text {
      Check.notBlank(text, "text");
    }
  }

  /** Holds a day. */
  record Day(LocalDate day) implements PaperValue {}

  /** Holds the rows of a list, each with as many cells as the list has columns. */
  record Rows(List<List<String>> rows) implements PaperValue {
    public Rows {
      Check.notEmpty(rows, "rows");
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** Returns the value in one line, as a Chinese paper writes it. */
  default String inLine() {
    return switch (this) {
      case Text(String text) -> text;
      case Day(LocalDate day) -> PaperDay.of(day);
      case Rows(List<List<String>> rows) ->
          String.join("；", rows.stream().map(row -> String.join("　", row)).toList());
    };
  }
}
