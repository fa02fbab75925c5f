package org.jianzhuo.model.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
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
 * @param traits what else rules ask of it
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
    List<String> otherNames,
    Set<Trait> traits) {

  public BodyPart {
    Check.notBlank(code, "code");
    otherNames = List.copyOf(otherNames);
    traits = Set.copyOf(traits);
  }

  /** Tells whether it has a trait. */
  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** What a rule asks of a body part. */
  public enum Trait {
    /** A tissue that is in all parts: it says a place only where a clause names no other. */
    EVERYWHERE,
    /** A harm to it palsies limbs elsewhere. */
    PALSIES,
    /** Left and right work as one: what a form without sides measures is of both. */
    ONE_ORGAN;

    /** Reads the name in the table, e.g. {@code one-organ}. */
    public static Trait of(String name) {
      return valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
    }
  }
}
