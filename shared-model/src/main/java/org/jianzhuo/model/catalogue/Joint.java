package org.jianzhuo.model.catalogue;

import java.util.List;
import java.util.Optional;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Words;

/**
 * Describes a joint and its movements. The figures are of teaching books, not of the standard: the
 * healthy side goes before them (GB/T 16180-2014, A.2.5).
 *
 * @param id e.g. {@code elbow}
 * @param parts codes of the body parts at which it is examined
 */
public record Joint(String id, Words name, List<String> parts, List<Movement> movements) {

  public Joint {
    Check.notBlank(id, "id");
    Check.notEmpty(parts, "parts");
    Check.notEmpty(movements, "movements");
    parts = List.copyOf(parts);
    movements = List.copyOf(movements);
  }

  /** Returns the movement, if the joint has it. */
  public Optional<Movement> movement(String movementId) {
    return movements.stream().filter(m -> m.id().equals(movementId)).findFirst();
  }

  /**
   * Describes a movement from neutral zero, in degrees.
   *
   * @param id e.g. {@code flexion}
   * @param normalFrom where the normal range begins
   * @param normalTo where it ends
   * @param normal the one value that stands for it where the healthy side cannot be measured
   * @param min what no joint falls below; negative for a deficit
   * @param max what no joint exceeds
   */
  public record Movement(
      String id, Words name, int normalFrom, int normalTo, int normal, int min, int max) {

    public Movement {
      Check.that(
          min <= normalFrom && normalFrom <= normalTo && normalTo <= max,
          "the normal range of " + id + " lies within the possible one");
    }
  }
}
