package org.jianzhuo.model.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.exam.SideSlip;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.ItemVariant;

/**
 * Judges what stands in an item's form: periods that the law bounds, days that cannot be, answers
 * that contradict each other. It refuses and computes; the panel decides.
 */
public final class ItemRules {

  private final PeriodRules periods;

  public ItemRules(ItemSettings settings) {
    this.periods = new PeriodRules(settings);
  }

  /**
   * Names what cannot stand.
   *
   * @param field where it is to be mended
   */
  public record Fault(String field, Words words) {}

  /** Returns what cannot stand, in order; what is missing is not named here. */
  public List<Fault> faults(AcceptedCase accepted, Map<String, String> typed) {
    FilledForm form = FilledForm.of(accepted, typed);
    asked(form);
    periods.judge(form);
    switch (accepted.item()) {
      case RELAPSE -> relapse(form);
      case DEVICE -> device(form);
      case CAUSALITY -> causality(form);
      case NON_WORK -> nonWork(form);
      case TREATMENT_END,
          TREATMENT_EXTENSION,
          PAID_LEAVE,
          REHABILITATION,
          DEPENDANT,
          LABOUR_FUNCTION,
          LABOUR_AND_SELF_CARE,
          SELF_CARE,
          ILLEGAL_EMPLOYMENT -> {}
    }
    return List.copyOf(form.faults());
  }

  /** Returns what follows from the form, step by step; empty for nothing. */
  public List<Calculation.Line> derivation(AcceptedCase accepted, Map<String, String> typed) {
    return periods.derivation(FilledForm.of(accepted, typed));
  }

  // who decides on something else than what was applied for decides without an application
  private static void asked(FilledForm form) {
    ItemVariant variant = form.accepted().variant();
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

  private static void relapse(FilledForm form) {
    LocalDate old = form.day("oldOn");
    LocalDate accepted = form.accepted().acceptedOn();
    if (old != null && accepted != null && old.isAfter(accepted)) {
      form.fault("oldOn", "原文书日期晚于受理日期", "Later than the acceptance");
    }
    form.notBeforeInjury("oldOn");
  }

  private static void device(FilledForm form) {
    form.notBeforeInjury("earlierOn");
    LocalDate earlier = form.day("earlierOn");
    LocalDate accepted = form.accepted().acceptedOn();
    if (earlier != null && accepted != null && earlier.isAfter(accepted)) {
      form.fault("earlierOn", "原器具配置日期晚于受理日期 " + accepted, "Later than the acceptance " + accepted);
    }
    if (form.is("granted", "yes") && form.is("need", "no")) {
      form.fault("granted", "无需要而同意配置，前后矛盾", "Granted although not needed");
    }
    if (form.is("granted", "no") && form.is("need", "yes") && form.isBlank("reason")) {
      form.fault("reason", "确有需要而不同意，须写明理由", "Needed but refused: reasons are required");
    }
    Side recognised = side(String.join("、", form.accepted().recognisedParts()));
    Side named = side(form.text("deviceName"));
    if (recognised != Side.NONE && named == recognised.opposite()) {
      form.fault(
          "deviceName",
          "器具名称写的是" + named.words().zh() + "侧，认定部位在" + recognised.words().zh() + "侧",
          "The device is for the other side than the recognised part");
    }
  }

  // the one side that words name; none where they name both or neither
  private static Side side(String words) {
    boolean left = SideSlip.namesOnlyTheOther(words, Side.RIGHT);
    boolean right = SideSlip.namesOnlyTheOther(words, Side.LEFT);
    return left ? Side.LEFT : right ? Side.RIGHT : Side.NONE;
  }

  private static void causality(FilledForm form) {
    form.notBeforeInjury("diseaseOn");
    LocalDate diagnosed = form.day("diseaseOn");
    LocalDate accepted = form.accepted().acceptedOn();
    if (diagnosed != null && accepted != null && diagnosed.isAfter(accepted)) {
      form.fault("diseaseOn", "疾病诊断日期晚于受理日期 " + accepted, "Later than the acceptance " + accepted);
    }
  }

  private static void nonWork(FilledForm form) {
    LocalDate since = form.day("treatedFrom");
    LocalDate accepted = form.accepted().acceptedOn();
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
}
