package org.jianzhuo.model.evidence;

import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.MediaId;
import org.jspecify.annotations.Nullable;

/**
 * Describes a medium as it was written: its bytes never change afterwards.
 *
 * @param fileName the stable name in exports and messages, e.g. {@code IMG-01.jpg}; holds no name
 *     of a person
 * @param type the media type, e.g. {@code image/jpeg}
 * @param sha256 of the plain bytes
 * @param finding the finding it supports; null for documents
 */
public record Medium(
    MediaId id,
    MediaKind kind,
    String fileName,
    String type,
    Digest sha256,
    long bytes,
    @Nullable FindingId finding) {

  public Medium {
    Check.that(
        fileName.matches("[A-Za-z0-9][A-Za-z0-9._-]*"), "a medium's file name is plain ASCII");
    Check.inRange(bytes, 1, Long.MAX_VALUE, "bytes");
  }
}
