package org.jianzhuo.model.conclusion;

import java.util.ArrayList;
import java.util.List;
import org.jianzhuo.model.base.PaperDay;
import org.jianzhuo.model.intake.AcceptedCase;

/** Writes out what a slip may correct in an issued conclusion: all but the result (深圳2007 27). */
public final class IssuedText {

  private IssuedText() {}

  /**
   * Returns rows of item and text, by the names that the paper gives its items; the appraised
   * person's name, sex and number also each by itself. None before the conclusion was issued.
   *
   * @param form the paper's form
   */
  public static List<List<String>> of(
      AcceptedCase accepted, Conclusion conclusion, PaperForm form) {
    ConclusionFact.Issued issued = conclusion.issued();
    if (issued == null) {
      return List.of();
    }
    ConclusionFact.DraftComposed draft = conclusion.draft();
    DraftWording wording =
        draft == null ? new DraftWording("", "", List.of(), "", "", "") : draft.wording();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("受理编号", accepted.acceptanceNumber()));
    for (PaperForm.Row row : form.rows()) {
      switch (row.kind()) {
        case APPRAISED -> {
          rows.add(List.of("姓名", accepted.name()));
          rows.add(List.of("性别", accepted.sex().words().zh()));
          rows.add(List.of("公民身份号码", accepted.identityNumber()));
        }
        case EMPLOYER -> rows.add(List.of(row.label(), accepted.employer()));
        case APPLICANT -> rows.add(List.of(row.label(), wording.applicant()));
        case INTRODUCTION -> rows.add(List.of(row.label(), wording.introduction()));
        case BASIS -> rows.add(List.of(row.label(), wording.basis()));
        case REMEDY -> rows.add(List.of(row.label(), wording.remedy()));
        case NUMBER -> rows.add(List.of(row.label(), issued.number()));
        case DATE -> rows.add(List.of(row.label(), PaperDay.of(issued.on())));
        case CONCLUSION, SEAL -> {}
      }
    }
    return List.copyOf(rows);
  }
}
