package org.jianzhuo.desk.sync;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jianzhuo.desk.evidence.MediaStore;
import org.jianzhuo.model.base.Digest;

/** Keeps media in memory, for tests. */
final class KeptMedia implements MediaStore {

  private final Map<Digest, byte[]> media = new LinkedHashMap<>();

  @Override
  public Writer record(byte[] note) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Sealed keep(byte[] plain) {
    Digest digest = Digest.of(plain);
    media.put(digest, plain.clone());
    return new Sealed(digest, plain.length);
  }

  @Override
  public Sealed keep(InputStream plain, Digest expected) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    plain.transferTo(bytes);
    if (!Digest.of(bytes.toByteArray()).equals(expected)) {
      throw new IOException("not the expected bytes");
    }
    return keep(bytes.toByteArray());
  }

  @Override
  public boolean has(Digest sha256) {
    return media.containsKey(sha256);
  }

  @Override
  public SeekableByteChannel open(Digest sha256) {
    ByteBuffer bytes = ByteBuffer.wrap(read(sha256));
    return new SeekableByteChannel() {
      @Override
      public int read(ByteBuffer into) {
        if (!bytes.hasRemaining()) {
          return -1;
        }
        int count = Math.min(into.remaining(), bytes.remaining());
        into.put(bytes.slice(bytes.position(), count));
        bytes.position(bytes.position() + count);
        return count;
      }

      @Override
      public int write(ByteBuffer from) {
        throw new UnsupportedOperationException();
      }

      @Override
      public long position() {
        return bytes.position();
      }

      @Override
      public SeekableByteChannel position(long place) {
        bytes.position((int) place);
        return this;
      }

      @Override
      public long size() {
        return bytes.limit();
      }

      @Override
      public SeekableByteChannel truncate(long size) {
        throw new UnsupportedOperationException();
      }

      @Override
      public boolean isOpen() {
        return true;
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public byte[] read(Digest sha256) {
    return Objects.requireNonNull(media.get(sha256)).clone();
  }

  @Override
  public List<Digest> held() {
    return List.copyOf(media.keySet());
  }

  InputStream stream(Digest sha256) {
    return new ByteArrayInputStream(read(sha256));
  }
}
