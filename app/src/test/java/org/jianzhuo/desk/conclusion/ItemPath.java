package org.jianzhuo.desk.conclusion;

import static org.jianzhuo.desk.opinion.CaseTable.INK;
import static org.jianzhuo.desk.opinion.CaseTable.done;
import static org.jianzhuo.desk.opinion.FakePeople.PIN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.catalogue.ClauseQuotes;
import org.jianzhuo.desk.document.pdf.FontShelf;
import org.jianzhuo.desk.document.pdf.PdfComposer;
import org.jianzhuo.desk.exam.ExamCase;
import org.jianzhuo.desk.exam.ExamService;
import org.jianzhuo.desk.exam.Hand;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.TestStation;
import org.jianzhuo.desk.opinion.CaseTable;
import org.jianzhuo.desk.opinion.FakeDrafts;
import org.jianzhuo.desk.opinion.FakeMedia;
import org.jianzhuo.desk.opinion.FakePeople;
import org.jianzhuo.desk.opinion.OpinionService;
import org.jianzhuo.desk.opinion.OpinionTable;
import org.jianzhuo.desk.opinion.OwnView;
import org.jianzhuo.desk.opinion.PanelSheetPaper;
import org.jianzhuo.desk.opinion.SealedOpinions;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.OfficialWordings;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.conclusion.Conclusion;
import org.jianzhuo.model.conclusion.DraftCheck;
import org.jianzhuo.model.conclusion.ReviewedResult;
import org.jianzhuo.model.deadline.CaseTimes;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.exam.Answer;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.ItemForm;
import org.jianzhuo.model.exam.SelfCareActivity;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.ApplicationDetails;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.intake.IntakeFact;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.intake.Sex;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.Projection;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.opinion.Opinions;
import org.jianzhuo.model.panel.Acknowledgement;
import org.jianzhuo.model.panel.OpinionMode;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.roster.Roster;
import org.jianzhuo.model.session.Session;
import org.jianzhuo.model.wire.CatalogueReader;
import org.jianzhuo.model.wire.RuleProfiles;
import org.jspecify.annotations.Nullable;

/** Takes one invented case of an item from acceptance to the composed draft, over real SQLite. */
final class ItemPath implements AutoCloseable {

  static final Catalogue CATALOGUE = CatalogueReader.read();

  /** The moment at which the case is accepted, its panel seated, and everything else done. */
  private static final Instant SEATED = Instant.parse("2026-04-22T01:00:00Z");

  static final LocalDate INJURED = LocalDate.of(2025, 11, 6);
  private static final List<Projection<?>> PROJECTIONS =
      List.of(
          Intake.PROJECTION,
          Session.PROJECTION,
          Panel.PROJECTION,
          Exam.PROJECTION,
          Evidence.PROJECTION,
          Opinions.PROJECTION,
          Conclusion.PROJECTION,
          ReviewedResult.PROJECTION,
          Roster.PROJECTION,
          CaseTimes.PROJECTION);

  final StreamId caseStream = new StreamId(new UUID(7, 7));
  final FakePeople people = new FakePeople();
  final ItemKind item;
  final ExamService exams;
  final OpinionService opinions;
  final ConclusionService conclusions;
  private final TestStation station;
  private final FakeMedia media = new FakeMedia();
  private final List<Person> experts = new ArrayList<>();
  private final Person drafter;
  private final AcceptedCase accepted;
  private long ids;

  ItemPath(Path folder, ItemKind item, AppraisalType type) {
    this(folder, item, type, true);
  }

