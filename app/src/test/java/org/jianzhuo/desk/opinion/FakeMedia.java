package org.jianzhuo.desk.opinion;

import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.evidence.BytesChannel;
import org.jianzhuo.desk.evidence.MediaStore;
import org.jianzhuo.model.base.Digest;

/** Keeps media in memory. */
public final class FakeMedia implements MediaStore {
  private final Map<Digest, byte[]> kept = new LinkedHashMap<>();

  @Override
  public Writer record(byte[] note) {
    throw new UnsupportedOperationException("nothing is recorded in this test");
  }

  @Override
  public Sealed keep(byte[] plain) {
    Digest digest = Digest.of(plain);
    kept.put(digest, plain.clone());
    return new Sealed(digest, plain.length);
  }

  @Override
  public Sealed keep(InputStream plain, Digest expected) {
    throw new UnsupportedOperationException("nothing arrives in this test");
  }

  @Override
  public boolean has(Digest sha256) {
    return kept.containsKey(sha256);
  }

  @Override
  public SeekableByteChannel open(Digest sha256) {
    return new BytesChannel(read(sha256));
  }

  @Override
  public byte[] read(Digest sha256) {
    byte[] plain = kept.get(sha256);
    if (plain == null) {
      throw new DeskFault(ErrorCode.MEDIUM_DAMAGED, "no such medium");
    }
    return plain.clone();
  }

  @Override
  public List<Digest> held() {
    return List.copyOf(kept.keySet());
  }

  /** Changes one bit of a medium. */
  public void damage(Digest digest) {
    byte[] plain = kept.get(digest);
    plain[0] ^= 1;
  }
}
