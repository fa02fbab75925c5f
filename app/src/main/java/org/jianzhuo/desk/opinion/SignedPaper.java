package org.jianzhuo.desk.opinion;

import java.util.UUID;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.evidence.MediaStore;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.journal.MediaId;

/** Keeps each revision of a signed paper as a medium, and reads one back only if it is whole. */
public final class SignedPaper {
  private static final String PDF = "application/pdf";

  private final MediaStore media;
  private final Supplier<UUID> ids;

  public SignedPaper(MediaStore media, Supplier<UUID> ids) {
    this.media = media;
    this.ids = ids;
  }

  /** Keeps a revision under a stable name such as {@code panel-opinion-v1-r2.pdf}. */
  public Medium keep(byte[] pdf, String fileName) {
    MediaStore.Sealed sealed = media.keep(pdf);
    return new Medium(
        new MediaId(ids.get()),
        MediaKind.DOCUMENT,
        fileName,
        PDF,
        sealed.sha256(),
        sealed.bytes(),
        null);
  }

  /** Returns the bytes of a revision; other bytes than were signed throw MEDIUM_DAMAGED. */
  public byte[] read(Digest sha256) {
    byte[] pdf = media.read(sha256);
    if (!sha256.matches(pdf)) {
      throw new DeskFault(ErrorCode.MEDIUM_DAMAGED, "a paper's bytes are not those signed");
    }
    return pdf;
  }

  /** Tells whether the revision is here and whole. */
  public boolean isWhole(Digest sha256) {
    return media.has(sha256) && sha256.matches(media.read(sha256));
  }
}
