package org.jianzhuo.desk.panel.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.panel.DrawService;
import org.jianzhuo.desk.panel.PanelService;
import org.jianzhuo.desk.panel.RoomPanel;
import org.jianzhuo.desk.session.Sessions;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.DrawTerms;
import org.jianzhuo.model.panel.Draws;
import org.jianzhuo.model.panel.Exclusion;
import org.jianzhuo.model.roster.Person;
import org.jspecify.annotations.Nullable;

/** Leads the draw post from conditions to a confirmed panel (sheet 04). */
public final class DrawViewModel {

  private final DrawService draws;
  private final PanelService panels;
  private final Sessions sessions;
  private final TaskRunner tasks;
  private final Supplier<LocalDate> today;
  private final Consumer<DeskFault> faults;
  private final ReadOnlyObjectWrapper<DrawState> state =
      new ReadOnlyObjectWrapper<>(new DrawState.Loading());
  private Consumer<Reason> onTold = reason -> {};

  public DrawViewModel(
      DrawService draws,
      PanelService panels,
      Sessions sessions,
      TaskRunner tasks,
      Supplier<LocalDate> today,
      Consumer<DeskFault> faults) {
    this.draws = draws;
    this.panels = panels;
    this.sessions = sessions;
    this.tasks = tasks;
    this.today = today;
    this.faults = faults;
  }

  public ReadOnlyObjectProperty<DrawState> state() {
    return state.getReadOnlyProperty();
  }

  /** Calls the consumer with the words for an act that was done. */
  public void setOnTold(Consumer<Reason> consumer) {
    onTold = consumer;
  }

  /** Reads the room's draw anew. */
  public void load() {
    read(state.get() instanceof DrawState.Showing s ? s.room() : "");
  }

  private void read(String room) {
    DrawState.Showing before =
        state.get() instanceof DrawState.Showing s && s.room().equals(room) ? s : null;
    tasks.run(Lane.DB, () -> fold(room, before), state::set, faults);
  }

  private DrawState fold(String wanted, DrawState.@Nullable Showing before) {
    Optional<Sessions.Listed> session = sessions.nearest(today.get());
    if (session.isEmpty()) {
      return new DrawState.NoSession();
    }
    StreamId stream = session.get().stream();
    List<RoomPanel> rooms = panels.rooms(stream);
    String room =
        rooms.stream()
            .map(RoomPanel::room)
            .filter(wanted::equals)
            .findFirst()
            .orElse(rooms.isEmpty() ? "" : rooms.getFirst().room());
    Draws all = draws.draws(stream);
    Map<PersonId, Person> people = new HashMap<>();
    panels.pool(session.get().date()).forEach(e -> people.put(e.person().id(), e.person()));
    panels.staff().forEach(p -> people.put(p.id(), p));
    return new DrawState.Showing(
        session.get(),
        rooms,
        room,
        draws.specialties(stream, room),
        before == null ? 3 : before.size(),
        before == null ? List.of() : before.quotas(),
        all.of(room).orElse(null),
        all.of(room).map(draw -> draws.candidates(stream, draw)).orElse(List.of()),
        all.voided(room),
        people,
        draws.witnesses(),
        draws.mayDraw(),
        null,
        null);
  }

  /** Chooses a room. */
  public void chooseRoom(String room) {
    if (state.get() instanceof DrawState.Showing s && !s.room().equals(room)) {
      read(room);
    }
  }

  /** Asks for three or five experts. */
  public void size(int size) {
    if (state.get() instanceof DrawState.Showing s && s.draw() == null) {
      state.set(s.asking(size, s.quotas(), null));
    }
  }

  /** Asks for so many experts of a specialty; none takes the wish back. */
  public void quota(String specialty, int least) {
    if (!(state.get() instanceof DrawState.Showing s) || s.draw() != null) {
      return;
    }
    List<DrawTerms.Quota> quotas = new ArrayList<>(s.quotas());
    quotas.removeIf(q -> q.specialty().equals(specialty));
    if (least > 0) {
      quotas.add(new DrawTerms.Quota(specialty, Math.min(least, 5)));
    }
    int wanted = quotas.stream().mapToInt(DrawTerms.Quota::least).sum();
    state.set(
        wanted > s.size()
            ? s.refusing(Reason.of("panel.draw.refused.quotas", s.size()))
            : s.asking(s.size(), quotas, null));
  }

