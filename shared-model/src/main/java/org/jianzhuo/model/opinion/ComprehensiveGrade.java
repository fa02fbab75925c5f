package org.jianzhuo.model.opinion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.ClauseMatch;
import org.jspecify.annotations.Nullable;

/**
 * Advises the comprehensive grade of several impairments (GB/T 16180-2014, 4.2): the gravest
 * counts; two different injuries of the gravest grade may lift it by one grade, at most once. It is
 * advice: the experts decide.
 *
 * @param suggested null where no item is in scope
 * @param allowed the grades that the rules allow, the unlifted first
 * @param needsReason whether the choice among the allowed grades needs a reason
 * @param trace the derivation, step by step
 */
public record ComprehensiveGrade(
    @Nullable Integer suggested, List<Integer> allowed, boolean needsReason, List<Step> trace) {
  /** A rise of one grade that the standard's annex B gives by itself (rule G2). */
  public enum Rise {
    /** A defect of the reproductive organs that makes a childless person infertile (B.4.2). */
    INFERTILITY,
    /** Recurring adhesive ileus after laparotomy, proved by imaging (B.4.11). */
    ILEUS
  }

  /** One step of the derivation; the rule is the dossier's code. */
  public record Step(String rule, Words words) {}

  private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

  public ComprehensiveGrade {
    allowed = List.copyOf(allowed);
    trace = List.copyOf(trace);
  }

  /** Derives the advice; the order of the items does not matter. */
  public static ComprehensiveGrade of(Collection<GradedItem> items, Set<Rise> rises) {
    List<Step> trace = new ArrayList<>();
    List<GradedItem> inScope =
        items.stream()
            .sorted(Comparator.comparingInt(GradedItem::number).thenComparing(GradedItem::grade))
            .filter(GradedItem::inScope)
            .toList();
    List<GradedItem> outside =
        items.stream()
            .filter(item -> !item.inScope())
            .sorted(Comparator.comparingInt(GradedItem::number))
            .toList();
    if (!outside.isEmpty()) {
      trace.add(
          step(
              "G4",
              numbers(outside) + " 不在认定工伤决定书的部位内，不计",
              numbers(outside) + " outside the recognised parts: not counted"));
    }
    if (inScope.isEmpty()) {
      trace.add(step("G4", "没有可定级的伤情", "No item to grade"));
      return new ComprehensiveGrade(null, List.of(), false, trace);
    }
    trace.add(
        step(
            "G1",
            inScope.stream()
                .map(i -> circled(i.number()) + " " + GradeWords.of(i.grade()).zh())
                .collect(Collectors.joining("　")),
            inScope.stream()
                .map(i -> circled(i.number()) + " " + GradeWords.of(i.grade()).en())
                .collect(Collectors.joining(", "))));
    List<GradedItem> injuries = oneOfEachInjury(inScope, trace);
    int gravest = injuries.stream().mapToInt(GradedItem::grade).min().orElseThrow();
    long times = injuries.stream().filter(item -> item.grade() == gravest).count();
    List<Integer> allowed = lift(gravest, times, injuries.size(), trace);
    if (!rises.isEmpty()) {
      allowed = rise(allowed, rises, trace);
    }
    int suggested = allowed.getLast();
    return new ComprehensiveGrade(suggested, allowed, allowed.size() == 2, trace);
  }

  /** Derives the advice from the clauses that findings were given, without a rise of annex B. */
  public static ComprehensiveGrade ofDecided(Collection<DecidedItem> decided) {
    return ofDecided(decided, GradeGrounds.NONE);
  }

  /**
   * Derives the advice from the clauses that findings were given; where the findings in scope have
   * no clause, the advice is {@link Opinion#BELOW_GRADES}.
   *
   * @param grounds what else weighs, but for an injury of before, which lifts nothing by itself
   */
  public static ComprehensiveGrade ofDecided(
      Collection<DecidedItem> decided, GradeGrounds grounds) {
    List<GradedItem> items = InjuryGroups.items(decided, grounds.apart());
    boolean inScope = decided.stream().anyMatch(item -> item.finding().inScope());
    if (!items.isEmpty() || !inScope) {
      ComprehensiveGrade advice = of(items, grounds.rises());
      List<Step> trace = new ArrayList<>(byReference(decided));
      trace.addAll(apart(decided, grounds));
      trace.addAll(advice.trace());
      return new ComprehensiveGrade(
          advice.suggested(), advice.allowed(), advice.needsReason(), trace);
    }
    return new ComprehensiveGrade(
        Opinion.BELOW_GRADES,
        List.of(Opinion.BELOW_GRADES),
        false,
        List.of(
            step(
                "G9",
                "各项所见均无相应条款，未达到伤残等级",
                "No clause fits any finding in scope: below all grades")));
  }

  private static List<Step> byReference(Collection<DecidedItem> decided) {
    List<Integer> numbers =
        decided.stream()
            .filter(ComprehensiveGrade::isByReference)
            .map(i -> i.finding().number())
            .sorted()
            .toList();
    if (numbers.isEmpty()) {
      return List.of();
    }
    String circled =
        numbers.stream().map(ComprehensiveGrade::circled).collect(Collectors.joining());
    return List.of(
        step("G9", circled + " 无直接条款，参照定级，理由见该项", circled + " by reference, for the reason given"));
  }

  private static List<Step> apart(Collection<DecidedItem> decided, GradeGrounds grounds) {
    return InjuryGroups.alike(decided).stream()
        .filter(alike -> grounds.apart().contains(alike.segment()))
        .map(alike -> alike.numbers().stream().map(ComprehensiveGrade::circled))
        .map(numbers -> numbers.collect(Collectors.joining()))
        .map(
            numbers ->
                step(
                    "G1a",
                    numbers + " 部位相同，认定为不同伤情，各自计算",
                    numbers + " of one segment, held to be different injuries: each counts"))
        .toList();
  }

  private static boolean isByReference(DecidedItem item) {
    ClauseChoice clause = item.clause();
    return clause != null && clause.match() == ClauseMatch.BY_REFERENCE && item.finding().inScope();
  }

  private static List<GradedItem> oneOfEachInjury(List<GradedItem> items, List<Step> trace) {
    Map<String, List<GradedItem>> groups = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      GradedItem item = items.get(i);
      String group = item.injuryGroup().isBlank() ? "\0" + i : item.injuryGroup();
      groups.computeIfAbsent(group, g -> new ArrayList<>()).add(item);
    }
    List<GradedItem> injuries = new ArrayList<>();
    for (List<GradedItem> group : groups.values()) {
      GradedItem heaviest =
          group.stream().min(Comparator.comparingInt(GradedItem::grade)).orElseThrow();
      injuries.add(heaviest);
      if (group.size() > 1) {
        Words grade = GradeWords.of(heaviest.grade());
        trace.add(
            step(
                "G1a",
                numbers(group) + " 属同一伤情，以重者" + grade.zh() + "计一次",
                numbers(group) + " are one injury: the heaviest, " + grade.en() + ", counts once"));
      }
    }
    return injuries;
  }

  private static List<Integer> lift(int gravest, long times, int injuries, List<Step> trace) {
    Words grade = GradeWords.of(gravest);
    if (injuries == 1) {
      trace.add(step("G1", "只有一处伤情，定" + grade.zh(), "One injury only: " + grade.en()));
      return List.of(gravest);
    }
    if (times == 1) {
      trace.add(
          step(
              "G1",
              "等级不同，以重者定级；最重等级仅 1 项，不晋级",
              "Grades differ: the gravest counts; it occurs once, so no lift"));
      return List.of(gravest);
    }
    if (gravest == 1) {
      trace.add(step("G1", "已是最重等级，不能再晋级", "Already the gravest grade: no lift"));
      return List.of(1);
    }
    Words lifted = GradeWords.of(gravest - 1);
    trace.add(
        step(
            "G1",
            "最重等级"
                + grade.zh()
                + "有 "
                + times
                + " 项不同伤情，最多可晋升一级："
                + "建议"
                + lifted.zh()
                + "，也可维持"
                + grade.zh()
                + "，均须写明理由",
            grade.en()
                + " occurs in "
                + times
                + " different injuries and may be lifted by one"
                + " grade at most: suggested "
                + lifted.en()
                + ", "
                + grade.en()
                + " may stay; either needs a reason"));
    return List.of(gravest, gravest - 1);
  }

  private static List<Integer> rise(List<Integer> allowed, Set<Rise> rises, List<Step> trace) {
    int by = rises.size();
    trace.add(
        step(
            "G2",
            "按附录 B 另晋升 " + by + " 级（不超过一级伤残）",
            "Raised by " + by + " under annex B (not beyond grade 1)"));
    return allowed.stream()
        .flatMapToInt(grade -> IntStream.of(Math.max(1, grade - by)))
        .distinct()
        .boxed()
        .toList();
  }

  private static Step step(String rule, String zh, String en) {
    return new Step(rule, new Words(zh, en));
  }

  private static String numbers(List<GradedItem> items) {
    return items.stream().map(i -> circled(i.number())).distinct().collect(Collectors.joining());
  }

  /** Returns the number as printed beside a finding: ① to ⑳, then in brackets. */
  public static String circled(int number) {
    return number >= 1 && number <= CIRCLED.length()
        ? CIRCLED.substring(number - 1, number)
        : "(" + number + ")";
  }
}
