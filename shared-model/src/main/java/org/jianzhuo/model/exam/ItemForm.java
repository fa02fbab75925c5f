package org.jianzhuo.model.exam;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jianzhuo.model.base.PaperDay;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.StandardTables;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.intake.ItemKind;

/**
 * Describes what an item asks beside findings and grades: which fields of its template count when,
 * which of them the panel decides field by field, and what the conclusion says. It is data: {@code
 * item-forms.json}, {@code item-fields.csv}, {@code item-conclusions.csv} and {@code
 * item-introductions.csv}.
 */
public record ItemForm(
    ItemKind item, List<Field> fields, List<Line> lines, List<Sentence> introduction) {

  /**
   * Stands for a decided field that does not apply, e.g. the day up to which nothing is granted.
   */
  public static final String NOT_APPLICABLE = "-";

  private static final Map<ItemKind, ItemForm> FORMS = read();
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  private static final Pattern DAY = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");

  public ItemForm {
    fields = List.copyOf(fields);
    lines = List.copyOf(lines);
    introduction = List.copyOf(introduction);
  }

  /**
   * One field of the form.
   *
   * @param decided whether the experts vote it
   * @param required whether it may not stay empty where it applies
   */
  public record Field(String id, When when, boolean decided, boolean required, Words name) {}

  /** One sentence of a draft's introduction; {@code {field}} stands for a value. */
  public record Sentence(When when, String zh) {}

  /**
   * One line of the conclusion; {@code {field}} stands for a value.
   *
   * @param words the Chinese is what papers print
   */
  public record Line(When when, Words words) {

    /** Returns the English of what the line printed; empty where it printed something else. */
    Optional<String> english(String printed) {
      List<String> places = PLACE.matcher(words.zh()).results().map(m -> m.group(1)).toList();
      StringBuilder pattern = new StringBuilder();
      int from = 0;
      for (MatchResult place : PLACE.matcher(words.zh()).results().toList()) {
        pattern.append(Pattern.quote(words.zh().substring(from, place.start()))).append("(.*)");
        from = place.end();
      }
      Matcher found =
          Pattern.compile(pattern + Pattern.quote(words.zh().substring(from))).matcher(printed);
      if (!found.matches()) {
        return Optional.empty();
      }
      String text = words.en();
      for (int i = 0; i < places.size(); i++) {
        text = text.replace("{" + places.get(i) + "}", dated(found.group(i + 1)));
      }
      return Optional.of(text);
    }

    private static String dated(String value) {
      Matcher day = DAY.matcher(value);
      return day.matches()
          ? "%s-%02d-%02d"
              .formatted(
                  day.group(1), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)))
          : value;
    }
  }

  /**
   * Says when something counts: {@code link=yes&treatment=no}, {@code asked=end|both}, {@code
   * months} for filled in; empty for always.
   */
  public record When(String text) {

    /** Tells whether it is so. */
    public boolean holds(Map<String, String> values) {
      for (String part : text.isEmpty() ? List.<String>of() : List.of(text.split("&"))) {
        int equals = part.indexOf('=');
        String value = values.getOrDefault(equals < 0 ? part : part.substring(0, equals), "");
        boolean filled = !value.isEmpty() && !value.equals(NOT_APPLICABLE);
        boolean fits =
            equals < 0 || List.of(part.substring(equals + 1).split("\\|")).contains(value);
        if (!filled || !fits) {
          return false;
        }
      }
      return true;
    }
  }

  private static Map<ItemKind, ItemForm> read() {
    Map<ItemKind, List<Field>> fields = new EnumMap<>(ItemKind.class);
    Map<ItemKind, List<Line>> lines = new EnumMap<>(ItemKind.class);
    for (StandardTables.ItemField f : StandardTables.itemFields()) {
      fields
          .computeIfAbsent(ItemKind.valueOf(f.item()), i -> new ArrayList<>())
          .add(new Field(f.field(), new When(f.when()), f.decided(), f.required(), f.name()));
    }
    for (StandardTables.ItemLine l : StandardTables.itemConclusions()) {
      lines
          .computeIfAbsent(ItemKind.valueOf(l.item()), i -> new ArrayList<>())
          .add(new Line(new When(l.when()), l.words()));
    }
    Map<ItemKind, List<Sentence>> sentences = new EnumMap<>(ItemKind.class);
    for (StandardTables.ItemSentence s : StandardTables.itemIntroductions()) {
      sentences
          .computeIfAbsent(ItemKind.valueOf(s.item()), i -> new ArrayList<>())
          .add(new Sentence(new When(s.when()), s.zh()));
    }
    Map<ItemKind, ItemForm> forms = new EnumMap<>(ItemKind.class);
    fields.forEach(
        (item, of) ->
            forms.put(
                item,
                new ItemForm(
                    item,
                    of,
                    lines.getOrDefault(item, List.of()),
                    sentences.getOrDefault(item, List.of()))));
    return forms;
  }

  /** Returns the item's form; empty where it is appraised by findings alone. */
  public static Optional<ItemForm> of(ItemKind item) {
    return Optional.ofNullable(FORMS.get(item));
  }

  /** Returns the id of the template that the form's fields stand in. */
  public String template() {
    return Template.ITEM_FORM + item.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Tells whether the panel votes fields of the form, and not only a self-care level. */
  public boolean decides() {
    return fields.stream().anyMatch(Field::decided);
  }

  /** Returns the finding that holds the form, if it was recorded. */
  public Optional<Finding> recorded(Exam exam) {
    return exam.inOrder().stream().filter(f -> f.template().equals(template())).findFirst();
  }

  /** Returns what was recorded in the form's fields that apply. */
  public Map<String, String> values(Exam exam) {
    Map<String, String> values = new HashMap<>();
    recorded(exam)
        .ifPresent(finding -> finding.answers().forEach(a -> values.put(a.field(), a.value())));
    return applicable(values);
  }

  /** Returns what was recorded beside the decided fields: the facts that all experts share. */
  public Map<String, String> facts(Exam exam) {
    Map<String, String> facts = new LinkedHashMap<>(values(exam));
    fields.stream().filter(Field::decided).forEach(f -> facts.remove(f.id()));
    return facts;
  }

  /** Returns what was recorded in the decided fields. */
  public Map<String, String> proposed(Exam exam) {
    Map<String, String> values = values(exam);
    values
        .keySet()
        .removeIf(id -> fields.stream().noneMatch(f -> f.decided() && f.id().equals(id)));
    return values;
  }

  /** Returns the facts with an expert's or the panel's decisions. */
  public Map<String, String> with(Exam exam, Map<String, String> decisions) {
    Map<String, String> values = new LinkedHashMap<>(facts(exam));
    decisions.forEach(
        (field, value) -> {
          if (!value.equals(NOT_APPLICABLE) && !value.isBlank()) {
            values.put(field, value);
          }
        });
    return applicable(values);
  }

  /** Returns the decided fields that are required and still empty, in order. */
  public List<Field> undecided(Map<String, String> values) {
    return missing(values).stream().filter(Field::decided).toList();
  }

  /** Tells whether a field has to be filled in where it applies. */
  public boolean requires(String id) {
    return field(id).filter(Field::required).isPresent();
  }

  /** Finds a field. */
  public Optional<Field> field(String id) {
    return fields.stream().filter(f -> f.id().equals(id)).findFirst();
  }

  /** Returns the values without those of fields that do not apply. */
  public Map<String, String> applicable(Map<String, String> values) {
    Map<String, String> kept = new LinkedHashMap<>(values);
    for (Field field : fields) {
      if (!field.when().holds(kept)) {
        kept.remove(field.id());
      }
    }
    return kept;
  }

  /** Tells whether a field counts; one that the form does not rule always does. */
  public boolean applies(String fieldId, Map<String, String> values) {
    return fields.stream()
        .filter(f -> f.id().equals(fieldId))
        .findFirst()
        .map(f -> f.when().holds(values))
        .orElse(true);
  }

  /** Returns the decided fields that apply, in order. */
  public List<Field> decided(Map<String, String> values) {
    return fields.stream().filter(f -> f.decided() && f.when().holds(values)).toList();
  }

  /**
   * Returns what an expert votes of the decided fields; a field that does not apply is voted as
   * such, so that each has its own majority.
   */
  public Map<String, String> votes(Map<String, String> values) {
    Map<String, String> votes = new LinkedHashMap<>();
    Map<String, String> kept = applicable(values);
    for (Field field : fields) {
      if (field.decided()) {
        String value = kept.getOrDefault(field.id(), "");
        votes.put(field.id(), field.when().holds(kept) ? value : NOT_APPLICABLE);
      }
    }
    return votes;
  }

  /** Returns the required fields that are still empty, in order. */
  public List<Field> missing(Map<String, String> values) {
    return fields.stream()
        .filter(f -> f.required() && f.when().holds(values))
        .filter(f -> saysNothing(values.getOrDefault(f.id(), "")))
        .toList();
  }

  /** One letter alone is nothing that a paper could print. */
  private static boolean saysNothing(String value) {
    String text = value.strip();
    if (text.isEmpty()) {
      return true;
    }
    int first = text.codePointAt(0);
    return text.codePointCount(0, text.length()) == 1
        && !Character.isDigit(first)
        && !Character.isIdeographic(first);
  }

  /** Returns the conclusion's lines as papers print them. */
  public List<String> conclusion(Map<String, String> values) {
    Map<String, String> kept = applicable(values);
    return lines.stream()
        .filter(line -> line.when().holds(kept))
        .map(line -> filled(line.words().zh(), kept))
        .toList();
  }

  /** Returns what a draft's introduction says of the form's facts, sentence by sentence. */
  public List<String> introduction(Map<String, String> values) {
    Map<String, String> kept = applicable(values);
    return introduction.stream()
        .filter(sentence -> sentence.when().holds(kept))
        .map(sentence -> filled(sentence.zh(), kept))
        .toList();
  }

  private static String filled(String text, Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place -> Matcher.quoteReplacement(printed(values.getOrDefault(place.group(1), ""))));
  }

  /** Returns the English of a result as papers word it; a sentence of somebody's own stays. */
  public static String inEnglish(ItemKind item, String result) {
    List<Line> lines = of(item).map(ItemForm::lines).orElse(List.of());
    return Arrays.stream(result.split("；"))
        .map(
            part ->
                lines.stream()
                    .flatMap(line -> line.english(part).stream())
                    .findFirst()
                    .orElse(part))
        .collect(Collectors.joining("; "));
  }

  /** Prints a value: a date in words, all else as it stands. */
  public static String printed(String value) {
    if (!value.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return value.strip();
    }
    try {
      return PaperDay.of(LocalDate.parse(value));
    } catch (DateTimeParseException e) {
      return value;
    }
  }
}
