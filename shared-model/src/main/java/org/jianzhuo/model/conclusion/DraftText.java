package org.jianzhuo.model.conclusion;

import java.util.List;
import java.util.Optional;

/**
 * Holds a conclusion draft as it stands on paper.
 *
 * @param subtitle e.g. 初次鉴定（工伤）
 * @param rows in order; those that stay empty on a draft have no lines
 */
public record DraftText(String subtitle, List<Row> rows) {
  /**
   * One row.
   *
   * @param numeral 一, 二, …; blank for rows outside the table
   */
  public record Row(PaperForm.RowKind kind, String numeral, String label, List<String> lines) {
    public Row {
      lines = List.copyOf(lines);
    }
  }

  public DraftText {
    rows = List.copyOf(rows);
  }

  /** Returns the row of a kind, if the paper has it. */
  public Optional<Row> row(PaperForm.RowKind kind) {
    return rows.stream().filter(row -> row.kind() == kind).findFirst();
  }

  /** Returns the row's text in one string; empty if the paper has no such row. */
  public String text(PaperForm.RowKind kind) {
    return row(kind).map(row -> String.join("\n", row.lines())).orElse("");
  }
}
