package org.jianzhuo.desk.document.pdf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.document.ConclusionDraftPaper;
import org.jianzhuo.desk.document.FormPaper;
import org.jianzhuo.desk.document.PanelOpinionPaper;
import org.jianzhuo.desk.document.PaperComposer;
import org.jianzhuo.desk.document.PaperStamp;
import org.jianzhuo.desk.document.ReferenceCard;
import org.jianzhuo.model.base.Digest;

/** Composes papers with OpenPDF, in Noto Sans SC. */
public final class PdfComposer implements PaperComposer {

  private final FontShelf shelf;
  private final PaperWords words = new PaperWords();

  public PdfComposer(FontShelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public Outcome<byte[]> compose(PanelOpinionPaper paper, CharacterPictures pictures) {
    return compose(
        words.text("panel.title"),
        paper.stamp(),
        paper,
        pictures,
        typesetter -> new PanelOpinionSheet(paper, words, typesetter).lay());
  }

  @Override
  public Outcome<byte[]> compose(ConclusionDraftPaper paper, CharacterPictures pictures) {
    return compose(
        paper.title(),
        paper.stamp(),
        paper,
        pictures,
        typesetter -> new ConclusionDraftSheet(paper, words, typesetter).lay());
  }

  @Override
  public Outcome<byte[]> compose(FormPaper paper, CharacterPictures pictures) {
    return compose(
        paper.title(),
        paper.stamp(),
        paper,
        pictures,
        typesetter -> new FormSheet(paper, words, typesetter).lay());
  }

  @Override
  public Outcome<byte[]> compose(ReferenceCard card) {
    return compose(
        card.title(),
        card.composedAt(),
        card,
        CharacterPictures.NONE,
        typesetter -> new ReferenceCardSheet(card, typesetter).lay());
  }

  @Override
  public byte[] voided(byte[] pdf, String line) {
    return PdfVoidMark.mark(pdf, line);
  }

  private Outcome<byte[]> compose(
      String title,
      PaperStamp stamp,
      Record paper,
      CharacterPictures pictures,
      Function<Typesetter, List<List<Mark>>> layout) {
    return compose(title + " " + stamp.barcode(), stamp.composedAt(), paper, pictures, layout);
  }

  private Outcome<byte[]> compose(
      String title,
      LocalDateTime at,
      Record paper,
      CharacterPictures pictures,
      Function<Typesetter, List<List<Mark>>> layout) {
    Digest content = Digest.of(paper.toString().getBytes(StandardCharsets.UTF_8));
    PaperIdentity identity = new PaperIdentity(title, at, content);
    try {
      Typesetter typesetter = new Typesetter(shelf, pictures.byCodePoint());
      return Outcome.done(new PdfPaper(identity).write(layout.apply(typesetter)));
    } catch (GlyphMissing missing) {
      return Outcome.refused("document.refused.no-glyph", missing.character(), missing.field());
    }
  }
}
