package org.jianzhuo.model.opinion;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.CapacityLoss;
import org.jianzhuo.model.exam.ClauseChoice;

/** Words a grade for the screen (八级) and for paper (捌级). */
public final class GradeWords {
  private static final String[] SCREEN = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
  private static final String[] PAPER = {"壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖", "拾"};
  private static final Words BELOW_ON_SCREEN = new Words("未达等级", "Below grades");
  private static final String BELOW_ON_PAPER = "未达到伤残等级";

  private static final String NUMERALS = String.join("", SCREEN) + String.join("", PAPER);
  private static final Pattern NAMED =
      Pattern.compile("(?<!肌力|肌力为|肌力达|功能|张力)([" + NUMERALS + "])级");

  private GradeWords() {}

  /** Returns e.g. 八级 and Grade 8; {@link Opinion#BELOW_GRADES} gives 未达等级. */
  public static Words of(int grade) {
    Check.inRange(grade, 1, Opinion.BELOW_GRADES, "grade");
    return grade == Opinion.BELOW_GRADES
        ? BELOW_ON_SCREEN
        : new Words(SCREEN[grade - 1] + "级", "Grade " + grade);
  }

  /** Returns the grades that a text names, e.g. 9 of 定为九级; of a muscle's strength it says none. */
  static int[] namedIn(String text) {
    return NAMED
        .matcher(text)
        .results()
        .mapToInt(found -> NUMERALS.indexOf(found.group(1)) % SCREEN.length + 1)
        .toArray();
  }

  /** Returns e.g. 九级、八级 and Grade 9 or Grade 8. */
  public static Words either(List<Integer> grades) {
    List<Words> words = grades.stream().map(GradeWords::of).toList();
    return new Words(
        words.stream().map(Words::zh).collect(Collectors.joining("、")),
        words.stream().map(Words::en).collect(Collectors.joining(" or ")));
  }

  /** Returns the short form for a chip, e.g. 八级 and Gr 8. */
  public static Words chip(int grade) {
    return grade == Opinion.BELOW_GRADES
        ? BELOW_ON_SCREEN
        : new Words(of(grade).zh(), "Gr " + grade);
  }

  /** Returns the clause's grade, or its degree of lost capacity. */
  public static Words of(ClauseChoice clause) {
    CapacityLoss loss = clause.loss();
    return loss == null ? of(clause.grade()) : loss.words();
  }

  /** Returns the clause's grade or degree, short for a chip. */
  public static Words chip(ClauseChoice clause) {
    CapacityLoss loss = clause.loss();
    return loss == null ? chip(clause.grade()) : loss.chip();
  }

  /** Returns e.g. 捌级; {@link Opinion#BELOW_GRADES} gives 未达到伤残等级. */
  public static String onPaper(int grade) {
    Check.inRange(grade, 1, Opinion.BELOW_GRADES, "grade");
    return grade == Opinion.BELOW_GRADES ? BELOW_ON_PAPER : PAPER[grade - 1] + "级";
  }
}
