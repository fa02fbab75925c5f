package org.jianzhuo.model.conclusion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianzhuo.model.base.LoneLetters;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.conclusion.DraftCheck.Verdict;
import org.jianzhuo.model.conclusion.PaperForm.RowKind;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.MedicalPeriod;
import org.jianzhuo.model.exam.SelfCareLevel;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.opinion.ComprehensiveGrade;
import org.jianzhuo.model.opinion.DecidedItem;
import org.jianzhuo.model.opinion.GradeGrounds;
import org.jianzhuo.model.opinion.GradeWords;
import org.jianzhuo.model.opinion.PanelOpinion;
import org.jianzhuo.model.opinion.Plausibility;
import org.jspecify.annotations.Nullable;

/** Checks a conclusion draft; one failure keeps it from being signed. */
public final class DraftChecks {
  private static final Pattern VOTES =
      Pattern.compile("多数意见|少数意见|不同意见|表决|专家组(一致|评议)|[一二三四五1-5] ?名专家|\\d+ ?票|\\d ?[:：比] ?\\d ?通过");
  private static final Pattern PICTURES =
      Pattern.compile("二维码|影像资料|照片|录像|截图|IMG-|CLIP-|\\.(?i:jpe?g|png|mp4|mkv)");
  // names of tests and scales begin with a capital, units are short
  private static final Pattern FOREIGN =
      Pattern.compile("\\p{IsLatin}{2,}(?: \\p{IsLatin}{2,}){2,}|(?<![A-Za-z])[a-z]{5,}");
  private static final Pattern CITED =
      Pattern.compile("第 ?(\\d+(?:\\.\\d+)+) ?条(?:第 ?(\\(?\\d+\\)) ?项)?");

  /**
   * Names the people of a case by capacity.
   *
   * @param expertNames the panel's names, which may not stand on the draft
   * @param recorders who wrote findings under dictation
   * @param drafter null until known
   * @param checker null until known
   * @param keptAway whether who signed the panel opinion is challenged, and not judged fit to sit
   */
  public record People(
      Collection<PersonId> experts,
      Collection<String> expertNames,
      Collection<PersonId> recorders,
      @Nullable PersonId drafter,
      @Nullable PersonId checker,
      boolean keptAway) {}

  private DraftChecks() {}

  /**
   * Runs the checks, in order of {@link DraftCheck.Rule}.
   *
   * @param grounds what the panel holds to weigh on the grade besides the clauses
   */
  public static List<DraftCheck> run(
      AcceptedCase accepted,
      PanelOpinion opinion,
      GradeGrounds grounds,
      RuleProfile profile,
      DraftWording wording,
      String province,
      People people) {
    PaperForm form = profile.form(accepted.item(), accepted.type());
    DraftText text = DraftComposition.compose(accepted, opinion, profile, wording);
    List<DraftCheck> checks = new ArrayList<>();
    checks.add(noExpert(accepted, wording, people));
    checks.add(chinese(wording));
    checks.add(without(DraftCheck.Rule.NO_VOTES, VOTES, wording));
    checks.add(without(DraftCheck.Rule.NO_PICTURES, PICTURES, wording));
    checks.add(statutory(accepted, text));
    checks.add(issueEmpty(text));
    checks.add(sameResult(accepted, opinion, text, wording));
    checks.add(sameClauses(opinion, form, wording));
    if (PanelOpinion.votesGrade(accepted.item())) {
      checks.add(gradeRule(opinion, grounds));
      checks.add(DraftClauses.check(opinion));
    }
    if (PanelOpinion.votesGrade(accepted.item()) && PanelOpinion.votesSelfCare(accepted.item())) {
      checks.add(selfCareFits(opinion));
    }
    ItemForms.medicalPeriod(accepted, opinion).ifPresent(p -> checks.add(tableTerm(p)));
    checks.add(DraftSides.check(opinion, wording.introduction()));
    if (CaseBackground.isReview(accepted.type())) {
      checks.add(earlier(wording));
    }
    if (accepted.restsOnRecognition()) {
      checks.add(InjuryIntroduction.check(accepted, wording.introduction()));
      checks.add(inScope(opinion, wording));
    }
    checks.add(basisCurrent(profile, form, wording));
    checks.add(remedy(profile, form, wording, province));
    checks.add(people(people));
    checks.add(
        people.keptAway()
            ? failed(DraftCheck.Rule.RECUSAL, "回避未决或已成立", "recusal open or upheld")
            : passed(DraftCheck.Rule.RECUSAL));
    return List.copyOf(checks);
  }

