package org.jianzhuo.model.exam;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.catalogue.TemplateField;
import org.jspecify.annotations.Nullable;

/**
 * Finds a number in a finding's words that names a quantity of the forms and gives it in another
 * unit, or with another value than the finding's own field. It asks only.
 *
 * @param said as the words have it, e.g. {@code 握力 18 N}
 * @param field the quantity
 * @param value what the finding's own field holds; empty where only the unit is another
 */
public record NumberInWords(String said, TemplateField field, String value) {

  /** The units that are compared: of a length, an area, an angle, a force, a pressure, a sound. */
  private static final Set<String> COMPARED =
      Set.of("kg", "cm", "mm", "cm2", "degree", "mmHg", "kPa", "dB HL");

  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("kg", "kg"),
          Map.entry("公斤", "kg"),
          Map.entry("千克", "kg"),
          Map.entry("cm", "cm"),
          Map.entry("厘米", "cm"),
          Map.entry("mm", "mm"),
          Map.entry("毫米", "mm"),
          Map.entry("cm2", "cm2"),
          Map.entry("cm²", "cm2"),
          Map.entry("°", "degree"),
          Map.entry("度", "degree"),
          Map.entry("mmhg", "mmHg"),
          Map.entry("kpa", "kPa"),
          Map.entry("db", "dB HL"),
          Map.entry("dbhl", "dB HL"));

  /** A number right after a name, and what stands after it up to the next thing said. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "[为约：: 　]{0,3}(\\d{1,5}(?:\\.\\d{1,3})?)\\s*"
              + "(dB ?HL|mmHg|kPa|lux|lx|kg|cm²|cm2|mm²|mm2|cm|mm|lb|dB|N|m|g"
              + "|公斤|千克|厘米|毫米|牛顿|牛|磅|斤|米|°|度|%)?(?![A-Za-z/²2])",
          Pattern.CASE_INSENSITIVE);

  /** Returns what is to be asked about, in the order of the words. */
  public static List<NumberInWords> of(Finding finding, Catalogue catalogue) {
    Template form = finding.form(catalogue).orElse(null);
    StringBuilder words = new StringBuilder(finding.description());
    List<NumberInWords> found = new ArrayList<>();
    for (TemplateField field : named(catalogue)) {
      String name = field.name().zh();
      for (int at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + name.length())) {
        Matcher number = NUMBER.matcher(words).region(at + name.length(), words.length());
        if (number.lookingAt()) {
          String said = words.substring(at, number.end());
          read(finding, form, field, number, begins(words, at), said, catalogue)
              .ifPresent(found::add);
        }
        // the longer name is read once, and never as the shorter one in it
        words.replace(at, at + name.length(), "\0".repeat(name.length()));
      }
    }
    return found;
  }

  private static List<TemplateField> named(Catalogue catalogue) {
    return catalogue.templates().stream()
        .flatMap(template -> template.fields().stream())
        .filter(field -> field.type() == TemplateField.Type.NUMBER)
        .filter(field -> COMPARED.contains(field.unit()))
        .sorted(Comparator.comparingInt((TemplateField f) -> -f.name().zh().length()))
        .toList();
  }

  private static boolean begins(CharSequence words, int at) {
    return at == 0 || !Character.isLetterOrDigit(words.charAt(at - 1));
  }

  private static Optional<NumberInWords> read(
      Finding finding,
      @Nullable Template form,
      TemplateField field,
      Matcher number,
      boolean begins,
      String said,
      Catalogue catalogue) {
    String unit = number.group(2) == null ? "" : number.group(2);
    String meant = UNITS.getOrDefault(unit.replace(" ", "").toLowerCase(Locale.ROOT), unit);
    boolean own =
        unit.isEmpty()
            || catalogue.templates().stream()
                .flatMap(template -> template.fields().stream())
                .filter(other -> other.name().zh().equals(field.name().zh()))
                .anyMatch(other -> other.unit().equals(meant));
    if (!own) {
      return Optional.of(new NumberInWords(said, field, ""));
    }
    // a name with more words before it may be another limb's
    if (!begins || form == null || form.field(field.id()).filter(field::equals).isEmpty()) {
      return Optional.empty();
    }
    // one quantity may stand in the form in two units, under one name
    List<String> values =
        form.fields().stream()
            .filter(other -> other.name().zh().equals(field.name().zh()))
            .filter(other -> unit.isEmpty() || other.unit().equals(meant))
            .flatMap(other -> finding.answer(other.id()).stream())
            .map(Answer::value)
            .toList();
    return values.stream().allMatch(value -> differs(value, number.group(1)))
        ? values.stream().findFirst().map(value -> new NumberInWords(said, field, value))
        : Optional.empty();
  }

  private static boolean differs(String value, String said) {
    try {
      return new BigDecimal(value).compareTo(new BigDecimal(said)) != 0;
    } catch (NumberFormatException e) {
      // what is no number was asked about where it was typed
      return false;
    }
  }
}
