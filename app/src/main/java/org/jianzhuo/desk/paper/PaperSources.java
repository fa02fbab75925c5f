package org.jianzhuo.desk.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jianzhuo.desk.deadline.DeadlineRules;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.roster.People;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.deadline.CaseTimes;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.CaseClock;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.paper.Filling;
import org.jianzhuo.model.paper.PaperFile;
import org.jianzhuo.model.paper.PaperSource;
import org.jianzhuo.model.paper.PaperValue;
import org.jianzhuo.model.paper.Papers;
import org.jianzhuo.model.wire.RuleProfiles;
import org.jspecify.annotations.Nullable;

/** Gathers all that a template may name: the case's data, its laws, its clock and its papers. */
final class PaperSources {

  private static final String SUPPLEMENT = "supplement";

  private final Journal journal;
  private final CasePaperData data;
  private final DeadlineRules deadlines;
  private final CaseLaw law;
  private final AbsenceCount absences;
  private final ZoneId zone;

  PaperSources(
      Journal journal, People people, CasePaperData data, DeadlineRules deadlines, ZoneId zone) {
    this.journal = journal;
    this.data = data;
    this.deadlines = deadlines;
    this.law = new CaseLaw(deadlines, RuleProfiles.builtIn());
    this.absences = new AbsenceCount(journal, people, deadlines);
    this.zone = zone;
  }

  /** Returns what a paper of the case may name. */
  Map<PaperSource, PaperValue> of(StreamId caseStream, LocalDate today) {
    CaseFile file = journal.stream(caseStream);
    AcceptedCase accepted = file.get(Intake.PROJECTION).accepted();
    Map<PaperSource, PaperValue> known =
        law.with(new HashMap<>(data.of(caseStream, today)), accepted, today);
    if (accepted == null) {
      return known;
    }
    Map<PaperSource, PaperValue> all =
        new HashMap<>(absences.with(known, caseStream, accepted, today));
    due(file, accepted, today, all);
    supplements(file.get(Papers.PROJECTION), all);
    return all;
  }

  /** Returns what the paper that is being written may name: a later version goes by its first. */
  Map<PaperSource, PaperValue> of(PaperDraft draft, LocalDate today) {
    Map<PaperSource, PaperValue> all = new HashMap<>(of(draft.caseStream(), today));
    LocalDate issued =
        journal.stream(draft.caseStream())
            .get(Papers.PROJECTION)
            .file(draft.again())
            .map(this::issuedOn)
            .orElse(today);
    all.put(PaperSource.PAPER_ISSUED_ON, new PaperValue.Day(issued));
    return all;
  }

  /** Names the parts in words that lie outside what the case's decision recognises. */
  List<Words> outside(PaperDraft draft, String words) {
    return data.outside(draft.caseStream(), words);
  }

  private LocalDate issuedOn(PaperFile file) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(file.versions().getFirst().at()), zone);
  }

  private void due(
      CaseFile file, AcceptedCase accepted, LocalDate today, Map<PaperSource, PaperValue> all) {
    CaseClock.of(
            accepted,
            file.get(CaseTimes.PROJECTION),
            deadlines.book(),
            deadlines.holidays(),
            deadlines.place(),
            today)
        .filter(clock -> !clock.deadline().running())
        .ifPresent(
            clock ->
                all.put(
                    PaperSource.CASE_DUE_ON, new PaperValue.Day(Filling.last(clock.deadline()))));
  }

  private static void supplements(Papers papers, Map<PaperSource, PaperValue> all) {
    @Nullable LocalDate received = null;
    for (PaperFile notice : papers.ofKind(SUPPLEMENT)) {
      if (notice.answered() == null) {
        all.put(PaperSource.SUPPLEMENT_AWAITED, new PaperValue.Text(notice.number()));
      } else if (received == null || notice.answered().on().isAfter(received)) {
        received = notice.answered().on();
      }
    }
    if (received != null) {
      all.put(PaperSource.SUPPLEMENT_RECEIVED_ON, new PaperValue.Day(received));
    }
  }
}
