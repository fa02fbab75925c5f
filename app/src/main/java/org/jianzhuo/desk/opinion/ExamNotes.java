package org.jianzhuo.desk.opinion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jianzhuo.model.exam.Effort;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.exam.Film;
import org.jianzhuo.model.exam.PresentPerson;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.CaseFile;
import org.jspecify.annotations.Nullable;

/** Words what the panel opinion says of the examination below its findings. */
final class ExamNotes {

  private ExamNotes() {}

  /** Names the effort for the sheet's head; says so where nobody noted it. */
  static String cooperation(@Nullable Effort effort) {
    return effort == null ? "未记录" : effort.level().words().zh();
  }

  /** Names who was there beside the person and the panel; empty where nobody was noted. */
  static String present(CaseFile file) {
    return PresentPerson.onPaper(file.get(Exam.PROJECTION).present()).orElse("");
  }

  /** Returns the lines on effort, on films and papers, and on changes after completing. */
  static List<String> lines(CaseFile file, SheetTimes times) {
    Exam exam = file.get(Exam.PROJECTION);
    List<String> lines = new ArrayList<>();
    if (exam.effort() != null) {
      addEffort(exam.effort(), lines);
    }
    if (!exam.films().isEmpty()) {
      lines.add(
          "资料登记："
              + exam.films().values().stream().map(ExamNotes::film).collect(Collectors.joining("；"))
              + "。");
    }
    lines.addAll(reopenings(file, times));
    return lines;
  }

  /**
   * Says when and why the examination was reopened, and what was changed until it was completed.
   */
  private static List<String> reopenings(CaseFile file, SheetTimes times) {
    List<String> lines = new ArrayList<>();
    String reopened = "";
    Set<String> changes = new LinkedHashSet<>();
    for (Act act : file.history().ordered()) {
      if (act.fact() instanceof ExamFact.Reopened again) {
        reopened =
            "完成检查后修改（" + times.minute(act.header().at()) + "）：" + Sentences.ended(again.reason());
        changes.clear();
      } else if (!reopened.isEmpty() && act.fact() instanceof ExamFact.Completed) {
        lines.add(reopened + (changes.isEmpty() ? "" : "修改：" + String.join("、", changes) + "。"));
        reopened = "";
      } else if (!reopened.isEmpty() && act.fact() instanceof ExamFact fact) {
        change(fact).ifPresent(changes::add);
      }
    }
    if (!reopened.isEmpty()) {
      lines.add(reopened);
    }
    return lines;
  }

  private static Optional<String> change(ExamFact fact) {
    return switch (fact) {
      case ExamFact.FindingRecorded recorded ->
          Optional.of("第 " + recorded.finding().number() + " 项所见");
      case ExamFact.FindingWithdrawn withdrawn -> Optional.of("撤回所见");
      case ExamFact.SelfCareRecorded care -> Optional.of("生活自理");
      case ExamFact.SelfCareWithdrawn care -> Optional.of("生活自理");
      case ExamFact.EffortRecorded effort -> Optional.of("配合程度");
      case ExamFact.EffortWithdrawn effort -> Optional.of("配合程度");
      case ExamFact.PersonsPresent present -> Optional.of("在场人员");
      case ExamFact.FilmRegistered film -> Optional.of("资料登记");
      case ExamFact.FilmWithdrawn film -> Optional.of("资料登记");
      case ExamFact.Started f -> Optional.empty();
      case ExamFact.FindingsConfirmed f -> Optional.empty();
      case ExamFact.PaperReviewed f -> Optional.of("书面审查");
      case ExamFact.Completed f -> Optional.empty();
      case ExamFact.Locked f -> Optional.empty();
      case ExamFact.Unlocked f -> Optional.empty();
      case ExamFact.Reopened f -> Optional.empty();
    };
  }

  private static void addEffort(Effort effort, List<String> lines) {
    List<String> parts = new ArrayList<>();
    for (Effort.Repeated repeated : effort.repeated()) {
      parts.add(
          repeated.what()
              + " "
              + repeated.values().stream()
                  .map(value -> value.toPlainString() + repeated.unit())
                  .collect(Collectors.joining("、"))
              + "（差 "
              + repeated.spread().toPlainString()
              + repeated.unit()
              + "）");
    }
    if (!effort.objectiveBasis().isBlank()) {
      parts.add("客观依据 " + effort.objectiveBasis());
    }
    Effort.Refusal refusal = effort.refusal();
    if (refusal != null) {
      parts.add(
          "拒绝 "
              + refusal.what()
              + (refusal.signed()
                  ? "，已告知并签字"
                  : "，已告知，拒签（" + refusal.firstWitness() + "、" + refusal.secondWitness() + "注明）"));
    }
    if (!parts.isEmpty()) {
      lines.add("配合程度 " + effort.level().words().zh() + "：" + String.join("；", parts) + "。");
    }
  }

  private static String film(Film film) {
    return film.named()
        + (film.ownName() ? "，姓名一致" : "，姓名不符，不作依据")
        + (film.returned() ? "，已退还" : "");
  }
}
