package org.jianzhuo.model.conclusion;

import java.util.List;
import org.jianzhuo.model.base.Words;

/**
 * Holds one text of a draft as it stands in two of its versions.
 *
 * @param part which text it is
 * @param was in the one version
 * @param is in the other
 */
public record DraftDifference(Words part, String was, String is) {

  /** What of both texts is the same before and after the place where they differ. */
  public record Kept(String before, String after) {}

  /** Returns every text of two wordings, in the order of the paper. */
  public static List<DraftDifference> of(DraftWording was, DraftWording is) {
    return List.of(
        text("伤情介绍", "introduction", was.introduction(), is.introduction()),
        text("申请人", "applicant", was.applicant(), is.applicant()),
        text("鉴定依据", "basis", was.basis(), is.basis()),
        text(
            "鉴定结论",
            "conclusion",
            String.join("\n", was.conclusion()),
            String.join("\n", is.conclusion())),
        text("救济途径", "remedy", was.remedy(), is.remedy()));
  }

  private static DraftDifference text(String zh, String en, String was, String is) {
    return new DraftDifference(new Words(zh, en), was, is);
  }

  /** Tells whether the texts differ; spaces and line breaks alone are no difference. */
  public boolean changed() {
    return !plain(was).equals(plain(is));
  }

  /** Returns the longest beginning and, of what is left, the longest end that both texts share. */
  public Kept kept() {
    int[] one = was.codePoints().toArray();
    int[] other = is.codePoints().toArray();
    int least = Math.min(one.length, other.length);
    int before = 0;
    while (before < least && one[before] == other[before]) {
      before++;
    }
    int after = 0;
    while (after < least - before
        && one[one.length - 1 - after] == other[other.length - 1 - after]) {
      after++;
    }
    return new Kept(new String(one, 0, before), new String(one, one.length - after, after));
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\u3000]+", "");
  }
}
