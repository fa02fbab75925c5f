package org.jianzhuo.model.conclusion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.base.InkStroke;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.FactFamily;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jspecify.annotations.Nullable;

/** The facts of the conclusion draft. */
public sealed interface ConclusionFact extends Fact {

  FactFamily FAMILY =
      new FactFamily(
          Map.of(
              "conclusion.draft-composed", DraftComposed.class,
              "conclusion.draft-signed", DraftSigned.class,
              "conclusion.draft-returned", DraftReturned.class,
              "conclusion.draft-printed", DraftPrinted.class,
              "conclusion.issued", Issued.class,
              "conclusion.served", Served.class,
              "conclusion.earlier-noted", EarlierNoted.class));

  /**
   * Notes the conclusion under review, where its case is not known here (深圳2007 33).
   *
   * @param grade 1 to 10, 11 for below the grades; null where the item has none
   * @param result what a confirmation came to; empty for a grade
   * @param source which conclusion it is: who issued it, number and day
   */
  record EarlierNoted(@Nullable Integer grade, String result, String source)
      implements ConclusionFact {
    public EarlierNoted {
      Check.that(grade == null || grade >= 1 && grade <= 11, "a grade is 1 to 11");
      Check.that(grade != null || !result.isBlank(), "a grade or a result");
      Check.notBlank(source, "source");
    }
  }

  /** Says in which capacity a draft is signed. */
  enum Capacity {
    DRAFTER,
    CHECKER
  }

  /**
   * Composes a version of the draft.
   *
   * @param panelOpinion the SHA-256 of the signed panel opinion it rests on
   * @param answer what the drafter answers to the reason of the last return; empty where the new
   *     wording is the answer, and before any return; null in entries of before that was asked
   */
  record DraftComposed(
      int version,
      DraftWording wording,
      String profile,
      Digest panelOpinion,
      MediaId medium,
      Digest sha256,
      @Nullable String answer)
      implements ConclusionFact {

    /** Composes a version that answers no return. */
    public DraftComposed(
        int version,
        DraftWording wording,
        String profile,
        Digest panelOpinion,
        MediaId medium,
        Digest sha256) {
      this(version, wording, profile, panelOpinion, medium, sha256, "");
    }
  }

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

  /**
   * Records that the committee issued the conclusion (签发): it is effective from that day (深圳2007
   * 28).
   *
   * @param number the 文号, which only the committee gives, never a station (practice 1)
   */
  record Issued(int version, String number, LocalDate on) implements ConclusionFact {
    public Issued {
      Check.notBlank(number, "number");
    }
  }

  /**
   * Records that one recipient got the issued conclusion; employer, appraised person and other
   * applicants get it at the same time (深圳2007 26).
   *
   * @param name who received it
   * @param on the day of receipt, from which the parties' limits run
   * @param proof the receipt's number or another proof (送达回证); empty only in entries from before
   *     one was asked for
   */
  record Served(Recipient recipient, String name, LocalDate on, Manner manner, String proof)
      implements ConclusionFact {
    public Served {
      Check.notBlank(name, "name");
    }
  }
}
