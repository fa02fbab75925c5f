package org.jianzhuo.desk.wiring;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.ScheduledDelays;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.catalogue.ClauseBooks;
import org.jianzhuo.desk.catalogue.ClauseQuotes;
import org.jianzhuo.desk.catalogue.PartSearch;
import org.jianzhuo.desk.catalogue.PinyinRomaniser;
import org.jianzhuo.desk.catalogue.Wordings;
import org.jianzhuo.desk.conclusion.ConclusionService;
import org.jianzhuo.desk.conclusion.DraftSheetPaper;
import org.jianzhuo.desk.conclusion.IssueService;
import org.jianzhuo.desk.deadline.DeadlineRules;
import org.jianzhuo.desk.document.DrawnCharacterComposer;
import org.jianzhuo.desk.document.PaperComposer;
import org.jianzhuo.desk.document.PrintPort;
import org.jianzhuo.desk.document.RareCharacters;
import org.jianzhuo.desk.document.pdf.CharacterInk;
import org.jianzhuo.desk.document.pdf.FontShelf;
import org.jianzhuo.desk.document.pdf.PadesSigner;
import org.jianzhuo.desk.document.pdf.PdfComposer;
import org.jianzhuo.desk.document.print.FilePrinting;
import org.jianzhuo.desk.document.print.PlatformPrinting;
import org.jianzhuo.desk.evidence.MediaPresence;
import org.jianzhuo.desk.exam.ExamService;
import org.jianzhuo.desk.exam.ExpertsDay;
import org.jianzhuo.desk.intake.AcceptanceDesk;
import org.jianzhuo.desk.intake.ExpertImport;
import org.jianzhuo.desk.intake.RegisterImport;
import org.jianzhuo.desk.opinion.ClauseDoubts;
import org.jianzhuo.desk.opinion.ConsultationDesk;
import org.jianzhuo.desk.opinion.OpinionService;
import org.jianzhuo.desk.opinion.PanelSheetPaper;
import org.jianzhuo.desk.opinion.SealedOpinions;
import org.jianzhuo.desk.panel.DrawService;
import org.jianzhuo.desk.panel.PanelService;
import org.jianzhuo.desk.panel.RecusalService;
import org.jianzhuo.desk.paper.CasePaperData;
import org.jianzhuo.desk.paper.CasePlates;
import org.jianzhuo.desk.paper.PaperChecking;
import org.jianzhuo.desk.paper.PaperService;
import org.jianzhuo.desk.roster.Accounts;
import org.jianzhuo.desk.session.CaseClocks;
import org.jianzhuo.desk.session.QueueService;
import org.jianzhuo.desk.session.SessionListing;
import org.jianzhuo.desk.session.Sessions;
import org.jianzhuo.desk.workbench.ShellStatus;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.conclusion.CaseLimits;
import org.jianzhuo.model.conclusion.Conclusion;
import org.jianzhuo.model.deadline.Limit;
import org.jianzhuo.model.exam.CaseSpecialties;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.paper.Papers;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.session.Session;
import org.jianzhuo.model.wire.CatalogueReader;
import org.jianzhuo.model.wire.Deadlines;
import org.jianzhuo.model.wire.PaperTemplates;
import org.jianzhuo.model.wire.RuleProfiles;

/** Builds the features' services, once for a window. */
final class Services implements AutoCloseable {

  final Station station;
  final TaskRunner tasks;
  final ShellStatus status;
  final DeskOptions options;

  final Catalogue catalogue = CatalogueReader.read();
  final RuleProfiles profiles = RuleProfiles.builtIn();
  final ClauseBooks clauses;
  final PartSearch parts;
  final Wordings wordings;

  final Sessions sessions;
  final QueueService queue;
  final DeadlineRules deadlines;
  final CaseClocks clocks;
  final AcceptanceDesk acceptance;
  final RulesInForce rules;
  final RegisterImport registers;
  final ExpertImport experts;
  final PanelService panels;
  final DrawService draws;
  final RecusalService recusals;

  final ScheduledDelays delays;
  final ExamService exam;
  final ExpertsDay expertsDay;

  final EvidenceServices evidence;

  final RareCharacters characters;
  private Runnable drawn = () -> {};
  final PaperComposer composer;
  final PrintPort printing = new FilePrinting(PlatformPrinting.ofThisComputer());
  final OpinionService opinions;
  final ConsultationDesk consultations;
  final ConclusionService conclusions;
  final IssueService issues;
  final PaperService papers;

