package org.jianzhuo.desk.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.model.intake.RegisterRow;
import org.jianzhuo.model.intake.Remark;
import org.jianzhuo.model.intake.Severity;
import org.jianzhuo.model.intake.SheetPreview;

/**
 * Writes the rows of which there is something to say as a table that a spreadsheet opens: the place
 * and the words, then the row as it stands in the file. It holds personal data in the clear, so a
 * person chooses where it goes.
 */
public final class ErrorTable {

  private ErrorTable() {}

  /** Returns the table as UTF-8 with a byte order mark. */
  public static byte[] of(SheetPreview<?> preview, Messages words) {
    StringBuilder csv = new StringBuilder("\uFEFF");
    line(
        csv,
        List.of(
            words.text("intake.error-table.severity"),
            words.text("intake.error-table.row"),
            words.text("intake.error-table.line"),
            words.text("intake.error-table.what")),
        preview.titles());
    for (Remark remark : preview.remarks()) {
      line(
          csv,
          List.of(severity(remark.severity(), words), remark.place(), "", say(remark, words)),
          List.of());
    }
    for (RegisterRow<?> row : preview.rows()) {
      if (row.severity() != Severity.OK) {
        line(
            csv,
            List.of(
                severity(row.severity(), words),
                String.valueOf(row.row()),
                String.valueOf(row.line()),
                row.remarks().stream()
                    .map(r -> r.place() + " " + r.header() + " " + say(r, words))
                    .collect(Collectors.joining("; "))),
            row.cells());
      }
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Says a remark in words. */
  public static String say(Remark remark, Messages words) {
    return words.text("intake.remark." + remark.kind().key(), remark.arguments().toArray());
  }

  private static String severity(Severity severity, Messages words) {
    return words.text("intake.severity." + severity.name().toLowerCase(java.util.Locale.ROOT));
  }

  private static void line(StringBuilder csv, List<String> first, List<String> then) {
    csv.append(first.stream().map(ErrorTable::cell).collect(Collectors.joining(",")));
    then.forEach(text -> csv.append(',').append(cell(text)));
    csv.append("\r\n");
  }

  /** Quotes a cell; one that a spreadsheet would run as a formula gets an apostrophe. */
  private static String cell(String text) {
    boolean formula = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
