package org.jianzhuo.desk.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.deadline.DeadlineRules;
import org.jianzhuo.desk.document.PaperComposer;
import org.jianzhuo.desk.document.PrintPort;
import org.jianzhuo.desk.evidence.MediaStore;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.journal.StreamKind;
import org.jianzhuo.desk.opinion.SignedPaper;
import org.jianzhuo.desk.roster.People;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.conclusion.CorrectionSlip;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.paper.AnswerFault;
import org.jianzhuo.model.paper.Asked;
import org.jianzhuo.model.paper.Corrections;
import org.jianzhuo.model.paper.Door;
import org.jianzhuo.model.paper.Filling;
import org.jianzhuo.model.paper.LimitCount;
import org.jianzhuo.model.paper.PaperFact;
import org.jianzhuo.model.paper.PaperFile;
import org.jianzhuo.model.paper.PaperSource;
import org.jianzhuo.model.paper.PaperTemplate;
import org.jianzhuo.model.paper.PaperValue;
import org.jianzhuo.model.paper.Papers;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.wire.PaperTemplates;
import org.jspecify.annotations.Nullable;

/**
 * Writes the case's papers: what may be written where and by whom, issuing with number and version,
 * service, answer and print. Calls block: lane {@code DB}.
 */
public final class PaperService {

  private final Journal journal;
  private final People people;
  private final PaperTemplates templates;
  private final DeadlineRules deadlines;
  private final PaperSources sources;
  private final SignedPaper papers;
  private final Clock clock;
  private final Supplier<UUID> ids;
  private final PaperNumbers numbers;
  private final PaperMaking making;
  private final PaperDelivery delivery;
  private final PaperReceiving receiving;
  private final PaperChecking checking;

  /**
   * @param checking has a second person confirm what one alone must not issue
   */
  public PaperService(
      Journal journal,
      People people,
      PaperTemplates templates,
      CasePaperData data,
      DeadlineRules deadlines,
      PaperComposer composer,
      Plates plates,
      MediaStore media,
      PrintPort printer,
      PaperChecking checking,
      Clock clock,
      Supplier<UUID> ids) {
    this.journal = journal;
    this.people = people;
    this.templates = templates;
    this.deadlines = deadlines;
    this.sources = new PaperSources(journal, people, data, deadlines, clock.getZone());
    this.papers = new SignedPaper(media, ids);
    this.checking = checking;
    this.clock = clock;
    this.ids = ids;
    this.numbers = new PaperNumbers(journal, clock);
    this.making = new PaperMaking(journal, people, composer, plates, clock);
    this.receiving = new PaperReceiving(journal, people, templates, clock);
    this.delivery =
        new PaperDelivery(
            journal, people, templates, papers, composer, printer, clock, this::limits);
  }

  /** Names a case among which one is chosen. */
  public record Known(StreamId caseStream, AcceptedCase accepted) {}

  /** Returns a kind's template, if it is known here. */
  public Optional<PaperTemplate> kind(String id) {
    return templates.template(id);
  }

  /** Returns the cases known here, those accepted last first. */
  public List<Known> cases() {
    List<Known> known = new ArrayList<>();
    for (StreamId stream : journal.streams(StreamKind.CASE)) {
      AcceptedCase accepted = journal.stream(stream).get(Intake.PROJECTION).accepted();
      if (accepted != null) {
        known.add(new Known(stream, accepted));
      }
    }
    return known.reversed();
  }

  /** Opens a case's papers; refused where the case is not known here. */
  public Outcome<PaperDesk> open(StreamId caseStream, Door door) {
    CaseFile file = journal.stream(caseStream);
    AcceptedCase accepted = file.get(Intake.PROJECTION).accepted();
    if (accepted == null) {
      return Outcome.refused("paper.refused.no-case");
    }
    var known = sources.of(caseStream, today());
    List<PaperDesk.Offer> offers = new ArrayList<>();
    for (PaperTemplate template : templates.all()) {
      if (mayWrite(template, door)) {
        Filling filling = Filling.of(template, "", known, Map.of(), limits(), today());
        offers.add(
            new PaperDesk.Offer(
                template,
                filling.missing().map(PaperTemplate.Requirement::otherwise).orElse(null),
                checking.checkers(template)));
      }
    }
    List<PaperRow> rows =
        file.get(Papers.PROJECTION).files().values().stream().map(f -> row(file, f, door)).toList();
    return Outcome.done(new PaperDesk(accepted, door, rows.reversed(), offers, known));
  }

  /** Returns the correction slips of a case's conclusion, the newest last. */
  public List<CorrectionSlip> corrections(StreamId caseStream) {
    return Corrections.of(journal.stream(caseStream).get(Papers.PROJECTION), clock.getZone());
  }

