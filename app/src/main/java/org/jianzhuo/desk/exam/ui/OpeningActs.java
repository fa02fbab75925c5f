package org.jianzhuo.desk.exam.ui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.exam.ExamCase;
import org.jianzhuo.desk.exam.ExamService;
import org.jianzhuo.desk.exam.Hand;
import org.jianzhuo.model.journal.StreamId;

/** Opens a case that stands closed: on its papers alone, or with a reason why it begins now. */
final class OpeningActs {

  private final ExamService service;
  private final StreamId caseStream;
  private final Hand hand;
  private final TaskRunner tasks;
  private final Runnable opened;
  private final Consumer<DeskFault> faults;

  OpeningActs(
      ExamService service,
      StreamId caseStream,
      Hand hand,
      TaskRunner tasks,
      Runnable opened,
      Consumer<DeskFault> faults) {
    this.service = service;
    this.caseStream = caseStream;
    this.hand = hand;
    this.tasks = tasks;
    this.opened = opened;
    this.faults = faults;
  }

  /** Begins a review of the papers alone. */
  void reviewPapers(String told, List<String> sources, Consumer<Optional<Reason>> answered) {
    run(() -> service.reviewPapers(caseStream, hand, told, sources), answered);
  }

  /** Begins although the person was not called, or another is still examined in the room. */
  void begin(String despite, Consumer<Optional<Reason>> answered) {
    run(() -> service.open(caseStream, hand, despite), answered);
  }

  private void run(Callable<Outcome<ExamCase>> act, Consumer<Optional<Reason>> answered) {
    tasks.run(
        Lane.DB,
        act,
        outcome -> {
          switch (outcome) {
            case Outcome.Done<ExamCase> done -> {
              answered.accept(Optional.empty());
              opened.run();
            }
            case Outcome.Refused<ExamCase> no -> answered.accept(Optional.of(no.reason()));
          }
        },
        faults);
  }
}
