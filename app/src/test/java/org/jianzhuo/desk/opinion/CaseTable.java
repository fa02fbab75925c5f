package org.jianzhuo.desk.opinion;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.document.DocumentSigner;
import org.jianzhuo.desk.document.PrintPort;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.model.base.InkStroke;
import org.jianzhuo.model.exam.CaseSpecialties;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.ClauseMatch;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.SelfCareActivity;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.IntakeFact;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.intake.Sex;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.opinion.ConsultationRoute;
import org.jianzhuo.model.panel.Acknowledgement;
import org.jianzhuo.model.panel.Exclusion;
import org.jianzhuo.model.panel.OpinionMode;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.roster.Role;
import org.jspecify.annotations.Nullable;

/** Seats a panel of three over one invented case that is examined: elbow, ulna, and a sore back. */
public final class CaseTable {
  public static final FindingId ELBOW = new FindingId(new UUID(5, 1));
  public static final FindingId ULNA = new FindingId(new UUID(5, 2));
  public static final FindingId BACK = new FindingId(new UUID(5, 3));
  public static final List<InkStroke> INK =
      List.of(new InkStroke(List.of(1, 2), List.of(1, 2), List.of(0, 9), List.of(500, 500)));
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-18T02:57:00Z"), ZoneId.of("Asia/Shanghai"));

  public final FakeJournal journal = new FakeJournal();
  public final FakePeople people = new FakePeople();
  public final FakeMedia media = new FakeMedia();
  public final AtomicBoolean recording = new AtomicBoolean();

  /** While set, no sheet can be composed. */
  public final AtomicBoolean paperJam = new AtomicBoolean();

  public final List<String> jobs = new ArrayList<>();
  public final PersonId first = people.add("何守正", Role.EXPERT, "骨科");
  public final PersonId second = people.add("许国栋", Role.EXPERT, "手外科");
  public final PersonId third = people.add("梁淑仪", Role.EXPERT, "康复医学科");
  public final PersonId recorder = people.add("韩立", Role.RECORDER, "");
  public final PersonId drafter = people.add("宋宁", Role.DRAFTER, "");
  public final PersonId checker = people.add("汤颖", Role.CHECKER, "");
  public final PersonId clerk = people.add("邵青", Role.RECORDS_CLERK, "");
  public final StreamId caseStream;
  public final OpinionService opinions;
  public final ConsultationDesk consultations;
  public final FakeDrafts drafts = new FakeDrafts();
  public final AtomicBoolean concluded = new AtomicBoolean();
  public final AtomicReference<@Nullable ConsultationRoute> route =
      new AtomicReference<>(new ConsultationRoute("《深圳市职工劳动能力鉴定办法》第二十三条", 3, true));

  /** What the parts of every case ask of who consults. */
  public final List<CaseSpecialties.Need> needs = new ArrayList<>();

  /** What keeps experts from every case. */
  public final Map<PersonId, Exclusion> bars = new HashMap<>();

  private final AtomicLong ids = new AtomicLong();

  public CaseTable() {
    this(OpinionMode.TOGETHER, ItemKind.LABOUR_AND_SELF_CARE, 8, 9);
  }

  /** Seats the panel; the first two findings have clauses of the given grades. */
  public CaseTable(OpinionMode mode, ItemKind item, int elbowGrade, int ulnaGrade) {
    caseStream = new StreamId(new UUID(4, 4));
    opinions =
        new OpinionService(
            journal,
            people,
            media,
            sheet ->
                paperJam.get()
                    ? Outcome.refused("document.refused.glyph", "𰻝")
                    : Outcome.done(
                        bytes(
                            sheet.file().stream()
                                + " v"
                                + sheet.version()
                                + " "
                                + sheet.opinion())),
            signer(),
            printer(),
            CLOCK,
            this::nextId,
            recording::get,
            new SealedOpinions(drafts));
    consultations =
        new ConsultationDesk(
            journal,
            people,
            opinions,
            () -> Optional.ofNullable(route.get()),
            stream -> List.copyOf(needs),
            (expert, stream) -> Optional.ofNullable(bars.get(expert.id())),
            stream -> concluded.get(),
            stream -> Optional.empty(),
            CLOCK);
    examine(caseStream, "深劳鉴受〔2026〕03187", mode, item, elbowGrade, ulnaGrade);
  }

