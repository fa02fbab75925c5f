package org.jianzhuo.desk.evidence.camera;

import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.media.Ffmpeg;
import org.jspecify.annotations.Nullable;

/** Reads a camera's packets and decodes them. Used by one thread at a time. */
final class Demuxer implements AutoCloseable {

  /** One stream of the camera with its decoder. */
  record Track(int index, AVCodecParameters parameters, AVCodecContext decoder, AVRational tick) {

    /** Returns a time of this track in seconds. */
    double seconds(long ticks) {
      return ticks * (double) tick.num() / tick.den();
    }
  }

  private final AVFormatContext context;
  private final AVPacket packet;
  private final AVFrame frame;
  private final Track video;
  private final @Nullable Track audio;

  private Demuxer(AVFormatContext context, Track video, @Nullable Track audio) {
    this.context = context;
    this.video = video;
    this.audio = audio;
    this.packet = avcodec.av_packet_alloc();
    this.frame = avutil.av_frame_alloc();
  }

  /** Opens the camera; {@code CAMERA_FAILED} if it does not open. */
  static Demuxer open(CameraSource source, CaptureDevice.Mode mode, boolean sound) {
    Ffmpeg.load();
    if (!source.connected()) {
      throw new DeskFault(ErrorCode.CAMERA_FAILED, "the camera is not attached");
    }
    AVInputFormat format = avformat.av_find_input_format(source.format());
    if (format == null) {
      throw new DeskFault(ErrorCode.CAMERA_FAILED, "no input format " + source.format());
    }
    AVDictionary options = new AVDictionary(null);
    for (Map.Entry<String, String> option : source.options(mode).entrySet()) {
      avutil.av_dict_set(options, option.getKey(), option.getValue(), 0);
    }
    AVFormatContext context = avformat.avformat_alloc_context();
    int code = avformat.avformat_open_input(context, source.url(mode, sound), format, options);
    avutil.av_dict_free(options);
    Ffmpeg.check(code, ErrorCode.CAMERA_FAILED, "opening " + source.identity().stableId());
    try {
      code = avformat.avformat_find_stream_info(context, (PointerPointer<?>) null);
      Ffmpeg.check(code, ErrorCode.CAMERA_FAILED, "asking the camera for its streams");
      Track video = track(context, avutil.AVMEDIA_TYPE_VIDEO);
      if (video == null) {
        throw new DeskFault(ErrorCode.CAMERA_FAILED, "the camera delivers no pictures");
      }
      return new Demuxer(context, video, sound ? track(context, avutil.AVMEDIA_TYPE_AUDIO) : null);
    } catch (DeskFault fault) {
      avformat.avformat_close_input(context);
      throw fault;
    }
  }

  private static @Nullable Track track(AVFormatContext context, int type) {
    for (int i = 0; i < context.nb_streams(); i++) {
      AVStream stream = context.streams(i);
      if (stream.codecpar().codec_type() == type) {
        AVCodec codec = avcodec.avcodec_find_decoder(stream.codecpar().codec_id());
        AVCodecContext decoder = avcodec.avcodec_alloc_context3(codec);
        avcodec.avcodec_parameters_to_context(decoder, stream.codecpar());
        decoder.pkt_timebase(stream.time_base());
        decoder.thread_count(1);
        int code = avcodec.avcodec_open2(decoder, codec, (PointerPointer<?>) null);
        Ffmpeg.check(code, ErrorCode.CAMERA_FAILED, "opening the camera's decoder");
        // A recorder still asks for the tick when the camera is gone and its memory with it.
        AVRational tick = avutil.av_make_q(stream.time_base().num(), stream.time_base().den());
        return new Track(i, stream.codecpar(), decoder, tick);
      }
    }
    return null;
  }

  Track video() {
    return video;
  }

  /** Returns how the pictures come; what the camera does not tell is taken from what was asked. */
  CaptureDevice.Mode delivered(CaptureDevice.Mode asked) {
    AVCodecParameters is = video.parameters();
    AVRational rate = context.streams(video.index()).avg_frame_rate();
    boolean sized = is.width() > 0 && is.height() > 0;
    return new CaptureDevice.Mode(
        sized ? is.width() : asked.width(),
        sized ? is.height() : asked.height(),
        rate.num() > 0 && rate.den() > 0 ? (double) rate.num() / rate.den() : asked.frameRate(),
        asked.codec());
  }

  @Nullable Track audio() {
    return audio;
  }

  /** Reads the next packet; null if the camera is gone. The packet is valid until the next read. */
  @Nullable AVPacket read() {
    avcodec.av_packet_unref(packet);
    int code;
    do {
      code = avformat.av_read_frame(context, packet);
    } while (code == avutil.AVERROR_EAGAIN());
    return code < 0 ? null : packet;
  }

  /** Returns the track of the last packet; null if nobody asked for it. */
  @Nullable Track trackOf(AVPacket read) {
    if (read.stream_index() == video.index()) {
      return video;
    }
    return audio != null && read.stream_index() == audio.index() ? audio : null;
  }

  /** Decodes the packet; null if it gives no frame. The frame is valid until the next call. */
  @Nullable AVFrame decode(Track track, AVPacket read) {
    avutil.av_frame_unref(frame);
    if (avcodec.avcodec_send_packet(track.decoder(), read) < 0
        || avcodec.avcodec_receive_frame(track.decoder(), frame) < 0) {
      return null;
    }
    if (frame.pts() == avutil.AV_NOPTS_VALUE) {
      frame.pts(read.pts());
    }
    return frame;
  }

  @Override
  public void close() {
    avcodec.av_packet_free(packet);
    avutil.av_frame_free(frame);
    avcodec.avcodec_free_context(video.decoder());
    if (audio != null) {
      avcodec.avcodec_free_context(audio.decoder());
    }
    avformat.avformat_close_input(context);
  }
}
