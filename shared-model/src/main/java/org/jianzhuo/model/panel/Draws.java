package org.jianzhuo.model.panel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.Projection;
import org.jspecify.annotations.Nullable;

/**
 * Holds a session's draws, in the order in which they were committed; none is ever taken away.
 *
 * @param cases how the cases were drawn among the groups; null if they were not
 */
public record Draws(Map<UUID, Record> draws, PanelFact.@Nullable CasesDrawn cases) {

  /**
   * Holds one draw.
   *
   * @param operator who drew
   * @param committedAt UTC milliseconds
   * @param made null until it was drawn
   * @param confirmed null until a witness confirmed it
   * @param voided null while it stands
   */
  public record Record(
      PanelFact.DrawCommitted committed,
      @Nullable PersonId operator,
      long committedAt,
      PanelFact.@Nullable DrawMade made,
      long madeAt,
      List<PanelFact.ReserveCalled> reserves,
      PanelFact.@Nullable DrawConfirmed confirmed,
      PanelFact.@Nullable DrawVoided voided) {

    public Record {
      reserves = List.copyOf(reserves);
    }

    /** Returns the panel as it sits now, reserves in the place of those who fell out. */
    public List<PersonId> panel() {
      if (made == null) {
        return List.of();
      }
      List<PersonId> now = new ArrayList<>(made.draw().panel());
      reserves.forEach(r -> now.replaceAll(p -> p.equals(r.leaving()) ? r.successor() : p));
      return List.copyOf(now);
    }

    /** Returns everyone who fell out. */
    public Set<PersonId> gone() {
      Set<PersonId> gone = new HashSet<>();
      reserves.forEach(r -> gone.add(r.leaving()));
      return gone;
    }

    /** Tells whether the draw stands and its panel is confirmed. */
    public boolean stands() {
      return confirmed != null && voided == null;
    }

    /** Draws again from the seed and tells whether the same panel and reserves come out. */
    public boolean replays() {
      return made != null
          && Draw.commitment(Draw.seed(made.seed())).equals(committed.commitment())
          && Draw.poolDigest(made.draw().pool()).equals(made.pool())
          && Draw.of(Draw.seed(made.seed()), committed.terms(), made.draw().pool())
              .filter(made.draw()::equals)
              .isPresent();
    }
  }

  /** The projection of a session's stream onto its draws. */
  public static final Projection<Draws> PROJECTION =
      new Projection<>() {
        @Override
        public String name() {
          return "draws";
        }

        @Override
        public Draws empty() {
          return new Draws(Map.of(), null);
        }

        @Override
        public Draws apply(Draws d, Act act) {
          return switch (act.fact()) {
            case PanelFact.DrawCommitted f ->
                d.with(
                    f.id(),
                    new Record(
                        f,
                        act.header().actor(),
                        act.header().at(),
                        null,
                        0,
                        List.of(),
                        null,
                        null));
            case PanelFact.DrawMade f ->
                d.changed(
                    f.id(),
                    r ->
                        new Record(
                            r.committed(),
                            r.operator(),
                            r.committedAt(),
                            f,
                            act.header().at(),
                            r.reserves(),
                            r.confirmed(),
                            r.voided()));
            case PanelFact.ReserveCalled f -> d.changed(f.id(), r -> called(r, f));
            case PanelFact.DrawConfirmed f ->
                d.changed(
                    f.id(),
                    r ->
                        new Record(
                            r.committed(),
                            r.operator(),
                            r.committedAt(),
                            r.made(),
                            r.madeAt(),
                            r.reserves(),
                            f,
                            r.voided()));
            case PanelFact.DrawVoided f ->
                d.changed(
                    f.id(),
                    r ->
                        new Record(
                            r.committed(),
                            r.operator(),
                            r.committedAt(),
                            r.made(),
                            r.madeAt(),
                            r.reserves(),
                            r.confirmed(),
                            f));
            case PanelFact.CasesDrawn f -> new Draws(d.draws(), f);
            default -> d;
          };
        }

        @Override
        public Optional<String> refuse(Draws d, Act act) {
          return switch (act.fact()) {
            case PanelFact.DrawMade f ->
                d.draw(f.id()).filter(r -> r.made() == null && r.voided() == null).isEmpty()
                    ? Optional.of("a draw is made once, after its seed was committed")
                    : Optional.empty();
            case PanelFact.DrawConfirmed f ->
                d.draw(f.id())
                        .filter(r -> r.made() != null && r.voided() == null)
                        .filter(r -> !f.witness().equals(r.operator()))
                        .isEmpty()
                    ? Optional.of("a draw is confirmed before another person than its operator")
                    : Optional.empty();
            case PanelFact.ReserveCalled f ->
                d.draw(f.id())
                        .filter(r -> r.panel().contains(f.leaving()))
                        .filter(r -> !r.gone().contains(f.successor()))
                        .isEmpty()
                    ? Optional.of("who fell out is never drawn again")
                    : Optional.empty();
            default -> Optional.empty();
          };
        }

        @Override
        public Set<String> slots(Fact fact) {
          return switch (fact) {
            case PanelFact.DrawCommitted f -> Set.of("draw:" + f.room());
            case PanelFact.DrawMade f -> Set.of("draw:" + f.id());
            case PanelFact.DrawConfirmed f -> Set.of("draw:" + f.id());
            case PanelFact.DrawVoided f -> Set.of("draw:" + f.id());
            case PanelFact.ReserveCalled f -> Set.of("draw:" + f.id());
            case PanelFact.CasesDrawn f -> Set.of("cases-drawn");
            default -> Set.of();
          };
        }
      };

  private static Record called(Record r, PanelFact.ReserveCalled f) {
    List<PanelFact.ReserveCalled> all = new ArrayList<>(r.reserves());
    all.add(f);
    return new Record(
        r.committed(),
        r.operator(),
        r.committedAt(),
        r.made(),
        r.madeAt(),
        all,
        r.confirmed(),
        r.voided());
  }

  public Draws {
    draws = Collections.unmodifiableMap(new LinkedHashMap<>(draws));
  }

  private Draws with(UUID id, Record record) {
    Map<UUID, Record> all = new LinkedHashMap<>(draws);
    all.put(id, record);
    return new Draws(all, cases);
  }

  private Draws changed(UUID id, java.util.function.UnaryOperator<Record> change) {
    Record was = draws.get(id);
    return was == null ? this : with(id, change.apply(was));
  }

  /** Returns a draw. */
  public Optional<Record> draw(UUID id) {
    return Optional.ofNullable(draws.get(id));
  }

  /** Returns the room's draw that is not voided; of several the last. */
  public Optional<Record> of(String room) {
    return draws.values().stream()
        .filter(r -> r.committed().room().equals(room) && r.voided() == null)
        .reduce((first, last) -> last);
  }

  /** Counts the room's draws that were voided: every record prints it. */
  public int voided(String room) {
    return (int)
        draws.values().stream()
            .filter(r -> r.committed().room().equals(room) && r.voided() != null)
            .count();
  }
}
