package org.jianzhuo.model.panel;

import java.util.Optional;
import java.util.Set;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.Projection;
import org.jspecify.annotations.Nullable;

/** Holds a case's panel and its two notices. */
public record Panel(
    PanelFact.@Nullable Seated seated,
    PanelFact.@Nullable RecusalTold recusalTold,
    PanelFact.@Nullable RecordingTold recordingTold) {

  /** The projection of a case's stream onto its panel. */
  public static final Projection<Panel> PROJECTION =
      new Projection<>() {
        @Override
        public String name() {
          return "panel";
        }

        @Override
        public Panel empty() {
          return new Panel(null, null, null);
        }

        @Override
        public Optional<String> refuse(Panel panel, Act act) {
          return act.fact() instanceof PanelFact.Seated s
                  && (s.experts().stream().distinct().count() != s.experts().size()
                      || (s.experts().size() != 3 && s.experts().size() != 5))
              ? Optional.of("a panel has three or five different experts")
              : Optional.empty();
        }

        @Override
        public Panel apply(Panel panel, Act act) {
          return switch (act.fact()) {
            case PanelFact.Seated f -> new Panel(f, null, panel.recordingTold());
            case PanelFact.RecusalTold f -> new Panel(panel.seated(), f, panel.recordingTold());
            case PanelFact.RecordingTold f -> new Panel(panel.seated(), panel.recusalTold(), f);
            default -> panel;
          };
        }

        @Override
        public Set<String> slots(Fact fact) {
          return switch (fact) {
            case PanelFact.Seated f -> Set.of("panel");
            case PanelFact.RecusalTold f -> Set.of("recusal-notice");
            case PanelFact.RecordingTold f -> Set.of("recording-notice");
            default -> Set.of();
          };
        }
      };

  /** Returns the expert's seat, from 1; 0 if the person does not sit on this panel. */
  public int seatOf(PersonId person) {
    return seated == null ? 0 : seated.experts().indexOf(person) + 1;
  }

  /** Tells whether the examination may begin: the recusal notice is given and nobody challenged. */
  public boolean examMayBegin() {
    return seated != null && recusalTold != null && !recusalTold.asksRecusal();
  }

  /** Tells whether the camera may be opened: the recording notice is given. */
  public boolean cameraMayOpen() {
    return recordingTold != null;
  }
}
