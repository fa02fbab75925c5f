package org.jianzhuo.model.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.CapacityLoss;
import org.jianzhuo.model.catalogue.Clause;

/**
 * Holds what a calculator found: the values for the clauses' conditions, the clauses that they
 * propose, and how each was reached.
 *
 * @param derivation the rows and thresholds used, step by step
 */
public record Calculation(Values values, Proposal proposal, List<Line> derivation) {

  public Calculation {
    derivation = List.copyOf(derivation);
  }

  /**
   * One step of a derivation.
   *
   * @param source the table or clause that it uses, e.g. {@code A.3.6}
   */
  public record Line(String source, Words words) {}

  /** Writes a step. */
  static Line line(String source, String zh, String en) {
    return new Line(source, new Words(zh, en));
  }

  /** Proposes clauses for the values and adds the result to the derivation. */
  static Calculation of(Rulebook book, Values values, boolean impaired, List<Line> steps) {
    Proposal proposal = book.propose(values, impaired);
    List<Line> derivation = new ArrayList<>(steps);
    if (proposal.outcome() == Outcome.CLAUSE) {
      Words degree = degree(proposal);
      derivation.add(
          line(
              String.join("、", proposal.codes()),
              degree.zh() + "：" + labels(proposal, false),
              degree.en() + ": " + labels(proposal, true)));
    } else {
      derivation.add(new Line("5.x.2", proposal.outcome().words()));
    }
    return new Calculation(values, proposal, derivation);
  }

  private static Words degree(Proposal proposal) {
    CapacityLoss loss = proposal.clauses().getFirst().loss();
    return loss != null
        ? loss.words()
        : new Words(proposal.grade() + "级", "grade " + proposal.grade());
  }

  private static String labels(Proposal proposal, boolean english) {
    return proposal.clauses().stream()
        .map(Clause::label)
        .map(label -> label.in(english))
        .collect(Collectors.joining(english ? "; " : "；"));
  }
}
