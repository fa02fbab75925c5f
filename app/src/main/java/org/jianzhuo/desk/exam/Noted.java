package org.jianzhuo.desk.exam;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.exam.Effort;
import org.jianzhuo.model.exam.Film;
import org.jianzhuo.model.exam.PresentPerson;
import org.jianzhuo.model.exam.SelfCareActivity;
import org.jianzhuo.model.journal.FindingId;
import org.jspecify.annotations.Nullable;

/** Says what is noted in one place of an examination, before or after a change. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Noted.OfFinding.class, name = "finding"),
  @JsonSubTypes.Type(value = Noted.NoFinding.class, name = "no-finding"),
  @JsonSubTypes.Type(value = Noted.OfSelfCare.class, name = "self-care"),
  @JsonSubTypes.Type(value = Noted.OfEffort.class, name = "effort"),
  @JsonSubTypes.Type(value = Noted.OfPresent.class, name = "present"),
  @JsonSubTypes.Type(value = Noted.OfFilm.class, name = "film")
})
public sealed interface Noted {

  /** The reason that stands in the history where an undoing takes something back. */
  String UNDONE = "撤销";

  /** Tells whether a reason to take something back says something, or is that of an undoing. */
  static boolean says(String reason) {
    return reason.equals(UNDONE) || Reasons.says(reason);
  }

  /** A finding or the item's own form, as it stands in the form. */
  record OfFinding(FindingDraft finding) implements Noted {}

  /** A finding that is withdrawn, with the reason that was given. */
  record NoFinding(FindingId finding, String reason) implements Noted {}

  /**
   * The answers about self-care given so far.
   *
   * @param evidence what they rest on; null in a trail of a program that did not ask for it
   */
  record OfSelfCare(
      Map<SelfCareActivity, Boolean> answers, @Nullable Map<SelfCareActivity, String> evidence)
      implements Noted {
    public OfSelfCare {
      answers = Map.copyOf(answers);
      evidence = evidence == null ? null : Map.copyOf(evidence);
    }

    public OfSelfCare(SelfCareNotes notes) {
      this(notes.answers(), notes.evidence());
    }

    /** Returns the answers and what they rest on. */
    public SelfCareNotes notes() {
      return new SelfCareNotes(answers, evidence == null ? Map.of() : evidence);
    }
  }

  /**
   * How the person took part.
   *
   * @param effort null while that is open
   */
  record OfEffort(@Nullable Effort effort) implements Noted {}

  /** Who is there beside the person and the panel; empty where nobody was noted. */
  record OfPresent(List<PresentPerson> persons) implements Noted {
    public OfPresent {
      persons = List.copyOf(persons);
    }
  }

  /**
   * What is registered of a film or paper.
   *
   * @param film null where it is not registered
   * @param reason why it was withdrawn; {@link #UNDONE} where it was not yet registered
   */
  record OfFilm(UUID id, @Nullable Film film, String reason) implements Noted {}
}
