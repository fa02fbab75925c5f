package org.jianzhuo.desk.roster.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.SpecialtyWords;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.roster.Accounts;
import org.jianzhuo.desk.roster.PostRules;
import org.jianzhuo.desk.roster.SpokenName;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.roster.Roster;
import org.jspecify.annotations.Nullable;

/** Lists the committee's people, hands out slips, and adds staff. */
public final class PeopleViewModel {

  private static final Comparator<Person> ORDER =
      Comparator.comparing((Person person) -> person.is(Role.EXPERT))
          .thenComparing(Person::number)
          .thenComparing(Person::name);

  private final Accounts accounts;
  private final TaskRunner tasks;
  private final Supplier<UUID> ids;
  private final Consumer<DeskFault> faults;
  private final ReadOnlyObjectWrapper<PeopleState> state =
      new ReadOnlyObjectWrapper<>(PeopleState.empty());

  public PeopleViewModel(
      Accounts accounts, TaskRunner tasks, Supplier<UUID> ids, Consumer<DeskFault> faults) {
    this.accounts = accounts;
    this.tasks = tasks;
    this.ids = ids;
    this.faults = faults;
  }

  public ReadOnlyObjectProperty<PeopleState> state() {
    return state.getReadOnlyProperty();
  }

  /** Reads the list anew. */
  public void load() {
    String filter = state.get().filter();
    run(() -> listed(filter, null, null));
  }

  /** Shows only those whose name, number, unit or specialty holds the text. */
  public void filter(String text) {
    run(() -> listed(text.strip(), null, null));
  }

  /** Issues a one-time slip for the person. */
  public void issueSlip(PersonId person) {
    String filter = state.get().filter();
    run(
        () ->
            switch (accounts.issueSlip(person)) {
              case Outcome.Done<String> done -> listed(filter, slip(person, done.value()), null);
              case Outcome.Refused<String> refused -> listed(filter, null, refused.reason());
            });
  }

  /**
   * Issues a slip that sets anew what the person signs in with.
   *
   * @param told receives why it was refused, or nothing once the slip is there
   */
  public void resetBySlip(
      PersonId person, String reason, String pin, Consumer<Optional<Reason>> told) {
    String filter = state.get().filter();
    tasks.run(
        Lane.DB,
        () -> accounts.resetBySlip(person, reason, pin),
        outcome -> {
          switch (outcome) {
            case Outcome.Refused<String> refused -> told.accept(Optional.of(refused.reason()));
            case Outcome.Done<String> done -> {
              told.accept(Optional.empty());
              run(() -> listed(filter, slip(person, done.value()), null));
            }
          }
        },
        faults);
  }

  /** Forgets the slip's code: it was handed over. */
  public void slipHandedOver() {
    PeopleState now = state.get();
    state.set(
        new PeopleState(now.rows(), now.total(), now.filter(), now.busy(), null, now.message()));
  }

  /** Lists a new member of the staff. */
  public void add(String name, String number, Set<Role> roles) {
    String filter = state.get().filter();
    run(() -> listed(filter, null, addNow(name.strip(), number.strip(), roles)));
  }

  private @Nullable Reason addNow(String name, String number, Set<Role> roles) {
    if (name.isEmpty() || roles.isEmpty()) {
      return Reason.of("roster.refused.name-needed");
    }
    if (!PostRules.together(roles)) {
      return Reason.of("roster.refused.posts-exclude");
    }
    boolean taken =
        !number.isEmpty()
            && accounts.roster().people().values().stream()
                .anyMatch(person -> person.number().equals(number));
    Person actor = accounts.signedIn().orElse(null);
    if (taken || actor == null) {
      return Reason.of(taken ? "roster.refused.number-taken" : "roster.refused.not-signed-in");
    }
    if (!PostRules.mayList(actor, roles)) {
      return Reason.of("roster.refused.posts-not-yours");
    }
    accounts.listPerson(actor.id(), Person.staff(new PersonId(ids.get()), name, roles, number));
    return null;
  }

  private PeopleState.Slip slip(PersonId id, String code) {
    Person person = accounts.roster().person(id).orElseThrow();
    return new PeopleState.Slip(id, person.name(), person.number(), code);
  }

  private PeopleState listed(
      String filter, PeopleState.@Nullable Slip slip, @Nullable Reason message) {
    Roster roster = accounts.roster();
    Set<PersonId> known =
        accounts.tiles().stream()
            .filter(Accounts.Tile::hasSecret)
            .map(tile -> tile.person().id())
            .collect(Collectors.toSet());
    List<PeopleState.Row> rows =
        roster.people().values().stream()
            .filter(person -> fits(person, filter))
            .sorted(ORDER)
            .map(
                person ->
                    new PeopleState.Row(
                        person,
                        roster.keys().containsKey(person.id()),
                        known.contains(person.id())))
            .toList();
    return new PeopleState(rows, roster.people().size(), filter, false, slip, message);
  }

  private static boolean fits(Person person, String filter) {
    String text = filter.toLowerCase(Locale.ROOT);
    return text.isEmpty()
        || person.name().contains(filter)
        || person.number().toLowerCase(Locale.ROOT).contains(text)
        || SpecialtyWords.found(person.specialty(), filter)
        || person.furtherSpecialties().stream().anyMatch(s -> SpecialtyWords.found(s, filter))
        || person.unit().contains(filter)
        || SpokenName.begins(person.name(), text);
  }

  private void run(Callable<PeopleState> work) {
    tasks.run(Lane.DB, work, state::set, faults);
  }
}
