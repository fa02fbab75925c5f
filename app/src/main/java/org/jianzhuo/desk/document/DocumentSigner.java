package org.jianzhuo.desk.document;

import java.time.Instant;
import java.util.List;
import org.jianzhuo.desk.roster.PersonKey;
import org.jianzhuo.model.base.InkStroke;

/** Signs a PDF: PAdES, SHA-256, {@code ETSI.CAdES.detached}, one increment per signature. */
public interface DocumentSigner {

  /**
   * Adds one signature; the bytes before stay as they are.
   *
   * @param box the name of the place on the paper, e.g. {@code expert-1}, {@code drafter}
   * @param ink the handwritten strokes that are drawn in the box
   */
  default byte[] sign(byte[] pdf, String box, PersonKey key, List<InkStroke> ink, Instant at) {
    return sign(pdf, box, key, ink, List.of(), at);
  }

  /**
   * Adds one signature whose box also says in print who signed and when, for a place on the paper
   * that could not name its signer when it was composed.
   *
   * @param caption the lines printed beside the handwriting; empty for none. A line with a
   *     character that the paper's font lacks is left out
   */
  byte[] sign(
      byte[] pdf, String box, PersonKey key, List<InkStroke> ink, List<String> caption, Instant at);
}
