package org.jianzhuo.model.intake;

import java.util.Locale;

/** Names what a reader can have to say about a sheet, a row or a cell. */
public enum RemarkKind {
  // the sheet as a whole
  EMPTY_FILE(Severity.RED),
  NOT_TEXT(Severity.RED),
  MIXED_ENCODING(Severity.RED),
  NO_ROWS(Severity.RED),
  COLUMN_MISSING(Severity.RED),
  COLUMN_TWICE(Severity.RED),
  COLUMN_ABSENT(Severity.AMBER),
  COLUMN_EXTRA(Severity.AMBER),
  // a row's shape
  ROW_SHORT(Severity.RED),
  ROW_LONG(Severity.RED),
  ROW_PADDED(Severity.AMBER),
  QUOTES_BROKEN(Severity.RED),
  // any cell
  FORMULA(Severity.RED),
  UNREADABLE(Severity.RED),
  SPACES_REMOVED(Severity.AMBER),
  FULL_WIDTH_REWRITTEN(Severity.AMBER),
  CASE_REWRITTEN(Severity.AMBER),
  DATE_IMPOSSIBLE(Severity.RED),
  DATE_REWRITTEN(Severity.AMBER),
  DATE_MISSING(Severity.AMBER),
  TIME_IMPOSSIBLE(Severity.RED),
  TIME_REWRITTEN(Severity.AMBER),
  // the case and the person
  NUMBER_MISSING(Severity.RED),
  NUMBER_TWICE(Severity.RED),
  NAME_MISSING(Severity.RED),
  SEX_UNKNOWN(Severity.RED),
  SEX_AGAINST_NUMBER(Severity.RED),
  IDENTITY_MISSING(Severity.RED),
  IDENTITY_LENGTH(Severity.RED),
  IDENTITY_CHARACTER(Severity.RED),
  IDENTITY_DATE(Severity.RED),
  IDENTITY_CHECK_DIGIT(Severity.RED),
  IDENTITY_BORN_LATER(Severity.RED),
  IDENTITY_PROVINCE(Severity.AMBER),
  IDENTITY_UPGRADED(Severity.AMBER),
  SAME_PERSON(Severity.RED),
  SAME_PERSON_NOTED(Severity.AMBER),
  PHONE_ODD(Severity.AMBER),
  CREDIT_CODE_LENGTH(Severity.RED),
  CREDIT_CODE_CHARACTER(Severity.RED),
  CREDIT_CODE_CHECK(Severity.RED),
  // the application
  ITEM_MISSING(Severity.RED),
  ITEM_UNKNOWN(Severity.RED),
  TYPE_MISSING(Severity.RED),
  TYPE_UNKNOWN(Severity.RED),
  TYPE_PROVINCIAL(Severity.RED),
  TYPE_OF_CONFIRMATION(Severity.RED),
  TYPE_CONFIRMS_GRADE(Severity.RED),
  TYPE_READ_AS(Severity.AMBER),
  REVIEW_TOO_EARLY(Severity.RED),
  REVIEW_BEFORE_YEAR(Severity.RED),
  REVIEW_WITHOUT_CONCLUSION(Severity.RED),
  RECOGNITION_MISSING(Severity.AMBER),
  RECOGNITION_SHARED(Severity.AMBER),
  RECOGNITION_UNDUE(Severity.AMBER),
  PARTS_MISSING(Severity.AMBER),
  DATES_OUT_OF_ORDER(Severity.RED),
  DAY_BEFORE(Severity.RED),
  DAY_TO_COME(Severity.RED),
  APPLIED_AFTER_SESSION(Severity.RED),
  ACCEPTED_AFTER_SESSION(Severity.RED),
  NOT_ACCEPTED(Severity.AMBER),
  ROOM_MISSING(Severity.AMBER),
  NAME_ODD(Severity.RED),
  NAME_LONG(Severity.AMBER),
  TEXT_LONG(Severity.AMBER),
  TEXT_TOO_LONG(Severity.RED),
  NOT_CHINESE(Severity.AMBER),
  SIDES_DIFFER(Severity.AMBER),
  SIDES_BOTH(Severity.AMBER),
  UNDER_WORKING_AGE(Severity.AMBER),
  WORD_UNKNOWN(Severity.RED),
  // what the rules of acceptance say; arguments: words zh, en, article zh, en, field
  GUARD_REFUSED(Severity.RED),
  GUARD_ASKED(Severity.AMBER),
  GUARD_TOLD(Severity.AMBER),
  // against what the journal holds already
  CASE_CHANGED(Severity.AMBER),
  CASE_LISTED_ELSEWHERE(Severity.AMBER),
  EXPERT_UNKNOWN(Severity.AMBER),
  PERSON_LISTED_ALREADY(Severity.RED),
  RECOGNITION_OF_ANOTHER(Severity.AMBER),
  // against the fonts of this computer; arguments: the character, its code point
  NAME_RARE(Severity.AMBER),
  // the pool of experts
  EXPERT_NUMBER_MISSING(Severity.RED),
  EXPERT_NUMBER_TWICE(Severity.RED),
  SPECIALTY_MISSING(Severity.RED),
  TITLE_MISSING(Severity.AMBER),
  TERM_REVERSED(Severity.RED),
  RECOMMENDATION_MISSING(Severity.AMBER),
  STANDING_NOTED(Severity.AMBER),
  EXPERT_CHANGED(Severity.AMBER);

  private final Severity severity;

  RemarkKind(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }

  /** Returns the kind as part of a message key: {@code name-missing}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
