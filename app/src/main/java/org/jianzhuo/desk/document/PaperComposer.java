package org.jianzhuo.desk.document;

import java.util.Map;
import org.jianzhuo.desk.base.Outcome;

/**
 * Composes papers as PDF/A-2b; the same paper gives the same bytes. Refused with {@code
 * document.refused.no-glyph} (character with code point, field) where no font here shows a
 * character of it: nothing is ever left out.
 */
public interface PaperComposer {

  /** Composes the panel opinion with an empty signature field for each expert. */
  Outcome<byte[]> compose(PanelOpinionPaper paper, CharacterPictures pictures);

  /** Composes the conclusion draft with empty signature fields for drafter and checker. */
  Outcome<byte[]> compose(ConclusionDraftPaper paper, CharacterPictures pictures);

  /** Composes a paper that comes from a template; it is signed by hand. */
  Outcome<byte[]> compose(FormPaper paper, CharacterPictures pictures);

  /** Composes a card of keys; nobody signs it. */
  Outcome<byte[]> compose(ReferenceCard card);

  /**
   * Returns a copy that says on every page that the paper stands no more; it begins with the same
   * bytes.
   *
   * @param line why it does not, and since when
   */
  byte[] voided(byte[] pdf, String line);

  /**
   * Pictures for characters that no font has.
   *
   * @param byCodePoint square PNG or JPEG pictures, black on white
   */
  record CharacterPictures(Map<Integer, byte[]> byCodePoint) {

    /** No pictures: every character needs a font. */
    public static final CharacterPictures NONE = new CharacterPictures(Map.of());

    public CharacterPictures {
      byCodePoint = Map.copyOf(byCodePoint);
    }
  }
}
