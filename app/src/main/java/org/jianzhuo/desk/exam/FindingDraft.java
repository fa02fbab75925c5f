package org.jianzhuo.desk.exam;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Joint;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Measurement;
import org.jianzhuo.model.exam.Reading;
import org.jianzhuo.model.exam.RecognisedScope;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.exam.Unmeasured;
import org.jianzhuo.model.journal.FindingId;
import org.jspecify.annotations.Nullable;

/**
 * Holds a finding as it stands in the form, complete or not.
 *
 * @param part a body part's code; empty until one is chosen
 * @param side null until one is chosen
 * @param title as typed; empty while the form makes one
 * @param joint the joint whose motion is taken; empty for none
 * @param typed what stands in the number fields, by {@link MotionCell#key}
 * @param confirmed the number fields whose unusual value a person confirmed
 * @param reasons why a number field could not be measured
 * @param description as typed; used only if {@code descriptionTyped}
 * @param scopeAnswer what a person said of the scope where the decision's words leave it open; null
 *     until then
 */
public record FindingDraft(
    FindingId id,
    int number,
    String part,
    @Nullable Side side,
    String title,
    String template,
    String joint,
    Map<String, String> typed,
    Set<String> confirmed,
    Map<String, String> reasons,
    String description,
    boolean descriptionTyped,
    @Nullable ClauseChoice clause,
    String withoutClause,
    @Nullable Boolean scopeAnswer) {

  public FindingDraft {
    typed = Map.copyOf(typed);
    confirmed = Set.copyOf(confirmed);
    reasons = Map.copyOf(reasons);
  }

  /** Begins a finding. */
  public static FindingDraft blank(FindingId id, int number) {
    return new FindingDraft(
        id,
        number,
        "",
        null,
        "",
        Template.FREE,
        "",
        Map.of(),
        Set.of(),
        Map.of(),
        "",
        false,
        null,
        "",
        null);
  }

  /** Puts a recorded finding back into the form. */
  public static FindingDraft of(Finding finding, Catalogue catalogue, RecognisedScope scope) {
    Map<String, String> typed = new HashMap<>();
    Set<String> confirmed = new HashSet<>();
    Map<String, String> reasons = new HashMap<>();
    for (Measurement m : finding.measurements()) {
      String key = key(m.field(), m.column(), m.side(), finding.side());
      typed.put(key, m.value().toPlainString());
      if (m.unusual()) {
        confirmed.add(key);
      }
    }
    for (Unmeasured u : finding.unmeasured()) {
      String key = key(u.field(), u.column(), u.side(), finding.side());
      typed.put(key, "N");
      reasons.put(key, u.reason());
    }
    boolean asked =
        scope.judge(finding.part(), finding.side()) == RecognisedScope.Verdict.UNCLEAR;
    String joint =
        FindingsSheet.jointOf(finding, catalogue)
            .or(() -> catalogue.jointsAt(finding.part()).stream().findFirst())
            .map(Joint::id)
            .orElse("");
    FindingDraft draft =
        new FindingDraft(
            finding.id(),
            finding.number(),
            finding.part(),
            finding.side(),
            finding.title(),
            finding.template(),
            finding.template().equals(Template.RANGE_OF_MOTION) ? joint : "",
            typed,
            confirmed,
            reasons,
            finding.description(),
            true,
            finding.clause(),
            finding.withoutClause(),
            asked ? finding.inScope() : null);
    boolean made = finding.description().equals(FindingWords.describe(draft, catalogue));
    boolean named = finding.title().equals(FindingWords.title(draft, catalogue));
    return draft
        .describedAs(made ? "" : finding.description(), !made)
        .titled(named ? "" : finding.title());
  }

  private static String key(String field, String reading, Side side, Side injured) {
    String movement = field.substring(field.indexOf('.') + 1);
    boolean healthy = side != injured;
    for (MotionCell.Column column : MotionCell.Column.values()) {
      if (column.reading().equals(reading) && column.healthy() == healthy) {
        return new MotionCell(movement, column).key();
      }
    }
    throw new IllegalArgumentException("no column for " + reading + " of the healthy side");
  }

  /** Tells whether nothing was entered yet. */
  public boolean untouched() {
    return equals(blank(id, number));
  }

  /** Tells whether the part lies within the decision; empty while that is open. */
  public Optional<Boolean> inScope(RecognisedScope scope, Catalogue catalogue) {
    Optional<Side> sided = sideIn(catalogue);
    if (part.isEmpty() || sided.isEmpty()) {
      return Optional.empty();
    }
    return switch (scope.judge(part, sided.get())) {
      case WITHIN -> Optional.of(true);
      case OUTSIDE -> Optional.of(false);
      case UNCLEAR -> Optional.ofNullable(scopeAnswer);
    };
  }

  /** Returns the side: the chosen one, or none for a part that has no sides. */
  public Optional<Side> sideIn(Catalogue catalogue) {
    boolean paired = catalogue.part(part).map(p -> p.paired()).orElse(false);
    return paired ? Optional.ofNullable(side) : Optional.of(Side.NONE);
  }

  /** Makes the finding; empty while its part, its side or its scope is open. */
  public Optional<Finding> finding(Catalogue catalogue, RecognisedScope scope) {
    Optional<Boolean> within = inScope(scope, catalogue);
    if (within.isEmpty()) {
      return Optional.empty();
    }
    Side sided = sideIn(catalogue).orElseThrow();
    List<Measurement> measurements = new ArrayList<>();
    List<Unmeasured> unmeasured = new ArrayList<>();
    catalogue.joint(joint).ifPresent(j -> addValues(j, sided, measurements, unmeasured));
    return Optional.of(
        new Finding(
            id,
            number,
            part,
            sided,
            title.isBlank() ? FindingWords.title(this, catalogue) : title,
            descriptionTyped ? description : FindingWords.describe(this, catalogue),
            template,
            measurements,
            within.get() ? clause : null,
            within.get(),
            unmeasured,
            (within.get() && clause == null) ? withoutClause : ""));
  }

  private void addValues(
      Joint moved, Side injured, List<Measurement> measurements, List<Unmeasured> unmeasured) {
    for (MotionForm.Line line : MotionForm.of(this, moved, injured).lines()) {
      String field = moved.id() + "." + line.movement().id();
      for (MotionForm.Field each : line.fields()) {
        String reading = each.cell().column().reading();
        Side whose = each.cell().column().side(injured);
        BigDecimal value = each.reading().value();
        if (value != null) {
          measurements.add(
              new Measurement(field, reading, whose, value, "degree", each.confirmed()));
        } else if (each.reading().verdict() == Reading.Verdict.NOT_MEASURABLE) {
          unmeasured.add(new Unmeasured(field, reading, whose, each.reason()));
        }
      }
    }
  }

  FindingDraft at(String newPart, @Nullable Side newSide, String newJoint) {
    return new FindingDraft(
        id,
        number,
        newPart,
        newSide,
        title,
        template,
        newJoint,
        joint.equals(newJoint) ? typed : Map.of(),
        joint.equals(newJoint) ? confirmed : Set.of(),
        joint.equals(newJoint) ? reasons : Map.of(),
        description,
        descriptionTyped,
        clause,
        withoutClause,
        (newPart.equals(part) && newSide == side) ? scopeAnswer : null);
  }

  FindingDraft titled(String newTitle) {
    return new FindingDraft(
        id,
        number,
        part,
        side,
        newTitle,
        template,
        joint,
        typed,
        confirmed,
        reasons,
        description,
        descriptionTyped,
        clause,
        withoutClause,
        scopeAnswer);
  }

  FindingDraft by(String newTemplate, String newJoint) {
    FindingDraft moved = at(part, side, newJoint);
    return new FindingDraft(
        id,
        number,
        part,
        side,
        title,
        newTemplate,
        newJoint,
        moved.typed,
        moved.confirmed,
        moved.reasons,
        description,
        descriptionTyped,
        clause,
        withoutClause,
        scopeAnswer);
  }

  private FindingDraft valued(
      Map<String, String> newTyped, Set<String> newConfirmed, Map<String, String> newReasons) {
    return new FindingDraft(
        id,
        number,
        part,
        side,
        title,
        template,
        joint,
        newTyped,
        newConfirmed,
        newReasons,
        description,
        descriptionTyped,
        clause,
        withoutClause,
        scopeAnswer);
  }

  FindingDraft value(String key, String text) {
    Map<String, String> values = new HashMap<>(typed);
    if (text.isBlank()) {
      values.remove(key);
    } else {
      values.put(key, text);
    }
    Set<String> still = new HashSet<>(confirmed);
    still.remove(key);
    return valued(values, still, reasons);
  }

  FindingDraft confirm(String key) {
    Set<String> more = new HashSet<>(confirmed);
    more.add(key);
    return valued(typed, more, reasons);
  }

  FindingDraft reason(String key, String reason) {
    Map<String, String> more = new HashMap<>(reasons);
    more.put(key, reason);
    return valued(typed, confirmed, more);
  }

  FindingDraft describedAs(String text, boolean byHand) {
    return new FindingDraft(
        id,
        number,
        part,
        side,
        title,
        template,
        joint,
        typed,
        confirmed,
        reasons,
        text,
        byHand,
        clause,
        withoutClause,
        scopeAnswer);
  }

  FindingDraft graded(@Nullable ClauseChoice choice, String without) {
    return new FindingDraft(
        id,
        number,
        part,
        side,
        title,
        template,
        joint,
        typed,
        confirmed,
        reasons,
        description,
        descriptionTyped,
        choice,
        without,
        scopeAnswer);
  }

  FindingDraft answered(boolean within) {
    return new FindingDraft(
        id,
        number,
        part,
        side,
        title,
        template,
        joint,
        typed,
        confirmed,
        reasons,
        description,
        descriptionTyped,
        within ? clause : null,
        within ? withoutClause : "",
        within);
  }
}
