package org.jianzhuo.desk.deadline.ui;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jianzhuo.desk.base.Messages;

/** Words the statutory holidays in the person's language; a name that was typed stays as it is. */
final class HolidayWords {

  private static final Map<String, String> ENGLISH =
      Map.of(
          "元旦", "New Year's Day",
          "春节", "Spring Festival",
          "清明节", "Qingming",
          "劳动节", "Labour Day",
          "端午节", "Dragon Boat Festival",
          "中秋节", "Mid-Autumn Festival",
          "国庆节", "National Day");

  private HolidayWords() {}

  /** Words one holiday, or several that fall together, e.g. 国庆节、中秋节. */
  static String of(String name, Messages words) {
    return words.english()
        ? Arrays.stream(name.split("、"))
            .map(each -> ENGLISH.getOrDefault(each.strip(), each))
            .collect(Collectors.joining(", "))
        : name;
  }
}
