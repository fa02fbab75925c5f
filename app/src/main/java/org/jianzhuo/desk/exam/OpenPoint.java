package org.jianzhuo.desk.exam;

import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.exam.Despite;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.journal.FindingId;
import org.jspecify.annotations.Nullable;

/**
 * Names what is still open before an examination may be completed.
 *
 * @param finding null where it concerns the whole examination
 * @param number the finding's number; 0 for none
 * @param detail what the words need, e.g. a title; null for nothing
 * @param field the key of the field where it is settled, as {@link MotionCell#key} or {@link
 *     TemplateForm#key} name it; of the item's own form the field's id; empty where the kind says
 *     it
 * @param asked what a written reason answers; null where none would
 */
public record OpenPoint(
    Kind kind,
    @Nullable FindingId finding,
    int number,
    @Nullable Words detail,
    String field,
    @Nullable Asked asked) {

  /**
   * What may stand with a written reason.
   *
   * @param key by which the finding keeps the reason ({@link Despite#key})
   * @param reason as given so far; empty for none
   */
  public record Asked(String key, String reason) {

    /** Tells whether the reason says something. */
    public boolean answered() {
      return Reasons.says(reason);
    }
  }

  /** Says what is open; those that block keep the examination from being completed. */
  public enum Kind {
    NO_FINDING(true),
    /** The item's own form was not filled in. */
    ITEM_FORM(true),
    /** A field of the item's form is empty. */
    ITEM_FIELD(true),
    /** What stands in the item's form cannot be. */
    ITEM_RULE(true),
    /** A text of the item's form names the side that the decision does not: mended, or told why. */
    ITEM_SIDE(false),
    CONFLICT(true),
    /** What a notice of the panel asked for has not come, and its time runs (PAUSED_EXAM, 2.3). */
    RESULTS_AWAITED(true),
    /** It has not come, and its time is over: the committee decides on what is there. */
    RESULTS_LAPSED(false),
    /** A finding was begun but has no part, no title or no answer about its scope. */
    UNFINISHED(true),
    /**
     * What stands in a number field is no number, or one that nobody can have: it is not stored.
     */
    NOT_STORED(true),
    CLAUSE(true),
    /** A recorder typed it, and the expert has not confirmed it (practice 3). */
    DICTATED(true),
    /** 符合 of a clause that needs a dated image with its reader, or dated results (practice 5). */
    EVIDENCE(true),
    /** A finding rests on a film that is not registered, or of another name (practice 4). */
    FILM_NAME(true),
    UNMEASURED_WITHOUT_REASON(true),
    /**
     * Values were copied from the other side or an earlier appraisal, and nobody confirmed them.
     */
    COPIED(true),
    /** A phrase's slot was not filled. */
    OPEN_SLOT(true),
    /** A finding was added and nothing stands in it: no value, no words (F36). */
    EMPTY(true),
    DESCRIPTION_EMPTY(false),
    DESCRIPTION_LONG(true),
    /** A title or an answer in words is longer than the papers take. */
    TEXT_LONG(true),
    SELF_CARE(true),
    /** An activity needs help, and what that rests on is not noted, or too long (F41). */
    SELF_CARE_EVIDENCE(true),
    /** Less than full effort stands there without repeated values or an objective basis. */
    EFFORT(true),
    /** Nobody said how the person took part. */
    EFFORT_UNSAID(false),
    CONTRADICTION(false),
    /** Best corrected acuity is worse than uncorrected. */
    ACUITY(false),
    /** A relapse of a part that the recognition does not name. */
    RELAPSE_SCOPE(true),
    /** The degree of self-care is not the one that the five activities give (G5). */
    SELF_CARE_LEVEL(true),
    /** A removed eye with an acuity above no light perception. */
    EYE_REMOVED(false),
    /** What is used for grading, or how far it reaches, is not what was measured. */
    EXTENT(false),
    /** The illness is of one system, the clause of another. */
    ILLNESS_SYSTEM(false),
    /** The clause says 长期, and no months of treatment stand with this illness. */
    LONG_TERM(false),
    /** A joint that is severed and stiff, or affected without an impairment. */
    DIGIT(false),
    /** 'No' or 0 where other fields of the form give the contrary. */
    DENIED(false),
    /** Bone conduction worse than air conduction. */
    BONE_CONDUCTION(false),
    /** One quantity stands there twice, and the two do not agree: neither is judged. */
    SAME_MEASURE(true),
    /** A sum that its parts do not give. */
    SUM(false),
    /** Another finding of the part states a quantity differently. */
    STATED_ELSEWHERE(false),
    /** What is measured beyond the recognition counts into a sum: taken out, or told why. */
    BEYOND_SCOPE(false),
    /** What was measured more than once lies too far apart: measured again, or told why. */
    REPEAT_SPREAD(false),
    /** A test of before the injury tells nothing of what it left: mended, or told why. */
    BEFORE_INJURY(false),
    /** A hearing loss without the tests that it rests on. */
    HEARING_GROUNDS(false),
    /** The measured lengths do not differ by the shortening. */
    LENGTHS(false),
    /** The words speak of the other side: mended, or told why. */
    LATERALITY(false),
    /** A number in the words has another unit than the form, or another value than the field. */
    NUMBER_IN_WORDS(false),
    /** The words say that a joint is stiff where its angles are normal, or the reverse. */
    MOTION_IN_WORDS(false),
    UNCONFIRMED(false),
    NEAR_CUT_POINT(false),
    /** The clause by reference is milder than its floor (practice 5). */
    BELOW_FLOOR(false),
    /**
     * 符合 of a clause whose condition the measured values do not fulfil: 参照 with its reasons, or
     * another clause.
     */
    CLAUSE_UNMET(true),
    /** 符合 of a clause that rests on a number, and no number stands anywhere. */
    CLAUSE_UNMEASURED(false),
    /** The clause speaks of something else than the form measures: changed, or told why. */
    CLAUSE_OF_OTHERS(false),
    /** The clause speaks of another part than the finding's: changed, or told why. */
    CLAUSE_PART(false),
    /** The clause may be judged after a time only (rule G8). */
    WAITING(false),
    OUT_OF_SCOPE(false),
    /** No finding lies at a part that the decision recognises. */
    PART_UNEXAMINED(false);

    private final boolean blocks;

    Kind(boolean blocks) {
      this.blocks = blocks;
    }
  }

  /** Names a point that the kind alone leads to. */
  public OpenPoint(Kind kind, @Nullable FindingId finding, int number, @Nullable Words detail) {
    this(kind, finding, number, detail, "");
  }

  /** Names a point that no reason answers. */
  public OpenPoint(
      Kind kind, @Nullable FindingId finding, int number, @Nullable Words detail, String field) {
    this(kind, finding, number, detail, field, null);
  }

  /** Names a point that a written reason answers, with the one that the finding holds. */
  static OpenPoint asking(Kind kind, Finding finding, Words detail, String what, String about) {
    return new OpenPoint(
        kind,
        finding.id(),
        finding.number(),
        detail,
        "",
        new Asked(Despite.key(what, about), finding.despite(what, about).orElse("")));
  }

  /** Returns the same at one field. */
  OpenPoint at(String where) {
    return new OpenPoint(kind, finding, number, detail, where, asked);
  }

  /** Returns what is the same in both languages; null for an empty text. */
  public static @Nullable Words plain(String text) {
    return text.isBlank() ? null : new Words(text, text);
  }

  /** Returns the detail in a language; empty for none. */
  public String detail(boolean english) {
    return detail == null ? "" : detail.in(english);
  }

  /** Tells whether the examination cannot be completed before this is settled. */
  public boolean blocks() {
    return kind.blocks || (asked != null && !asked.answered());
  }
}
