package org.jianzhuo.model.intake;

import java.util.EnumSet;
import java.util.Set;
import org.jianzhuo.model.base.Words;

/** Names who applies. */
public enum Applicant {
  WORKER(new Words("工伤职工（被鉴定人）", "The person")),
  RELATIVE(new Words("近亲属", "A close relative")),
  EMPLOYER(new Words("用人单位", "The employer")),
  INSURANCE_AGENCY(new Words("社会保险经办机构", "The insurance agency")),
  RECOGNITION_AUTHORITY(new Words("工伤认定部门", "The recognition authority"));

  private final Words words;

  Applicant(Words words) {
    this.words = words;
  }

  public Words words() {
    return words;
  }

  /** Returns who may apply (《工伤保险条例》23、28；深圳2007 13、37). */
  public static Set<Applicant> of(ItemKind item, AppraisalType type) {
    if (item == ItemKind.CAUSALITY) {
      return EnumSet.of(RECOGNITION_AUTHORITY);
    }
    EnumSet<Applicant> parties = EnumSet.of(WORKER, RELATIVE, EMPLOYER);
    if (type == AppraisalType.REVIEW_AFTER_YEAR) {
      parties.add(INSURANCE_AGENCY);
    }
    return parties;
  }
}
