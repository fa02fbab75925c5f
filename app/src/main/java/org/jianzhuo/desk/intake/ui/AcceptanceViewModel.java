package org.jianzhuo.desk.intake.ui;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.intake.AcceptanceDesk;
import org.jianzhuo.model.deadline.LimitProfile;
import org.jianzhuo.model.intake.AcceptanceSetting;
import org.jspecify.annotations.Nullable;

/** Changes the committee's rules of acceptance, profile by profile. */
public final class AcceptanceViewModel {

  /**
   * Holds what is shown.
   *
   * @param rules null until they were read
   * @param profile the id of the chosen profile
   * @param told what came of the last act; null for nothing
   */
  public record State(
      AcceptanceDesk.@Nullable Shown rules, String profile, boolean done, @Nullable Reason told) {

    /** Returns the chosen profile. */
    public Optional<LimitProfile> chosen() {
      return rules == null
          ? Optional.empty()
          : rules.profiles().stream().filter(p -> p.id().equals(profile)).findFirst();
    }
  }

  private final AcceptanceDesk desk;
  private final TaskRunner tasks;
  private final Supplier<LocalDate> today;
  private final Consumer<DeskFault> faults;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State(null, "", true, null));

  public AcceptanceViewModel(
      AcceptanceDesk desk,
      TaskRunner tasks,
      Supplier<LocalDate> today,
      Consumer<DeskFault> faults) {
    this.desk = desk;
    this.tasks = tasks;
    this.today = today;
    this.faults = faults;
  }

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /** Reads the rules anew. */
  public void load() {
    read(null);
  }

  private void read(@Nullable Reason told) {
    tasks.run(
        Lane.DB,
        () -> desk.look(today.get()),
        shown -> {
          String before = state.get().profile();
          state.set(new State(shown, before.isEmpty() ? shown.inForce() : before, true, told));
        },
        faults);
  }

  /** Shows another profile's rules. */
  public void choose(LimitProfile profile) {
    if (!profile.id().equals(state.get().profile())) {
      state.set(new State(state.get().rules(), profile.id(), true, null));
    }
  }

  /** Puts what was typed in force. */
  public void save(Map<AcceptanceSetting, String> typed) {
    Optional<LimitProfile> chosen = state.get().chosen();
    if (chosen.isEmpty()) {
      return;
    }
    tasks.run(
        Lane.DB,
        () -> desk.save(chosen.get(), typed),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Integer> done -> read(Reason.of("intake.rules.saved"));
            case Outcome.Refused<Integer> refused ->
                state.set(
                    new State(state.get().rules(), state.get().profile(), false, refused.reason()));
          }
        },
        faults);
  }
}
