package org.jianzhuo.desk.exam;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.journal.StreamKind;
import org.jianzhuo.model.exam.CopyForward;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.session.Session;
import org.jianzhuo.model.session.SessionFact;
import org.jspecify.annotations.Nullable;

/** Finds the person's last appraisal on this station, as far as the round may copy from it. */
public final class LastAppraisals {

  private final Journal journal;

  public LastAppraisals(Journal journal) {
    this.journal = journal;
  }

  /** Returns what may be copied into a case; empty where there is nothing. Lane {@code DB}. */
  public Optional<LastAppraisal> of(StreamId caseStream) {
    AcceptedCase now = accepted(journal.stream(caseStream));
    if (now == null) {
      return Optional.empty();
    }
    CopyForward offers = CopyForward.of(now.type());
    if (offers == CopyForward.NOTHING) {
      return Optional.empty();
    }
    return journal.streams(StreamKind.CASE).stream()
        .filter(other -> !other.equals(caseStream))
        .map(journal::stream)
        .filter(other -> samePerson(now, other))
        .filter(other -> other.get(Exam.PROJECTION).completed())
        .max(Comparator.comparingLong(LastAppraisals::completedAt))
        .map(last -> read(last, Objects.requireNonNull(accepted(last)), offers))
        .filter(last -> !last.findings().isEmpty());
  }

  private static boolean samePerson(AcceptedCase now, CaseFile file) {
    AcceptedCase other = accepted(file);
    return other != null && other.isOfSamePerson(now);
  }

  private static long completedAt(CaseFile file) {
    return file.history().ordered().stream()
        .filter(act -> act.fact() instanceof ExamFact.Completed)
        .mapToLong(act -> act.header().at())
        .max()
        .orElse(0);
  }

  private static @Nullable AcceptedCase accepted(CaseFile file) {
    return file.get(Intake.PROJECTION).accepted();
  }

  private LastAppraisal read(CaseFile file, AcceptedCase accepted, CopyForward offers) {
    List<Finding> findings =
        file.get(Exam.PROJECTION).inOrder().stream()
            .filter(finding -> !finding.isItemForm())
            .map(finding -> offered(finding, offers))
            .toList();
    return new LastAppraisal(
        accepted.acceptanceNumber(), accepted.type(), dayOf(file.stream()), offers, findings);
  }

  // what may not be copied is not even handed out
  private static Finding offered(Finding of, CopyForward offers) {
    boolean values = offers == CopyForward.VALUES;
    return new Finding(
        of.id(),
        of.number(),
        of.part(),
        of.side(),
        values ? of.title() : "",
        values ? of.description() : "",
        of.template(),
        values ? of.measurements() : List.of(),
        null,
        of.inScope(),
        values ? of.unmeasured() : List.of(),
        "",
        of.answers().stream().filter(a -> values || a.field().equals(Finding.JOINT)).toList(),
        of.templateEdition(),
        List.of(),
        List.of());
  }

  private @Nullable LocalDate dayOf(StreamId caseStream) {
    for (StreamId session : journal.streams(StreamKind.SESSION).reversed()) {
      Session listed = journal.stream(session).get(Session.PROJECTION);
      SessionFact.Opened opened = listed.opened();
      if (opened != null && listed.ticket(caseStream).isPresent()) {
        return opened.date();
      }
    }
    return null;
  }
}
