package org.jianzhuo.model.intake;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jianzhuo.model.base.Csv;
import org.jianzhuo.model.base.SheetText;

/** Opens a sheet: decodes it, finds its header, and leaves the rows to a reader. */
final class SheetFile<C extends Enum<C> & SheetColumn> {

  private final String encoding;
  private final Optional<SheetHeader<C>> header;
  private final List<Csv.Row> rows;
  private final List<Remark> remarks;

  private SheetFile(
      String encoding, Optional<SheetHeader<C>> header, List<Csv.Row> rows, List<Remark> remarks) {
    this.encoding = encoding;
    this.header = header;
    this.rows = rows;
    this.remarks = remarks;
  }

  static <C extends Enum<C> & SheetColumn> SheetFile<C> open(byte[] file, C[] columns) {
    Optional<SheetText> text = SheetText.decode(file);
    if (text.isEmpty()) {
      OptionalInt line = SheetText.brokenLine(file);
      return line.isPresent()
          ? failed("", RemarkKind.MIXED_ENCODING, String.valueOf(line.getAsInt()))
          : failed("", RemarkKind.NOT_TEXT);
    }
    List<Csv.Row> filled =
        Csv.readSheet(text.get().text()).stream().filter(row -> !row.isBlank()).toList();
    String encoding = text.get().encoding();
    if (filled.isEmpty()) {
      return failed(encoding, RemarkKind.EMPTY_FILE);
    }
    SheetHeader<C> header = new SheetHeader<>(filled.getFirst(), columns);
    List<Csv.Row> rows = filled.subList(1, filled.size());
    if (header.usable() && rows.isEmpty()) {
      return new SheetFile<>(
          encoding, Optional.of(header), rows, List.of(whole(RemarkKind.NO_ROWS)));
    }
    return new SheetFile<>(encoding, Optional.of(header), rows, header.remarks());
  }

  private static <C extends Enum<C> & SheetColumn> SheetFile<C> failed(
      String encoding, RemarkKind kind, String... arguments) {
    return new SheetFile<>(encoding, Optional.empty(), List.of(), List.of(whole(kind, arguments)));
  }

  private static Remark whole(RemarkKind kind, String... arguments) {
    return new Remark(kind, 0, Remark.WHOLE_ROW, "", List.of(arguments));
  }

  /** Returns the header, if rows can be read by it. */
  Optional<SheetHeader<C>> header() {
    return header.filter(SheetHeader::usable);
  }

  List<Csv.Row> rows() {
    return rows;
  }

  <T> SheetPreview<T> preview(List<RegisterRow<T>> read) {
    return new SheetPreview<>(
        encoding, header.map(SheetHeader::titles).orElse(List.of()), read, remarks);
  }
}
