package org.jianzhuo.desk.exam;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.SameMeasure;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.catalogue.TemplateField;
import org.jianzhuo.model.exam.Answer;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.ItemForm;
import org.jianzhuo.model.exam.Reading;
import org.jianzhuo.model.exam.SameMeasures;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.exam.UnitSlip;
import org.jianzhuo.model.exam.Unmeasured;
import org.jianzhuo.model.exam.Variables;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.rules.DeniedFields;

/** Holds the fields of a template as they stand in a finding, judged by the template's own data. */
public record TemplateForm(Template template, TemplateSides sides, List<Field> fields) {

  /** The column of a value that could not be measured; a joint's motion has others. */
  public static final String COLUMN = "value";

  private static final String BETWEEN = "/";

  public TemplateForm {
    fields = List.copyOf(fields);
  }

  /**
   * One field as it stands.
   *
   * @param reading of a number its judgement; of anything else whether it is empty
   * @param confirmed whether a person confirmed an unusual value
   * @param copied whether it was copied from the other side and not confirmed since
   * @param reason why it could not be measured; empty otherwise
   */
  public record Field(
      TemplateField field,
      String key,
      String text,
      Reading reading,
      boolean confirmed,
      boolean copied,
      String reason)
      implements JudgedField {

    @Override
    public Words name() {
      return field.name();
    }

    /** Returns what is to be recorded. */
    public Optional<String> value() {
      if (field.type() == TemplateField.Type.NUMBER) {
        return reading.storable().map(BigDecimal::toPlainString);
      }
      if (field.type() == TemplateField.Type.DATE) {
        return reading.verdict() == Reading.Verdict.FINE
            ? Reading.day(text).map(LocalDate::toString)
            : Optional.empty();
      }
      String plain = text.strip();
      boolean known = field.choices().isEmpty() || field.choice(plain).isPresent();
      return plain.isEmpty() || !known ? Optional.empty() : Optional.of(plain);
    }

    @Override
    public Optional<UnitSlip> slip() {
      return field.type() == TemplateField.Type.NUMBER
          ? UnitSlip.of(text, field)
          : Optional.empty();
    }

    /** Tells whether it holds what a healthy person has. */
    public boolean isNormal() {
      return !field.normal().isEmpty()
          && value().filter(v -> isSame(v, field.normal(), field.type())).isPresent();
    }
  }

  /** Tells whether a template has fields that this form shows. */
  public static boolean isStructured(String template) {
    return !template.equals(Template.FREE);
  }

  /**
   * Returns what a form shows as fields: all of a template, of a joint's motion what stands beside
   * its table.
   *
   * @param joint the joint in hand; its questions are those of its group and those of every joint
   */
  static Template shown(Template template, String joint) {
    return template.id().equals(Template.RANGE_OF_MOTION)
        ? template.showing(
            template.fields().stream()
                .filter(f -> f.type() == TemplateField.Type.CHOICE)
                .filter(f -> !f.id().equals(Finding.JOINT))
                .filter(f -> f.group().isEmpty() || f.group().equals(joint))
                .toList())
        : template;
  }

  /** Names a template's field within a finding; fields of two templates may share an id. */
  public static String key(String template, String field) {
    return template + BETWEEN + field;
  }

  /** Returns the id of the node that shows the field of a key. */
  public static String nodeOf(String key) {
    return "exam-"
        + (isKey(key) ? "field-" + key.substring(key.indexOf(BETWEEN) + 1).replace('.', '-') : key);
  }

  /** Tells whether a key names a template's field, and not one of a joint's motion. */
  static boolean isKey(String key) {
    return key.contains(BETWEEN);
  }

  /** Reads and judges what was recorded. */
  public static TemplateForm of(Finding finding, Template template) {
    Map<String, String> typed = new HashMap<>();
    Map<String, String> reasons = new HashMap<>();
    Set<String> confirmed = new HashSet<>();
    Set<String> copied = new HashSet<>();
    for (Answer answer : finding.answers()) {
      String key = key(template.id(), answer.field());
      typed.put(key, answer.value());
      if (answer.unusual()) {
        confirmed.add(key);
      }
      if (answer.copied()) {
        copied.add(key);
      }
    }
    for (Unmeasured unmeasured : finding.unmeasured()) {
      typed.put(key(template.id(), unmeasured.field()), "N");
      reasons.put(key(template.id(), unmeasured.field()), unmeasured.reason());
    }
    return of(template, typed, confirmed, copied, reasons);
  }

  /** Reads and judges what stands in a draft's fields. */
  public static TemplateForm of(FindingDraft draft, Template template) {
    return of(template, draft.typed(), draft.confirmed(), draft.copied(), draft.reasons());
  }

