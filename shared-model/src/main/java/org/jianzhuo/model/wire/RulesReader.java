package org.jianzhuo.model.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.catalogue.StandardTables;
import org.jianzhuo.model.rules.Aphakia;
import org.jianzhuo.model.rules.Band;
import org.jianzhuo.model.rules.CapacityRules;
import org.jianzhuo.model.rules.FacialDisfigurement;
import org.jianzhuo.model.rules.HandScore;
import org.jianzhuo.model.rules.HearingLoss;
import org.jianzhuo.model.rules.JointImpairment;
import org.jianzhuo.model.rules.KidneyFunction;
import org.jianzhuo.model.rules.LiverScore;
import org.jianzhuo.model.rules.LungFunction;
import org.jianzhuo.model.rules.MuscleStrength;
import org.jianzhuo.model.rules.Rulebook;
import org.jianzhuo.model.rules.Rules;
import org.jianzhuo.model.rules.VariableList;
import org.jianzhuo.model.rules.VisualAcuity;
import org.jianzhuo.model.rules.VisualField;
import org.jspecify.annotations.Nullable;

/** Reads the rules of both standards: the clauses' conditions and the tables of the annexes. */
public final class RulesReader {

  private RulesReader() {}

  /** Reads everything that is built in. */
  public static Rules read() {
    return read(StandardTables.clauses());
  }

  /** Reads the tables for clauses that were read before. */
  public static Rules read(Map<Standard, List<Clause>> clauses) {
    JsonNode tables = CatalogueReader.json("tables.json").path("tables");
    VariableList variables = new VariableList(StandardTables.variables());
    Rulebook book =
        new Rulebook(clauses.getOrDefault(Standard.GBT_16180_2014, List.of()), variables);
    return new Rules(
        variables,
        book,
        new CapacityRules(
            clauses.getOrDefault(Standard.LSBF_2002_8, List.of()),
            StandardTables.diseaseCategories(),
            variables),
        new HearingLoss(
            list(tables.path("hearingAgeCorrection").path("rows"), RulesReader::ageRow), book),
        new VisualField(tables.path("field").path("denominator").asDouble(), book),
        new VisualAcuity(compensation(tables.path("compensationA3")), book),
        new JointImpairment(largeJoints(tables), book),
        new HandScore(
            list(tables.path("handB2").path("rows"), RulesReader::handRow),
            list(tables.path("handFootB1").path("bands"), RulesReader::band)),
        new LiverScore(book),
        new LungFunction(list(tables.path("lungA8").path("params"), RulesReader::lung), book),
        new KidneyFunction(list(tables.path("kidney").path("rows"), RulesReader::kidney), book),
        new MuscleStrength(book),
        new FacialDisfigurement(book),
        new Aphakia(list(tables.path("aphakiaA5").path("rows"), RulesReader::aphakia)));
  }

  private static HearingLoss.AgeRow ageRow(JsonNode row) {
    return new HearingLoss.AgeRow(
        row.path("age").asInt(),
        list(row.path("M"), JsonNode::asDouble),
        list(row.path("F"), JsonNode::asDouble));
  }

  private static VisualAcuity.Compensation compensation(JsonNode table) {
    return new VisualAcuity.Compensation(
        list(table.path("lowerBounds"), JsonNode::asDouble),
        list(table.path("percent"), row -> list(row, JsonNode::asInt)),
        list(table.path("gradeByPercent"), RulesReader::band));
  }

  private static Band band(JsonNode row) {
    return new Band(row.path("grade").asInt(), row.path("min").asInt(), row.path("max").asInt());
  }

  private static Set<String> largeJoints(JsonNode tables) {
    return Set.copyOf(
        list(tables.path("romLevel").path("largeJoints").path("value"), JsonNode::asText));
  }

  private static HandScore.Row handRow(JsonNode row) {
    return new HandScore.Row(
        row.path("id").asText(),
        row.path("part").asText(),
        new Words(row.path("partZh").asText() + row.path("zh").asText(), row.path("id").asText()),
        row.path("nonFunctional").asInt(),
        row.path("functionalOrBelowHalf").asInt(),
        row.path("mildOrAboveHalf").asInt());
  }

  private static LungFunction.Parameter lung(JsonNode row) {
    boolean high = row.path("better").asText().equals("high");
    int edge = high ? 0 : 1;
    return new LungFunction.Parameter(
        row.path("id").asText(),
        high,
        row.path(high ? "normalAbove" : "normalBelow").asInt(),
        row.path("mild").path(edge).asInt(),
        row.path("moderate").path(edge).asInt());
  }

  private static KidneyFunction.Row kidney(JsonNode row) {
    return new KidneyFunction.Row(
        row.path("stage").asInt(),
        row.path("ccrBelow").asDouble(),
        row.path("crAbove").asDouble(Double.POSITIVE_INFINITY));
  }

  private static Aphakia.Row aphakia(JsonNode row) {
    return new Aphakia.Row(
        row.path("va").asDouble(),
        row.path("lens").asInt(),
        whole(row.path("one")),
        whole(row.path("both")));
  }

  private static @Nullable Integer whole(JsonNode node) {
    return node.isNumber() ? node.asInt() : null;
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
    List<T> items = new ArrayList<>();
    array.forEach(node -> items.add(read.apply(node)));
    return items;
  }
}
