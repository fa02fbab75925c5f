package org.jianzhuo.model.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.model.catalogue.Clause;

/**
 * Holds one standard's clauses with their conditions, read once and checked against the variables.
 * A condition proposes, never decides.
 */
public final class Rulebook {

  private record Rule(Clause clause, Condition condition) {}

  private final List<Rule> rules = new ArrayList<>();
  private final List<Clause> diagnoses = new ArrayList<>();

  // A rule's truth depends on its variables only, so that just those of measured ones are asked.
  private final Map<String, BitSet> rulesOfVariable = new HashMap<>();
  private final BitSet trueOfNothing = new BitSet();

  /**
   * Reads the conditions.
   *
   * @throws IllegalArgumentException if a condition is outside the grammar or speaks of an unknown
   *     variable or text; the message names the clause
   */
  public Rulebook(Collection<Clause> clauses, VariableList variables) {
    for (Clause clause : clauses) {
      if (clause.condition().isBlank()) {
        diagnoses.add(clause);
      } else {
        add(clause, checked(clause, variables));
      }
    }
  }

  private void add(Clause clause, Condition condition) {
    int place = rules.size();
    rules.add(new Rule(clause, condition));
    condition
        .variables()
        .forEach(name -> rulesOfVariable.computeIfAbsent(name, n -> new BitSet()).set(place));
    trueOfNothing.set(place, condition.holds(Values.NONE));
  }

  private static Condition checked(Clause clause, VariableList variables) {
    try {
      Condition condition = ConditionParser.parse(clause.condition());
      variables.check(condition);
      return condition;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(clause.code() + ": " + e.getMessage(), e);
    }
  }

  /** Returns every clause whose condition the values fulfil, in the catalogue's order. */
  public List<Clause> trueClauses(Values values) {
    BitSet asked = (BitSet) trueOfNothing.clone();
    for (String name : values.names()) {
      BitSet places = rulesOfVariable.get(name);
      if (places != null) {
        asked.or(places);
      }
    }
    List<Clause> found = new ArrayList<>();
    for (int i = asked.nextSetBit(0); i >= 0; i = asked.nextSetBit(i + 1)) {
      Rule rule = rules.get(i);
      if (rule.condition().holds(values)) {
        found.add(rule.clause());
      }
    }
    return found;
  }

  /** Proposes the most severe true clauses; without any, an impairment means by reference. */
  public Proposal propose(Values values, boolean impaired) {
    return Proposal.of(trueClauses(values), impaired);
  }

  /**
   * Returns the clauses of those body parts that have no condition (diagnoses). They are chosen by
   * hand: while there are any, nobody may be told that no clause fits.
   */
  public List<Clause> diagnoses(Collection<String> parts) {
    return diagnoses.stream()
        .filter(clause -> clause.parts().stream().anyMatch(parts::contains))
        .toList();
  }

  /** Explains how a clause stands to the values. */
  public Explanation explain(Clause clause, Values values) {
    for (Rule rule : rules) {
      if (rule.clause().equals(clause)) {
        Condition condition = rule.condition();
        return new Explanation(
            condition.holds(values),
            Conditions.decisive(condition, values),
            Conditions.openUnderNegation(condition, values));
      }
    }
    return new Explanation(false, Set.of(), Set.of());
  }

  /** Returns the variables that a clause's condition reads; empty for a diagnosis. */
  Set<String> read(Clause clause) {
    Set<String> names = new LinkedHashSet<>();
    condition(clause).ifPresent(condition -> Conditions.collect(condition, names));
    return names;
  }

  /** Returns those of them whose numbers it compares. */
  Set<String> numbers(Clause clause) {
    return condition(clause).map(Conditions::compared).orElse(Set.of());
  }

  private Optional<Condition> condition(Clause clause) {
    return rules.stream()
        .filter(rule -> rule.clause().equals(clause))
        .map(Rule::condition)
        .findFirst();
  }

  /**
   * Returns the numbers that a clause rests on where not a single value of its condition is known;
   * empty where one is, or where it rests on no number.
   */
  public Set<String> unmeasured(Clause clause, Values values) {
    for (Rule rule : rules) {
      if (rule.clause().equals(clause)) {
        Set<String> all = new LinkedHashSet<>();
        Conditions.collect(rule.condition(), all);
        return all.stream().anyMatch(values::has)
            ? Set.of()
            : Conditions.compared(rule.condition());
      }
    }
    return Set.of();
  }

  /**
   * Says why a clause's condition is true or false.
   *
   * @param decisive the measured variables that made it so
   * @param ask the unmeasured variables that it negates: to be asked before it is proposed
   */
  public record Explanation(boolean holds, Set<String> decisive, Set<String> ask) {
    public Explanation {
      decisive = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(decisive));
      ask = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(ask));
    }
  }
}
