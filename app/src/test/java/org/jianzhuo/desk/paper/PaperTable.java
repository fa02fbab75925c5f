package org.jianzhuo.desk.paper;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jianzhuo.desk.deadline.DeadlineRules;
import org.jianzhuo.desk.document.DrawnCharacterComposer;
import org.jianzhuo.desk.document.RareCharacters;
import org.jianzhuo.desk.document.pdf.CharacterInk;
import org.jianzhuo.desk.document.pdf.FontShelf;
import org.jianzhuo.desk.document.pdf.PdfComposer;
import org.jianzhuo.desk.evidence.CustodyService;
import org.jianzhuo.desk.evidence.KeyImageService;
import org.jianzhuo.desk.evidence.media.FfmpegMediaReader;
import org.jianzhuo.desk.evidence.media.JpegForPrint;
import org.jianzhuo.desk.evidence.pdf.PdfPages;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.opinion.CaseTable;
import org.jianzhuo.desk.opinion.FakePeople;
import org.jianzhuo.desk.session.Sessions;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.conclusion.ConclusionFact;
import org.jianzhuo.model.conclusion.DraftWording;
import org.jianzhuo.model.conclusion.Manner;
import org.jianzhuo.model.conclusion.Recipient;
import org.jianzhuo.model.deadline.CaseTimes;
import org.jianzhuo.model.deadline.DeadlineFact;
import org.jianzhuo.model.exam.SelfCareLevel;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.opinion.ConsultationOpinion;
import org.jianzhuo.model.opinion.OpinionFact;
import org.jianzhuo.model.opinion.PanelOpinion;
import org.jianzhuo.model.opinion.Referral;
import org.jianzhuo.model.panel.Draw;
import org.jianzhuo.model.panel.DrawCandidate;
import org.jianzhuo.model.panel.DrawTerms;
import org.jianzhuo.model.panel.Exclusion;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.panel.RecusalCause;
import org.jianzhuo.model.paper.Door;
import org.jianzhuo.model.paper.PaperFile;
import org.jianzhuo.model.paper.PaperTemplate;
import org.jianzhuo.model.paper.Papers;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.session.SessionFact;
import org.jianzhuo.model.wire.CatalogueReader;
import org.jianzhuo.model.wire.Deadlines;
import org.jianzhuo.model.wire.PaperTemplates;
import org.jspecify.annotations.Nullable;

/** Lays out the invented case of {@link CaseTable}, listed for a day, with all templates. */
public final class PaperTable {

  static final PaperTemplates TEMPLATES = PaperTemplates.builtIn();
  // without the rare fonts of the computer, so that every computer lacks the same characters
  static final FontShelf FONTS = FontShelf.open(List.of());
  static final PdfComposer COMPOSER = new PdfComposer(FONTS);

  public final CaseTable table = new CaseTable();
  final StreamId session = new StreamId(new UUID(3, 3));
  public final PersonId coordinator = table.people.add("周敏", Role.COORDINATOR, "");
  final PersonId second = table.people.add("李佳", Role.COORDINATOR, "");
  public final CustodyService custody =
      new CustodyService(
          table.journal,
          table.media,
          new FfmpegMediaReader(),
          new PdfPages(),
          CaseTable.CLOCK.getZone());
  public final KeyImageService images =
      new KeyImageService(table.journal, custody, new JpegForPrint());
  public final RareCharacters characters =
      new RareCharacters(table.journal, FONTS::shows, CharacterInk::png);
  public final PaperService service = service(TEMPLATES);

  public PaperTable() {
    in(
        new SessionFact.Opened("上午场", LocalDate.of(2026, 11, 18), "南山鉴定点", List.of("第 3 鉴定室")),
        new SessionFact.CaseListed(table.caseStream, "A023", LocalTime.of(9, 30), "第 3 鉴定室"));
    table.people.become(coordinator);
  }

