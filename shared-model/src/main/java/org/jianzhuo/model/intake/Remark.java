package org.jianzhuo.model.intake;

import java.util.List;

/**
 * Names a fault or a rewrite by row and column, as the file has them.
 *
 * @param row as a spreadsheet counts it, from 1 (the header); 0 for the file as a whole
 * @param column from 0; {@link #WHOLE_ROW} if the remark is not about one cell
 * @param header what stands over the column; empty if the remark is not about one cell
 * @param arguments fill the remark's message from {@code {0}}
 */
public record Remark(RemarkKind kind, int row, int column, String header, List<String> arguments) {

  /** Stands for the column of a remark that is about a whole row. */
  public static final int WHOLE_ROW = -1;

  public Remark {
    arguments = List.copyOf(arguments);
  }

  public Severity severity() {
    return kind.severity();
  }

  /** Returns the place as a spreadsheet names it: {@code C4}; {@code 4} for a whole row. */
  public String place() {
    return (column < 0 ? "" : columnLetters(column)) + (row > 0 ? row : "");
  }

  /** Names a column as a spreadsheet does: A to Z, then AA. */
  public static String columnLetters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }
}
