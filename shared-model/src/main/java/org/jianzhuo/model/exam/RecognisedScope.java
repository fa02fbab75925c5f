package org.jianzhuo.model.exam;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.BodyPart;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.intake.AcceptedCase;

/**
 * Holds the body parts that a recognition decision names, and tells whether a finding lies within
 * them: only those may be graded (人社部发〔2020〕91号 四). Where the words leave it open, a person
 * decides.
 */
public final class RecognisedScope {

  /** An injury of these may show in any limb. */
  private static final Set<String> NERVOUS = Set.of("head", "brain", "skull", "spinal-cord");

  private final Catalogue catalogue;
  private final List<Place> recognised;
  private final List<Place> mentioned;
  private final boolean silent;
  private final boolean everything;

  private RecognisedScope(
      Catalogue catalogue,
      List<Place> recognised,
      List<Place> mentioned,
      boolean silent,
      boolean everything) {
    this.catalogue = catalogue;
    this.recognised = List.copyOf(recognised);
    this.mentioned = List.copyOf(mentioned);
    this.silent = silent;
    this.everything = everything;
  }

  /** Says whether a part may be graded. */
  public enum Verdict {
    WITHIN,
    OUTSIDE,
    UNCLEAR
  }

  /**
   * A part that the decision names.
   *
   * @param side {@link Side#NONE} where it names none
   */
  public record Place(String part, Side side) {

    /** Puts side and part into words, e.g. 左肘. */
    public Words words(Catalogue catalogue) {
      Words name = catalogue.part(part).map(p -> p.name()).orElseGet(() -> new Words(part, part));
      if (side == Side.NONE) {
        return name;
      }
      // 双眼, 双手; but 双侧膝关节
      boolean oneCharacter = side == Side.BOTH && name.zh().length() == 1;
      return new Words(
          (oneCharacter ? "双" : side.words().zh()) + name.zh(),
          side == Side.BOTH
              ? name.en() + ", both sides"
              : side.words().en()
                  + " "
                  + name.en().substring(0, 1).toLowerCase(Locale.ROOT)
                  + name.en().substring(1));
    }
  }

  /**
   * Reads the decision's words. Illness, non-work injury and dependants rest on no decision, so
   * that every part is within.
   */
  public static RecognisedScope of(AcceptedCase accepted, Catalogue catalogue) {
    List<Place> recognised = new ArrayList<>();
    boolean silent = accepted.recognisedParts().stream().allMatch(String::isBlank);
    for (String words : accepted.recognisedParts()) {
      List<Place> places = places(words, catalogue);
      silent |= places.isEmpty() && !words.isBlank();
      recognised.addAll(places);
    }
    boolean unbound =
        !accepted.restsOnRecognition()
            && accepted.recognisedParts().stream().allMatch(String::isBlank);
    return new RecognisedScope(
        catalogue, recognised, places(accepted.diagnosis(), catalogue), silent, unbound);
  }

  /** Returns the parts that the decision names, or else those that the diagnosis mentions. */
  public static List<Place> named(AcceptedCase accepted, Catalogue catalogue) {
    RecognisedScope scope = of(accepted, catalogue);
    return scope.recognised.isEmpty() ? scope.mentioned : scope.recognised;
  }

  /** Returns the parts that the decision names. */
  public List<Place> places() {
    return recognised;
  }

  /** Judges a finding's place. */
  public Verdict judge(String part, Side side) {
    if (everything) {
      return Verdict.WITHIN;
    }
    // each side stands there by itself: both together are what the two say
    if (side == Side.BOTH
        && judge(part, Side.LEFT) == Verdict.WITHIN
        && judge(part, Side.RIGHT) == Verdict.WITHIN) {
      return Verdict.WITHIN;
    }
    boolean unclear = silent;
    for (Place place : recognised) {
      boolean sameSide = place.side() == side || place.side() == Side.BOTH || !isPaired(part);
      boolean openSide = place.side() == Side.NONE && isPaired(place.part());
      boolean mayBeSameSide = sameSide || openSide || side == Side.BOTH || side == Side.NONE;
      if (place.part().equals("whole-body")
          || (sameSide && catalogue.isWithin(part, place.part()))) {
        return Verdict.WITHIN;
      }
      unclear |= mayBeSameSide && (neighbours(part, place.part()) || isGeneral(part));
      unclear |= NERVOUS.contains(place.part()) && isLimb(part);
    }
    for (Place place : mentioned) {
      if (place.side() == Side.NONE && sideIsKnownAt(place.part())) {
        continue;
      }
      boolean mayBeSameSide =
          place.side() == side || place.side() == Side.NONE || place.side() == Side.BOTH;
      unclear |= mayBeSameSide && neighbours(part, place.part());
    }
    return unclear ? Verdict.UNCLEAR : Verdict.OUTSIDE;
  }

