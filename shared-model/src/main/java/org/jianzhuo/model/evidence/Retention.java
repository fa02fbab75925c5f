package org.jianzhuo.model.evidence;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jianzhuo.model.base.Words;

/**
 * How long a medium is kept (保管期限): the periods of 社会保险业务档案管理规定 (Order 3 of 2009), which are the
 * least and count from 1 January after the medium was made (dossier 6).
 */
public enum Retention {
  YEARS_10(new Words("10 年", "10 years")),
  YEARS_30(new Words("30 年", "30 years")),
  YEARS_50(new Words("50 年", "50 years")),
  YEARS_100(new Words("100 年", "100 years")),
  PERMANENT(new Words("永久", "Permanent"));

  /** What media of an appraisal are kept for at least: as its file, 50 years (dossier 6). */
  public static final Retention OF_APPRAISALS = YEARS_50;

  private final Words words;

  Retention(Words words) {
    this.words = words;
  }

  public Words words() {
    return words;
  }

  /** Returns the periods that are no shorter than this one. */
  public List<Retention> orLonger() {
    return Arrays.stream(values()).filter(each -> each.compareTo(this) >= 0).toList();
  }

  /** Returns the day from which the period counts. */
  public static LocalDate begins(LocalDate made) {
    return LocalDate.of(made.getYear() + 1, 1, 1);
  }
}
