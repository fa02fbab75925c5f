package org.jianzhuo.model.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jianzhuo.model.base.Check;

/** Reads the catalogue's own tables: UTF-8, one line per row, quotes as in RFC 4180. */
final class CsvTable {

  private final String name;
  private final List<String> head;
  private final List<List<String>> rows;

  private CsvTable(String name, List<String> head, List<List<String>> rows) {
    this.name = name;
    this.head = head;
    this.rows = rows;
  }

  /** Reads a table that lies beside this class. */
  static CsvTable read(String name) {
    try (InputStream in = CsvTable.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the catalogue has no table " + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
      List<String> head = cells(lines.get(0));
      List<List<String>> rows = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        List<String> row = cells(line);
        Check.that(row.size() == head.size(), name + " has a broken row: " + line);
        rows.add(row);
      }
      return new CsvTable(name, head, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int size() {
    return rows.size();
  }

  String cell(int row, String column) {
    int place = head.indexOf(column);
    if (place < 0) {
      throw new IllegalStateException(name + " has no column " + column);
    }
    return rows.get(row).get(place);
  }

  /** Returns a cell that lists values between semicolons. */
  List<String> list(int row, String column) {
    String cell = cell(row, column);
    return cell.isEmpty() ? List.of() : List.of(cell.split(";", -1));
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
