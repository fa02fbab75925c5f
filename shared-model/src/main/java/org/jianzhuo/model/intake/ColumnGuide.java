package org.jianzhuo.model.intake;

import java.util.Arrays;
import java.util.List;

/**
 * Names the columns that a sheet is read by, in Chinese as they stand in its header.
 *
 * @param required without one of these nothing is imported
 * @param further what is read where it is there
 */
public record ColumnGuide(List<String> required, List<String> further) {

  public ColumnGuide {
    required = List.copyOf(required);
    further = List.copyOf(further);
  }

  /** Names the columns of a day's register. */
  public static ColumnGuide ofRegister() {
    return of(RegisterColumn.values());
  }

  /** Names the columns of a pool of experts. */
  public static ColumnGuide ofExperts() {
    return of(ExpertColumn.values());
  }

  private static ColumnGuide of(SheetColumn... columns) {
    return new ColumnGuide(headers(columns, true), headers(columns, false));
  }

  private static List<String> headers(SheetColumn[] columns, boolean required) {
    return Arrays.stream(columns)
        .filter(column -> (column.need() == SheetColumn.Need.REQUIRED) == required)
        .map(SheetColumn::header)
        .toList();
  }
}
