package org.jianzhuo.desk.opinion;

import java.util.List;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.roster.PersonKey;
import org.jianzhuo.model.base.InkStroke;

/**
 * Signs case after case with one act of the key (批量签署): each case gets its own signature in its own
 * transaction, so that an interruption leaves every case either signed or not. Calls block: lane
 * {@code DB}.
 */
public final class BatchSigning implements AutoCloseable {

  /** Does what is due in one case with the key that was released. */
  interface One {
    Outcome<OpinionTable> sign(ToSign read, List<InkStroke> ink, PersonKey key);
  }

  private final PersonKey key;
  private final List<InkStroke> ink;
  private final One one;

  BatchSigning(PersonKey key, List<InkStroke> ink, One one) {
    this.key = key;
    this.ink = List.copyOf(ink);
    this.one = one;
  }

  /**
   * Signs one case as it was read; refused where something changed since, or may not be signed now.
   */
  public Outcome<OpinionTable> sign(ToSign read) {
    return one.sign(read, ink, key);
  }

  /** Forgets the key. */
  @Override
  public void close() {
    key.close();
  }
}
