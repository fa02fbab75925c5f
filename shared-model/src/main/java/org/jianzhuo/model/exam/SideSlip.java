package org.jianzhuo.model.exam;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianzhuo.model.catalogue.BodyPart;
import org.jianzhuo.model.catalogue.Catalogue;

/**
 * Supposes that a finding was put on the wrong side. It asks only; a healthy side may be meant.
 *
 * @param said the part that is named on the other side, by its code, e.g. the hand where the
 *     finding is of a finger; empty where only a side is
 * @param meant the side that fits it
 */
public record SideSlip(Kind kind, String said, Side meant) {

  /** Says what contradicts the finding's side. */
  public enum Kind {
    /** Title or description name the part on another side. */
    WORDS,
    /** Only the other side's fields are filled. */
    FIELDS,
    /** The decision recognises the part on another side. */
    DECISION
  }

  private static final List<String> COMPARES = List.of("健侧", "对侧", "对照", "双侧", "两侧");

  private static final Pattern HARM =
      Pattern.compile("缺失|缺损|离断|截|骨折|脱位|受限|瘢痕|丧失|障碍|畸形|切除|强直|僵硬|萎缩|肿胀|疼痛|损伤|破裂|断裂|瘫|失明|失聪");
  private static final Pattern NO_HARM = Pattern.compile("正常|未见|没有|无(?!力|法|名)|不伴|否认|同|较|相比|健");
  private static final Pattern STRETCHES = Pattern.compile("[。；;，,、\\n]");

  // which hand a person prefers is of the person, and of no finding
  private static final Pattern PREFERRED_HAND = Pattern.compile("[左右]利手");

  // nor are the chambers of the heart of any side of the body
  private static final Pattern OF_NO_LIMB = Pattern.compile("[左右](?=利手|心|室|房|冠)");

  /**
   * Reads title and description, each by itself: a title that the form made names the finding's
   * side, and would cancel the other one in the description.
   */
  public static Optional<SideSlip> of(
      String title, String text, String part, Side side, Catalogue catalogue) {
    return ofWords(title, part, side, catalogue).or(() -> ofWords(text, part, side, catalogue));
  }

  /**
   * Tells whether words name the other side alone: neither the finding's, nor both, nor that they
   * compare.
   */
  public static boolean namesOnlyTheOther(String words, Side side) {
    if (side != Side.LEFT && side != Side.RIGHT) {
      return false;
    }
    String plain = PREFERRED_HAND.matcher(words).replaceAll("");
    String own = side == Side.LEFT ? "左" : "右";
    String other = side == Side.LEFT ? "右" : "左";
    return plain.contains(other)
        && !plain.contains(own)
        && !plain.contains("双")
        && COMPARES.stream().noneMatch(plain::contains);
  }

  /**
   * Reads words.
   *
   * @param said what the finding says in free words
   */
  public static Optional<SideSlip> ofWords(
      String said, String part, Side side, Catalogue catalogue) {
    String words = PREFERRED_HAND.matcher(said).replaceAll("");
    if (side == Side.NONE || !isPaired(part, catalogue)) {
      return Optional.empty();
    }
    List<RecognisedScope.Place> named =
        RecognisedScope.places(words, catalogue).stream()
            .filter(p -> catalogue.isWithin(part, p.part()) || catalogue.isWithin(p.part(), part))
            .toList();
    boolean left = named.stream().anyMatch(p -> p.side() == Side.LEFT);
    boolean right = named.stream().anyMatch(p -> p.side() == Side.RIGHT);
    boolean both = named.stream().anyMatch(p -> p.side() == Side.BOTH);
    if (left == right && named.isEmpty() && COMPARES.stream().noneMatch(words::contains)) {
      left = words.contains("左侧");
      right = words.contains("右侧");
    }
    if (left == right || both) {
      return Optional.empty();
    }
    Side meant = left ? Side.LEFT : Side.RIGHT;
    String name = named.stream().findFirst().map(RecognisedScope.Place::part).orElse("");
    return meant == side ? Optional.empty() : Optional.of(new SideSlip(Kind.WORDS, name, meant));
  }

