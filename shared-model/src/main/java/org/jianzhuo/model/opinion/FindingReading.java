package org.jianzhuo.model.opinion;

import java.util.UUID;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.journal.FindingId;
import org.jspecify.annotations.Nullable;

/**
 * Holds an expert's stand on one finding (practice 3).
 *
 * @param accepted 认可 or 不认可
 * @param ownReading the own value or reading; empty where accepted
 * @param clause the clause the expert gives the finding; null where it is out of scope or has none
 */
public record FindingReading(
    FindingId finding, boolean accepted, String ownReading, @Nullable ClauseChoice clause) {

  /**
   * The five activities of self-care (4.1.4), on which an expert takes a stand as on a finding; a
   * reading of them is filed only where they are not accepted.
   */
  public static final FindingId SELF_CARE = new FindingId(new UUID(0, 5));

  public FindingReading {
    Check.that(accepted || !ownReading.isBlank(), "a finding not accepted needs the own reading");
  }
}
