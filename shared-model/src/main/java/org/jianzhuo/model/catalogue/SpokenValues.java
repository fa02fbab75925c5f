package org.jianzhuo.model.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a query says of a person as values of the standards' variables, e.g. 胃切了一半 as {@code
 * resect.stomach} 0.5. Each row of the table is one remark; the remark {@code clause} names a
 * clause itself.
 */
final class SpokenValues {

  private static final Pattern BOTH = Pattern.compile("双|两侧|左右");

  private final List<Row> rows = new ArrayList<>();

  private record Row(Pattern says, Pattern unless, List<String> values, List<String> ifBoth) {}

  SpokenValues() {
    CsvTable table = CsvTable.read("spoken-values.csv");
    for (int row = 0; row < table.size(); row++) {
      rows.add(
          new Row(
              Pattern.compile(table.cell(row, "says")),
              Pattern.compile(
                  table.cell(row, "unless").isEmpty() ? "(?!)" : table.cell(row, "unless")),
              table.list(row, "values"),
              table.list(row, "if_both")));
    }
  }

  /** Returns what is said. */
  Remarks of(String plainSpeech) {
    List<Map<String, String>> remarks = new ArrayList<>();
    List<String> clauses = new ArrayList<>();
    for (Row row : rows) {
      Matcher found = row.says.matcher(plainSpeech);
      if (found.find() && !row.unless.matcher(plainSpeech).find()) {
        if (BOTH.matcher(plainSpeech).find() && !row.ifBoth.isEmpty()) {
          Map<String, String> ofOther = new LinkedHashMap<>();
          row.ifBoth.forEach(each -> put(each, found, ofOther));
          remarks.add(ofOther);
        }
        Map<String, String> remark = new LinkedHashMap<>();
        row.values.forEach(each -> put(each, found, remark));
        remark.entrySet().stream()
            .filter(each -> each.getKey().startsWith("clause"))
            .forEach(each -> clauses.add(each.getValue()));
        remark.keySet().removeIf(name -> name.startsWith("clause"));
        if (!remark.isEmpty()) {
          remarks.add(remark);
        }
      }
    }
    return new Remarks(remarks, clauses);
  }

  private static void put(String assignment, Matcher found, Map<String, String> remark) {
    int at = assignment.indexOf('=');
    remark.put(assignment.substring(0, at), value(assignment.substring(at + 1), found));
  }

  /**
   * Reads {@code $1}, {@code $1*100}, {@code min}, {@code max}, {@code span} or the text itself.
   */
  private static String value(String text, Matcher found) {
    return switch (text) {
      case "min" -> String.valueOf(Math.min(number(found, 1), number(found, 2)));
      case "max" -> String.valueOf(Math.max(number(found, 1), number(found, 2)));
      case "span" -> String.valueOf(Math.abs(number(found, 2) - number(found, 1)));
      default -> {
        if (!text.startsWith("$")) {
          yield text;
        }
        double factor = text.length() > 2 ? Double.parseDouble(text.substring(3)) : 1;
        yield String.valueOf(factor * number(found, text.charAt(1) - '0'));
      }
    };
  }

  private static double number(Matcher found, int group) {
    String text = found.group(group) == null ? found.group(group + 1) : found.group(group);
    return text.equals("正常") ? 1 : Double.parseDouble(text);
  }
}
