package org.jianzhuo.desk.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.roster.People;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.session.Ticket;

/**
 * Asks whether an expert of the pool is the one of the same name who sat on a first panel; until it
 * is said, the expert is kept from the case (practice 2).
 */
public final class Namesakes {

  private final Journal journal;
  private final People people;
  private final CaseBars bars;

  Namesakes(Journal journal, People people, CaseBars bars) {
    this.journal = journal;
    this.people = people;
    this.bars = bars;
  }

  /**
   * An open question.
   *
   * @param ticket the case's number in the queue
   */
  public record Question(StreamId caseStream, String ticket, Person expert) {}

  /** Returns what is open of the tickets, in their order. */
  List<Question> of(List<Ticket> tickets) {
    List<Question> open = new ArrayList<>();
    for (Ticket ticket : tickets) {
      for (Person person : people.roster().people().values()) {
        if (person.is(Role.EXPERT) && bars.isUnjudgedNamesake(person, ticket.caseStream())) {
          open.add(new Question(ticket.caseStream(), ticket.number(), person));
        }
      }
    }
    return open;
  }

  /**
   * Records whether it is the same person; that it is another one only before a witness.
   *
   * @param said what it was told by, e.g. unit and certificate in the first file, and before whom
   * @param unwitnessed says why the witness does not count; asked last, since it tries a PIN
   */
  Outcome<Boolean> judge(
      Question question,
      boolean same,
      HandRegistration.Voucher said,
      Function<Person, Optional<Reason>> unwitnessed) {
    String basis = said.basis();
    Optional<Person> actor = people.signedIn().filter(p -> p.is(Role.DRAW_POST));
    if (actor.isEmpty()) {
      return Outcome.refused("panel.refused.post");
    }
    if (!Reasons.says(basis)) {
      return Outcome.refused("panel.refused.namesake-basis");
    }
    if (!bars.isUnjudgedNamesake(question.expert(), question.caseStream())) {
      return Outcome.refused("panel.refused.namesake-gone");
    }
    Optional<Reason> alone = same ? Optional.empty() : unwitnessed.apply(actor.get());
    if (alone.isPresent()) {
      return Outcome.refused("panel.refused.namesake-witness", alone.get());
    }
    journal.append(
        actor.get().id(),
        List.of(
            new Deed(
                question.caseStream(),
                new PanelFact.NamesakeJudged(
                    question.expert().id(), same, basis.strip(), same ? null : said.witness()))));
    return Outcome.done(same);
  }
}
