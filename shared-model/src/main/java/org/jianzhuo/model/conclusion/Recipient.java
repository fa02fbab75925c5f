package org.jianzhuo.model.conclusion;

import org.jianzhuo.model.base.Words;

/** Names who gets an issued conclusion. */
public enum Recipient {
  APPRAISED(new Words("被鉴定人", "Appraised person")),
  EMPLOYER(new Words("用人单位", "Employer")),
  APPLICANT(new Words("其他申请人", "Other applicant")),
  AGENCY(new Words("经办机构（抄送）", "Agency (copy)"));

  private final Words words;

  Recipient(Words words) {
    this.words = words;
  }

  public Words words() {
    return words;
  }

  /** Tells whether this is a party, who may object or ask for a correction; an agency is none. */
  public boolean isParty() {
    return this != AGENCY;
  }
}
