package org.jianzhuo.model.rules;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Holds the values of the variables that were measured; what is missing is unmeasured. */
public final class Values {

  /** Nothing measured. */
  public static final Values NONE = new Values(Map.of());

  private final Map<String, Value> byName;

  private Values(Map<String, Value> byName) {
    this.byName = byName;
  }

  /** Holds a copy of the map, whose names and types {@link VariableList#fault} has accepted. */
  public static Values of(Map<String, Value> byName) {
    return new Values(new HashMap<>(byName));
  }

  /** Adds a number, in place of an earlier value of the variable. */
  public Values with(String variable, double number) {
    return with(variable, new Value.Quantity(number));
  }

  /** Adds whether something is so, in place of an earlier value of the variable. */
  public Values with(String variable, boolean set) {
    return with(variable, new Value.Flag(set));
  }

  /** Adds a text, in place of an earlier value of the variable. */
  public Values with(String variable, String text) {
    return with(variable, new Value.Text(text));
  }

  private Values with(String variable, Value value) {
    Map<String, Value> more = new HashMap<>(byName);
    more.put(variable, value);
    return new Values(more);
  }

  /** Adds all of the other's values, in place of earlier ones of the same variables. */
  public Values with(Values others) {
    Map<String, Value> more = new HashMap<>(byName);
    more.putAll(others.byName);
    return new Values(more);
  }

  /** Returns the values under other names; those whose name becomes empty are left out. */
  Values renamed(UnaryOperator<String> name) {
    Map<String, Value> other = new HashMap<>();
    byName.forEach(
        (variable, value) -> {
          String called = name.apply(variable);
          if (!called.isEmpty()) {
            other.put(called, value);
          }
        });
    return new Values(other);
  }

  /** Takes values away, as if they had not been measured. */
  Values without(Set<String> variables) {
    Map<String, Value> fewer = new HashMap<>(byName);
    fewer.keySet().removeAll(variables);
    return new Values(fewer);
  }

  /** Tells whether the variable was measured. */
  public boolean has(String variable) {
    return byName.containsKey(variable);
  }

  /** Returns the names of what was measured. */
  public Set<String> names() {
    return Collections.unmodifiableSet(byName.keySet());
  }

  /** Returns a number; empty where it was not measured. */
  public OptionalDouble number(String variable) {
    double number = numberOrNaN(variable);
    return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
  }

  double numberOrNaN(String variable) {
    return byName.get(variable) instanceof Value.Quantity(double number) ? number : Double.NaN;
  }

  boolean isSet(String variable) {
    return byName.get(variable) instanceof Value.Flag(boolean set) && set;
  }

  @Nullable String textOrNull(String variable) {
    return byName.get(variable) instanceof Value.Text(String text) ? text : null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Values values && byName.equals(values.byName);
  }

  @Override
  public int hashCode() {
    return byName.hashCode();
  }

  @Override
  public String toString() {
    return byName.toString();
  }
}
