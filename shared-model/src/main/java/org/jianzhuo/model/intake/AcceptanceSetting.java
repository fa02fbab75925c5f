package org.jianzhuo.model.intake;

import java.util.List;
import java.util.Optional;
import org.jianzhuo.model.base.Words;

/**
 * Names what a committee may set about acceptance, attendance and items, each for one profile of
 * rules. Where the text was not read, the value is a default that the committee confirms.
 */
public enum AcceptanceSetting {
  /** The notice guides and does not forbid, so a person decides (人社部发〔2023〕41号 三（六）; proposal). */
  REHABILITATION_BINDS(
      "rehabilitationBinds",
      0,
      1,
      new Words("已确认康复价值的，康复结束并评估后才受理", "Confirmed rehabilitation must end before acceptance"),
      new Words(
          "人社部发〔2023〕41号 三（六）：引导，默认只提问", "MOHRSS 2023 No. 41, 3(6) guides; by default asked")),
  /** Minimum or maximum treatment must have passed (深圳2007 16). */
  TREATMENT_GATE(
      "treatmentGate",
      0,
      1,
      new Words("按最短／最长医疗期受理", "Accept by shortest and longest treatment"),
      new Words("深圳2007 第十六条", "Shenzhen 2007, Art. 16")),
  /** The shortest period of a place's table where the register gives none (proposal; 0: none). */
  MINIMUM_TREATMENT_DAYS(
      "minimumTreatmentDays",
      0,
      1_000,
      new Words("最短医疗期（自受伤之日起，日；0 为不计）", "Shortest treatment (days from the injury; 0: none)"),
      new Words("广东2006医疗期表 1.5 个月起，建议值", "Guangdong table of 2006: from 1.5 months; proposal")),
  /** The longest period of a place's table (proposal; 0: none). */
  MAXIMUM_TREATMENT_DAYS(
      "maximumTreatmentDays",
      0,
      2_000,
      new Words("最长医疗期（用人单位单独申请，日；0 为不计）", "Longest treatment (employer alone, days; 0: none)"),
      new Words("广东2006医疗期表，手术者可至 12 个月，建议值", "Guangdong table of 2006: to 12 months; proposal")),
  /** Tianjin asks for ten working days (proposal elsewhere: none). */
  LEAVE_NOTICE_WORKING_DAYS(
      "leaveNoticeWorkingDays",
      0,
      60,
      new Words("延长停工留薪期提前申请（工作日；0 为不限）", "Notice for longer paid leave (working days; 0: none)"),
      new Words("天津：10 个工作日", "Tianjin: 10 working days")),
  /** 深圳2007 20: once; 2014 national: once; Chongqing: twice; Tianjin: three times. */
  NO_SHOW_LIMIT(
      "noShowLimit",
      1,
      9,
      new Words("未参加现场鉴定几次后提请委员会决定", "Absences after which the committee decides"),
      new Words(
          "深圳2007 第二十条：1 次；重庆 2 次；天津 3 次", "Shenzhen 2007, 20: once; Chongqing 2; Tianjin 3")),
  /** First-panel experts also barred where a review follows a change after a year (proposal). */
  FIRST_PANEL_BARRED_AFTER_YEAR(
      "firstPanelBarredAfterYear",
      0,
      1,
      new Words("满1年复查也不得由原专家鉴定", "First panel barred also after a year"),
      new Words("法规只限不服类，建议值", "The rules bar disputes only; proposal")),
  /** Guangdong lets the same committee review within 15 days (known). */
  DISPUTED_REVIEW(
      "disputedReview",
      0,
      1,
      new Words("有“复查（不服，15日内）”", "Knows the disputed review within 15 days"),
      new Words("广东：可选择复查或再次鉴定", "Guangdong: review or re-appraisal")),
  /** 复核 by the municipality (深圳2007 29; Jiangsu). */
  MUNICIPAL_REVIEW(
      "municipalReview",
      0,
      1,
      new Words("有“复核”", "Knows the municipal review"),
      new Words("深圳2007 第二十九条；江苏", "Shenzhen 2007, Art. 29; Jiangsu")),
  /** The law counts the longest term for the end of treatment; for paid leave a proposal. */
  LONGEST_PART_FOR_PAID_LEAVE(
      "longestPartForPaidLeave",
      0,
      1,
      new Words("停工留薪期多处受伤也按最长部位，不相加", "Paid leave too: longest part, never the sum"),
      new Words("条文只说医疗终结期，建议值", "The text says it of the end of treatment; proposal")),
  /** 工伤保险条例 33 (known). */
  BASE_LEAVE_MONTHS(
      "baseLeaveMonths",
      1,
      24,
      new Words("停工留薪期最长（月）", "Paid leave at most (months)"),
      new Words("工伤保险条例 第三十三条", "Work Injury Insurance Regulations, Art. 33")),
  /** 工伤保险条例 33 (known). */
  EXTENDED_LEAVE_MONTHS(
      "extendedLeaveMonths",
      0,
      24,
      new Words("停工留薪期延长最多（月）", "Paid leave extended by at most (months)"),
      new Words("工伤保险条例 第三十三条", "Work Injury Insurance Regulations, Art. 33")),
  /** 书面审查 (practice 4). */
  PAPER_REVIEW_PAID_LEAVE(
      "paperReviewPaidLeave",
      0,
      1,
      new Words("停工留薪期可书面审查", "Paid leave may be decided on papers"),
      new Words("实务，由委员会确认", "Practice; the committee confirms")),
  /** 书面审查 (practice 4). */
  PAPER_REVIEW_CAUSALITY(
      "paperReviewCausality",
      0,
      1,
      new Words("工伤与病情关联性可书面审查", "A causal link may be decided on papers"),
      new Words("实务，由委员会确认", "Practice; the committee confirms")),
  /** 书面审查 (practice 4). */
  PAPER_REVIEW_TREATMENT_END(
      "paperReviewTreatmentEnd",
      0,
      1,
      new Words("医疗终结期可书面审查", "The end of treatment may be decided on papers"),
      new Words("实务，由委员会确认", "Practice; the committee confirms"));