  /** Examines as many further cases of the same panel, and returns them in order of number. */
  public List<StreamId> examineMore(int cases, OpinionMode mode) {
    List<StreamId> streams = new ArrayList<>();
    for (int i = 1; i <= cases; i++) {
      StreamId stream = new StreamId(new UUID(4, 100 + i));
      examine(
          stream, "深劳鉴受〔2026〕%05d".formatted(4000 + i), mode, ItemKind.LABOUR_AND_SELF_CARE, 8, 9);
      streams.add(stream);
    }
    return streams;
  }

  /** Examines the same person in another case, which all three decide by this grade. */
  public void decideEarlier(int grade) {
    StreamId stream = new StreamId(new UUID(4, 99));
    examine(
        stream, "深劳鉴受〔2024〕00017", OpinionMode.TOGETHER, ItemKind.LABOUR_AND_SELF_CARE, grade, 10);
    allSign(stream);
  }

  private void examine(
      StreamId stream,
      String number,
      OpinionMode mode,
      ItemKind item,
      int elbowGrade,
      int ulnaGrade) {
    journal.append(
        recorder,
        examined(List.of(first, second, third), number, mode, item, elbowGrade, ulnaGrade).stream()
            .map(fact -> new Deed(stream, fact))
            .toList());
  }

  /** Returns what stands in the journal of a case that was examined. */
  public static List<Fact> examined(
      List<PersonId> panel,
      String number,
      OpinionMode mode,
      ItemKind item,
      int elbowGrade,
      int ulnaGrade) {
    PersonId by = panel.getFirst();
    return List.of(
        new IntakeFact.CaseAccepted(accepted(item, number)),
        new PanelFact.Seated(panel, mode, "抽取记录 1"),
        new PanelFact.RecusalTold(false, "", new Acknowledgement(INK, List.of())),
        new PanelFact.RecordingTold(true, false, new Acknowledgement(INK, List.of())),
        new ExamFact.Started("第 3 鉴定室"),
        new ExamFact.FindingRecorded(
            finding(ELBOW, 1, "elbow", "左肘活动度、X 线：创伤性关节炎", clause("5.8.2 24)", elbowGrade)), by),
        new ExamFact.FindingRecorded(
            finding(ULNA, 2, "forearm", "左尺骨鹰嘴：钢板内固定在位", clause("5.9.2 23)", ulnaGrade)), by),
        new ExamFact.FindingRecorded(finding(BACK, 3, "lumbar-spine", "腰部疼痛（自述）", null), by),
        new ExamFact.SelfCareRecorded(Set.<SelfCareActivity>of()),
        new ExamFact.Completed());
  }

  public UUID nextId() {
    return new UUID(6, ids.incrementAndGet());
  }

  /** Signs like a signer would, so that each revision holds the one before. */
  public static DocumentSigner signer() {
    return (pdf, box, key, ink, caption, at) ->
        bytes(
            new String(pdf, StandardCharsets.UTF_8)
                + "\n"
                + box
                + " "
                + key.person()
                + " "
                + String.join(" ", caption));
  }

  /** Prints into {@link #jobs}. */
  public PrintPort printer() {
    return new PrintPort() {
      @Override
      public List<String> printers() {
        return List.of("PDF");
      }

      @Override
      public Outcome<String> print(byte[] pdf, String jobName, String printer, int copies) {
        jobs.add(jobName);
        return Outcome.done("PDF");
      }
    };
  }

