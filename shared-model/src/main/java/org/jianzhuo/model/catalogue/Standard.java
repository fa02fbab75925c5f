package org.jianzhuo.model.catalogue;

import java.time.LocalDate;
import java.util.Arrays;
import org.jianzhuo.model.base.Words;

/** Names a standard of grading, as papers print it. */
public enum Standard {
  /** Work injury and occupational disease: grades 1 to 10. */
  GBT_16180_2014(
      "GB/T 16180-2014",
      new Words(
          "劳动能力鉴定 职工工伤与职业病致残等级",
          "Standard for identification of work ability: gradation of disability caused by "
              + "work-related injuries and occupational diseases"),
      LocalDate.of(2015, 1, 1)),
  /** Illness and injury outside work: complete or major loss of work capacity. */
  LSBF_2002_8(
      "劳社部发〔2002〕8号",
      new Words(
          "职工非因工伤残或因病丧失劳动能力程度鉴定标准（试行）",
          "Trial standard for loss of work capacity through illness or non-work injury"),
      LocalDate.of(2002, 4, 5));

  private final String number;
  private final Words title;
  private final LocalDate inForceSince;

  Standard(String number, Words title, LocalDate inForceSince) {
    this.number = number;
    this.title = title;
    this.inForceSince = inForceSince;
  }

  /** Reads the number of a standard in a template's data, e.g. {@code GB/T 16180-2014}. */
  public static Standard of(String number) {
    return Arrays.stream(values())
        .filter(standard -> standard.number.equals(number))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(number + " is no standard"));
  }

  /** Returns what a clause choice and a paper call it, e.g. {@code GB/T 16180-2014}. */
  public String number() {
    return number;
  }

  public Words title() {
    return title;
  }

  public LocalDate inForceSince() {
    return inForceSince;
  }
}
