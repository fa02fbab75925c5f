package org.jianzhuo.model.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows the words by which registers name items, types and sexes. */
final class RegisterWords {

  /** What registers write beside the item's own name. */
  private static final Map<String, ItemKind> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("劳动功能障碍", ItemKind.LABOUR_FUNCTION),
          Map.entry("劳动功能障碍和生活自理障碍程度", ItemKind.LABOUR_AND_SELF_CARE),
          Map.entry("劳动能力", ItemKind.LABOUR_AND_SELF_CARE),
          Map.entry("劳动能力鉴定", ItemKind.LABOUR_AND_SELF_CARE),
          Map.entry("生活自理障碍", ItemKind.SELF_CARE),
          Map.entry("因病或非因工致残劳动能力", ItemKind.NON_WORK),
          Map.entry("非因工伤残或因病丧失劳动能力", ItemKind.NON_WORK),
          Map.entry("非因工、因病", ItemKind.NON_WORK),
          Map.entry("因病、非因工", ItemKind.NON_WORK),
          Map.entry("因病非因工", ItemKind.NON_WORK),
          Map.entry("旧伤复发", ItemKind.RELAPSE),
          Map.entry("医疗期", ItemKind.TREATMENT_END),
          Map.entry("延长停工留薪期", ItemKind.PAID_LEAVE),
          Map.entry("停工留薪期延长", ItemKind.PAID_LEAVE),
          Map.entry("辅助器具", ItemKind.DEVICE),
          Map.entry("辅助器具更换", ItemKind.DEVICE),
          Map.entry("辅助器具配置（更换）", ItemKind.DEVICE),
          Map.entry("工伤与疾病关联性", ItemKind.CAUSALITY),
          Map.entry("工伤与疾病因果关系", ItemKind.CAUSALITY),
          Map.entry("工伤直接导致疾病", ItemKind.CAUSALITY),
          Map.entry("康复效果评估", ItemKind.REHABILITATION),
          Map.entry("康复效果", ItemKind.REHABILITATION),
          Map.entry("供养亲属丧失劳动能力程度", ItemKind.DEPENDANT),
          Map.entry("供养亲属完全丧失劳动能力", ItemKind.DEPENDANT),
          Map.entry("非法用工", ItemKind.ILLEGAL_EMPLOYMENT),
          Map.entry("童工", ItemKind.ILLEGAL_EMPLOYMENT));

  /** What says which of an item's two is asked for. */
  private static final Map<String, ItemVariant> VARIANTS =
      Map.of(
          "医疗期", ItemVariant.MEDICAL_PERIOD,
          "延长停工留薪期", ItemVariant.LEAVE_EXTENSION,
          "停工留薪期延长", ItemVariant.LEAVE_EXTENSION,
          "辅助器具更换", ItemVariant.DEVICE_REPLACEMENT,
          "康复效果评估", ItemVariant.REHABILITATION_EFFECT,
          "康复效果", ItemVariant.REHABILITATION_EFFECT);

  private static final Map<String, AppraisalType> TYPES =
      Map.ofEntries(
          Map.entry("初次", AppraisalType.FIRST),
          Map.entry("首次", AppraisalType.FIRST),
          Map.entry("复查（不服）", AppraisalType.REVIEW_DISPUTED),
          Map.entry("复查（不服，15日内）", AppraisalType.REVIEW_DISPUTED),
          Map.entry("复查（15日）", AppraisalType.REVIEW_DISPUTED),
          Map.entry("复查", AppraisalType.REVIEW_AFTER_YEAR),
          Map.entry("复查（满1年）", AppraisalType.REVIEW_AFTER_YEAR),
          Map.entry("复查（满一年）", AppraisalType.REVIEW_AFTER_YEAR),
          Map.entry("复查（满1年，伤情变化）", AppraisalType.REVIEW_AFTER_YEAR),
          Map.entry("复核", AppraisalType.MUNICIPAL_REVIEW),
          Map.entry("再次", AppraisalType.REAPPRAISAL),
          Map.entry("确认", AppraisalType.CONFIRMATION));

  private static final String GRADES = "一二三四五六七八九十";

  /** As conclusions write them. */
  private static final String FORMAL_GRADES = "壹贰叁肆伍陆柒捌玖拾";

  private static final List<String> NON_WORK_RESULTS =
      List.of("完全丧失劳动能力", "大部分丧失劳动能力", "未达到完全丧失劳动能力", "未达到大部分丧失劳动能力");

  private RegisterWords() {}

  static Optional<ItemKind> item(String text) {
    String label = CellText.label(text);
    return named(label).or(() -> named(bare(label)));
  }

  /** Returns which of an item's two is asked for; empty where the words leave it open. */
  static Optional<ItemVariant> variant(String text) {
    String label = CellText.label(text);
    return Optional.ofNullable(VARIANTS.get(label))
        .or(() -> Optional.ofNullable(VARIANTS.get(bare(label))));
  }

  private static String bare(String label) {
    return label.replaceFirst("(鉴定|的?确认|程度鉴定)$", "");
  }

  private static Optional<ItemKind> named(String label) {
    return Stream.of(ItemKind.values())
        .filter(item -> item.words().zh().equals(label) || item.code().equalsIgnoreCase(label))
        .findFirst()
        .or(() -> Optional.ofNullable(OTHER_NAMES.get(label)));
  }

  /** Returns the items' own names, for who wrote one that is not known. */
  static String items() {
    return Stream.of(ItemKind.values())
        .map(item -> item.words().zh())
        .collect(Collectors.joining("、"));
  }

  /** Returns the types as papers name them. */
  static String types() {
    return Stream.of(AppraisalType.values())
        .map(type -> type.words().zh())
        .collect(Collectors.joining("、"));
  }

  static Optional<AppraisalType> type(String text) {
    String label = CellText.label(text);
    return Optional.ofNullable(TYPES.get(label))
        .or(() -> Optional.ofNullable(TYPES.get(label.replaceFirst("鉴定$", ""))));
  }

  static Optional<Sex> sex(String text) {
    return switch (CellText.label(text)) {
      case "男", "男性", "M", "MALE" -> Optional.of(Sex.MALE);
      case "女", "女性", "F", "FEMALE" -> Optional.of(Sex.FEMALE);
      default -> Optional.empty();
    };
  }

  static Optional<Applicant> applicant(String text) {
    return switch (CellText.label(text)) {
      case "职工", "工伤职工", "本人", "被鉴定人" -> Optional.of(Applicant.WORKER);
      case "近亲属", "亲属", "配偶", "父母", "子女" -> Optional.of(Applicant.RELATIVE);
      case "用人单位", "单位" -> Optional.of(Applicant.EMPLOYER);
      case "社会保险经办机构", "经办机构", "社保经办机构" -> Optional.of(Applicant.INSURANCE_AGENCY);
      // the recognition is made by this administration (工伤保险条例 17)
      case "工伤认定部门", "认定部门", "社会保险行政部门" -> Optional.of(Applicant.RECOGNITION_AUTHORITY);
      default -> Optional.empty();
    };
  }

  /** Reads an earlier grade: 1 to 10, 11 for below the grades. */
  static Optional<Integer> grade(String text) {
    String label = CellText.label(text).replaceFirst("^(伤残|劳动功能障碍)", "");
    for (int grade = 1; grade <= GRADES.length(); grade++) {
      String numeral = GRADES.substring(grade - 1, grade);
      String formal = FORMAL_GRADES.substring(grade - 1, grade);
      if (label.equals(numeral + "级")
          || label.equals(formal + "级")
          || label.matches("0?" + grade + "级?")) {
        return Optional.of(grade);
      }
    }
    return switch (label) {
      case "未达等级", "未达级", "未达到伤残等级", "未达到等级", "11" -> Optional.of(11);
      default -> Optional.empty();
    };
  }

  /** Tells whether the words are what an item without grades comes to. */
  static boolean isNonWorkResult(String text) {
    return NON_WORK_RESULTS.contains(CellText.label(text));
  }

  /** Returns the words by which an earlier result is named, for who wrote one that is not known. */
  static String results() {
    return "一级…十级、未达等级、" + String.join("、", NON_WORK_RESULTS);
  }

  /** Reads a yes or no. */
  static Optional<Boolean> yes(String text) {
    return switch (CellText.label(text)) {
      case "是", "稳定", "相对稳定", "已稳定" -> Optional.of(true);
      case "否", "不稳定", "未稳定" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** Reads whether the person lives and is not missing. */
  static Optional<Boolean> lives(String text) {
    return switch (CellText.label(text)) {
      case "正常", "在世", "健在" -> Optional.of(true);
      case "死亡", "已死亡", "失踪", "下落不明" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
