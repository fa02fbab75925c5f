package org.jianzhuo.desk.evidence.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.evidence.MediaExport;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;

/** Lists the originals of a case that may leave, and exports those that were chosen. */
final class ExportHand {

  private final Journal journal;
  private final MediaExport exports;
  private final Errands errands;

  ExportHand(Journal journal, MediaExport exports, Errands errands) {
    this.journal = journal;
    this.exports = exports;
    this.errands = errands;
  }

  /** Returns what a person may export, in the order of capture. */
  List<ExportDialog.Choice> choices(
      StreamId stream, PersonId person, Messages words, Predicate<Evidence.Item> chosen) {
    CaseFile file = journal.stream(stream);
    Evidence evidence = file.get(Evidence.PROJECTION);
    Exam exam = file.get(Exam.PROJECTION);
    return exports.exportable(stream, person).stream()
        .map(
            item ->
                new ExportDialog.Choice(
                    item.medium().id(),
                    label(item, evidence, exam, words),
                    evidence.isShielded(item.medium().id()),
                    chosen.test(item)))
        .toList();
  }

  private static String label(Evidence.Item item, Evidence evidence, Exam exam, Messages words) {
    List<String> parts = new ArrayList<>();
    parts.add(item.medium().fileName());
    Finding finding =
        item.medium().finding() == null ? null : exam.findings().get(item.medium().finding());
    if (finding != null) {
      parts.add(FindingList.circled(finding.number()) + " " + finding.title());
    }
    String told =
        TileWords.of(evidence, exam, item)
            .in(words, evidence.isShielded(item.medium().id()))
            .replace('\n', ' ');
    if (!told.isEmpty()) {
      parts.add(told);
    }
    if (item.voidedFor() != null) {
      parts.add(words.text("evidence.shot.voided"));
    }
    return String.join("　", parts);
  }

  /**
   * Exports what is asked for and tells when all of it is written.
   *
   * @param done called then
   */
  void export(StreamId stream, PersonId person, ExportDialog.Order order, Runnable done) {
    errands.run(
        Lane.IO,
        () -> exports.export(stream, person, order.media(), order.folder(), order.handover()),
        files -> {
          done.run();
          errands.say(Reason.of("evidence.said.exported", files.size(), order.folder().toString()));
        });
  }
}
