package org.jianzhuo.desk.document.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jianzhuo.desk.document.ConclusionDraftPaper;
import org.jianzhuo.desk.document.pdf.Table.Look;

/**
 * Lays the rows of a conclusion draft and leaves room for date, seal and signatures: on one page
 * where they fit, else so that the seal never stands on a page without the end of the text.
 */
final class DraftRows {

  private static final List<String> NUMBERS =
      List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");

  /** How rows may be set, the widest first: the first by which all fit on a page is taken. */
  private static final List<Setting> SETTINGS =
      List.of(new Setting(10.6, 7.5), new Setting(10.2, 5.5), new Setting(9.8, 3.5));

  private static final double STRONG = 14;

  /** So many lines at least stand before a break of the page, and after it. */
  private static final int LEAST_LINES = 3;

  private final PageFlow flow;
  private final double below;

  /** A size of letters and the space above and below them, in points. */
  private record Setting(double size, double padding) {}

  /**
   * One row of the table.
   *
   * @param sides the number and the label, which stand again after a break
   */
  private record Row(List<Table.Cell> sides, Table.Cell body, boolean whole) {
    List<Table.Cell> cells() {
      return with(body);
    }

    List<Table.Cell> with(Table.Cell part) {
      List<Table.Cell> cells = new ArrayList<>(sides);
      cells.add(part);
      return cells;
    }

    int lines() {
      return body.lines().size();
    }

    Row from(int line) {
      return new Row(sides, body.from(line), whole);
    }
  }

  /**
   * @param below the height in points that must follow the last row on its page
   */
  DraftRows(PageFlow flow, double below) {
    this.flow = flow;
    this.below = below;
  }

  void lay(List<ConclusionDraftPaper.Item> items) {
    Setting fitting =
        SETTINGS.stream()
            .filter(setting -> height(items, setting) + below <= flow.room())
            .findFirst()
            .orElse(SETTINGS.getFirst());
    Table table = table(fitting);
    List<Row> rows = rows(table, items, fitting);
    for (int i = 0; i < rows.size(); i++) {
      row(table, rows.get(i), i == rows.size() - 1 ? below : 0);
    }
  }

  private Table table(Setting setting) {
    return new Table(flow, setting.padding(), 32, 78, 398);
  }

  private double height(List<ConclusionDraftPaper.Item> items, Setting setting) {
    Table table = table(setting);
    return rows(table, items, setting).stream().mapToDouble(r -> table.height(r.cells())).sum();
  }

  private static List<Row> rows(
      Table table, List<ConclusionDraftPaper.Item> items, Setting setting) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      ConclusionDraftPaper.Item item = items.get(i);
      String text = String.join("\n", item.lines());
      Words body = item.strong() ? Words.bold(text) : Words.of(text);
      double size = item.strong() ? STRONG : setting.size();
      Look side = new Look(setting.size(), 0, true);
      rows.add(
          new Row(
              List.of(
                  table.cell("", 0, 1, Words.bold(NUMBERS.get(i)), side),
                  table.cell(item.label(), 1, 1, Words.bold(item.label()), side)),
              table.cell(item.label(), 2, 1, body, new Look(size, -1, false)),
              item.strong()));
    }
    return rows;
  }

  private void row(Table table, Row row, double after) {
    Row rest = row;
    while (table.height(rest.cells()) + after > flow.room()) {
      int here = Math.min(table.fitting(rest.body(), flow.room()), rest.lines() - LEAST_LINES);
      boolean breaks = here >= LEAST_LINES && (!rest.whole() || flow.fresh());
      if (!breaks && flow.fresh()) {
        break;
      }
      if (breaks) {
        table.row(rest.with(rest.body().upTo(here)));
        rest = rest.from(here);
      }
      flow.newPage();
    }
    table.row(rest.cells());
  }
}
