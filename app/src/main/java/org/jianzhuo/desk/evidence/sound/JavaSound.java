package org.jianzhuo.desk.evidence.sound;

import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.jianzhuo.desk.evidence.SoundOutput;

/** Plays sound on the system's default device. */
public final class JavaSound implements SoundOutput {

  private static final int BITS = 16;
  private static final int CHANNELS = 2;

  @Override
  public Optional<Line> open(int rate) {
    AudioFormat format = new AudioFormat(rate, BITS, CHANNELS, true, false);
    try {
      SourceDataLine line = AudioSystem.getSourceDataLine(format);
      line.open(format, rate / 2 * FRAME_BYTES);
      return Optional.of(new DataLine(line));
    } catch (LineUnavailableException | IllegalArgumentException e) {
      // A machine without loudspeakers, or with a device in other hands, plays pictures only.
      return Optional.empty();
    }
  }

  private static final class DataLine implements Line {
    private final SourceDataLine line;
    private long heardBefore;

    DataLine(SourceDataLine line) {
      this.line = line;
    }

    @Override
    public int write(byte[] bytes, int offset, int length) {
      int fits = Math.min(length, line.available()) / FRAME_BYTES * FRAME_BYTES;
      return fits == 0 ? 0 : line.write(bytes, offset, fits);
    }

    @Override
    public void start() {
      heardBefore = line.getLongFramePosition();
      line.start();
    }

    @Override
    public void stop() {
      line.stop();
      line.flush();
    }

    @Override
    public long heard() {
      return Math.max(0, line.getLongFramePosition() - heardBefore);
    }

    @Override
    public void close() {
      line.close();
    }
  }
}
