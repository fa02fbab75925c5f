package org.jianzhuo.desk.evidence;

import java.util.Optional;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.Panel;

/** Says whether anything may be captured in a case now: after the notice, before the end. */
final class CameraGate {

  private final Journal journal;

  CameraGate(Journal journal) {
    this.journal = journal;
  }

  /** Tells why the camera may not be open for a case now; empty if it may. */
  Optional<Reason> refusal(StreamId stream) {
    CaseFile file = journal.stream(stream);
    if (!file.get(Panel.PROJECTION).cameraMayOpen()) {
      return Optional.of(Reason.of("evidence.refused.notice"));
    }
    Exam exam = file.get(Exam.PROJECTION);
    return exam.completed() || exam.locked()
        ? Optional.of(Reason.of("evidence.refused.completed"))
        : Optional.empty();
  }
}
