package org.jianzhuo.model.conclusion;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianzhuo.model.base.PaperDay;
import org.jianzhuo.model.intake.AppraisalType;
import org.jspecify.annotations.Nullable;

/**
 * Names the conclusion that a review looks at again, as far as it is known, and whether it is kept.
 *
 * @param source its 文号, or what a clerk noted of it
 * @param on the day of its issue; null where it stands in the source, or is not known
 * @param result its lines as papers write them
 * @param kept whether the review came to the same; null where the two cannot be compared
 */
public record EarlierConclusion(
    String source, @Nullable LocalDate on, List<String> result, @Nullable Boolean kept) {

  /** The sentence of the register's day alone. */
  private static final Pattern DAY_ALONE = Pattern.compile("原鉴定结论于\\d+年\\d+月\\d+日作出。");

  private static final Pattern NAMED = Pattern.compile("原鉴定结论（[^）]+）[^。]*结论为：[^。]+");

  public EarlierConclusion {
    result = List.copyOf(result);
  }

  /** Returns an introduction that names it, in place of the day that the register alone knew. */
  public String in(String introduction, AppraisalType type) {
    Matcher day = DAY_ALONE.matcher(introduction);
    return on != null && day.find()
        ? day.replaceFirst(Matcher.quoteReplacement(said(type)))
        : introduction + said(type);
  }

  /** Tells whether an introduction names an earlier conclusion with its number and its result. */
  static boolean isNamedIn(String introduction) {
    return NAMED.matcher(introduction).find();
  }

  private String said(AppraisalType type) {
    String made = on == null ? "" : "于" + PaperDay.of(on) + "作出，";
    String lines = String.join("，", result);
    return "原鉴定结论（" + source + "）" + made + "结论为：" + lines + "。" + compared(type);
  }

  private String compared(AppraisalType type) {
    if (kept == null) {
      return "";
    }
    // a change of the injury since says nothing about whether the earlier conclusion was right
    return type == AppraisalType.REVIEW_AFTER_YEAR
        ? (kept ? "本次鉴定结论与原鉴定结论一致。" : "本次鉴定结论与原鉴定结论不同。")
        : (kept ? "本次鉴定维持原鉴定结论。" : "本次鉴定变更原鉴定结论。");
  }
}
