package org.jianzhuo.model.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jianzhuo.model.exam.ItemForm;
import org.jianzhuo.model.exam.MedicalPeriod;

/**
 * Judges the periods of treatment, paid leave and rehabilitation: how long they may last, from
 * which day, until which day.
 */
final class PeriodRules {

  private final ItemSettings settings;

  PeriodRules(ItemSettings settings) {
    this.settings = settings;
  }

  /** Names what cannot stand; nothing for an item without periods. */
  void judge(FilledForm form) {
    switch (form.accepted().item()) {
      case TREATMENT_END -> treatmentEnd(form);
      case TREATMENT_EXTENSION -> extension(form);
      case PAID_LEAVE -> paidLeave(form);
      case REHABILITATION -> rehabilitation(form);
      default -> {}
    }
  }

  /** Returns what follows from the form, step by step; empty for nothing. */
  List<Calculation.Line> derivation(FilledForm form) {
    List<Calculation.Line> lines = new ArrayList<>();
    switch (form.accepted().item()) {
      case TREATMENT_END -> {
        form.longest().ifPresent(months -> lines.add(longestLine(form, months)));
        LocalDate start = form.day("startOn");
        Double months = form.longest().orElse(null);
        if (start != null && months != null) {
          LocalDate end = plus(start, months);
          lines.add(
              Calculation.line(
                  "SZ 22",
                  "自 " + start + " 起算 " + Figures.plain(months) + " 个月，至 " + end,
                  Figures.plain(months) + " months from " + start + ": until " + end));
        }
        form.medicalPeriod().ifPresent(p -> protectionLines(p, lines));
      }
      case TREATMENT_EXTENSION -> {
        LocalDate end = form.day("currentEnd");
        Double months = form.number("months");
        if (end != null && months != null) {
          lines.add(
              Calculation.line(
                  "SZ",
                  "原终结日 " + end + " 后延 " + Figures.plain(months) + " 个月，至 " + plus(end, months),
                  "extended to " + plus(end, months)));
        }
      }
      case PAID_LEAVE -> {
        if (settings.longestPartForPaidLeave()) {
          form.longest()
              .filter(months -> form.months().size() > 1)
              .ifPresent(months -> lines.add(longestLine(form, months)));
        }
        LocalDate from = form.day("from");
        LocalDate to = form.day("to");
        if (from != null && to != null && !to.isBefore(from)) {
          long months = ChronoUnit.MONTHS.between(from, to.plusDays(1));
          long days = ChronoUnit.DAYS.between(from.plusMonths(months), to.plusDays(1));
          lines.add(
              Calculation.line(
                  "条例 33",
                  "共 " + months + " 个月" + (days == 0 ? "" : days + " 天"),
                  months + " months" + (days == 0 ? "" : " " + days + " days")));
        }
      }
      default -> {}
    }
    return List.copyOf(lines);
  }

  private static Calculation.Line longestLine(FilledForm form, double months) {
    return Calculation.line(
        "SZ 22",
        "各处期限 " + terms(form, "、") + " 个月，取最长 " + Figures.plain(months) + " 个月，不相加",
        "terms of "
            + terms(form, ", ")
            + " months: the longest counts, "
            + Figures.plain(months)
            + ", never the sum");
  }

  private static String terms(FilledForm form, String between) {
    return form.months().stream().map(Figures::plain).collect(Collectors.joining(between));
  }