  /** Tells whether words name neither votes nor pictures. */
  static boolean mayStand(String words) {
    return !VOTES.matcher(words).find() && !PICTURES.matcher(words).find();
  }

  /** Tells whether all checks passed. */
  public static boolean allPassed(List<DraftCheck> checks) {
    return checks.stream().allMatch(DraftCheck::allowsSigning);
  }

  private static DraftCheck noExpert(AcceptedCase accepted, DraftWording wording, People people) {
    Optional<String> found =
        people.expertNames().stream()
            .filter(name -> !name.equals(accepted.name()))
            .filter(name -> free(wording).contains(name))
            .findFirst();
    return found
        .map(name -> failed(DraftCheck.Rule.NO_EXPERT, "出现“" + name + "”", "names “" + name + "”"))
        .orElseGet(() -> passed(DraftCheck.Rule.NO_EXPERT));
  }

  /**
   * What was typed beside an English window goes onto the paper as it was typed; one letter where
   * something was asked says nothing to the parties.
   */
  private static DraftCheck chinese(DraftWording wording) {
    String text = free(wording) + '\n' + String.join("\n", wording.conclusion());
    Optional<String> nothing = LoneLetters.answer(text);
    if (nothing.isPresent()) {
      return failed(
          DraftCheck.Rule.CHINESE,
          "只写了“" + nothing.get() + "”，须写明内容",
          "says “" + nothing.get() + "” and no more");
    }
    Matcher foreign = FOREIGN.matcher(text);
    return (foreign.find() ? Optional.of(foreign.group()) : LoneLetters.unknown(text))
        .map(
            found ->
                new DraftCheck(
                    DraftCheck.Rule.CHINESE,
                    Verdict.TO_LOOK_AT,
                    new Words("“" + found + "”不是中文", "“" + found + "” is not Chinese")))
        .orElseGet(() -> passed(DraftCheck.Rule.CHINESE));
  }

  private static DraftCheck without(DraftCheck.Rule rule, Pattern words, DraftWording wording) {
    Matcher found = words.matcher(free(wording));
    return found.find()
        ? failed(rule, "出现“" + found.group() + "”", "says “" + found.group() + "”")
        : passed(rule);
  }

  /** Who is not employed has no employer to name; every other item must say something. */
  private static DraftCheck statutory(AcceptedCase accepted, DraftText text) {
    boolean unemployed = accepted.employer().isBlank() && !accepted.restsOnRecognition();
    List<String> missing =
        text.rows().stream()
            .filter(row -> !row.kind().emptyOnDraft())
            .filter(row -> !(unemployed && row.kind() == RowKind.EMPLOYER))
            .filter(row -> row.lines().stream().allMatch(String::isBlank))
            .map(DraftText.Row::label)
            .toList();
    return missing.isEmpty()
        ? passed(DraftCheck.Rule.STATUTORY)
        : failed(
            DraftCheck.Rule.STATUTORY,
            "缺 " + String.join("、", missing),
            "missing: " + String.join(", ", missing));
  }

  private static DraftCheck issueEmpty(DraftText text) {
    List<String> filled =
        text.rows().stream()
            .filter(row -> row.kind().emptyOnDraft() && !row.lines().isEmpty())
            .map(DraftText.Row::label)
            .toList();
    boolean hasSeal = text.row(RowKind.SEAL).isPresent() && text.row(RowKind.DATE).isPresent();
    return filled.isEmpty() && hasSeal
        ? new DraftCheck(
            DraftCheck.Rule.ISSUE_EMPTY, Verdict.PASSED, new Words("签发时编", "given at issue"))
        : failed(DraftCheck.Rule.ISSUE_EMPTY, "已填写", "already filled in");
  }

