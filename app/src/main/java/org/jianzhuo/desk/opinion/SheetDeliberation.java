package org.jianzhuo.desk.opinion;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jianzhuo.desk.document.PanelOpinionPaper;
import org.jianzhuo.desk.exam.FindingsSheet;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.catalogue.StandardTables;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.SelfCareLevel;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.opinion.CapacityAdvice;
import org.jianzhuo.model.opinion.ComprehensiveGrade;
import org.jianzhuo.model.opinion.ConsultationOpinion;
import org.jianzhuo.model.opinion.DecidedItem;
import org.jianzhuo.model.opinion.FindingReading;
import org.jianzhuo.model.opinion.GradeGrounds;
import org.jianzhuo.model.opinion.GradeWords;
import org.jianzhuo.model.opinion.Opinion;
import org.jianzhuo.model.opinion.OpinionFact;
import org.jianzhuo.model.opinion.Opinions;
import org.jianzhuo.model.opinion.PanelOpinion;
import org.jianzhuo.model.opinion.Referral;
import org.jianzhuo.model.roster.Person;

/** Words what the experts hold: their readings, the combined opinion, majority and dissents. */
final class SheetDeliberation {
  private final PanelSheet sheet;
  private final ItemKind item;
  private final FindingsSheet findings;
  private final SheetTimes times;
  private final Exam exam;
  private final List<Opinion> inSeats;

  SheetDeliberation(PanelSheet sheet, ItemKind item, FindingsSheet findings, SheetTimes times) {
    this.sheet = sheet;
    this.item = item;
    this.findings = findings;
    this.times = times;
    exam = sheet.file().get(Exam.PROJECTION);
    inSeats =
        sheet.file().get(Opinions.PROJECTION).filed().values().stream()
            .sorted((a, b) -> Integer.compare(a.seat(), b.seat()))
            .toList();
  }

  List<PanelOpinionPaper.Expert> experts() {
    List<PanelOpinionPaper.Expert> experts = new ArrayList<>();
    for (Opinion opinion : inSeats) {
      Optional<Act> act = filing(opinion);
      experts.add(
          new PanelOpinionPaper.Expert(
              name(opinion.expert()),
              sheet.roster().person(opinion.expert()).map(Person::specialty).orElse(""),
              opinion.seat() == 1,
              (differs(opinion) ? "不同意见 " : "同意") + gist(opinion),
              act.map(a -> times.second(a.header().at())).orElse(""),
              act.map(a -> ((OpinionFact.Filed) a.fact()).signature())
                  .map(text -> Digest.of(text.getBytes(StandardCharsets.US_ASCII)).brief())
                  .orElse("")));
    }
    return experts;
  }

  List<PanelOpinionPaper.Reading> readings() {
    List<PanelOpinionPaper.Reading> readings = new ArrayList<>();
    for (FindingsSheet.Row row : findings.rows()) {
      if (row.inScope()) {
        readings.add(
            new PanelOpinionPaper.Reading(
                ComprehensiveGrade.circled(row.number()) + " " + title(row),
                inSeats.stream().map(opinion -> view(opinion, row)).toList()));
      }
    }
    if (exam.selfCare() != null && PanelOpinion.votesSelfCare(item)) {
      SelfCareLevel recorded = SelfCareLevel.of(exam.selfCare().size());
      readings.add(
          new PanelOpinionPaper.Reading(
              "生活自理五项", inSeats.stream().map(opinion -> careView(opinion, recorded)).toList()));
    }
    return readings;
  }

  private static PanelOpinionPaper.View careView(Opinion opinion, SelfCareLevel recorded) {
    String level = opinion.selfCare() == recorded ? "" : opinion.selfCare().words().zh();
    String reading =
        opinion
            .reading(FindingReading.SELF_CARE)
            .map(FindingReading::ownReading)
            .filter(words -> !words.isBlank())
            .orElse("");
    return new PanelOpinionPaper.View(
        opinion.acceptsSelfCare() && level.isEmpty(),
        reading.isEmpty() || level.isEmpty() ? reading + level : reading + "；" + level);
  }

  private static PanelOpinionPaper.View view(Opinion opinion, FindingsSheet.Row row) {
    Optional<FindingReading> reading = opinion.reading(row.id());
    boolean accepted = reading.map(FindingReading::accepted).orElse(true);
    return new PanelOpinionPaper.View(
        accepted, accepted ? "" : reading.map(FindingReading::ownReading).orElse(""));
  }