  /**
   * Reads words that name both sides: where a stretch of them tells of harm on the other one, and
   * does not compare, e.g. 左手示指缺失，右手示指缺失 under the left hand.
   */
  public static Optional<SideSlip> ofHarm(
      String said, String part, Side side, Catalogue catalogue) {
    if ((side != Side.LEFT && side != Side.RIGHT) || !isPaired(part, catalogue)) {
      return Optional.empty();
    }
    return STRETCHES
        .splitAsStream(said)
        .filter(stretch -> namesOnlyTheOther(stretch, side))
        .filter(stretch -> HARM.matcher(stretch).find() && !NO_HARM.matcher(stretch).find())
        .flatMap(stretch -> ofWords(stretch, part, side, catalogue).stream())
        .findFirst();
  }

  /**
   * Reads title and description in every way that a conclusion's check reads them, so that what
   * would bar the conclusion is asked about at the examination.
   */
  public static Optional<SideSlip> ofFinding(Finding finding, Catalogue catalogue) {
    return of(finding.title(), finding.description(), finding.part(), finding.side(), catalogue)
        .or(
            () ->
                isOfBothSides(finding, catalogue)
                    ? Optional.empty()
                    : ofHarm(finding.description(), finding.part(), finding.side(), catalogue))
        .or(
            () ->
                Stream.of(finding.title(), finding.description())
                        .anyMatch(words -> namesOnlyTheOther(words, finding.side()))
                    ? Optional.of(new SideSlip(Kind.WORDS, "", finding.side().opposite()))
                    : Optional.empty());
  }

  // a form with fields of both sides makes words that name both
  private static boolean isOfBothSides(Finding finding, Catalogue catalogue) {
    return finding.form(catalogue).stream()
        .flatMap(form -> form.fields().stream())
        .map(field -> field.name().zh())
        .anyMatch(name -> name.contains("左") || name.contains("右"));
  }

  /** Compares with the decision: it recognises the part on the other side only. */
  public static Optional<SideSlip> ofDecision(
      RecognisedScope scope, String part, Side side, Catalogue catalogue) {
    if (side == Side.NONE || !isPaired(part, catalogue)) {
      return Optional.empty();
    }
    List<Side> others =
        side == Side.BOTH ? List.of(Side.LEFT, Side.RIGHT) : List.of(side.opposite());
    boolean within = scope.judge(part, side) == RecognisedScope.Verdict.WITHIN;
    List<Side> fitting =
        others.stream()
            .filter(other -> scope.judge(part, other) == RecognisedScope.Verdict.WITHIN)
            .toList();
    return within || fitting.size() != 1
        ? Optional.empty()
        : Optional.of(
            new SideSlip(
                Kind.DECISION, scope.naming(part, fitting.getFirst()), fitting.getFirst()));
  }

  /**
   * Reads words that belong to a case and to no finding, e.g. of an item's own form: each stretch
   * that does not compare, against the parts that the decision recognises.
   */
  public static Optional<SideSlip> ofCase(String said, RecognisedScope scope, Catalogue catalogue) {
    return STRETCHES
        .splitAsStream(OF_NO_LIMB.matcher(said).replaceAll(""))
        .filter(stretch -> !NO_HARM.matcher(stretch).find())
        .filter(stretch -> COMPARES.stream().noneMatch(stretch::contains))
        .flatMap(stretch -> ofStretch(stretch, scope, catalogue).stream())
        .findFirst();
  }

  private static Optional<SideSlip> ofStretch(
      String stretch, RecognisedScope scope, Catalogue catalogue) {
    Optional<SideSlip> named =
        RecognisedScope.places(stretch, catalogue).stream()
            .flatMap(place -> ofDecision(scope, place.part(), place.side(), catalogue).stream())
            .findFirst();
    Set<Side> sides =
        scope.places().stream().map(RecognisedScope.Place::side).collect(Collectors.toSet());
    Side only = sides.size() == 1 ? sides.iterator().next() : Side.NONE;
    return named.or(
        () ->
            namesOnlyTheOther(stretch, only)
                ? Optional.of(new SideSlip(Kind.DECISION, "", only))
                : Optional.empty());
  }

  private static boolean isPaired(String part, Catalogue catalogue) {
    return catalogue.part(part).map(BodyPart::paired).orElse(false);
  }
}
