package org.jianzhuo.model.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Explains conditions: what they speak of, what made them true, what they left open. */
final class Conditions {

  private Conditions() {}

  static void collect(Condition condition, Set<String> names) {
    switch (condition) {
      case Condition.Any(List<Condition> parts) -> parts.forEach(p -> collect(p, names));
      case Condition.All(List<Condition> parts) -> parts.forEach(p -> collect(p, names));
      case Condition.Not(Condition part) -> collect(part, names);
      case Condition.Observed(String variable) -> names.add(variable);
      case Condition.Compared compared -> names.add(compared.variable());
      case Condition.Named named -> names.add(named.variable());
    }
  }

  /** Returns the variables whose numbers the condition compares. */
  static Set<String> compared(Condition condition) {
    Set<String> names = new LinkedHashSet<>();
    compared(condition, names);
    return names;
  }

  private static void compared(Condition condition, Set<String> names) {
    switch (condition) {
      case Condition.Any(List<Condition> parts) -> parts.forEach(p -> compared(p, names));
      case Condition.All(List<Condition> parts) -> parts.forEach(p -> compared(p, names));
      case Condition.Not(Condition part) -> compared(part, names);
      case Condition.Compared compared -> names.add(compared.variable());
      case Condition.Observed observed -> {}
      case Condition.Named named -> {}
    }
  }

  /** Returns the measured variables that decide that the condition holds, or does not. */
  static Set<String> decisive(Condition condition, Values values) {
    Set<String> names = new LinkedHashSet<>();
    decide(condition, values, condition.holds(values), names);
    names.removeIf(name -> !values.has(name));
    return names;
  }

  private static void decide(
      Condition condition, Values values, boolean outcome, Set<String> names) {
    switch (condition) {
      case Condition.Any(List<Condition> parts) -> decideParts(parts, values, outcome, names);
      case Condition.All(List<Condition> parts) -> decideParts(parts, values, outcome, names);
      case Condition.Not(Condition part) -> decide(part, values, !outcome, names);
      case Condition.Observed(String variable) -> names.add(variable);
      case Condition.Compared compared -> names.add(compared.variable());
      case Condition.Named named -> names.add(named.variable());
    }
  }

  private static void decideParts(
      List<Condition> parts, Values values, boolean outcome, Set<String> names) {
    for (Condition part : parts) {
      if (part.holds(values) == outcome) {
        decide(part, values, outcome, names);
      }
    }
  }

  /** Returns the unmeasured variables that stand under a {@code !}. */
  static Set<String> openUnderNegation(Condition condition, Values values) {
    Set<String> names = new LinkedHashSet<>();
    negated(condition, false, names);
    names.removeIf(values::has);
    return names;
  }

  private static void negated(Condition condition, boolean under, Set<String> names) {
    switch (condition) {
      case Condition.Any(List<Condition> parts) -> parts.forEach(p -> negated(p, under, names));
      case Condition.All(List<Condition> parts) -> parts.forEach(p -> negated(p, under, names));
      case Condition.Not(Condition part) -> negated(part, true, names);
      case Condition.Observed(String variable) -> addIf(under, variable, names);
      case Condition.Compared compared -> addIf(under, compared.variable(), names);
      case Condition.Named named -> addIf(under, named.variable(), names);
    }
  }

  private static void addIf(boolean wanted, String name, Set<String> names) {
    if (wanted) {
      names.add(name);
    }
  }
}
