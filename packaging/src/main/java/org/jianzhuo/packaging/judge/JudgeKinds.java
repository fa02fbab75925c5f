package org.jianzhuo.packaging.judge;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jianzhuo.model.rules.Rules;

/** Lists the kinds of lines by name. */
final class JudgeKinds {

  private JudgeKinds() {}

  static Map<String, JudgeKind> all(Rules rules) {
    ClauseKinds clauses = new ClauseKinds(rules);
    SenseKinds senses = new SenseKinds(rules);
    LimbKinds limbs = new LimbKinds(rules, clauses);
    OrganKinds organs = new OrganKinds(rules);
    Map<String, JudgeKind> kinds = new TreeMap<>();
    kinds.put("clauses", JudgeKind.of(List.of("standard", "values"), clauses::judge));
    kinds.put(
        "hearing",
        JudgeKind.of(List.of("age", "sex", "right", "left", "unrelated"), senses::hearing));
    kinds.put("field", JudgeKind.of(List.of("right", "left"), senses::field));
    kinds.put("vision", JudgeKind.of(List.of("right", "left"), senses::vision));
    kinds.put(
        "rom",
        JudgeKind.of(List.of("joint", "state", "active", "reference", "values"), limbs::motion));
    kinds.put("hand-score", JudgeKind.of(List.of("items"), limbs::handScore));
    kinds.put(
        "liver",
        JudgeKind.of(
            List.of("albumin", "bilirubin", "ascites", "encephalopathy", "prothrombin"),
            organs::liver));
    kinds.put("lung", JudgeKind.of(List.of("params", "po2Kpa", "po2MmHg"), organs::lung));
    kinds.put("kidney", JudgeKind.of(List.of("ccr", "creatinine"), organs::kidney));
    kinds.put("self-care", JudgeKind.of(List.of("needsHelp"), GeneralKinds::selfCare));
    kinds.put(
        "comprehensive", JudgeKind.of(List.of("items", "rises"), GeneralKinds::comprehensive));
    kinds.put("treatment-end", JudgeKind.of(List.of("parts"), GeneralKinds::treatmentEnd));
    kinds.put("panel", JudgeKind.of(List.of("size", "votes"), PanelKind::judge));
    kinds.put(
        "identity", JudgeKind.of(List.of("idNumber", "uscc", "sex", "birth"), IdentityKind::judge));
    kinds.put("deadline", JudgeKind.of(DeadlineLines.fields(), new DeadlineLines()::judge));
    return kinds;
  }
}
