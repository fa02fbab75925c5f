package org.jianzhuo.model.journal;

import java.util.List;

/** Names a slot that was written concurrently, with the writes that none has superseded. */
public record Conflict(String slot, List<EntryId> writes) {

  public Conflict {
    writes = List.copyOf(writes);
  }
}
