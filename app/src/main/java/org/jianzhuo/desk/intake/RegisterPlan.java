package org.jianzhuo.desk.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.model.intake.EarlierCase;
import org.jianzhuo.model.intake.GuardAnswer;
import org.jianzhuo.model.intake.Objection;
import org.jianzhuo.model.intake.RegisterRow;
import org.jianzhuo.model.intake.RegisteredCase;
import org.jianzhuo.model.intake.Remark;
import org.jianzhuo.model.intake.RemarkKind;
import org.jianzhuo.model.intake.SheetPreview;

/**
 * Shows what the import of a day's register would do.
 *
 * @param guarded by row, what the rules of acceptance say of it and what was answered
 * @param standings by row, how it stands to what the day's list holds; only rows that can be read
 */
public record RegisterPlan(
    DayListing.Day day,
    SheetPreview<RegisteredCase> preview,
    Map<Integer, Guarded> guarded,
    Map<Integer, Standing> standings)
    implements ImportPlan {

  /** Tells how a row stands to what the day's list holds. */
  public enum Standing {
    FRESH,
    CHANGED,
    UNCHANGED
  }

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

    /** Returns what is answered next. */
    public Optional<Objection> next() {
      return open().stream().findFirst();
    }

    private Guarded answering(Objection asked, String answer) {
      List<GuardAnswer> all = new ArrayList<>(answers);
      open().stream()
          .filter(o -> isAlike(o, asked))
          .findFirst()
          .ifPresent(o -> all.add(new GuardAnswer(o.field(), o.words(), o.article(), answer)));
      return new Guarded(earlier, asked(), all, profile);
    }
  }

  public RegisterPlan {
    guarded = Map.copyOf(guarded);
    standings = Map.copyOf(standings);
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

  @Override
  public int fresh() {
    return count(Standing.FRESH);
  }

  @Override
  public int changed() {
    return count(Standing.CHANGED);
  }

  @Override
  public int unchanged() {
    return count(Standing.UNCHANGED);
  }

  private int count(Standing standing) {
    return (int) toImport().stream().filter(row -> standings.get(row.row()) == standing).count();
  }

  /** Returns what was answered to a remark; empty for one that asks nothing or still asks. */
  public Optional<String> answerTo(Remark remark) {
    return remark.kind() == RemarkKind.GUARD_ASKED
        ? guarded(remark.row()).answers().stream()
            .filter(answer -> answer.asked().zh().equals(remark.arguments().getFirst()))
            .map(GuardAnswer::answer)
            .findFirst()
        : Optional.empty();
  }

  /** Returns the rows of which the same is asked as next of this one, itself among them. */
  public List<Integer> askedAlike(int row) {
    return guarded(row).next().stream()
        .flatMap(
            asked ->
                guarded.entrySet().stream()
                    .filter(e -> e.getValue().open().stream().anyMatch(o -> isAlike(o, asked))))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** Answers what is asked next about a row. */
  public RegisterPlan answering(int row, String answer) {
    return answering(List.of(row), row, answer);
  }

  /** Answers what is asked next about a row wherever the same is asked. */
  public RegisterPlan answeringAlike(int row, String answer) {
    return answering(askedAlike(row), row, answer);
  }

  private RegisterPlan answering(List<Integer> rows, int like, String answer) {
    Objection asked = guarded(like).next().orElse(null);
    if (asked == null) {
      return this;
    }
    Map<Integer, Guarded> all = new HashMap<>(guarded);
    rows.forEach(row -> all.computeIfPresent(row, (r, g) -> g.answering(asked, answer)));
    return new RegisterPlan(day, preview, all, standings);
  }

  /** Tells whether two rows are asked the same; the words may name each row's own days. */
  private static boolean isAlike(Objection one, Objection other) {
    return one.field().equals(other.field()) && unnumbered(one).equals(unnumbered(other));
  }

  private static String unnumbered(Objection asked) {
    return asked.words().zh().replaceAll("[0-9]+", "");
  }
}
