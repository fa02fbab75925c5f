package org.jianzhuo.model.conclusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianzhuo.model.catalogue.CapacityLoss;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.catalogue.StandardTables;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.ClauseMatch;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.SelfCareLevel;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.Applicant;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.opinion.CapacityAdvice;
import org.jianzhuo.model.opinion.DecidedItem;
import org.jianzhuo.model.opinion.PanelOpinion;
import org.jspecify.annotations.Nullable;

/** Composes the text of a conclusion draft: a pure function of case, opinion, profile, wording. */
public final class DraftComposition {
  private static final List<String> NUMERALS =
      List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");

  /** The general rule on several equal grades (GB/T 16180-2014, 4.2). */
  private static final String EQUAL_GRADES = "4.2";

  /** The general rule on self-care (GB/T 16180-2014, 4.1.4). */
  private static final String SELF_CARE = "4.1.4";

  /** The rule on major conditions of three categories of disease (劳社部发〔2002〕8号, 2.4). */
  static final String SEVERAL_CONDITIONS = "2.4";

  private static final Pattern CHOICE =
      Pattern.compile("\\{(if [^:}]+|recognised|cites [^:}]+):([^}]*)\\}");

  private DraftComposition() {}

  /** Returns the wording that a drafter starts with. */
  public static DraftWording initial(
      AcceptedCase accepted, PanelOpinion opinion, RuleProfile profile, String province) {
    PaperForm form = profile.form(accepted.item(), accepted.type());
    String code = form.remedies().getFirst();
    return new DraftWording(
        InjuryIntroduction.of(accepted, opinion),
        basis(accepted, opinion, form),
        conclusion(accepted, opinion),
        remedy(profile, code, province),
        code,
        applicant(accepted, null));
  }

  /**
   * Names who applied, as far as the register tells; else the employer, or the person where nobody
   * is employed or the item is not the employer's. A relative's name stands in no register: empty,
   * so that the drafter asks for it.
   */
  public static String applicant(AcceptedCase accepted, @Nullable Applicant applicant) {
    boolean ofEmployer =
        applicant == null
            ? accepted.restsOnRecognition() && !accepted.employer().isBlank()
            : applicant == Applicant.EMPLOYER;
    if (ofEmployer) {
      return accepted.employer();
    }
    if (applicant == Applicant.RELATIVE) {
      return "";
    }
    return applicant == Applicant.INSURANCE_AGENCY || applicant == Applicant.RECOGNITION_AUTHORITY
        ? applicant.words().zh()
        : accepted.name();
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
            .replace("{item}", asked(accepted, opinion));
    return new DraftText(subtitle, rows);
  }

  /** Names the item as it was asked for: a leave is confirmed or extended. */
  private static String asked(AcceptedCase accepted, PanelOpinion opinion) {
    boolean extension =
        accepted.item() == ItemKind.PAID_LEAVE
            && accepted.variant() == null
            && opinion.items().stream()
                .map(DecidedItem::finding)
                .filter(Finding::isItemForm)
                .flatMap(finding -> finding.answers().stream())
                .anyMatch(a -> a.field().equals("kind") && a.value().equals("extension"));
    return accepted.itemWords().zh() + (extension ? "延长" : "");
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
        .replace("{clauses}", clausesAndRules(accepted, opinion, form));
  }

  private static String clausesAndRules(
      AcceptedCase accepted, PanelOpinion opinion, PaperForm form) {
    List<String> cited = new ArrayList<>();
    String clauses = clauses(opinion.clauses(), form);
    if (!clauses.isEmpty()) {
      cited.add(clauses);
    }
    if (restsOnSeveral(opinion, form)) {
      cited.add(cited(SEVERAL_CONDITIONS));
    }
    if (form.citesGeneralRules()) {
      if (lifted(opinion)) {
        cited.add(cited(EQUAL_GRADES));
      }
      SelfCareLevel selfCare = opinion.selfCare();
      if (PanelOpinion.votesSelfCare(accepted.item())
          && selfCare != null
          && selfCare != SelfCareLevel.NONE
          && !form.basis().contains(cited(SELF_CARE))) {
        cited.add(cited(SELF_CARE));
      }
    }
    return String.join("、", cited);
  }

  /** Tells whether the grade is one heavier than the gravest clause, which stands twice or more. */
  private static boolean lifted(PanelOpinion opinion) {
    List<Integer> grades =
        opinion.items().stream()
            .map(DecidedItem::clause)
            .filter(Objects::nonNull)
            .map(ClauseChoice::grade)
            .toList();
    int gravest = grades.stream().mapToInt(Integer::intValue).min().orElse(0);
    Integer grade = opinion.grade();
    return grade != null
        && grade == gravest - 1
        && grades.stream().filter(each -> each == gravest).count() > 1;
  }

  /**
   * Tells whether complete loss was decided although no clause alone gives it: by major conditions
   * of three categories (劳社部发〔2002〕8号, 2.4).
   */
  static boolean restsOnSeveral(PanelOpinion opinion, PaperForm form) {
    String result = opinion.result();
    return result != null
        && result.startsWith(CapacityLoss.COMPLETE.words().zh())
        && form.standard().contains(Standard.LSBF_2002_8.number())
        && CapacityAdvice.of(opinion.items(), StandardTables.diseaseCategories()).leavesChoice();
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
    String several =
        standard.equals(Standard.LSBF_2002_8.number()) && restsOnSeveral(opinion, form)
            ? "、" + cited(SEVERAL_CONDITIONS)
            : "";
    return cited.isEmpty() || !own.isEmpty() ? text.replace("@", clauses(own, form) + several) : "";
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
            .map(clause -> reference(clause) + cited(clause.code()))
            .distinct()
            .toList();
    return cited.isEmpty() ? "" : String.join("、", cited);
  }

  private static String reference(ClauseChoice clause) {
    return clause.match() == ClauseMatch.BY_REFERENCE ? clause.match().words().zh() : "";
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
