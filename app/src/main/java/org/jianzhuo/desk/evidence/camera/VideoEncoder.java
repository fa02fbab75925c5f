package org.jianzhuo.desk.evidence.camera;

import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.evidence.media.Ffmpeg;
import org.jianzhuo.desk.evidence.media.PictureScaler;
import org.jspecify.annotations.Nullable;

/** Encodes raw frames as H.264 (OpenH264) or MJPEG. Used by one thread. */
final class VideoEncoder implements AutoCloseable {

  /** The clock of encoded pictures: 90 kHz. */
  static final AVRational TICK = avutil.av_make_q(1, 90_000);

  private static final int GROUP_OF_PICTURES = 30;
  private static final int MJPEG_QUALITY = 4;
  private static final double BITS_PER_PIXEL = 0.14;

  private final AVCodecContext encoder;
  private final PictureScaler scaler;
  private final AVPacket packet = avcodec.av_packet_alloc();

  VideoEncoder(ClipCodec codec, int width, int height, double frameRate, boolean globalHeader) {
    boolean h264 = codec == ClipCodec.OPEN_H264;
    AVCodec found =
        h264
            ? avcodec.avcodec_find_encoder_by_name("libopenh264")
            : avcodec.avcodec_find_encoder(avcodec.AV_CODEC_ID_MJPEG);
    if (found == null) {
      throw new DeskFault(ErrorCode.CAMERA_FAILED, "no encoder for " + codec);
    }
    int pixels = h264 ? avutil.AV_PIX_FMT_YUV420P : avutil.AV_PIX_FMT_YUVJ420P;
    encoder = avcodec.avcodec_alloc_context3(found);
    encoder.width(width & ~1);
    encoder.height(height & ~1);
    encoder.pix_fmt(pixels);
    encoder.time_base(TICK);
    encoder.framerate(avutil.av_d2q(frameRate, 100_000));
    encoder.gop_size(GROUP_OF_PICTURES);
    encoder.thread_count(2);
    AVDictionary options = new AVDictionary(null);
    if (h264) {
      encoder.bit_rate((long) (width * (double) height * frameRate * BITS_PER_PIXEL));
      encoder.slices(2);
      avutil.av_dict_set(options, "rc_mode", "bitrate", 0);
      avutil.av_dict_set(options, "allow_skip_frames", "0", 0);
    } else {
      encoder.color_range(avutil.AVCOL_RANGE_JPEG);
      encoder.flags(encoder.flags() | avcodec.AV_CODEC_FLAG_QSCALE);
      encoder.global_quality(MJPEG_QUALITY * avutil.FF_QP2LAMBDA);
    }
    if (globalHeader) {
      encoder.flags(encoder.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
    }
    int code = avcodec.avcodec_open2(encoder, found, options);
    avutil.av_dict_free(options);
    Ffmpeg.check(code, ErrorCode.CAMERA_FAILED, "opening the encoder " + codec);
    scaler = new PictureScaler(pixels, Integer.MAX_VALUE);
  }

  AVCodecContext context() {
    return encoder;
  }

  /**
   * Encodes the frame, or with null what the encoder still holds.
   *
   * @param pts in {@link #TICK}
   */
  void encode(@Nullable AVFrame frame, long pts, Consumer<AVPacket> packets) {
    if (frame == null) {
      avcodec.avcodec_send_frame(encoder, null);
    } else {
      AVFrame picture = frame.format() == encoder.pix_fmt() ? frame : scaler.convert(frame);
      picture.pts(pts);
      picture.pict_type(avutil.AV_PICTURE_TYPE_NONE);
      picture.quality(encoder.global_quality());
      int code = avcodec.avcodec_send_frame(encoder, picture);
      Ffmpeg.check(code, ErrorCode.CAMERA_FAILED, "encoding a picture");
    }
    while (avcodec.avcodec_receive_packet(encoder, packet) >= 0) {
      packets.accept(packet);
      avcodec.av_packet_unref(packet);
    }
  }

  @Override
  public void close() {
    scaler.close();
    avcodec.av_packet_free(packet);
    avcodec.avcodec_free_context(encoder);
  }
}