  PaperService service(PaperTemplates templates) {
    Sessions sessions = new Sessions(table.journal);
    return new PaperService(
        table.journal,
        table.people,
        templates,
        new CasePaperData(
            table.journal,
            table.people,
            sessions,
            CatalogueReader.read(),
            CaseTable.CLOCK.getZone()),
        new DeadlineRules(table.journal, table.people, Deadlines.limits(), Deadlines.holidays()),
        new DrawnCharacterComposer(COMPOSER, characters::pictures),
        new CasePlates(table.journal, images),
        table.media,
        table.printer(),
        new PaperChecking(table.people, table.people::confirm),
        CaseTable.CLOCK,
        table::nextId);
  }

  /** Says that papers that were never printed were posted to a recipient. */
  static PaperServing serving(@Nullable Recipient to, LocalDate on, String... numbers) {
    return new PaperServing(
        List.of(numbers), to, "签收人", on, Manner.POSTED, "EMS 12345", "在另一台工作站打印");
  }

  void in(Fact... facts) {
    inSession(session, facts);
  }

  void inSession(StreamId stream, Fact... facts) {
    for (Fact fact : facts) {
      table.journal.append(coordinator, List.of(new Deed(stream, fact)));
    }
  }

  PaperFile file(String number) {
    return table.journal.stream(table.caseStream).get(Papers.PROJECTION).file(number).orElseThrow();
  }

  CaseTimes times() {
    return table.journal.stream(table.caseStream).get(CaseTimes.PROJECTION);
  }

  DeadlineFact.SuspensionRecorded suspension() {
    return times().suspensions().values().iterator().next();
  }

  public PaperDraft draft(Door door, String kind, Map<String, List<String>> answers) {
    return new PaperDraft(table.caseStream, door, kind, "", "", new LinkedHashMap<>(answers));
  }

  /** Fills every asked field: with the longest that fits, or with the shortest. */
  static Map<String, List<String>> answers(PaperTemplate template, boolean extreme) {
    Map<String, List<String>> answers = new LinkedHashMap<>();
    for (var asked : template.asks()) {
      List<String> typed =
          switch (asked.type()) {
            case TEXT, LONG_TEXT ->
                List.of(
                    extreme
                        ? "长文字".repeat(700).substring(0, asked.most())
                        : asked.label().zh() + "示例");
            case NUMBER ->
                List.of(Integer.toString(extreme ? asked.most() : Math.max(asked.least(), 15)));
            case DAY -> List.of("2026-11-18");
            case CHOICE -> List.of(asked.choices().getFirst().value());
            case LINES -> lines(asked.columns().size(), extreme);
          };
      answers.put(asked.id(), typed);
    }
    return answers;
  }

  private static List<String> lines(int columns, boolean extreme) {
    List<String> lines = new ArrayList<>();
    for (int i = 1; i <= (extreme ? 30 : 2); i++) {
      List<String> cells = new ArrayList<>();
      cells.add(extreme ? "住院病历、手术记录、出院小结及影像学检查报告第" + i + "项" : "材料" + i);
      for (int c = 1; c < columns; c++) {
        cells.add(extreme ? "原件核对后退还，复印件加盖医院病案室印章" + i : "要求" + i);
      }
      lines.add(String.join(" | ", cells));
    }
    return lines;
  }

  /** Has the case's conclusion drafted, checked and issued on 1 October 2026. */
  public void concluded() {
    Digest bytes = Digest.of(new byte[] {1});
    MediaId draft = new MediaId(new UUID(9, 9));
    inSession(
        table.caseStream,
        new ConclusionFact.DraftComposed(
            1,
            new DraftWording("骨折", "GB/T 16180-2014", List.of("九级"), "", "", ""),
            "national-2025",
            bytes,
            draft,
            bytes),
        new ConclusionFact.DraftSigned(
            1, ConclusionFact.Capacity.DRAFTER, table.drafter, draft, bytes, List.of()),
        new ConclusionFact.DraftSigned(
            1, ConclusionFact.Capacity.CHECKER, table.checker, draft, bytes, List.of()),
        new ConclusionFact.Issued(1, "深劳鉴〔2026〕00123号", LocalDate.of(2026, 10, 1)));
  }

