package org.jianzhuo.desk.evidence.media;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;
import org.jianzhuo.desk.base.ErrorCode;

/** Encodes one frame as JPEG at high quality. */
public final class JpegEncoder {

  private static final int QUALITY = 2;

  private JpegEncoder() {}

  /** Returns the frame as JPEG bytes. */
  public static byte[] encode(AVFrame frame) {
    AVCodec codec = avcodec.avcodec_find_encoder(avcodec.AV_CODEC_ID_MJPEG);
    AVCodecContext encoder = avcodec.avcodec_alloc_context3(codec);
    AVPacket packet = avcodec.av_packet_alloc();
    try (PictureScaler scaler = new PictureScaler(avutil.AV_PIX_FMT_YUVJ420P, Integer.MAX_VALUE)) {
      AVFrame picture = scaler.convert(frame);
      encoder.width(picture.width());
      encoder.height(picture.height());
      encoder.pix_fmt(avutil.AV_PIX_FMT_YUVJ420P);
      encoder.color_range(avutil.AVCOL_RANGE_JPEG);
      encoder.time_base(avutil.av_make_q(1, 25));
      encoder.thread_count(1);
      encoder.flags(encoder.flags() | avcodec.AV_CODEC_FLAG_QSCALE);
      encoder.global_quality(QUALITY * avutil.FF_QP2LAMBDA);
      int code = avcodec.avcodec_open2(encoder, codec, (PointerPointer<?>) null);
      Ffmpeg.check(code, ErrorCode.CAMERA_FAILED, "opening the JPEG encoder");
      picture.quality(QUALITY * avutil.FF_QP2LAMBDA);
      picture.pts(0);
      code = avcodec.avcodec_send_frame(encoder, picture);
      Ffmpeg.check(code, ErrorCode.CAMERA_FAILED, "encoding a still");
      code = avcodec.avcodec_receive_packet(encoder, packet);
      Ffmpeg.check(code, ErrorCode.CAMERA_FAILED, "encoding a still");
      byte[] jpeg = new byte[packet.size()];
      packet.data().get(jpeg);
      return jpeg;
    } finally {
      avcodec.av_packet_free(packet);
      avcodec.avcodec_free_context(encoder);
    }
  }
}
