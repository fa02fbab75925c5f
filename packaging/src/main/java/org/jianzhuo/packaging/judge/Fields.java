package org.jianzhuo.packaging.judge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jianzhuo.model.base.Words;
import org.jspecify.annotations.Nullable;

/** Reads the fields of an object strictly; each fault names its field. */
final class Fields {

  private final Map<String, @Nullable Object> values;
  private final String path;

  Fields(Map<String, @Nullable Object> values) {
    this(values, "");
  }

  private Fields(Map<String, @Nullable Object> values, String path) {
    this.values = values;
    this.path = path;
  }

  Set<String> names() {
    return values.keySet();
  }

  /** Tells whether a field is there and not null. */
  boolean has(String name) {
    return values.get(name) != null;
  }

  /** Returns what stands in the field, whatever it is. */
  @Nullable Object raw(String name) {
    return values.get(name);
  }

  /** Names a field of this object as messages do. */
  String named(String name) {
    return path + name;
  }

  /** Refuses any field that is not among those allowed. */
  void allowOnly(Collection<String> allowed) {
    for (String name : values.keySet()) {
      if (!allowed.contains(name)) {
        throw new FieldFault(named(name), "没有这个字段", "no such field");
      }
    }
  }

  String text(String name) {
    return switch (present(name)) {
      case String text -> text;
      default -> throw new FieldFault(named(name), "须为文本", "must be a text");
    };
  }

  String choice(String name, Collection<String> choices) {
    if (present(name) instanceof String text && choices.contains(text)) {
      return text;
    }
    throw new FieldFault(
        named(name),
        "须为下列之一：" + String.join("、", choices),
        "must be one of " + String.join(", ", choices));
  }

  boolean flag(String name) {
    if (present(name) instanceof Boolean flag) {
      return flag;
    }
    throw new FieldFault(named(name), "须为 true 或 false", "must be true or false");
  }

  LocalDate date(String name) {
    return toDate(named(name), present(name));
  }

  List<LocalDate> dates(String name) {
    return list(name).stream().map(item -> toDate(named(name), item)).toList();
  }

  private static LocalDate toDate(String field, @Nullable Object value) {
    try {
      if (value instanceof String text) {
        return day(text);
      }
    } catch (DateTimeException e) {
      throw dateFault(field);
    }
    throw dateFault(field);
  }

  /**
   * Reads a day of the form 2025-03-03; a sign or a fifth digit of the year is none.
   *
   * @throws DateTimeException if it is no such day
   */
  static LocalDate day(String text) {
    LocalDate day = LocalDate.parse(text);
    if (text.length() != "2025-03-03".length()) {
      throw new DateTimeException(text);
    }
    return day;
  }

  private static FieldFault dateFault(String field) {
    return new FieldFault(field, "须为 YYYY-MM-DD 日期", "must be a date as YYYY-MM-DD");
  }

  double number(String name, double min, double max) {
    return toNumber(named(name), present(name), min, max);
  }

  int whole(String name, int min, int max) {
    double number = number(name, min, max);
    if (number != Math.rint(number)) {
      throw new FieldFault(named(name), "须为整数", "must be a whole number");
    }
    return (int) number;
  }

  List<Double> numbers(String name, double min, double max) {
    List<Double> numbers = new ArrayList<>();
    for (Object item : list(name)) {
      numbers.add(toNumber(named(name), item, min, max));
    }
    return numbers;
  }

  List<Double> numbers(String name, int count, double min, double max) {
    List<Double> numbers = numbers(name, min, max);
    if (numbers.size() != count) {
      throw new FieldFault(named(name), "须有 " + count + " 个数值", "must hold " + count + " numbers");
    }
    return numbers;
  }

  static double toNumber(String field, @Nullable Object value, double min, double max) {
    if (!(value instanceof Parsed.Numeral(String text, double number))) {
      throw new FieldFault(field, "须为数值", "must be a number");
    }
    if (!(number >= min && number <= max)) {
      throw new FieldFault(
          field,
          new Words(
              text + " 不在 " + plain(min) + " 至 " + plain(max) + " 之间",
              text + " is not between " + plain(min) + " and " + plain(max)));
    }
    // a negative zero is a zero, and no less than it
    return number + 0.0;
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  List<?> list(String name) {
    if (present(name) instanceof List<?> items) {
      return items;
    }
    throw new FieldFault(named(name), "须为数组", "must be an array");
  }

  List<Fields> objects(String name) {
    List<Fields> objects = new ArrayList<>();
    for (Object item : list(name)) {
      objects.add(toObject(named(name) + "[" + objects.size() + "]", item));
    }
    return objects;
  }

  Fields object(String name) {
    return toObject(named(name), present(name));
  }

  private static Fields toObject(String field, @Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new FieldFault(field, "须为对象", "must be an object");
    }
    @SuppressWarnings("unchecked") // Parsed makes no other maps
    Map<String, @Nullable Object> fields = (Map<String, @Nullable Object>) map;
    return new Fields(fields, field + ".");
  }

  private Object present(String name) {
    Object value = values.get(name);
    if (value == null) {
      throw new FieldFault(named(name), "缺少", "is missing");
    }
    return value;
  }
}
