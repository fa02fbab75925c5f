package org.jianzhuo.model.opinion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.ItemForm;
import org.jianzhuo.model.exam.SelfCareLevel;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the panel as a whole says: the decided values, the clause of each finding, and who
 * differs.
 *
 * @param grade null until decided, or where the item votes none
 * @param result of a confirmation or a non-work appraisal; null until decided
 * @param items every finding in order of number
 * @param unreconciled the findings in scope on whose clause no majority agrees, or whose clauses
 *     most reject one by one while a grade rests on them
 * @param differing the experts who differ from what was decided in a value, a clause or a finding
 * @param ruled the fields that the consultation committee decided, the panel having no majority
 * @param openFields the voted fields without a decided value, in order
 */
public record PanelOpinion(
    Majority majority,
    @Nullable Integer grade,
    @Nullable SelfCareLevel selfCare,
    @Nullable String result,
    List<DecidedItem> items,
    List<FindingId> unreconciled,
    List<PersonId> differing,
    List<String> ruled,
    List<String> openFields) {
  /** The field of the labour-function grade. */
  public static final String GRADE = "grade";

  /** The field of the self-care level. */
  public static final String SELF_CARE = "selfCare";

  /** How the fields of an item's own form begin. */
  public static final String ITEM = "item.";

  /** The field of a confirmation's result. */
  public static final String RESULT = "result";

  private static final String NO_CLAUSE = "";

  public PanelOpinion {
    items = List.copyOf(items);
    unreconciled = List.copyOf(unreconciled);
    differing = List.copyOf(differing);
    ruled = List.copyOf(ruled);
    openFields = List.copyOf(openFields);
  }

  /** Tells whether the item is decided by a grade. */
  public static boolean votesGrade(ItemKind item) {
    return item == ItemKind.LABOUR_FUNCTION
        || item == ItemKind.LABOUR_AND_SELF_CARE
        || item == ItemKind.ILLEGAL_EMPLOYMENT;
  }

  /** Tells whether the item is decided by a self-care level. */
  public static boolean votesSelfCare(ItemKind item) {
    return item.asksSelfCare();
  }

  /** Counts the opinions filed so far; their order does not matter. */
  public static PanelOpinion of(
      ItemKind item, int panelSize, Collection<Opinion> filed, Exam exam) {
    return of(item, panelSize, filed, exam, null);
  }

  /** Counts what a case's opinions hold, with the consultation committee's if there is one. */
  public static PanelOpinion of(ItemKind item, int panelSize, Opinions opinions, Exam exam) {
    return of(item, panelSize, opinions.filed().values(), exam, opinions.consultation());
  }

  /**
   * Counts the opinions filed so far; what is left without majority rests on the consultation
   * committee's opinion.
   *
   * @param consultation null where there is none
   */
  public static PanelOpinion of(
      ItemKind item,
      int panelSize,
      Collection<Opinion> filed,
      Exam exam,
      @Nullable ConsultationOpinion consultation) {
    List<Map<String, String>> votes = filed.stream().map(one -> votes(item, one)).toList();
    Majority alone = Majority.of(panelSize, votes);
    Majority majority =
        consultation == null ? alone : Majority.of(panelSize, votes, consultation.values());
    List<String> ruled =
        majority.decided().keySet().stream()
            .filter(field -> !alone.decided().containsKey(field))
            .sorted()
            .toList();
    List<String> open =
        votes.stream()
            .flatMap(vote -> vote.keySet().stream())
            .distinct()
            .filter(field -> !majority.decided().containsKey(field))
            .sorted()
            .toList();
    List<DecidedItem> items = new ArrayList<>();
    List<FindingId> unreconciled = new ArrayList<>();
    for (Finding finding : exam.inOrder()) {
      ClauseChoice clause = null;
      if (finding.inScope()) {
        Optional<Optional<ClauseChoice>> agreed =
            agreedClause(finding.id(), panelSize, filed)
                .or(() -> ruledClause(finding.id(), consultation));
        if (agreed.isEmpty()) {
          unreconciled.add(finding.id());
        } else {
          clause = agreed.get().orElse(null);
        }
      }
      items.add(new DecidedItem(finding, clause));
    }
    String grade = majority.decided().get(GRADE);
    if (consultation == null && unreconciled.isEmpty() && isUncarried(grade, items)) {
      items.stream()
          .map(each -> each.finding().id())
          .filter(finding -> isGraded(finding, filed))
          .forEach(unreconciled::add);
    }
    String selfCare = majority.decided().get(SELF_CARE);
    PanelOpinion opinion =
        new PanelOpinion(
            majority,
            grade == null ? null : Integer.valueOf(grade),
            selfCare == null ? null : SelfCareLevel.valueOf(selfCare),
            result(item, majority, exam),
            items,
            unreconciled,
            List.of(),
            ruled,
            open);
    return new PanelOpinion(
        majority,
        opinion.grade,
        opinion.selfCare,
        opinion.result,
        items,
        unreconciled,
        filed.stream()
            .filter(one -> opinion.differs(item, one))
            .sorted((a, b) -> Integer.compare(a.seat(), b.seat()))
            .map(Opinion::expert)
            .toList(),
        ruled,
        open);
  }

  // each of the majority may rest the same grade on a clause that most reject
  private static boolean isUncarried(@Nullable String grade, List<DecidedItem> items) {
    return grade != null
        && Integer.parseInt(grade) != Opinion.BELOW_GRADES
        && items.stream().allMatch(item -> item.clause() == null);
  }

  private static boolean isGraded(FindingId finding, Collection<Opinion> filed) {
    return filed.stream()
        .flatMap(opinion -> opinion.reading(finding).stream())
        .anyMatch(reading -> reading.clause() != null);
  }

  private static Optional<Optional<ClauseChoice>> ruledClause(
      FindingId finding, @Nullable ConsultationOpinion consultation) {
    return consultation == null
        ? Optional.empty()
        : consultation.clause(finding).map(ruling -> Optional.ofNullable(ruling.clause()));
  }

  private static @Nullable String result(ItemKind item, Majority majority, Exam exam) {
    Map<String, String> decisions = new HashMap<>();
    majority
        .decided()
        .forEach(
            (field, value) -> {
              if (field.startsWith(ITEM)) {
                decisions.put(field.substring(ITEM.length()), value);
              }
            });
    return decisions.isEmpty()
        ? majority.decided().get(RESULT)
        : resultOf(item, exam, decisions).orElse(null);
  }

  /** Words what the decisions on an item's own form come to; empty while they say nothing. */
  public static Optional<String> resultOf(ItemKind item, Exam exam, Map<String, String> decisions) {
    return ItemForm.of(item)
        .map(form -> String.join("；", form.conclusion(form.with(exam, decisions))))
        .filter(text -> !text.isEmpty());
  }

  /** Tells whether every voted field and every clause has its majority, and all have filed. */
  public boolean isComplete(int panelSize, int filed) {
    return filed == panelSize
        && majority.state() == Majority.State.MAJORITY
        && unreconciled.isEmpty();
  }

  /** Returns the decided clauses of findings in scope, in order of number, each once. */
  public List<ClauseChoice> clauses() {
    List<ClauseChoice> clauses = new ArrayList<>();
    for (DecidedItem item : items) {
      ClauseChoice clause = item.clause();
      if (clause != null && clauses.stream().noneMatch(c -> sameClause(c, clause))) {
        clauses.add(clause);
      }
    }
    return clauses;
  }

  /** Returns the decided values as paper words them, grades in capital numerals. */
  public List<String> onPaper(ItemKind item) {
    List<String> lines = new ArrayList<>();
    if (votesGrade(item) && grade != null) {
      lines.add("劳动功能障碍程度：" + GradeWords.onPaper(grade));
    }
    if (votesSelfCare(item) && selfCare != null) {
      lines.add("生活自理障碍程度：" + selfCare.words().zh());
    }
    if (result != null && !result.isBlank()) {
      lines.add(result);
    }
    return lines;
  }

  /** Returns the values that the opinion votes, by field. */
  public static Map<String, String> votes(ItemKind item, Opinion opinion) {
    Map<String, String> votes = new HashMap<>();
    if (votesGrade(item)) {
      votes.put(GRADE, Integer.toString(opinion.grade()));
    }
    if (votesSelfCare(item)) {
      votes.put(SELF_CARE, opinion.selfCare().name());
    }
    if (votesGrade(item) || votesSelfCare(item)) {
      return votes;
    }
    if (opinion.decisions().isEmpty()) {
      votes.put(RESULT, Objects.requireNonNullElse(opinion.result(), ""));
    } else {
      opinion.decisions().forEach((field, value) -> votes.put(ITEM + field, value));
    }
    return votes;
  }

  private boolean differs(ItemKind item, Opinion opinion) {
    Map<String, String> votes = votes(item, opinion);
    for (Map.Entry<String, String> decided : majority.decided().entrySet()) {
      if (!decided.getValue().equals(votes.get(decided.getKey()))) {
        return true;
      }
    }
    if (!opinion.acceptsSelfCare()) {
      return true;
    }
    for (DecidedItem decided : items) {
      Finding finding = decided.finding();
      Optional<FindingReading> reading = opinion.reading(finding.id());
      if (reading.map(r -> !r.accepted()).orElse(false)) {
        return true;
      }
      if (finding.inScope()
          && !unreconciled.contains(finding.id())
          && !key(reading.map(FindingReading::clause).orElse(null)).equals(key(decided.clause()))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Optional<ClauseChoice>> agreedClause(
      FindingId finding, int panelSize, Collection<Opinion> filed) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Optional<ClauseChoice>> choices = new HashMap<>();
    filed.stream()
        .sorted((a, b) -> Integer.compare(a.seat(), b.seat()))
        .forEach(
            opinion -> {
              ClauseChoice clause =
                  opinion.reading(finding).map(FindingReading::clause).orElse(null);
              counts.merge(key(clause), 1, Integer::sum);
              choices.putIfAbsent(key(clause), Optional.ofNullable(clause));
            });
    return counts.entrySet().stream()
        .filter(count -> 2 * count.getValue() > panelSize)
        .map(count -> choices.get(count.getKey()))
        .findFirst();
  }

  private static boolean sameClause(ClauseChoice a, ClauseChoice b) {
    return key(a).equals(key(b));
  }

  private static String key(@Nullable ClauseChoice clause) {
    return clause == null
        ? NO_CLAUSE
        : clause.standard() + '\n' + clause.code() + '\n' + clause.match();
  }
}