  private PaperRow row(CaseFile of, PaperFile file, Door door) {
    Panel panel = of.get(Panel.PROJECTION);
    PaperTemplate template = templates.template(file.kind()).orElse(null);
    boolean awaited =
        template != null
            && template.stops() != null
            && template.stops().to().isEmpty()
            && file.answered() == null;
    return new PaperRow(
        file,
        template == null ? new Words(file.kind(), file.kind()) : template.name(),
        PaperHand.of(file.last().by(), panel, people.roster()),
        PaperHand.of(file.last().issued().checkedBy(), panel, people.roster()),
        template != null && mayWrite(template, door) ? template : null,
        template != null && template.internal(),
        delivery.recipients(of.stream(), file),
        awaited && file.served() != null,
        template == null ? List.of() : PaperReceiving.outstanding(template, file),
        receiving.endsTreatment(file));
  }

  private boolean mayWrite(PaperTemplate template, Door door) {
    return template.doors().contains(door)
        && people.signedIn().filter(p -> template.roles().stream().anyMatch(p::is)).isPresent();
  }

  /** Returns everything that is wrong with what was typed, field by field. */
  public List<AnswerFault> faults(PaperDraft draft) {
    return template(draft)
        .map(template -> faults(fill(template, draft, numbers.number(template, draft)), draft))
        .orElse(List.of());
  }

  private List<AnswerFault> faults(Filling filling, PaperDraft draft) {
    Papers here = journal.stream(draft.caseStream()).get(Papers.PROJECTION);
    return filling.faults(
        here.told(draft.kind(), draft.again()), words -> sources.outside(draft, words));
  }

  /**
   * Says how a paper that is being written stands.
   *
   * @param asked the ids of the fields that are asked now
   * @param faults what is wrong, field by field
   * @param paper the paper as it would be issued, or why it cannot be composed
   */
  public record Judged(List<String> asked, List<AnswerFault> faults, Outcome<byte[]> paper) {
    public Judged {
      asked = List.copyOf(asked);
      faults = List.copyOf(faults);
    }
  }

  /** Judges what was typed and composes the paper. */
  public Judged judge(PaperDraft draft) {
    PaperTemplate template = template(draft).orElse(null);
    if (template == null) {
      return new Judged(List.of(), List.of(), Outcome.refused("paper.refused.not-here"));
    }
    Filling filling = fill(template, draft, numbers.number(template, draft));
    return new Judged(
        template.asks().stream().filter(a -> filling.applies(a.when())).map(Asked::id).toList(),
        faults(filling, draft),
        preview(draft));
  }

  /** Composes the paper as it would be issued; what is missing stands as places to write on. */
  public Outcome<byte[]> preview(PaperDraft draft) {
    PaperTemplate template = template(draft).orElse(null);
    if (template == null) {
      return Outcome.refused("paper.refused.not-here");
    }
    String number = numbers.number(template, draft);
    return making.of(fill(template, draft, number), draft, number, numbers.version(draft));
  }

  /** Issues a paper that nobody else checks, or its next version; returns its number. */
  public Outcome<String> issue(PaperDraft draft) {
    return issue(draft, null);
  }

  /**
   * Issues the paper, or its next version; returns its number.
   *
   * @param given who confirms it by the own PIN; null where nobody does
   */
  public Outcome<String> issue(PaperDraft draft, PaperChecking.@Nullable Given given) {
    PaperTemplate template = template(draft).orElse(null);
    Person actor = people.signedIn().orElse(null);
    if (template == null || actor == null || !mayWrite(template, draft.door())) {
      return Outcome.refused("paper.refused.not-here");
    }
    CaseFile file = journal.stream(draft.caseStream());
    PaperFile before = file.get(Papers.PROJECTION).file(draft.again()).orElse(null);
    if (draft.lacksReason() || (!draft.again().isEmpty() && before == null)) {
      return Outcome.refused("paper.refused.reason");
    }
    String number = numbers.number(template, draft);
    Filling filling = fill(template, draft, number);
    if (filling.missing().isPresent()) {
      Words words = filling.missing().get().otherwise();
      return Outcome.refused("paper.refused.requires", words.zh(), words.en());
    }
    List<AnswerFault> faults = faults(filling, draft);
    if (!faults.isEmpty()) {
      AnswerFault first = faults.getFirst();
      return Outcome.refused(
          "paper.refused.field",
          first.label().zh(),
          first.rule().zh(),
          first.label().en(),
          first.rule().en());
    }
    return switch (checking.confirm(template, given)) {
      case Outcome.Refused<Optional<Person>>(var reason) -> new Outcome.Refused<>(reason);
      case Outcome.Done<Optional<Person>>(Optional<Person> checker) ->
          issue(draft, actor, checker.orElse(null), template, number, before);
    };
  }

