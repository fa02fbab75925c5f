package org.jianzhuo.desk.exam;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jianzhuo.model.catalogue.BodyPart;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Joint;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.catalogue.TemplateField;
import org.jianzhuo.model.exam.Answer;
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
 * @param typed what stands in the fields, by {@link MotionCell#key} or {@link TemplateForm#key}
 * @param confirmed the number fields whose unusual value a person confirmed
 * @param reasons why a number field could not be measured
 * @param description as typed; used only if {@code descriptionTyped}
 * @param scopeAnswer what a person said of the scope where the decision's words leave it open; null
 *     until then
 * @param edition of the template, chosen with it; null for a draft of before it was noted
 * @param films the registered films and papers that the finding rests on
 * @param copied the fields that were copied from the other side or the last appraisal and not
 *     confirmed since, {@link Finding#DESCRIPTION} among them
 * @param despite why something stands that contradicts the rest, as the finding keeps it
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
    @Nullable Boolean scopeAnswer,
    Set<String> copied,
    @Nullable Integer edition,
    Set<UUID> films,
    Map<String, String> despite) {

  public FindingDraft {
    typed = Map.copyOf(typed);
    confirmed = Set.copyOf(confirmed);
    reasons = Map.copyOf(reasons);
    // drafts written before it was known lack it
    copied = Set.copyOf(Objects.requireNonNullElse(copied, Set.<String>of()));
    films = Set.copyOf(Objects.requireNonNullElse(films, Set.<UUID>of()));
    despite = Map.copyOf(Objects.requireNonNullElse(despite, Map.<String, String>of()));
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
        null,
        Set.of(),
        null,
        Set.of(),
        Map.of());
  }

  /** Begins an item's own form; it is of the whole person. */
  public static FindingDraft itemForm(FindingId id, int number, String template) {
    return blank(id, number).by(template, "", null).at("whole-body", Side.NONE, "");
  }

  /** Tells whether nothing was entered yet: what the register proposed is no entry. */
  public boolean untouched() {
    return equals(blank(id, number))
        || (Template.isItemForm(template)
            && copied.equals(typed.keySet())
            && equals(itemForm(id, number, template).copies(typed)));
  }

  /** Tells whether the part lies within the decision; empty while that is open. */
  public Optional<Boolean> inScope(RecognisedScope scope, Catalogue catalogue) {
    if (Template.isItemForm(template)) {
      return Optional.of(true);
    }
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
    return !paired
        ? Optional.of(Side.NONE)
        : side == null && isOneOrgan(catalogue)
            ? Optional.of(Side.NONE)
            : Optional.ofNullable(side);
  }

  // e.g. the lungs breathe together
  private boolean isOneOrgan(Catalogue catalogue) {
    return catalogue.part(part).filter(p -> p.is(BodyPart.Trait.ONE_ORGAN)).isPresent()
        && (template.equals(Template.FREE)
            || catalogue
                .template(template, edition)
                .map(form -> form.fields().stream().noneMatch(TemplateField::isFindingsSide))
                .orElse(true));
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
    List<Answer> answers = new ArrayList<>();
    List<String> copies = new ArrayList<>();
    catalogue.joint(joint).ifPresent(j -> addValues(j, sided, measurements, unmeasured, copies));
    if (catalogue.joint(joint).isPresent()) {
      answers.add(new Answer(Finding.JOINT, joint, false, false));
    }
    FindingEdits.form(this, catalogue)
        .ifPresent(form -> addAnswers(form, sided, answers, unmeasured));
    if (descriptionTyped && copied.contains(Finding.DESCRIPTION)) {
      copies.add(Finding.DESCRIPTION);
    }
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
            (within.get() && clause == null) ? withoutClause : "",
            answers,
            edition,
            films.stream().sorted().toList(),
            copies,
            despite));
  }

  private static void addAnswers(
      TemplateForm form, Side sided, List<Answer> answers, List<Unmeasured> unmeasured) {
    Set<String> applying = form.applying();
    for (TemplateForm.Field each : form.fields()) {
      if (!applying.contains(each.key())) {
        continue;
      }
      String field = each.field().id();
      if (each.reading().verdict() == Reading.Verdict.NOT_MEASURABLE) {
        unmeasured.add(new Unmeasured(field, TemplateForm.COLUMN, sided, each.reason()));
      } else {
        each.value()
            .ifPresent(
                value ->
                    answers.add(
                        new Answer(
                            field,
                            value,
                            each.confirmed() && each.reading().asks(),
                            each.copied())));
      }
    }
  }

  private void addValues(
      Joint moved,
      Side injured,
      List<Measurement> measurements,
      List<Unmeasured> unmeasured,
      List<String> copies) {
    for (MotionForm.Line line : MotionForm.of(this, moved, injured).lines()) {
      String field = moved.id() + "." + line.movement().id();
      for (MotionForm.Field each : line.fields()) {
        String reading = each.cell().column().reading();
        Side whose = each.cell().column().side(injured);
        BigDecimal value = each.reading().value();
        if (value != null) {
          Measurement taken =
              new Measurement(field, reading, whose, value, "degree", each.confirmed());
          measurements.add(taken);
          if (each.copied()) {
            copies.add(taken.key());
          }
        } else if (each.reading().verdict() == Reading.Verdict.NOT_MEASURABLE) {
          unmeasured.add(new Unmeasured(field, reading, whose, each.reason()));
        }
      }
    }
  }

  FindingDraft at(String newPart, @Nullable Side newSide, String newJoint) {
    return with(
        c -> {
          c.joint(newJoint);
          c.scopeAnswer = newPart.equals(part) && newSide == side ? scopeAnswer : null;
          c.part = newPart;
          c.side = newSide;
        });
  }

  FindingDraft titled(String newTitle) {
    return with(c -> c.title = newTitle);
  }

  FindingDraft by(String newTemplate, String newJoint, @Nullable Integer newEdition) {
    return with(
        c -> {
          c.joint(newJoint);
          c.template = newTemplate;
          c.edition = newEdition;
        });
  }

  FindingDraft restingOn(Set<UUID> newFilms) {
    return with(c -> c.films = Set.copyOf(newFilms));
  }

  FindingDraft value(String key, String text) {
    return with(c -> c.value(key, text));
  }

  FindingDraft confirm(String key) {
    return with(
        c -> {
          c.confirm(key);
        });
  }

  FindingDraft reason(String key, String reason) {
    return with(c -> c.reasons.put(key, reason));
  }

  /** Fills fields with values from elsewhere; each waits to be confirmed. */
  FindingDraft copies(Map<String, String> values) {
    return with(
        c ->
            values.forEach(
                (key, text) -> {
                  c.value(key, text);
                  c.copied.add(key);
                }));
  }

  /** Takes a description from elsewhere; it waits to be confirmed. */
  FindingDraft copiesDescription(String text) {
    return with(
        c -> {
          c.describe(text, true);
          c.copied.add(Finding.DESCRIPTION);
        });
  }

  /** Confirms what was copied. */
  FindingDraft confirmCopies() {
    return with(c -> c.copied.clear());
  }

  FindingDraft values(Map<String, String> values) {
    return with(c -> values.forEach(c::value));
  }

  FindingDraft describedAs(String text, boolean byHand) {
    return with(c -> c.describe(text, byHand));
  }

  FindingDraft graded(@Nullable ClauseChoice choice, String without) {
    return with(
        c -> {
          c.clause = choice;
          c.withoutClause = without;
        });
  }

  FindingDraft standing(String key, String reason) {
    return with(c -> c.despite.put(key, reason));
  }

  FindingDraft answered(boolean within) {
    return with(
        c -> {
          c.clause = within ? clause : null;
          c.withoutClause = within ? withoutClause : "";
          c.scopeAnswer = within;
        });
  }

  /** Returns the same finding with another number. */
  public FindingDraft numbered(int other) {
    return other == number ? this : new FindingChange(this).made(id, other);
  }

  private FindingDraft with(Consumer<FindingChange> change) {
    FindingChange changed = new FindingChange(this);
    change.accept(changed);
    return changed.made(id, number);
  }
}
