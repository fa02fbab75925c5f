package org.jianzhuo.model.journal;

/**
 * Marks the body of an entry. Each feature has its own sealed family of records; a record is
 * persistent, so a component is only ever added, never renamed, and older bodies must still read.
 */
public interface Fact {}
