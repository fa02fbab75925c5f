package org.jianzhuo.model.conclusion;

import org.jianzhuo.model.base.Words;

/**
 * Holds the outcome of one automatic check of a conclusion draft.
 *
 * @param detail what was found; short
 */
public record DraftCheck(Rule rule, Verdict verdict, Words detail) {
  /** Says what a check found. */
  public enum Verdict {
    PASSED,
    /** Lawful only for a reason that stands in the panel opinion: whoever signs looks at it. */
    TO_LOOK_AT,
    /** Keeps the draft from being signed. */
    FAILED
  }

  /** Names the checks, in order of showing. */
  public enum Rule {
    NO_EXPERT("no-expert", new Words("不含专家姓名、签名", "No expert's name or signature")),
    CHINESE("chinese", new Words("文字为中文", "Worded in Chinese")),
    NO_VOTES("no-votes", new Words("不含人数、不同意见", "No votes, no different opinion")),
    NO_PICTURES("no-pictures", new Words("不含医学影像、二维码", "No medical image, no QR code")),
    /** 深圳2007 25: employer, applicant, person, basis, conclusion, remedy. */
    STATUTORY("statutory", new Words("法定要素齐全", "Statutory items complete")),
    ISSUE_EMPTY("issue-empty", new Words("文号、日期、印章留空", "Number, date and seal empty")),
    SAME_RESULT("same-result", new Words("等级与意见表一致", "Grade as in panel opinion")),
    SAME_CLAUSES("same-clauses", new Words("条款与意见表一致", "Clauses as in panel opinion")),
    /** GB/T 16180-2014, 4.2 and annex B; the experts may decide otherwise, for a reason. */
    GRADE_RULE("grade-rule", new Words("等级在定级规则之内", "Grade within the grading rules")),
    /** GB/T 16180-2014, 5.x.1: the principle of each grade names levels of self-care. */
    SELF_CARE_FITS("self-care-fits", new Words("等级与生活自理相称", "Self-care fits the grade")),
    /** 劳部发〔1994〕479号 3, 4; the experts may confirm another period, for a reason. */
    TABLE_TERM("table-term", new Words("医疗期与期限表一致", "Medical period as in the table")),
    /** A clause of another part or matter than the finding's; lawful for the reason given there. */
    CLAUSE_FITS("clause-fits", new Words("条款与所见相符", "Clauses fit the findings")),
    /** Words of the other side than the finding's; lawful for a reason given with the finding. */
    SAME_SIDE("same-side", new Words("文字与所见侧别一致", "Words name the findings' sides")),
    /** A fee hangs on whether the earlier conclusion is kept; only where one is looked at again. */
    EARLIER("earlier", new Words("原鉴定结论写明文号和等级", "Number and grade of the earlier")),
    /** What the appraisal rests on; a drafter may have lost it from the introduction. */
    RECOGNITION("recognition", new Words("写明认定文号和部位", "Recognition and parts named")),
    IN_SCOPE("in-scope", new Words("部位不超出认定书", "Parts within recognition")),
    BASIS_CURRENT("basis-current", new Words("依据文件为现行版本", "Basis documents in force")),
    REMEDY("remedy", new Words("救济途径按规则档案", "Remedy as in rule profile")),
    PEOPLE("people", new Words("拟稿、审核、鉴定不同人", "Drafter, checker, panel differ")),
    /** 工伤职工劳动能力鉴定管理办法 13: who must recuse has no part in the opinion. */
    RECUSAL("recusal", new Words("意见表无须回避的专家", "No signer kept away by recusal"));

    private final String id;
    private final Words words;

    Rule(String id, Words words) {
      this.id = id;
      this.words = words;
    }

    /** Returns the stable name. */
    public String id() {
      return id;
    }

    public Words words() {
      return words;
    }
  }

  /** Tells whether the draft may be signed as far as this check goes. */
  public boolean allowsSigning() {
    return verdict != Verdict.FAILED;
  }
}
