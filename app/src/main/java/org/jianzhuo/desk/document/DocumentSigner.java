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
  byte[] sign(byte[] pdf, String box, PersonKey key, List<InkStroke> ink, Instant at);
}
