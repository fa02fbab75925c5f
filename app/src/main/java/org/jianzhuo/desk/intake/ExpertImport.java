package org.jianzhuo.desk.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.roster.People;
import org.jianzhuo.model.intake.ExpertPoolReader;
import org.jianzhuo.model.intake.ListedExpert;
import org.jianzhuo.model.intake.RegisterRow;
import org.jianzhuo.model.intake.Remark;
import org.jianzhuo.model.intake.RemarkKind;
import org.jianzhuo.model.intake.SheetPreview;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.roster.RosterFact;
import org.jspecify.annotations.Nullable;

/**
 * Imports the committee's pool of experts into the roster, by their number: people without secrets,
 * who set password and PIN with a one-time slip. Lane {@code DB}.
 */
public final class ExpertImport {

  private final Journal journal;
  private final People people;
  private final Supplier<UUID> ids;

  public ExpertImport(Journal journal, People people, Supplier<UUID> ids) {
    this.journal = journal;
    this.people = people;
    this.ids = ids;
  }

  /** Reads a pool's bytes and says what an import would do; nothing is written. */
  public ExpertPlan preview(byte[] file) {
    return plan(new ExpertPoolReader().read(file));
  }

  /** Writes the plan's sound rows, all in one append. */
  public Outcome<Imported> carryOut(ExpertPlan plan) {
    Optional<PersonId> actor =
        people
            .signedIn()
            .filter(p -> p.is(Role.COORDINATOR) || p.is(Role.SYSTEM_ADMINISTRATOR))
            .map(Person::id);
    if (actor.isEmpty()) {
      return Outcome.refused("intake.refused.coordinator");
    }
    if (plan.preview().acceptedRows().isEmpty()) {
      return Outcome.refused("intake.refused.no-rows");
    }
    ExpertPlan now = plan(plan.preview());
    Map<String, Person> known = knownExperts();
    List<Deed> deeds = new ArrayList<>();
    for (RegisterRow<ListedExpert> row : now.preview().acceptedRows()) {
      ListedExpert expert = row.accepted();
      if (expert != null) {
        Person earlier = known.get(expert.number());
        Person listed = person(expert, earlier);
        if (!listed.equals(earlier)) {
          deeds.add(new Deed(people.rosterStream(), new RosterFact.PersonListed(listed)));
        }
      }
    }
    if (!deeds.isEmpty()) {
      journal.append(actor.get(), deeds);
    }
    return Outcome.done(
        new Imported(
            now.fresh(),
            now.changed(),
            now.unchanged(),
            now.preview().rows().size() - now.preview().acceptedRows().size()));
  }

  private ExpertPlan plan(SheetPreview<ListedExpert> read) {
    Map<String, Person> known = knownExperts();
    List<RegisterRow<ListedExpert>> rows = new ArrayList<>();
    int fresh = 0;
    int changed = 0;
    int unchanged = 0;
    for (RegisterRow<ListedExpert> row : read.rows()) {
      ListedExpert expert = row.accepted();
      Person earlier = expert == null ? null : known.get(expert.number());
      RegisterRow<ListedExpert> compared = row;
      if (expert != null && earlier == null) {
        fresh++;
      } else if (expert != null && person(expert, earlier).equals(earlier)) {
        unchanged++;
      } else if (expert != null) {
        changed++;
        Remark remark =
            new Remark(
                RemarkKind.EXPERT_CHANGED,
                row.row(),
                Remark.WHOLE_ROW,
                "",
                List.of(expert.number()));
        compared = row.remarks().contains(remark) ? row : row.with(remark);
      }
      rows.add(compared);
    }
    return new ExpertPlan(read.withRows(rows), fresh, changed, unchanged);
  }

  private Map<String, Person> knownExperts() {
    Map<String, Person> known = new HashMap<>();
    for (Person person : people.roster().people().values()) {
      if (person.is(Role.EXPERT) && !person.number().isEmpty()) {
        known.put(person.number(), person);
      }
    }
    return known;
  }

  private Person person(ListedExpert expert, @Nullable Person earlier) {
    Set<Role> roles = new HashSet<>(earlier == null ? Set.of() : earlier.roles());
    roles.add(Role.EXPERT);
    return new Person(
        earlier == null ? new PersonId(ids.get()) : earlier.id(),
        expert.name(),
        roles,
        expert.number(),
        expert.specialty(),
        expert.furtherSpecialties(),
        expert.unit(),
        expert.title(),
        expert.termFrom(),
        expert.termTo(),
        expert.standing(),
        expert.recommendation(),
        expert.consultant());
  }
}
