package org.jianzhuo.model.exam;

/**
 * Names what may stand in a finding only with a written reason, so that whoever reads it later
 * finds the question answered.
 */
public final class Despite {

  /** The words tell of the other side than the finding's part. */
  public static final String OTHER_SIDE = "other-side";

  /** The clause speaks of something else than the form that was filled in. */
  public static final String CLAUSE_OF_OTHERS = "clause-of-others";

  /** The clause speaks of another part than the finding's. */
  public static final String CLAUSE_PART = "clause-part";

  /** What was measured more than once differs more than the form allows. */
  public static final String REPEAT_SPREAD = "repeat-spread";

  /** A day of the form lies before the injury. */
  public static final String BEFORE_INJURY = "before-injury";

  /** What is measured at a part beyond the recognition counts into a sum. */
  public static final String BEYOND_SCOPE = "beyond-scope";

  private static final String BETWEEN = ":";

  private Despite() {}

  /**
   * Names one thing that is asked about; about another one the reason says nothing.
   *
   * @param about e.g. the place that the words name, or the clause's number
   */
  public static String key(String what, String about) {
    return what + BETWEEN + about;
  }

  /** Names one value of one field: of another value the reason says nothing. */
  public static String field(String field, String value) {
    return field + " " + value;
  }

  static boolean is(String key, String what) {
    return key.startsWith(what + BETWEEN);
  }
}
