package org.jianzhuo.model.conclusion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianzhuo.model.base.PaperDay;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.ItemForm;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.opinion.DecidedItem;
import org.jianzhuo.model.opinion.PanelOpinion;

/**
 * Words the introduction of the injury that a drafter starts with: the injured part, the impairment
 * of function, the diagnosis (工伤职工劳动能力鉴定管理办法 14).
 */
final class InjuryIntroduction {
  private static final int LONGEST_DESCRIPTION = 300;

  /** The field of an item's own form that holds the panel's diagnosis. */
  private static final String DIAGNOSIS = "diagnosis";

  /** The field of an item's own form that holds the months of systematic treatment. */
  private static final String MONTHS = "months";

  /** The field of an item's own form that tells an illness's system, or an injury. */
  private static final String SYSTEM = "system";

  private static final String INJURY = "injury";

  private InjuryIntroduction() {}

  static String of(AcceptedCase accepted, PanelOpinion opinion) {
    StringBuilder text = new StringBuilder(event(accepted, opinion));
    if (!text.isEmpty()) {
      text.append('。');
    }
    String diagnosis = diagnosis(accepted, opinion);
    if (!diagnosis.isBlank()) {
      text.append("诊断：").append(diagnosis).append('。');
    }
    for (String sentence : facts(accepted, opinion)) {
      text.append(sentence.replaceAll("[。；，]+$", "")).append('。');
    }
    String months = ItemForms.values(opinion).getOrDefault(MONTHS, "").strip();
    if (isIllness(accepted) && months.matches("[1-9]\\d*") && !text.toString().contains("治疗")) {
      text.append("经系统治疗").append(months).append("个月。");
    }
    List<String> impairments =
        opinion.items().stream()
            .map(DecidedItem::finding)
            .filter(Finding::inScope)
            .filter(finding -> !finding.isItemForm())
            .map(InjuryIntroduction::impairment)
            .filter(each -> !each.isBlank())
            .toList();
    if (!impairments.isEmpty() && !accepted.item().isConfirmation()) {
      text.append(isIllness(accepted) ? "检查所见：" : "功能障碍情况：")
          .append(String.join("；", impairments))
          .append('。');
    }
    // registers mix the marks of both scripts; a paper has one
    return text.toString().replace(';', '；');
  }

  /** Looks for what the appraisal rests on: the decision's number and every recognised part. */
  static DraftCheck check(AcceptedCase accepted, String introduction) {
    List<String> lost =
        Stream.concat(Stream.of(accepted.recognitionNumber()), accepted.recognisedParts().stream())
            .map(String::strip)
            .filter(each -> !each.isEmpty() && !introduction.contains(each))
            .toList();
    return lost.isEmpty()
        ? new DraftCheck(
            DraftCheck.Rule.RECOGNITION, DraftCheck.Verdict.PASSED, new Words("通过", "passed"))
        : new DraftCheck(
            DraftCheck.Rule.RECOGNITION,
            DraftCheck.Verdict.TO_LOOK_AT,
            new Words(
                "伤情介绍未写：" + String.join("、", lost),
                "the introduction lacks " + String.join(", ", lost)));
  }

  /**
   * Returns the panel's diagnosis of the item's own form; the register's where there is none. Of an
   * illness the register's others stand beside it: the form holds one, and the person may have
   * several.
   */
  private static String diagnosis(AcceptedCase accepted, PanelOpinion opinion) {
    String registered = accepted.diagnosis().strip().replaceAll("[。；，]+$", "");
    String panels = panelsDiagnosis(opinion);
    if (panels.isEmpty()) {
      return registered;
    }
    boolean both = isIllness(accepted) && !registered.isEmpty() && !panels.contains(registered);
    return both ? Diagnoses.of(registered, panels) : panels;
  }

  private static boolean isIllness(AcceptedCase accepted) {
    return accepted.item() == ItemKind.NON_WORK || accepted.item() == ItemKind.DEPENDANT;
  }

  private static String panelsDiagnosis(PanelOpinion opinion) {
    return opinion.items().stream()
        .map(DecidedItem::finding)
        .filter(Finding::isItemForm)
        .flatMap(finding -> finding.answers().stream())
        .filter(answer -> answer.field().equals(DIAGNOSIS))
        .map(answer -> answer.value().strip().replaceAll("[。；，]+$", ""))
        .filter(said -> !said.isEmpty() && DraftChecks.mayStand(said))
        .findFirst()
        .orElse("");
  }

  /** What names pictures or votes is left to the drafter. */
  private static List<String> facts(AcceptedCase accepted, PanelOpinion opinion) {
    Map<String, String> values = ItemForms.values(opinion);
    Stream<String> period =
        ItemForms.medicalPeriod(accepted, opinion).map(p -> p.said().zh()).stream();
    return Stream.concat(
            ItemForm.of(accepted.item()).map(form -> form.introduction(values)).stream()
                .flatMap(List::stream),
            period)
        .filter(DraftChecks::mayStand)
        .toList();
  }

  private static String event(AcceptedCase accepted, PanelOpinion opinion) {
    StringBuilder text = new StringBuilder();
    LocalDate day = accepted.item() == ItemKind.DEPENDANT ? null : accepted.injuredOn();
    if (day != null) {
      boolean illness =
          accepted.item() == ItemKind.NON_WORK
              && !INJURY.equals(ItemForms.values(opinion).get(SYSTEM));
      text.append(PaperDay.of(day)).append(illness ? "发病" : "受伤");
    }
    if (!accepted.recognitionNumber().isBlank() && accepted.restsOnRecognition()) {
      text.append(text.isEmpty() ? "" : "，").append("经").append(accepted.recognitionNumber());
      text.append("《认定工伤决定书》认定为工伤");
      if (!accepted.recognisedParts().isEmpty()) {
        text.append("，认定部位：").append(String.join("、", accepted.recognisedParts()));
      }
    }
    return text.toString();
  }

  /** A long description, or one that names pictures or votes, is left to the drafter. */
  private static String impairment(Finding finding) {
    String title = finding.title().strip();
    String said =
        finding
            .description()
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("，"))
            .replaceAll("[。；，]+$", "");
    boolean fit =
        !said.isEmpty()
            && !said.equals(title)
            && said.length() <= LONGEST_DESCRIPTION
            && DraftChecks.mayStand(said);
    if (!DraftChecks.mayStand(title)) {
      return "";
    }
    return !fit ? title : title.isEmpty() ? said : title + "（" + said + "）";
  }
}
