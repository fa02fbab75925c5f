package org.jianzhuo.desk.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jianzhuo.model.intake.EarlierCase;
import org.jianzhuo.model.intake.GuardAnswer;
import org.jianzhuo.model.intake.Objection;
import org.jianzhuo.model.intake.RegisterRow;
import org.jianzhuo.model.intake.RegisteredCase;
import org.jianzhuo.model.intake.SheetPreview;

/**
 * Shows what the import of a day's register would do.
 *
 * @param guarded by row, what the rules of acceptance say of it and what was answered
 */
public record RegisterPlan(
    DayListing.Day day,
    SheetPreview<RegisteredCase> preview,
    Map<Integer, Guarded> guarded,
    int fresh,
    int changed,
    int unchanged)
    implements ImportPlan {

  /**
   * Holds what the rules of acceptance say of a row.
   *
   * @param earlier the person's other cases on this station
   * @param asked what a person has to answer before the row is imported
   * @param profile the id of the rules by which it was judged
   */
  public record Guarded(
      List<EarlierCase> earlier, List<Objection> asked, List<GuardAnswer> answers, String profile) {
    public Guarded {
      earlier = List.copyOf(earlier);
      asked = List.copyOf(asked);
      answers = List.copyOf(answers);
    }

    /** Returns what is not answered yet. */
    public List<Objection> open() {
      return asked.stream().filter(o -> answers.stream().noneMatch(a -> a.settles(o))).toList();
    }

    Guarded answering(String answer) {
      List<GuardAnswer> all = new ArrayList<>(answers);
      open().forEach(o -> all.add(new GuardAnswer(o.field(), o.words(), o.article(), answer)));
      return new Guarded(earlier, asked, all, profile);
    }
  }

  public RegisterPlan {
    guarded = Map.copyOf(guarded);
  }

  /** Returns what the rules say of a row; nothing for a row that was not judged. */
  public Guarded guarded(int row) {
    return guarded.getOrDefault(row, new Guarded(List.of(), List.of(), List.of(), ""));
  }

  /** Tells whether the row waits for an answer. */
  public boolean asks(int row) {
    return !guarded(row).open().isEmpty();
  }

  /** Returns the rows that would be imported: sound, and nothing left to answer. */
  public List<RegisterRow<RegisteredCase>> toImport() {
    return preview.acceptedRows().stream().filter(row -> !asks(row.row())).toList();
  }

  @Override
  public int importable() {
    return toImport().size();
  }

  @Override
  public int unanswered() {
    return preview.acceptedRows().size() - importable();
  }

  /** Answers what is asked about a row. */
  public RegisterPlan answering(int row, String answer) {
    Map<Integer, Guarded> all = new HashMap<>(guarded);
    all.computeIfPresent(row, (r, g) -> g.answering(answer));
    return new RegisterPlan(day, preview, all, fresh, changed, unchanged);
  }

  /** Answers what is asked about every row. */
  public RegisterPlan answeringAll(String answer) {
    Map<Integer, Guarded> all = new HashMap<>(guarded);
    all.replaceAll((r, g) -> g.answering(answer));
    return new RegisterPlan(day, preview, all, fresh, changed, unchanged);
  }
}