  PanelOpinionPaper.Combined combined() {
    StringBuilder text = new StringBuilder();
    for (DecidedItem decided : sheet.opinion().items()) {
      if (decided.clause() == null && (decided.finding().isItemForm() || !item.asksGrade())) {
        continue;
      }
      String title = titleOf(decided);
      text.append(text.isEmpty() ? "" : "；").append(title);
      if (!decided.finding().inScope()) {
        text.append("，不在认定范围，未计入");
      } else if (decided.clause() == null) {
        text.append("，未达等级");
      } else {
        text.append("，")
            .append(decided.clause().match().words().zh())
            .append(' ')
            .append(decided.clause().code())
            .append("，")
            .append(GradeWords.of(decided.clause()).zh());
        if (!decided.clause().reason().isBlank()) {
          text.append("（理由：").append(Sentences.inner(decided.clause().reason())).append('）');
        }
      }
    }
    text.append(text.isEmpty() ? "" : "。");
    inSeats.stream()
        .filter(opinion -> !differs(opinion) && !opinion.reason().isBlank())
        .findFirst()
        .ifPresent(opinion -> text.append("理由：").append(Sentences.ended(opinion.reason())));
    List<String> lines = sheet.opinion().onPaper(item);
    return new PanelOpinionPaper.Combined(
        text.toString(),
        Sentences.ended(String.join("；", lines)),
        derivation(),
        sheet.opinion().grade() == null
            ? lines.isEmpty() ? "—" : lines.getLast()
            : GradeWords.onPaper(sheet.opinion().grade()));
  }

  private AppraisalType type() {
    AcceptedCase accepted = sheet.file().get(Intake.PROJECTION).accepted();
    return accepted == null ? AppraisalType.FIRST : accepted.type();
  }

  private List<String> derivation() {
    if (item.standards().contains(Standard.LSBF_2002_8)) {
      return CapacityAdvice.of(sheet.opinion().items(), StandardTables.diseaseCategories())
          .trace()
          .stream()
          .map(step -> step.words().zh())
          .toList();
    }
    if (!PanelOpinion.votesGrade(item)) {
      return List.of(sheet.opinion().differing().isEmpty() ? "专家组一致意见" : "专家组多数意见");
    }
    ComprehensiveGrade advice =
        Proposal.derivation(
            sheet.opinion().items(), GradeGrounds.heldBy(inSeats.size(), inSeats), type());
    List<String> steps =
        new ArrayList<>(advice.trace().stream().map(step -> step.words().zh()).toList());
    Integer grade = sheet.opinion().grade();
    if (grade != null && sheet.opinion().ruled().contains(PanelOpinion.GRADE)) {
      steps.add("专家咨询委员会定" + GradeWords.of(grade).zh());
    } else if (grade != null && (advice.needsReason() || !grade.equals(advice.suggested()))) {
      steps.add("专家组定" + GradeWords.of(grade).zh());
    }
    return steps;
  }

  PanelOpinionPaper.Deliberation deliberation() {
    List<Opinion> differing = inSeats.stream().filter(this::differs).toList();
    List<Opinion> agreeing = inSeats.stream().filter(opinion -> !differs(opinion)).toList();
    Opinions opinions = sheet.file().get(Opinions.PROJECTION);
    Referral referral = opinions.referral();
    ConsultationOpinion consultation = opinions.consultation();
    StringBuilder text = new StringBuilder(new SheetChanges(sheet, item, times).said());
    boolean referred = false;
    if (referral != null && consultation != null) {
      referred = true;
      text.append(consulted(referral, consultation));
    } else {
      text.append(differing.isEmpty() ? "一致意见：" : "多数意见：");
      text.append(agreeing.isEmpty() ? decided() : gist(agreeing.getFirst()));
      text.append('（').append(names(agreeing)).append("）。");
      for (Opinion opinion : differing) {
        text.append("不同意见：").append(gist(opinion)).append('（');
        text.append(name(opinion.expert())).append("）。");
      }
    }
    if (PanelOpinion.votesGrade(item) && PanelOpinion.votesSelfCare(item) && !referred) {
      boolean same = inSeats.stream().map(Opinion::selfCare).distinct().count() == 1;
      text.append("生活自理：").append(same ? "一致。" : "多数意见" + selfCare() + "。");
    }
    return new PanelOpinionPaper.Deliberation(
        agreeing.size(),
        differing.size(),
        text.toString(),
        differing.stream()
            .map(
                opinion ->
                    new PanelOpinionPaper.Dissent(
                        name(opinion.expert()),
                        filing(opinion).map(a -> times.minute(a.header().at())).orElse(""),
                        DissentText.of(item, exam, opinion)))
            .toList(),
        referred);
  }

