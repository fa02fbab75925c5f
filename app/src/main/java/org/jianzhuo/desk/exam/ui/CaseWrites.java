package org.jianzhuo.desk.exam.ui;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.exam.ExamCase;
import org.jianzhuo.desk.exam.ExamService;
import org.jianzhuo.desk.exam.Hand;
import org.jianzhuo.model.exam.Effort;
import org.jianzhuo.model.exam.Film;
import org.jianzhuo.model.journal.StreamId;

/**
 * Writes notes about the whole examination.
 *
 * @param write runs an act and takes what came of it
 */
record CaseWrites(
    ExamService service,
    StreamId caseStream,
    Hand hand,
    Consumer<Supplier<Outcome<ExamCase>>> write)
    implements CaseActs {

  @Override
  public void effort(Effort effort) {
    write.accept(() -> service.recordEffort(caseStream, hand, effort));
  }

  @Override
  public void film(Film film) {
    write.accept(() -> service.registerFilm(caseStream, hand, film));
  }

  @Override
  public void withdrawFilm(UUID film, String reason) {
    write.accept(() -> service.withdrawFilm(caseStream, hand, film, reason));
  }
}
