package org.jianzhuo.desk.opinion.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.exam.FindingsSheet;
import org.jianzhuo.desk.journal.Drafts;
import org.jianzhuo.desk.opinion.ConsultationDesk;
import org.jianzhuo.desk.opinion.OpinionService;
import org.jianzhuo.desk.opinion.OpinionTable;
import org.jianzhuo.desk.opinion.OwnView;
import org.jianzhuo.desk.opinion.OwnViewDraft;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the opinion screen of one case shows.
 *
 * @param results what a confirmation may come to, by the profile in force
 */
record OpinionReader(
    OpinionService service,
    ConsultationDesk consultations,
    Catalogue catalogue,
    Function<ItemKind, List<String>> results,
    Drafts drafts,
    PersonId expert,
    StreamId caseStream) {

  /** Reads the case with what was being written. Blocks: lane {@code DB}. */
  OpinionState read() {
    OpinionTable table = service.table(caseStream).orElse(null);
    if (table == null) {
      return new OpinionState.Closed(Reason.of("opinion.refused.no-case"));
    }
    if (table.seat() == 0 && !table.consults()) {
      return new OpinionState.Closed(Reason.of("opinion.refused.not-on-panel"));
    }
    Optional<OwnView> draft =
        table.waitsForOpinion()
            ? drafts.load(expert, OwnViewDraft.key(caseStream)).flatMap(OwnViewDraft::decode)
            : Optional.empty();
    return shown(table, draft.orElse(null), 0);
  }

  /** Shows a table, with the opinion that is being written if there is one. */
  OpinionState.Shown shown(OpinionTable table, @Nullable OwnView draft, int acts) {
    FindingsSheet sheet = FindingsSheet.of(table.exam(), catalogue);
    OwnView own = draft != null ? draft : OwnView.from(table);
    boolean writing = table.waitsForOpinion() && (draft != null || !table.canAgree());
    byte[] paper = service.paper(caseStream).orElse(null);
    return new OpinionState.Shown(
        table,
        sheet,
        writing,
        own,
        writing ? own.advice(table.exam(), table.accepted().type()).orElse(null) : null,
        results.apply(table.accepted().item()),
        paper,
        paper != null,
        null,
        service.recordingRuns(),
        false,
        acts,
        OpinionState.Beyond.of(consultations, table, service.earlier(caseStream).orElse(null)));
  }
}
