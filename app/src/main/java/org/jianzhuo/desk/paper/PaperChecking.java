package org.jianzhuo.desk.paper;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.roster.People;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.paper.PaperTemplate;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jspecify.annotations.Nullable;

/**
 * Has a second person confirm a paper that changes what the committee said, as a draft is checked
 * before it is issued (practice 1; 深圳2007 27): who writes it does not check it.
 */
public final class PaperChecking {

  private final People people;
  private final BiFunction<PersonId, String, Outcome<Person>> confirm;

  /**
   * @param confirm checks another person's PIN while who is signed in stays; blocks: lane {@code
   *     DB}
   */
  public PaperChecking(People people, BiFunction<PersonId, String, Outcome<Person>> confirm) {
    this.people = people;
    this.confirm = confirm;
  }

  /** Names who confirms, and by which PIN. */
  public record Given(PersonId checker, String pin) {}

  /** Returns who could confirm a paper of this kind now; nobody where it needs nobody. */
  public List<Person> checkers(PaperTemplate template) {
    Role post = template.checkedBy();
    PersonId me = people.signedIn().map(Person::id).orElse(null);
    return post == null
        ? List.of()
        : people.roster().people().values().stream()
            .filter(person -> person.is(post) && !person.id().equals(me))
            .sorted(Comparator.comparing(Person::name))
            .toList();
  }

  /**
   * Confirms a paper of this kind; empty where it needs nobody.
   *
   * @param given null where nobody was asked
   */
  Outcome<Optional<Person>> confirm(PaperTemplate template, @Nullable Given given) {
    Role post = template.checkedBy();
    if (post == null) {
      return Outcome.done(Optional.empty());
    }
    if (given == null) {
      return Outcome.refused("paper.refused.unchecked");
    }
    return switch (confirm.apply(given.checker(), given.pin())) {
      case Outcome.Refused<Person>(var reason) -> new Outcome.Refused<>(reason);
      case Outcome.Done<Person>(Person checker) ->
          checker.is(post)
              ? Outcome.done(Optional.of(checker))
              : Outcome.refused("paper.refused.no-checker", checker.name());
    };
  }
}
