package org.jianzhuo.model.exam;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.FactFamily;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.PersonId;
import org.jspecify.annotations.Nullable;

/** The facts of an examination. */
public sealed interface ExamFact extends Fact {

  FactFamily FAMILY =
      new FactFamily(
          Map.ofEntries(
              Map.entry("exam.started", Started.class),
              Map.entry("exam.finding-recorded", FindingRecorded.class),
              Map.entry("exam.finding-withdrawn", FindingWithdrawn.class),
              Map.entry("exam.findings-confirmed", FindingsConfirmed.class),
              Map.entry("exam.self-care-recorded", SelfCareRecorded.class),
              Map.entry("exam.self-care-withdrawn", SelfCareWithdrawn.class),
              Map.entry("exam.paper-reviewed", PaperReviewed.class),
              Map.entry("exam.effort-recorded", EffortRecorded.class),
              Map.entry("exam.effort-withdrawn", EffortWithdrawn.class),
              Map.entry("exam.persons-present", PersonsPresent.class),
              Map.entry("exam.film-registered", FilmRegistered.class),
              Map.entry("exam.film-withdrawn", FilmWithdrawn.class),
              Map.entry("exam.completed", Completed.class),
              Map.entry("exam.locked", Locked.class),
              Map.entry("exam.unlocked", Unlocked.class),
              Map.entry("exam.reopened", Reopened.class)));

  /**
   * Starts the examination in a room.
   *
   * @param despite why it began although the person was not called, or another was still examined
   *     in the room; null where neither was so, and in entries of before it was asked
   */
  record Started(String room, @Nullable String despite) implements ExamFact {

    /** Starts it with a person who was called to a room that is free. */
    public Started(String room) {
      this(room, null);
    }
  }

  /**
   * Records a finding, or a later version of it.
   *
   * @param attributedTo the expert whose finding it is, also where a recorder typed it
   */
  record FindingRecorded(Finding finding, PersonId attributedTo) implements ExamFact {}

  /** Withdraws a finding with a reason; its versions stay in the history. */
  record FindingWithdrawn(FindingId finding, String reason) implements ExamFact {}

  /**
   * Confirms findings that a recorder typed at the actor's dictation (核对无误; practice 3).
   *
   * @param findings as they stand in the entries that this one follows
   */
  record FindingsConfirmed(Set<FindingId> findings) implements ExamFact {
    public FindingsConfirmed {
      findings = Set.copyOf(findings);
      Check.that(!findings.isEmpty(), "findings");
    }
  }

  /**
   * Records which of the five activities need help (GB/T 16180-2014, 4.1.4).
   *
   * @param evidence what each rests on; null where it stands in the item's own form, or where
   *     nothing was noted
   */
  record SelfCareRecorded(
      Set<SelfCareActivity> needsHelp, @Nullable Map<SelfCareActivity, String> evidence)
      implements ExamFact {
    public SelfCareRecorded {
      needsHelp = Set.copyOf(needsHelp);
      evidence = evidence == null || evidence.isEmpty() ? null : Map.copyOf(evidence);
    }

    /** Records the activities without a note of what they rest on. */
    public SelfCareRecorded(Set<SelfCareActivity> needsHelp) {
      this(needsHelp, null);
    }
  }

  /** Leaves the activities open again: the answers were undone (撤销). */
  record SelfCareWithdrawn() implements ExamFact {}

  /**
   * Begins a review of the papers alone (书面审查): the person is not there (practice 4).
   *
   * @param told how and when the parties were told the panel and the right of recusal in writing
   * @param sources the papers reviewed
   */
  record PaperReviewed(String told, List<String> sources) implements ExamFact {
    public PaperReviewed {
      Check.notBlank(told, "told");
      sources = List.copyOf(sources);
      Check.notEmpty(sources, "sources");
    }
  }

  /** Records how the person took part (配合程度). */
  record EffortRecorded(Effort effort) implements ExamFact {}

  /** Leaves open again how the person took part: the note was undone (撤销). */
  record EffortWithdrawn() implements ExamFact {}

  /**
   * Records who is there beside the person and the panel (在场人员; practice 4), in the place of what
   * was recorded before.
   *
   * @param persons all of them, each once; empty where nobody is
   */
  record PersonsPresent(List<PresentPerson> persons) implements ExamFact {
    public PersonsPresent {
      persons = List.copyOf(persons);
      Check.that(PresentPerson.eachOnce(persons), "a person stands there once");
    }
  }

  /** Registers a film or paper, or corrects what was noted of it. */
  record FilmRegistered(Film film) implements ExamFact {}

  /** Takes a film back that was registered by mistake; it stays in the history. */
  record FilmWithdrawn(UUID film, String reason) implements ExamFact {}

  /** Completes the examination: recording stops, opinions open (完成检查). */
  record Completed() implements ExamFact {}

  /** Locks the findings because an opinion rests on them; written with that opinion. */
  record Locked() implements ExamFact {}

  /**
   * Unlocks the findings: the opinions that rested on them are set aside, written with that act.
   */
  record Unlocked() implements ExamFact {}

  /** Reopens a completed examination with a reason; refused once locked. */
  record Reopened(String reason) implements ExamFact {}
}