  /**
   * Returns the recognised places near which no finding lies, in the decision's order: each is
   * examined, or somebody says that it was not (人社部发〔2020〕91号 四).
   */
  public List<Place> unexamined(Collection<Finding> findings) {
    return recognised.stream()
        .filter(place -> !place.part().equals("whole-body"))
        .filter(place -> findings.stream().noneMatch(each -> lies(each, place)))
        .filter(place -> findings.stream().noneMatch(each -> measures(each, place)))
        .distinct()
        .toList();
  }

  private boolean measures(Finding finding, Place place) {
    return finding
        .form(catalogue)
        .filter(
            form ->
                FieldPlaces.filled(finding, form).stream()
                    .flatMap(at -> at.places().stream())
                    .filter(at -> place.side() == Side.NONE || at.side() == place.side())
                    .anyMatch(
                        at ->
                            catalogue.isWithin(place.part(), at.part())
                                || catalogue.isWithin(at.part(), place.part())))
        .isPresent();
  }

  /**
   * Returns what was measured at a part beyond the decision and counts into a sum of the finding;
   * nothing where the decision names no part, or for a finding out of scope.
   */
  public List<FieldPlaces.At> beyond(Finding finding, Template form) {
    if (everything || silent || recognised.isEmpty() || !finding.inScope()) {
      return List.of();
    }
    return FieldPlaces.filled(finding, form).stream()
        .filter(
            at -> form.relations().sums().stream().anyMatch(s -> s.of().contains(at.field().id())))
        .filter(
            at ->
                at.places().stream()
                    .noneMatch(place -> judge(place.part(), place.side()) == Verdict.WITHIN))
        .toList();
  }

  private boolean lies(Finding finding, Place place) {
    boolean side =
        place.side() == finding.side()
            || !List.of(Side.LEFT, Side.RIGHT).contains(place.side())
            || !List.of(Side.LEFT, Side.RIGHT).contains(finding.side());
    return finding.part().isEmpty() || (side && neighbours(finding.part(), place.part()));
  }

  /** Returns the places that words name and the decision does not: all of them outside. */
  public List<Place> outside(String words) {
    return places(words, catalogue).stream()
        .filter(place -> judge(place.part(), place.side()) == Verdict.OUTSIDE)
        .toList();
  }

  /**
   * Returns the recognised part that a part within the scope belongs to, as the decision says it.
   */
  String naming(String part, Side side) {
    return recognised.stream()
        .filter(place -> place.side() == side || place.side() == Side.BOTH)
        .map(Place::part)
        .filter(place -> catalogue.isWithin(part, place))
        .findFirst()
        .orElse(part);
  }

  /** Tells whether the decision names the side of that region, which the diagnosis leaves out. */
  private boolean sideIsKnownAt(String part) {
    return recognised.stream().anyMatch(r -> r.side() != Side.NONE && neighbours(r.part(), part));
  }

  private boolean neighbours(String one, String other) {
    return catalogue.isWithin(one, other)
        || catalogue.isWithin(other, one)
        || region(one).equals(region(other));
  }

  private boolean isGeneral(String part) {
    return region(part).equals("systemic");
  }

  private boolean isLimb(String part) {
    return region(part).endsWith("-limb");
  }

  private boolean isPaired(String part) {
    return catalogue.part(part).map(BodyPart::paired).orElse(false);
  }

  private String region(String part) {
    return catalogue.part(part).map(BodyPart::region).orElse("");
  }

  /** Finds the parts that words name, longest names first, each stretch read once. */
  static List<Place> places(String words, Catalogue catalogue) {
    record Name(String text, BodyPart part) {}
    List<Name> names = new ArrayList<>();
    for (BodyPart part : catalogue.parts()) {
      for (String name : names(part)) {
        names.add(new Name(name, part));
      }
    }
    names.sort(Comparator.comparingInt((Name n) -> -n.text().length()));
    StringBuilder open = new StringBuilder(words);
    List<Place> places = new ArrayList<>();
    for (Name name : names) {
      for (int at = open.indexOf(name.text()); at >= 0; at = open.indexOf(name.text(), at)) {
        places.add(new Place(name.part().code(), sideBefore(words, at)));
        open.replace(at, at + name.text().length(), "\0".repeat(name.text().length()));
      }
    }
    return places;
  }

  private static List<String> names(BodyPart part) {
    List<String> names = new ArrayList<>(part.otherNames());
    names.add(part.name().zh().replaceAll("（.*", ""));
    return names;
  }

  /** Reads the side named last before a place, within the same stretch of words. */
  private static Side sideBefore(String words, int at) {
    Side both = Side.NONE;
    for (int i = at - 1; i >= 0 && "；;，,。 ".indexOf(words.charAt(i)) < 0; i--) {
      char c = words.charAt(i);
      if (c == '左' || c == '右') {
        return c == '左' ? Side.LEFT : Side.RIGHT;
      }
      if (c == '双' || c == '两') {
        both = Side.BOTH;
      }
    }
    return both;
  }
}
