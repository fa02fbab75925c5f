package org.jianzhuo.model.panel;

import java.util.Set;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.journal.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Describes an expert as the pool stood when a panel was drawn.
 *
 * @param number the expert's number, by which the pool is put in order
 * @param excluded null if the expert can be drawn
 * @param reason what the exclusion is about, e.g. a case's number; empty for none
 */
public record DrawCandidate(
    PersonId person,
    String number,
    Set<String> specialties,
    @Nullable Exclusion excluded,
    String reason) {

  public DrawCandidate {
    Check.notBlank(number, "number");
    specialties = Set.copyOf(specialties);
  }

  /** Tells whether the expert can be drawn. */
  public boolean eligible() {
    return excluded == null;
  }

  DrawCandidate without(Exclusion exclusion, String about) {
    return new DrawCandidate(person, number, specialties, exclusion, about);
  }
}
