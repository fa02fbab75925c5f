package org.jianzhuo.desk.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.journal.StreamKind;
import org.jianzhuo.model.base.InkStroke;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.DrawnCharacters;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.intake.IntakeFact;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;

/**
 * Keeps the characters that a person drew because no font here shows them, sealed with the case,
 * and gives their pictures to every paper.
 */
public final class RareCharacters {

  private final Journal journal;
  private final IntPredicate shown;
  private final Function<List<InkStroke>, byte[]> picture;
  private volatile Map<Integer, List<InkStroke>> ink = Map.of();

  /**
   * @param shown whether a font here shows the character
   * @param picture draws strokes of a square pad as a square PNG picture, black on white
   */
  public RareCharacters(
      Journal journal, IntPredicate shown, Function<List<InkStroke>, byte[]> picture) {
    this.journal = journal;
    this.shown = shown;
    this.picture = picture;
  }

  /** Returns the pictures of all characters that were drawn in any case known here. */
  public PaperComposer.CharacterPictures pictures() {
    Map<Integer, byte[]> pictures = new HashMap<>();
    all().forEach((codePoint, ink) -> pictures.put(codePoint, picture.apply(ink)));
    return new PaperComposer.CharacterPictures(pictures);
  }

  private Map<Integer, List<InkStroke>> all() {
    Map<Integer, List<InkStroke>> all = new HashMap<>();
    for (StreamId stream : journal.streams(StreamKind.CASE)) {
      journal.stream(stream)
          .get(DrawnCharacters.PROJECTION)
          .byCodePoint()
          .forEach(all::putIfAbsent);
    }
    return all;
  }

  /** Returns the strokes of all characters as far as {@link #learn} saw them; answers at once. */
  public Map<Integer, List<InkStroke>> ink() {
    return ink;
  }

  /** Looks through all cases for drawn characters, after the store was opened. */
  public void learn() {
    ink = Map.copyOf(all());
  }

  /** Looks at a case that changed; returns whether a character was drawn in it. */
  public boolean learn(StreamId stream) {
    Map<Integer, List<InkStroke>> here =
        journal.stream(stream).get(DrawnCharacters.PROJECTION).byCodePoint();
    if (ink.entrySet().containsAll(here.entrySet())) {
      return false;
    }
    Map<Integer, List<InkStroke>> before = ink;
    learn();
    return !ink.equals(before);
  }

  /** Returns the characters of a case's names that no font shows, those drawn already included. */
  public List<Integer> rareOf(StreamId caseStream) {
    AcceptedCase accepted = journal.stream(caseStream).get(Intake.PROJECTION).accepted();
    if (accepted == null) {
      return List.of();
    }
    String names = accepted.name() + accepted.employer() + accepted.diagnosis();
    List<Integer> rare = new ArrayList<>();
    names.codePoints().distinct().filter(this::isInNoFont).forEach(rare::add);
    return rare;
  }

  /**
   * Tells whether screens show a box for the character: no font has it and, as far as {@link
   * #learn} saw, nobody drew it. Answers at once.
   */
  public boolean isBox(int codePoint) {
    return isInNoFont(codePoint) && !ink.containsKey(codePoint);
  }

  private boolean isInNoFont(int codePoint) {
    return !Character.isISOControl(codePoint) && !shown.test(codePoint);
  }

  /** Keeps a character as it was drawn; a later drawing replaces it. */
  public Outcome<Integer> draw(
      StreamId caseStream, PersonId who, int codePoint, List<InkStroke> ink) {
    if (ink.isEmpty()) {
      return Outcome.refused("document.refused.not-drawn");
    }
    journal.append(
        who, List.of(new Deed(caseStream, new IntakeFact.CharacterDrawn(codePoint, ink))));
    return Outcome.done(codePoint);
  }
}
