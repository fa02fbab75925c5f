package org.jianzhuo.model.paper;

import java.util.List;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.deadline.Limit;
import org.jspecify.annotations.Nullable;

/**
 * Describes a field that a person fills in.
 *
 * @param when the field is asked only then; null for always
 * @param most the most characters of a text or of each line; of a number the largest value
 * @param least of a number the smallest value
 * @param columns the titles of a list's columns, which a line parts with |; empty for one
 * @param preset the name of the source that fills it in at first; empty for none
 */
public record Asked(
    String id,
    Words label,
    @Nullable Words hint,
    Type type,
    boolean required,
    @Nullable When when,
    int least,
    int most,
    List<Choice> choices,
    List<String> columns,
    List<Rule> rules,
    String preset) {

  /** The most lines of a list. */
  public static final int MOST_LINES = 200;

  /** Says what is typed. */
  public enum Type {
    TEXT,
    LONG_TEXT,
    DAY,
    NUMBER,
    CHOICE,
    LINES
  }

  /** Offers one answer; the value stands in facts, the Chinese words on paper. */
  public record Choice(String value, Words words) {}

  /** Names a kind of rule. */
  public enum RuleKind {
    /** A day that is not after today. */
    NOT_FUTURE,
    /** A day that is not before today. */
    NOT_PAST,
    /** A day that is not before the one of a name. */
    NOT_BEFORE,
    /** A day that is after the one of a name. */
    AFTER,
    /** A day that is the one of a name. */
    SAME_AS,
    /** A day on which a limit that runs from the day of a name is not yet over. */
    WITHIN,
    /** Lines of which none stands in another paper of the kind (one-time notice, F21). */
    ONCE,
    /** Lines that do not hold certain words. */
    NEVER,
    /** Lines that correct what stands under an item of a paper, and no ground of it (深圳2007 27). */
    CLERICAL,
    /** A text that says something, where a mere letter would do otherwise. */
    SAYS,
    /** A text that is not the one of a name: who asks for an approval does not give it. */
    OTHER_THAN,
    /** A text in which no day before today stands. */
    NO_PAST_DAY,
    /**
     * Lines that name no part outside the recognition (人社部发〔2020〕91号 四) unless the field of a name
     * says why; the last column, which says what for, is not looked at.
     */
    RECOGNISED
  }

  /**
   * States a rule.
   *
   * @param name the other value that the rule looks at; empty for none
   * @param limit of {@link RuleKind#WITHIN}
   * @param words of {@link RuleKind#NEVER}
   * @param says what a person is told; null where the kind says it
   */
  public record Rule(
      RuleKind kind, String name, @Nullable Limit limit, List<String> words, @Nullable Words says) {
    public Rule {
      words = List.copyOf(words);
      boolean looks =
          switch (kind) {
            case NOT_BEFORE, AFTER, SAME_AS, WITHIN, CLERICAL, OTHER_THAN, RECOGNISED -> true;
            case NOT_FUTURE, NOT_PAST, ONCE, NEVER, SAYS, NO_PAST_DAY -> false;
          };
      Check.that(looks != name.isEmpty(), "a rule of this kind names another value, or none");
      Check.that((kind == RuleKind.WITHIN) == (limit != null), "only WITHIN has a limit");
      Check.that((kind == RuleKind.NEVER) != words.isEmpty(), "only NEVER has words");
      Check.that(kind != RuleKind.NEVER || says != null, "NEVER says why");
    }
  }

  public Asked {
    Check.that(id.matches("[a-z][a-z0-9-]*"), "an asked field's id: " + id);
    choices = List.copyOf(choices);
    columns = List.copyOf(columns);
    rules = List.copyOf(rules);
    Check.that((type == Type.CHOICE) != choices.isEmpty(), "a choice, and only one, has choices");
    Check.that(type == Type.LINES || columns.isEmpty(), "only lines have columns");
    for (Rule rule : rules) {
      boolean fits =
          switch (rule.kind()) {
            case ONCE, NEVER, RECOGNISED -> type == Type.LINES;
            case CLERICAL -> type == Type.LINES && columns.size() == 3;
            case SAYS, OTHER_THAN, NO_PAST_DAY -> type == Type.TEXT || type == Type.LONG_TEXT;
            case NOT_FUTURE, NOT_PAST, NOT_BEFORE, AFTER, SAME_AS, WITHIN -> type == Type.DAY;
          };
      Check.that(fits, "a rule of another type: " + rule.kind() + " of " + id);
    }
  }

  /** Tells whether a rule of the kind holds here. */
  public boolean has(RuleKind kind) {
    return rules.stream().anyMatch(rule -> rule.kind() == kind);
  }
}
