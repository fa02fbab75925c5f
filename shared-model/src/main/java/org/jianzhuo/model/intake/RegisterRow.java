package org.jianzhuo.model.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds a row of a sheet as it stands in the file, what was read from it, and what there is to say.
 *
 * @param row as a spreadsheet counts it, from 1 (the header)
 * @param line the line of the file on which the row starts, from 1
 * @param value null if the row could not be read
 */
public record RegisterRow<T>(
    int row, int line, List<String> cells, @Nullable T value, List<Remark> remarks) {

  public RegisterRow {
    cells = List.copyOf(cells);
    remarks = List.copyOf(remarks);
  }

  /** Returns the gravest of the remarks. */
  public Severity severity() {
    return remarks.stream().map(Remark::severity).max(Severity::compareTo).orElse(Severity.OK);
  }

  /** Returns what is to be imported; null if the row is skipped. */
  public @Nullable T accepted() {
    return severity() == Severity.RED ? null : value;
  }

  /** Returns the row with one remark more. */
  public RegisterRow<T> with(Remark remark) {
    List<Remark> more = new ArrayList<>(remarks);
    more.add(remark);
    return new RegisterRow<>(row, line, cells, value, more);
  }

  /** Returns the row's remark about a column that weighs most, if any; null for none. */
  public @Nullable Remark remarkOn(int column) {
    Remark found = null;
    for (Remark remark : remarks) {
      if (remark.column() == column
          && (found == null || remark.severity().compareTo(found.severity()) > 0)) {
        found = remark;
      }
    }
    return found;
  }
}
