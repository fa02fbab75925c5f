package org.jianzhuo.desk.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.journal.StreamKind;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.exam.CopyForward;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pictures of a person's earlier cases on this station. They come without notes, which
 * hold measured values; a 复核 or 再次 opens them only after the panel's own findings are completed
 * (practice 5).
 */
final class EarlierMedia {

  private final Journal journal;
  private final MediaStore media;

  EarlierMedia(Journal journal, MediaStore media) {
    this.journal = journal;
    this.media = media;
  }

  /** Returns what there is, those of the finding's part and side first, each from the newest. */
  Outcome<List<EarlierMedium>> of(StreamId caseStream, @Nullable FindingId finding) {
    CaseFile file = journal.stream(caseStream);
    AcceptedCase now = accepted(file);
    Exam exam = file.get(Exam.PROJECTION);
    if (now == null || now.identityNumber().isBlank()) {
      return Outcome.refused("evidence.refused.earlier-none");
    }
    if (CopyForward.of(now.type()) == CopyForward.NOTHING && !exam.completed() && !exam.locked()) {
      return Outcome.refused("evidence.refused.earlier-sealed");
    }
    Finding here = finding == null ? null : exam.findings().get(finding);
    List<EarlierMedium> found = new ArrayList<>();
    for (StreamId other : journal.streams(StreamKind.CASE)) {
      CaseFile earlier = journal.stream(other);
      AcceptedCase accepted = accepted(earlier);
      if (!other.equals(caseStream) && accepted != null && accepted.isOfSamePerson(now)) {
        gather(earlier, accepted, here, found);
      }
    }
    found.sort(
        Comparator.comparing((EarlierMedium each) -> !each.samePart())
            .thenComparing(Comparator.comparingLong(EarlierMedium::at).reversed()));
    return found.isEmpty()
        ? Outcome.refused("evidence.refused.earlier-none")
        : Outcome.done(List.copyOf(found));
  }

  private void gather(
      CaseFile earlier, AcceptedCase accepted, @Nullable Finding here, List<EarlierMedium> into) {
    Exam exam = earlier.get(Exam.PROJECTION);
    Evidence evidence = earlier.get(Evidence.PROJECTION);
    for (Evidence.Item item : evidence.pictures()) {
      Medium medium = item.medium();
      // Its readers were named for that case, not for this one.
      boolean open = !evidence.isShielded(medium.id());
      if (open && medium.kind() != MediaKind.DOCUMENT && media.has(medium.sha256())) {
        Finding of = medium.finding() == null ? null : exam.findings().get(medium.finding());
        into.add(
            new EarlierMedium(
                earlier.stream(),
                accepted.acceptanceNumber(),
                takenAt(earlier, item),
                of == null ? 0 : of.number(),
                of == null ? "" : of.title(),
                of != null
                    && here != null
                    && of.part().equals(here.part())
                    && of.side() == here.side(),
                medium));
      }
    }
  }

  private static long takenAt(CaseFile file, Evidence.Item item) {
    if (item.capture() != null) {
      return item.capture().startedAt();
    }
    return file.history().ordered().stream()
        .filter(act -> act.id().equals(item.entry()))
        .mapToLong((Act act) -> act.header().at())
        .findFirst()
        .orElse(0);
  }

  private static @Nullable AcceptedCase accepted(CaseFile file) {
    return file.get(Intake.PROJECTION).accepted();
  }
}
