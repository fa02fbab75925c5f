package org.jianzhuo.desk.exam;

import java.util.ArrayList;
import java.util.List;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.exam.PresentPerson;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.PersonId;
import org.jspecify.annotations.Nullable;

/** Tells what was recorded, changed and reopened in an examination, oldest first. */
public record ExamHistory(List<Entry> entries) {

  public ExamHistory {
    entries = List.copyOf(entries);
  }

  /**
   * One act.
   *
   * @param at the station's time, UTC milliseconds
   * @param actor null for the station itself
   * @param detail what it was about, in Chinese as papers print it; a reason for a change
   */
  public record Entry(long at, @Nullable PersonId actor, Words what, String detail) {

    boolean reopens() {
      return what.equals(REOPENED);
    }
  }

  private static final Words REOPENED = new Words("完成后修改", "Changed after completing");

  /** Reads a case's file. */
  public static ExamHistory of(CaseFile file) {
    List<Entry> entries = new ArrayList<>();
    for (Act act : file.history().ordered()) {
      if (act.fact() instanceof ExamFact fact) {
        entries.add(new Entry(act.header().at(), act.header().actor(), what(fact), detail(fact)));
      }
    }
    return new ExamHistory(entries);
  }

  /** Returns what was done since the examination was first reopened; empty if it never was. */
  public List<Entry> afterCompleting() {
    int first = 0;
    while (first < entries.size() && !entries.get(first).reopens()) {
      first++;
    }
    return entries.subList(first, entries.size());
  }

  private static Words what(ExamFact fact) {
    return switch (fact) {
      case ExamFact.Started f -> new Words("开始检查", "Examination begun");
      case ExamFact.FindingRecorded f -> new Words("记录所见", "Finding recorded");
      case ExamFact.FindingWithdrawn f -> new Words("撤回所见", "Finding withdrawn");
      case ExamFact.FindingsConfirmed f -> new Words("核对无误", "Findings confirmed");
      case ExamFact.SelfCareRecorded f -> new Words("记录生活自理", "Self-care recorded");
      case ExamFact.SelfCareWithdrawn f -> new Words("撤销生活自理", "Self-care undone");
      case ExamFact.PaperReviewed f -> new Words("书面审查", "Papers reviewed");
      case ExamFact.EffortRecorded f -> new Words("记录配合程度", "Effort recorded");
      case ExamFact.EffortWithdrawn f -> new Words("撤销配合程度", "Effort undone");
      case ExamFact.PersonsPresent f -> new Words("登记在场人员", "Persons present noted");
      case ExamFact.FilmRegistered f -> new Words("登记资料", "Film registered");
      case ExamFact.FilmWithdrawn f -> new Words("撤销资料登记", "Film withdrawn");
      case ExamFact.Completed f -> new Words("完成检查", "Examination completed");
      case ExamFact.Locked f -> new Words("锁定所见", "Findings locked");
      case ExamFact.Unlocked f -> new Words("解除锁定", "Findings unlocked");
      case ExamFact.Reopened f -> REOPENED;
    };
  }

  private static String detail(ExamFact fact) {
    return switch (fact) {
      case ExamFact.Started f -> f.despite() == null ? f.room() : f.room() + "：" + f.despite();
      case ExamFact.FindingRecorded f -> f.finding().number() + " " + f.finding().title();
      case ExamFact.FindingWithdrawn f -> f.reason();
      case ExamFact.FindingsConfirmed f -> String.valueOf(f.findings().size());
      case ExamFact.SelfCareRecorded f -> f.needsHelp().size() + "／5";
      case ExamFact.SelfCareWithdrawn f -> "";
      case ExamFact.PaperReviewed f -> String.join("；", f.sources());
      case ExamFact.EffortRecorded f -> f.effort().level().words().zh();
      case ExamFact.EffortWithdrawn f -> "";
      case ExamFact.PersonsPresent f -> PresentPerson.onPaper(f.persons()).orElse("无");
      case ExamFact.FilmRegistered f -> f.film().named();
      case ExamFact.FilmWithdrawn f -> f.reason();
      case ExamFact.Completed f -> "";
      case ExamFact.Locked f -> "";
      case ExamFact.Unlocked f -> "";
      case ExamFact.Reopened f -> f.reason();
    };
  }
}
