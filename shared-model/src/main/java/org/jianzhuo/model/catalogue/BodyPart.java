package org.jianzhuo.model.catalogue;

import java.util.List;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Words;

/**
 * Describes a body part.
 *
 * @param region e.g. {@code upper-limb}
 * @param paired whether it has a left and a right
 * @param back whether the map shows it from behind
 * @param x place on the standing figure, 0 to 100 from its left edge as drawn; of a paired part the
 *     person's right one, the left one lies at {@code 100 - x}
 * @param y 0 to 100 from the top
 * @param within the code of the part that this one belongs to; empty for none
 * @param otherNames what decisions and people call it as well
 */
public record BodyPart(
    String code,
    Words name,
    String region,
    boolean paired,
    boolean back,
    double x,
    double y,
    String within,
    List<String> otherNames) {

  public BodyPart {
    Check.notBlank(code, "code");
    otherNames = List.copyOf(otherNames);
  }
}
