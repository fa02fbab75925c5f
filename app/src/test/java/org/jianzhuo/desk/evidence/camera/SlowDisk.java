package org.jianzhuo.desk.evidence.camera;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import org.jianzhuo.desk.evidence.MediaStore;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.Gap;

/** Forces each fragment of a clip only when the camera has gone on by so much. */
final class SlowDisk implements MediaStore {

  private final MediaStore store;
  private long millisPerFragment;
  private long camera;

  /**
   * @param millisPerFragment how far the camera goes on while one fragment is forced
   */
  SlowDisk(MediaStore store, long millisPerFragment) {
    this.store = store;
    this.millisPerFragment = millisPerFragment;
  }

  /** Tells how far the camera has come. */
  synchronized void cameraAt(long millis) {
    camera = millis;
    notifyAll();
  }

  /** Takes no time from now on. */
  synchronized void hurries() {
    millisPerFragment = 0;
    notifyAll();
  }

  private synchronized void takeTime() throws InterruptedIOException {
    try {
      long since = camera;
      while (camera < since + millisPerFragment) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  @Override
  public Writer record(byte[] note) {
    Writer writer = store.record(note);
    return new Writer() {
      @Override
      public void write(int value) throws IOException {
        writer.write(value);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        writer.write(bytes, offset, length);
      }

      @Override
      public void missing(List<Gap> gaps) throws IOException {
        writer.missing(gaps);
      }

      @Override
      public void checkpoint() throws IOException {
        takeTime();
        writer.checkpoint();
      }

      @Override
      public int untilClosed() {
        return writer.untilClosed();
      }

      @Override
      public long written() {
        return writer.written();
      }

      @Override
      public Sealed finish() throws IOException {
        return writer.finish();
      }

      @Override
      public void abandon() throws IOException {
        writer.abandon();
      }

      @Override
      public void settle() throws IOException {
        writer.settle();
      }

      @Override
      public void close() throws IOException {
        writer.close();
      }
    };
  }

  @Override
  public Sealed keep(byte[] plain) {
    return store.keep(plain);
  }

  @Override
  public Sealed keep(InputStream plain, Digest expected) throws IOException {
    return store.keep(plain, expected);
  }

  @Override
  public boolean has(Digest sha256) {
    return store.has(sha256);
  }

  @Override
  public SeekableByteChannel open(Digest sha256) {
    return store.open(sha256);
  }

  @Override
  public byte[] read(Digest sha256) {
    return store.read(sha256);
  }

  @Override
  public List<Digest> held() {
    return store.held();
  }

  @Override
  public int recover(Recovery recovery) {
    return store.recover(recovery);
  }
}
