package org.jianzhuo.model.panel;

import java.util.List;
import java.util.Map;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.FactFamily;
import org.jianzhuo.model.journal.PersonId;

/** The facts of a case's panel and of the two notices that gate the examination. */
public sealed interface PanelFact extends Fact {

  FactFamily FAMILY =
      new FactFamily(
          Map.of(
              "panel.seated", Seated.class,
              "panel.recusal-told", RecusalTold.class,
              "panel.recording-told", RecordingTold.class));

  /**
   * Seats the panel of the case.
   *
   * @param experts three or five, in order of seat; the first leads
   * @param basis how they were named, e.g. the number of the draw's record
   */
  record Seated(List<PersonId> experts, OpinionMode mode, String basis) implements PanelFact {
    public Seated {
      experts = List.copyOf(experts);
    }
  }

  /** Records that the person was told the panel and the right to ask for recusal (回避). */
  record RecusalTold(boolean asksRecusal, String reason, Acknowledgement acknowledgement)
      implements PanelFact {}

  /**
   * Records that the person was told of the taking of pictures (影像采集告知书).
   *
   * @param consents whether pictures may be taken beyond what the grade needs
   * @param privateParts whether pictures stay off the big display and are read by named readers
   */
  record RecordingTold(boolean consents, boolean privateParts, Acknowledgement acknowledgement)
      implements PanelFact {}
}
