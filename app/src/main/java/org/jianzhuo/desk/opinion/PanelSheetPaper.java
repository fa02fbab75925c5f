package org.jianzhuo.desk.opinion;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.catalogue.ClauseQuotes;
import org.jianzhuo.desk.document.PanelOpinionPaper;
import org.jianzhuo.desk.document.PaperComposer;
import org.jianzhuo.desk.document.PaperStamp;
import org.jianzhuo.desk.exam.FindingsSheet;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.evidence.CaptureRecord;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.exam.SelfCareActivity;
import org.jianzhuo.model.exam.SelfCareLevel;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.ApplicationDetails;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.opinion.DecidedItem;
import org.jianzhuo.model.opinion.GradeWords;
import org.jianzhuo.model.opinion.PanelOpinion;
import org.jianzhuo.model.panel.Acknowledgement;
import org.jianzhuo.model.panel.OpinionMode;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.panel.SignedFor;
import org.jianzhuo.model.roster.CommitteeName;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jspecify.annotations.Nullable;

/** Fills the paper of the panel opinion from the case. */
public final class PanelSheetPaper implements PanelSheet.Composer {
  private static final String NONE = "—";
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private final PaperComposer composer;
  private final Catalogue catalogue;
  private final ClauseQuotes quotes;
  private final SheetTimes times;

  /**
   * @param quotes words the decided clauses below the findings
   * @param zone of the place, for the times printed
   */
  public PanelSheetPaper(
      PaperComposer composer,
      Catalogue catalogue,
      ClauseQuotes quotes,
      Journal journal,
      ZoneId zone) {
    this.composer = composer;
    this.catalogue = catalogue;
    this.quotes = quotes;
    this.times = new SheetTimes(journal, zone);
  }

  @Override
  public Outcome<byte[]> compose(PanelSheet sheet) {
    return composer.compose(paper(sheet), PaperComposer.CharacterPictures.NONE);
  }

  @Override
  public byte[] voided(byte[] pdf, String line) {
    return composer.voided(pdf, line);
  }

  /** Fills the paper. */
  PanelOpinionPaper paper(PanelSheet sheet) {
    CaseFile file = sheet.file();
    AcceptedCase accepted = accepted(file);
    Exam exam = file.get(Exam.PROJECTION);
    FindingsSheet findings = FindingsSheet.of(exam, catalogue);
    SheetDeliberation deliberation = new SheetDeliberation(sheet, accepted.item(), findings, times);
    return new PanelOpinionPaper(
        stamp(sheet, accepted),
        sitting(sheet),
        details(sheet, accepted),
        findings.rows().stream()
            .map(row -> finding(row, sheet.opinion(), accepted.item()))
            .toList(),
        PanelOpinion.votesSelfCare(accepted.item()) ? selfCare(exam, sheet.opinion()) : null,
        sources(exam) + notes(file, sheet.opinion(), accepted.item()),
        deliberation.experts(),
        deliberation.readings(),
        deliberation.combined(),
        deliberation.deliberation(),
        pictures(file, findings),
        recorder(sheet),
        expertCheck(sheet));
  }

  private static String sources(Exam exam) {
    ExamFact.PaperReviewed paper = exam.paper();
    if (paper == null) {
      return "";
    }
    StringBuilder text = new StringBuilder("书面审查，依据资料：");
    for (int i = 0; i < paper.sources().size(); i++) {
      text.append(i == 0 ? "" : "；").append(i + 1).append(". ").append(paper.sources().get(i));
    }
    return text.append("。\n").toString();
  }

  private String notes(CaseFile file, PanelOpinion opinion, ItemKind item) {
    String standards =
        item.standards().stream()
            .map(s -> "《" + s.title().zh().replace("劳动能力鉴定 ", "劳动能力鉴定　") + "》（" + s.number() + "）")
            .collect(Collectors.joining("、"));
    List<String> lines = new ArrayList<>();
    lines.add(
        (standards.isEmpty() ? "本事项不评等级，不引条款。" : "条款号依据" + standards + "。")
            + (item.isConfirmation() ? "" : "活动度按中立位 0 法，负值为欠伸；保留活动度与健侧或参考值比较。"));
    lines.addAll(
        quotes.lines(
            opinion.clauses().stream()
                .map(clause -> new ClauseQuotes.Cited(clause.standard(), clause.code()))
                .toList()));
    lines.addAll(ExamNotes.lines(file, times));
    return String.join("\n", lines);
  }

  private static AcceptedCase accepted(CaseFile file) {
    AcceptedCase accepted = file.get(Intake.PROJECTION).accepted();
    if (accepted == null) {
      throw new IllegalStateException("a panel opinion of a case that was never accepted");
    }
    return accepted;
  }

  private static PaperStamp stamp(PanelSheet sheet, AcceptedCase accepted) {
    return new PaperStamp(
        CommitteeName.of(sheet.roster()),
        accepted.acceptanceNumber(),
        barcode("YJ", accepted, "V" + sheet.version()),
        sheet.version(),
        dataOf(sheet.file()),
        sheet.at(),
        "误差未知");
  }

