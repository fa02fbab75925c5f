package org.jianzhuo.model.rules;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.Variable;

/** Holds the variables that conditions may speak of, and says what is wrong with a value. */
public final class VariableList {

  private final Map<String, Variable> byName = new LinkedHashMap<>();

  public VariableList(Collection<Variable> variables) {
    for (Variable variable : variables) {
      Check.that(byName.put(variable.name(), variable) == null, variable.name() + " occurs twice");
    }
  }

  /** Returns the variable of that name. */
  public Optional<Variable> variable(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Says why a value cannot be the variable's: unknown, of another type, outside its range. */
  public Optional<Words> fault(String name, Value value) {
    Variable variable = byName.get(name);
    if (variable == null) {
      return Optional.of(new Words("没有这个变量", "no such variable"));
    }
    return switch (variable.type()) {
      case NUMBER ->
          value instanceof Value.Quantity(double number)
              ? rangeFault(variable, number)
              : Optional.of(new Words("须为数值", "must be a number"));
      case BOOL ->
          value instanceof Value.Flag
              ? Optional.empty()
              : Optional.of(new Words("须为 true 或 false", "must be true or false"));
      case TEXT ->
          value instanceof Value.Text(String text) && variable.choices().contains(text)
              ? Optional.empty()
              : Optional.of(
                  new Words(
                      "须为下列之一：" + String.join("、", variable.choices()),
                      "must be one of " + String.join(", ", variable.choices())));
    };
  }

  private static Optional<Words> rangeFault(Variable variable, double number) {
    // The comparison is written so that what is not a number is refused too.
    return number >= variable.min() && number <= variable.max()
        ? Optional.empty()
        : Optional.of(Figures.outside(variable.min(), variable.max()));
  }

  /**
   * Refuses a condition that speaks of an unknown variable, of one of another type, or of a text
   * that is none of its choices.
   */
  public void check(Condition condition) {
    switch (condition) {
      case Condition.Any any -> any.parts().forEach(this::check);
      case Condition.All all -> all.parts().forEach(this::check);
      case Condition.Not not -> check(not.part());
      case Condition.Observed(String name) -> require(name, Variable.Type.BOOL);
      case Condition.Compared compared -> require(compared.variable(), Variable.Type.NUMBER);
      case Condition.Named named ->
          Check.that(
              require(named.variable(), Variable.Type.TEXT).choices().contains(named.text()),
              named.variable() + " is never " + named.text());
    }
  }

  private Variable require(String name, Variable.Type type) {
    Variable variable = byName.get(name);
    if (variable == null) {
      throw new IllegalArgumentException("no variable " + name);
    }
    Check.that(variable.type() == type, name + " is no " + type);
    return variable;
  }
}