  final SyncServices sync;
  final MediaPresenceFeed mediaPresence;
  final CaseInBar caseInBar;

  private final Consumer<DeskFault> faults;

  Services(
      Station station,
      TaskRunner tasks,
      ShellStatus status,
      DeskOptions options,
      Consumer<DeskFault> faults) {
    this.station = station;
    this.tasks = tasks;
    this.status = status;
    this.options = options;
    this.faults = faults;
    PinyinRomaniser pinyin = new PinyinRomaniser();
    clauses = new ClauseBooks(catalogue, pinyin);
    tasks.run(
        Lane.REVIEW,
        () -> {
          clauses.prepare();
          return true;
        },
        prepared -> {},
        faults);
    parts = new PartSearch(catalogue, pinyin);
    wordings = new Wordings(station.journal, station.accounts, catalogue);
    ClauseQuotes quotes = new ClauseQuotes(catalogue, wordings::current);

    sessions = new Sessions(station.journal);
    queue = new QueueService(station.journal, station.accounts, sessions, station.clock);
    deadlines =
        new DeadlineRules(
            station.journal, station.accounts, Deadlines.limits(), Deadlines.holidays());
    clocks =
        new CaseClocks(
                station.journal,
                station.accounts,
                deadlines,
                (file, book, holidays, place) ->
                    CaseLimits.of(file, book, holidays, place, station.clock.getZone()),
                station.ids,
                this::today)
            .withNotices((of, id) -> station.journal.stream(of).get(Papers.PROJECTION).awaits(id));
    acceptance = new AcceptanceDesk(station.journal, station.accounts, deadlines);
    rules = new RulesInForce(station.journal, deadlines, acceptance, profiles, this::today);
    FontShelf fonts = FontShelf.open(FontShelf.USUAL_PLACES);
    characters = new RareCharacters(station.journal, fonts::shows, CharacterInk::png);
    registers =
        new RegisterImport(
            station.journal,
            station.accounts,
            new SessionListing(station.journal, sessions, station.ids),
            deadlines,
            new KnownConclusions(station.journal),
            characters::isBox,
            station.ids);
    experts = new ExpertImport(station.journal, station.accounts, station.ids);
    panels =
        new PanelService(
            station.journal,
            station.accounts,
            sessions,
            rules::firstPanelBarred,
            accepted -> CaseSpecialties.needs(accepted, catalogue),
            SealedOpinions.given(station.journal));
    draws =
        new DrawService(
            station.journal,
            station.accounts,
            panels,
            station.drafts,
            station.accounts::attest,
            station.random,
            station.ids);
    recusals =
        new RecusalService(
            station.journal,
            station.accounts,
            panels,
            sessions,
            deadlines,
            station.ids,
            this::today,
            station.clock.getZone(),
            station.accounts::attest);
    exam =
        new ExamService(
            station.journal,
            catalogue,
            () -> new FindingId(station.ids.get()),
            station.clock,
            rules::itemSettings,
            EvidenceServices.filmPictures(station.journal),
            rules::resultsDue);
    delays = new ScheduledDelays(tasks);
    evidence = new EvidenceServices(station, tasks, delays, this::place, faults);
    composer = new DrawnCharacterComposer(new PdfComposer(fonts), characters::pictures);
    PadesSigner signer = new PadesSigner();
    opinions =
        new OpinionService(
                station.journal,
                station.accounts,
                station.media,
                new PanelSheetPaper(
                    composer, catalogue, quotes, station.journal, station.clock.getZone()),
                signer,
                printing,
                station.clock,
                station.ids,
                () -> evidence.capture.status().recording() != null,
                new SealedOpinions(station.drafts))
            .withItemSettings(rules::itemSettings)
            .withClauseDoubts(new ClauseDoubts(exam.rules(), catalogue, this::today));
    expertsDay =
        new ExpertsDay(
            station.journal,
            each -> ExpertsTurns.of(opinions.table(each)),
            () -> sessions.nearest(today()).map(Sessions.Listed::stream));
    consultations =
        new ConsultationDesk(
            station.journal,
            station.accounts,
            opinions,
            () -> Optional.ofNullable(rules.profile().consultation()),
            panels::needs,
            panels::bar,
            this::concluded,
            caseStream ->
                clocks.of(caseStream).limits().stream()
                    .filter(run -> run.limit() == Limit.L8)
                    .findFirst(),
            station.clock);
    conclusions =
        new ConclusionService(
            station.journal,
            station.accounts,
            station.media,
            profiles,
            rules::profileOf,
            new DraftSheetPaper(composer, quotes),
            signer,
            printing,
            station.clock,
            station.ids);
    issues = new IssueService(station.journal, station.accounts, conclusions::open, station.clock);

    papers =
        new PaperService(
            station.journal,
            station.accounts,
            PaperTemplates.builtIn(),
            new CasePaperData(
                station.journal, station.accounts, sessions, catalogue, station.clock.getZone()),
            deadlines,
            composer,
            new CasePlates(station.journal, evidence.keyImages),
            station.media,
            printing,
            new PaperChecking(station.accounts, station.accounts::confirm),
            station.clock,
            station.ids);

    sync = new SyncServices(station, tasks, delays, this::storeOpen, status, faults);
    caseInBar = new CaseInBar(station.journal, tasks, status, faults);
    mediaPresence =
        new MediaPresenceFeed(
            new MediaPresence(station.journal, station.media, sync::unverified),
            this::dayList,
            tasks,
            this::storeOpen,
            status,
            faults);
    sync.service.onChange(state -> mediaPresence.changed());

    // For as long as the services live, which close with the station.
    AutoCloseable unused = station.journal.onChange(this::changed);
  }

