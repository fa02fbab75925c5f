package org.jianzhuo.desk.workbench;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.document.ReferenceCard;

/** Writes a person's keys on a card to lie beside the keyboard, place by place. */
public final class KeyCardPaper {

  private KeyCardPaper() {}

  /**
   * Returns the card.
   *
   * @param places whose keys are listed, after those that hold everywhere
   */
  public static ReferenceCard of(
      Keymap keymap, List<PlaceKind> places, Messages words, LocalDateTime at) {
    Stream<ReferenceCard.Section> everywhere =
        Stream.of(section(keymap, Optional.empty(), keymap.book().everywhere(), words));
    Stream<ReferenceCard.Section> each =
        places.stream()
            .filter(place -> !keymap.book().of(place).isEmpty())
            .map(place -> section(keymap, Optional.of(place), keymap.book().of(place), words));
    return new ReferenceCard(
        words.text("workbench.keys.card.title"),
        words.text("workbench.keys.card.note"),
        Stream.concat(everywhere, each).toList(),
        at);
  }

  // the papers' font has no sign for these two
  private static String named(String caps, Messages words) {
    return caps.replace("↵", "Enter").replace("␣", words.text("workbench.keys.space"));
  }

  private static ReferenceCard.Section section(
      Keymap keymap, Optional<PlaceKind> place, List<KeyAction> actions, Messages words) {
    return new ReferenceCard.Section(
        KeysCard.placeName(words, place),
        actions.stream()
            .map(
                action ->
                    new ReferenceCard.Line(
                        named(KeyWords.caps(keymap, action), words)
                            + (keymap.changed(action) ? words.english() ? " *" : " ＊" : ""),
                        action.said(words)))
            .toList());
  }
}
