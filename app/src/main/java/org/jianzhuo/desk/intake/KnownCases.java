package org.jianzhuo.desk.intake;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.journal.StreamKind;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.intake.IntakeFact;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.StreamId;

/** Knows the journalled cases by their acceptance number. */
final class KnownCases {

  /** The reason under which an import corrects a case. */
  static final String BY_REGISTER = "登记表更正";

  /**
   * Holds a known case.
   *
   * @param now as it stands
   * @param byRegister as a register last said, which a person may have corrected since
   */
  record Known(StreamId stream, AcceptedCase now, AcceptedCase byRegister, Intake intake) {

    boolean says(AcceptedCase other) {
      return other.equals(now) || other.equals(byRegister);
    }
  }

  private final Map<String, Known> byNumber = new HashMap<>();
  private final Map<StreamId, Known> byStream = new HashMap<>();

  private KnownCases() {}

  /** Reads the journal: lane {@code DB}. */
  static KnownCases in(Journal journal) {
    KnownCases cases = new KnownCases();
    for (StreamId stream : journal.streams(StreamKind.CASE)) {
      CaseFile file = journal.stream(stream);
      Intake intake = file.get(Intake.PROJECTION);
      AcceptedCase now = intake.accepted();
      if (now != null) {
        Known known = new Known(stream, now, lastByRegister(file, now), intake);
        cases.byNumber.put(now.acceptanceNumber(), known);
        cases.byStream.put(stream, known);
      }
    }
    return cases;
  }

  private static AcceptedCase lastByRegister(CaseFile file, AcceptedCase now) {
    AcceptedCase last = now;
    for (Act act : file.history().ordered()) {
      if (act.fact() instanceof IntakeFact.CaseAccepted f) {
        last = f.accepted();
      } else if (act.fact() instanceof IntakeFact.CaseCorrected f
          && f.reason().equals(BY_REGISTER)) {
        last = f.accepted();
      }
    }
    return last;
  }

  Optional<Known> numbered(String acceptanceNumber) {
    return Optional.ofNullable(byNumber.get(acceptanceNumber));
  }

  Optional<Known> of(StreamId stream) {
    return Optional.ofNullable(byStream.get(stream));
  }

  /**
   * Returns the cases of other persons that give the same decision (认定工伤决定书), which names one
   * person; several relatives of one who died give the same one rightly.
   */
  List<AcceptedCase> othersWithDecisionOf(AcceptedCase accepted) {
    if (accepted.recognitionNumber().isEmpty() || accepted.item() == ItemKind.DEPENDANT) {
      return List.of();
    }
    return byNumber.values().stream()
        .map(Known::now)
        .filter(other -> other.recognitionNumber().equals(accepted.recognitionNumber()))
        .filter(other -> other.item() != ItemKind.DEPENDANT && !other.isOfSamePerson(accepted))
        .sorted(Comparator.comparing(AcceptedCase::acceptanceNumber))
        .toList();
  }

  /** Returns the person's other cases. */
  List<Known> othersOf(AcceptedCase accepted) {
    return byNumber.values().stream()
        .filter(k -> k.now().isOfSamePerson(accepted))
        .filter(k -> !k.now().acceptanceNumber().equals(accepted.acceptanceNumber()))
        .sorted(Comparator.comparing(k -> k.now().acceptanceNumber()))
        .toList();
  }
}
