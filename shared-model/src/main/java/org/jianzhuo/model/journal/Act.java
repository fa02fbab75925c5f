package org.jianzhuo.model.journal;

/** Pairs an entry's identity with its decoded fact: what a projection reads. */
public record Act(EntryId id, EntryHeader header, Fact fact) {

  /** Decodes an entry. */
  public static Act of(Entry entry, FactCodec codec) {
    return new Act(entry.id(), entry.header(), codec.decode(entry.header().kind(), entry.json()));
  }
}
