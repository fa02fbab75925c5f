package org.jianzhuo.model.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jianzhuo.model.base.Words;

/**
 * Names what is wrong in a year's table.
 *
 * @param kind the rule that is broken
 * @param first the row it is about, as the committee names it
 * @param second the other row; empty if one row is enough
 */
public record HolidayFault(Kind kind, Row first, Row second) {

  /** Stands for no other row. */
  private static final Row NONE = new Row("", "");

  /**
   * Names a row.
   *
   * @param name of the holiday; empty for a day that is worked
   * @param days the day, or the first and the last
   */
  public record Row(String name, String days) {
    String in(UnaryOperator<String> named) {
      return (named.apply(name) + " " + days).strip();
    }
  }

  /** The rules of a table. */
  public enum Kind {
    /** Two holidays share a day. */
    OVERLAP(new Words("节假日重叠：", "Holidays overlap: ")),
    /** A day is both off and worked. */
    CONTRADICTION(new Words("同一日既放假又上班：", "A day is both off and worked: ")),
    /** A day is listed twice as worked. */
    REPEATED(new Words("调休上班日重复：", "Extra workday listed twice: ")),
    /** A day that is worked anyway is listed as an extra one. */
    ORDINARY(new Words("本来就是工作日：", "Is a working day anyway: ")),
    /** A day lies in another year. */
    OTHER_YEAR(new Words("不在本年度：", "Lies in another year: "));

    private final Words words;

    Kind(Words words) {
      this.words = words;
    }
  }

  /**
   * Returns the fault in words, with the rows' names.
   *
   * @param english names a holiday in English; one that was typed stays as it is
   */
  public Words words(UnaryOperator<String> english) {
    String rows = first.in(name -> name);
    String inEnglish = first.in(english);
    return second.equals(NONE)
        ? new Words(kind.words.zh() + rows, kind.words.en() + inEnglish)
        : new Words(
            kind.words.zh() + rows + "、" + second.in(name -> name),
            kind.words.en() + inEnglish + ", " + second.in(english));
  }

  /** Returns the fault in words, with the rows' names as they stand. */
  public Words words() {
    return words(name -> name);
  }

  /** Returns every fault of a year's table; none if it can be put in force. */
  public static List<HolidayFault> in(HolidayYear table) {
    List<HolidayFault> faults = new ArrayList<>();
    List<Holiday> rows = table.holidays();
    for (int i = 0; i < rows.size(); i++) {
      Holiday row = rows.get(i);
      if (row.from().getYear() != table.year() && row.to().getYear() != table.year()) {
        faults.add(new HolidayFault(Kind.OTHER_YEAR, name(row), NONE));
      }
      for (int j = i + 1; j < rows.size(); j++) {
        if (row.overlaps(rows.get(j))) {
          faults.add(new HolidayFault(Kind.OVERLAP, name(row), name(rows.get(j))));
        }
      }
    }
    Set<LocalDate> seen = new HashSet<>();
    for (LocalDate day : table.extraWorkdays()) {
      if (!seen.add(day)) {
        faults.add(new HolidayFault(Kind.REPEATED, name(day), NONE));
      }
      if (day.getYear() != table.year()) {
        faults.add(new HolidayFault(Kind.OTHER_YEAR, name(day), NONE));
      }
      rows.stream()
          .filter(row -> row.holds(day))
          .forEach(row -> faults.add(new HolidayFault(Kind.CONTRADICTION, name(day), name(row))));
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY
          && day.getDayOfWeek() != DayOfWeek.SUNDAY
          && rows.stream().noneMatch(row -> row.holds(day))) {
        faults.add(new HolidayFault(Kind.ORDINARY, name(day), NONE));
      }
    }
    return List.copyOf(faults);
  }

  private static Row name(LocalDate day) {
    return new Row("", day.toString());
  }

  private static Row name(Holiday row) {
    return new Row(
        row.name(),
        row.from().equals(row.to()) ? row.from().toString() : row.from() + "–" + row.to());
  }
}
