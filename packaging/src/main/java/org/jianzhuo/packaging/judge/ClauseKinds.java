package org.jianzhuo.packaging.judge;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.rules.CapacityRules;
import org.jianzhuo.model.rules.Proposal;
import org.jianzhuo.model.rules.Rules;
import org.jianzhuo.model.rules.Value;
import org.jianzhuo.model.rules.Values;
import org.jspecify.annotations.Nullable;

/** Judges values by the conditions of a standard's clauses. */
final class ClauseKinds {

  private static final String WORK_INJURY = "GB/T 16180-2014";
  private static final String NON_WORK = "LS 2002-8";

  private final Rules rules;

  ClauseKinds(Rules rules) {
    this.rules = rules;
  }

  Map<String, @Nullable Object> judge(Fields in) {
    String standard = in.choice("standard", List.of(WORK_INJURY, NON_WORK));
    Values values = values(in.object("values"));
    return standard.equals(NON_WORK) ? nonWork(values) : workInjury(values);
  }

  private Map<String, @Nullable Object> workInjury(Values values) {
    Proposal proposal = rules.workInjury().propose(values, false);
    return new Answer()
        .put("grade", proposal.grade())
        .put("codes", proposal.codes())
        .put("all", proposal.all().stream().map(Clause::code).toList())
        .fields();
  }

  private Map<String, @Nullable Object> nonWork(Values values) {
    CapacityRules.Judgement judgement = rules.nonWork().judge(values);
    return new Answer()
        .put("degree", judgement.degree().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .put("codes", judgement.codes())
        .fields();
  }

  /** Reads values of variables; null is unmeasured. */
  Values values(Fields in) {
    Map<String, Value> values = new HashMap<>();
    for (String name : in.names()) {
      Object raw = in.raw(name);
      if (rules.variables().variable(name).isEmpty()) {
        throw new FieldFault(name, "没有这个变量", "no such variable");
      }
      if (raw != null) {
        Value value = value(name, raw);
        rules
            .variables()
            .fault(name, value)
            .ifPresent(
                words -> {
                  throw new FieldFault(name, words);
                });
        values.put(name, value);
      }
    }
    return Values.of(values);
  }

  private static Value value(String name, Object raw) {
    return switch (raw) {
      case Boolean flag -> new Value.Flag(flag);
      case String text -> new Value.Text(text);
      case Parsed.Numeral number -> new Value.Quantity(number.value());
      default ->
          throw new FieldFault(
              name, new Words("须为数值、文本或 true、false", "must be a number, a text or a flag"));
    };
  }
}
