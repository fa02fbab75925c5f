package org.jianzhuo.model.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.Projection;
import org.jspecify.annotations.Nullable;

/**
 * Holds a case's panel, its two notices, and the requests for recusal.
 *
 * @param recusals in the order in which they were asked for
 */
public record Panel(
    PanelFact.@Nullable Seated seated,
    PanelFact.@Nullable RecusalTold recusalTold,
    PanelFact.@Nullable RecordingTold recordingTold,
    List<Recusal> recusals) {

  /**
   * Holds a request for recusal with its decision.
   *
   * @param decided null until it is decided
   * @param decidedAt UTC milliseconds of the decision; 0 until then
   */
  public record Recusal(
      PanelFact.RecusalRequested asked,
      @Nullable PersonId recordedBy,
      PanelFact.@Nullable RecusalDecided decided,
      @Nullable PersonId decidedBy,
      long decidedAt) {

    public boolean open() {
      return decided == null;
    }

    /** Tells whether the expert stays away: asked for and open, or upheld. */
    public boolean keepsAway() {
      return decided == null || decided.upheld();
    }
  }

  public Panel {
    recusals = List.copyOf(recusals);
  }

  /** The projection of a case's stream onto its panel. */
  public static final Projection<Panel> PROJECTION =
      new Projection<>() {
        @Override
        public String name() {
          return "panel";
        }

        @Override
        public Panel empty() {
          return new Panel(null, null, null, List.of());
        }

        @Override
        public Optional<String> refuse(Panel panel, Act act) {
          return switch (act.fact()) {
            case PanelFact.Seated s ->
                s.experts().stream().distinct().count() != s.experts().size()
                        || !DrawTerms.possible(s.experts().size())
                    ? Optional.of("a panel has three or five different experts")
                    : Optional.empty();
            case PanelFact.RecusalDecided d -> panel.refuseDecision(d, act.header().actor());
            default -> Optional.empty();
          };
        }

        @Override
        public Panel apply(Panel panel, Act act) {
          return switch (act.fact()) {
            case PanelFact.Seated f -> new Panel(f, null, panel.recordingTold(), panel.recusals());
            case PanelFact.RecusalTold f ->
                new Panel(panel.seated(), f, panel.recordingTold(), panel.recusals());
            case PanelFact.RecordingTold f ->
                new Panel(panel.seated(), panel.recusalTold(), f, panel.recusals());
            case PanelFact.RecusalRequested f ->
                panel.with(new Recusal(f, act.header().actor(), null, null, 0));
            case PanelFact.RecusalDecided f ->
                panel.deciding(f, act.header().actor(), act.header().at());
            default -> panel;
          };
        }

        @Override
        public Set<String> slots(Fact fact) {
          return switch (fact) {
            case PanelFact.Seated f -> Set.of("panel");
            case PanelFact.RecusalTold f -> Set.of("recusal-notice");
            case PanelFact.RecordingTold f -> Set.of("recording-notice");
            case PanelFact.RecusalDecided f -> Set.of("recusal:" + f.request());
            case PanelFact.NamesakeJudged f -> Set.of("namesake:" + f.expert());
            default -> Set.of();
          };
        }
      };

  private Panel with(Recusal recusal) {
    List<Recusal> all = new ArrayList<>(recusals);
    all.add(recusal);
    return new Panel(seated, recusalTold, recordingTold, all);
  }

  private Panel deciding(PanelFact.RecusalDecided decided, @Nullable PersonId by, long at) {
    return new Panel(
        seated,
        recusalTold,
        recordingTold,
        recusals.stream()
            .map(
                r ->
                    r.asked().id().equals(decided.request())
                        ? new Recusal(r.asked(), r.recordedBy(), decided, by, at)
                        : r)
            .toList());
  }

  private Optional<String> refuseDecision(PanelFact.RecusalDecided decided, @Nullable PersonId by) {
    Optional<Recusal> asked =
        recusals.stream().filter(r -> r.asked().id().equals(decided.request())).findFirst();
    if (asked.isEmpty() || !asked.get().open()) {
      return Optional.of("there is no such open request");
    }
    return by != null
            && (by.equals(asked.get().recordedBy()) || by.equals(asked.get().asked().expert()))
        ? Optional.of("a recusal is decided by another person")
        : Optional.empty();
  }

  /** Tells whether the person is kept away from the case: asked to recuse, or recused. */
  public boolean keptAway(PersonId person) {
    return recusals.stream().anyMatch(r -> r.asked().expert().equals(person) && r.keepsAway());
  }

  /** Tells whether a request waits for its decision. */
  public boolean awaitsDecision() {
    return recusals.stream().anyMatch(Recusal::open);
  }

  /** Tells whether a seat is empty: its expert's recusal was upheld and nobody followed. */
  public boolean lacksMember() {
    return !awaitsDecision()
        && seated != null
        && seated.experts().stream().anyMatch(this::keptAway);
  }

  /** Returns the expert's seat, from 1; 0 if the person does not sit or is kept away. */
  public int seatOf(PersonId person) {
    return seated == null || keptAway(person) ? 0 : seated.experts().indexOf(person) + 1;
  }

  /**
   * Tells whether the examination may begin: the recusal notice is given, and whoever was
   * challenged was judged fit to sit.
   */
  public boolean examMayBegin() {
    return seated != null
        && recusalTold != null
        && seated.experts().stream().noneMatch(this::keptAway)
        && !awaitsDecision()
        && (!recusalTold.asksRecusal() || !recusals.isEmpty());
  }

  /** Tells whether the camera may be opened: the recording notice is given. */
  public boolean cameraMayOpen() {
    return recordingTold != null;
  }
}
