package org.jianzhuo.model.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows what a file would bring, before anything is written.
 *
 * @param encoding the encoding by which the file was read; empty if none fitted
 * @param titles the header's cells, in the file's order
 * @param remarks what there is to say about the file as a whole
 */
public record SheetPreview<T>(
    String encoding, List<String> titles, List<RegisterRow<T>> rows, List<Remark> remarks) {

  public SheetPreview {
    titles = List.copyOf(titles);
    rows = List.copyOf(rows);
    remarks = List.copyOf(remarks);
  }

  /** Tells whether the file as a whole can be imported. */
  public boolean usable() {
    return remarks.stream().noneMatch(r -> r.severity() == Severity.RED);
  }

  /** Returns the rows that would be imported. */
  public List<RegisterRow<T>> acceptedRows() {
    return usable() ? rows.stream().filter(r -> r.accepted() != null).toList() : List.of();
  }

  /** Counts the rows of a severity. */
  public int count(Severity severity) {
    return (int) rows.stream().filter(r -> r.severity() == severity).count();
  }

  /** Returns all remarks: those on the file, then row by row. */
  public List<Remark> allRemarks() {
    List<Remark> all = new ArrayList<>(remarks);
    rows.forEach(row -> all.addAll(row.remarks()));
    return List.copyOf(all);
  }

  /** Returns the preview with other rows. */
  public SheetPreview<T> withRows(List<RegisterRow<T>> other) {
    return new SheetPreview<>(encoding, titles, other, remarks);
  }
}
