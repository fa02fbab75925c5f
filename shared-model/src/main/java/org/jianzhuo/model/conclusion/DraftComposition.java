package org.jianzhuo.model.conclusion;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.opinion.PanelOpinion;

/** Composes the text of a conclusion draft: a pure function of case, opinion, profile, wording. */
public final class DraftComposition {
  private static final List<String> NUMERALS =
      List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");

  private static final Pattern CHOICE =
      Pattern.compile("\\{(if [^:}]+|recognised|cites [^:}]+):([^}]*)\\}");

  private DraftComposition() {}

  /** Returns the wording that a drafter starts with. */
  public static DraftWording initial(
      AcceptedCase accepted, PanelOpinion opinion, RuleProfile profile, String province) {
    PaperForm form = profile.form(accepted.item(), accepted.type());
    String code = form.remedies().getFirst();
    return new DraftWording(
        introduction(accepted),
        basis(accepted, opinion, form),
        conclusion(accepted, opinion),
        remedy(profile, code, province),
        code,
        accepted.employer().isBlank() ? accepted.name() : accepted.employer());
  }

  /** Returns the draft's text. */
  public static DraftText compose(
      AcceptedCase accepted, PanelOpinion opinion, RuleProfile profile, DraftWording wording) {
    PaperForm form = profile.form(accepted.item(), accepted.type());
    List<DraftText.Row> rows = new ArrayList<>();
    int number = 0;
    for (PaperForm.Row row : form.rows()) {
      boolean numbered = !row.kind().emptyOnDraft();
      String numeral = numbered ? NUMERALS.get(number++) : "";
      rows.add(
          new DraftText.Row(
              row.kind(), numeral, row.label(), lines(row.kind(), accepted, opinion, wording)));
    }
    String subtitle =
        form.subtitle()
            .replace("{type}", accepted.type().words().zh())
            .replace("{round}", accepted.type().onPaper())
            .replace("{item}", accepted.item().words().zh());
    return new DraftText(subtitle, rows);
  }

  /** Returns the lines of the conclusion as the panel decided them, grades in capital numerals. */
  public static List<String> conclusion(AcceptedCase accepted, PanelOpinion opinion) {
    return opinion.onPaper(accepted.item());
  }

  /** Returns the basis with the decided clauses, e.g. 第 5.8.2 条第 24) 项. */
  public static String basis(AcceptedCase accepted, PanelOpinion opinion, PaperForm form) {
    String conclusion = String.join("", conclusion(accepted, opinion));
    return CHOICE
        .matcher(form.basis())
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    chosen(found.group(1), found.group(2), accepted, conclusion, opinion, form)))
        .replace("{clauses}", clauses(opinion.clauses(), form));
  }

  private static String chosen(
      String when,
      String text,
      AcceptedCase accepted,
      String conclusion,
      PanelOpinion opinion,
      PaperForm form) {
    if (when.startsWith("if ")) {
      return conclusion.contains(when.substring(3)) ? text : "";
    }
    if (when.equals("recognised")) {
      return accepted.recognitionNumber().isBlank() ? "" : text;
    }
    List<ClauseChoice> cited = opinion.clauses().stream().filter(form::cites).toList();
    long standards = cited.stream().map(ClauseChoice::standard).distinct().count();
    if (when.equals("cites both")) {
      return standards == 1 ? "" : text;
    }
    String standard = when.substring("cites ".length());
    List<ClauseChoice> own = cited.stream().filter(c -> c.standard().equals(standard)).toList();
    return cited.isEmpty() || !own.isEmpty() ? text.replace("@", clauses(own, form)) : "";
  }

  /** Returns the profile's remedy text of the code; empty if there is none. */
  public static String remedy(RuleProfile profile, String code, String province) {
    return profile
        .remedy(code)
        .map(remedy -> remedy.text().replace("{province}", province))
        .orElse("");
  }

  /**
   * Returns a clause as paper cites it: {@code 5.8.2 24)} becomes 第 5.8.2 条第 24) 项, {@code
   * 4.1.1(3)} becomes 第 4.1.1 条第 (3) 项.
   */
  public static String cited(String code) {
    int at = code.indexOf(code.contains(" ") ? ' ' : '(');
    return at < 0
        ? "第 " + code + " 条"
        : "第 " + code.substring(0, at) + " 条第 " + code.substring(at).strip() + " 项";
  }

  private static String clauses(List<ClauseChoice> clauses, PaperForm form) {
    List<String> cited =
        clauses.stream()
            .filter(form::cites)
            .map(clause -> cited(clause.code()))
            .distinct()
            .toList();
    return cited.isEmpty() ? "" : String.join("、", cited);
  }

  private static String introduction(AcceptedCase accepted) {
    StringBuilder text = new StringBuilder();
    if (accepted.injuredOn() != null) {
      text.append(accepted.injuredOn())
          .append(accepted.item() == ItemKind.NON_WORK ? " 发病（受伤）" : " 受伤");
    }
    if (!accepted.recognitionNumber().isBlank() && accepted.item().restsOnRecognition()) {
      text.append(text.isEmpty() ? "" : "，").append("经").append(accepted.recognitionNumber());
      text.append("《认定工伤决定书》认定为工伤");
      if (!accepted.recognisedParts().isEmpty()) {
        text.append("，认定部位：").append(String.join("、", accepted.recognisedParts()));
      }
    }
    if (!text.isEmpty()) {
      text.append('。');
    }
    if (!accepted.diagnosis().isBlank()) {
      text.append("诊断：").append(accepted.diagnosis()).append('。');
    }
    return text.toString();
  }

  private static List<String> lines(
      PaperForm.RowKind kind, AcceptedCase accepted, PanelOpinion opinion, DraftWording wording) {
    return switch (kind) {
      case APPRAISED ->
          List.of(
              accepted.name()
                  + "　"
                  + accepted.sex().words().zh()
                  + "　公民身份号码 "
                  + accepted.identityNumber());
      case EMPLOYER -> List.of(accepted.employer());
      case APPLICANT -> wording.applicant().lines().toList();
      case INTRODUCTION -> wording.introduction().lines().toList();
      case BASIS -> wording.basis().lines().toList();
      case CONCLUSION -> conclusion(accepted, opinion);
      case REMEDY -> wording.remedy().lines().toList();
      case NUMBER, DATE, SEAL -> List.of();
    };
  }
}
