package org.jianzhuo.model.paper;

import java.util.List;
import org.jianzhuo.model.base.Check;
import org.jspecify.annotations.Nullable;

/** Describes one block of a paper; texts hold slots such as <code>{case.name}</code>. */
public sealed interface Block {

  /** Returns when the block stands on the paper; null for always. */
  @Nullable When when();

  /** Says where a paragraph stands. */
  enum Place {
    LEFT,
    INDENTED,
    CENTRED,
    RIGHT
  }

  /** Sets a paragraph. */
  record Paragraph(@Nullable When when, String text, boolean bold, Place place) implements Block {}

  /** Sets the head of a section. */
  record Heading(@Nullable When when, String text) implements Block {}

  /** Rules a table of labels and values, one to three pairs in a row. */
  record Fields(@Nullable When when, List<List<Pair>> rows) implements Block {
    public Fields {
      Check.notEmpty(rows, "rows");
      rows = rows.stream().map(List::copyOf).toList();
      rows.forEach(row -> Check.inRange(row.size(), 1, 3, "pairs in a row"));
    }
  }

  /** Holds a label and its value. */
  record Pair(String label, String text) {}

  /**
   * Rules a list.
   *
   * @param of the name of its rows
   * @param numbered whether a column of numbers comes first
   * @param empty stands where there are no rows; empty to leave the block out
   */
  record Table(@Nullable When when, String of, boolean numbered, List<Column> columns, String empty)
      implements Block {
    public Table {
      columns = List.copyOf(columns);
      Check.notEmpty(columns, "columns");
    }
  }

  /**
   * Sets pictures, each with its words below it.
   *
   * @param of the name of their rows: medium, caption, then lines of small print
   * @param perPage the name of the choice of how many stand on a page: 2, 3 or 4
   */
  record Pictures(@Nullable When when, String of, String perPage) implements Block {}

  /** Describes a column; shares are in relation to one another. */
  record Column(String title, int share, boolean centred) {}

  /**
   * Sets lines to sign on, each with a place for the date.
   *
   * @param each people of a list who sign before the others; null for none
   */
  record Signatures(@Nullable When when, List<String> labels, @Nullable Each each)
      implements Block {
    public Signatures {
      labels = List.copyOf(labels);
    }
  }

  /**
   * Gives every person of a list a line to sign on, e.g. 专家（何守正）.
   *
   * @param of the name of its rows
   * @param column which cell holds the name, from 0
   * @param first as what the first one signs
   * @param others as what the others sign
   */
  record Each(String of, int column, String first, String others) {}

  /** Sets the committee's name, the place of its seal, and the day of issue. */
  record Seal(@Nullable When when) implements Block {}

  /**
   * Sets the receipt: who received it and when, or that it was refused before two members of staff.
   *
   * @param who e.g. {@code 被鉴定人}
   */
  record Receipt(@Nullable When when, String who) implements Block {}

  /** Says to whom copies go. */
  record Copies(@Nullable When when, String text) implements Block {}

  /** Draws the line at which the stub below it is cut off. */
  record Cut(@Nullable When when, String title) implements Block {}
}
