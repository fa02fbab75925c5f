package org.jianzhuo.model.conclusion;

import java.util.ArrayList;
import java.util.List;
import org.jianzhuo.model.base.PaperDay;
import org.jianzhuo.model.intake.AcceptedCase;

/** Writes out what a slip may correct in an issued conclusion: all but the result (深圳2007 27). */
public final class IssuedText {

  private IssuedText() {}

  /** Returns the entries, one a line; empty before the conclusion was issued. */
  public static String of(AcceptedCase accepted, Conclusion conclusion) {
    ConclusionFact.Issued issued = conclusion.issued();
    if (issued == null) {
      return "";
    }
    List<String> lines = new ArrayList<>();
    lines.add(accepted.name());
    lines.add(accepted.sex().words().zh());
    lines.add(accepted.identityNumber());
    lines.add(accepted.acceptanceNumber());
    lines.add(accepted.employer());
    lines.add(issued.number());
    lines.add(PaperDay.of(issued.on()));
    ConclusionFact.DraftComposed draft = conclusion.draft();
    if (draft != null) {
      lines.add(draft.wording().applicant());
      lines.add(draft.wording().introduction());
      lines.add(draft.wording().basis());
      lines.add(draft.wording().remedy());
    }
    return String.join("\n", lines);
  }
}