  private static final List<String> DISPUTED = List.of("guangdong");
  private static final List<String> REVIEWED = List.of("shenzhen-2007", "jiangsu");
  private static final String SHENZHEN = "shenzhen-2007";

  private final String key;
  private final int least;
  private final int most;
  private final Words words;
  private final Words source;

  AcceptanceSetting(String key, int least, int most, Words words, Words source) {
    this.key = key;
    this.least = least;
    this.most = most;
    this.words = words;
    this.source = source;
  }

  /** Returns the setting's name in the roster, for a profile. */
  public String name(String profile) {
    return "acceptance." + profile + "." + key;
  }

  public Words words() {
    return words;
  }

  /** Returns where it comes from and how sure it is. */
  public Words source() {
    return source;
  }

  /** Tells whether it is a yes or no. */
  public boolean yesOrNo() {
    return most == 1;
  }

  /** Returns the value that holds until a committee sets another. */
  public int byDefault(String profile) {
    return switch (this) {
      case REHABILITATION_BINDS, LEAVE_NOTICE_WORKING_DAYS, FIRST_PANEL_BARRED_AFTER_YEAR -> 0;
      case TREATMENT_GATE -> profile.equals(SHENZHEN) ? 1 : 0;
      case MINIMUM_TREATMENT_DAYS -> profile.equals(SHENZHEN) ? 45 : 0;
      case MAXIMUM_TREATMENT_DAYS -> profile.equals(SHENZHEN) ? 365 : 0;
      case NO_SHOW_LIMIT,
          LONGEST_PART_FOR_PAID_LEAVE,
          PAPER_REVIEW_PAID_LEAVE,
          PAPER_REVIEW_CAUSALITY,
          PAPER_REVIEW_TREATMENT_END ->
          1;
      case BASE_LEAVE_MONTHS, EXTENDED_LEAVE_MONTHS -> 12;
      case DISPUTED_REVIEW -> has(DISPUTED, profile);
      case MUNICIPAL_REVIEW -> has(REVIEWED, profile);
    };
  }

  private static int has(List<String> words, String profile) {
    return words.stream().anyMatch(profile::contains) ? 1 : 0;
  }

  /** Reads a value as it is kept; one that cannot be is none. */
  public Optional<Integer> read(String text) {
    if (!text.matches("[0-9]{1,5}")) {
      return Optional.empty();
    }
    int value = Integer.parseInt(text);
    return value >= least && value <= most ? Optional.of(value) : Optional.empty();
  }

  /** Returns the least and the most that it can be, for the words of a refusal. */
  public String range() {
    return least + "–" + most;
  }
}
