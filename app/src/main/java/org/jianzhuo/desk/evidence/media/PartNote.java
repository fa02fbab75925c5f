package org.jianzhuo.desk.evidence.media;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jianzhuo.desk.evidence.MediaStore;
import org.jianzhuo.model.base.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Stands beside a part, sealed, until its medium is journalled.
 *
 * @param recording what the recorder wants to know after a crash
 * @param plain what the finished medium is; null while it is being written
 * @param sealedHash of the finished file; null while it is being written
 */
record PartNote(byte[] recording, MediaStore.@Nullable Sealed plain, @Nullable Digest sealedHash) {

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
    }
    return bytes.toByteArray();
  }

  static PartNote decode(byte[] bytes) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      byte[] recording = in.readNBytes(in.readInt());
      if (!in.readBoolean()) {
        return new PartNote(recording, null, null);
      }
      Digest plain = Digest.ofBytes(in.readNBytes(32));
      long length = in.readLong();
      Digest sealed = Digest.ofBytes(in.readNBytes(32));
      return new PartNote(recording, new MediaStore.Sealed(plain, length), sealed);
    }
  }
}
