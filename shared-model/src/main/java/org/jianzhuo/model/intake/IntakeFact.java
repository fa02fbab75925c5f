package org.jianzhuo.model.intake;

import java.util.List;
import java.util.Map;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.InkStroke;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.FactFamily;
import org.jianzhuo.model.roster.CommitteeLevel;
import org.jspecify.annotations.Nullable;

/** The facts of a case's acceptance. */
public sealed interface IntakeFact extends Fact {

  FactFamily FAMILY =
      new FactFamily(
          Map.of(
              "intake.case-accepted", CaseAccepted.class,
              "intake.case-corrected", CaseCorrected.class,
              "intake.application-judged", ApplicationJudged.class,
              "intake.rehabilitation-noted", RehabilitationNoted.class,
              "intake.character-drawn", CharacterDrawn.class));

  /**
   * Opens the case's stream: its first entry.
   *
   * @param level which committee accepted it; null in entries of before that was kept
   */
  record CaseAccepted(AcceptedCase accepted, @Nullable CommitteeLevel level) implements IntakeFact {

    /** Opens the stream of a case of the committee as it is. */
    public CaseAccepted(AcceptedCase accepted) {
      this(accepted, null);
    }
  }

  /**
   * Notes how far 先康复后鉴定 is (人社部发〔2023〕41号 三（六）).
   *
   * @param report what it rests on, e.g. the effect report's number and date
   */
  record RehabilitationNoted(Rehabilitation state, String report) implements IntakeFact {}

  /**
   * Keeps what the register said of the application and what was answered where the rules of
   * acceptance ask.
   *
   * @param profile the rules by which it was judged
   */
  record ApplicationJudged(ApplicationDetails details, List<GuardAnswer> answers, String profile)
      implements IntakeFact {
    public ApplicationJudged {
      answers = List.copyOf(answers);
    }
  }

  /**
   * Keeps a character of a name as a person drew it, since no font here shows it (F86).
   *
   * @param ink on a square pad
   */
  record CharacterDrawn(int codePoint, List<InkStroke> ink) implements IntakeFact {
    public CharacterDrawn {
      ink = List.copyOf(ink);
      Check.that(Character.isValidCodePoint(codePoint), "a code point");
      Check.notEmpty(ink, "ink");
    }
  }

  /** Corrects what is known of the case, with the reason. */
  record CaseCorrected(AcceptedCase accepted, String reason) implements IntakeFact {}
}
