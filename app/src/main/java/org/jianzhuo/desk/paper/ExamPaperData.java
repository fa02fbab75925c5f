package org.jianzhuo.desk.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianzhuo.desk.exam.ExamHistory;
import org.jianzhuo.desk.exam.FindingWords;
import org.jianzhuo.desk.exam.FindingsSheet;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.SelfCareActivity;
import org.jianzhuo.model.exam.SelfCareLevel;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.opinion.GradeWords;
import org.jianzhuo.model.opinion.Opinion;
import org.jianzhuo.model.opinion.OpinionFact;
import org.jianzhuo.model.opinion.Opinions;
import org.jianzhuo.model.opinion.PanelOpinion;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.paper.PaperSource;
import org.jianzhuo.model.roster.Roster;

/** Gathers what the examination and the experts' opinions give a template. */
final class ExamPaperData {

  private final Catalogue catalogue;
  private final LongFunction<String> minute;

  ExamPaperData(Catalogue catalogue, LongFunction<String> minute) {
    this.catalogue = catalogue;
    this.minute = minute;
  }

  void add(CasePaperData.Values values, CaseFile file, Roster roster) {
    Exam exam = file.get(Exam.PROJECTION);
    values.text(PaperSource.EXAM_STARTED, exam.started() ? "yes" : "");
    values.rows(
        PaperSource.EXAM_PRESENT,
        exam.present().stream()
            .map(each -> List.of(each.name(), each.role().words().zh(), each.note()))
            .toList());
    FindingsSheet sheet = FindingsSheet.of(exam, catalogue);
    values.rows(PaperSource.EXAM_FINDINGS, sheet.rows().stream().map(this::finding).toList());
    values.rows(PaperSource.EXAM_CHANGES, changes(file, roster));
    AcceptedCase accepted = file.get(Intake.PROJECTION).accepted();
    boolean asked = accepted != null && accepted.item().asksSelfCare();
    values.text(PaperSource.EXAM_SELF_CARE_ASKED, asked ? "yes" : "");
    Set<SelfCareActivity> help = exam.selfCare();
    if (asked && help != null) {
      values.rows(
          PaperSource.EXAM_SELF_CARE,
          Arrays.stream(SelfCareActivity.values())
              .map(each -> List.of(each.words().zh(), selfCare(each, exam, help)))
              .toList());
      values.text(PaperSource.EXAM_SELF_CARE_LEVEL, SelfCareLevel.of(help.size()).words().zh());
    }
    values.rows(PaperSource.EXAM_MEDIA, media(file, sheet));
    values.rows(PaperSource.OPINION_VIEWS, views(file, roster));
  }

  private static String selfCare(SelfCareActivity activity, Exam exam, Set<SelfCareActivity> help) {
    String evidence = exam.selfCareEvidence().getOrDefault(activity, "");
    return !help.contains(activity) ? "自理" : evidence.isBlank() ? "需护理" : "需护理：" + evidence;
  }

  /** Lists what was changed after the examination was completed, with the reason given for it. */
  private List<List<String>> changes(CaseFile file, Roster roster) {
    List<List<String>> rows = new ArrayList<>();
    for (ExamHistory.Entry entry : ExamHistory.of(file).afterCompleting()) {
      String what = entry.what().zh();
      rows.add(
          List.of(
              minute.apply(entry.at()),
              CasePaperData.name(roster, entry.actor()),
              entry.detail().isBlank() ? what : what + "：" + entry.detail()));
    }
    return rows;
  }

