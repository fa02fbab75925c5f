package org.jianzhuo.desk.panel.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.panel.HandRegistration;
import org.jianzhuo.desk.panel.Namesakes;
import org.jianzhuo.desk.panel.PanelService;
import org.jianzhuo.desk.panel.PoolExpert;
import org.jianzhuo.desk.panel.RoomPanel;
import org.jianzhuo.desk.session.Sessions;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Person;

/** Records the panels that were drawn, room by room. */
public final class PanelViewModel {

  private final PanelService panels;
  private final HandRegistration registration;
  private final Sessions sessions;
  private final TaskRunner tasks;
  private final Supplier<LocalDate> today;
  private final Consumer<DeskFault> faults;
  private final ReadOnlyObjectWrapper<PanelState> state =
      new ReadOnlyObjectWrapper<>(new PanelState.Loading());
  private Consumer<Reason> onSeated = reason -> {};

  /**
   * @param today the present day, by which the session is chosen
   * @param faults shows a fault of the environment
   */
  public PanelViewModel(
      PanelService panels,
      HandRegistration registration,
      Sessions sessions,
      TaskRunner tasks,
      Supplier<LocalDate> today,
      Consumer<DeskFault> faults) {
    this.panels = panels;
    this.registration = registration;
    this.sessions = sessions;
    this.tasks = tasks;
    this.today = today;
    this.faults = faults;
  }

  public ReadOnlyObjectProperty<PanelState> state() {
    return state.getReadOnlyProperty();
  }

  /** Calls the consumer with the words for a panel that was recorded. */
  public void setOnSeated(Consumer<Reason> consumer) {
    onSeated = consumer;
  }

  /** Reads the day's rooms and the pool. */
  public void load() {
    String room = state.get() instanceof PanelState.Showing s ? s.room() : "";
    tasks.run(Lane.DB, () -> read(room), state::set, faults);
  }

  private PanelState read(String room) {
    Optional<Sessions.Listed> session = sessions.nearest(today.get());
    if (session.isEmpty()) {
      return new PanelState.NoSession();
    }
    PanelState.Showing showing =
        new PanelState.Showing(
            session.get(),
            panels.rooms(session.get().stream()),
            panels.pool(session.get().date()),
            panels.witnesses(),
            panels.mode(),
            room,
            "",
            null,
            HandRegistration.Bars.NONE);
    return showing.chosen().isPresent() || showing.rooms().isEmpty()
        ? showing
        : showing.in(showing.rooms().getFirst().room());
  }

  /** Says whether an expert is the one of the same name who sat first; the page follows. */
  public void judge(Namesakes.Question question, boolean same, HandRegistration.Voucher said) {
    tasks.run(
        Lane.DB,
        () -> registration.judge(question, same, said),
        outcome -> {
          if (outcome instanceof Outcome.Refused<Boolean>(Reason why)
              && state.get() instanceof PanelState.Showing s) {
            state.set(s.refusing(why));
          } else {
            load();
          }
        },
        faults);
  }

  /** Chooses a room. */
  public void chooseRoom(String room) {
    if (state.get() instanceof PanelState.Showing s && !s.room().equals(room)) {
      state.set(s.in(room));
    }
  }

  /** Filters the pool by what is being typed. */
  public void search(String typed) {
    if (state.get() instanceof PanelState.Showing s) {
      state.set(s.typing(typed));
    }
  }

  /** Finds the one expert that a text names; none or several are a reason. */
  public Outcome<PoolExpert> resolve(String text) {
    if (!(state.get() instanceof PanelState.Showing s) || text.isBlank()) {
      return Outcome.refused("panel.seat.unknown");
    }
    List<PoolExpert> found = s.found(text);
    if (found.size() == 1) {
      return Outcome.done(found.getFirst());
    }
    return found.isEmpty()
        ? Outcome.refused("panel.seat.unknown")
        : Outcome.refused("panel.seat.several", found.size());
  }

