package org.jianzhuo.desk.conclusion;

import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.journal.StreamId;

/**
 * Names a case in the list of drafts.
 *
 * @param returned whether the last version was sent back, and rests on the opinion that stands
 * @param outdated whether the last version rests on an opinion that was replaced since
 * @param withPanel whether the panel is to answer first whether it deliberates anew
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
    boolean outdated) {

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
        desk.outdated());
  }
}
