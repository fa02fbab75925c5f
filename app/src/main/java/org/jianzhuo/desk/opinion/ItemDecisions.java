package org.jianzhuo.desk.opinion;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.exam.ItemForm;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.opinion.CapacityAdvice;
import org.jianzhuo.model.rules.ItemRules;

/** Judges what an expert decides on an item's own form. */
public final class ItemDecisions {

  private ItemDecisions() {}

  /** Returns what the view votes, field by field. */
  static Map<String, String> votes(OpinionTable table, ItemForm form, OwnView view) {
    return form.votes(values(table, form, view));
  }

  /** Returns the facts of the form with the view's decisions. */
  public static Map<String, String> values(OpinionTable table, ItemForm form, OwnView view) {
    return form.with(table.exam(), view.decisions());
  }

  /** Returns the decided fields that the view is asked for. */
  public static List<ItemForm.Field> asked(OpinionTable table, OwnView view) {
    return FilingRules.itemForm(table)
        .map(form -> form.decided(values(table, form, view)))
        .orElse(List.of());
  }

  /** Tells why the decisions may not be filed: an empty field, or what cannot be. */
  static Optional<Reason> refusal(OpinionTable table, ItemForm form, OwnView view) {
    Map<String, String> values = values(table, form, view);
    Optional<Reason> empty =
        form.undecided(values).stream()
            .findFirst()
            .map(field -> Reason.of("opinion.refused.decision", field.name()));
    return empty
        .or(() -> outsideTheClauses(table, form, view))
        .or(
            () ->
                new ItemRules(table.settings())
                    .faults(table.accepted(), values).stream()
                        .findFirst()
                        .map(
                            fault ->
                                Reason.of(
                                    "opinion.refused.decision-rule",
                                    form.field(fault.field())
                                        .map(ItemForm.Field::name)
                                        .orElse(new Words(fault.field(), fault.field())),
                                    fault.words())));
  }

  /** Refuses a degree that the view's own clauses do not give (劳社部发〔2002〕8号 2.4, 4.1, 4.2). */
  private static Optional<Reason> outsideTheClauses(
      OpinionTable table, ItemForm form, OwnView view) {
    String degree = view.decisions().get("degree");
    ItemKind item = table.accepted().item();
    return degree == null || !item.asksGrade()
        ? Optional.empty()
        : view.capacity(table.exam())
            .filter(advice -> !advice.admitted(item).contains(degree))
            .map(
                advice ->
                    Reason.of(
                        "opinion.refused.outside-clauses",
                        words(form, advice.admitted(item).getFirst()),
                        words(form, degree)));
  }

  private static Words words(ItemForm form, String degree) {
    return form.lines().stream()
        .filter(line -> line.when().holds(Map.of("degree", degree)))
        .map(ItemForm.Line::words)
        .findFirst()
        .orElse(new Words(degree, degree));
  }

  /** Tells whether the degree differs from what the clauses come to, so that it needs a reason. */
  static boolean leavesAdvice(OpinionTable table, OwnView view) {
    ItemKind item = table.accepted().item();
    String degree = view.decisions().get("degree");
    CapacityAdvice advice = view.capacity(table.exam()).orElse(null);
    if (degree == null || advice == null) {
      return false;
    }
    String follows =
        advice.follows(item).map(loss -> loss.name().toLowerCase(Locale.ROOT)).orElse("none");
    return advice.leavesChoice() || !degree.equals(follows);
  }
}
