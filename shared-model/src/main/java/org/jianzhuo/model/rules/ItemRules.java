package org.jianzhuo.model.rules;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.exam.ItemForm;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.ItemVariant;
import org.jianzhuo.model.intake.JobProtection;
import org.jspecify.annotations.Nullable;

/**
 * Judges what stands in an item's form: periods that the law bounds, days that cannot be, answers
 * that contradict each other. It refuses and computes; the panel decides.
 */
public final class ItemRules {

  private static final int MOST_PARTS = 5;

  private final ItemSettings settings;

  public ItemRules(ItemSettings settings) {
    this.settings = settings;
  }

  /**
   * Names what cannot stand.
   *
   * @param field where it is to be mended
   */
  public record Fault(String field, Words words) {}

  /** Returns what cannot stand, in order; what is missing is not named here. */
  public List<Fault> faults(AcceptedCase accepted, Map<String, String> typed) {
    Map<String, String> values =
        ItemForm.of(accepted.item()).map(form -> form.applicable(typed)).orElse(Map.of());
    List<Fault> faults = new ArrayList<>();
    Form form = new Form(accepted, values, faults);
    asked(form);
    switch (accepted.item()) {
      case TREATMENT_END -> treatmentEnd(form);
      case TREATMENT_EXTENSION -> extension(form);
      case PAID_LEAVE -> paidLeave(form);
      case RELAPSE -> relapse(form);
      case DEVICE -> device(form);
      case CAUSALITY -> causality(form);
      case REHABILITATION -> rehabilitation(form);
      case NON_WORK -> nonWork(form);
      case DEPENDANT, LABOUR_FUNCTION, LABOUR_AND_SELF_CARE, SELF_CARE, ILLEGAL_EMPLOYMENT -> {}
    }
    return List.copyOf(faults);
  }

