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

  private final List<Phrase> all;
  private final Catalogue catalogue;
  private final Romaniser romaniser;

  public Phrases(List<Phrase> all, Catalogue catalogue, Romaniser romaniser) {
    this.all = List.copyOf(all);
    this.catalogue = catalogue;
    this.romaniser = romaniser;
  }

  /** Returns the phrases that answer to the words; all for none. */
  public List<Phrase> find(String part, String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    return all.stream()
        .filter(phrase -> wanted.isEmpty() || answers(phrase, wanted))
        .sorted(Comparator.comparingInt(phrase -> rank(phrase, part)))
        .toList();
  }

  private int rank(Phrase phrase, String part) {
    if (phrase.parts().isEmpty()) {
      return 1;
    }
    return phrase.parts().stream().anyMatch(p -> catalogue.isWithin(part, p)) ? 0 : 2;
  }

  private boolean answers(Phrase phrase, String wanted) {
    return phrase.words().zh().contains(wanted)
        || phrase.words().en().toLowerCase(Locale.ROOT).contains(wanted)
        || sound(phrase.words().zh(), false).contains(wanted)
        || sound(phrase.words().zh(), true).contains(wanted);
  }

  private String sound(String text, boolean initials) {
    return text.codePoints()
        .mapToObj(romaniser::readings)
        .filter(readings -> !readings.isEmpty())
        .map(readings -> initials ? readings.get(0).substring(0, 1) : readings.get(0))
        .collect(Collectors.joining());
  }
}
