package org.jianzhuo.model.exam;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Joint;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.journal.FindingId;
import org.jspecify.annotations.Nullable;

/**
 * Describes one finding: where, what, how much, and the clause it supports.
 *
 * @param number the place in the exam's list, from 1: printed as ①
 * @param part a code of the catalogue's body parts
 * @param template the template's id; {@code free} for free text only
 * @param inScope whether the part stands in the recognition decision; one outside is recorded,
 *     never graded (人社部发〔2020〕91号 四)
 * @param clause null until one is chosen
 * @param answers what stands in the fields of its template, in the template's order; a joint's
 *     motion stands in {@code measurements} instead
 * @param templateEdition the edition of the template that was filled; null in entries of before it
 *     was noted
 * @param films the registered films and papers that it rests on
 * @param copied what was copied from the person's last appraisal and not confirmed since: {@link
 *     #DESCRIPTION}, or a measurement by its {@link Measurement#key}; a template's answers say it
 *     themselves
 * @param despite why something stands that contradicts the rest, by {@link Despite#key}
 */
public record Finding(
    FindingId id,
    int number,
    String part,
    Side side,
    String title,
    String description,
    String template,
    List<Measurement> measurements,
    @Nullable ClauseChoice clause,
    boolean inScope,
    List<Unmeasured> unmeasured,
    String withoutClause,
    List<Answer> answers,
    @Nullable Integer templateEdition,
    List<UUID> films,
    List<String> copied,
    Map<String, String> despite) {

  /** Names the description among what was copied. */
  public static final String DESCRIPTION = "description";

  /** The answer that names the joint whose motion is taken. */
  public static final String JOINT = "joint";

  /** Describes a finding whose values could all be measured, and that may get a clause. */
  public Finding(
      FindingId id,
      int number,
      String part,
      Side side,
      String title,
      String description,
      String template,
      List<Measurement> measurements,
      @Nullable ClauseChoice clause,
      boolean inScope) {
    this(
        id,
        number,
        part,
        side,
        title,
        description,
        template,
        measurements,
        clause,
        inScope,
        List.of(),
        "",
        List.of());
  }

  /** Describes a finding by its template's first edition that rests on no film. */
  public Finding(
      FindingId id,
      int number,
      String part,
      Side side,
      String title,
      String description,
      String template,
      List<Measurement> measurements,
      @Nullable ClauseChoice clause,
      boolean inScope,
      List<Unmeasured> unmeasured,
      String withoutClause,
      List<Answer> answers) {
    this(
        id,
        number,
        part,
        side,
        title,
        description,
        template,
        measurements,
        clause,
        inScope,
        unmeasured,
        withoutClause,
        answers,
        null,
        List.of(),
        List.of());
  }

  /** Describes a finding that nothing contradicts, or that nobody gave a reason for. */
  public Finding(
      FindingId id,
      int number,
      String part,
      Side side,
      String title,
      String description,
      String template,
      List<Measurement> measurements,
      @Nullable ClauseChoice clause,
      boolean inScope,
      List<Unmeasured> unmeasured,
      String withoutClause,
      List<Answer> answers,
      @Nullable Integer templateEdition,
      List<UUID> films,
      List<String> copied) {
    this(
        id,
        number,
        part,
        side,
        title,
        description,
        template,
        measurements,
        clause,
        inScope,
        unmeasured,
        withoutClause,
        answers,
        templateEdition,
        films,
        copied,
        Map.of());
  }

  public Finding {
    Check.inRange(number, 1, 999, "number");
    Check.notBlank(part, "part");
    measurements = List.copyOf(measurements);
    // entries written before these were known lack them
    unmeasured = Objects.requireNonNullElse(unmeasured, List.<Unmeasured>of());
    unmeasured = List.copyOf(unmeasured);
    withoutClause = Objects.requireNonNullElse(withoutClause, "");
    answers = Objects.requireNonNullElse(answers, List.<Answer>of());
    answers = List.copyOf(answers);
    films = Objects.requireNonNullElse(films, List.<UUID>of());
    films = List.copyOf(films);
    copied = Objects.requireNonNullElse(copied, List.<String>of());
    copied = List.copyOf(copied);
    despite = Objects.requireNonNullElse(despite, Map.<String, String>of());
    despite = Map.copyOf(despite);
    Check.that(
        clause == null || withoutClause.isEmpty(), "a finding has a clause or none, not both");
  }

  /** Tells whether something was copied into it that nobody confirmed since. */
  public boolean hasCopies() {
    return !copied.isEmpty() || answers.stream().anyMatch(Answer::copied);
  }

  /** Returns what stands in a field of its template. */
  public Optional<Answer> answer(String field) {
    return answers.stream().filter(a -> a.field().equals(field)).findFirst();
  }

  /** Returns why something stands there, as it was asked; empty where nobody gave a reason. */
  public Optional<String> despite(String what, String about) {
    return Optional.ofNullable(despite.get(Despite.key(what, about)));
  }

  /** Returns every reason that was given for one kind of contradiction. */
  public List<String> reasonsDespite(String what) {
    return despite.entrySet().stream()
        .filter(each -> Despite.is(each.getKey(), what))
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Returns the form that was filled, in the edition it was begun with. */
  public Optional<Template> form(Catalogue catalogue) {
    return catalogue.template(template, templateEdition);
  }

  /** Returns the joint whose motion it takes: of its values, else of its answers. */
  public Optional<Joint> joint(Catalogue catalogue) {
    return template.equals(Template.RANGE_OF_MOTION)
        ? Stream.concat(
                measurements.stream().map(Measurement::field),
                unmeasured.stream().map(Unmeasured::field))
            .filter(field -> field.contains("."))
            .map(field -> field.substring(0, field.indexOf('.')))
            .findFirst()
            .or(() -> answer(JOINT).map(Answer::value))
            .flatMap(catalogue::joint)
        : Optional.empty();
  }

  /** Tells whether it holds an item's own form, whose clause may stay open. */
  public boolean isItemForm() {
    return Template.isItemForm(template);
  }

  /** Tells whether nothing of its clause is left to decide: out of scope, chosen, or none fits. */
  public boolean settled() {
    return !inScope || isItemForm() || clause != null || !withoutClause.isEmpty();
  }
}