  /**
   * Locks the conditions with the seed's digest.
   *
   * @param excluded experts' numbers with the reason for which the operator leaves them out
   */
  public void lock(Map<String, Exclusion> excluded) {
    if (!(state.get() instanceof DrawState.Showing s) || s.draw() != null) {
      return;
    }
    Map<PersonId, Exclusion> people = new HashMap<>();
    for (Map.Entry<String, Exclusion> each : excluded.entrySet()) {
      Optional<Person> found =
          s.people().values().stream()
              .filter(p -> p.number().equalsIgnoreCase(each.getKey().strip()))
              .findFirst();
      if (found.isEmpty()) {
        state.set(s.refusing(Reason.of("panel.draw.refused.number", each.getKey())));
        return;
      }
      people.put(found.get().id(), each.getValue());
    }
    act(
        s,
        () ->
            draws.commit(
                s.session().stream(), s.room(), new DrawTerms(s.size(), s.quotas()), people),
        locked -> Reason.of("panel.draw.told.locked"));
  }

  /** Draws. */
  public void draw() {
    withDraw(
        (s, id) ->
            act(
                s,
                () -> draws.draw(s.session().stream(), id),
                drawn -> Reason.of("panel.draw.told.drawn", drawn.panel().size())));
  }

  /** Draws which case goes to which group. */
  public void assign() {
    if (state.get() instanceof DrawState.Showing s) {
      act(
          s,
          () -> draws.assign(s.session().stream()),
          cases -> Reason.of("panel.draw.told.assigned", cases));
    }
  }

  /** Calls the next in rank in a person's place; a confirmed panel changes before a witness. */
  public void callReserve(PersonId leaving, String reason, @Nullable Person witness, String pin) {
    @Nullable PersonId witnessing = witness == null ? null : witness.id();
    withDraw(
        (s, id) ->
            act(
                s,
                () -> draws.callReserve(s.session().stream(), id, leaving, reason, witnessing, pin),
                next -> Reason.of("panel.draw.told.reserve", next.name())));
  }

  /** Voids the draw. */
  public void discard(String reason) {
    withDraw(
        (s, id) ->
            act(
                s,
                () -> draws.discard(s.session().stream(), id, reason),
                voided -> Reason.of("panel.draw.told.voided")));
  }

  /** Confirms the panel before a witness, who types their PIN. */
  public void confirm(@Nullable Person witness, String pin) {
    withDraw(
        (s, id) -> {
          if (witness == null) {
            state.set(s.refusing(Reason.of("panel.draw.refused.no-witness")));
            return;
          }
          act(
              s,
              () -> draws.confirm(s.session().stream(), id, witness.id(), pin),
              record -> Reason.of("panel.draw.told.confirmed", record));
        });
  }

  /** Draws again from the seed and says whether the same comes out. */
  public void replay() {
    if (state.get() instanceof DrawState.Showing s && s.draw() != null) {
      Draws.Record record = s.draw();
      tasks.run(
          Lane.DB,
          record::replays,
          same -> {
            if (state.get() instanceof DrawState.Showing now) {
              state.set(now.replaying(same));
            }
          },
          faults);
    }
  }

  /** Returns a case of the room, whose papers hold the record of a confirmed draw. */
  public Optional<StreamId> firstCase() {
    return state.get() instanceof DrawState.Showing s && s.step() == 4
        ? s.rooms().stream()
            .filter(r -> r.room().equals(s.room()))
            .flatMap(r -> r.first().stream())
            .findFirst()
        : Optional.empty();
  }

  private interface OnDraw {
    void run(DrawState.Showing s, UUID id);
  }

  private void withDraw(OnDraw act) {
    if (state.get() instanceof DrawState.Showing s && s.draw() != null) {
      act.run(s, s.draw().committed().id());
    }
  }

  private <T> void act(
      DrawState.Showing s, Callable<Outcome<T>> act, java.util.function.Function<T, Reason> told) {
    tasks.run(
        Lane.DB,
        act,
        outcome -> {
          switch (outcome) {
            case Outcome.Done<T>(T value) -> {
              onTold.accept(told.apply(value));
              load();
            }
            case Outcome.Refused<T>(Reason reason) -> state.set(s.refusing(reason));
          }
        },
        faults);
  }
}
