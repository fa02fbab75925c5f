package org.jianzhuo.model.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jianzhuo.model.base.Words;

/** Reads the tables that lie beside this class: clauses, body parts, specialties. */
public final class StandardTables {

  private StandardTables() {}

  /** Reads both standards' clauses. */
  public static Map<Standard, List<Clause>> clauses() {
    return Map.of(Standard.GBT_16180_2014, workInjury(), Standard.LSBF_2002_8, illnessAndNonWork());
  }

  private static List<Clause> workInjury() {
    CsvTable groups = CsvTable.read("clause-groups.csv");
    Map<String, List<String>> annex = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      annex.put(groups.cell(i, "code"), groups.list(i, "annex_c_table"));
    }
    CsvTable table = CsvTable.read("gbt16180-2014-clauses.csv");
    List<Clause> clauses = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      String code = table.cell(i, "code");
      clauses.add(
          new Clause(
              Standard.GBT_16180_2014,
              code,
              Integer.parseInt(table.cell(i, "grade")),
              null,
              new Words(table.cell(i, "label_zh"), table.cell(i, "label_en")),
              BodySystem.of(table.cell(i, "system")),
              table.list(i, "parts"),
              annex.getOrDefault(code, List.of()),
              calculators(table, i),
              table.cell(i, "condition"),
              table.list(i, "keywords_zh")));
    }
    return List.copyOf(clauses);
  }

  private static List<Clause> illnessAndNonWork() {
    CsvTable table = CsvTable.read("ls2002-8-clauses.csv");
    List<Clause> clauses = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      clauses.add(
          new Clause(
              Standard.LSBF_2002_8,
              table.cell(i, "code"),
              0,
              table.cell(i, "degree").equals("complete")
                  ? CapacityLoss.COMPLETE
                  : CapacityLoss.MAJOR,
              new Words(table.cell(i, "label_zh"), table.cell(i, "label_en")),
              BodySystem.of(table.cell(i, "system")),
              table.list(i, "parts"),
              List.of(),
              calculators(table, i),
              table.cell(i, "condition"),
              table.list(i, "keywords_zh")));
    }
    return List.copyOf(clauses);
  }

  /** Reads which category of disease each clause for illness belongs to (rule 2.4 counts them). */
  public static Map<String, String> diseaseCategories() {
    CsvTable table = CsvTable.read("ls2002-8-clauses.csv");
    Map<String, String> categories = new HashMap<>();
    for (int i = 0; i < table.size(); i++) {
      categories.put(table.cell(i, "code"), table.cell(i, "category"));
    }
    return Map.copyOf(categories);
  }

  /** Reads the variables that the clauses' conditions speak of. */
  public static List<Variable> variables() {
    CsvTable table = CsvTable.read("variables.csv");
    List<Variable> variables = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      Variable.Type type =
          Variable.Type.valueOf(table.cell(i, "type").toUpperCase(java.util.Locale.ROOT));
      String unitOrChoices = table.cell(i, "unit_or_choices");
      boolean text = type == Variable.Type.TEXT;
      variables.add(
          new Variable(
              table.cell(i, "name"),
              type,
              text ? "" : unitOrChoices,
              text ? List.of(unitOrChoices.split("\\|", -1)) : List.of(),
              bound(table.cell(i, "min"), Double.NEGATIVE_INFINITY),
              bound(table.cell(i, "max"), Double.POSITIVE_INFINITY),
              new Words(table.cell(i, "zh"), table.cell(i, "en"))));
    }
    return List.copyOf(variables);
  }

  private static double bound(String cell, double open) {
    return cell.isEmpty() ? open : Double.parseDouble(cell);
  }

  private static List<String> calculators(CsvTable table, int row) {
    return table.list(row, "calculator").stream().filter(c -> !c.equals("none")).toList();
  }

  /** Reads the body parts with their other names and what each belongs to. */
  public static List<BodyPart> parts() {
    CsvTable scope = CsvTable.read("body-part-scope.csv");
    Map<String, Integer> scopeRow = new HashMap<>();
    for (int i = 0; i < scope.size(); i++) {
      scopeRow.put(scope.cell(i, "code"), i);
    }
    CsvTable table = CsvTable.read("body-parts.csv");
    List<BodyPart> parts = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      String code = table.cell(i, "code");
      Integer more = scopeRow.remove(code);
      parts.add(
          new BodyPart(
              code,
              new Words(table.cell(i, "zh"), table.cell(i, "en")),
              table.cell(i, "region"),
              table.cell(i, "paired").equals("yes"),
              table.cell(i, "view").equals("back"),
              Double.parseDouble(table.cell(i, "x")),
              Double.parseDouble(table.cell(i, "y")),
              more == null ? "" : scope.cell(more, "within"),
              more == null ? List.of() : scope.list(more, "other_names_zh"),
              table.list(i, "traits").stream()
                  .map(BodyPart.Trait::of)
                  .collect(Collectors.toSet())));
    }
    if (!scopeRow.isEmpty()) {
      throw new IllegalStateException("no such body parts: " + scopeRow.keySet());
    }
    return List.copyOf(parts);
  }

  /**
   * One field of an item's form.
   *
   * @param item the name of the item's kind
   * @param when when it counts; empty for always
   * @param decided whether the experts vote it
   * @param required whether it may not stay empty where it counts
   */
  public record ItemField(
      String item, String field, String when, boolean decided, boolean required, Words name) {}

  /** One line of an item's conclusion, as papers print it. */
  public record ItemLine(String item, String when, Words words) {}

  /** Reads which fields of the items' forms count when, and which are voted. */
  public static List<ItemField> itemFields() {
    CsvTable table = CsvTable.read("item-fields.csv");
    List<ItemField> fields = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      fields.add(
          new ItemField(
              table.cell(i, "item"),
              table.cell(i, "field"),
              table.cell(i, "when"),
              table.cell(i, "decided").equals("yes"),
              table.cell(i, "required").equals("yes"),
              new Words(table.cell(i, "zh"), table.cell(i, "en"))));
    }
    return List.copyOf(fields);
  }

  /** One sentence of the introduction that a draft begins with; it stands on paper only. */
  public record ItemSentence(String item, String when, String zh) {}

  /** Reads what a draft says of the facts in an item's own form. */
  public static List<ItemSentence> itemIntroductions() {
    CsvTable table = CsvTable.read("item-introductions.csv");
    List<ItemSentence> sentences = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      sentences.add(
          new ItemSentence(table.cell(i, "item"), table.cell(i, "when"), table.cell(i, "zh")));
    }
    return List.copyOf(sentences);
  }

  /** Reads what the items' conclusions say. */
  public static List<ItemLine> itemConclusions() {
    CsvTable table = CsvTable.read("item-conclusions.csv");
    List<ItemLine> lines = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      lines.add(
          new ItemLine(
              table.cell(i, "item"),
              table.cell(i, "when"),
              new Words(table.cell(i, "zh"), table.cell(i, "en"))));
    }
    return List.copyOf(lines);
  }

  /** Reads what is asked before a clause of GB/T 16180-2014 is chosen, by its code. */
  static Map<String, ClauseAdvice> clauseAdvice() {
    CsvTable table = CsvTable.read("clause-advice.csv");
    Map<String, ClauseAdvice> advice = new HashMap<>();
    for (int i = 0; i < table.size(); i++) {
      advice.put(
          table.cell(i, "code"),
          new ClauseAdvice(
              new Words(table.cell(i, "zh"), table.cell(i, "en")),
              Integer.parseInt(table.cell(i, "dates"))));
    }
    return Map.copyOf(advice);
  }

  /**
   * One thing that has to be waited for before a clause is judged.
   *
   * @param code of the clause; empty where a calculator is named
   * @param calculator of all clauses that it is for; empty where a clause is named
   */
  public record Wait(String code, String calculator, Words words) {}

  /** Reads what has to be waited for, a clause's own before that of its calculator. */
  public static List<Wait> waits() {
    CsvTable table = CsvTable.read("clause-waits.csv");
    List<Wait> waits = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      waits.add(
          new Wait(
              table.cell(i, "code"),
              table.cell(i, "calculator"),
              new Words(table.cell(i, "zh"), table.cell(i, "en"))));
    }
    return List.copyOf(waits);
  }

  /** Reads the specialties. */
  public static List<Specialty> specialties() {
    CsvTable table = CsvTable.read("specialties.csv");
    List<Specialty> specialties = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      specialties.add(
          new Specialty(
              table.cell(i, "code"),
              new Words(table.cell(i, "zh"), table.cell(i, "en")),
              table.list(i, "systems").stream().map(BodySystem::of).toList(),
              table.list(i, "other_names_zh")));
    }
    return List.copyOf(specialties);
  }
}
