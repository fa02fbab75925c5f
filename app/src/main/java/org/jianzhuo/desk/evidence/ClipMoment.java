package org.jianzhuo.desk.evidence;

import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.StreamId;

/**
 * A moment of the clip that is being recorded.
 *
 * @param clip as its entry will name it once it is closed
 * @param atMillis from the clip's beginning
 */
public record ClipMoment(StreamId caseStream, MediaId clip, long atMillis) {}
