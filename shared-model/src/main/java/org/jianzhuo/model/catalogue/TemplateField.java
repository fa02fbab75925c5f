package org.jianzhuo.model.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Words;
import org.jspecify.annotations.Nullable;

/**
 * Describes one field of a template.
 *
 * @param unit e.g. {@code degree}; empty for none
 * @param min the least possible number; null for none
 * @param max the greatest possible number; null for none
 * @param step the finest step; null for none
 * @param normal what a healthy person has: a number or a choice's value; empty for none
 * @param group fields that belong together, e.g. a joint; empty for none
 * @param feeds the variable of the clauses' conditions that it sets; empty for none
 * @param usualFrom below this a number is possible but asks to be confirmed; null for none
 * @param usualTo above this likewise; null for none
 * @param concerns codes of the body parts that it is about, where the form asks of several, or
 *     {@link #OTHER}; empty for the finding's own part
 * @param follows ids or groups of the fields that its answer hangs on: while one of them holds
 *     something else than normal, nobody may suppose it to be normal; empty for none
 * @param repeats the id of the field whose measure it takes again; empty for none
 */
public record TemplateField(
    String id,
    Words name,
    Type type,
    String unit,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable BigDecimal step,
    String normal,
    List<Choice> choices,
    String group,
    String feeds,
    @Nullable BigDecimal usualFrom,
    @Nullable BigDecimal usualTo,
    List<String> concerns,
    List<String> follows,
    String repeats) {

  /** Marks a field about the other side, both sides or another limb than the finding's. */
  public static final String OTHER = "other";

  /** Describes a field whose numbers all count as plausible. */
  public TemplateField(
      String id,
      Words name,
      Type type,
      String unit,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      @Nullable BigDecimal step,
      String normal,
      List<Choice> choices,
      String group,
      String feeds) {
    this(
        id, name, type, unit, min, max, step, normal, choices, group, feeds, null, null, List.of(),
        List.of(), "");
  }

  public TemplateField {
    Check.notBlank(id, "id");
    Check.that(
        min == null || max == null || min.compareTo(max) <= 0, "a range ends where it began");
    choices = List.copyOf(choices);
    concerns = List.copyOf(concerns);
    follows = List.copyOf(follows);
  }

  /** Returns the choice that a value names. */
  public Optional<Choice> choice(String value) {
    return choices.stream().filter(c -> c.value().equals(value)).findFirst();
  }

  /** Tells whether it is about what another finding examines. */
  public boolean isOfOthers() {
    return concerns.contains(OTHER);
  }

  /** Tells whether its answer hangs on another field's. */
  public boolean followsFrom(TemplateField other) {
    return !other.id().equals(id)
        && (follows.contains(other.id())
            || (!other.group().isEmpty() && follows.contains(other.group())));
  }

  /** Tells whether it asks for the side that the finding has anyway. */
  public boolean isFindingsSide() {
    return type == Type.SIDE && id.equals("side");
  }

  /** Says how a field is filled. */
  public enum Type {
    NUMBER,
    CHOICE,
    TEXT,
    /** One line of text. */
    LINE,
    DATE,
    SIDE
  }

  /** One value that may be chosen. */
  public record Choice(String value, Words words) {}
}
