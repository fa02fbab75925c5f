package org.jianzhuo.desk.opinion;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.journal.StreamKind;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.opinion.OpinionFact;
import org.jianzhuo.model.opinion.Opinions;
import org.jianzhuo.model.opinion.PanelOpinion;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.panel.PanelFact;
import org.jspecify.annotations.Nullable;

/** Finds what the last panel said of a person whose condition is reviewed, on this station. */
final class EarlierOpinions {

  private static final Set<AppraisalType> REVIEWS =
      EnumSet.of(AppraisalType.REVIEW_AFTER_YEAR, AppraisalType.REVIEW_DISPUTED);

  private final Journal journal;

  EarlierOpinions(Journal journal) {
    this.journal = journal;
  }

  /** Returns it once the case's own examination is completed; empty before, and without one. */
  Optional<EarlierOpinion> of(CaseFile file) {
    AcceptedCase now = accepted(file);
    if (now == null || !REVIEWS.contains(now.type()) || !file.get(Exam.PROJECTION).completed()) {
      return Optional.empty();
    }
    return journal.streams(StreamKind.CASE).stream()
        .filter(other -> !other.equals(file.stream()))
        .map(journal::stream)
        .filter(other -> isOf(now, other) && isSigned(other))
        .max(Comparator.comparingLong(EarlierOpinions::signedAt))
        .flatMap(EarlierOpinions::read);
  }

  private static boolean isOf(AcceptedCase now, CaseFile file) {
    AcceptedCase other = accepted(file);
    return other != null && other.isOfSamePerson(now) && other.item().asksGrade();
  }

  private static boolean isSigned(CaseFile file) {
    PanelFact.Seated seated = file.get(Panel.PROJECTION).seated();
    return seated != null
        && file.get(Opinions.PROJECTION).signatures().size() == seated.experts().size();
  }

  private static long signedAt(CaseFile file) {
    return SheetTimes.last(file, fact -> fact instanceof OpinionFact.SheetSigned)
        .map(Act::header)
        .map(header -> header.at())
        .orElse(0L);
  }

  private static Optional<EarlierOpinion> read(CaseFile file) {
    AcceptedCase accepted = accepted(file);
    PanelFact.Seated seated = file.get(Panel.PROJECTION).seated();
    if (accepted == null || seated == null) {
      return Optional.empty();
    }
    PanelOpinion opinion =
        PanelOpinion.of(
            accepted.item(),
            seated.experts().size(),
            file.get(Opinions.PROJECTION),
            file.get(Exam.PROJECTION));
    return Optional.of(
        new EarlierOpinion(accepted.acceptanceNumber(), opinion.grade(), opinion.selfCare()));
  }

  private static @Nullable AcceptedCase accepted(CaseFile file) {
    return file.get(Intake.PROJECTION).accepted();
  }
}