  private static TemplateForm of(
      Template template,
      Map<String, String> typed,
      Set<String> confirmed,
      Set<String> copied,
      Map<String, String> reasons) {
    List<Field> fields = new ArrayList<>();
    for (TemplateField field : template.fields()) {
      if (field.isFindingsSide()) {
        continue;
      }
      String key = key(template.id(), field.id());
      String text = typed.getOrDefault(key, "");
      fields.add(
          new Field(
              field,
              key,
              text,
              read(field, text),
              confirmed.contains(key),
              copied.contains(key),
              reasons.getOrDefault(key, "")));
    }
    return new TemplateForm(template, TemplateSides.of(template), fields);
  }

  private static Reading read(TemplateField field, String text) {
    return switch (field.type()) {
      case NUMBER -> Reading.ofNumber(text, field);
      case DATE -> Reading.ofDay(text);
      case CHOICE, SIDE, TEXT, LINE ->
          new Reading(text.isBlank() ? Reading.Verdict.EMPTY : Reading.Verdict.FINE, null);
    };
  }

  private static boolean isSame(String value, String normal, TemplateField.Type type) {
    return type == TemplateField.Type.NUMBER
        ? new BigDecimal(value).compareTo(new BigDecimal(normal)) == 0
        : value.equals(normal);
  }

  /** Leaves out what the item decides: in 背靠背 each expert decides it alone (practice 3). */
  public static Template factsOnly(Template template, ItemKind item) {
    ItemForm form = ItemForm.of(item).filter(f -> f.template().equals(template.id())).orElse(null);
    return form == null
        ? template
        : template.showing(
            template.fields().stream()
                .filter(f -> form.field(f.id()).filter(ItemForm.Field::decided).isEmpty())
                .toList());
  }

  /** Returns the keys of the fields that count by the item's form; all of another template. */
  public Set<String> applying() {
    Map<String, String> values = new HashMap<>();
    fields.forEach(f -> f.value().ifPresent(value -> values.put(f.field().id(), value)));
    Optional<ItemForm> form =
        Arrays.stream(ItemKind.values())
            .flatMap(item -> ItemForm.of(item).stream())
            .filter(each -> each.template().equals(template.id()))
            .findFirst();
    Map<String, String> kept = form.map(f -> f.applicable(values)).orElse(values);
    return fields.stream()
        .filter(f -> form.isEmpty() || form.get().applies(f.field().id(), kept))
        .map(Field::key)
        .collect(Collectors.toSet());
  }

  public Optional<Field> field(String key) {
    return fields.stream().filter(f -> f.key().equals(key)).findFirst();
  }

  /** Returns how many of the fields that count hold something. */
  public int filled() {
    Set<String> applying = applying();
    return (int)
        fields.stream().filter(f -> applying.contains(f.key()) && f.reading().isAnswer()).count();
  }

  /** Returns how many fields count. */
  public int total() {
    return applying().size();
  }

  /** Tells whether some value waits to be confirmed as copied. */
  public boolean hasCopies() {
    return fields.stream().anyMatch(Field::copied);
  }

  /** Returns what to copy from one side to the empty fields of the other, by key. */
  Map<String, String> copies(Side from) {
    Map<String, String> copies = new LinkedHashMap<>();
    for (Field field : fields) {
      if (sides.of(field.field().id()) == from && field.value().isPresent()) {
        sides
            .twin(field.field().id())
            .flatMap(twin -> field(key(template.id(), twin)))
            .filter(twin -> twin.text().isBlank())
            .ifPresent(twin -> copies.put(twin.key(), field.text()));
      }
    }
    return copies;
  }

  /** Returns what to copy from another finding's fields to the empty ones, by key. */
  Map<String, String> copies(Map<String, String> typedThere) {
    Map<String, String> copies = new LinkedHashMap<>();
    for (Field field : fields) {
      String there = typedThere.getOrDefault(field.key(), "");
      boolean measurable = !there.equals("N") || field.field().type() != TemplateField.Type.NUMBER;
      if (field.text().isBlank() && !there.isBlank() && measurable) {
        copies.put(field.key(), there);
      }
    }
    return copies;
  }

  /** Returns the pairs of fields that hold one quantity and do not agree. */
  public List<SameMeasure> contradicting() {
    Map<String, String> answers = new HashMap<>();
    fields.forEach(f -> f.value().ifPresent(value -> answers.put(f.field().id(), value)));
    return SameMeasures.contradicting(Variables.typed(answers, template), template);
  }

  /** Returns the fields whose answer denies what other fields give together. */
  Set<TemplateField> denied(Side side) {
    Map<String, String> answers = new HashMap<>();
    answers.put("side", side.name().toLowerCase(Locale.ROOT));
    fields.forEach(f -> f.value().ifPresent(value -> answers.put(f.field().id(), value)));
    return Set.copyOf(DeniedFields.of(answers, template));
  }
}
