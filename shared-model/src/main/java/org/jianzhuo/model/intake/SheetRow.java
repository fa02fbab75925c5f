package org.jianzhuo.model.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianzhuo.model.base.Csv;

/** Reads one row's cells by column and collects what there is to say about them. */
final class SheetRow<C extends Enum<C> & SheetColumn> {

  private static final Pattern DATE =
      Pattern.compile("([0-9]{4})(?:[-./年]([0-9]{1,2})[-./月]([0-9]{1,2})日?|([0-9]{2})([0-9]{2}))");
  private static final Pattern TIME = Pattern.compile("([0-9]{1,2})[:时]([0-9]{2})分?(?::[0-9]{2})?");

  private final SheetHeader<C> header;
  private final Csv.Row row;
  private final List<Remark> remarks = new ArrayList<>();

  SheetRow(SheetHeader<C> header, Csv.Row row) {
    this.header = header;
    this.row = row;
    checkShape();
  }

  private void checkShape() {
    int has = row.cells().size();
    int wanted = header.titles().size();
    if (row.broken()) {
      wholeRow(RemarkKind.QUOTES_BROKEN);
    } else if (has > wanted
        && row.cells().subList(wanted, has).stream().anyMatch(c -> !c.isBlank())) {
      at(RemarkKind.ROW_LONG, wanted, String.valueOf(has), String.valueOf(wanted));
    } else if (has < wanted) {
      boolean harmless =
          header.columnsFrom(has).stream().allMatch(c -> c.need() == SheetColumn.Need.OPTIONAL);
      at(
          harmless ? RemarkKind.ROW_PADDED : RemarkKind.ROW_SHORT,
          has,
          String.valueOf(has),
          String.valueOf(wanted));
    }
  }

  /** Tells whether the row's shape allows its cells to be read. */
  boolean readable() {
    return severity() != Severity.RED;
  }

  Severity severity() {
    return remarks.stream().map(Remark::severity).max(Severity::compareTo).orElse(Severity.OK);
  }

  List<Remark> remarks() {
    return remarks;
  }

  void note(RemarkKind kind, C column, String... arguments) {
    int place = header.place(column);
    remarks.add(
        new Remark(
            kind,
            row.row(),
            place,
            place < 0 ? column.header() : header.titles().get(place),
            List.of(arguments)));
  }

  private void wholeRow(RemarkKind kind) {
    remarks.add(new Remark(kind, row.row(), Remark.WHOLE_ROW, "", List.of()));
  }

  private void at(RemarkKind kind, int place, String... arguments) {
    String title = place < header.titles().size() ? header.titles().get(place) : "";
    remarks.add(new Remark(kind, row.row(), place, title, List.of(arguments)));
  }

  /** Tells whether the sheet has the column. */
  boolean has(C column) {
    return header.place(column) >= 0;
  }

  /** Tells whether nothing stands in the cell. */
  boolean isBlank(C column) {
    return raw(column).isBlank();
  }

  private String raw(C column) {
    int place = header.place(column);
    return place < 0 || place >= row.cells().size() ? "" : row.cells().get(place);
  }

  /** Returns the cell, cleaned as its column says; each rewrite and fault is noted. */
  String text(C column) {
    String cell = raw(column);
    if (CellText.isUnreadable(cell)) {
      note(RemarkKind.UNREADABLE, column);
      return "";
    }
    if (CellText.isFormula(cell)) {
      note(RemarkKind.FORMULA, column);
      return "";
    }
    String tight = CellText.withoutSpaces(cell, column.content());
    if (CellText.isDash(tight)) {
      return "";
    }
    if (!tight.equals(cell.replace("\r\n", "\n"))) {
      note(RemarkKind.SPACES_REMOVED, column, cell);
    }
    boolean keepsWidth =
        column.content() == SheetColumn.Content.NAME
            || column.content() == SheetColumn.Content.WORDS;
    String half = keepsWidth ? tight : CellText.halfWidth(tight);
    if (!half.equals(tight)) {
      note(RemarkKind.FULL_WIDTH_REWRITTEN, column, cell);
    }
    if (column.content() != SheetColumn.Content.CODE) {
      return half;
    }
    String upper = half.toUpperCase(Locale.ROOT);
    if (!upper.equals(half)) {
      note(RemarkKind.CASE_REWRITTEN, column, upper, cell);
    }
    return upper;
  }

  /** Reads a date; another way of writing than 2026-11-23 is rewritten. */
  Optional<LocalDate> date(C column) {
    String text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Matcher m = DATE.matcher(text.replaceFirst("[ T]0{1,2}:00(:00)?$", ""));
    try {
      if (m.matches()) {
        LocalDate date =
            LocalDate.of(
                Integer.parseInt(m.group(1)),
                Integer.parseInt(m.group(2) == null ? m.group(4) : m.group(2)),
                Integer.parseInt(m.group(3) == null ? m.group(5) : m.group(3)));
        if (!date.toString().equals(text)) {
          note(RemarkKind.DATE_REWRITTEN, column, date.toString(), text);
        }
        return Optional.of(date);
      }
    } catch (DateTimeException e) {
      note(RemarkKind.DATE_IMPOSSIBLE, column, text);
      return Optional.empty();
    }
    note(RemarkKind.DATE_IMPOSSIBLE, column, text);
    return Optional.empty();
  }

  /** Reads a time of day; another way of writing than 09:04 is rewritten. */
  Optional<LocalTime> time(C column) {
    String text = text(column);
    Matcher m = TIME.matcher(text);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    int hour = m.matches() ? Integer.parseInt(m.group(1)) : 24;
    int minute = m.matches() ? Integer.parseInt(m.group(2)) : 60;
    if (hour > 23 || minute > 59) {
      note(RemarkKind.TIME_IMPOSSIBLE, column, text);
      return Optional.empty();
    }
    LocalTime time = LocalTime.of(hour, minute);
    if (!time.toString().equals(text)) {
      note(RemarkKind.TIME_REWRITTEN, column, time.toString(), text);
    }
    return Optional.of(time);
  }
}
