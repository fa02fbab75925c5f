package org.jianzhuo.desk.workbench;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.journal.StreamKind;
import org.jianzhuo.desk.panel.Witness;
import org.jianzhuo.desk.roster.People;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.conclusion.Conclusion;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.panel.OpinionMode;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.roster.CommitteeLevel;
import org.jianzhuo.model.roster.CommitteeName;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.roster.Roster;
import org.jianzhuo.model.roster.RosterFact;
import org.jspecify.annotations.Nullable;

/** Changes the committee's settings: how opinions are formed (practice 3). */
public final class SettingsViewModel {

  /** The setting's name in the roster. */
  public static final String OPINION_MODE = "opinionMode";

  private final People people;
  private final Journal journal;
  private final Witness confirming;
  private final TaskRunner tasks;
  private final Consumer<DeskFault> faults;
  private final ReadOnlyObjectWrapper<SettingsState> state =
      new ReadOnlyObjectWrapper<>(
          new SettingsState(
              "", false, OpinionMode.TOGETHER, CommitteeLevel.MUNICIPAL, 0, 0, false, false));

  /**
   * @param confirming checks the PIN of who changes what the committee may accept
   */
  public SettingsViewModel(
      People people,
      Journal journal,
      Witness confirming,
      TaskRunner tasks,
      Consumer<DeskFault> faults) {
    this.confirming = confirming;
    this.people = people;
    this.journal = journal;
    this.tasks = tasks;
    this.faults = faults;
  }

  public ReadOnlyObjectProperty<SettingsState> state() {
    return state.getReadOnlyProperty();
  }

  /** Reads the settings anew. */
  public void load() {
    tasks.run(Lane.DB, () -> read(false), state::set, faults);
  }

  /**
   * Sets how the opinions of panels are formed that are seated from now on.
   *
   * @param reason why; kept with the change
   * @param pin of who changes it
   * @param told takes why it was refused; null once it is done
   */
  public void choose(OpinionMode mode, String reason, String pin, Consumer<@Nullable Reason> told) {
    change(
        roster -> mode(roster) != mode,
        why -> new RosterFact.SettingChanged(OPINION_MODE, mode.name(), why),
        reason,
        pin,
        told);
  }

  /**
   * Sets which committee this is from now on.
   *
   * @param reason why; kept with the change
   * @param pin of who changes it
   * @param told takes why it was refused; null once it is done
   */
  public void choose(
      CommitteeLevel level, String reason, String pin, Consumer<@Nullable Reason> told) {
    change(roster -> CommitteeLevel.of(roster) != level, level::chosen, reason, pin, told);
  }

  /**
   * Gives the committee the name that its papers have from now on.
   *
   * @param reason why; kept with the change
   * @param pin of who changes it
   * @param told takes why it was refused; null once it is done
   */
  public void rename(String name, String reason, String pin, Consumer<@Nullable Reason> told) {
    if (!CommitteeName.fits(name)) {
      told.accept(Reason.of("workbench.settings.name-unfit"));
      return;
    }
    change(
        roster -> !CommitteeName.registered(roster).equals(name.strip()),
        why -> CommitteeName.chosen(name, why),
        reason,
        pin,
        told);
  }

  private void change(
      Predicate<Roster> changes,
      Function<String, RosterFact> fact,
      String reason,
      String pin,
      Consumer<@Nullable Reason> told) {
    tasks.run(
        Lane.DB,
        () -> changed(changes, fact, reason, pin),
        outcome -> {
          switch (outcome) {
            case Outcome.Refused<SettingsState>(Reason why) -> told.accept(why);
            case Outcome.Done<SettingsState>(SettingsState now) -> {
              told.accept(null);
              state.set(now);
            }
          }
        },
        faults);
  }

  private Outcome<SettingsState> changed(
      Predicate<Roster> changes, Function<String, RosterFact> fact, String reason, String pin) {
    Person actor = people.signedIn().orElse(null);
    if (actor == null || !read(false).mayChange()) {
      return Outcome.refused("workbench.settings.opinion-not-yours");
    }
    if (!Reasons.says(reason)) {
      return Outcome.refused("workbench.settings.change-reason");
    }
    if (confirming.attest(actor.id(), pin) instanceof Outcome.Refused<Person>(Reason why)) {
      return new Outcome.Refused<>(why);
    }
    if (changes.test(people.roster())) {
      journal.append(
          actor.id(), List.of(new Deed(people.rosterStream(), fact.apply(reason.strip()))));
    }
    return Outcome.done(read(true));
  }

  private SettingsState read(boolean changed) {
    Roster roster = people.roster();
    RosterFact.CommitteeFounded committee = roster.committee();
    boolean may =
        people
            .signedIn()
            .filter(p -> p.is(Role.COORDINATOR) || p.is(Role.SYSTEM_ADMINISTRATOR))
            .isPresent();
    return new SettingsState(
        CommitteeName.registered(roster),
        committee != null && committee.practice(),
        mode(roster),
        CommitteeLevel.of(roster),
        (int) underWay().count(),
        (int) underWay().filter(file -> file.get(Panel.PROJECTION).seated() != null).count(),
        may && committee != null,
        changed);
  }

  private Stream<CaseFile> underWay() {
    return journal.streams(StreamKind.CASE).stream()
        .map(journal::stream)
        .filter(
            file ->
                file.get(Intake.PROJECTION).accepted() != null
                    && file.get(Conclusion.PROJECTION).issued() == null);
  }

  private static OpinionMode mode(Roster roster) {
    return roster
            .setting(OPINION_MODE, OpinionMode.TOGETHER.name())
            .equals(OpinionMode.BACK_TO_BACK.name())
        ? OpinionMode.BACK_TO_BACK
        : OpinionMode.TOGETHER;
  }
}
