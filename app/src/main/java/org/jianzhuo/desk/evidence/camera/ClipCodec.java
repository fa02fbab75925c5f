package org.jianzhuo.desk.evidence.camera;

import org.bytedeco.ffmpeg.global.avcodec;
import org.jianzhuo.desk.evidence.CaptureDevice.ClipFormat;
import org.jspecify.annotations.Nullable;

/** The ways in which clips are written; which one is shown and journalled. */
enum ClipCodec {
  /** Raw frames encoded by OpenH264, in fragmented MP4. */
  OPEN_H264(avcodec.AV_CODEC_ID_H264, "h264", "mp4", false),
  /** Raw frames encoded as MJPEG, where the machine is too slow for OpenH264; in Matroska. */
  MJPEG(avcodec.AV_CODEC_ID_MJPEG, "mjpeg", "matroska", false),
  /** The camera's own H.264, as delivered; in fragmented MP4. */
  COPIED_H264(avcodec.AV_CODEC_ID_H264, "h264", "mp4", true),
  /** The camera's own MJPEG, as delivered; in Matroska. */
  COPIED_MJPEG(avcodec.AV_CODEC_ID_MJPEG, "mjpeg", "matroska", true);

  private final int id;
  private final String codecName;
  private final String container;
  private final boolean copied;

  ClipCodec(int id, String codecName, String container, boolean copied) {
    this.id = id;
    this.codecName = codecName;
    this.container = container;
    this.copied = copied;
  }

  int id() {
    return id;
  }

  String container() {
    return container;
  }

  boolean copied() {
    return copied;
  }

  ClipFormat format(boolean sound) {
    boolean mp4 = container.equals("mp4");
    return new ClipFormat(
        sound ? codecName + "+aac" : codecName,
        mp4 ? "video/mp4" : "video/x-matroska",
        mp4 ? "mp4" : "mkv",
        copied,
        sound);
  }

  /** Returns how to write a camera's pictures; raw ones as the self-test decided. */
  static ClipCodec forDelivered(int codecId, @Nullable ClipCodec forRaw) {
    return switch (codecId) {
      case avcodec.AV_CODEC_ID_H264 -> COPIED_H264;
      case avcodec.AV_CODEC_ID_MJPEG -> COPIED_MJPEG;
      default -> forRaw == null ? MJPEG : forRaw;
    };
  }

  /** Tells whether a camera's pictures of this codec are copied as delivered. */
  static boolean copies(int codecId) {
    return codecId == avcodec.AV_CODEC_ID_H264 || codecId == avcodec.AV_CODEC_ID_MJPEG;
  }
}
