package org.jianzhuo.desk.paper;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.TreeMap;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.document.PaperComposer;
import org.jianzhuo.desk.document.PaperStamp;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.roster.People;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.paper.Filling;
import org.jianzhuo.model.roster.CommitteeName;

/** Makes a filled paper's pages: the stamp in its foot, what it replaces, and its layout. */
final class PaperMaking {

  private final Journal journal;
  private final People people;
  private final PaperComposer composer;
  private final Plates plates;
  private final Clock clock;

  PaperMaking(Journal journal, People people, PaperComposer composer, Plates plates, Clock clock) {
    this.journal = journal;
    this.people = people;
    this.composer = composer;
    this.plates = plates;
    this.clock = clock;
  }

  /** Returns the paper's bytes, or why it cannot be composed. */
  Outcome<byte[]> of(Filling filling, PaperDraft draft, String number, int version) {
    return composer.compose(
        FormLayout.of(
            filling,
            stamp(filling, draft, number, version),
            number,
            replaces(version, draft.reason().strip()),
            (medium, widest) -> plates.of(draft.caseStream(), medium, widest)),
        PaperComposer.CharacterPictures.NONE);
  }

  private PaperStamp stamp(Filling filling, PaperDraft draft, String number, int version) {
    Intake intake = journal.stream(draft.caseStream()).get(Intake.PROJECTION);
    AcceptedCase accepted = intake.accepted();
    return new PaperStamp(
        CommitteeName.of(intake.concluding(people.roster())),
        accepted == null ? "—" : accepted.acceptanceNumber(),
        number + "-V" + version,
        version,
        Digest.of(
            (filling.template().id()
                    + filling.template().edition()
                    + new TreeMap<>(filling.answers()))
                .getBytes(StandardCharsets.UTF_8)),
        LocalDateTime.now(clock),
        "误差未知");
  }

  /** Says which version a later one replaces and why; empty for the first. */
  private static String replaces(int version, String reason) {
    int before = version - 1;
    return version == 1
        ? ""
        : "本件为第 %d 版，替代第 %d 版，第 %d 版作废。重新出具的理由：%s%s"
            .formatted(
                version,
                before,
                before,
                reason.isEmpty() ? Filling.BLANK : reason,
                reason.endsWith("。") ? "" : "。");
  }
}