  private static DraftCheck sameResult(
      AcceptedCase accepted, PanelOpinion opinion, DraftText text, DraftWording wording) {
    List<String> decided = DraftComposition.conclusion(accepted, opinion);
    String printed = text.text(RowKind.CONCLUSION);
    return !decided.isEmpty()
            && printed.equals(String.join("\n", decided))
            && wording.conclusion().equals(decided)
        ? passed(DraftCheck.Rule.SAME_RESULT)
        : failed(DraftCheck.Rule.SAME_RESULT, "与意见表不一致", "differs from the panel opinion");
  }

  private static DraftCheck sameClauses(
      PanelOpinion opinion, PaperForm form, DraftWording wording) {
    Set<String> decided = new TreeSet<>();
    for (ClauseChoice clause : opinion.clauses()) {
      if (form.cites(clause)) {
        decided.add(clause.code());
      }
    }
    if (DraftComposition.restsOnSeveral(opinion, form)) {
      decided.add(DraftComposition.SEVERAL_CONDITIONS);
    }
    Set<String> cited = codes(wording.basis());
    // e.g. the article on self-care, which the form's own text names
    Set<String> own = codes(form.basis());
    own.removeAll(decided);
    cited.removeAll(own);
    if (form.citesGeneralRules()) {
      // the general rules, e.g. 4.2 on equal grades, are no clause that anybody voted
      cited.removeIf(code -> code.startsWith("4."));
    }
    return decided.equals(cited)
        ? new DraftCheck(
            DraftCheck.Rule.SAME_CLAUSES,
            Verdict.PASSED,
            new Words(decided.size() + " 条", decided.size() + " clauses"))
        : failed(
            DraftCheck.Rule.SAME_CLAUSES,
            "意见表为 " + String.join("、", decided),
            "panel opinion has " + String.join(", ", decided));
  }

  private static Set<String> codes(String basis) {
    Set<String> codes = new TreeSet<>();
    Matcher found = CITED.matcher(basis);
    while (found.find()) {
      String number = found.group(2);
      codes.add(
          number == null
              ? found.group(1)
              : found.group(1) + (number.startsWith("(") ? "" : " ") + number);
    }
    return codes;
  }

  /** An injury of before is graded by the whole outcome (4.3), which no clause here tells. */
  private static DraftCheck gradeRule(PanelOpinion opinion, GradeGrounds grounds) {
    List<Integer> allowed = ComprehensiveGrade.ofDecided(opinion.items(), grounds).allowed();
    Integer grade = opinion.grade();
    if (grade == null || allowed.isEmpty() || allowed.contains(grade) || grounds.prior() != null) {
      return passed(DraftCheck.Rule.GRADE_RULE);
    }
    Words rule = GradeWords.either(allowed);
    return new DraftCheck(
        DraftCheck.Rule.GRADE_RULE,
        Verdict.TO_LOOK_AT,
        new Words(
            "按规则为" + rule.zh() + "，理由见意见表",
            "by the rules " + rule.en() + "; reason in the panel opinion"));
  }

  private static DraftCheck selfCareFits(PanelOpinion opinion) {
    Integer grade = opinion.grade();
    SelfCareLevel level = opinion.selfCare();
    Optional<Words> warning =
        grade == null || level == null ? Optional.empty() : Plausibility.warning(grade, level);
    return warning
        .map(words -> new DraftCheck(DraftCheck.Rule.SELF_CARE_FITS, Verdict.TO_LOOK_AT, words))
        .orElseGet(() -> passed(DraftCheck.Rule.SELF_CARE_FITS));
  }