  /** Returns a barcode's text of ASCII only, e.g. {@code YJ-2026-03187-V1}. */
  public static String barcode(String kind, AcceptedCase accepted, String version) {
    Matcher digits = DIGITS.matcher(accepted.acceptanceNumber());
    String number = digits.results().map(r -> r.group()).collect(Collectors.joining("-"));
    String short30 = number.length() > 26 ? number.substring(number.length() - 26) : number;
    return kind + "-" + (short30.isEmpty() ? "0" : short30) + "-" + version;
  }

  /** Returns the digest of the entries that a paper shows. */
  static Digest dataOf(CaseFile file) {
    return Digest.of(
        file.history().ordered().stream()
            .map(act -> act.id().toString())
            .sorted()
            .collect(Collectors.joining("\n"))
            .getBytes(StandardCharsets.US_ASCII));
  }

  private PanelOpinionPaper.Sitting sitting(PanelSheet sheet) {
    CaseFile file = sheet.file();
    PanelFact.Seated seated = file.get(Panel.PROJECTION).seated();
    OpinionMode mode = seated == null ? OpinionMode.TOGETHER : seated.mode();
    return new PanelOpinionPaper.Sitting(
        times.day(file.stream()).orElse(sheet.at().toLocalDate().toString()),
        times.place(file.stream()).orElse(NONE),
        mode.words().zh() + (file.get(Exam.PROJECTION).paper() == null ? "" : "（书面审查）"),
        ExamNotes.cooperation(file.get(Exam.PROJECTION).effort()),
        ExamNotes.present(file));
  }

  private PanelOpinionPaper.CaseDetails details(PanelSheet sheet, AcceptedCase accepted) {
    CaseFile file = sheet.file();
    Panel panel = file.get(Panel.PROJECTION);
    String items =
        accepted.type().words().zh()
            + "："
            + accepted.itemWords().zh()
            + (accepted.item() == ItemKind.ILLEGAL_EMPLOYMENT ? "、生活自理障碍程度" : "");
    ExamFact.PaperReviewed paper = file.get(Exam.PROJECTION).paper();
    PanelFact.RecusalTold recusal = panel.recusalTold();
    PanelFact.RecordingTold recording = panel.recordingTold();
    String recusalAt = times.minute(file, fact -> fact instanceof PanelFact.RecusalTold);
    boolean recognition = accepted.restsOnRecognition();
    String decision = accepted.recognitionNumber();
    String recordingAt = times.minute(file, fact -> fact instanceof PanelFact.RecordingTold);
    return new PanelOpinionPaper.CaseDetails(
        items,
        accepted.name(),
        accepted.sex().words().zh(),
        SheetPerson.age(accepted, sheet.at().toLocalDate()),
        accepted.identityNumber(),
        accepted.employer().isBlank() ? NONE : accepted.employer(),
        times.identityCheck(file.stream()).orElse(paper == null ? NONE : "书面审查，本人未到场"),
        !recognition ? "" : decision.isBlank() ? NONE : decision,
        accepted.injuredOn() != null ? accepted.injuredOn().toString() : recognition ? NONE : "",
        accepted.recognisedParts(),
        accepted.diagnosis(),
        earlier(file),
        recusal == null
            ? paper == null ? NONE : "书面告知　" + paper.told()
            : (recusal.asksRecusal() ? "已告知，申请回避" : "已告知，不申请回避")
                + "　"
                + received(recusal.acknowledgement(), recusalAt),
        recording == null
            ? "未采集影像"
            : "已告知"
                + (recording.consents() ? "，同意" : "，仅采集定级所需")
                + "　"
                + received(recording.acknowledgement(), recordingAt));
  }

  private static String earlier(CaseFile file) {
    ApplicationDetails details = file.get(Intake.PROJECTION).details();
    LocalDate concluded = details.concludedOn();
    String number = details.earlier().number();
    return concluded == null ? number : (number + "　" + concluded + " 作出").strip();
  }

  private static String received(Acknowledgement acknowledgement, String at) {
    SignedFor other = acknowledgement.signedFor();
    if (other != null) {
      return at + " 本人不能签名（" + other.why() + "），由" + other.onPaper() + "代签";
    }
    return at + (acknowledgement.signature().isEmpty() ? " 拒签，两名工作人员注明" : " 本人签收");
  }

  private static String grade(FindingsSheet.Row row, @Nullable ClauseChoice clause, ItemKind item) {
    if (!item.asksGrade() || (row.itemForm() && clause == null)) {
      return NONE;
    }
    return !row.inScope() ? "不计" : clause == null ? "未达等级" : GradeWords.of(clause).zh();
  }