  // the term of several injuries is the longest one, never the sum (深圳办法 22)
  private static void treatmentEnd(FilledForm form) {
    Double months = form.number("months");
    form.longest()
        .filter(longest -> months != null && Math.abs(months - longest) > 1e-9)
        .ifPresent(
            longest ->
                form.fault(
                    "months",
                    "医疗终结期取各处中最长的 " + Figures.plain(longest) + " 个月，不相加",
                    "The longest term counts, "
                        + Figures.plain(longest)
                        + " months, never the sum"));
    partsOfTerms(form);
    namedEntry(form);
    form.notBeforeInjury("startOn");
    form.after("startOn", "endOn");
    LocalDate start = form.day("startOn");
    LocalDate end = form.day("endOn");
    if (start != null && end != null && months != null && end.isAfter(plus(start, months))) {
      form.fault(
          "endOn", "医疗终结日超过期限：应不晚于 " + plus(start, months), "Later than " + plus(start, months));
    }
    Double all = form.number("yearsWorked");
    Double here = form.number("yearsHere");
    if (all != null && here != null && here > all) {
      form.fault("yearsHere", "本单位工作年限不能超过累计工作年限", "More years here than worked at all");
    }
    form.medicalPeriod()
        .filter(MedicalPeriod::lacksReason)
        .ifPresent(
            p ->
                form.fault(
                    "protectionReason",
                    "按劳部发〔1994〕479号为 " + p.table().months() + " 个月；不同时须写明理由，四个字以上",
                    "The table gives "
                        + p.table().months()
                        + " months; another needs a reason that says something"));
  }

  /** Shows the table's value beside what is to be confirmed (劳部发〔1994〕479号 3, 4). */
  private static void protectionLines(MedicalPeriod p, List<Calculation.Line> lines) {
    lines.add(
        Calculation.line(
            "479号",
            "医疗期 " + p.table().months() + " 个月，按 " + p.table().within() + " 个月内累计病休计算",
            "medical period "
                + p.table().months()
                + " months, counted within "
                + p.table().within()));
    Double months = p.months();
    if (months != null && p.departs()) {
      lines.add(
          Calculation.line(
              "479号",
              "填写 " + Figures.plain(months) + " 个月，表列 " + p.table().months() + " 个月：与表不同，须写明理由",
              Figures.plain(months)
                  + " months differ from the table's "
                  + p.table().months()
                  + ": a reason is required"));
    }
  }

  private static void extension(FilledForm form) {
    form.notBeforeInjury("currentEnd");
    form.after("currentEnd", "to");
    LocalDate applied = form.accepted().appliedOn();
    LocalDate end = form.day("currentEnd");
    if (applied != null && end != null && applied.isAfter(end)) {
      form.fault(
          "currentEnd",
          "延长申请（" + applied + "）应在医疗终结期届满前提出",
          "Applied on " + applied + ", after the term had ended");
    }
    Double months = form.number("months");
    LocalDate to = form.day("to");
    if (end != null && months != null && to != null && !to.equals(plus(end, months))) {
      form.fault(
          "to",
          "延长 " + Figures.plain(months) + " 个月应至 " + plus(end, months),
          "Should be " + plus(end, months));
    }
  }

  // base of at most 12 months, extended by at most 12 more (工伤保险条例 33; known)
  private void paidLeave(FilledForm form) {
    form.notBeforeInjury("from");
    form.after("from", "to");
    LocalDate from = form.day("from");
    LocalDate to = form.day("to");
    boolean extends12 = form.is("kind", "extension");
    int most = extends12 ? settings.extendedLeaveMonths() : settings.baseLeaveMonths();
    if (from != null && to != null && to.isAfter(from.plusMonths(most).minusDays(1))) {
      form.fault(
          "to",
          (extends12 ? "延长不得超过 " : "停工留薪期一般不超过 ") + most + " 个月（条例第三十三条）",
          "At most " + most + " months");
    }
    int inAll = settings.baseLeaveMonths() + settings.extendedLeaveMonths();
    for (int i = 1; i <= FilledForm.MOST_PARTS; i++) {
      Double term = form.number("months" + i);
      if (term != null && term > (extends12 ? inAll : most)) {
        form.fault(
            "months" + i,
            extends12
                ? "停工留薪期连同延长共不得超过 " + inAll + " 个月（条例第三十三条）"
                : "停工留薪期一般不超过 " + most + " 个月（条例第三十三条），超过的另行申请延长",
            extends12
                ? "At most " + inAll + " months with the extension"
                : "At most " + most + " months; longer is an extension");
      }
    }
    form.notBeforeInjury("baseFrom");
    form.after("baseFrom", "baseTo");
    LocalDate began = form.day("baseFrom");
    LocalDate last = began == null ? null : began.plusMonths(inAll).minusDays(1);
    if (extends12 && last != null && to != null && to.isAfter(last)) {
      form.fault(
          "to",
          "自 " + began + " 起连同延长共不得超过 " + inAll + " 个月，应不晚于 " + last + "（条例第三十三条）",
          "With its extension at most " + inAll + " months from " + began + ": until " + last);
    }
    LocalDate before = form.day("baseTo");
    if (before != null && from != null && !from.equals(before.plusDays(1))) {
      form.fault(
          "from",
          "延长期应自原届满日次日 " + before.plusDays(1) + " 起",
          "An extension begins on " + before.plusDays(1));
    }
    partsOfTerms(form);
    namedEntry(form);
    if (settings.longestPartForPaidLeave() && from != null && to != null) {
      form.longest()
          .ifPresent(longest -> asLongAsLongest(form, began == null ? from : began, longest));
    }
  }

