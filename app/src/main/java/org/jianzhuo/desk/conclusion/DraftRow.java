package org.jianzhuo.desk.conclusion;

import java.util.List;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.conclusion.Recipient;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.journal.StreamId;

/**
 * Names a case in the list of drafts.
 *
 * @param returned whether the last version was sent back, and rests on the opinion that stands
 * @param outdated whether the last version rests on an opinion that was replaced since
 * @param withPanel whether the panel is to answer first whether it deliberates anew
 * @param unserved which parties have not received the issued conclusion
 */
public record DraftRow(
    StreamId caseStream,
    String acceptanceNumber,
    String person,
    Words item,
    AppraisalType type,
    DraftDesk.Stage stage,
    int version,
    boolean returned,
    boolean withPanel,
    boolean outdated,
    List<Recipient> unserved) {

  public DraftRow {
    unserved = List.copyOf(unserved);
  }

  static DraftRow of(DraftDesk desk) {
    return new DraftRow(
        desk.caseStream(),
        desk.accepted().acceptanceNumber(),
        desk.accepted().name(),
        desk.accepted().itemWords(),
        desk.accepted().type(),
        desk.stage(),
        desk.versions().size(),
        desk.conclusion().returnedFor() != null && !desk.outdated(),
        desk.called(),
        desk.outdated(),
        desk.unserved());
  }
}