  /** Returns what the chosen room's cases ask for that none of these experts has. */
  public List<RoomPanel.Asked> unfit(List<Person> panel) {
    return state.get() instanceof PanelState.Showing s
        ? s.chosen().map(room -> room.unfit(panel)).orElse(List.of())
        : List.of();
  }

  /** Returns the specialties of the experts who can sit that day. */
  public Set<String> specialties() {
    return state.get() instanceof PanelState.Showing s
        ? s.pool().stream()
            .filter(expert -> expert.reason().isEmpty())
            .flatMap(expert -> expert.person().specialties().stream())
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  /** Returns the other room in which one of these experts sits that day; empty for none. */
  public String elsewhere(List<Person> panel) {
    return state.get() instanceof PanelState.Showing s
        ? s.rooms().stream()
            .filter(room -> !room.room().equals(s.room()))
            .filter(room -> !Collections.disjoint(room.experts(), panel))
            .map(RoomPanel::room)
            .findFirst()
            .orElse("")
        : "";
  }

  /** Returns the tickets of the room's disputes of which nothing says who sat first. */
  public List<String> unknownFirst() {
    return state.get() instanceof PanelState.Showing s
        ? s.chosen().map(RoomPanel::unknownFirst).orElse(List.of())
        : List.of();
  }

  /**
   * Seats the experts, as typed in order of seat, for every case of the room.
   *
   * @param reason why they sit although none of them has the specialty of some case; it stands
   *     beside the basis in the file (practice 2)
   * @param voucher the basis, and the witness with what they typed
   * @param others whether the cases from which one of the experts is kept away are left out
   */
  public void save(
      List<String> typed, String reason, HandRegistration.Voucher voucher, boolean others) {
    if (!(state.get() instanceof PanelState.Showing s)) {
      return;
    }
    List<Person> experts = new ArrayList<>();
    for (String text : typed) {
      int seat = experts.size() + 1;
      switch (resolve(text)) {
        case Outcome.Done<PoolExpert> done -> experts.add(done.value().person());
        case Outcome.Refused<PoolExpert>(Reason why) -> {
          state.set(s.refusing(onSeat(seat, text.strip(), why)));
          return;
        }
      }
    }
    boolean unfit = !unfit(experts).isEmpty();
    if (unfit && !Reasons.says(reason)) {
      state.set(s.refusing(Reason.of("panel.refused.unfit-reason")));
      return;
    }
    StreamId session = s.session().stream();
    List<PersonId> ids = experts.stream().map(Person::id).toList();
    String basis = voucher.basis();
    HandRegistration.Voucher noted =
        new HandRegistration.Voucher(
            unfit && !basis.isBlank() ? basis.strip() + "；专业不符的理由：" + reason.strip() : basis,
            voucher.witness(),
            voucher.pin());
    tasks.run(
        Lane.DB,
        () -> {
          HandRegistration.Bars bars = registration.bars(session, s.room(), ids);
          return new Attempt(registration.seatRoom(session, s.room(), ids, noted, others), bars);
        },
        made -> {
          switch (made.outcome()) {
            case Outcome.Done<Integer> done -> {
              onSeated.accept(Reason.of("panel.told.seated", s.room(), done.value()));
              load();
            }
            case Outcome.Refused<Integer>(Reason why) -> state.set(s.refusing(why, made.bars()));
          }
        },
        faults);
  }

  private record Attempt(Outcome<Integer> outcome, HandRegistration.Bars bars) {}

  private static Reason onSeat(int seat, String text, Reason why) {
    if (text.isEmpty()) {
      return Reason.of("panel.refused.seat-empty", seat);
    }
    return why.key().equals("panel.seat.unknown")
        ? Reason.of("panel.refused.seat-unknown", seat, text)
        : Reason.of("panel.refused.seat-several", seat, text);
  }
}
