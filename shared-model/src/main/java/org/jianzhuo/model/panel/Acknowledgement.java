package org.jianzhuo.model.panel;

import java.util.List;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.InkStroke;
import org.jianzhuo.model.base.Names;
import org.jianzhuo.model.journal.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Records how a notice was received: signed by hand, by the person or by somebody for a person who
 * cannot sign, or refused before two members of staff.
 *
 * @param signature the strokes; empty where signing was refused
 * @param refusedBefore the two who noted the refusal; empty where it was signed
 * @param signedFor who signed for the person; null where the person signed or refused, and in
 *     entries of before that was asked
 * @param interpreter the name of who translated the notice; null where nobody did, and in entries
 *     of before that was asked
 */
public record Acknowledgement(
    List<InkStroke> signature,
    List<PersonId> refusedBefore,
    @Nullable SignedFor signedFor,
    @Nullable String interpreter) {

  /** Records a notice that nobody translated. */
  public Acknowledgement(
      List<InkStroke> signature, List<PersonId> refusedBefore, @Nullable SignedFor signedFor) {
    this(signature, refusedBefore, signedFor, null);
  }

  /** Records the person's own signature, or the refusal. */
  public Acknowledgement(List<InkStroke> signature, List<PersonId> refusedBefore) {
    this(signature, refusedBefore, null, null);
  }

  public Acknowledgement {
    signature = List.copyOf(signature);
    refusedBefore = List.copyOf(refusedBefore);
    Check.that(
        signature.isEmpty() != refusedBefore.isEmpty(),
        "a notice is either signed or its refusal noted");
    Check.that(
        refusedBefore.isEmpty() || refusedBefore.stream().distinct().count() == 2,
        "a refusal to sign is noted by two members of staff");
    Check.that(signedFor == null || !signature.isEmpty(), "who signs for the person signs by hand");
    interpreter = interpreter == null ? null : Names.typed(interpreter);
    Check.that(interpreter == null || Names.names(interpreter), "an interpreter has a name");
  }
}
