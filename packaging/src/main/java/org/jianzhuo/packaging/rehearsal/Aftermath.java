package org.jianzhuo.packaging.rehearsal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jianzhuo.desk.document.pdf.PdfAudit;
import org.jianzhuo.desk.wiring.StationFolder;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.conclusion.ConclusionFact;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.opinion.OpinionFact;
import org.jianzhuo.model.paper.PaperFact;
import org.jspecify.annotations.Nullable;

/** Looks at what the day left, takes out both papers and writes {@code report.json}. */
final class Aftermath {

  private static final String PANEL_OPINION = "panel-opinion.pdf";
  private static final String CONCLUSION_DRAFT = "conclusion-draft.pdf";
  private static final String CASE_PAPER = "case-paper.pdf";

  private final Path folder;
  private final char[] password;
  private final Map<String, String> told;
  private final List<Report.Step> steps;

  Aftermath(Path folder, char[] password, Map<String, String> told, List<Report.Step> steps) {
    this.folder = folder;
    this.password = password.clone();
    this.told = told;
    this.steps = steps;
  }

  void leave(ObjectMapper json) throws IOException {
    Optional<StationFolder> first = opened("A");
    Optional<StationFolder> second = opened("B");
    List<Act> acts = first.map(StationFolder::acts).orElse(List.of());
    Map<String, Integer> signatures = new LinkedHashMap<>();
    if (first.isPresent()) {
      takeOut(first.get(), lastPanelOpinion(acts), PANEL_OPINION, signatures);
      takeOut(first.get(), lastDraft(acts), CONCLUSION_DRAFT, signatures);
      takeOutPaper(first.get(), acts);
    }
    Report report =
        new Report(
            told.getOrDefault("case", ""),
            acts.size(),
            media(acts),
            signatures,
            new Report.Sync(number("pushed"), number("pulled"), number("verified")),
            first.isPresent() && second.isPresent() && sameFolds(first.get(), second.get()),
            simulated(acts),
            steps);
    json.writeValue(folder.resolve("report.json").toFile(), report);
  }

  private Optional<StationFolder> opened(String station) {
    return StationFolder.at(folder.resolve("stations").resolve(station))
        .filter(found -> found.unlock(password));
  }

  private long number(String name) {
    return Long.parseLong(told.getOrDefault(name, "0"));
  }

  private void takeOut(
      StationFolder station, @Nullable Digest sha256, String file, Map<String, Integer> signatures)
      throws IOException {
    if (sha256 == null) {
      return;
    }
    Optional<byte[]> pdf = station.read(sha256);
    if (pdf.isPresent()) {
      Files.write(folder.resolve(file), pdf.get());
      signatures.put(file, new PdfAudit().audit(pdf.get(), null).signatures().size());
    }
  }

  /** Takes out the paper issued last, which the station has to know as the one in force. */
  private void takeOutPaper(StationFolder station, List<Act> acts) throws IOException {
    for (Act act : acts.reversed()) {
      if (act.fact() instanceof PaperFact.Issued issued) {
        Optional<byte[]> pdf = station.read(issued.sha256());
        boolean holds =
            pdf.isPresent()
                && new PdfAudit().audit(pdf.get(), null).clean()
                && station
                    .standing(issued.sha256())
                    .filter(paper -> !paper.replaced() && !paper.withdrawn())
                    .isPresent();
        if (!holds) {
          throw new IOException("paper " + issued.number() + " does not verify");
        }
        Files.write(folder.resolve(CASE_PAPER), pdf.get());
        return;
      }
    }
  }

  private static @Nullable Digest lastPanelOpinion(List<Act> acts) {
    Digest last = null;
    for (Act act : acts) {
      if (act.fact() instanceof OpinionFact.SheetComposed composed) {
        last = composed.sha256();
      } else if (act.fact() instanceof OpinionFact.SheetSigned signed) {
        last = signed.sha256();
      }
    }
    return last;
  }

  private static @Nullable Digest lastDraft(List<Act> acts) {
    Digest last = null;
    for (Act act : acts) {
      if (act.fact() instanceof ConclusionFact.DraftComposed composed) {
        last = composed.sha256();
      } else if (act.fact() instanceof ConclusionFact.DraftSigned signed) {
        last = signed.sha256();
      }
    }
    return last;
  }

  private static List<Report.Medium> media(List<Act> acts) {
    List<Report.Medium> media = new ArrayList<>();
    for (Medium medium : StationFolder.media(acts)) {
      if (medium.kind() != MediaKind.DOCUMENT) {
        media.add(
            new Report.Medium(
                medium.fileName(), medium.sha256().hex(), medium.type(), medium.bytes()));
      }
    }
    return media;
  }

  private static boolean simulated(List<Act> acts) {
    return acts.stream()
        .anyMatch(act -> act.fact() instanceof EvidenceFact.Captured c && c.capture().simulated());
  }

  /** Compares every stream that the second station pulled with the first one's. */
  private static boolean sameFolds(StationFolder first, StationFolder second) {
    Map<StreamId, String> ours = first.folds();
    Map<StreamId, String> theirs = new TreeMap<>(second.folds());
    theirs.keySet().retainAll(ours.keySet());
    return theirs.size() == ours.size() && theirs.equals(ours);
  }
}
