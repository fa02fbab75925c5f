package org.jianzhuo.desk.paper;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.conclusion.ServiceRules;
import org.jianzhuo.desk.document.PaperComposer;
import org.jianzhuo.desk.document.PrintPort;
import org.jianzhuo.desk.document.VoidCopy;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.opinion.SignedPaper;
import org.jianzhuo.desk.roster.People;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.conclusion.Manner;
import org.jianzhuo.model.conclusion.Recipient;
import org.jianzhuo.model.deadline.CaseTimes;
import org.jianzhuo.model.deadline.DeadlineFact;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.paper.Filling;
import org.jianzhuo.model.paper.LimitCount;
import org.jianzhuo.model.paper.PaperFact;
import org.jianzhuo.model.paper.PaperFile;
import org.jianzhuo.model.paper.PaperTemplate;
import org.jianzhuo.model.paper.Papers;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.wire.PaperTemplates;
import org.jspecify.annotations.Nullable;

/**
 * Prints papers and records when they were served and when what they asked for came; the latter two
 * move the clock.
 */
final class PaperDelivery {

  private final Journal journal;
  private final People people;
  private final PaperTemplates templates;
  private final SignedPaper papers;
  private final PaperComposer composer;
  private final PrintPort printer;
  private final Clock clock;
  private final Supplier<LimitCount> limits;

  PaperDelivery(
      Journal journal,
      People people,
      PaperTemplates templates,
      SignedPaper papers,
      PaperComposer composer,
      PrintPort printer,
      Clock clock,
      Supplier<LimitCount> limits) {
    this.journal = journal;
    this.people = people;
    this.templates = templates;
    this.papers = papers;
    this.composer = composer;
    this.printer = printer;
    this.clock = clock;
    this.limits = limits;
  }

  /**
   * Records that one recipient got papers, all of them or none; the clock that a paper stops stands
   * from the day on which it reached the one whom it asks.
   */
  Outcome<List<String>> serve(StreamId caseStream, PaperServing serving) {
    Person actor = people.signedIn().orElse(null);
    List<Fact> facts = new ArrayList<>();
    for (String number : serving.numbers()) {
      PaperFile file = journal.stream(caseStream).get(Papers.PROJECTION).file(number).orElse(null);
      if (file == null || actor == null) {
        return Outcome.refused("paper.refused.no-paper", number);
      }
      Optional<Reason> wrong = refuse(caseStream, file, serving);
      if (wrong.isPresent()) {
        return new Outcome.Refused<>(wrong.get());
      }
      facts.addAll(served(caseStream, file, serving));
    }
    if (actor == null || facts.isEmpty()) {
      return Outcome.refused("paper.refused.no-paper", "");
    }
    append(actor, caseStream, facts);
    return Outcome.done(serving.numbers());
  }

  private Optional<Reason> refuse(StreamId caseStream, PaperFile file, PaperServing serving) {
    if (templates.template(file.kind()).filter(PaperTemplate::internal).isPresent()) {
      return Optional.of(Reason.of("paper.refused.internal"));
    }
    List<Recipient> recipients = recipients(caseStream, file);
    boolean awaited =
        recipients.isEmpty()
            ? serving.to() == null && file.services().isEmpty()
            : file.unserved(recipients).contains(serving.to());
    if (!awaited) {
      return Optional.of(Reason.of("paper.refused.served", file.number()));
    }
    if (serving.name().isEmpty()) {
      return Optional.of(Reason.of("paper.refused.receiver"));
    }
    if (serving.on().isAfter(today())) {
      return Optional.of(Reason.of("paper.refused.future", serving.on().toString()));
    }
    LocalDate issued = LocalDate.ofInstant(Instant.ofEpochMilli(file.last().at()), clock.getZone());
    if (serving.on().isBefore(issued)) {
      return Optional.of(
          Reason.of(
              "paper.refused.before-issue", file.last().issued().version(), issued.toString()));
    }
    // what is served is the printed and sealed original
    if (file.lastPrints() == 0 && !Reasons.says(serving.unprinted())) {
      return Optional.of(Reason.of("paper.refused.unprinted", file.number()));
    }
    return ServiceRules.refuse(
        serving.name(), issued, serving.on(), serving.manner(), serving.proof(), today());
  }

