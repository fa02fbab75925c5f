package org.jianzhuo.desk.evidence.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jianzhuo.desk.evidence.ClipChecks;
import org.jianzhuo.desk.evidence.Custody;
import org.jianzhuo.desk.evidence.ui.CaptureState.FindingRow;
import org.jianzhuo.desk.evidence.ui.CaptureState.Shot;
import org.jianzhuo.desk.evidence.ui.CaptureState.Standing;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jspecify.annotations.Nullable;

/** Reads a case's findings and pictures as the capture screen lists them. */
final class CaptureFold {

  private CaptureFold() {}

  static List<FindingRow> findings(Exam exam, Evidence evidence) {
    return exam.inOrder().stream()
        .map(
            f ->
                new FindingRow(
                    f.id(), f.number(), f.title(), f.inScope(), evidence.of(f.id()).size()))
        .toList();
  }

  static List<Shot> shots(CaseFile file, Exam exam, @Nullable PersonId viewer) {
    Evidence evidence = file.get(Evidence.PROJECTION);
    Map<MediaId, Custody> custody = Custody.byMedium(file);
    List<Shot> shots = new ArrayList<>();
    for (Evidence.Item item : evidence.items().values()) {
      if (item.medium().kind() != MediaKind.DOCUMENT) {
        Finding of =
            item.medium().finding() == null ? null : exam.findings().get(item.medium().finding());
        shots.add(
            new Shot(
                item.medium(),
                standing(evidence, item, custody),
                of == null ? 0 : of.number(),
                TileWords.of(evidence, exam, item),
                evidence.isShielded(item.medium().id()),
                !evidence.mayLook(item.medium().id(), viewer)));
      }
    }
    return shots.reversed();
  }

  static Standing standing(Evidence evidence, Evidence.Item item, Map<MediaId, Custody> all) {
    Custody custody = all.getOrDefault(item.medium().id(), Custody.NONE);
    if (item.voidedFor() != null) {
      return Standing.VOIDED;
    }
    if (custody.failsToDecode()) {
      return Standing.DAMAGED;
    }
    if (evidence.isPartial(item.medium().id()) || custody.mended() > 0) {
      return Standing.PARTIAL;
    }
    if (item.capture() != null && item.capture().brokeOff()) {
      return Standing.INTERRUPTED;
    }
    if (custody.decodes()) {
      return Standing.CHECKED;
    }
    return ClipChecks.waits(item, custody) ? Standing.UNCHECKED : Standing.SEALED;
  }
}