  private void changed(StreamId stream) {
    openSealed(stream);
    learnCharacters(stream);
    mediaPresence.changed();
  }

  private boolean storeOpen() {
    return station.accounts.standing() == Accounts.Standing.WARM;
  }

  /** Called after each sign-in: what waits for an open store is done now. */
  void opened() {
    evidence.opened();
    sync.opened();
    mediaPresence.changed();
    tasks.run(
        Lane.DB,
        () -> {
          characters.learn();
          return true;
        },
        done -> drawn.run(),
        faults);
  }

  /** Calls it on the window's thread whenever a character was drawn, or came in. */
  void onDrawn(Runnable listener) {
    drawn = listener;
  }

  private void learnCharacters(StreamId stream) {
    if (storeOpen() && characters.learn(stream)) {
      tasks.onWindow(drawn);
    }
  }

  /** Called when the person leaves the table: a clip ends, the camera is let go. */
  void leftTable() {
    evidence.leftTable();
  }

  LocalDate today() {
    return LocalDate.ofInstant(station.clock.instant(), station.clock.getZone());
  }

  boolean hasSession() {
    return sessions.nearest(today()).isPresent();
  }

  private Set<StreamId> dayList() {
    return sessions
        .nearest(today())
        .map(s -> station.journal.stream(s.stream()).get(Session.PROJECTION).tickets().keySet())
        .orElse(Set.of());
  }

  /** Returns the expert's seat on the first of the day's panels; 0 without one. */
  int seatToday(Person person) {
    return dayList().stream()
        .mapToInt(c -> station.journal.stream(c).get(Panel.PROJECTION).seatOf(person.id()))
        .filter(seat -> seat > 0)
        .findFirst()
        .orElse(0);
  }

  /** Tells whether a conclusion is drafted from the case and was not returned. */
  private boolean concluded(StreamId caseStream) {
    Conclusion conclusion = station.journal.stream(caseStream).get(Conclusion.PROJECTION);
    return conclusion.draft() != null && conclusion.returnedFor() == null;
  }

  /** Opens what 背靠背 keeps at this station, as soon as another station's entries complete it. */
  private void openSealed(StreamId stream) {
    if (storeOpen()) {
      tasks.run(
          Lane.DB,
          () -> {
            opinions.openSealed(stream);
            return true;
          },
          done -> {},
          faults);
    }
  }

  private String place() {
    return sessions.nearest(today()).map(s -> s.opened().site()).orElse("");
  }

  /** Returns where a case's originals are exported to: beside the data folder, never inside. */
  Path exportFolder(StreamId caseStream) {
    return options
        .exports()
        .orElseGet(
            () ->
                station
                    .data
                    .resolveSibling(station.data.getFileName() + "-export")
                    .resolve(caseStream.toString()));
  }

  @Override
  public void close() {
    delays.close();
    evidence.close();
  }
}