  // the longest term is the leave's (深圳办法 22); beside an extension it may be that of the
  // extension alone or of the whole leave, which the form does not say
  private static void asLongAsLongest(FilledForm form, LocalDate began, double longest) {
    LocalDate from = form.day("from");
    LocalDate to = form.day("to");
    if (from == null || to == null || to.isBefore(from)) {
      return;
    }
    if (to.isAfter(last(from, longest))) {
      form.fault(
          "to",
          "超过各处中最长的 " + Figures.plain(longest) + " 个月",
          "Longer than the longest term, " + Figures.plain(longest) + " months");
    } else if (to.isBefore(last(began, longest))) {
      form.fault(
          "to",
          "不足各处中最长的 " + Figures.plain(longest) + " 个月：自 " + began + " 起应至 " + last(began, longest),
          "Shorter than the longest term, "
              + Figures.plain(longest)
              + " months: from "
              + began
              + " until "
              + last(began, longest));
    }
  }

  // a term is that of an injury: without one nobody knows what it counts for
  private static void partsOfTerms(FilledForm form) {
    for (int i = 1; i <= FilledForm.MOST_PARTS; i++) {
      boolean asked = ItemForm.of(form.accepted().item()).orElseThrow().requires("part" + i);
      if (!asked && form.number("months" + i) != null && form.isBlank("part" + i)) {
        form.fault(
            "part" + i, "填了第" + i + "处的期限，没有写是哪处伤情", "A term without the injury that it is for");
      }
    }
  }

  // no catalogue is built in (each province has its own): its entry is held by its words
  private static void namedEntry(FilledForm form) {
    String entry = form.text("entry").strip();
    if (!entry.isEmpty() && entry.codePoints().noneMatch(Character::isIdeographic)) {
      form.fault(
          "entry",
          "只有编码“" + entry + "”，本机没有目录可核对；写出条目名称，如 S72.3股骨干骨折",
          "The code '"
              + entry
              + "' alone, and no catalogue here to look it up: add the entry's name");
    }
  }

  private static void rehabilitation(FilledForm form) {
    form.notBeforeInjury("from");
    form.after("from", "to");
    Double months = form.number("months");
    LocalDate from = form.day("from");
    LocalDate to = form.day("to");
    if (months != null && from != null && to != null && !to.equals(last(from, months))) {
      LocalDate end = last(from, months);
      form.fault(
          "to",
          "康复期 " + Figures.plain(months) + " 个月，自 " + from + " 应至 " + end,
          Figures.plain(months) + " months from " + from + " end on " + end);
    }
  }

  /** Adds months; half a month counts 15 days (<em>proposal</em>). */
  static LocalDate plus(LocalDate day, double months) {
    long whole = (long) Math.floor(months);
    return day.plusMonths(whole).plusDays(months > whole ? 15 : 0);
  }

  // a period that names its first and its last day ends on the day before
  private static LocalDate last(LocalDate first, double months) {
    return plus(first, months).minusDays(1);
  }
}