  public void act(PersonId actor, Fact... facts) {
    journal.append(
        actor, java.util.Arrays.stream(facts).map(f -> new Deed(caseStream, f)).toList());
  }

  /** Puts the second finding at the same segment as the first, as an examination reopened would. */
  public void findOneSegment() {
    Exam exam = journal.stream(caseStream).get(Exam.PROJECTION);
    ClauseChoice grade = Objects.requireNonNull(exam.findings().get(ULNA)).clause();
    act(
        first,
        new ExamFact.Reopened("部位有误"),
        new ExamFact.FindingRecorded(finding(ULNA, 2, "elbow", "左尺骨鹰嘴内固定在位", grade), first),
        new ExamFact.Completed());
  }

  /** Returns the experts in order of seat. */
  public List<PersonId> panel() {
    return List.of(first, second, third);
  }

  /** Has the leader call the panel to deliberate anew, and the second expert agree to it. */
  public void deliberateAnew(String reason) {
    people.become(first);
    done(consultations.anew().call(caseStream, reason, FakePeople.PIN));
    people.become(second);
    done(consultations.anew().answer(caseStream, true, "", FakePeople.PIN));
  }

  /** Lets all three consent and sign. */
  public void allSign() {
    allSign(caseStream);
  }

  private void allSign(StreamId stream) {
    for (PersonId expert : List.of(first, second, third)) {
      people.become(expert);
      done(opinions.agree(stream, FakePeople.PIN));
    }
    for (PersonId expert : List.of(first, second, third)) {
      people.become(expert);
      done(opinions.sign(stream, INK, FakePeople.PIN));
    }
  }

  public static <T> T done(Outcome<T> outcome) {
    if (outcome instanceof Outcome.Done<T>(T value)) {
      return value;
    }
    throw new AssertionError("refused: " + outcome);
  }

  public static String refused(Outcome<?> outcome) {
    if (outcome instanceof Outcome.Refused<?>(var reason)) {
      return reason.key();
    }
    throw new AssertionError("not refused: " + outcome);
  }

  public static ClauseChoice clause(String code, int grade) {
    return new ClauseChoice("GB/T 16180-2014", code, grade, ClauseMatch.MEETS, "");
  }

  /** Returns a clause of the elbow by which the rules give the grade: 8, 9 or 10. */
  public static ClauseChoice elbowClause(int grade) {
    return clause(grade == 8 ? "5.8.2 24)" : "5." + grade + ".2 1)", grade);
  }

  /** Returns a clause of the ulna that is no heavier than the grade: 8, 9 or 10. */
  public static ClauseChoice ulnaClause(int grade) {
    return grade == 10 ? clause("5.10.2 1)", 10) : clause("5.9.2 23)", 9);
  }

  private static Finding finding(
      FindingId id,
      int number,
      String part,
      String title,
      org.jianzhuo.model.exam.@org.jspecify.annotations.Nullable ClauseChoice clause) {
    return new Finding(
        id,
        number,
        part,
        clause == null ? Side.NONE : Side.LEFT,
        title,
        "屈伸弧 103°，保留 72.5%；肌力 4 级；上臂差 −1.9 cm",
        "free",
        List.of(),
        clause,
        clause != null);
  }

  private static AcceptedCase accepted(ItemKind item, String number) {
    return new AcceptedCase(
        number,
        "邓国梁",
        Sex.MALE,
        "990000197906120019",
        "",
        "示例精密制造（深圳）有限公司",
        "",
        item,
        item == ItemKind.LABOUR_AND_SELF_CARE ? AppraisalType.FIRST : AppraisalType.CONFIRMATION,
        "深人社工认〔2026〕00412号",
        List.of("左肘", "左前臂"),
        "左肱骨远端髁间骨折（累及关节面）、左尺骨鹰嘴骨折内固定术后",
        LocalDate.of(2025, 11, 6),
        null,
        null,
        "");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
