package org.jianzhuo.model.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jianzhuo.model.base.Words;

/** Tells in words how a deadline came about. */
final class Derivation {

  private Derivation() {}

  static List<Words> of(Deadline deadline) {
    List<Words> lines = new ArrayList<>();
    LimitRule rule = deadline.rule();
    lines.add(
        new Words(
            "自 " + deadline.from() + " 起算，当日不计（民法典 第二百零一条）",
            "Counted from " + deadline.from() + ", that day not included (Civil Code 201)"));
    lines.add(
        new Words(
            rule.limit().words().zh()
                + " "
                + deadline.term().words().zh()
                + "："
                + rule.source().zh(),
            rule.limit().words().en()
                + " "
                + deadline.term().words().en()
                + ": "
                + rule.source().en()));
    if (deadline.extended()
        && deadline.term() instanceof Term.Days(int d, DayKind kind, int more)) {
      lines.add(
          new Words(
              "经批准延长 " + more + " " + kind.words().zh() + "：" + rule.source().zh(),
              "Extended by " + more + " " + kind.words().en() + "s: " + rule.source().en()));
    }
    boolean stops = !(deadline.term() instanceof Term.AfterYears);
    if (stops) {
      suspensions(deadline, lines);
    }
    lines.add(new Words("届满日 " + deadline.due(), "Last day " + deadline.due()));
    if (!deadline.dueRolled().equals(deadline.due())) {
      lines.add(
          new Words(
              "届满日为休息日，顺延至 " + deadline.dueRolled() + "（民法典 第二百零三条）",
              "A day off: rolled forward to " + deadline.dueRolled() + " (Civil Code 203)"));
    }
    if (!deadline.holidays().covers(deadline.due().getYear())) {
      int year = deadline.due().getYear();
      lines.add(
          new Words(year + " 年节假日表未录入，只按周末计算", "No holiday table for " + year + ": weekends only"));
    }
    return List.copyOf(lines);
  }

  private static void suspensions(Deadline deadline, List<Words> lines) {
    boolean any = false;
    for (ClockEvent event : deadline.events()) {
      if (event.kind().suspends()) {
        any = true;
        lines.add(event.to() == null ? open(event) : closed(event, event.to()));
      }
    }
    if (any) {
      Words article = deadline.rule().suspension();
      long days = deadline.suspendedDays();
      lines.add(
          new Words(
              "合计 " + days + " 日不计入期限，重叠的只算一次：" + article.zh(),
              days
                  + (days == 1 ? " day" : " days")
                  + " not counted, overlaps once: "
                  + article.en()));
    }
  }

  private static Words open(ClockEvent event) {
    return new Words(
        event.kind().words().zh() + " " + event.from() + " 起，尚未结束，中止计时",
        event.kind().words().en() + " since " + event.from() + ", still open: the clock stands");
  }

  private static Words closed(ClockEvent event, LocalDate to) {
    long days = to.toEpochDay() - event.from().toEpochDay();
    String between = event.from() + "–" + to;
    return new Words(
        event.kind().words().zh() + " " + between + "，" + days + " 日",
        event.kind().words().en() + " " + between + ", " + days + (days == 1 ? " day" : " days"));
  }
}
