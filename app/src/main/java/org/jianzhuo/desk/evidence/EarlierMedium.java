package org.jianzhuo.desk.evidence;

import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.journal.StreamId;

/**
 * A picture of a person's earlier case.
 *
 * @param caseStream the earlier case, in which looking at the picture is journalled
 * @param at when it was taken, in UTC milliseconds of that station's clock
 * @param findingNumber 0 where it belongs to none
 * @param samePart whether it shows the part and side of the finding in hand
 */
public record EarlierMedium(
    StreamId caseStream,
    String acceptanceNumber,
    long at,
    int findingNumber,
    String findingTitle,
    boolean samePart,
    Medium medium) {}
