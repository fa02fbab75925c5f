package org.jianzhuo.desk.document;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.Outcome;

/** Composes papers with the characters that were drawn by hand where no font shows them. */
public final class DrawnCharacterComposer implements PaperComposer {

  private final PaperComposer composer;
  private final Supplier<CharacterPictures> drawn;

  public DrawnCharacterComposer(PaperComposer composer, Supplier<CharacterPictures> drawn) {
    this.composer = composer;
    this.drawn = drawn;
  }

  @Override
  public Outcome<byte[]> compose(PanelOpinionPaper paper, CharacterPictures pictures) {
    return composer.compose(paper, with(pictures));
  }

  @Override
  public Outcome<byte[]> compose(ConclusionDraftPaper paper, CharacterPictures pictures) {
    return composer.compose(paper, with(pictures));
  }

  @Override
  public Outcome<byte[]> compose(FormPaper paper, CharacterPictures pictures) {
    return composer.compose(paper, with(pictures));
  }

  @Override
  public Outcome<byte[]> compose(ReferenceCard card) {
    return composer.compose(card);
  }

  private CharacterPictures with(CharacterPictures pictures) {
    Map<Integer, byte[]> all = new HashMap<>(drawn.get().byCodePoint());
    all.putAll(pictures.byCodePoint());
    return new CharacterPictures(all);
  }

  @Override
  public byte[] voided(byte[] pdf, String line) {
    return composer.voided(pdf, line);
  }
}
