package org.jianzhuo.model.panel;

import java.util.List;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.InkStroke;
import org.jianzhuo.model.journal.PersonId;

/**
 * Records how a notice was received: signed by hand, or refused before two members of staff.
 *
 * @param signature the strokes; empty where signing was refused
 * @param refusedBefore the two who noted the refusal; empty where it was signed
 */
public record Acknowledgement(List<InkStroke> signature, List<PersonId> refusedBefore) {

  public Acknowledgement {
    signature = List.copyOf(signature);
    refusedBefore = List.copyOf(refusedBefore);
    Check.that(
        signature.isEmpty() != refusedBefore.isEmpty(),
        "a notice is either signed or its refusal noted");
    Check.that(
        refusedBefore.isEmpty() || refusedBefore.stream().distinct().count() == 2,
        "a refusal to sign is noted by two members of staff");
  }
}
