package org.jianzhuo.model.exam;

import java.util.List;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.journal.FindingId;
import org.jspecify.annotations.Nullable;

/**
 * Describes one finding: where, what, how much, and the clause it supports.
 *
 * @param number the place in the exam's list, from 1: printed as ①
 * @param part a code of the catalogue's body parts
 * @param template the template's id; {@code free} for free text only
 * @param inScope whether the part stands in the recognition decision; one outside is recorded,
 *     never graded (人社部发〔2020〕91号 四)
 * @param clause null until one is chosen
 */
public record Finding(
    FindingId id,
    int number,
    String part,
    Side side,
    String title,
    String description,
    String template,
    List<Measurement> measurements,
    @Nullable ClauseChoice clause,
    boolean inScope) {

  public Finding {
    Check.inRange(number, 1, 999, "number");
    Check.notBlank(part, "part");
    measurements = List.copyOf(measurements);
  }
}
