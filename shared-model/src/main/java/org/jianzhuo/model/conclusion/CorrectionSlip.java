package org.jianzhuo.model.conclusion;

import java.time.LocalDate;
import java.util.List;
import org.jianzhuo.model.base.Check;
import org.jspecify.annotations.Nullable;

/**
 * Holds a correction slip (更正通知书) of an issued conclusion as it stands: it mends literal errors and
 * omissions and is read together with the conclusion (深圳2007 27).
 *
 * @param number the slip's own number, never the conclusion's 文号
 * @param version the version that stands, from 1
 * @param on the day on which this version was issued, by the station's clock
 * @param changes what was corrected, in the slip's order
 * @param reason why, in words
 * @param served the day of its service; null until then
 */
public record CorrectionSlip(
    String number,
    int version,
    LocalDate on,
    List<Change> changes,
    String reason,
    @Nullable LocalDate served) {

  /**
   * One thing corrected.
   *
   * @param item which entry of the conclusion
   * @param before as it stood; empty for what had been left out
   * @param after as corrected
   */
  public record Change(String item, String before, String after) {}

  public CorrectionSlip {
    Check.notBlank(number, "number");
    changes = List.copyOf(changes);
  }
}
