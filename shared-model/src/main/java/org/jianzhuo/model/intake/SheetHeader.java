package org.jianzhuo.model.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jianzhuo.model.base.Csv;

/** Knows at which place each wanted column stands, in whatever order the sheet has them. */
final class SheetHeader<C extends Enum<C> & SheetColumn> {

  private final int row;
  private final List<String> titles;
  private final Map<C, Integer> places = new TreeMap<>();
  private final List<Remark> remarks = new ArrayList<>();

  SheetHeader(Csv.Row header, C[] columns) {
    this.row = header.row();
    this.titles = header.cells().stream().map(CellText::label).toList();
    for (int place = 0; place < titles.size(); place++) {
      place(place, columns);
    }
    for (C column : columns) {
      if (!places.containsKey(column) && column.need() != SheetColumn.Need.OPTIONAL) {
        remarks.add(
            new Remark(
                column.need() == SheetColumn.Need.REQUIRED
                    ? RemarkKind.COLUMN_MISSING
                    : RemarkKind.COLUMN_ABSENT,
                row,
                Remark.WHOLE_ROW,
                column.header(),
                List.of(column.header())));
      }
    }
  }

  private void place(int place, C[] columns) {
    String title = titles.get(place);
    for (C column : columns) {
      if (column.header().equals(title) || column.aliases().contains(title)) {
        if (places.putIfAbsent(column, place) != null) {
          remarks.add(remark(RemarkKind.COLUMN_TWICE, place, title));
        }
        return;
      }
    }
    if (!title.isEmpty()) {
      remarks.add(remark(RemarkKind.COLUMN_EXTRA, place, title));
    }
  }

  private Remark remark(RemarkKind kind, int place, String title) {
    return new Remark(kind, row, place, title, List.of(title));
  }

  List<Remark> remarks() {
    return List.copyOf(remarks);
  }

  /** Tells whether rows can be read at all. */
  boolean usable() {
    return remarks.stream().noneMatch(r -> r.severity() == Severity.RED);
  }

  List<String> titles() {
    return titles;
  }

  /** Returns the column's place from 0; -1 if the sheet has none. */
  int place(C column) {
    return places.getOrDefault(column, -1);
  }

  /** Returns the wanted columns that stand at or after a place. */
  List<C> columnsFrom(int place) {
    return places.entrySet().stream()
        .filter(e -> e.getValue() >= place)
        .map(Map.Entry::getKey)
        .toList();
  }
}
