package org.jianzhuo.desk.evidence.ui;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jianzhuo.desk.evidence.SoundOutput;

/**
 * A loudspeaker that plays into memory at the pace of a clock: what it was not given in time it
 * plays as silence, as a real line does, and it keeps what was heard when.
 */
final class RecordingSpeaker implements SoundOutput, SoundOutput.Line {

  private final LongSupplier nanos;
  private final int roomBytes;
  private final ByteArrayOutputStream given = new ByteArrayOutputStream();
  private int rate = 1;
  private long startedAt = -1;
  private long heardBefore;
  private boolean closed;

  /**
   * @param roomSeconds how much it takes before it must be heard
   */
  RecordingSpeaker(LongSupplier nanos, double roomSeconds) {
    this.nanos = nanos;
    roomBytes = (int) (roomSeconds * 48_000) * FRAME_BYTES;
  }

  @Override
  public Optional<Line> open(int samplesPerSecond) {
    rate = samplesPerSecond;
    return Optional.of(this);
  }

  @Override
  public int write(byte[] bytes, int offset, int length) {
    long waiting = given.size() - (heardBefore + heard()) * FRAME_BYTES;
    int taken = (int) Math.clamp(roomBytes - waiting, 0, length) / FRAME_BYTES * FRAME_BYTES;
    given.write(bytes, offset, taken);
    return taken;
  }

  @Override
  public void start() {
    startedAt = nanos.getAsLong();
  }

  @Override
  public void stop() {
    heardBefore += heard();
    startedAt = -1;
    byte[] all = given.toByteArray();
    given.reset();
    given.write(all, 0, (int) Math.min(all.length, heardBefore * FRAME_BYTES));
  }

  @Override
  public long heard() {
    if (startedAt < 0) {
      return 0;
    }
    long due = (nanos.getAsLong() - startedAt) * rate / 1_000_000_000L;
    return Math.min(due, given.size() / FRAME_BYTES - heardBefore);
  }

  @Override
  public void close() {
    closed = true;
  }

  boolean closed() {
    return closed;
  }

  boolean playing() {
    return startedAt >= 0;
  }

  /** Returns the sample that is heard now, of the left channel; 0 while it is stopped. */
  int now() {
    int at = (int) (heardBefore + heard()) * FRAME_BYTES;
    byte[] all = given.toByteArray();
    return startedAt < 0 || at + 1 >= all.length ? 0 : (all[at] & 0xff) | (all[at + 1] << 8);
  }

  /** Returns the loudest sample that was heard since this many samples ago. */
  int loudest(int samples) {
    byte[] all = given.toByteArray();
    int end = (int) Math.min(all.length, (heardBefore + heard()) * FRAME_BYTES);
    int loudest = 0;
    for (int at = Math.max(0, end - samples * FRAME_BYTES); at + 1 < end; at += FRAME_BYTES) {
      loudest = Math.max(loudest, Math.abs((all[at] & 0xff) | (all[at + 1] << 8)));
    }
    return loudest;
  }
}
