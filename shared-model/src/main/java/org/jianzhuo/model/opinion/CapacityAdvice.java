package org.jianzhuo.model.opinion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.CapacityLoss;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.rules.CapacityRules.Degree;

/**
 * Advises the degree of lost work capacity that the chosen clauses come to (劳社部发〔2002〕8号 2.4, 4.1,
 * 4.2); it is advice: the experts decide.
 *
 * @param trace the derivation, step by step
 */
public record CapacityAdvice(Degree degree, List<ComprehensiveGrade.Step> trace) {

  private static final int CATEGORIES_FOR_COMPLETE = 3;
  private static final int LIGHTEST_COMPLETE = 4;
  private static final int LIGHTEST_MAJOR = 6;

  public CapacityAdvice {
    trace = List.copyOf(trace);
  }

  /**
   * Derives the advice; the order of the findings does not matter.
   *
   * @param categories the category of disease of each clause of 劳社部发〔2002〕8号
   */
  public static CapacityAdvice of(Collection<DecidedItem> decided, Map<String, String> categories) {
    List<ComprehensiveGrade.Step> trace = new ArrayList<>();
    List<ClauseChoice> clauses =
        decided.stream()
            .filter(item -> item.finding().inScope())
            .sorted((a, b) -> Integer.compare(a.finding().number(), b.finding().number()))
            .map(DecidedItem::clause)
            .flatMap(clause -> Optional.ofNullable(clause).stream())
            .toList();
    for (ClauseChoice clause : clauses) {
      trace.add(step(clause.code(), GradeWords.of(clause).zh(), GradeWords.of(clause).en()));
    }
    List<ClauseChoice> major =
        clauses.stream()
            .filter(c -> loss(c).filter(l -> l == CapacityLoss.MAJOR).isPresent())
            .toList();
    Degree degree;
    if (clauses.stream()
        .anyMatch(c -> loss(c).filter(l -> l == CapacityLoss.COMPLETE).isPresent())) {
      degree = Degree.COMPLETE;
    } else if (major.isEmpty()) {
      degree = Degree.NONE;
    } else {
      List<String> kinds =
          major.stream()
              .map(c -> categories.getOrDefault(c.code(), c.code()))
              .distinct()
              .sorted()
              .toList();
      degree = kinds.size() >= CATEGORIES_FOR_COMPLETE ? Degree.COMPLETE_POSSIBLE : Degree.MAJOR;
      if (major.size() > 1) {
        String codes = major.stream().map(ClauseChoice::code).collect(Collectors.joining("、"));
        trace.add(
            step(
                "2.4",
                codes + " 分属 " + kinds.size() + " 类疾病；三类以上可定为完全丧失",
                codes
                    + ": "
                    + kinds.size()
                    + " categories of disease; from three on, complete is possible"));
      }
    }
    trace.add(new ComprehensiveGrade.Step("4", degree.words()));
    return new CapacityAdvice(degree, trace);
  }

  // a grade of injury equals a degree (4.1.17, 4.2.10)
  private static Optional<CapacityLoss> loss(ClauseChoice clause) {
    if (clause.loss() != null) {
      return Optional.of(clause.loss());
    }
    return clause.grade() <= LIGHTEST_COMPLETE
        ? Optional.of(CapacityLoss.COMPLETE)
        : clause.grade() <= LIGHTEST_MAJOR ? Optional.of(CapacityLoss.MAJOR) : Optional.empty();
  }

  /**
   * Returns the result that follows by itself; empty where the experts must choose. A dependant is
   * either without any capacity or not.
   */
  public Optional<CapacityLoss> follows(ItemKind item) {
    return degree == Degree.COMPLETE
        ? Optional.of(CapacityLoss.COMPLETE)
        : degree == Degree.MAJOR && item == ItemKind.NON_WORK
            ? Optional.of(CapacityLoss.MAJOR)
            : Optional.empty();
  }

  /**
   * Returns the degrees that the clauses admit, by their value in the item's form: one, or two
   * where three categories of disease leave the choice (2.4). Who holds another one right says so
   * by the clauses.
   */
  public List<String> admitted(ItemKind item) {
    String below = item == ItemKind.NON_WORK ? "major" : "none";
    return switch (degree) {
      case COMPLETE -> List.of("complete");
      case COMPLETE_POSSIBLE -> List.of("complete", below);
      case MAJOR -> List.of(below);
      case NONE -> List.of("none");
    };
  }

  /** Tells whether the degree leaves the experts a choice (2.4). */
  public boolean leavesChoice() {
    return degree == Degree.COMPLETE_POSSIBLE;
  }

  private static ComprehensiveGrade.Step step(String rule, String zh, String en) {
    return new ComprehensiveGrade.Step(rule, new Words(rule + " " + zh, rule + " " + en));
  }
}