  private Outcome<String> issue(
      PaperDraft draft,
      Person actor,
      @Nullable Person checker,
      PaperTemplate template,
      String number,
      @Nullable PaperFile before) {
    Filling filling = fill(template, draft, number, checker);
    int version = numbers.version(draft);
    return switch (making.of(filling, draft, number, version)) {
      case Outcome.Refused<byte[]>(var reason) -> new Outcome.Refused<>(reason);
      case Outcome.Done<byte[]>(byte[] pdf) -> {
        issue(draft, actor, checker, filling, number, version, before, pdf);
        yield Outcome.done(number);
      }
    };
  }

  private void issue(
      PaperDraft draft,
      Person actor,
      @Nullable Person checker,
      Filling filling,
      String number,
      int version,
      @Nullable PaperFile before,
      byte[] pdf) {
    PaperTemplate template = filling.template();
    Medium medium =
        papers.keep(
            pdf,
            "paper-" + template.code() + "-" + PaperNumbers.tail(number) + "-v" + version + ".pdf");
    UUID suspension =
        before != null
            ? before.versions().getFirst().issued().suspension()
            : template.stops() != null ? ids.get() : null;
    List<Fact> facts = new ArrayList<>();
    facts.add(new EvidenceFact.DocumentKept(medium));
    facts.add(
        new PaperFact.Issued(
            number,
            before == null ? numbers.counter() : before.versions().getFirst().issued().counter(),
            version,
            template.id(),
            template.edition(),
            filling.answers(),
            filling.gaps(),
            before == null ? null : before.last().issued().sha256(),
            draft.reason().strip(),
            suspension,
            medium.id(),
            medium.sha256(),
            checker == null ? null : checker.id()));
    boolean handed = filling.day(PaperTemplate.SERVED).isPresent();
    if (handed && (before == null || before.served() == null)) {
      facts.add(delivery.handed(draft, filling, number, version));
    }
    facts.addAll(delivery.periods(draft.caseStream(), filling, number, before));
    facts.addAll(delivery.clock(draft.caseStream(), filling, number, suspension, before));
    append(actor, draft.caseStream(), facts);
  }

  /**
   * Records that one recipient got papers of a case; a clock that one of them stops stands from the
   * day on which it reached whom it asks.
   */
  public Outcome<List<String>> serve(StreamId caseStream, PaperServing serving) {
    return delivery.serve(caseStream, serving);
  }

  /**
   * Records what came of what a paper asked for; the clock runs again once nothing is outstanding.
   * Returns how many lines still are.
   */
  public Outcome<Integer> receive(StreamId caseStream, String number, PaperReceipt receipt) {
    return receiving.receive(caseStream, number, receipt);
  }

  /** Returns the last version's bytes. */
  public Optional<byte[]> paper(StreamId caseStream, String number) {
    return delivery.paper(caseStream, number);
  }

  /** Returns a version's bytes; empty where there is no such version. */
  public Optional<byte[]> paper(StreamId caseStream, String number, int version) {
    return delivery.paper(caseStream, number, version);
  }

  /** Prints the last version; returns the number of the print, which is journalled. */
  public Outcome<Integer> print(
      StreamId caseStream, String number, String printerName, int copies) {
    return delivery.print(caseStream, number, printerName, copies);
  }

  /** Calls the listener with each stream that changed, until it is closed. */
  public AutoCloseable onChange(Consumer<StreamId> listener) {
    return journal.onChange(listener);
  }

  private Optional<PaperTemplate> template(PaperDraft draft) {
    return templates.template(draft.kind());
  }

  private Filling fill(PaperTemplate template, PaperDraft draft, String number) {
    return fill(template, draft, number, null);
  }

  private Filling fill(
      PaperTemplate template, PaperDraft draft, String number, @Nullable Person checker) {
    Map<PaperSource, PaperValue> known = new HashMap<>(sources.of(draft, today()));
    if (checker != null) {
      known.put(PaperSource.CHECKER_NAME, new PaperValue.Text(checker.name()));
    }
    return Filling.of(template, number, known, draft.answers(), limits(), today());
  }

  private LimitCount limits() {
    return new LimitCount(deadlines.book(), deadlines.holidays(), deadlines.place());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private void append(@Nullable Person actor, StreamId stream, List<Fact> facts) {
    journal.append(
        actor == null ? null : actor.id(), facts.stream().map(f -> new Deed(stream, f)).toList());
  }
}
