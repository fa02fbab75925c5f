package org.jianzhuo.desk.evidence.media;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jianzhuo.desk.evidence.MediaStore;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.Gap;
import org.jspecify.annotations.Nullable;

/**
 * Stands beside a part, sealed, until its medium is journalled.
 *
 * @param recording what the recorder wants to know after a crash
 * @param plain what the finished medium is; null while it is being written
 * @param sealedHash of the finished file; null while it is being written
 * @param gaps where pictures are missing in what was recorded so far
 */
record PartNote(
    byte[] recording,
    MediaStore.@Nullable Sealed plain,
    @Nullable Digest sealedHash,
    List<Gap> gaps) {

  PartNote {
    gaps = List.copyOf(gaps);
  }

  static PartNote begun(byte[] recording) {
    return new PartNote(recording, null, null, List.of());
  }

  PartNote missing(List<Gap> known) {
    return new PartNote(recording, plain, sealedHash, known);
  }

  PartNote finished(MediaStore.Sealed whole, Digest hash) {
    return new PartNote(recording, whole, hash, gaps);
  }

  byte[] encode() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(recording.length);
      out.write(recording);
      out.writeBoolean(plain != null && sealedHash != null);
      if (plain != null && sealedHash != null) {
        out.write(plain.sha256().bytes());
        out.writeLong(plain.bytes());
        out.write(sealedHash.bytes());
      }
      out.writeInt(gaps.size());
      for (Gap gap : gaps) {
        out.writeLong(gap.atMillis());
        out.writeLong(gap.frames());
      }
    }
    return bytes.toByteArray();
  }

  static PartNote decode(byte[] bytes) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      byte[] recording = in.readNBytes(in.readInt());
      MediaStore.Sealed plain = null;
      Digest sealed = null;
      if (in.readBoolean()) {
        plain = new MediaStore.Sealed(Digest.ofBytes(in.readNBytes(32)), in.readLong());
        sealed = Digest.ofBytes(in.readNBytes(32));
      }
      return new PartNote(recording, plain, sealed, gaps(in));
    }
  }

  // Notes from before gaps were kept end here.
  private static List<Gap> gaps(DataInputStream in) throws IOException {
    List<Gap> gaps = new ArrayList<>();
    for (int left = in.available() > 0 ? in.readInt() : 0; left > 0; left--) {
      gaps.add(new Gap(in.readLong(), in.readLong()));
    }
    return gaps;
  }
}
