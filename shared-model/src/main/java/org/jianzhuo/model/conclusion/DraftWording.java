package org.jianzhuo.model.conclusion;

import java.util.List;
import java.util.Objects;

/**
 * Holds what a drafter may word in the conclusion draft; grade and clauses come from the panel
 * opinion.
 *
 * @param introduction 伤情介绍
 * @param basis 鉴定依据
 * @param conclusion the lines of 鉴定结论, from the panel opinion
 * @param remedy 救济途径, the profile's text
 * @param remedyChoice the profile's code of that text
 * @param applicant who applied (深圳市职工劳动能力鉴定办法 25(2)); the register does not say
 */
public record DraftWording(
    String introduction,
    String basis,
    List<String> conclusion,
    String remedy,
    String remedyChoice,
    String applicant) {

  public DraftWording {
    conclusion = List.copyOf(conclusion);
    applicant = Objects.requireNonNullElse(applicant, "");
  }

  /** Returns the wording with what the panel decided in another: basis and conclusion. */
  public DraftWording decidedAs(DraftWording decided) {
    return new DraftWording(
        introduction, decided.basis, decided.conclusion, remedy, remedyChoice, applicant);
  }

  /** Returns the wording with another introduction. */
  public DraftWording withIntroduction(String other) {
    return new DraftWording(other, basis, conclusion, remedy, remedyChoice, applicant);
  }

  /** Returns the wording with another applicant. */
  public DraftWording withApplicant(String other) {
    return new DraftWording(introduction, basis, conclusion, remedy, remedyChoice, other);
  }

  /** Returns the wording with another remedy. */
  public DraftWording withRemedy(String code, String text) {
    return new DraftWording(introduction, basis, conclusion, text, code, applicant);
  }
}
