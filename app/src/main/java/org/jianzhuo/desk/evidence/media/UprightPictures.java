package org.jianzhuo.desk.evidence.media;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVFrameSideData;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.IntPointer;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jspecify.annotations.Nullable;

/**
 * Makes pictures to look at of decoded frames: BGRA, at a bounded size, and turned as the camera
 * says by Exif orientation or by the track's matrix. Used by one thread at a time.
 */
final class UprightPictures implements AutoCloseable {

  private @Nullable PictureScaler scaler;
  private int scaledTo;

  /**
   * Where the frame's axes go.
   *
   * @param across −1, 0 or 1: how far right one step right in the frame goes; the others likewise
   */
  private record Turn(int across, int acrossDown, int downAcross, int down) {

    static final Turn NONE = new Turn(1, 0, 0, 1);

    /** Reads ISO/IEC 14496-12's matrix; anything but quarter turns and mirrors is passed over. */
    static Turn of(IntPointer matrix) {
      Turn turn =
          new Turn(
              Integer.signum(matrix.get(0)),
              Integer.signum(matrix.get(1)),
              Integer.signum(matrix.get(3)),
              Integer.signum(matrix.get(4)));
      boolean straight = turn.across != 0 && turn.down != 0;
      boolean quarter = turn.acrossDown != 0 && turn.downAcross != 0;
      if (straight == quarter) {
        return NONE;
      }
      return straight
          ? new Turn(turn.across, 0, 0, turn.down)
          : new Turn(0, turn.acrossDown, turn.downAcross, 0);
    }

    boolean quarter() {
      return across == 0;
    }
  }

  /**
   * Converts a frame; a picture is never wider than the width.
   *
   * @param pixelAspect how wide a pixel of the frame is in its heights
   */
  Frame of(AVFrame frame, int maxWidth, double seconds, double pixelAspect) {
    Turn turn = turn(frame);
    // What is turned by a quarter must fit with its height.
    int width =
        turn.quarter()
            ? (int)
                Math.clamp(
                    Math.round(maxWidth * pixelAspect * frame.width() / frame.height()), 2, 1 << 15)
            : maxWidth;
    PictureScaler fitting = scalerTo(width);
    AVFrame bgra = fitting.convert(frame, pixelAspect);
    byte[] bytes = new byte[bgra.width() * bgra.height() * 4];
    fitting.copyRows(bytes);
    long millis = Math.round(seconds * 1000);
    return turn.equals(Turn.NONE)
        ? new Frame(bgra.width(), bgra.height(), bytes, millis)
        : turned(bytes, bgra.width(), bgra.height(), turn, millis);
  }

  private static Turn turn(AVFrame frame) {
    AVFrameSideData data = avutil.av_frame_get_side_data(frame, avutil.AV_FRAME_DATA_DISPLAYMATRIX);
    return data == null || data.size() < 36 ? Turn.NONE : Turn.of(new IntPointer(data.data()));
  }

  private static Frame turned(byte[] from, int width, int height, Turn turn, long millis) {
    int outWidth = turn.quarter() ? height : width;
    int outHeight = turn.quarter() ? width : height;
    byte[] to = new byte[from.length];
    int startX = turn.across < 0 || turn.downAcross < 0 ? outWidth - 1 : 0;
    int startY = turn.down < 0 || turn.acrossDown < 0 ? outHeight - 1 : 0;
    int step = (turn.acrossDown * outWidth + turn.across) * 4;
    int read = 0;
    for (int y = 0; y < height; y++) {
      int at = ((startY + turn.down * y) * outWidth + startX + turn.downAcross * y) * 4;
      for (int x = 0; x < width; x++, at += step, read += 4) {
        to[at] = from[read];
        to[at + 1] = from[read + 1];
        to[at + 2] = from[read + 2];
        to[at + 3] = from[read + 3];
      }
    }
    return new Frame(outWidth, outHeight, to, millis);
  }

  private PictureScaler scalerTo(int width) {
    PictureScaler present = scaler;
    if (present != null && scaledTo == width) {
      return present;
    }
    close();
    PictureScaler next = new PictureScaler(avutil.AV_PIX_FMT_BGRA, width);
    scaler = next;
    scaledTo = width;
    return next;
  }

  @Override
  public void close() {
    if (scaler != null) {
      scaler.close();
      scaler = null;
    }
  }
}
