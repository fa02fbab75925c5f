package org.jianzhuo.model.conclusion;

import java.util.List;
import java.util.Map;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.FactFamily;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.panel.InkStroke;

/** The facts of the conclusion draft. */
public sealed interface ConclusionFact extends Fact {

  FactFamily FAMILY =
      new FactFamily(
          Map.of(
              "conclusion.draft-composed", DraftComposed.class,
              "conclusion.draft-signed", DraftSigned.class,
              "conclusion.draft-returned", DraftReturned.class,
              "conclusion.draft-printed", DraftPrinted.class));

  /** Says in which capacity a draft is signed. */
  enum Capacity {
    DRAFTER,
    CHECKER
  }

  /**
   * Composes a version of the draft.
   *
   * @param panelOpinion the SHA-256 of the signed panel opinion it rests on
   */
  record DraftComposed(
      int version,
      DraftWording wording,
      String profile,
      Digest panelOpinion,
      MediaId medium,
      Digest sha256)
      implements ConclusionFact {}

  /** Records the drafter's or checker's signature, binding the revision it made. */
  record DraftSigned(
      int version,
      Capacity capacity,
      PersonId signer,
      MediaId medium,
      Digest sha256,
      List<InkStroke> ink)
      implements ConclusionFact {
    public DraftSigned {
      ink = List.copyOf(ink);
    }
  }

  /** Returns a draft to its drafter with a reason. */
  record DraftReturned(int version, String reason) implements ConclusionFact {}

  /** Records a numbered print of the draft. */
  record DraftPrinted(int version, Digest sha256, int print, String printer, int copies)
      implements ConclusionFact {}
}
