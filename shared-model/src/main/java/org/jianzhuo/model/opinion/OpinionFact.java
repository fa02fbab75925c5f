package org.jianzhuo.model.opinion;

import java.util.List;
import java.util.Map;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.base.InkStroke;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.FactFamily;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jspecify.annotations.Nullable;

/** The facts of the experts' opinions and of the paper they sign. */
public sealed interface OpinionFact extends Fact {

  FactFamily FAMILY =
      new FactFamily(
          Map.of(
              "opinion.sealed", Sealed.class,
              "opinion.filed", Filed.class,
              "opinion.anew-called", AnewCalled.class,
              "opinion.anew-answered", AnewAnswered.class,
              "opinion.reopened", Reopened.class,
              "opinion.referred", Referred.class,
              "opinion.consulted", Consulted.class,
              "opinion.sheet-composed", SheetComposed.class,
              "opinion.sheet-signed", SheetSigned.class,
              "opinion.sheet-printed", SheetPrinted.class));

  /**
   * Files an expert's opinion.
   *
   * @param signature the expert's ECDSA signature over the opinion's canonical bytes, Base64
   */
  record Filed(Opinion opinion, String signature) implements OpinionFact {}

  /**
   * Says that an expert has given an opinion without saying which (背靠背, practice 3): the opinion
   * itself stays at its station, and is filed only once all have given theirs.
   *
   * @param signature the digest of the opinion's signature, so that it cannot be changed afterwards
   */
  record Sealed(PersonId expert, Digest signature) implements OpinionFact {}

  /** Calls the panel to deliberate anew; an expert who calls agrees by it. */
  record AnewCalled(DeliberationCall.Caller as, String reason) implements OpinionFact {}

  /**
   * Answers a call to deliberate anew.
   *
   * @param reason why the opinion stands; empty where the expert agrees
   */
  record AnewAnswered(boolean agrees, String reason) implements OpinionFact {}

  /**
   * Sets all opinions and the sheet aside: the panel gives its opinions anew. The sheet that was
   * composed stays and counts as replaced.
   *
   * @param agreed the experts who agreed to the call; null where no call is needed, since without
   *     majority nothing was decided, and in entries from before the panel was asked
   */
  record Reopened(String reason, @Nullable List<PersonId> agreed) implements OpinionFact {
    public Reopened {
      agreed = agreed == null ? null : List.copyOf(agreed);
    }

    /** Sets aside what no call is needed for. */
    public Reopened(String reason) {
      this(reason, null);
    }
  }

  /** Refers the case to the expert consultation committee. */
  record Referred(Referral referral) implements OpinionFact {}

  /**
   * Records the consultation committee's opinion.
   *
   * @param signature of the member who records it, over {@link OpinionCanonical}'s bytes, Base64
   * @param assents of the other members who signed at the station; who attended and is not among
   *     them signs the printed opinion. Null in entries from before assents were taken.
   */
  record Consulted(ConsultationOpinion opinion, String signature, @Nullable List<Assent> assents)
      implements OpinionFact {
    public Consulted {
      assents = assents == null ? null : List.copyOf(assents);
    }

    /** Tells who signed with a key of their own, besides the one who records. */
    public List<PersonId> assenting() {
      return assents == null ? List.of() : assents.stream().map(Assent::member).toList();
    }
  }

  /**
   * Signs the consultation committee's opinion as another member than the one who records it.
   *
   * @param signature over the same bytes as the recording member's, Base64
   */
  record Assent(PersonId member, String signature) {}

  /**
   * Records the panel opinion as composed: the revision that nobody has signed.
   *
   * @param sha256 of the file
   * @param data the digest that the sheet prints, which no paper can print of itself: of the
   *     entries it shows; null in entries from before it was kept
   */
  record SheetComposed(int version, MediaId medium, Digest sha256, @Nullable Digest data)
      implements OpinionFact {}

  /**
   * Records one expert's signature on the panel opinion, binding the revision it made.
   *
   * @param revision from 1: how many signatures the revision carries
   * @param ink the handwritten stroke signature
   */
  record SheetSigned(
      int version,
      int revision,
      PersonId expert,
      MediaId medium,
      Digest sha256,
      List<InkStroke> ink)
      implements OpinionFact {
    public SheetSigned {
      ink = List.copyOf(ink);
    }
  }

  /** Records a numbered print of the panel opinion. */
  record SheetPrinted(int version, Digest sha256, int print, String printer, int copies)
      implements OpinionFact {}
}
