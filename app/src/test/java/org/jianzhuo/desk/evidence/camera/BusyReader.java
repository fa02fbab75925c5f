package org.jianzhuo.desk.evidence.camera;

import java.nio.channels.SeekableByteChannel;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.MediaReader;

/** Finds no time to look a clip through while it is busy. */
final class BusyReader implements MediaReader {

  private final MediaReader reader;
  private final AtomicBoolean busy;

  BusyReader(MediaReader reader, AtomicBoolean busy) {
    this.reader = reader;
    this.busy = busy;
  }

  @Override
  public Clip openClip(SeekableByteChannel clip, int film) {
    return reader.openClip(clip, film);
  }

  @Override
  public ClipCheck check(SeekableByteChannel clip, BooleanSupplier goOn) {
    if (busy.get()) {
      throw new DeskFault(ErrorCode.DECODER_SLOW, "busy");
    }
    return reader.check(clip, goOn);
  }

  @Override
  public CaptureDevice.Frame picture(SeekableByteChannel medium, int maxWidth) {
    return reader.picture(medium, maxWidth);
  }

  @Override
  public void play(
      SeekableByteChannel clip,
      double fromSeconds,
      int maxWidth,
      Predicate<CaptureDevice.Frame> picture) {
    reader.play(clip, fromSeconds, maxWidth, picture);
  }
}
