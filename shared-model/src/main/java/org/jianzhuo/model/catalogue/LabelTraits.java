package org.jianzhuo.model.catalogue;

import java.util.regex.Pattern;

/** Holds what a label says of sides, parts, operations and further damage, read once. */
record LabelTraits(
    int length,
    boolean one,
    boolean both,
    boolean more,
    boolean ofPart,
    boolean operated,
    boolean notOperated) {

  private static final Pattern ONE = Pattern.compile("单|一侧|一手|一足|一眼|一耳|一肾|一只|一个|一上肢|一下肢");
  private static final Pattern BOTH = Pattern.compile("双|两");
  private static final Pattern MORE = Pattern.compile("另一|合并|，加|对侧|同时|，伴|与");
  private static final Pattern PART = Pattern.compile("部分|一段|一块|一点|一半|半个|半边|/");
  private static final Pattern OPERATED = Pattern.compile("术后|已手术|切除|行内固定");
  private static final Pattern NOT_OPERATED = Pattern.compile("未行手术|保守治疗");

  static LabelTraits of(String label) {
    return new LabelTraits(
        label.length(),
        ONE.matcher(label).find(),
        BOTH.matcher(label).find(),
        MORE.matcher(label).find(),
        PART.matcher(label.replace("全部", "")).find(),
        OPERATED.matcher(label).find(),
        NOT_OPERATED.matcher(label).find());
  }
}
