package org.jianzhuo.desk.workbench;

import java.util.Optional;
import org.jianzhuo.model.journal.StreamId;

/** Knows which case the person takes up after another one. */
@FunctionalInterface
public interface CaseAfter {

  /** Returns where the next case waits; empty where none does. */
  Optional<Destination> after(StreamId caseStream);
}
