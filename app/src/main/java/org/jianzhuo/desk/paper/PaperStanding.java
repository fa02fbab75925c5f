package org.jianzhuo.desk.paper;

import java.util.Optional;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.conclusion.Conclusion;
import org.jianzhuo.model.conclusion.ConclusionFact;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.opinion.OpinionFact;
import org.jianzhuo.model.opinion.Opinions;
import org.jianzhuo.model.paper.PaperFact;
import org.jianzhuo.model.paper.PaperFile;
import org.jianzhuo.model.paper.Papers;

/**
 * Says which paper of a case some bytes are, and whether they are its last version: an older one
 * stays a true paper and says what replaced it (F77).
 *
 * @param name the paper's number; {@code panel-opinion} or {@code conclusion-draft} for those two
 * @param version the version that the bytes are
 * @param last the last version that was composed
 * @param withdrawn whether it was set aside and nothing stands in its place yet
 */
public record PaperStanding(String name, int version, int last, boolean withdrawn) {

  /** Tells whether a later version replaced it. */
  public boolean replaced() {
    return last > version;
  }

  /** Finds the paper with these bytes in a case, any revision of it. */
  public static Optional<PaperStanding> of(CaseFile file, Digest sha256) {
    for (Act act : file.history().ordered()) {
      Optional<PaperStanding> found =
          switch (act.fact()) {
            case PaperFact.Issued f when f.sha256().equals(sha256) -> paper(file, f);
            case OpinionFact.SheetComposed f when f.sha256().equals(sha256) ->
                opinion(file, f.version());
            case OpinionFact.SheetSigned f when f.sha256().equals(sha256) ->
                opinion(file, f.version());
            case ConclusionFact.DraftComposed f when f.sha256().equals(sha256) ->
                draft(file, f.version());
            case ConclusionFact.DraftSigned f when f.sha256().equals(sha256) ->
                draft(file, f.version());
            default -> Optional.empty();
          };
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<PaperStanding> paper(CaseFile file, PaperFact.Issued issued) {
    return file.get(Papers.PROJECTION)
        .file(issued.number())
        .map(PaperFile::last)
        .map(
            last ->
                new PaperStanding(
                    issued.number(), issued.version(), last.issued().version(), false));
  }

  private static Optional<PaperStanding> opinion(CaseFile file, int version) {
    OpinionFact.SheetComposed last = file.get(Opinions.PROJECTION).sheet();
    return Optional.of(
        new PaperStanding(
            "panel-opinion", version, last == null ? version : last.version(), last == null));
  }

  private static Optional<PaperStanding> draft(CaseFile file, int version) {
    ConclusionFact.DraftComposed last = file.get(Conclusion.PROJECTION).draft();
    return Optional.of(
        new PaperStanding(
            "conclusion-draft", version, last == null ? version : last.version(), last == null));
  }
}
