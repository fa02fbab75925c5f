package org.jianzhuo.desk.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.deadline.DeadlineRules;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.roster.People;
import org.jianzhuo.model.deadline.LimitProfile;
import org.jianzhuo.model.intake.AcceptanceSetting;
import org.jianzhuo.model.intake.AcceptanceSettings;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.roster.RosterFact;

/** Keeps the committee's rules of acceptance, one set for each profile. Lane {@code DB}. */
public final class AcceptanceDesk {

  /**
   * Shows the rules.
   *
   * @param inForce the id of the profile in force today
   */
  public record Shown(
      List<LimitProfile> profiles,
      String inForce,
      Map<String, AcceptanceSettings> settings,
      boolean mayChange) {
    public Shown {
      profiles = List.copyOf(profiles);
      settings = Map.copyOf(settings);
    }
  }

  private final Journal journal;
  private final People people;
  private final DeadlineRules deadlines;

  public AcceptanceDesk(Journal journal, People people, DeadlineRules deadlines) {
    this.journal = journal;
    this.people = people;
    this.deadlines = deadlines;
  }

  /** Returns every profile with its rules. */
  public Shown look(LocalDate today) {
    List<LimitProfile> profiles = deadlines.book().all();
    Map<String, AcceptanceSettings> settings = new java.util.HashMap<>();
    profiles.forEach(p -> settings.put(p.id(), of(p)));
    return new Shown(
        profiles,
        deadlines.inForce(today).id(),
        settings,
        actor().isPresent() && people.roster().committee() != null);
  }

  /** Returns the rules of a profile. */
  public AcceptanceSettings of(LimitProfile profile) {
    return AcceptanceSettings.of(people.roster(), profile.id(), deadlines.baseOf(profile));
  }

  /** Sets what differs from what holds now; one value that cannot be refuses all. */
  public Outcome<Integer> save(LimitProfile profile, Map<AcceptanceSetting, String> typed) {
    Optional<Person> actor = actor();
    if (actor.isEmpty()) {
      return Outcome.refused("intake.rules.refused.post");
    }
    AcceptanceSettings now = of(profile);
    List<Deed> deeds = new ArrayList<>();
    for (Map.Entry<AcceptanceSetting, String> each : typed.entrySet()) {
      AcceptanceSetting setting = each.getKey();
      Optional<Integer> value = setting.read(each.getValue().strip());
      if (value.isEmpty()) {
        return Outcome.refused("intake.rules.refused.value", setting.words().zh(), setting.range());
      }
      if (value.get() != now.number(setting)) {
        deeds.add(
            new Deed(
                people.rosterStream(),
                new RosterFact.SettingChanged(
                    setting.name(profile.id()), String.valueOf(value.get()))));
      }
    }
    if (!deeds.isEmpty()) {
      journal.append(actor.get().id(), deeds);
    }
    return Outcome.done(deeds.size());
  }

  private Optional<Person> actor() {
    return people.signedIn().filter(p -> p.is(Role.COORDINATOR) || p.is(Role.SYSTEM_ADMINISTRATOR));
  }
}
