package org.jianzhuo.model.journal;

/** Stands for a fact whose kind this program does not know; kept, forwarded, never interpreted. */
public record UnknownFact(String kind) implements Fact {}
