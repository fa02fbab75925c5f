package org.jianzhuo.desk.opinion;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.document.DocumentSigner;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.roster.PersonKey;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.base.InkStroke;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.opinion.OpinionFact;

/** Puts one expert's signature on a panel opinion: one revision, one act. */
final class SheetSigning {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

  private final Journal journal;
  private final SignedPaper papers;
  private final DocumentSigner signer;
  private final Clock clock;

  SheetSigning(Journal journal, SignedPaper papers, DocumentSigner signer, Clock clock) {
    this.journal = journal;
    this.papers = papers;
    this.signer = signer;
    this.clock = clock;
  }

  /** Returns why the viewer may not sign now, if so. */
  Optional<Reason> refusal(OpinionTable table, List<InkStroke> ink) {
    if (table.seat() == 0) {
      return refused("opinion.refused.not-on-panel");
    }
    if (table.conflicts() > 0) {
      return refused("opinion.refused.conflict", table.conflicts());
    }
    if (table.opinions().sheet() == null) {
      return refused("opinion.refused.no-sheet");
    }
    if (!table.waitsForSignature()) {
      return refused("opinion.refused.already-signed");
    }
    return ink.isEmpty() ? refused("opinion.refused.no-ink") : Optional.empty();
  }

  /** Signs what {@link #refusal} does not refuse. */
  void sign(OpinionTable table, List<InkStroke> ink, PersonKey key) {
    StreamId caseStream = table.caseStream();
    OpinionFact.SheetComposed sheet = table.opinions().sheet();
    Digest last = table.opinions().lastDigest().orElseThrow();
    if (sheet == null) {
      throw new IllegalStateException("a sheet that is not composed is not signed");
    }
    byte[] signed =
        signer.sign(
            papers.read(last), "expert-" + table.seat(), key, ink, caption(), clock.instant());
    int revision = table.opinions().signatures().size() + 1;
    Medium medium =
        papers.keep(signed, "panel-opinion-v" + sheet.version() + "-r" + revision + ".pdf");
    journal.append(
        key.person(),
        List.of(
            new Deed(caseStream, new EvidenceFact.DocumentKept(medium)),
            new Deed(
                caseStream,
                new OpinionFact.SheetSigned(
                    sheet.version(), revision, key.person(), medium.id(), medium.sha256(), ink))));
  }

  /** Says when the sheet itself was signed: its boxes print when the opinions were filed. */
  private List<String> caption() {
    LocalDateTime now = LocalDateTime.now(clock);
    return List.of("签名", now.toLocalDate().toString(), MINUTE.format(now));
  }

  private static Optional<Reason> refused(String key, Object... arguments) {
    return Optional.of(Reason.of(key, arguments));
  }
}
