package org.jianzhuo.model.base;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values (RFC 4180): quotes, line breaks in cells, any line ending. */
public final class Csv {

  /**
   * Holds one record.
   *
   * @param row the row as a spreadsheet counts it, from 1: a break inside a cell starts no row
   * @param line the line of the file on which the record starts, from 1
   * @param broken whether its quotes do not fit
   */
  public record Row(int row, int line, List<String> cells, boolean broken) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** Tells whether no cell holds anything. */
    public boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  private final String text;
  private final char separator;
  private final List<Row> rows = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private int line = 1;
  private int startLine = 1;
  private boolean quoted;
  private boolean closed;
  private boolean broken;

  private Csv(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  /** Reads all records; a line break at the very end adds none. */
  public static List<Row> read(String text) {
    return new Csv(text, ',').read();
  }

  /**
   * Reads all records of a sheet that a spreadsheet saved with the separator of its own country:
   * commas, else the tabs or semicolons that stand in the first line.
   */
  public static List<Row> readSheet(String text) {
    String first = text.lines().findFirst().orElse("");
    for (char separator : new char[] {',', '\t', ';'}) {
      if (first.indexOf(separator) >= 0) {
        return new Csv(text, separator).read();
      }
    }
    return read(text);
  }

  private List<Row> read() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
      if (c == '\n' || (c == '\r' && next != '\n')) {
        line++;
      }
      if (quoted) {
        if (c != '"') {
          cell.append(c);
        } else if (next == '"') {
          cell.append('"');
          i++;
        } else {
          quoted = false;
          closed = true;
        }
      } else if (c == '"') {
        quoted = cell.isEmpty() && !closed;
        if (!quoted) {
          broken = true;
          cell.append(c);
        }
      } else if (c == separator) {
        endCell();
      } else if (c == '\n' || c == '\r') {
        if (c == '\n' || next != '\n') {
          endRow();
        }
      } else {
        broken |= closed;
        cell.append(c);
      }
    }
    broken |= quoted;
    if (!cell.isEmpty() || !cells.isEmpty() || closed || quoted) {
      endRow();
    }
    return rows;
  }

  private void endCell() {
    cells.add(cell.toString());
    cell.setLength(0);
    closed = false;
  }

  private void endRow() {
    endCell();
    rows.add(new Row(rows.size() + 1, startLine, cells, broken));
    cells.clear();
    broken = false;
    startLine = line;
  }
}
