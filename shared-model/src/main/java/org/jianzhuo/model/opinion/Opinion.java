package org.jianzhuo.model.opinion;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.exam.SelfCareLevel;
import org.jianzhuo.model.journal.EntryId;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Holds an expert's opinion on a case.
 *
 * @param grade 1 to 10, or {@link #BELOW_GRADES}; not voted where the item is a confirmation
 * @param selfCare not voted where the item asks for none
 * @param reason why the grade was lifted or the opinion differs; may be empty
 * @param restsOn the entries of the findings it rests on
 * @param media the SHA-256 of the pictures it rests on
 * @param followedSuggestion an audit figure: null where no suggestion was shown
 * @param result what a confirmation or a non-work appraisal comes to, e.g. 属于工伤复发; null where a
 *     grade is voted
 * @param decisions the votes of the item's own form, by field; empty where it has none
 * @param grounds what else weighs on the grade
 */
public record Opinion(
    PersonId expert,
    int seat,
    boolean consents,
    List<FindingReading> readings,
    int grade,
    SelfCareLevel selfCare,
    String reason,
    List<EntryId> restsOn,
    List<Digest> media,
    @Nullable Boolean followedSuggestion,
    @Nullable String result,
    Map<String, String> decisions,
    GradeGrounds grounds) {
  /** Stands for 未达到伤残等级, as the social insurance codes it. */
  public static final int BELOW_GRADES = 11;

  public Opinion {
    Check.inRange(seat, 1, 5, "seat");
    Check.inRange(grade, 1, BELOW_GRADES, "grade");
    readings = List.copyOf(readings);
    restsOn = List.copyOf(restsOn);
    media = List.copyOf(media);
    // opinions filed before items had forms lack them
    decisions = Map.copyOf(Objects.requireNonNullElse(decisions, Map.<String, String>of()));
    grounds = Objects.requireNonNullElse(grounds, GradeGrounds.NONE);
  }

  /** Gives an opinion on a grade. */
  public Opinion(
      PersonId expert,
      int seat,
      boolean consents,
      List<FindingReading> readings,
      int grade,
      SelfCareLevel selfCare,
      String reason,
      List<EntryId> restsOn,
      List<Digest> media,
      @Nullable Boolean followedSuggestion) {
    this(
        expert,
        seat,
        consents,
        readings,
        grade,
        selfCare,
        reason,
        restsOn,
        media,
        followedSuggestion,
        null,
        Map.of(),
        GradeGrounds.NONE);
  }

  /** Gives an opinion on an item without a form of its own. */
  public Opinion(
      PersonId expert,
      int seat,
      boolean consents,
      List<FindingReading> readings,
      int grade,
      SelfCareLevel selfCare,
      String reason,
      List<EntryId> restsOn,
      List<Digest> media,
      @Nullable Boolean followedSuggestion,
      @Nullable String result) {
    this(
        expert,
        seat,
        consents,
        readings,
        grade,
        selfCare,
        reason,
        restsOn,
        media,
        followedSuggestion,
        result,
        Map.of(),
        GradeGrounds.NONE);
  }

  /** Tells whether the expert accepts the five activities of self-care as they were recorded. */
  public boolean acceptsSelfCare() {
    return reading(FindingReading.SELF_CARE).map(FindingReading::accepted).orElse(true);
  }

  /** Returns the expert's stand on the finding, if one was taken. */
  public Optional<FindingReading> reading(FindingId finding) {
    return readings.stream().filter(reading -> reading.finding().equals(finding)).findFirst();
  }
}
