package org.jianzhuo.model.wire;

import java.util.List;

/** Answers for each entry of a push, in the order of the push. */
public record PushAnswer(List<EntryAnswer> answers) {

  /** What became of an entry. */
  public enum Verdict {
    /** Committed now. */
    ACCEPTED,
    /** Held before; nothing changed. */
    HELD,
    /** Stored, but not applied: the reason says why. */
    SET_ASIDE
  }

  /** Why an entry was set aside. */
  public enum Cause {
    NONE,
    NO_ENTRY,
    UNKNOWN_STATION,
    WRONG_SIGNATURE,
    GAP,
    FORK
  }

  /** One entry's answer. */
  public record EntryAnswer(Verdict verdict, Cause cause) {}

  public PushAnswer {
    answers = List.copyOf(answers);
  }

  /** Counts the answers of a verdict. */
  public int count(Verdict verdict) {
    return (int) answers.stream().filter(a -> a.verdict() == verdict).count();
  }
}
