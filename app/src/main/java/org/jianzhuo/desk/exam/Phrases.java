package org.jianzhuo.desk.exam;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    Map<String, Boolean> within = new HashMap<>();
    List<Phrase> ofThePart = new ArrayList<>();
    List<Phrase> ofNone = new ArrayList<>();
    List<Phrase> ofOthers = new ArrayList<>();
    for (Sounding sounding : all) {
      if (wanted.isEmpty() || answers(sounding, wanted)) {
        Phrase phrase = sounding.phrase();
        boolean own =
            phrase.parts().stream()
                .anyMatch(p -> within.computeIfAbsent(p, of -> catalogue.isWithin(part, of)));
        (own ? ofThePart : phrase.parts().isEmpty() ? ofNone : ofOthers).add(phrase);
      }
    }
    ofThePart.addAll(ofNone);
    ofThePart.addAll(ofOthers);
    return List.copyOf(ofThePart);
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