  /** Refers the case to the consultation committee, which gives its opinion. */
  void referred() {
    table.paperJam.set(true);
    for (PersonId expert : List.of(table.first, table.second, table.third)) {
      table.people.become(expert);
      CaseTable.done(table.opinions.agree(table.caseStream, FakePeople.PIN));
    }
    List<PersonId> members =
        List.of(
            table.people.add("欧阳信", Role.EXPERT, "骨科"),
            table.people.add("卢文斌", Role.EXPERT, "康复医学科"),
            table.people.add("蔡明远", Role.EXPERT, "医学影像科"));
    PersonId away = table.people.add("段红梅", Role.EXPERT, "骨科");
    table.act(
        table.first,
        new OpinionFact.Referred(
            new Referral(
                "三名专家对等级的意见各不相同。",
                List.of(PanelOpinion.GRADE, PanelOpinion.SELF_CARE),
                List.of("专家组三份意见", "X 线片 2 张", "病历复印件"),
                members,
                List.of(new Referral.Recused(away, "系经治医生")),
                null)));
    table.act(
        members.getFirst(),
        new OpinionFact.Consulted(
            new ConsultationOpinion(
                members,
                LocalDate.of(2026, 11, 20),
                List.of(
                    new ConsultationOpinion.Ruling(
                        PanelOpinion.GRADE, "8", "关节面不平、间隙变窄，符合 5.8.2 24)。"),
                    new ConsultationOpinion.Ruling(
                        PanelOpinion.SELF_CARE, SelfCareLevel.NONE.name(), "五项均能自理。")),
                List.of()),
            "",
            null));
    table.people.become(table.first);
  }

  /** Draws the room's panel before a witness, with a refusal, and decides a request for recusal. */
  void drawn() {
    List<DrawCandidate> pool = new ArrayList<>();
    List<PersonId> experts = new ArrayList<>(List.of(table.first, table.second, table.third));
    for (String name : List.of("欧阳信", "卢文斌", "蔡明远", "段红梅", "黎振邦")) {
      experts.add(table.people.add(name, Role.EXPERT, "骨科"));
    }
    for (PersonId each : experts) {
      boolean last = each.equals(experts.getLast());
      pool.add(
          new DrawCandidate(
              each,
              "E10" + (10 + pool.size()),
              Set.of("骨科"),
              last ? Exclusion.TREATING_DOCTOR : null,
              last ? "2026-00001" : ""));
    }
    byte[] seed = new byte[32];
    seed[0] = 7;
    UUID id = new UUID(9, 9);
    DrawTerms terms = new DrawTerms(3, List.of(new DrawTerms.Quota("骨科", 1)));
    Draw draw = Draw.of(seed, terms, pool).orElseThrow();
    PersonId supervisor = table.people.add("韩立", Role.SUPERVISOR, "");
    in(
        new PanelFact.DrawCommitted(id, "第 3 鉴定室", terms, Draw.commitment(seed), Map.of()),
        new PanelFact.DrawMade(id, Draw.hex(seed), draw, Draw.poolDigest(pool)),
        new PanelFact.ReserveCalled(
            id, draw.panel().get(2), draw.reserves().getFirst(), "临时急诊手术（电话告知）"),
        new PanelFact.DrawConfirmed(id, "抽取记录 2026-1118-03-1", supervisor));
    UUID request = new UUID(9, 10);
    table.act(
        coordinator,
        new PanelFact.RecusalRequested(
            request,
            table.second,
            RecusalCause.TREATING_DOCTOR,
            "2025 年 11 月在该专家所在科室由其主刀手术。",
            "被鉴定人",
            LocalDate.of(2026, 11, 17)));
    table.act(
        supervisor,
        new PanelFact.RecusalDecided(request, true, "经核对住院病历，情况属实。", draw.reserves().get(1)));
    table.people.become(supervisor);
  }
}
