package org.jianzhuo.model.paper;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.intake.IdentityNumber;

/**
 * Holds a line of a correction slip against the paper that it corrects: it mends what stands there,
 * and neither ground nor standard (深圳2007 27: literal errors and omissions only).
 *
 * @param item which item of the paper, by the name that the paper gives it
 * @param before as it stood; empty for what had been left out
 * @param after as corrected
 */
record CorrectionLine(String item, String before, String after) {

  private static final String CLAUSE =
      "第\\d+(?:\\.\\d+)+条(?:第?[(（]?\\d+[)）]?项?)?|(?<![\\d.])[1-9]\\.\\d{1,2}\\.\\d{1,2}(?:[(（]?\\d+[)）])?";
  private static final String EDITION =
      "(?:GB/?T?|GA/?T|WS/?T?|GBZ/?T?)\\d+(?:\\.\\d+)?(?:[-—–]\\d{4})?|劳社部发\\[?〔?\\d{4}[\\]〕]?\\d+号|16180";

  private static final Pattern GROUND = Pattern.compile(CLAUSE + "|" + EDITION);
  private static final Pattern PART_OF_GROUND = Pattern.compile("第?[(（]?\\d{1,2}[)）]项?");
  private static final Pattern NAMES_GROUND = Pattern.compile("条款|条文|标准");
  private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{17}[\\dX](?!\\d)");
  private static final Pattern NAMES_NUMBER = Pattern.compile("身份证|身份号码|证件号");
  private static final Pattern DECISION = Pattern.compile("不?属于|不?予以?|复发|因果");
  private static final Pattern INJURY = Pattern.compile("伤情|诊断|部位|病情");
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})(?:-|/|年)0?(\\d{1,2})(?:-|/|月)0?(\\d{1,2})日?");

  /** A shorter text stands anywhere, so that nobody can tell which place is meant. */
  private static final int LEAST = 2;

  /** Reads the three cells of a line. */
  static CorrectionLine of(String line) {
    List<String> cells = Filling.cells(3, line);
    return new CorrectionLine(cells.get(0), cells.get(1), cells.get(2));
  }

  /**
   * Says what is wrong with the line, if anything is.
   *
   * @param paper rows of item and text of the issued paper: what a slip may correct
   */
  Optional<Words> fault(List<List<String>> paper) {
    String stood = plain(before);
    String corrected = plain(after);
    if (corrected.isEmpty()) {
      return says("“更正为”须填写", "'as corrected' must be filled in");
    }
    if (stood.equals(corrected)) {
      return says("“原记载”与“更正为”相同", "both sides are the same");
    }
    if (touchesGround(stood) || touchesGround(corrected) || NAMES_GROUND.matcher(item).find()) {
      return says(
          "条款和标准不能以更正改变；更正只限文字差错，结论的依据有误的，撤回后由专家组重新评议",
          "a slip changes neither a clause nor the standard: a wrong ground goes back to the"
              + " panel");
    }
    if (!decisions(stood).equals(decisions(corrected))) {
      return says(
          "“属于”“不属于”“予以”“复发”等判断不能以更正增减；更正只限文字差错",
          "a slip adds or drops no judgement such as 属于, 不予 or 复发; it mends literal errors only");
    }
    Optional<String> entry = entry(paper);
    if (entry.isEmpty()) {
      return unknownItem(paper);
    }
    String text = plain(entry.get());
    if (concernsNumber(text, stood) && !isNumber(corrected)) {
      return says(
          "身份证号须整号写出，且日期和校验码正确", "an identity number is written whole, with the right check digit");
    }
    if (!stood.isEmpty() && !standsIn(text, stood)) {
      return says(
          "签发的结论书“" + item + "”一项中没有“" + before + "”这一记载（条款和标准除外）",
          "'"
              + item
              + "' of the issued conclusion has no '"
              + before
              + "' outside clauses and standard");
    }
    return Optional.empty();
  }

  private Optional<String> entry(List<List<String>> paper) {
    return paper.stream()
        .filter(row -> plain(row.getFirst()).equals(plain(item)))
        .map(row -> row.get(1))
        .findFirst();
  }

  private Optional<Words> unknownItem(List<List<String>> paper) {
    String items = String.join("、", paper.stream().map(List::getFirst).toList());
    return says(
        item.isBlank() ? "“项目”须填写，可更正的项目：" + items : "结论书没有“" + item + "”这一项，可更正的项目：" + items,
        item.isBlank()
            ? "'item' must be filled in; the items are " + items
            : "the conclusion has no item '" + item + "'; its items are " + items);
  }

  /** Tells whether it is about the injury, so that a part that it names is one of the body. */
  boolean tellsOfInjury() {
    return INJURY.matcher(item).find();
  }

  private static List<String> decisions(String text) {
    return DECISION.matcher(text).results().map(MatchResult::group).sorted().toList();
  }

  private static boolean touchesGround(String text) {
    return GROUND.matcher(text).find() || PART_OF_GROUND.matcher(text).matches();
  }

  private boolean concernsNumber(String text, String stood) {
    return NAMES_NUMBER.matcher(item).find()
        || NUMBER.matcher(stood).find()
        || (!stood.isEmpty()
            && text.contains(stood)
            && !NUMBER.matcher(text).replaceAll("\n").contains(stood));
  }

  private static boolean isNumber(String text) {
    return text.length() == 18 && IdentityNumber.fault(text).isEmpty();
  }

  private static boolean standsIn(String text, String stood) {
    return text.equals(stood)
        || (stood.codePointCount(0, stood.length()) >= LEAST
            && GROUND.matcher(text).replaceAll("\n").contains(stood));
  }

  /** Writes a text so that one way of spacing, of brackets and of days stands for all. */
  private static String plain(String text) {
    String even =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("[\\p{Z}\\t]", "")
            .toUpperCase(Locale.ROOT);
    return DAY.matcher(even).replaceAll("$1年$2月$3日");
  }

  private static Optional<Words> says(String zh, String en) {
    return Optional.of(new Words(zh, en));
  }
}