  /** Returns what follows from the form, step by step; empty for nothing. */
  public List<Calculation.Line> derivation(AcceptedCase accepted, Map<String, String> typed) {
    Map<String, String> values =
        ItemForm.of(accepted.item()).map(form -> form.applicable(typed)).orElse(Map.of());
    List<Calculation.Line> lines = new ArrayList<>();
    Form form = new Form(accepted, values, new ArrayList<>());
    switch (accepted.item()) {
      case TREATMENT_END -> {
        longest(form).ifPresent(months -> lines.add(longestLine(form, months)));
        LocalDate start = form.day("startOn");
        Double months = longest(form).orElse(null);
        if (start != null && months != null) {
          LocalDate end = plus(start, months);
          lines.add(
              Calculation.line(
                  "SZ 22",
                  "自 " + start + " 起算 " + Figures.plain(months) + " 个月，至 " + end,
                  Figures.plain(months) + " months from " + start + ": until " + end));
        }
        protection(form)
            .ifPresent(
                p ->
                    lines.add(
                        Calculation.line(
                            "479号",
                            "医疗期 " + p.months() + " 个月，按 " + p.within() + " 个月内累计病休计算",
                            "medical period "
                                + p.months()
                                + " months, counted within "
                                + p.within())));
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
          longest(form)
              .filter(months -> form.parts().size() > 1)
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
    return lines;
  }

  private static Calculation.Line longestLine(Form form, double months) {
    return Calculation.line(
        "SZ 22",
        "各处期限 " + String.join("、", form.parts()) + " 个月，取最长 " + Figures.plain(months) + " 个月，不相加",
        "terms of "
            + String.join(", ", form.parts())
            + " months: the longest counts, "
            + Figures.plain(months)
            + ", never the sum");
  }

  // who decides on something else than what was applied for decides without an application
  private static void asked(Form form) {
    ItemVariant variant = form.accepted.variant();
    if (variant != null
        && !form.isBlank(variant.field())
        && !form.is(variant.field(), variant.value())) {
      form.fault(
          variant.field(),
          "登记的申请事项为“" + variant.words().zh() + "”；登记有误的，先更正登记",
          "Registered as: "
              + variant.words().en()
              + "; correct the register first if that is wrong");
    }
  }

  // the term of several injuries is the longest one, never the sum (深圳办法 22)
  private static void treatmentEnd(Form form) {
    Double months = form.number("months");
    longest(form)
        .filter(longest -> months != null && Math.abs(months - longest) > 1e-9)
        .ifPresent(
            longest ->
                form.fault(
                    "months",
                    "医疗终结期取各处中最长的 " + Figures.plain(longest) + " 个月，不相加",
                    "The longest term counts, "
                        + Figures.plain(longest)
                        + " months, never the sum"));
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
    Double medical = form.number("protectionMonths");
    protection(form)
        .filter(p -> medical != null && medical != p.months() && form.isBlank("protectionReason"))
        .ifPresent(
            p ->
                form.fault(
                    "protectionReason",
                    "按劳部发〔1994〕479号为 " + p.months() + " 个月；不同时须写明理由",
                    "The table gives " + p.months() + " months; another needs a reason"));
  }

  private static Optional<JobProtection> protection(Form form) {
    Double all = form.number("yearsWorked");
    Double here = form.number("yearsHere");
    return all == null || here == null || here > all
        ? Optional.empty()
        : Optional.of(JobProtection.of(all.intValue(), here.intValue()));
  }

  private void extension(Form form) {
    form.notBeforeInjury("currentEnd");
    form.after("currentEnd", "to");
    LocalDate applied = form.accepted.appliedOn();
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
  private void paidLeave(Form form) {
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
    for (int i = 1; i <= MOST_PARTS && !extends12; i++) {
      Double term = form.number("months" + i);
      if (term != null && term > most) {
        form.fault(
            "months" + i,
            "停工留薪期一般不超过 " + most + " 个月（条例第三十三条），超过的另行申请延长",
            "At most " + most + " months; longer is an extension");
      }
    }
    form.notBeforeInjury("baseFrom");
    form.after("baseFrom", "baseTo");
    LocalDate began = form.day("baseFrom");
    int inAll = settings.baseLeaveMonths() + settings.extendedLeaveMonths();
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
    if (settings.longestPartForPaidLeave() && !extends12 && from != null && to != null) {
      longest(form)
          .filter(longest -> to.isAfter(last(from, longest)))
          .ifPresent(
              longest ->
                  form.fault(
                      "to",
                      "超过各处中最长的 " + Figures.plain(longest) + " 个月",
                      "Longer than the longest term, " + Figures.plain(longest) + " months"));
    }
  }

  private static void relapse(Form form) {
    LocalDate old = form.day("oldOn");
    LocalDate accepted = form.accepted.acceptedOn();
    if (old != null && accepted != null && old.isAfter(accepted)) {
      form.fault("oldOn", "原文书日期晚于受理日期", "Later than the acceptance");
    }
    form.notBeforeInjury("oldOn");
  }

  private static void device(Form form) {
    form.notBeforeInjury("earlierOn");
    LocalDate earlier = form.day("earlierOn");
    LocalDate accepted = form.accepted.acceptedOn();
    if (earlier != null && accepted != null && earlier.isAfter(accepted)) {
      form.fault("earlierOn", "原器具配置日期晚于受理日期 " + accepted, "Later than the acceptance " + accepted);
    }
    if (form.is("granted", "yes") && form.is("need", "no")) {
      form.fault("granted", "无需要而同意配置，前后矛盾", "Granted although not needed");
    }
    if (form.is("granted", "no") && form.is("need", "yes") && form.isBlank("reason")) {
      form.fault("reason", "确有需要而不同意，须写明理由", "Needed but refused: reasons are required");
    }
  }

  private static void causality(Form form) {
    form.notBeforeInjury("diseaseOn");
    LocalDate diagnosed = form.day("diseaseOn");
    LocalDate accepted = form.accepted.acceptedOn();
    if (diagnosed != null && accepted != null && diagnosed.isAfter(accepted)) {
      form.fault("diseaseOn", "疾病诊断日期晚于受理日期 " + accepted, "Later than the acceptance " + accepted);
    }
  }

  private static void rehabilitation(Form form) {
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

  private static void nonWork(Form form) {
    LocalDate since = form.day("treatedFrom");
    LocalDate accepted = form.accepted.acceptedOn();
    Double months = form.number("months");
    if (since != null && accepted != null) {
      if (since.isAfter(accepted)) {
        form.fault("treatedFrom", "系统治疗开始晚于受理日期", "Later than the acceptance");
      } else if (months != null && months > ChronoUnit.MONTHS.between(since, accepted) + 1) {
        form.fault(
            "months",
            "自 " + since + " 至受理不足 " + Figures.plain(months) + " 个月",
            "Fewer months since " + since);
      }
    }
  }

  private static Optional<Double> longest(Form form) {
    List<Double> months = new ArrayList<>();
    for (int i = 1; i <= MOST_PARTS; i++) {
      Double each = form.number("months" + i);
      if (each != null) {
        months.add(each);
      }
    }
    return months.isEmpty() ? Optional.empty() : Optional.of(TreatmentEnd.months(months));
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

  /** Reads the fields and collects the faults. */
  private record Form(AcceptedCase accepted, Map<String, String> values, List<Fault> faults) {

    void fault(String field, String zh, String en) {
      faults.add(new Fault(field, new Words(zh, en)));
    }

    boolean is(String field, String value) {
      return value.equals(values.get(field));
    }

    boolean isBlank(String field) {
      return values.getOrDefault(field, "").isBlank();
    }

    @Nullable LocalDate day(String field) {
      try {
        String value = values.getOrDefault(field, "");
        return value.isBlank() ? null : LocalDate.parse(value);
      } catch (DateTimeParseException e) {
        return null;
      }
    }

    @Nullable Double number(String field) {
      String value = values.getOrDefault(field, "");
      return value.matches("\\d+(\\.\\d+)?") ? Double.valueOf(value) : null;
    }

    List<String> parts() {
      List<String> parts = new ArrayList<>();
      for (int i = 1; i <= MOST_PARTS; i++) {
        Double each = number("months" + i);
        if (each != null) {
          parts.add(Figures.plain(each));
        }
      }
      return parts;
    }

    void notBeforeInjury(String field) {
      LocalDate injured = accepted.injuredOn();
      LocalDate day = day(field);
      if (injured != null && day != null && day.isBefore(injured)) {
        fault(field, "早于受伤日期 " + injured, "Before the injury on " + injured);
      }
    }

    void after(String first, String second) {
      LocalDate from = day(first);
      LocalDate to = day(second);
      if (from != null && to != null && !to.isAfter(from)) {
        fault(second, "应晚于 " + from, "Should be later than " + from);
      }
    }
  }
}
