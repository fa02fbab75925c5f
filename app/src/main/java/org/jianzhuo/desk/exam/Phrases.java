package org.jianzhuo.desk.exam;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Phrase;
import org.jianzhuo.model.catalogue.Romaniser;

/** Finds phrases for descriptions by words, pinyin or initials; those of the part come first. */
public final class Phrases {

  private final List<Sounding> all;
  private final Catalogue catalogue;

  /** A phrase with what it is found by, made once: thousands are searched with each key. */
  private record Sounding(Phrase phrase, String english, String full, String initials) {}

  public Phrases(List<Phrase> all, Catalogue catalogue, Romaniser romaniser) {
    this.catalogue = catalogue;
    this.all =
        all.stream()
            .map(
                phrase ->
                    new Sounding(
                        phrase,
                        phrase.words().en().toLowerCase(Locale.ROOT),
                        sound(phrase.words().zh(), false, romaniser),
                        sound(phrase.words().zh(), true, romaniser)))
            .toList();
  }

  /** Returns the phrases that answer to the words; all for none. */
  public List<Phrase> find(String part, String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    return all.stream()
        .filter(sounding -> wanted.isEmpty() || answers(sounding, wanted))
        .map(Sounding::phrase)
        .sorted(Comparator.comparingInt(phrase -> rank(phrase, part)))
        .toList();
  }

  private int rank(Phrase phrase, String part) {
    if (phrase.parts().isEmpty()) {
      return 1;
    }
    return phrase.parts().stream().anyMatch(p -> catalogue.isWithin(part, p)) ? 0 : 2;
  }

  private static boolean answers(Sounding sounding, String wanted) {
    return sounding.phrase().words().zh().contains(wanted)
        || sounding.english().contains(wanted)
        || sounding.full().contains(wanted)
        || sounding.initials().contains(wanted);
  }

  private static String sound(String text, boolean initials, Romaniser romaniser) {
    return text.codePoints()
        .mapToObj(romaniser::readings)
        .filter(readings -> !readings.isEmpty())
        .map(readings -> initials ? readings.get(0).substring(0, 1) : readings.get(0))
        .collect(Collectors.joining());
  }
}
