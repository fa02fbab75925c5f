package org.jianzhuo.model.evidence;

import org.jianzhuo.model.base.Check;

/**
 * Describes a medium for the archive (著录: DA/T 50, DA/T 54, DA/T 63; dossier 6).
 *
 * @param title 题名
 * @param caption 说明, in free words; empty for none
 * @param retention 保管期限, no shorter than that of appraisals
 */
public record Description(String title, String caption, Retention retention) {

  /** The longest title, in characters. */
  public static final int LONGEST_TITLE = 200;

  /** The longest caption, in characters. */
  public static final int LONGEST_CAPTION = 2000;

  public Description {
    Check.notBlank(title, "title");
    Check.that(title.length() <= LONGEST_TITLE, "a title has at most 200 characters");
    Check.that(caption.length() <= LONGEST_CAPTION, "a caption has at most 2000 characters");
    Check.that(
        retention.compareTo(Retention.OF_APPRAISALS) >= 0,
        "media of an appraisal are kept as long as its file");
  }
}