  /** Returns who gets the paper in this case; empty where its kind names nobody. */
  List<Recipient> recipients(StreamId caseStream, PaperFile file) {
    Intake intake = journal.stream(caseStream).get(Intake.PROJECTION);
    PaperTemplate template = templates.template(file.kind()).orElse(null);
    return template == null || intake.accepted() == null
        ? List.of()
        : Recipient.of(template.recipients(), intake.accepted(), intake.details().applicant());
  }

  private List<Fact> served(StreamId caseStream, PaperFile file, PaperServing serving) {
    String number = file.number();
    List<Recipient> recipients = recipients(caseStream, file);
    boolean addressed = recipients.isEmpty() || recipients.getFirst() == serving.to();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new PaperFact.Served(
            number,
            serving.on(),
            serving.how(),
            new PaperFact.Receipt(
                serving.to(),
                serving.name(),
                addressed,
                serving.manner(),
                serving.proof(),
                file.last().issued().version(),
                file.lastPrints() == 0 ? serving.unprinted() : "")));
    PaperTemplate template = templates.template(file.kind()).orElse(null);
    if (template == null || !addressed) {
      return facts;
    }
    UUID suspension = file.versions().getFirst().issued().suspension();
    PaperTemplate.Stops stops = template.stops();
    if (stops != null && suspension != null && !stopsByItself(template)) {
      facts.add(
          new DeadlineFact.SuspensionRecorded(
              suspension, stops.kind(), serving.on(), null, template.title() + " " + number));
    }
    facts.addAll(
        periods(caseStream, template, file.last().issued().answers(), number, serving.on()));
    return facts;
  }

  /**
   * Records that a paper is handed over as it is issued: its day of service stands on it before it
   * can be printed.
   */
  PaperFact.Served handed(PaperDraft draft, Filling filling, String number, int version) {
    LocalDate on = filling.day(PaperTemplate.SERVED).orElseThrow();
    Intake intake = journal.stream(draft.caseStream()).get(Intake.PROJECTION);
    AcceptedCase accepted = Objects.requireNonNull(intake.accepted());
    List<Recipient> recipients =
        Recipient.of(filling.template().recipients(), accepted, intake.details().applicant());
    Recipient to = recipients.isEmpty() ? null : recipients.getFirst();
    String named = to == null ? "" : to.nameIn(accepted);
    String typed = String.join("", filling.answers().getOrDefault("applicant", List.of())).strip();
    String name = !named.isBlank() ? named : !typed.isEmpty() ? typed : accepted.name();
    return new PaperFact.Served(
        number,
        on,
        "当场交付",
        new PaperFact.Receipt(
            to, name, true, Manner.HANDED, "本件签收栏", version, "制发时当场交付，送达日期印在本件上"));
  }

  /**
   * Notes for the case's clock how long a notice gives, where the rules leave that to the notice
   * (补正期限, L3); nothing while it is not served.
   *
   * @param before the versions before this one; null for none
   */
  List<Fact> periods(
      StreamId caseStream, Filling filling, String number, @Nullable PaperFile before) {
    PaperFact.Served known = before == null ? null : before.served();
    LocalDate served = known == null ? filling.day(PaperTemplate.SERVED).orElse(null) : known.on();
    return served == null
        ? List.of()
        : periods(caseStream, filling.template(), filling.answers(), number, served);
  }

  private List<Fact> periods(
      StreamId caseStream,
      PaperTemplate template,
      Map<String, List<String>> answers,
      String number,
      LocalDate served) {
    List<Fact> noted = new ArrayList<>();
    CaseTimes times = journal.stream(caseStream).get(CaseTimes.PROJECTION);
    String reason = template.title() + " " + number;
    for (PaperTemplate.Counted counted : template.limits()) {
      List<String> days = answers.getOrDefault(counted.days(), List.of());
      if (!days.isEmpty() && limits.get().leftToNotice(counted.limit(), served)) {
        DeadlineFact.LimitMarked before = times.mark(counted.limit()).orElse(null);
        noted.add(
            new DeadlineFact.LimitMarked(
                counted.limit(),
                before == null ? null : before.from(),
                Integer.valueOf(days.getFirst().strip()),
                before == null ? null : before.met(),
                reason));
      }
    }
    return noted;
  }

  /** Returns the last version's bytes. */
  Optional<byte[]> paper(StreamId caseStream, String number) {
    return journal.stream(caseStream)
        .get(Papers.PROJECTION)
        .file(number)
        .map(file -> papers.read(file.last().issued().sha256()));
  }

  /**
   * Returns a version's bytes, marked as void if a later one replaced it; empty where there is no
   * such version.
   */
  Optional<byte[]> paper(StreamId caseStream, String number, int version) {
    return journal.stream(caseStream)
        .get(Papers.PROJECTION)
        .file(number)
        .flatMap(file -> version(file, version));
  }

  private Optional<byte[]> version(PaperFile file, int number) {
    for (int i = 0; i < file.versions().size(); i++) {
      if (file.versions().get(i).issued().version() == number) {
        byte[] pdf = papers.read(file.versions().get(i).issued().sha256());
        return Optional.of(
            i == file.versions().size() - 1
                ? pdf
                : composer.voided(pdf, replacedBy(number, file.versions().get(i + 1))));
      }
    }
    return Optional.empty();
  }

  private String replacedBy(int number, PaperFile.Version next) {
    return VoidCopy.replaced(number, next.issued().version(), next.at(), clock.getZone());
  }

  /** Prints the last version; returns the number of the print, which is journalled. */
  Outcome<Integer> print(StreamId caseStream, String number, String printerName, int copies) {
    PaperFile file = journal.stream(caseStream).get(Papers.PROJECTION).file(number).orElse(null);
    Person actor = people.signedIn().orElse(null);
    if (file == null || actor == null) {
      return Outcome.refused("paper.refused.no-paper", number);
    }
    PaperFact.Issued issued = file.last().issued();
    int print = file.prints() + 1;
    // the job's name lies unsealed in the print queue: no case number in it
    String job = "paper-" + PaperNumbers.tail(number) + "-v" + issued.version() + "-p" + print;
    return switch (printer.print(papers.read(issued.sha256()), job, printerName, copies)) {
      case Outcome.Refused<String>(var reason) -> new Outcome.Refused<>(reason);
      case Outcome.Done<String>(String used) -> {
        append(
            actor,
            caseStream,
            List.of(
                new PaperFact.Printed(
                    number, issued.version(), issued.sha256(), print, used, copies)));
        yield Outcome.done(print);
      }
    };
  }

  /**
   * Says what issuing a paper does to the case's clock: it stops, or runs again where what was
   * granted is not any more.
   *
   * @param id the event of the clock; null where the kind stops none
   * @param before the versions before this one; null for none
   */
  List<Fact> clock(
      StreamId caseStream,
      Filling filling,
      String number,
      @Nullable UUID id,
      @Nullable PaperFile before) {
    PaperTemplate template = filling.template();
    boolean byItself = stopsByItself(template);
    Optional<Fact> stands = suspension(filling, number, id);
    if (stands.isPresent()) {
      return before == null || before.served() == null || byItself
          ? List.of(stands.get())
          : List.of();
    }
    if (id == null || !byItself) {
      return List.of();
    }
    return journal.stream(caseStream).get(CaseTimes.PROJECTION).suspensions().containsKey(id)
        ? List.of(new DeadlineFact.SuspensionVoided(id, template.title() + " " + number))
        : List.of();
  }

  /** Says from when the clock stands; nothing until the paper is served. */
  private static Optional<Fact> suspension(Filling filling, String number, @Nullable UUID id) {
    PaperTemplate.Stops stops = filling.template().stops();
    if (stops == null || id == null || !filling.applies(stops.when())) {
      return Optional.empty();
    }
    LocalDate from =
        stopsByItself(filling.template())
            ? filling.day(stops.from()).orElse(null)
            : filling.day(PaperTemplate.SERVED).orElse(null);
    LocalDate to = stops.to().isEmpty() ? null : filling.day(stops.to()).orElse(null);
    String reason = filling.template().title() + " " + number;
    return Optional.ofNullable(from)
        .map(day -> new DeadlineFact.SuspensionRecorded(id, stops.kind(), day, to, reason));
  }

  /** Tells whether the clock stands by a day of the paper's own, not by its service. */
  static boolean stopsByItself(PaperTemplate template) {
    PaperTemplate.Stops stops = template.stops();
    return stops != null && !stops.from().isEmpty() && !stops.from().equals(PaperTemplate.SERVED);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private void append(Person actor, StreamId stream, List<Fact> facts) {
    journal.append(actor.id(), facts.stream().map(f -> new Deed(stream, f)).toList());
  }
}
