package org.jianzhuo.model.rules;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Corrects the acuity of eyes without a lens (GB/T 16180-2014, Table A.5, A.3.5). The way back from
 * per cent to an acuity for the clauses is a <em>proposal</em>.
 */
public final class Aphakia {

  /** What counts where the table ends: less than 0.1, the next lower row of Table A.1. */
  static final double BELOW_THE_TABLE = 0.09;

  private final List<Row> rows;

  public Aphakia(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  /**
   * One row of Table A.5, the best acuity first.
   *
   * @param lens the efficiency with a lens, in per cent
   * @param one where one eye has none; null where the table ends
   * @param both where both eyes have none; null where the table ends
   */
  public record Row(double acuity, int lens, @Nullable Integer one, @Nullable Integer both) {}

  /** Returns the efficiency in per cent; empty below the table. */
  public OptionalInt efficiency(double acuity, boolean bothEyes) {
    for (Row row : rows) {
      if (Relation.AT_LEAST.holds(acuity, row.acuity())) {
        Integer percent = bothEyes ? row.both() : row.one();
        return percent == null ? OptionalInt.empty() : OptionalInt.of(percent);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * Returns the acuity that a lens would need for the same efficiency: the largest whose per cent
   * is not above it; empty for less than 0.1.
   */
  public OptionalDouble effectiveAcuity(double acuity, boolean bothEyes) {
    OptionalInt efficiency = efficiency(acuity, bothEyes);
    return efficiency.isEmpty()
        ? OptionalDouble.empty()
        : rows.stream()
            .filter(row -> row.lens() <= efficiency.getAsInt())
            .mapToDouble(Row::acuity)
            .max();
  }
}