  private List<String> finding(FindingsSheet.Row row) {
    List<String> measured = new ArrayList<>();
    for (FindingsSheet.Item item : row.items()) {
      String reference =
          item.reference().isEmpty()
              ? ""
              : "（" + (item.againstHealthy() ? "健侧 " : "参考 ") + item.reference() + "）";
      if (!item.injured().isEmpty()) {
        measured.add(item.label().zh() + " " + item.injured() + reference);
      }
    }
    row.derived().forEach(d -> measured.add(d.label().zh() + " " + d.value()));
    String values = String.join("；", measured);
    String title =
        row.title().isBlank() || row.description().startsWith(row.title()) ? "" : row.title();
    String described =
        Stream.of(title, values, row.description())
            .filter(text -> !text.isBlank())
            .distinct()
            .collect(Collectors.joining("\n"));
    return List.of(
        Integer.toString(row.number()),
        row.part().zh(),
        described,
        clause(row),
        grade(row),
        row.inScope() ? "是" : "否");
  }

  private static String clause(FindingsSheet.Row row) {
    if (!row.inScope()) {
      return "不适用";
    }
    if (row.clause() == null) {
      return row.withoutClause().isEmpty() ? "未定" : "无相应条款";
    }
    String reason = row.clause().reason();
    return row.clause().code()
        + "\n"
        + row.clause().match().words().zh()
        + (reason.isBlank() ? "" : "：" + reason);
  }

  private static String grade(FindingsSheet.Row row) {
    if (!row.inScope()) {
      return "不计";
    }
    if (row.clause() == null) {
      return row.withoutClause().isEmpty()
          ? "未定"
          : row.withoutClause().equals(FindingWords.NO_CLAUSE_OF_ILLNESS)
              ? "未达到大部分丧失"
              : GradeWords.of(Opinion.BELOW_GRADES).zh();
    }
    return GradeWords.of(row.clause()).zh();
  }

  private List<List<String>> media(CaseFile file, FindingsSheet sheet) {
    List<List<String>> rows = new ArrayList<>();
    for (Evidence.Item item : file.get(Evidence.PROJECTION).pictures()) {
      String about =
          sheet.rows().stream()
              .filter(row -> row.id().equals(item.medium().finding()))
              .findFirst()
              .map(row -> row.number() + "　" + row.part().zh())
              .orElse("—");
      rows.add(
          List.of(
              item.medium().fileName(),
              kind(item.medium().kind()),
              about,
              item.capture() == null ? "—" : minute.apply(item.capture().startedAt()),
              item.medium().sha256().brief()));
    }
    return rows;
  }

  private static String kind(MediaKind kind) {
    return switch (kind) {
      case CLIP -> "录像";
      case PHOTO -> "照片";
      case SCAN, DOCUMENT -> "扫描件";
    };
  }

  private List<List<String>> views(CaseFile file, Roster roster) {
    List<List<String>> rows = new ArrayList<>();
    PanelFact.Seated seated = file.get(Panel.PROJECTION).seated();
    AcceptedCase accepted = file.get(Intake.PROJECTION).accepted();
    // who judges apart sees no view before all have filed
    if (seated == null
        || accepted == null
        || !file.get(Opinions.PROJECTION).filed().keySet().containsAll(seated.experts())) {
      return rows;
    }
    for (Opinion opinion : file.get(Opinions.PROJECTION).filed().values()) {
      String at =
          CasePaperData.last(
                  file, OpinionFact.Filed.class, f -> f.opinion().expert().equals(opinion.expert()))
              .map(filed -> minute.apply(filed.at()))
              .orElse("");
      String view = view(opinion, accepted.item());
      rows.add(
          List.of(
              opinion.seat() + "号",
              CasePaperData.name(roster, opinion.expert()),
              (opinion.consents() ? "同意　" : "") + view,
              opinion.reason().isBlank() ? "—" : opinion.reason(),
              at));
    }
    rows.sort((a, b) -> a.getFirst().compareTo(b.getFirst()));
    return rows;
  }

  private static String view(Opinion opinion, ItemKind item) {
    if (opinion.result() != null) {
      return opinion.result();
    }
    List<String> parts = new ArrayList<>();
    if (PanelOpinion.votesGrade(item)) {
      parts.add(GradeWords.of(opinion.grade()).zh());
    }
    if (PanelOpinion.votesSelfCare(item)) {
      parts.add(opinion.selfCare().words().zh());
    }
    return String.join("，", parts);
  }
}
