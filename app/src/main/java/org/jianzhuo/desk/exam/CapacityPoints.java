package org.jianzhuo.desk.exam;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.catalogue.StandardTables;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.ItemForm;
import org.jianzhuo.model.opinion.CapacityAdvice;
import org.jianzhuo.model.opinion.DecidedItem;
import org.jianzhuo.model.rules.ItemRules;

/**
 * Holds the degree of lost capacity in an item's form against the clauses of the findings (劳社部发
 * 〔2002〕8号 2.4, 4.1, 4.2): what no expert could file is told while the findings can still be
 * mended.
 */
final class CapacityPoints {

  private static final String DEGREE = "degree";
  private static final String BASIS = "basis";

  private CapacityPoints() {}

  /** Returns what cannot stand; nothing while a finding still lacks its clause. */
  static List<ItemRules.Fault> of(ExamCase known, ItemForm form, Map<String, String> values) {
    List<Finding> findings = known.exam().inOrder();
    if (!known.accepted().item().asksGrade()
        || known.backToBack()
        || !findings.stream().allMatch(Finding::settled)) {
      return List.of();
    }
    return Stream.concat(
            basis(findings, values).stream(), degree(known, form, findings, values).stream())
        .toList();
  }

  // 按工伤一至四级: then the clauses are those of the injuries' standard
  private static List<ItemRules.Fault> basis(List<Finding> findings, Map<String, String> values) {
    String injuries = Standard.GBT_16180_2014.number();
    return findings.stream()
        .filter(finding -> values.getOrDefault(BASIS, "").equals("injury"))
        .flatMap(finding -> Stream.ofNullable(finding.clause()))
        .filter(clause -> !clause.standard().equals(injuries))
        .limit(1)
        .map(
            clause ->
                new ItemRules.Fault(
                    BASIS,
                    new Words(
                        "依据为“按工伤一至四级”，所选条款 %s 不属于 %s；改选条款或改填依据".formatted(clause.code(), injuries),
                        "Judged as injury, but clause %s is none of %s; choose another one of them"
                            .formatted(clause.code(), injuries))))
        .toList();
  }

  private static List<ItemRules.Fault> degree(
      ExamCase known, ItemForm form, List<Finding> findings, Map<String, String> values) {
    String degree = values.getOrDefault(DEGREE, "");
    List<String> admitted =
        CapacityAdvice.of(
                findings.stream().map(f -> new DecidedItem(f, f.clause())).toList(),
                StandardTables.diseaseCategories())
            .admitted(known.accepted().item());
    if (degree.isEmpty() || admitted.contains(degree)) {
      return List.of();
    }
    String codes =
        findings.stream()
            .flatMap(finding -> Stream.ofNullable(finding.clause()))
            .map(ClauseChoice::code)
            .distinct()
            .collect(Collectors.joining("、"));
    Words follows = words(form, admitted.getFirst());
    Words typed = words(form, degree);
    return List.of(
        new ItemRules.Fault(
            DEGREE,
            new Words(
                "所选条款（%s）只能得出“%s”，这里填的是“%s”；专家提交意见时不能这样定，改选条款或改填"
                    .formatted(codes.isEmpty() ? "无" : codes, follows.zh(), typed.zh()),
                "The clauses (%s) come to '%s', not to '%s': no expert could file that; choose"
                        .formatted(codes.isEmpty() ? "none" : codes, follows.en(), typed.en())
                    + " another clause or degree")));
  }

  private static Words words(ItemForm form, String degree) {
    return form.lines().stream()
        .filter(line -> line.when().holds(Map.of(DEGREE, degree)))
        .map(ItemForm.Line::words)
        .findFirst()
        .orElse(new Words(degree, degree));
  }
}
