package org.jianzhuo.desk.opinion;

import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.StreamId;

/**
 * Names a case that waits for an expert.
 *
 * @param signature whether the sheet waits to be signed; else an opinion is due
 */
public record ToSign(
    StreamId caseStream,
    String acceptanceNumber,
    String person,
    ItemKind itemKind,
    boolean signature) {}
