package org.jianzhuo.model.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Holds a clause's condition over measured values. It is two-valued: a comparison with what was not
 * measured is false, a flag that was not observed is false, and {@code !} negates that.
 */
public sealed interface Condition {

  /** Tells whether the values fulfil it. */
  boolean holds(Values values);

  /** Returns the variables that it speaks of, in the order of the text. */
  default Set<String> variables() {
    Set<String> names = new LinkedHashSet<>();
    Conditions.collect(this, names);
    return names;
  }

  /** Holds if one part holds. */
  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(Values values) {
      for (Condition part : parts) {
        if (part.holds(values)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Holds if every part holds. */
  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(Values values) {
      for (Condition part : parts) {
        if (!part.holds(values)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Holds if the part does not. */
  record Not(Condition part) implements Condition {
    @Override
    public boolean holds(Values values) {
      return !part.holds(values);
    }
  }

  /** Holds if the variable was observed to be so. */
  record Observed(String variable) implements Condition {
    @Override
    public boolean holds(Values values) {
      return values.isSet(variable);
    }
  }

  /** Holds if the variable was measured and stands in the relation to the number. */
  record Compared(String variable, Relation relation, double number) implements Condition {
    @Override
    public boolean holds(Values values) {
      return relation.holds(values.numberOrNaN(variable), number);
    }
  }

  /** Holds if the variable was observed and is the text, or is another if {@code !equal}. */
  record Named(String variable, boolean equal, String text) implements Condition {
    @Override
    public boolean holds(Values values) {
      String observed = values.textOrNull(variable);
      return observed != null && observed.equals(text) == equal;
    }
  }
}
