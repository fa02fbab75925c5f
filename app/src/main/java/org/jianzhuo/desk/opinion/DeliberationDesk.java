package org.jianzhuo.desk.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.roster.Accounts;
import org.jianzhuo.desk.roster.PersonKey;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.opinion.DeliberationCall;
import org.jianzhuo.model.opinion.DeliberationCall.Caller;
import org.jianzhuo.model.opinion.OpinionFact;
import org.jianzhuo.model.opinion.Opinions;
import org.jianzhuo.model.roster.Person;

/**
 * Leads a panel to deliberate anew (重新评议): one calls with a reason, and what was filed and signed
 * is set aside only once more than half of the appointed experts agree, each by the own PIN,
 * because no expert may change another's opinion, the leader neither. Without majority nothing was
 * decided: there the leader opens the next vote alone, where the rule profile knows no consultation
 * committee. Calls block: lane {@code DB}.
 */
public final class DeliberationDesk {
  private final Journal journal;
  private final Accounts accounts;
  private final OpinionService opinions;
  private final BooleanSupplier consults;
  private final Predicate<StreamId> concluded;

  /**
   * @param consults whether a case without majority goes to a consultation committee
   * @param concluded whether a conclusion is drafted from the case's panel opinion
   */
  DeliberationDesk(
      Journal journal,
      Accounts accounts,
      OpinionService opinions,
      BooleanSupplier consults,
      Predicate<StreamId> concluded) {
    this.journal = journal;
    this.accounts = accounts;
    this.opinions = opinions;
    this.consults = consults;
    this.concluded = concluded;
  }

  /** Tells why the viewer cannot call the panel to deliberate anew now, if so. */
  public Optional<Reason> refusalToCall(OpinionTable table) {
    if (table.seat() == 0) {
      return refused("not-on-panel");
    }
    if (concluded.test(table.caseStream())) {
      return refused("concluded");
    }
    if (table.opinions().isCalled()) {
      return refused("called");
    }
    return switch (table.stage()) {
      case NO_MAJORITY, CONSULTATION, NOT_OPEN, OPEN -> refused("nothing-to-reopen");
      // sealed: a station that keeps an opinion may be lost
      case SEALED, CLAUSES_DIFFER, TO_COMPOSE, TO_SIGN, SIGNED -> Optional.empty();
    };
  }

  /** Calls the panel to deliberate anew; the caller agrees by it. */
  public Outcome<OpinionTable> call(StreamId caseStream, String reason, String pin) {
    return begin(
        caseStream,
        this::refusalToCall,
        reason,
        pin,
        new OpinionFact.AnewCalled(Caller.EXPERT, reason.strip()));
  }

  /**
   * Answers the open call; with the voice that makes the majority all opinions and the sheet are
   * set aside, and the findings can be reopened.
   *
   * @param reason why the opinions stand; may be empty for who agrees
   */
  public Outcome<OpinionTable> answer(
      StreamId caseStream, boolean agrees, String reason, String pin) {
    OpinionTable table = opinions.table(caseStream).orElse(null);
    if (table == null) {
      return Outcome.refused("opinion.refused.no-case");
    }
    DeliberationCall call = table.opinions().call();
    PersonId viewer = viewer().orElse(null);
    if (call == null || viewer == null || !table.waitsForAnswer()) {
      return Outcome.refused("opinion.refused.no-call");
    }
    if (!agrees && !Reasons.says(reason)) {
      return Outcome.refused("opinion.refused.reason-to-decline");
    }
    Opinions before = table.opinions();
    List<Deed> deeds = new ArrayList<>();
    DeliberationCall after = call;
    // two stations that did not know of each other may have made the majority already
    if (before.callState().equals(Optional.of(DeliberationCall.State.OPEN))) {
      String why = agrees ? "" : reason.strip();
      deeds.add(new Deed(caseStream, new OpinionFact.AnewAnswered(agrees, why)));
      after = call.answeredBy(viewer, new DeliberationCall.Answer(agrees, why));
    }
    if (after.state(before.given()) == DeliberationCall.State.CARRIED) {
      deeds.add(new Deed(caseStream, new OpinionFact.Reopened(call.reason(), after.agreeing())));
      deeds.add(new Deed(caseStream, new ExamFact.Unlocked()));
    }
    return append(caseStream, pin, deeds);
  }

  /** Tells why the viewer cannot open a new vote alone, if so. */
  public Optional<Reason> refusalToReopen(OpinionTable table) {
    if (!table.leads()) {
      return refused("leader-only");
    }
    if (table.stage() != OpinionTable.Stage.NO_MAJORITY) {
      return refused("nothing-to-reopen");
    }
    return consults.getAsBoolean() ? refused("route-exists") : Optional.empty();
  }

  /** Opens a new vote where the last had no majority. */
  public Outcome<OpinionTable> reopen(StreamId caseStream, String reason, String pin) {
    return begin(
        caseStream,
        this::refusalToReopen,
        reason,
        pin,
        new OpinionFact.Reopened(reason.strip()),
        new ExamFact.Unlocked());
  }

  /** Writes what begins a deliberation anew, for a reason that says something. */
  private Outcome<OpinionTable> begin(
      StreamId caseStream,
      Function<OpinionTable, Optional<Reason>> refusal,
      String reason,
      String pin,
      Fact... facts) {
    OpinionTable table = opinions.table(caseStream).orElse(null);
    if (table == null) {
      return Outcome.refused("opinion.refused.no-case");
    }
    Optional<Reason> refused = refusal.apply(table);
    if (refused.isPresent()) {
      return new Outcome.Refused<>(refused.get());
    }
    if (!Reasons.says(reason)) {
      return Outcome.refused("opinion.refused.reason-to-reopen");
    }
    return append(
        caseStream, pin, Arrays.stream(facts).map(fact -> new Deed(caseStream, fact)).toList());
  }

  private Outcome<OpinionTable> append(StreamId caseStream, String pin, List<Deed> deeds) {
    PersonId viewer = viewer().orElse(null);
    return switch (accounts.release(pin)) {
      case Outcome.Refused<PersonKey>(var reason) -> new Outcome.Refused<>(reason);
      case Outcome.Done<PersonKey>(PersonKey key) -> {
        try (key) {
          if (!key.person().equals(viewer)) {
            yield Outcome.refused("opinion.refused.not-on-panel");
          }
          journal.append(key.person(), deeds);
        }
        yield Outcome.done(opinions.table(caseStream).orElseThrow());
      }
    };
  }

  private Optional<PersonId> viewer() {
    return accounts.signedIn().map(Person::id);
  }

  private static Optional<Reason> refused(String why) {
    return Optional.of(Reason.of("opinion.refused." + why));
  }
}