  private static PanelOpinionPaper.Finding finding(
      FindingsSheet.Row row, PanelOpinion opinion, ItemKind asked) {
    List<PanelOpinionPaper.Measured> measured = new ArrayList<>();
    for (FindingsSheet.Item item : row.items()) {
      String reference =
          item.reference().isEmpty()
              ? NONE
              : item.reference() + (item.againstHealthy() ? "（健侧）" : "（参考）");
      measured.add(
          new PanelOpinionPaper.Measured(
              item.label().zh() + (item.instrument().isEmpty() ? "" : "　" + item.instrument()),
              item.injured(),
              reference));
    }
    for (FindingsSheet.Derived derived : row.derived()) {
      measured.add(
          new PanelOpinionPaper.Measured(derived.label().zh() + "　计算", derived.value(), NONE));
    }
    if (measured.isEmpty()) {
      measured.add(new PanelOpinionPaper.Measured(row.method().zh(), "见描述", NONE));
    }
    ClauseChoice clause =
        opinion.items().stream()
            .filter(item -> item.finding().id().equals(row.id()))
            .findFirst()
            .map(DecidedItem::clause)
            .orElse(null);
    String description =
        row.title().isBlank() || row.description().startsWith(row.title())
            ? row.description()
            : row.title() + (row.description().isBlank() ? "" : "：" + row.description());
    return new PanelOpinionPaper.Finding(
        row.itemForm() ? row.title() : row.part().zh(),
        measured,
        description,
        clause == null ? NONE : clause.code(),
        !row.inScope() || !asked.asksGrade() || (row.itemForm() && clause == null)
            ? "不适用"
            : clause == null ? "无相应条款" : clause.match().words().zh(),
        grade(row, clause, asked),
        row.inScope());
  }

  private static PanelOpinionPaper.SelfCare selfCare(Exam exam, PanelOpinion opinion) {
    Set<SelfCareActivity> help = exam.selfCare();
    SelfCareLevel level = opinion.selfCare();
    String result =
        level != null
            ? level.words().zh()
            : help == null ? "未评定" : SelfCareLevel.of(help.size()).words().zh();
    return new PanelOpinionPaper.SelfCare(
        activity(help, SelfCareActivity.EATING),
        activity(help, SelfCareActivity.TURNING),
        activity(help, SelfCareActivity.TOILET),
        activity(help, SelfCareActivity.DRESSING),
        activity(help, SelfCareActivity.MOVING),
        result,
        exam.selfCareEvidence().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> each.getKey().words().zh() + "：" + each.getValue())
            .collect(Collectors.joining("；")));
  }

  private static String activity(@Nullable Set<SelfCareActivity> help, SelfCareActivity activity) {
    return help == null ? NONE : help.contains(activity) ? "需护理" : "自理";
  }

  private PanelOpinionPaper.Pictures pictures(CaseFile file, FindingsSheet findings) {
    List<PanelOpinionPaper.Picture> pictures = new ArrayList<>();
    for (Evidence.Item item : file.get(Evidence.PROJECTION).pictures()) {
      CaptureRecord capture = item.capture();
      pictures.add(
          new PanelOpinionPaper.Picture(
              String.format(Locale.ROOT, "影-%02d", pictures.size() + 1),
              kind(item.medium().kind())
                  + about(findings, item.medium().finding())
                  + (capture != null && capture.simulated() ? "（模拟相机）" : ""),
              capture == null ? NONE : times.minute(capture.startedAt()),
              item.medium().sha256()));
    }
    return new PanelOpinionPaper.Pictures(
        pictures.isEmpty() ? "无影像" : pictures.size() + " 件；不随本表送达", pictures);
  }

  private static String kind(MediaKind kind) {
    return switch (kind) {
      case CLIP -> "录像 ";
      case PHOTO -> "照片 ";
      case SCAN, DOCUMENT -> "扫描件 ";
    };
  }

  private static String about(FindingsSheet findings, @Nullable FindingId finding) {
    return findings.rows().stream()
        .filter(row -> row.id().equals(finding))
        .findFirst()
        .map(SheetDeliberation::title)
        .orElse("");
  }

  private static String recorder(PanelSheet sheet) {
    return sheet.file().history().ordered().stream()
        .filter(act -> act.fact() instanceof ExamFact.FindingRecorded)
        .map(act -> act.header().actor())
        .distinct()
        .map(actor -> person(sheet, actor))
        .flatMap(Optional::stream)
        .filter(person -> person.is(Role.RECORDER))
        .map(Person::name)
        .collect(Collectors.joining("、"));
  }

  private String expertCheck(PanelSheet sheet) {
    Optional<Act> completed =
        SheetTimes.last(sheet.file(), fact -> fact instanceof ExamFact.Completed);
    return completed
        .flatMap(
            act ->
                person(sheet, act.header().actor())
                    .filter(person -> person.is(Role.EXPERT))
                    .map(
                        person ->
                            "全表已核对无误（"
                                + person.name()
                                + " "
                                + times.minute(act.header().at())
                                + "）"))
        .orElse("");
  }

  private static Optional<Person> person(PanelSheet sheet, @Nullable PersonId id) {
    return id == null ? Optional.empty() : sheet.roster().person(id);
  }
}
