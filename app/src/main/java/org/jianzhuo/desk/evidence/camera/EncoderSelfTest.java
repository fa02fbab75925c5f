package org.jianzhuo.desk.evidence.camera;

import java.util.function.LongSupplier;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.media.Ffmpeg;

/** Finds out, once per camera and start, whether this machine encodes H.264 as fast as it comes. */
final class EncoderSelfTest {

  private static final int ROUNDS = 4;
  private static final int FRAMES_A_ROUND = 3;

  /** By how many pixels the scene moves in all. */
  private static final int TRAVEL = 96;

  /** The preview waits for the answer, and is to stand a second after the camera was chosen. */
  private static final double LIMIT_SECONDS = 0.3;

  private EncoderSelfTest() {}

  /**
   * Encodes a few moving pictures. The best round counts, since something else may be busy for a
   * moment; MJPEG if even that is slower than the camera.
   */
  static ClipCodec decide(CaptureDevice.Mode mode, LongSupplier nanos) {
    Ffmpeg.load();
    AVFrame frame = avutil.av_frame_alloc();
    try (VideoEncoder encoder =
        new VideoEncoder(
            ClipCodec.OPEN_H264, mode.width(), mode.height(), mode.frameRate(), true)) {
      frame.width(mode.width() & ~1);
      frame.height(mode.height() & ~1);
      frame.format(avutil.AV_PIX_FMT_YUV420P);
      Ffmpeg.check(
          avutil.av_frame_get_buffer(frame, 0), ErrorCode.CAMERA_FAILED, "making a test picture");
      byte[] scene = scene(frame);
      double total = 0;
      for (int round = 0; round < ROUNDS && total < LIMIT_SECONDS; round++) {
        double spent = round(encoder, frame, scene, mode, round * FRAMES_A_ROUND, nanos);
        total += spent;
        if (spent < FRAMES_A_ROUND / mode.frameRate()) {
          return ClipCodec.OPEN_H264;
        }
      }
      return ClipCodec.MJPEG;
    } catch (DeskFault fault) {
      return ClipCodec.MJPEG;
    } finally {
      avutil.av_frame_free(frame);
    }
  }

  /** Paints once what the pictures move along: a pixel at a time takes as long as encoding does. */
  private static byte[] scene(AVFrame frame) {
    int width = frame.linesize(0) + TRAVEL;
    byte[] scene = new byte[width * frame.height()];
    for (int i = 0; i < scene.length; i++) {
      int x = i % width;
      int y = i / width;
      scene[i] = (byte) (40 + (x + y) / 8 % 160 + (((x * y) >> 7) & 7));
    }
    return scene;
  }

  /** Returns the seconds that encoding took. */
  private static double round(
      VideoEncoder encoder,
      AVFrame frame,
      byte[] scene,
      CaptureDevice.Mode mode,
      int first,
      LongSupplier nanos) {
    long spent = 0;
    for (int number = first; number < first + FRAMES_A_ROUND; number++) {
      avutil.av_frame_make_writable(frame);
      paint(frame, number, scene);
      long begun = nanos.getAsLong();
      encoder.encode(
          frame, Math.round(number * VideoEncoder.TICK.den() / mode.frameRate()), packet -> {});
      spent += nanos.getAsLong() - begun;
    }
    return spent / 1e9;
  }

  /** Paints a slope of light that moves, with a little detail, as the scene holds it. */
  private static void paint(AVFrame frame, int number, byte[] scene) {
    int width = frame.linesize(0);
    BytePointer luma = frame.data(0);
    for (int y = 0; y < frame.height(); y++) {
      int from = y * (width + TRAVEL) + number * TRAVEL / (ROUNDS * FRAMES_A_ROUND);
      luma.position((long) y * width).put(scene, from, width);
    }
    for (int plane = 1; plane <= 2; plane++) {
      byte[] tint = new byte[frame.linesize(plane) * (frame.height() / 2)];
      java.util.Arrays.fill(tint, (byte) (118 + number % 16));
      frame.data(plane).put(tint);
    }
  }
}
