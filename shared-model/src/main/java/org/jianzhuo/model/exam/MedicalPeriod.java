package org.jianzhuo.model.exam;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.intake.JobProtection;
import org.jspecify.annotations.Nullable;

/**
 * Reads the medical period (医疗期) out of an item's form and compares it with the table of
 * 劳部发〔1994〕479号, 3 and 4.
 *
 * @param yearsWorked whole years of work altogether
 * @param yearsHere whole years in this unit
 * @param table what the table gives for them, with the window in which sick leave adds up
 * @param months what is to be confirmed; null where nothing was filled in yet
 * @param reason why it differs from the table; empty for none
 */
public record MedicalPeriod(
    int yearsWorked, int yearsHere, JobProtection table, @Nullable Double months, String reason) {

  private static final int MOST_YEARS = 60;

  /**
   * Returns what the form's values give; empty where no medical period is asked or no years are.
   */
  public static Optional<MedicalPeriod> of(Map<String, String> values) {
    String asked = values.getOrDefault("asked", "");
    Double all = number(values, "yearsWorked");
    Double here = number(values, "yearsHere");
    boolean isAsked = asked.equals("protection") || asked.equals("both");
    if (!isAsked || all == null || here == null || here > all || all > MOST_YEARS) {
      return Optional.empty();
    }
    return Optional.of(
        new MedicalPeriod(
            all.intValue(),
            here.intValue(),
            JobProtection.of(all.intValue(), here.intValue()),
            number(values, "protectionMonths"),
            values.getOrDefault("protectionReason", "").strip()));
  }

  /** Tells whether what is to be confirmed differs from the table. */
  public boolean departs() {
    return months != null && months != table.months();
  }

  /** Tells whether it differs from the table without a reason that says something. */
  public boolean lacksReason() {
    return departs() && !Reasons.says(reason);
  }

  /** Returns the same with what the panel decided in place of what the form proposes. */
  public MedicalPeriod decided(double decided) {
    return new MedicalPeriod(yearsWorked, yearsHere, table, decided, reason);
  }

  /** Returns the medical period of a finding; empty unless it is the form that asks one. */
  public static Optional<MedicalPeriod> of(Finding finding) {
    return ItemForm.of(ItemKind.TREATMENT_END)
        .filter(form -> form.template().equals(finding.template()))
        .flatMap(
            form -> {
              Map<String, String> values = new HashMap<>();
              finding.answers().forEach(answer -> values.put(answer.field(), answer.value()));
              return of(form.applicable(values));
            });
  }

  /** Returns the table's months with the window, e.g. 9个月，按15个月内累计病休时间计算. */
  public String tabled() {
    return "%d个月，按%d个月内累计病休时间计算".formatted(table.months(), table.within());
  }

  /** Words what the table gives, with its window, as papers print it. */
  public Words said() {
    return new Words(
        "按累计工作年限%d年、本单位工作年限%d年，劳部发〔1994〕479号规定的医疗期为%s".formatted(yearsWorked, yearsHere, tabled()),
        "by %d years of work, %d of them here, the table gives %d months, added up within %d months"
            .formatted(yearsWorked, yearsHere, table.months(), table.within()));
  }

  private static @Nullable Double number(Map<String, String> values, String field) {
    String value = values.getOrDefault(field, "");
    return value.matches("\\d{1,4}(\\.\\d{1,2})?") ? Double.valueOf(value) : null;
  }
}
