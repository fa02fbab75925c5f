package org.jianzhuo.model.paper;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.deadline.Deadline;
import org.jianzhuo.model.deadline.Limit;
import org.jianzhuo.model.deadline.LimitRule;
import org.jspecify.annotations.Nullable;

/** Holds a template with everything that its names stand for in one case. */
public final class Filling {

  /** The name of the paper's own number. */
  public static final String NUMBER = "paper.number";

  /** Stands where a value is missing, to be written by hand. */
  public static final String BLANK = "＿＿＿＿＿＿";

  private final PaperTemplate template;
  private final Map<String, List<String>> answers;
  private final Map<String, PaperValue> values;
  private final LimitCount limits;
  private final LocalDate today;

  private Filling(
      PaperTemplate template,
      Map<String, List<String>> answers,
      Map<String, PaperValue> values,
      LimitCount limits,
      LocalDate today) {
    this.template = template;
    this.answers = answers;
    this.values = values;
    this.limits = limits;
    this.today = today;
  }

  /**
   * Fills a template in.
   *
   * @param number the paper's number; empty before it has one
   * @param sources the case's data by source
   * @param answers what was typed by asked field: one text, or the lines of a list
   */
  public static Filling of(
      PaperTemplate template,
      String number,
      Map<PaperSource, PaperValue> sources,
      Map<String, List<String>> answers,
      LimitCount limits,
      LocalDate today) {
    Map<String, PaperValue> values = new HashMap<>();
    sources.forEach((source, value) -> values.put(source.key(), value));
    if (!number.isEmpty()) {
      values.put(NUMBER, new PaperValue.Text(number));
    }
    Map<String, List<String>> kept = new HashMap<>();
    take(template, answers, values, kept);
    Filling filling = new Filling(template, kept, values, limits, today);
    template.limits().forEach(filling::count);
    return filling;
  }

  /**
   * Returns the ids of the fields that are asked by what stands in the case and in the fields
   * before them; it needs no limits, so that a form can ask at every key.
   */
  public static Set<String> asked(
      PaperTemplate template,
      Map<PaperSource, PaperValue> sources,
      Map<String, List<String>> answers) {
    Map<String, PaperValue> values = new HashMap<>();
    sources.forEach((source, value) -> values.put(source.key(), value));
    return take(template, answers, values, new HashMap<>());
  }

  private static Set<String> take(
      PaperTemplate template,
      Map<String, List<String>> answers,
      Map<String, PaperValue> values,
      Map<String, List<String>> kept) {
    Set<String> all = new HashSet<>();
    for (Asked asked : template.asks()) {
      List<String> typed = cleaned(answers.getOrDefault(asked.id(), List.of()));
      values.remove(asked.id());
      if (holds(asked.when(), values, kept)) {
        all.add(asked.id());
        if (!typed.isEmpty()) {
          kept.put(asked.id(), typed);
          value(asked, typed).ifPresent(value -> values.put(asked.id(), value));
        }
      }
    }
    return all;
  }

  public PaperTemplate template() {
    return template;
  }

  /** Returns what was typed in the fields that are asked, without empty ones. */
  public Map<String, List<String>> answers() {
    return Map.copyOf(answers);
  }

  /** Returns the value of a name, if it has one. */
  public Optional<PaperValue> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Returns the day of a name, if it has one. */
  public Optional<LocalDate> day(String name) {
    return values.get(name) instanceof PaperValue.Day(LocalDate day)
        ? Optional.of(day)
        : Optional.empty();
  }

  /** Returns the rows of a name; none if it has no value. */
  public List<List<String>> rows(String name) {
    return values.get(name) instanceof PaperValue.Rows(List<List<String>> rows) ? rows : List.of();
  }

  /** Tells whether the condition holds; none always does. */
  public boolean applies(@Nullable When when) {
    return holds(when, values, answers);
  }

  private static boolean holds(
      @Nullable When when, Map<String, PaperValue> values, Map<String, List<String>> answers) {
    if (when == null) {
      return true;
    }
    PaperValue value = values.get(when.name());
    if (when.value().isEmpty()) {
      return (value != null) != when.negated();
    }
    if (value == null) {
      return false;
    }
    List<String> typed = answers.get(when.name());
    String raw = typed != null ? typed.getFirst() : value.inLine();
    String meant =
        when.other().map(name -> values.get(name)).map(PaperValue::inLine).orElseGet(when::value);
    return raw.strip().equals(meant) != when.negated();
  }

