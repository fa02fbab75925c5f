package org.jianzhuo.model.exam;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.FactFamily;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.PersonId;

/** The facts of an examination. */
public sealed interface ExamFact extends Fact {

  FactFamily FAMILY =
      new FactFamily(
          Map.of(
              "exam.started", Started.class,
              "exam.finding-recorded", FindingRecorded.class,
              "exam.finding-withdrawn", FindingWithdrawn.class,
              "exam.self-care-recorded", SelfCareRecorded.class,
              "exam.paper-reviewed", PaperReviewed.class,
              "exam.completed", Completed.class,
              "exam.locked", Locked.class,
              "exam.unlocked", Unlocked.class,
              "exam.reopened", Reopened.class));

  /** Starts the examination in a room. */
  record Started(String room) implements ExamFact {}

  /**
   * Records a finding, or a later version of it.
   *
   * @param attributedTo the expert whose finding it is, also where a recorder typed it
   */
  record FindingRecorded(Finding finding, PersonId attributedTo) implements ExamFact {}

  /** Withdraws a finding with a reason; its versions stay in the history. */
  record FindingWithdrawn(FindingId finding, String reason) implements ExamFact {}

  /** Records which of the five activities need help. */
  record SelfCareRecorded(Set<SelfCareActivity> needsHelp) implements ExamFact {
    public SelfCareRecorded {
      needsHelp = Set.copyOf(needsHelp);
    }
  }

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

  /** Completes the examination: recording stops, opinions open (完成检查). */
  record Completed() implements ExamFact {}

  /** Locks the findings because an opinion rests on them; written with that opinion. */
  record Locked() implements ExamFact {}

  /** Unlocks the findings: the opinions that rested on them are set aside, written with that act. */
  record Unlocked() implements ExamFact {}

  /** Reopens a completed examination with a reason; refused once locked. */
  record Reopened(String reason) implements ExamFact {}
}
