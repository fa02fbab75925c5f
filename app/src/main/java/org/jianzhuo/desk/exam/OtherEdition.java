package org.jianzhuo.desk.exam;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianzhuo.model.base.TypedText;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.catalogue.Standard;

/**
 * Recognises the number of a clause that is not of the case's standards: of another standard, or of
 * another edition.
 *
 * @param typed what names it, e.g. {@code GB/T 16180-2006}
 * @param found the standard that holds the number; empty where the program holds none
 * @param rest what remains to be looked for in the case's own standard
 */
public record OtherEdition(String typed, String found, String rest) {

  private static final Pattern GBT =
      Pattern.compile("(?i)(?:gb\\s*/?\\s*t\\s*)?16180\\s*[-.]?\\s*((?:19|20)\\d{2})");
  private static final Pattern LSB =
      Pattern.compile(
          "(?i)(?:劳社部发)?\\s*[〔\\[(（]?\\s*2002\\s*[〕\\])）]?\\s*8\\s*号|\\bls\\s*2002-8\\b");
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)+\\D*\\d*\\D?");

  /** Judges what was typed to find a clause; empty where it names none of elsewhere. */
  public static Optional<OtherEdition> of(
      String typed, List<Standard> standards, Catalogue catalogue) {
    String text = TypedText.number(typed);
    Matcher edition = GBT.matcher(text);
    if (edition.find()) {
      boolean own = standards.contains(Standard.GBT_16180_2014) && edition.group(1).equals("2014");
      return own
          ? Optional.empty()
          : Optional.of(
              new OtherEdition(
                  "GB/T 16180-" + edition.group(1), "", edition.replaceAll("").strip()));
    }
    Matcher trial = LSB.matcher(text);
    if (trial.find()) {
      return standards.contains(Standard.LSBF_2002_8)
          ? Optional.empty()
          : Optional.of(
              new OtherEdition(Standard.LSBF_2002_8.number(), "", trial.replaceAll("").strip()));
    }
    String code = plain(text);
    if (!NUMBER.matcher(text).matches() || holds(standards, code, catalogue)) {
      return Optional.empty();
    }
    for (Standard other : Standard.values()) {
      if (!standards.contains(other) && holds(List.of(other), code, catalogue)) {
        return Optional.of(new OtherEdition(typed.strip(), other.number(), ""));
      }
    }
    return Optional.of(new OtherEdition(typed.strip(), "", ""));
  }

  /** Tells whether a standard or an edition was named, and not only a number. */
  public boolean named() {
    return GBT.matcher(typed).find() || LSB.matcher(typed).find();
  }

  // a number that is still being typed begins one
  private static boolean holds(List<Standard> standards, String code, Catalogue catalogue) {
    return standards.stream()
        .flatMap(standard -> catalogue.clauses(standard).stream())
        .map(Clause::code)
        .anyMatch(each -> plain(each).startsWith(code));
  }

  private static String plain(String code) {
    return code.toLowerCase(Locale.ROOT).replaceAll("[\\s)）(（]", "");
  }
}
