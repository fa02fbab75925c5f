package org.jianzhuo.model.paper;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.conclusion.Manner;
import org.jianzhuo.model.conclusion.Recipient;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.FactFamily;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jspecify.annotations.Nullable;

/** The facts of a case's papers. */
public sealed interface PaperFact extends Fact {

  FactFamily FAMILY =
      new FactFamily(
          Map.of(
              "paper.issued", Issued.class,
              "paper.printed", Printed.class,
              "paper.served", Served.class,
              "paper.part-received", PartReceived.class,
              "paper.answered", Answered.class));

  /** Returns the number of the paper. */
  String number();

  /**
   * Issues a paper, or a later version of it.
   *
   * @param counter the station's counter that stands in the number
   * @param kind the template's id
   * @param edition the template's edition
   * @param answers what was filled in, by asked field
   * @param gaps the lines that no other paper of the kind may tell again (F21)
   * @param replaces the digest of the version before; null for the first
   * @param reason why the version before is replaced; empty for the first
   * @param suspension the event of the case's clock that the paper begins; null for none
   * @param checkedBy who confirmed this version by the own PIN before it was issued, another person
   *     than who issues it; null where the kind needs nobody, and in entries of before that was
   *     asked
   */
  record Issued(
      String number,
      int counter,
      int version,
      String kind,
      int edition,
      Map<String, List<String>> answers,
      List<String> gaps,
      @Nullable Digest replaces,
      String reason,
      @Nullable UUID suspension,
      MediaId medium,
      Digest sha256,
      @Nullable PersonId checkedBy)
      implements PaperFact {

    /** Issues a paper that nobody else checks. */
    public Issued(
        String number,
        int counter,
        int version,
        String kind,
        int edition,
        Map<String, List<String>> answers,
        List<String> gaps,
        @Nullable Digest replaces,
        String reason,
        @Nullable UUID suspension,
        MediaId medium,
        Digest sha256) {
      this(
          number,
          counter,
          version,
          kind,
          edition,
          answers,
          gaps,
          replaces,
          reason,
          suspension,
          medium,
          sha256,
          null);
    }

    public Issued {
      Check.notBlank(number, "number");
      Check.notBlank(kind, "kind");
      Check.inRange(version, 1, 999, "version");
      Map<String, List<String>> copy = new LinkedHashMap<>();
      answers.forEach((field, typed) -> copy.put(field, List.copyOf(typed)));
      answers = Map.copyOf(copy);
      gaps = List.copyOf(gaps);
    }
  }

  /** Records a numbered print. */
  record Printed(String number, int version, Digest sha256, int print, String printer, int copies)
      implements PaperFact {}

  /**
   * Records on which day one recipient got the paper.
   *
   * @param how in words, e.g. {@code 当场签收}
   * @param receipt who got which version in which manner; null in entries of before a service named
   *     its recipient: such a one stands for everybody whom the paper is for
   */
  record Served(String number, LocalDate on, String how, @Nullable Receipt receipt)
      implements PaperFact {

    /** Records a service that names no recipient. */
    public Served(String number, LocalDate on, String how) {
      this(number, on, how, null);
    }
  }

  /**
   * Tells who received which version of a paper, and by which proof (送达回证).
   *
   * @param to null where the kind names nobody whom it is for
   * @param name who received it
   * @param addressed whether it reached the one whom the paper asks: from that service run the
   *     paper's days and stands the clock; a copy to another moves neither. Kept here so that an
   *     entry folds the same under every edition of its template
   * @param proof the number of the receipt, or what else proves this manner
   * @param unprinted why a version was served that was never printed; empty where it was
   */
  record Receipt(
      @Nullable Recipient to,
      String name,
      boolean addressed,
      Manner manner,
      String proof,
      int version,
      String unprinted) {
    public Receipt {
      Check.notBlank(name, "name");
      Check.notBlank(proof, "proof");
      Check.inRange(version, 1, 999, "version");
    }
  }

  /**
   * Records on which day a part of what the paper asked for was received; the clock stands on.
   *
   * @param lines the lines of the paper that it is
   * @param what a remark; may be empty
   */
  record PartReceived(String number, LocalDate on, List<String> lines, String what)
      implements PaperFact {
    public PartReceived {
      lines = List.copyOf(lines);
      Check.notEmpty(lines, "lines");
    }
  }

  /** Records on which day all that the paper asked for, or the rest of it, was received. */
  record Answered(String number, LocalDate on, String what) implements PaperFact {}
}
