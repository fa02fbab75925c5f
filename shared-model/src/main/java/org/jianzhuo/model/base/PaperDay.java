package org.jianzhuo.model.base;

import java.time.LocalDate;

/** Writes days as Chinese papers do. */
public final class PaperDay {

  private PaperDay() {}

  /** Returns e.g. 2025年3月3日, without leading zeros. */
  public static String of(LocalDate day) {
    return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}
