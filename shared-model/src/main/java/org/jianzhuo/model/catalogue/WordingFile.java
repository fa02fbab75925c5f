package org.jianzhuo.model.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.model.base.Csv;
import org.jianzhuo.model.base.Words;
import org.jspecify.annotations.Nullable;

/**
 * Holds a file of official wording as it was read: all of it is sound, or none of it is imported.
 *
 * @param edition as the file says it; empty if it does not
 * @param clauses what was read, in the standard's order
 * @param faults what keeps the file from being imported, in its order
 */
public record WordingFile(
    Standard standard, String edition, List<CatalogueFact.ClauseText> clauses, List<Fault> faults) {

  /** The longest text that one clause may have. */
  private static final int LONGEST = 2000;

  public WordingFile {
    clauses = List.copyOf(clauses);
    faults = List.copyOf(faults);
  }

  /**
   * One thing that is wrong.
   *
   * @param line of the file, from 1; 0 where it is the whole file's
   * @param clause the clause's code as written; empty for none
   */
  public record Fault(int line, String clause, Words words) {}

  /**
   * One line of a file, whatever its format.
   *
   * @param line where it begins, from 1
   */
  public record Entry(int line, String standard, String code, String text) {}

  /** Reads a comma-separated file with the columns standard, code, text and perhaps edition. */
  public static WordingFile ofCsv(String text, Standard standard, Catalogue catalogue) {
    List<Csv.Row> rows = Csv.read(text).stream().filter(row -> !row.isBlank()).toList();
    if (rows.isEmpty()) {
      return broken(standard, new Words("文件是空的", "the file is empty"));
    }
    List<String> head =
        rows.getFirst().cells().stream().map(c -> c.strip().toLowerCase(Locale.ROOT)).toList();
    int code = place(head, "code", "条款号");
    int wording = place(head, "text", "条款原文");
    int number = place(head, "standard", "标准号");
    int edition = place(head, "edition", "版本");
    if (code < 0 || wording < 0 || number < 0) {
      return broken(
          standard,
          new Words(
              "第一行须有列 standard（标准号）、code（条款号）、text（条款原文）",
              "the first line needs the columns standard, code, text"));
    }
    List<Entry> entries = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    String said = "";
    for (Csv.Row row : rows.subList(1, rows.size())) {
      if (row.broken() || row.cells().size() < head.size()) {
        faults.add(
            new Fault(
                row.line(),
                row.cells().size() > code ? row.cells().get(code).strip() : "",
                new Words("列数不足或引号不配对", "too few columns, or quotes that do not fit")));
        continue;
      }
      entries.add(
          new Entry(
              row.line(),
              row.cells().get(number).strip(),
              row.cells().get(code).strip(),
              row.cells().get(wording).strip()));
      said = said.isEmpty() && edition >= 0 ? row.cells().get(edition).strip() : said;
    }
    return of(entries, said, faults, standard, catalogue);
  }

  private static int place(List<String> head, String name, String chinese) {
    return Math.max(head.indexOf(name), head.indexOf(chinese));
  }

  /** Says that nothing of the file can be read. */
  public static WordingFile broken(Standard standard, Words words) {
    return new WordingFile(standard, "", List.of(), List.of(new Fault(0, "", words)));
  }

  /** Checks a file's lines against the standard: each clause once, none missing, none foreign. */
  public static WordingFile of(
      List<Entry> entries,
      String edition,
      List<Fault> unreadable,
      Standard standard,
      Catalogue catalogue) {
    List<Fault> faults = new ArrayList<>(unreadable);
    // a number counts however it is spaced and whatever its brackets
    Map<List<Integer>, Clause> known = new HashMap<>();
    catalogue.clauses(standard).forEach(clause -> known.put(number(clause.code()), clause));
    Map<String, Entry> found = new HashMap<>();
    for (Entry entry : entries) {
      Clause clause = known.get(number(entry.code()));
      Entry earlier = clause == null ? null : found.putIfAbsent(clause.code(), entry);
      fault(entry, clause, earlier, standard)
          .ifPresent(words -> faults.add(new Fault(entry.line(), entry.code(), words)));
    }
    List<CatalogueFact.ClauseText> clauses = new ArrayList<>();
    for (Clause clause : catalogue.clauses(standard)) {
      Entry entry = found.get(clause.code());
      if (entry == null) {
        faults.add(new Fault(0, clause.code(), new Words("文件中没有这一条", "not in the file")));
      } else if (!entry.text().isEmpty()) {
        clauses.add(new CatalogueFact.ClauseText(clause.code(), entry.text()));
      }
    }
    return new WordingFile(standard, edition, clauses, faults);
  }

  private static Optional<Words> fault(
      Entry entry, @Nullable Clause clause, @Nullable Entry earlier, Standard standard) {
    if (!isNumber(entry.standard(), standard)) {
      return Optional.of(
          new Words(
              "标准号是“" + entry.standard() + "”，不是 " + standard.number(),
              "is of '" + entry.standard() + "', not of " + standard.number()));
    }
    if (clause == null) {
      return Optional.of(
          new Words(standard.number() + " 没有这一条", "no such clause in " + standard.number()));
    }
    if (earlier != null) {
      return Optional.of(
          new Words("与第 " + earlier.line() + " 行重复", "the same as in line " + earlier.line()));
    }
    if (entry.text().isEmpty()) {
      return Optional.of(new Words("没有原文", "has no text"));
    }
    return entry.text().length() > LONGEST
        ? Optional.of(
            new Words(
                "原文超过 " + LONGEST + " 字", "its text is longer than " + LONGEST + " characters"))
        : Optional.empty();
  }

  private static List<Integer> number(String code) {
    return ClauseQuery.of(code).number();
  }

  private static boolean isNumber(String typed, Standard standard) {
    return bare(typed).equals(bare(standard.number()));
  }

  private static String bare(String number) {
    return SpokenText.plain(number)
        .replaceAll("[\\s]", "")
        .replace('〔', '[')
        .replace('〕', ']')
        .replace('—', '-');
  }

  /** Tells whether the file may be imported. */
  public boolean sound() {
    return faults.isEmpty();
  }
}
