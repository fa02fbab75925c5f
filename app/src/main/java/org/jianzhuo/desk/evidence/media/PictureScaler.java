package org.jianzhuo.desk.evidence.media;

import java.util.Objects;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Converts frames to one pixel format at a bounded size. Used by one thread at a time. */
public final class PictureScaler implements AutoCloseable {

  private static final int MOST_ASPECT = 4;
  private static final double MOST_STRETCH = 4;

  private final int pixelFormat;
  private final int maxWidth;
  private @Nullable SwsContext context;
  private final AVFrame out = avutil.av_frame_alloc();
  private final Planes outPlanes = new Planes(out);
  private @Nullable Planes fromPlanes;
  private @Nullable BytePointer pixels;
  private int fromWidth;
  private int fromHeight;
  private int fromFormat = -1;
  private double fromAspect;

  /**
   * @param maxWidth wider pictures are scaled down to it, with their proportions
   */
  public PictureScaler(int pixelFormat, int maxWidth) {
    this.pixelFormat = pixelFormat;
    this.maxWidth = maxWidth;
  }

  /** Converts the frame; the result is valid until the next call. */
  public AVFrame convert(AVFrame frame) {
    return convert(frame, 1);
  }

  /**
   * Converts a frame whose pixels are not square to one whose are, as an old camcorder's; the
   * result is valid until the next call.
   *
   * @param pixelAspect how wide a pixel is in its heights; what no camera has is passed over
   */
  AVFrame convert(AVFrame frame, double pixelAspect) {
    SwsContext fitting = contextFor(frame, pixelAspect);
    Planes from = planesOf(frame);
    if (avutil.av_frame_is_writable(out) == 0) {
      Ffmpeg.check(
          avutil.av_frame_make_writable(out), ErrorCode.CAMERA_FAILED, "preparing a picture");
      pixels = out.data(0);
    }
    Ffmpeg.check(
        swscale.sws_scale(
            fitting,
            from.data(),
            from.strides(),
            0,
            frame.height(),
            outPlanes.data(),
            outPlanes.strides()),
        ErrorCode.CAMERA_FAILED,
        "converting a picture");
    out.pts(frame.pts());
    return out;
  }

  /** Copies what was converted last, of packed 32-bit pixels, into the array, without padding. */
  public void copyRows(byte[] into) {
    int row = out.width() * 4;
    int stride = out.linesize(0);
    BytePointer data = Objects.requireNonNull(pixels, "converted first");
    if (stride == row) {
      data.position(0).get(into, 0, row * out.height());
      return;
    }
    for (int y = 0; y < out.height(); y++) {
      data.position((long) y * stride).get(into, y * row, row);
    }
  }

  private Planes planesOf(AVFrame frame) {
    Planes known = fromPlanes;
    if (known == null || known.frame() != frame) {
      known = new Planes(frame);
      fromPlanes = known;
    }
    return known;
  }

  /**
   * Where a frame keeps the addresses of its planes and their strides. The place is the frame's for
   * as long as it lives, whatever picture it holds; asked for once, it costs a picture nothing.
   */
  private record Planes(AVFrame frame, PointerPointer<?> data, IntPointer strides) {
    Planes(AVFrame frame) {
      this(frame, frame.data(), frame.linesize());
    }
  }

  private SwsContext contextFor(AVFrame frame, double pixelAspect) {
    SwsContext present = context;
    if (present != null
        && frame.width() == fromWidth
        && frame.height() == fromHeight
        && frame.format() == fromFormat
        && pixelAspect == fromAspect) {
      return present;
    }
    fromWidth = frame.width();
    fromHeight = frame.height();
    fromFormat = frame.format();
    fromAspect = pixelAspect;
    // Pixels are stretched, never squeezed: no detail is lost.
    boolean sound = pixelAspect >= 1.0 / MOST_STRETCH && pixelAspect <= MOST_STRETCH;
    double wide = fromWidth * (sound ? Math.max(1, pixelAspect) : 1);
    double high = fromHeight / (sound ? Math.min(1, pixelAspect) : 1);
    // Not only wide ones: a strip of a picture must not become a giant either.
    double highest = (double) MOST_ASPECT * maxWidth;
    // Colours that stand for two pixels each have no odd sizes.
    int least = pixelFormat == avutil.AV_PIX_FMT_BGRA ? 1 : 2;
    int fitting = (int) Math.min(Math.min(wide, maxWidth), wide * Math.min(1, highest / high));
    int width = Math.max(least, fitting / least * least);
    long fair = Math.round(high * width / wide);
    int height = (int) Math.clamp(fair, least, (long) highest) / least * least;
    avutil.av_frame_unref(out);
    out.width(width);
    out.height(height);
    out.format(pixelFormat);
    Ffmpeg.check(
        avutil.av_frame_get_buffer(out, 0), ErrorCode.CAMERA_FAILED, "making room for a picture");
    pixels = out.data(0);
    if (present != null) {
      swscale.sws_freeContext(present);
    }
    SwsContext next =
        swscale.sws_getContext(
            fromWidth,
            fromHeight,
            fromFormat,
            width,
            height,
            pixelFormat,
            width == fromWidth ? swscale.SWS_BILINEAR : swscale.SWS_AREA,
            null,
            null,
            (DoublePointer) null);
    if (next == null) {
      throw new DeskFault(ErrorCode.CAMERA_FAILED, "no way to convert pixel format " + fromFormat);
    }
    context = next;
    return next;
  }

  @Override
  public void close() {
    avutil.av_frame_free(out);
    if (context != null) {
      swscale.sws_freeContext(context);
      context = null;
    }
  }
}