  /** The table binds nobody who has a reason: whoever signs is told, with the window. */
  private static DraftCheck tableTerm(MedicalPeriod period) {
    int months = period.table().months();
    int within = period.table().within();
    String decided =
        new BigDecimal(Double.toString(period.months() == null ? months : period.months()))
            .stripTrailingZeros()
            .toPlainString();
    return period.departs()
        ? new DraftCheck(
            DraftCheck.Rule.TABLE_TERM,
            Verdict.TO_LOOK_AT,
            new Words(
                "表列%d个月（%d个月内累计），结论%s个月；理由：%s".formatted(months, within, decided, period.reason()),
                "table %d months (within %d), decided %s; reason: %s"
                    .formatted(months, within, decided, period.reason())))
        : new DraftCheck(
            DraftCheck.Rule.TABLE_TERM,
            Verdict.PASSED,
            new Words(
                "%d个月（%d个月内累计）".formatted(months, within),
                "%d months (within %d)".formatted(months, within)));
  }

  private static DraftCheck earlier(DraftWording wording) {
    return EarlierConclusion.isNamedIn(wording.introduction())
        ? passed(DraftCheck.Rule.EARLIER)
        : new DraftCheck(
            DraftCheck.Rule.EARLIER,
            Verdict.TO_LOOK_AT,
            new Words("未写原结论的文号、等级", "the earlier number and grade are missing"));
  }

  private static DraftCheck inScope(PanelOpinion opinion, DraftWording wording) {
    for (DecidedItem item : opinion.items()) {
      if (item.finding().inScope()) {
        continue;
      }
      String title = item.finding().title();
      if (item.clause() != null || (!title.isBlank() && free(wording).contains(title))) {
        return failed(
            DraftCheck.Rule.IN_SCOPE, "“" + title + "”不在认定部位", "“" + title + "” is outside");
      }
    }
    return passed(DraftCheck.Rule.IN_SCOPE);
  }

  private static DraftCheck basisCurrent(
      RuleProfile profile, PaperForm form, DraftWording wording) {
    if (!profile.inForce()) {
      return failed(
          DraftCheck.Rule.BASIS_CURRENT,
          profile.id() + " 已停用",
          profile.id() + " no longer in force");
    }
    return form.basisDocuments().stream()
        .filter(document -> !wording.basis().contains(document))
        .findFirst()
        .map(missing -> failed(DraftCheck.Rule.BASIS_CURRENT, "缺" + missing, "lacks " + missing))
        .orElseGet(
            () -> new DraftCheck(DraftCheck.Rule.BASIS_CURRENT, Verdict.PASSED, profile.name()));
  }

  private static DraftCheck remedy(
      RuleProfile profile, PaperForm form, DraftWording wording, String province) {
    String code = wording.remedyChoice();
    boolean known = form.remedies().contains(code);
    boolean same = wording.remedy().equals(DraftComposition.remedy(profile, code, province));
    return known && same
        ? new DraftCheck(
            DraftCheck.Rule.REMEDY,
            Verdict.PASSED,
            profile.remedy(code).map(RuleProfile.Remedy::label).orElse(new Words("通过", "passed")))
        : failed(DraftCheck.Rule.REMEDY, "与规则档案不符", "not the profile's text");
  }

  private static DraftCheck people(People people) {
    PersonId drafter = people.drafter();
    PersonId checker = people.checker();
    boolean clash =
        (drafter != null && drafter.equals(checker))
            || sits(drafter, people)
            || sits(checker, people);
    return clash
        ? failed(DraftCheck.Rule.PEOPLE, "同一人担任两职", "one person in two posts")
        : passed(DraftCheck.Rule.PEOPLE);
  }

  private static boolean sits(@Nullable PersonId person, People people) {
    return person != null
        && (people.experts().contains(person) || people.recorders().contains(person));
  }

  private static String free(DraftWording wording) {
    return wording.introduction() + '\n' + wording.basis() + '\n' + wording.applicant();
  }

  private static DraftCheck passed(DraftCheck.Rule rule) {
    return new DraftCheck(rule, Verdict.PASSED, new Words("通过", "passed"));
  }

  private static DraftCheck failed(DraftCheck.Rule rule, String zh, String en) {
    return new DraftCheck(rule, Verdict.FAILED, new Words(zh, en));
  }
}
