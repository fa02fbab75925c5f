package org.jianzhuo.desk.exam.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.exam.ExamCase;
import org.jianzhuo.desk.exam.ExamService;
import org.jianzhuo.desk.exam.Hand;
import org.jianzhuo.desk.exam.Noted;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.exam.Effort;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.Film;
import org.jianzhuo.model.exam.PresentPerson;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/** Writes notes about the whole examination, each a change that can be undone. */
final class CaseWrites implements CaseActs {

  private final ExamService service;
  private final StreamId caseStream;
  private final Hand hand;
  private final FindingsInHand findings;
  private final DraftsInHand trail;
  private final Consumer<Supplier<Outcome<ExamCase>>> write;

  /**
   * @param write runs an act and takes what came of it
   */
  CaseWrites(
      ExamService service,
      StreamId caseStream,
      Hand hand,
      FindingsInHand findings,
      DraftsInHand trail,
      Consumer<Supplier<Outcome<ExamCase>>> write) {
    this.service = service;
    this.caseStream = caseStream;
    this.hand = hand;
    this.findings = findings;
    this.trail = trail;
    this.write = write;
  }

  @Override
  public void effort(Effort effort) {
    note(new Noted.OfEffort(exam().map(Exam::effort).orElse(null)), new Noted.OfEffort(effort));
    bringBack(new Noted.OfEffort(effort));
  }

  @Override
  public void present(@Nullable PresentPerson before, @Nullable PresentPerson after) {
    List<PresentPerson> were = exam().map(Exam::present).orElse(List.of());
    List<PresentPerson> are = new ArrayList<>(were);
    int place = before == null ? -1 : are.indexOf(before);
    if (place >= 0) {
      are.remove(place);
    }
    if (after != null) {
      are.add(place < 0 ? are.size() : place, after);
    }
    Noted.OfPresent noted = new Noted.OfPresent(are);
    note(new Noted.OfPresent(were), noted);
    bringBack(noted);
  }

  @Override
  public void film(Film film) {
    note(registered(film.id()), new Noted.OfFilm(film.id(), film, Noted.UNDONE));
    bringBack(new Noted.OfFilm(film.id(), film, Noted.UNDONE));
  }

  @Override
  public void withdrawFilm(UUID film, String reason) {
    Noted.OfFilm withdrawn = new Noted.OfFilm(film, null, reason);
    if (Reasons.says(reason)) {
      note(registered(film), withdrawn);
    }
    bringBack(withdrawn);
  }

  private void note(Noted before, Noted after) {
    if (!findings.readOnly()) {
      trail.noteWhole(before, after);
    }
  }

  private Noted registered(UUID film) {
    return new Noted.OfFilm(
        film, exam().map(exam -> exam.films().get(film)).orElse(null), Noted.UNDONE);
  }

  private Optional<Exam> exam() {
    return Optional.ofNullable(findings.known()).map(ExamCase::exam);
  }

  /** Records what is noted of the effort, or that it is open again. */
  void bringBack(Noted.OfEffort noted) {
    Effort effort = noted.effort();
    write.accept(
        () ->
            effort == null
                ? service.withdrawEffort(caseStream, hand)
                : service.recordEffort(caseStream, hand, effort));
  }

  /** Records who is noted as present. */
  void bringBack(Noted.OfPresent noted) {
    write.accept(() -> service.recordPresent(caseStream, hand, noted.persons()));
  }

  /** Registers a film as it is noted, or takes it back. */
  void bringBack(Noted.OfFilm noted) {
    Film film = noted.film();
    write.accept(
        () ->
            film == null
                ? service.withdrawFilm(caseStream, hand, noted.id(), noted.reason())
                : service.registerFilm(caseStream, hand, film));
  }
}