  /**
   * Returns the text with its slots filled; what is missing becomes the slot's own words after the
   * bar, else a place to write on.
   */
  public String text(String pattern) {
    Matcher slots = TemplateCheck.SLOT.matcher(pattern);
    return slots.replaceAll(
        slot ->
            Matcher.quoteReplacement(
                value(slot.group(1))
                    .map(PaperValue::inLine)
                    .orElse(slot.group(2) == null ? BLANK : slot.group(2))));
  }

  /** Returns what a person is told if the paper cannot be written now. */
  public Optional<PaperTemplate.Requirement> missing() {
    return template.requires().stream().filter(r -> !applies(r.holds())).findFirst();
  }

  /** Returns the lines that may stand in one paper of the kind only. */
  public List<String> gaps() {
    return template
        .once()
        .map(asked -> answers.getOrDefault(asked.id(), List.of()))
        .orElse(List.of())
        .stream()
        .map(Filling::gap)
        .toList();
  }

  /** Writes a line so that the same gap is the same text, however it was spaced or punctuated. */
  public static String gap(String line) {
    return Normalizer.normalize(line, Normalizer.Form.NFKC)
        .replaceAll("[\\p{P}\\p{Z}\\s|]", "")
        .toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * Returns everything that is wrong with the answers, field by field.
   *
   * @param told by gap the number of the other paper of the kind that told it
   */
  public List<AnswerFault> faults(Map<String, String> told) {
    return faults(told, words -> List.of());
  }

  /**
   * Returns everything that is wrong with the answers, field by field.
   *
   * @param told by gap the number of the other paper of the kind that told it
   * @param outside names the parts in words that lie outside the case's recognition
   */
  public List<AnswerFault> faults(Map<String, String> told, Function<String, List<Words>> outside) {
    return new AnswerCheck(this, told, outside, limits, today).faults();
  }

  private void count(PaperTemplate.Counted counted) {
    LocalDate from = day(counted.from()).orElse(null);
    OptionalInt days = number(counted.days());
    // without its first day only the length can be told
    limits
        .count(counted.limit(), from == null ? today : from, days)
        .ifPresent(
            deadline -> {
              values.put(
                  counted.name() + ".term",
                  new PaperValue.Text(deadline.term().words().zh().replace(" ", "")));
              if (deadline.rule().authority() != LimitRule.Authority.PROPOSAL) {
                values.put(
                    counted.name() + ".basis", new PaperValue.Text(deadline.rule().article().zh()));
              }
              if (from != null) {
                values.put(counted.name(), new PaperValue.Day(last(deadline)));
              }
            });
  }

  /** A party's last day rolls over days off; the committee keeps to the earlier one. */
  public static LocalDate last(Deadline deadline) {
    return deadline.rule().limit().bound() == Limit.Bound.PARTY
        ? deadline.dueRolled()
        : deadline.due();
  }

  private OptionalInt number(String name) {
    List<String> typed = answers.getOrDefault(name, List.of());
    try {
      return typed.isEmpty()
          ? OptionalInt.empty()
          : OptionalInt.of(Integer.parseInt(typed.getFirst()));
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }

  private static List<String> cleaned(List<String> typed) {
    return typed.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static Optional<PaperValue> value(Asked asked, List<String> typed) {
    String first = typed.getFirst();
    return switch (asked.type()) {
      case TEXT, LONG_TEXT, NUMBER -> Optional.of(new PaperValue.Text(first));
      case DAY -> day(List.of(first)).map(PaperValue.Day::new);
      case CHOICE ->
          asked.choices().stream()
              .filter(c -> c.value().equals(first))
              .findFirst()
              .map(c -> new PaperValue.Text(c.words().zh()));
      case LINES ->
          Optional.of(new PaperValue.Rows(typed.stream().map(line -> cells(asked, line)).toList()));
    };
  }

  static Optional<LocalDate> day(List<String> typed) {
    try {
      return Optional.of(LocalDate.parse(typed.getFirst()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Parts a line at its bars; what is left out is empty. */
  static List<String> cells(Asked asked, String line) {
    return cells(Math.max(1, asked.columns().size()), line);
  }

  /** Parts a line at its bars into this many cells; what is left out is empty. */
  static List<String> cells(int columns, String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split("[|｜\\t]", columns)) {
      cells.add(cell.strip());
    }
    while (cells.size() < columns) {
      cells.add("");
    }
    return cells;
  }
}
