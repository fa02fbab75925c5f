package org.jianzhuo.model.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Holds what a query means: its notions with their weights, and whether of one side or both. */
record ClauseMeaning(
    List<Weighted> notions,
    boolean ofOne,
    boolean ofBoth,
    boolean ofPart,
    Surgery surgery,
    Remarks remarks) {

  private static final Pattern ONE = Pattern.compile("左|右|单|一侧|一只|一个|一边|一手|一足|一眼|一耳|一条");
  private static final Pattern BOTH = Pattern.compile("双|两");
  private static final Pattern PART = Pattern.compile("部分|一段|一块|一点|一半|半个|半边|/");
  private static final Pattern NOT_OPERATED = Pattern.compile("(没|未|不)(有|做|动|行|开)?(手术|刀|开刀)|保守");
  private static final Pattern OPERATED = Pattern.compile("术|缝合|修补|修复|重建|切除|摘除|内固定|钢板");

  /** What is said of an operation. */
  enum Surgery {
    DONE,
    NOT_DONE,
    UNSAID
  }

  /** How well each clause means a notion, and how much the notion tells. */
  record Weighted(double[] meant, double weight) {}

  ClauseMeaning {
    notions = List.copyOf(notions);
  }

  /** Weighs notions: the fewer clauses mean them, the more they tell. */
  static ClauseMeaning of(
      String text,
      List<LayWords.Notion> notions,
      Function<LayWords.Notion, double[]> meanings,
      Remarks remarks) {
    List<Weighted> weighted = new ArrayList<>();
    for (LayWords.Notion notion : notions) {
      double[] meant = meanings.apply(notion);
      long clauses = Arrays.stream(meant).filter(each -> each > 0.4).count();
      double rare = Math.log(1 + 530.0 / (1 + clauses));
      double weight =
          notion.grade() > 0
              ? 10
              : clauses == 0 || NOT_OPERATED.matcher(notion.text()).find()
                  ? 1
                  : rare * Math.sqrt(Math.min(4, notion.text().length()));
      weighted.add(new Weighted(meant, weight));
    }
    return new ClauseMeaning(
        weighted,
        ONE.matcher(text).find(),
        BOTH.matcher(text).find(),
        PART.matcher(text).find(),
        NOT_OPERATED.matcher(text).find()
            ? Surgery.NOT_DONE
            : OPERATED.matcher(text).find() ? Surgery.DONE : Surgery.UNSAID,
        remarks);
  }

  /** Tells how well a clause with this label fits, 1 at most but for clauses usually meant. */
  double fit(LabelTraits label, int parts, int place) {
    double sum = 0;
    double all = 0;
    for (Weighted each : notions) {
      sum += each.weight * each.meant[place];
      all += each.weight;
    }
    if (all == 0 || sum == 0) {
      return 0;
    }
    boolean one = label.one() && !label.both();
    boolean both = label.both() && !label.one();
    double fit = sum / all - 0.0015 * Math.min(40, label.length());
    fit -= (ofOne && !ofBoth && both) || (ofBoth && !ofOne && one) ? 0.15 : 0;
    fit += (ofOne && one) || (ofBoth && both) ? 0.05 : 0;
    fit -= 0.02 * Math.min(4, Math.max(0, parts - 1));
    fit -= !ofBoth && both ? 0.04 : 0;
    fit -= label.more() ? 0.04 : 0;
    fit -=
        switch (surgery) {
          case DONE -> label.notOperated() ? 0.2 : 0;
          case NOT_DONE -> label.operated() ? 0.2 : 0;
          case UNSAID -> label.notOperated() ? 0.08 : 0;
        };
    fit -= !ofPart && label.ofPart() ? 0.03 : 0;
    return fit;
  }

  /** Tells whether a text says a word and does not deny it. */
  static boolean holds(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      boolean denied = at > 0 && text.charAt(at - 1) == '不';
      boolean cut =
          at > 0
              && Character.isDigit(word.charAt(0))
              && (Character.isDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '.');
      int end = at + word.length();
      boolean longer =
          end < text.length()
              && Character.isDigit(word.charAt(word.length() - 1))
              && Character.isDigit(text.charAt(end));
      boolean excepted = text.startsWith("以外", end) || text.startsWith("除外", end);
      if (!denied && !cut && !longer && !excepted) {
        return true;
      }
    }
    return false;
  }

  /** Tells which share of a word's neighbouring characters a text holds. */
  static double pairsHeld(String text, String word) {
    if (word.length() < 3) {
      return 0;
    }
    int held = 0;
    for (int i = 0; i + 2 <= word.length(); i++) {
      held += text.contains(word.substring(i, i + 2)) ? 1 : 0;
    }
    return held / (word.length() - 1.0);
  }
}