  /** Accepts the case and seats its panel; the person may be told the panel or not. */
  ItemPath(Path folder, ItemKind item, AppraisalType type, boolean told) {
    this.item = item;
    station =
        new TestStation(
            made(folder), new StationId(new UUID(0, 1)), TestStation.newKey(), PROJECTIONS, SEATED);
    for (String name : List.of("何守正", "许国栋", "梁淑仪")) {
      experts.add(person(name, Role.EXPERT));
    }
    drafter = person("宋宁", Role.DRAFTER);
    exams =
        new ExamService(
            station.journal,
            CATALOGUE,
            () -> new FindingId(new UUID(5, ++ids)),
            Clock.fixed(SEATED, ZoneOffset.UTC));
    ClauseQuotes quotes = new ClauseQuotes(CATALOGUE, () -> OfficialWordings.NONE);
    PdfComposer composer = new PdfComposer(FontShelf.open(FontShelf.USUAL_PLACES));
    opinions =
        new OpinionService(
            station.journal,
            people,
            media,
            new PanelSheetPaper(
                composer, CATALOGUE, quotes, station.journal, CaseTable.CLOCK.getZone()),
            (pdf, box, key, ink, caption, at) -> Arrays.copyOf(pdf, pdf.length + 1),
            printer(),
            CaseTable.CLOCK,
            () -> new UUID(8, ++ids),
            () -> false,
            new SealedOpinions(new FakeDrafts()));
    conclusions =
        new ConclusionService(
            station.journal,
            people,
            media,
            RuleProfiles.builtIn(),
            new DraftSheetPaper(composer, quotes),
            (pdf, box, key, ink, caption, at) -> Arrays.copyOf(pdf, pdf.length + 1),
            printer(),
            CaseTable.CLOCK,
            () -> new UUID(9, ++ids));
    accepted = accepted(item, type);
    station.journal.append(
        experts.getFirst().id(),
        List.of(
            new Deed(caseStream, new IntakeFact.CaseAccepted(accepted)),
            new Deed(
                caseStream,
                new PanelFact.Seated(
                    experts.stream().map(Person::id).toList(), OpinionMode.TOGETHER, "抽取记录 1"))));
    if (told) {
      station.journal.append(
          experts.getFirst().id(),
          List.of(
              new Deed(
                  caseStream,
                  new PanelFact.RecusalTold(false, "", new Acknowledgement(INK, List.of())))));
    }
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Person person(String name, Role role) {
    people.become(people.add(name, role, "骨科"));
    return people.signedIn().orElseThrow();
  }

  private static org.jianzhuo.desk.document.PrintPort printer() {
    return new CaseTable().printer();
  }

  private static AcceptedCase accepted(ItemKind item, AppraisalType type) {
    boolean recognised = item.restsOnRecognition();
    return new AcceptedCase(
        "深劳鉴受〔2026〕03187",
        "邓国梁",
        Sex.MALE,
        "990000197906120019",
        "",
        "示例精密制造（深圳）有限公司",
        "",
        item,
        type,
        recognised ? "深人社工认〔2026〕00412号" : "",
        recognised ? List.of("左肘") : List.of(),
        recognised ? "左尺骨鹰嘴骨折内固定术后" : "慢性阻塞性肺疾病",
        item == ItemKind.DEPENDANT ? null : INJURED,
        LocalDate.of(2026, 4, 20),
        LocalDate.of(2026, 4, 20),
        "");
  }

  Hand hand() {
    return Hand.own(experts.getFirst());
  }

  AcceptedCase accepted() {
    return accepted;
  }

  ExamCase known() {
    return exams.look(caseStream).orElseThrow();
  }

  /** Has the register say more of the application. */
  void registered(ApplicationDetails details) {
    station.journal.append(
        experts.getFirst().id(),
        List.of(new Deed(caseStream, new IntakeFact.ApplicationJudged(details, List.of(), ""))));
  }

  /** Fills in the item's own form: field=value. */
  ItemPath form(String... fieldsAndValues) {
    done(exams.open(caseStream, hand()));
    ItemForm form = ItemForm.of(item).orElseThrow();
    record(
        "whole-body",
        form.template(),
        CATALOGUE.template(form.template()).orElseThrow().name().zh(),
        null,
        fieldsAndValues);
    return this;
  }

  ItemPath finding(
      String part, String template, @Nullable ClauseChoice clause, String... fieldsAndValues) {
    done(exams.open(caseStream, hand()));
    record(part, template, "检查所见", clause, fieldsAndValues);
    return this;
  }

  private void record(
      String part,
      String template,
      String title,
      @Nullable ClauseChoice clause,
      String... fieldsAndValues) {
    boolean paired = CATALOGUE.part(part).orElseThrow().paired();
    done(
        exams.record(
            caseStream,
            hand(),
            new Finding(
                exams.nextId(),
                known().exam().nextNumber(),
                part,
                paired ? Side.LEFT : Side.NONE,
                title,
                template.equals(Template.FREE) ? "压痛，活动受限" : "",
                template,
                List.of(),
                clause,
                true,
                List.of(),
                "",
                Arrays.stream(fieldsAndValues)
                    .map(each -> each.split("=", 2))
                    .map(each -> new Answer(each[0], each[1], false, false))
                    .toList())));
  }

  ItemPath selfCare(SelfCareActivity... needsHelp) {
    Map<SelfCareActivity, String> evidence =
        Arrays.stream(needsHelp).collect(Collectors.toMap(each -> each, each -> "由家属帮助"));
    done(exams.recordSelfCare(caseStream, hand(), Set.of(needsHelp), evidence));
    return this;
  }

  Outcome<ExamCase> complete() {
    return exams.complete(caseStream, hand());
  }

  /** Lets all three consent to the sheet. */
  ItemPath agreed() {
    done(complete());
    for (int i = 0; i < experts.size(); i++) {
      agree(i);
    }
    return this;
  }

  OpinionTable agree(int expert) {
    people.become(experts.get(expert).id());
    return done(opinions.agree(caseStream, PIN));
  }

  Outcome<OpinionTable> differ(int expert, UnaryOperator<OwnView> change) {
    people.become(experts.get(expert).id());
    OpinionTable table = opinions.table(caseStream).orElseThrow();
    return opinions.differ(
        caseStream, change.apply(OwnView.from(table.proposal(), table.exam())), PIN);
  }

  /** Signs, composes the draft and returns its text; every check must pass. */
  String draft(String name) throws IOException {
    keep(name + "-opinion.pdf", opinions.paper(caseStream).orElseThrow());
    for (Person expert : experts) {
      people.become(expert.id());
      done(opinions.sign(caseStream, INK, PIN));
    }
    people.become(drafter.id());
    DraftDesk desk = done(conclusions.open(caseStream));
    for (DraftCheck check : desk.checks(desk.initial())) {
      if (!check.allowsSigning()) {
        throw new AssertionError(check + " in " + desk.initial());
      }
    }
    done(conclusions.compose(caseStream, desk.initial()));
    byte[] draft = conclusions.paper(caseStream).orElseThrow();
    keep(name + "-draft.pdf", draft);
    return text(draft);
  }

  /** Returns the checks of the draft that whoever signs is to look at. */
  List<DraftCheck> toLookAt() {
    DraftDesk desk = done(conclusions.open(caseStream));
    return desk.checks(desk.wording()).stream()
        .filter(check -> check.verdict() == DraftCheck.Verdict.TO_LOOK_AT)
        .toList();
  }

  String opinionText() throws IOException {
    return text(opinions.paper(caseStream).orElseThrow());
  }

  private static void keep(String name, byte[] pdf) throws IOException {
    String folder = System.getProperty("jianzhuo.papers");
    if (folder != null) {
      Files.createDirectories(Path.of(folder));
      Files.write(Path.of(folder, name), pdf);
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper()
          .getText(document)
          .replace("\r", "")
          .replace("\n", "")
          .replace(" ", "");
    }
  }

  @Override
  public void close() {
    station.close();
  }
}
