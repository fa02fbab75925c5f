package org.jianzhuo.model.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.catalogue.ConditionReader;

/**
 * Tells how far what was said fulfils a clause's condition. Other than in judging, what was not
 * said is open and not false: a query says little of what a finding holds.
 */
public final class SaidFit implements ConditionReader {

  private static final double OF_REMARKS = 0.5;
  private static final double REMARK_USED = 0.8;

  /** How a condition stands: false, or so many of the things that it asks are said. */
  private record Standing(boolean isFalse, int said, int asked, Set<String> used) {
    static final Standing FALSE = new Standing(true, 0, 0, Set.of());
    static final Standing UNASKED = new Standing(false, 0, 0, Set.of());
    static final Standing DOUBTFUL = new Standing(false, 0, 3, Set.of());
    static final Standing OPEN = new Standing(false, 0, 1, Set.of());

    static Standing of(boolean holds, String variable) {
      return holds ? new Standing(false, 1, 1, Set.of(variable)) : FALSE;
    }

    double share() {
      return asked == 0 ? 0 : (double) said / asked;
    }

    boolean betterThan(Standing other) {
      return share() > other.share() || (share() == other.share() && said > other.said);
    }
  }

  @Override
  public Fit read(Clause clause) {
    if (clause.condition().isBlank()) {
      return remarks -> Fit.SILENT;
    }
    Condition condition = ConditionParser.parse(clause.condition());
    Set<String> variables = condition.variables();
    return remarks -> {
      Map<String, String> said = new HashMap<>();
      remarks.forEach(remark -> remark.forEach(said::putIfAbsent));
      return said.keySet().stream().anyMatch(variables::contains)
          ? fit(standing(condition, said), remarks)
          : Fit.SILENT;
    };
  }

  private static double fit(Standing standing, List<Map<String, String>> remarks) {
    if (standing.isFalse) {
      return Fit.CONTRADICTED;
    }
    double used = 0;
    for (Map<String, String> remark : remarks) {
      long names = remark.keySet().stream().filter(standing.used::contains).count();
      used += names == 0 ? 0 : REMARK_USED + (1 - REMARK_USED) * names / counted(remark);
    }
    return used == 0
        ? Fit.SILENT
        : OF_REMARKS * used / remarks.size() + (1 - OF_REMARKS) * standing.share();
  }

  /** What is said not to be so rules out, and is not asked for. */
  private static long counted(Map<String, String> remark) {
    return Math.max(1, remark.values().stream().filter(value -> !value.equals("false")).count());
  }

  private static Standing standing(Condition condition, Map<String, String> said) {
    return switch (condition) {
      case Condition.Any(List<Condition> parts) -> any(parts, said);
      case Condition.All(List<Condition> parts) -> all(parts, said);
      case Condition.Not(Condition part) -> not(standing(part, said));
      case Condition.Observed(String variable) -> {
        String value = said.get(variable);
        yield value == null ? Standing.OPEN : Standing.of(Boolean.parseBoolean(value), variable);
      }
      case Condition.Compared(String variable, Relation relation, double number) -> {
        String value = said.get(variable);
        yield value == null
            ? Standing.OPEN
            : Standing.of(relation.holds(Double.parseDouble(value), number), variable);
      }
      case Condition.Named(String variable, boolean equal, String text) -> {
        String value = said.get(variable);
        yield value == null ? Standing.OPEN : Standing.of(value.equals(text) == equal, variable);
      }
    };
  }

  private static Standing any(List<Condition> parts, Map<String, String> said) {
    Standing best = Standing.FALSE;
    boolean someFalse = false;
    for (Condition part : parts) {
      Standing each = standing(part, said);
      someFalse |= each.isFalse;
      if (!each.isFalse && (best.isFalse || each.betterThan(best))) {
        best = each;
      }
    }
    return someFalse && !best.isFalse && best.said == 0 ? Standing.DOUBTFUL : best;
  }

  private static Standing all(List<Condition> parts, Map<String, String> said) {
    int known = 0;
    int asked = 0;
    Set<String> used = new HashSet<>();
    for (Condition part : parts) {
      Standing each = standing(part, said);
      if (each.isFalse) {
        return Standing.FALSE;
      }
      known += each.said;
      asked += each.asked;
      used.addAll(each.used);
    }
    return new Standing(false, known, asked, used);
  }

  private static Standing not(Standing part) {
    if (part.isFalse) {
      return Standing.UNASKED;
    }
    return part.asked > 0 && part.said == part.asked ? Standing.FALSE : Standing.UNASKED;
  }
}
