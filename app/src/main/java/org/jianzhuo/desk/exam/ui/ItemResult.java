package org.jianzhuo.desk.exam.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.desk.exam.ExamCase;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.exam.Answer;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.rules.Calculation;
import org.jianzhuo.model.rules.ItemRules;
import org.jianzhuo.model.rules.Outcome;
import org.jianzhuo.model.rules.Proposal;
import org.jianzhuo.model.rules.Values;
import org.jspecify.annotations.Nullable;

/** Says what follows from an item's own form as it is typed, and what cannot stand. */
final class ItemResult {

  private ItemResult() {}

  static Optional<Calculation> of(
      Finding finding, ExamCase now, Catalogue catalogue, @Nullable Calculation clauses) {
    Map<String, String> values = new HashMap<>();
    for (Answer answer : finding.answers()) {
      values.put(answer.field(), answer.value());
    }
    ItemRules rules = new ItemRules(now.settings());
    List<Calculation.Line> lines = new ArrayList<>(rules.derivation(now.accepted(), values));
    for (ItemRules.Fault fault : rules.faults(now.accepted(), values)) {
      lines.add(
          new Calculation.Line(
              "⚠",
              new Words(
                  name(finding, fault.field(), catalogue, false) + "：" + fault.words().zh(),
                  name(finding, fault.field(), catalogue, true) + ": " + fault.words().en())));
    }
    if (clauses != null && clauses.proposal().outcome() == Outcome.CLAUSE) {
      lines.addAll(clauses.derivation());
      return Optional.of(new Calculation(clauses.values(), clauses.proposal(), lines));
    }
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Calculation(
                Values.NONE, new Proposal(Outcome.NONE, null, List.of(), List.of()), lines));
  }

  private static String name(Finding finding, String field, Catalogue catalogue, boolean english) {
    return catalogue
        .template(finding.template())
        .flatMap(t -> t.field(field))
        .map(f -> f.name().in(english))
        .orElse(field);
  }
}
