package org.jianzhuo.desk.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.roster.People;
import org.jianzhuo.model.deadline.CaseTimes;
import org.jianzhuo.model.deadline.ClockEventKind;
import org.jianzhuo.model.deadline.DeadlineFact;
import org.jianzhuo.model.deadline.Limit;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.paper.PaperFact;
import org.jianzhuo.model.paper.PaperFile;
import org.jianzhuo.model.paper.PaperTemplate;
import org.jianzhuo.model.paper.Papers;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.wire.PaperTemplates;

/**
 * Records what came of what a paper had asked for. The clock stands until all of it came, or until
 * somebody says why the rest is not waited for (深圳2007 16、21).
 */
final class PaperReceiving {

  private final Journal journal;
  private final People people;
  private final PaperTemplates templates;
  private final Clock clock;

  PaperReceiving(Journal journal, People people, PaperTemplates templates, Clock clock) {
    this.journal = journal;
    this.people = people;
    this.templates = templates;
    this.clock = clock;
  }

  /** Returns what of the paper's lines is outstanding; none where it lists nothing. */
  static List<String> outstanding(PaperTemplate template, PaperFile file) {
    return template
        .awaited()
        .map(asked -> file.last().issued().answers().getOrDefault(asked.id(), List.of()))
        .map(file::outstanding)
        .orElse(List.of());
  }

  /** Records a receipt; returns how many lines are outstanding after it. */
  Outcome<Integer> receive(StreamId caseStream, String number, PaperReceipt receipt) {
    CaseFile caseFile = journal.stream(caseStream);
    PaperFile file = caseFile.get(Papers.PROJECTION).file(number).orElse(null);
    Person actor = people.signedIn().orElse(null);
    if (file == null || actor == null) {
      return Outcome.refused("paper.refused.no-paper", number);
    }
    PaperFact.Served served = file.served();
    if (served == null) {
      return Outcome.refused("paper.refused.not-served");
    }
    if (file.answered() != null) {
      return Outcome.refused("paper.refused.answered", file.answered().on().toString());
    }
    LocalDate last =
        file.parts().stream()
            .map(PaperFact.PartReceived::on)
            .reduce(served.on(), (earlier, later) -> later.isAfter(earlier) ? later : earlier);
    if (receipt.on().isAfter(LocalDate.now(clock))) {
      return Outcome.refused("paper.refused.future", receipt.on().toString());
    }
    if (receipt.on().isBefore(last)) {
      return Outcome.refused("paper.refused.before-service", last.toString());
    }
    List<String> before =
        templates
            .template(file.kind())
            .map(template -> outstanding(template, file))
            .orElse(List.of());
    // the clock runs again by this: nobody's word stands for it but who looked at what came
    if (before.isEmpty() && receipt.what().isEmpty()) {
      return Outcome.refused("paper.refused.what");
    }
    List<String> left = before.stream().filter(line -> !receipt.lines().contains(line)).toList();
    if (!before.isEmpty() && left.size() == before.size() && receipt.waiver().isEmpty()) {
      return Outcome.refused("paper.refused.none-came");
    }
    boolean waits = !left.isEmpty() && receipt.waiver().isEmpty();
    LocalDate ended = receipt.ended();
    if (!waits && endsTreatment(file)) {
      if (ended == null) {
        return Outcome.refused("paper.refused.treatment-end");
      }
      if (ended.isBefore(served.on()) || ended.isAfter(receipt.on())) {
        return Outcome.refused(
            "paper.refused.treatment-end-when", served.on().toString(), receipt.on().toString());
      }
    }
    List<Fact> facts = new ArrayList<>();
    if (waits) {
      facts.add(new PaperFact.PartReceived(number, receipt.on(), receipt.lines(), receipt.what()));
    } else {
      facts.add(new PaperFact.Answered(number, receipt.on(), receipt.inWords()));
      facts.addAll(runsAgain(caseFile, file, receipt.on()));
      if (ended != null && endsTreatment(file)) {
        // from that day the papers were due (L6)
        facts.add(new DeadlineFact.LimitMarked(Limit.L6, ended, null, null, "治疗结束 " + number));
      }
    }
    journal.append(actor.id(), facts.stream().map(f -> new Deed(caseStream, f)).toList());
    return Outcome.done(waits ? left.size() : 0);
  }

  /** Tells whether the paper waits for the end of a treatment, from which L6 runs. */
  boolean endsTreatment(PaperFile file) {
    return templates
        .template(file.kind())
        .map(PaperTemplate::stops)
        .filter(stops -> stops.kind() == ClockEventKind.TREATMENT)
        .isPresent();
  }

  private static List<Fact> runsAgain(CaseFile caseFile, PaperFile file, LocalDate on) {
    UUID suspension = file.versions().getFirst().issued().suspension();
    DeadlineFact.SuspensionRecorded open =
        suspension == null
            ? null
            : caseFile.get(CaseTimes.PROJECTION).suspensions().get(suspension);
    return open == null || open.to() != null
        ? List.of()
        : List.of(
            new DeadlineFact.SuspensionRecorded(
                open.id(), open.kind(), open.from(), on, open.reason()));
  }
}
