package org.jianzhuo.model.catalogue;

import java.util.List;
import java.util.Optional;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Words;
import org.jspecify.annotations.Nullable;

/**
 * Describes one clause of a standard, in our own short words; the official text is not held.
 *
 * @param code as the standard numbers it, e.g. {@code 5.8.2 24)} or {@code 4.1.1(3)}
 * @param grade 1 to 10; 0 where the standard knows degrees instead
 * @param loss the degree; null where the standard knows grades
 * @param label our short label, never the standard's wording
 * @param parts codes of body parts
 * @param annexTables the tables of Annex C that list it, e.g. {@code C.2}; empty for the other
 *     standard
 * @param calculators what computes its values, e.g. {@code rom}
 * @param condition the rule over measured values that proposes it; empty for a diagnosis. It
 *     proposes, never decides.
 * @param keywords what people call it, also in everyday words
 */
public record Clause(
    Standard standard,
    String code,
    int grade,
    @Nullable CapacityLoss loss,
    Words label,
    BodySystem system,
    List<String> parts,
    List<String> annexTables,
    List<String> calculators,
    String condition,
    List<String> keywords) {

  public Clause {
    Check.notBlank(code, "code");
    Check.inRange(grade, 0, 10, "grade");
    Check.that(
        (grade == 0) == (loss != null), "a clause has either a grade or a degree of lost capacity");
    parts = List.copyOf(parts);
    annexTables = List.copyOf(annexTables);
    calculators = List.copyOf(calculators);
    keywords = List.copyOf(keywords);
  }

  /** Returns the degree of lost capacity, where the standard knows degrees. */
  public Optional<CapacityLoss> capacityLoss() {
    return Optional.ofNullable(loss);
  }

  /** Returns the number of the item, e.g. 24 for {@code 5.8.2 24)}; 0 where there is none. */
  public int item() {
    String tail = code.replaceAll(".*[ (]", "").replace(")", "");
    return tail.matches("\\d+") && tail.length() < code.length() ? Integer.parseInt(tail) : 0;
  }

  /**
   * Returns the parts that say where: the skin beside another part only names the tissue, e.g. of a
   * graft of the face.
   */
  public List<String> places() {
    List<String> places = parts.stream().filter(part -> !part.equals("skin")).toList();
    return places.isEmpty() ? parts : places;
  }

  /** Returns what an expert should mind before choosing it (practice 5). */
  public Optional<Words> advice() {
    return ClauseAdvice.of(this).map(ClauseAdvice::words);
  }

  /** Says what a named evidence lacks for 符合; empty if it names all, or none is needed. */
  public Optional<Words> lacksEvidence(String evidence) {
    return ClauseAdvice.of(this).flatMap(advice -> advice.lacking(evidence));
  }

  /** Tells whether 符合 needs named evidence: an image with date and reader, or dated results. */
  public boolean needsEvidence() {
    return ClauseAdvice.of(this).map(ClauseAdvice::needsEvidence).orElse(false);
  }
}
