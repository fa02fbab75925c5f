package org.jianzhuo.desk.journal;

import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.StreamId;

/** Pairs a fact with the stream it belongs to. */
public record Deed(StreamId stream, Fact fact) {}
