package org.jianzhuo.desk.conclusion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.journal.StreamKind;
import org.jianzhuo.desk.roster.Accounts;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.conclusion.Conclusion;
import org.jianzhuo.model.conclusion.ConclusionFact;
import org.jianzhuo.model.intake.FeeRule;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Person;
import org.jspecify.annotations.Nullable;

/**
 * Records what the committee did with a checked draft: its number and day of issue (签发), and who
 * received it when (送达). The station gives no number. Calls block: lane {@code DB}.
 */
public final class IssueService {

  private final Journal journal;
  private final Accounts accounts;
  private final Function<StreamId, Outcome<DraftDesk>> desks;
  private final Clock clock;

  /**
   * @param desks opens the draft of a case
   */
  public IssueService(
      Journal journal,
      Accounts accounts,
      Function<StreamId, Outcome<DraftDesk>> desks,
      Clock clock) {
    this.journal = journal;
    this.accounts = accounts;
    this.desks = desks;
    this.clock = clock;
  }

  /** Records number and day of issue of a checked draft. */
  public Outcome<DraftDesk> issue(StreamId caseStream, String number, LocalDate on) {
    return switch (desks.apply(caseStream)) {
      case Outcome.Refused<DraftDesk> refused -> refused;
      case Outcome.Done<DraftDesk>(DraftDesk desk) -> issue(desk, number.strip(), on);
    };
  }

  private Outcome<DraftDesk> issue(DraftDesk desk, String number, LocalDate on) {
    ConclusionFact.DraftComposed draft = desk.conclusion().draft();
    if (!desk.mayServe()) {
      return Outcome.refused("conclusion.refused.no-clerk");
    }
    if (draft == null || desk.stage() != DraftDesk.Stage.CHECKED) {
      return Outcome.refused("conclusion.refused.not-to-issue");
    }
    if (desk.people().keptAway()) {
      return Outcome.refused("conclusion.refused.recusal");
    }
    if (!Reasons.identify(number)) {
      return Outcome.refused("conclusion.refused.no-number");
    }
    // one number is not three: 受理编号 names the case, 文号 the conclusion (practice 1)
    if (number.equals(desk.accepted().acceptanceNumber())) {
      return Outcome.refused("conclusion.refused.number-of-case", number);
    }
    LocalDate drafted =
        LocalDate.ofInstant(Instant.ofEpochMilli(desk.versions().getLast().at()), clock.getZone());
    if (on.isBefore(drafted) || on.isAfter(LocalDate.now(clock))) {
      return Outcome.refused("conclusion.refused.issue-day", drafted);
    }
    if (journal.stream(desk.caseStream())
        .get(Intake.PROJECTION)
        .details()
        .earlier()
        .number()
        .equals(number)) {
      return Outcome.refused("conclusion.refused.number-of-earlier", number);
    }
    if (isTaken(desk, number)) {
      return Outcome.refused("conclusion.refused.number-taken", number);
    }
    append(desk.caseStream(), List.of(new ConclusionFact.Issued(draft.version(), number, on)));
    return desks.apply(desk.caseStream());
  }

  /** Notes the conclusion under review, where its case is not known here. */
  public Outcome<DraftDesk> noteEarlier(
      StreamId caseStream, @Nullable Integer grade, String result, String source) {
    return switch (desks.apply(caseStream)) {
      case Outcome.Refused<DraftDesk> refused -> refused;
      case Outcome.Done<DraftDesk>(DraftDesk desk) -> {
        if (!desk.mayServe()) {
          yield Outcome.refused("conclusion.refused.no-clerk");
        }
        if (!FeeRule.depends(desk.accepted().type())) {
          yield Outcome.refused("conclusion.refused.no-review");
        }
        if (source.isBlank() || grade == null && result.isBlank()) {
          yield Outcome.refused("conclusion.refused.earlier");
        }
        append(
            caseStream,
            List.of(new ConclusionFact.EarlierNoted(grade, result.strip(), source.strip())));
        yield desks.apply(caseStream);
      }
    };
  }

  /** Records who received the issued conclusion; all of them are recorded, or none. */
  public Outcome<DraftDesk> serve(StreamId caseStream, List<ConclusionFact.Served> services) {
    return switch (desks.apply(caseStream)) {
      case Outcome.Refused<DraftDesk> refused -> refused;
      case Outcome.Done<DraftDesk>(DraftDesk desk) -> serve(desk, services);
    };
  }

  private Outcome<DraftDesk> serve(DraftDesk desk, List<ConclusionFact.Served> services) {
    ConclusionFact.Issued issued = desk.conclusion().issued();
    if (!desk.mayServe()) {
      return Outcome.refused("conclusion.refused.no-clerk");
    }
    if (issued == null) {
      return Outcome.refused("conclusion.refused.not-issued");
    }
    if (services.isEmpty()) {
      return Outcome.refused("conclusion.refused.nobody-served");
    }
    for (ConclusionFact.Served served : services) {
      Optional<Reason> wrong =
          ServiceRules.refuse(
              served.name(),
              issued.on(),
              served.on(),
              served.manner(),
              served.proof(),
              LocalDate.now(clock));
      if (wrong.isPresent()) {
        return new Outcome.Refused<>(wrong.get());
      }
      if (isServed(desk.conclusion(), served)) {
        return Outcome.refused("conclusion.refused.served-before", served.name());
      }
    }
    append(desk.caseStream(), services);
    return desks.apply(desk.caseStream());
  }

  private static boolean isServed(Conclusion conclusion, ConclusionFact.Served served) {
    return conclusion.served().stream()
        .anyMatch(s -> s.recipient() == served.recipient() && s.name().equals(served.name()));
  }

  private boolean isTaken(DraftDesk desk, String number) {
    for (StreamId other : journal.streams(StreamKind.CASE)) {
      ConclusionFact.Issued issued = journal.stream(other).get(Conclusion.PROJECTION).issued();
      if (issued != null && !other.equals(desk.caseStream()) && issued.number().equals(number)) {
        return true;
      }
      Intake intake = journal.stream(other).get(Intake.PROJECTION);
      // a number that a register gives to an earlier conclusion is borne already, unless it is the
      // person's own that is issued late
      boolean earlierOne =
          !other.equals(desk.caseStream())
              && intake.accepted() != null
              && desk.accepted().isOfSamePerson(intake.accepted());
      if (!earlierOne && intake.details().earlier().number().equals(number)) {
        return true;
      }
    }
    return false;
  }

  private void append(StreamId caseStream, List<? extends ConclusionFact> facts) {
    List<Deed> deeds = new ArrayList<>();
    for (ConclusionFact fact : facts) {
      deeds.add(new Deed(caseStream, fact));
    }
    journal.append(accounts.signedIn().map(Person::id).orElse(null), deeds);
  }
}
