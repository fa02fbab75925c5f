package org.jianzhuo.desk.evidence.media;

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

  private final int pixelFormat;
  private final int maxWidth;
  private @Nullable SwsContext context;
  private final AVFrame out = avutil.av_frame_alloc();
  private final Planes outPlanes = new Planes(out);
  private @Nullable Planes fromPlanes;
  private int fromWidth;
  private int fromHeight;
  private int fromFormat = -1;

  /**
   * @param maxWidth wider pictures are scaled down to it, with their proportions
   */
  public PictureScaler(int pixelFormat, int maxWidth) {
    this.pixelFormat = pixelFormat;
    this.maxWidth = maxWidth;
  }

  /** Converts the frame; the result is valid until the next call. */
  public AVFrame convert(AVFrame frame) {
    SwsContext fitting = contextFor(frame);
    Planes from = planesOf(frame);
    Ffmpeg.check(
        avutil.av_frame_make_writable(out), ErrorCode.CAMERA_FAILED, "preparing a picture");
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

  /** Copies a packed 32-bit frame into the array, rows without padding. */
  public static void copyRows(AVFrame packed, byte[] into) {
    int row = packed.width() * 4;
    int stride = packed.linesize(0);
    BytePointer data = packed.data(0);
    if (stride == row) {
      data.get(into, 0, row * packed.height());
      return;
    }
    for (int y = 0; y < packed.height(); y++) {
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

  private SwsContext contextFor(AVFrame frame) {
    SwsContext present = context;
    if (present != null
        && frame.width() == fromWidth
        && frame.height() == fromHeight
        && frame.format() == fromFormat) {
      return present;
    }
    fromWidth = frame.width();
    fromHeight = frame.height();
    fromFormat = frame.format();
    // Not only wide ones: a strip of a picture must not become a giant either.
    double highest = (double) MOST_ASPECT * maxWidth;
    int fitting = (int) Math.min(maxWidth, fromWidth * Math.min(1, highest / fromHeight));
    int width = Math.max(2, Math.min(fromWidth, fitting) & ~1);
    long fair = Math.round((double) fromHeight * width / fromWidth);
    int height = (int) Math.clamp(fair, 2, (long) highest) & ~1;
    avutil.av_frame_unref(out);
    out.width(width);
    out.height(height);
    out.format(pixelFormat);
    Ffmpeg.check(
        avutil.av_frame_get_buffer(out, 0), ErrorCode.CAMERA_FAILED, "making room for a picture");
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
