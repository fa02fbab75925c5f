package org.jianzhuo.desk.exam;

import java.util.List;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.RecognisedScope;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.journal.Conflict;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.Panel;

/** Holds what the examination of a case knows at one moment. */
public record ExamCase(
    StreamId stream,
    AcceptedCase accepted,
    Panel panel,
    Exam exam,
    RecognisedScope scope,
    List<Conflict> conflicts) {

  public ExamCase {
    conflicts = List.copyOf(conflicts);
  }
}
