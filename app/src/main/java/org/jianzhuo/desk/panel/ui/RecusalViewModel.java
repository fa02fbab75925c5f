package org.jianzhuo.desk.panel.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
import org.jianzhuo.desk.panel.PanelService;
import org.jianzhuo.desk.panel.RecusalService;
import org.jianzhuo.desk.session.Sessions;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.panel.RecusalCause;
import org.jspecify.annotations.Nullable;

/** Shows a day's requests for recusal, takes new ones and their decisions. */
public final class RecusalViewModel {

  /**
   * Holds what is shown.
   *
   * @param selected the request that is looked at; null for none
   * @param problem why the last act was refused; null for none
   */
  public record State(
      List<RecusalService.Request> requests,
      @Nullable UUID selected,
      boolean mayDecide,
      @Nullable Reason problem) {
    public State {
      requests = List.copyOf(requests);
    }

    /** Returns the request that is looked at. */
    public Optional<RecusalService.Request> chosen() {
      return requests.stream().filter(r -> r.recusal().asked().id().equals(selected)).findFirst();
    }
  }

  /**
   * Names whom a request would be about.
   *
   * @param about the ticket, the person and the number of the case
   * @param experts name and number of each expert of its panel, by seat
   */
  public record Aim(String about, List<String> experts) {
    public Aim {
      experts = List.copyOf(experts);
    }
  }

  private final RecusalService recusals;
  private final PanelService panels;
  private final Sessions sessions;
  private final TaskRunner tasks;
  private final Supplier<LocalDate> today;
  private final Consumer<DeskFault> faults;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State(List.of(), null, false, null));
  private final ReadOnlyObjectWrapper<@Nullable Aim> aimed = new ReadOnlyObjectWrapper<>();
  private String ticket = "";
  private Consumer<Reason> onTold = reason -> {};

  public RecusalViewModel(
      RecusalService recusals,
      PanelService panels,
      Sessions sessions,
      TaskRunner tasks,
      Supplier<LocalDate> today,
      Consumer<DeskFault> faults) {
    this.recusals = recusals;
    this.panels = panels;
    this.sessions = sessions;
    this.tasks = tasks;
    this.today = today;
    this.faults = faults;
  }

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /** Calls the consumer with the words for an act that was done. */
  public void setOnTold(Consumer<Reason> consumer) {
    onTold = consumer;
  }

  LocalDate today() {
    return today.get();
  }

  /** Reads the day's requests anew. */
  public void load() {
    tasks.run(Lane.DB, this::read, state::set, faults);
  }

  private State read() {
    List<RecusalService.Request> requests =
        sessions.nearest(today.get()).map(s -> recusals.of(s.stream())).orElse(List.of());
    UUID before = state.get().selected();
    UUID selected =
        requests.stream().map(r -> r.recusal().asked().id()).anyMatch(id -> id.equals(before))
            ? before
            : requests.isEmpty() ? null : requests.getFirst().recusal().asked().id();
    return new State(requests, selected, recusals.mayDecide(), null);
  }

  /** Looks at a request. */
  public void select(UUID request) {
    State s = state.get();
    if (!request.equals(s.selected())) {
      state.set(new State(s.requests(), request, s.mayDecide(), null));
    }
  }

  /** Returns whom the ticket that is being typed is about; null for nobody. */
  public ReadOnlyObjectProperty<@Nullable Aim> aimed() {
    return aimed.getReadOnlyProperty();
  }

  /** Looks up whose case a ticket is and who sits on it. */
  public void aim(String typed) {
    ticket = typed;
    tasks.run(
        Lane.DB,
        () -> panels.withTicket(today.get(), typed).map(stream -> aimAt(stream, typed)),
        found -> {
          if (typed.equals(ticket)) {
            aimed.set(found.orElse(null));
          }
        },
        faults);
  }

  private Aim aimAt(StreamId stream, String typed) {
    PanelFact.Seated seated = panels.panel(stream).seated();
    return new Aim(
        typed.strip().toUpperCase(Locale.ROOT)
            + panels
                .accepted(stream)
                .map(a -> "  " + a.name() + "  " + a.acceptanceNumber())
                .orElse(""),
        seated == null
            ? List.of()
            : seated.experts().stream()
                .map(
                    id ->
                        panels
                            .person(id)
                            .map(p -> p.number() + " " + p.name())
                            .orElse(id.toString()))
                .toList());
  }

  /** Asks for the recusal of the expert on a seat of the case with this ticket. */
  public void ask(
      String ticket, int seat, RecusalCause cause, String facts, String applicant, LocalDate on) {
    act(
        () -> {
          Optional<StreamId> found = panels.withTicket(today.get(), ticket);
          if (found.isEmpty()) {
            return Outcome.refused("panel.recusal.refused.ticket", ticket);
          }
          PanelFact.Seated seated = panels.panel(found.get()).seated();
          if (seated == null || seat < 1 || seat > seated.experts().size()) {
            return Outcome.refused("panel.recusal.refused.not-on-panel");
          }
          return recusals.ask(
              found.get(), seated.experts().get(seat - 1), cause, facts, applicant, on);
        },
        "panel.recusal.told.asked");
  }

  /** Decides the request that is looked at, with the PIN of the supervisor who decides. */
  public void decide(boolean upheld, String reason, String pin) {
    state
        .get()
        .chosen()
        .ifPresent(
            r ->
                act(
                    () ->
                        recusals.decide(
                            r.caseStream(), r.recusal().asked().id(), upheld, reason, pin),
                    upheld ? "panel.recusal.told.upheld" : "panel.recusal.told.rejected"));
  }

  private void act(Callable<Outcome<Panel>> act, String told) {
    tasks.run(
        Lane.DB,
        act,
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Panel> done -> {
              onTold.accept(
                  Reason.of(done.value().lacksMember() ? "panel.warning.seat-empty" : told));
              load();
            }
            case Outcome.Refused<Panel>(Reason reason) -> {
              State s = state.get();
              state.set(new State(s.requests(), s.selected(), s.mayDecide(), reason));
            }
          }
        },
        faults);
  }
}