  /** Says that the panel had no majority, why and with what it was referred, and what came back. */
  private String consulted(Referral referral, ConsultationOpinion consultation) {
    StringBuilder text = new StringBuilder("专家组没有多数意见：");
    text.append(
        inSeats.stream()
            .map(opinion -> name(opinion.expert()) + " " + gist(opinion))
            .collect(Collectors.joining("，")));
    text.append("。");
    SheetTimes.last(sheet.file(), fact -> fact instanceof OpinionFact.Referred)
        .ifPresent(
            act ->
                text.append("组长")
                    .append(act.header().actor() == null ? "" : name(act.header().actor()))
                    .append("于 ")
                    .append(times.day(act.header().at()))
                    .append(" 移送专家咨询委员会，理由：")
                    .append(Sentences.ended(referral.reason())));
    Set<PersonId> signedHere = new HashSet<>();
    SheetTimes.last(sheet.file(), fact -> fact instanceof OpinionFact.Consulted)
        .ifPresent(
            act -> {
              if (act.fact() instanceof OpinionFact.Consulted fact) {
                signedHere.addAll(fact.assenting());
                signedHere.add(act.header().actor());
              }
            });
    text.append("随附：").append(String.join("、", referral.documents())).append("。");
    text.append("专家咨询委员会 ").append(consultation.on()).append(" 意见（");
    text.append(
        consultation.attended().stream()
            .map(member -> name(member) + (signedHere.contains(member) ? "（本机签名）" : "（书面签名）"))
            .collect(Collectors.joining("、")));
    text.append("）：");
    for (ConsultationOpinion.Ruling ruling : consultation.rulings()) {
      text.append(value(ruling)).append("，理由：").append(Sentences.ended(ruling.reasoning()));
    }
    return text.toString();
  }

  private static String value(ConsultationOpinion.Ruling ruling) {
    return switch (ruling.field()) {
      case PanelOpinion.GRADE -> "劳动功能障碍程度" + GradeWords.onPaper(Integer.parseInt(ruling.value()));
      case PanelOpinion.SELF_CARE -> SelfCareLevel.valueOf(ruling.value()).words().zh();
      default -> ruling.value();
    };
  }

  private String decided() {
    return String.join("；", sheet.opinion().onPaper(item));
  }

  private String selfCare() {
    SelfCareLevel level = sheet.opinion().selfCare();
    return level == null ? "" : level.words().zh();
  }

  private String gist(Opinion opinion) {
    if (PanelOpinion.votesGrade(item)) {
      String grade = GradeWords.of(opinion.grade()).zh();
      return PanelOpinion.votesSelfCare(item) && selfCareDiffers()
          ? grade + "，" + opinion.selfCare().words().zh()
          : grade;
    }
    String result = opinion.result();
    return PanelOpinion.votesSelfCare(item)
        ? opinion.selfCare().words().zh()
        : result == null ? "" : result;
  }

  private boolean selfCareDiffers() {
    return inSeats.stream().map(Opinion::selfCare).distinct().count() > 1;
  }

  private boolean differs(Opinion opinion) {
    return sheet.opinion().differing().contains(opinion.expert());
  }

  /** Returns when the expert gave the opinion: sealed ones are filed when the last is there. */
  private Optional<Act> filing(Opinion opinion) {
    return SheetTimes.last(
            sheet.file(),
            fact ->
                fact instanceof OpinionFact.Sealed sealed
                    && sealed.expert().equals(opinion.expert()))
        .or(
            () ->
                SheetTimes.last(
                    sheet.file(),
                    fact ->
                        fact instanceof OpinionFact.Filed filed
                            && filed.opinion().equals(opinion)));
  }

  private String names(List<Opinion> opinions) {
    return opinions.stream().map(o -> name(o.expert())).collect(Collectors.joining("、"));
  }

  private String name(PersonId person) {
    return sheet.roster().person(person).map(Person::name).orElse("—");
  }

  private String titleOf(DecidedItem decided) {
    return findings.rows().stream()
        .filter(row -> row.id().equals(decided.finding().id()))
        .findFirst()
        .map(SheetDeliberation::title)
        .orElse(decided.finding().title());
  }

  /** Returns the finding's title, with its part where the title does not name it. */
  static String title(FindingsSheet.Row row) {
    String title = row.title().strip();
    if (row.itemForm()) {
      return title;
    }
    String part = row.part().zh();
    if (title.isEmpty()) {
      return part;
    }
    return title.contains(part) ? title : part + "　" + title;
  }
}
