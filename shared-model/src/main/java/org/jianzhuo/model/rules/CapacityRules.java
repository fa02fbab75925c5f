package org.jianzhuo.model.rules;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.CapacityLoss;
import org.jianzhuo.model.catalogue.Clause;

/** Judges illness and non-work injury (劳社部发〔2002〕8号): the degree of lost work capacity. */
public final class CapacityRules {

  /** How many categories of disease with a major loss may together become a complete one (2.4). */
  private static final int CATEGORIES_FOR_COMPLETE = 3;

  private final Rulebook book;
  private final Map<String, String> categories;

  /**
   * Reads the rules.
   *
   * @param categories the category of disease of each clause's code
   */
  public CapacityRules(
      Collection<Clause> clauses, Map<String, String> categories, VariableList variables) {
    this.book = new Rulebook(clauses, variables);
    this.categories = Map.copyOf(categories);
  }

  /** Names the degree that the true clauses stand for. */
  public enum Degree {
    NONE(new Words("未达到大部分丧失劳动能力", "No major loss of work capacity")),
    MAJOR(new Words("大部分丧失劳动能力", "Major loss of work capacity")),
    /** Three or more major clauses of different categories may become complete (2.4). */
    COMPLETE_POSSIBLE(
        new Words(
            "三种以上不同类别疾病均达大部分丧失，可定为完全丧失劳动能力（2.4）",
            "Major loss by three or more categories of disease: complete is possible (2.4)")),
    COMPLETE(new Words("完全丧失劳动能力", "Complete loss of work capacity"));

    private final Words words;

    Degree(Words words) {
      this.words = words;
    }

    public Words words() {
      return words;
    }
  }

  /**
   * Holds the degree with the clauses that it rests on.
   *
   * @param clauses the true clauses of that degree, in the catalogue's order
   */
  public record Judgement(Degree degree, List<Clause> clauses) {
    public Judgement {
      clauses = List.copyOf(clauses);
    }

    /** Returns the codes of the clauses. */
    public List<String> codes() {
      return clauses.stream().map(Clause::code).toList();
    }
  }

  public Rulebook book() {
    return book;
  }

  /** Judges the values. */
  public Judgement judge(Values values) {
    List<Clause> all = book.trueClauses(values);
    List<Clause> complete = of(all, CapacityLoss.COMPLETE);
    if (!complete.isEmpty()) {
      return new Judgement(Degree.COMPLETE, complete);
    }
    List<Clause> major = of(all, CapacityLoss.MAJOR);
    if (major.isEmpty()) {
      return new Judgement(Degree.NONE, major);
    }
    long different =
        major.stream().map(c -> categories.getOrDefault(c.code(), c.code())).distinct().count();
    return new Judgement(
        different >= CATEGORIES_FOR_COMPLETE ? Degree.COMPLETE_POSSIBLE : Degree.MAJOR, major);
  }

  private static List<Clause> of(List<Clause> all, CapacityLoss loss) {
    return all.stream().filter(clause -> clause.loss() == loss).toList();
  }
}
