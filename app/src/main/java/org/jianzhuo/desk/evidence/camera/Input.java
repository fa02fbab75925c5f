package org.jianzhuo.desk.evidence.camera;

import java.util.ArrayList;
import java.util.List;
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
import org.jianzhuo.desk.evidence.media.Ffmpeg;
import org.jspecify.annotations.Nullable;

/** Reads and decodes what FFmpeg opened for a device. Used by one thread at a time. */
final class Input implements AutoCloseable {

  /** One stream of the device with its decoder. */
  record Track(int index, AVCodecParameters parameters, AVCodecContext decoder, AVRational tick) {

    /** Returns a time of this track in seconds; not a number where the device gives none. */
    double seconds(long ticks) {
      return ticks == avutil.AV_NOPTS_VALUE ? Double.NaN : ticks * (double) tick.num() / tick.den();
    }
  }

  private final AVFormatContext context;
  private final Patience patience;
  private final long silenceNanos;
  private boolean silent;
  private final AVPacket packet = avcodec.av_packet_alloc();
  private final AVFrame frame = avutil.av_frame_alloc();
  private final List<AVCodecContext> decoders = new ArrayList<>();

  private Input(AVFormatContext context, Patience patience, long silenceNanos) {
    this.context = context;
    this.patience = patience;
    this.silenceNanos = silenceNanos;
  }

  /** How long opening may take, and how long an open device may then say nothing. */
  record Limits(long openingNanos, long silenceNanos) {}

  static Input open(
      String formatName, String url, Map<String, String> options, Limits limits, Patience patience)
      throws CameraSilenceException {
    Ffmpeg.load();
    AVInputFormat format = avformat.av_find_input_format(formatName);
    if (format == null) {
      throw new CameraSilenceException(avutil.AVERROR_DEMUXER_NOT_FOUND());
    }
    AVDictionary dictionary = new AVDictionary(null);
    for (Map.Entry<String, String> option : options.entrySet()) {
      avutil.av_dict_set(dictionary, option.getKey(), option.getValue(), 0);
    }
    AVFormatContext context = avformat.avformat_alloc_context();
    context.interrupt_callback().callback(patience);
    patience.waitFor(limits.openingNanos());
    int code = avformat.avformat_open_input(context, url, format, dictionary);
    avutil.av_dict_free(dictionary);
    check(code, patience);
    Input input = new Input(context, patience, limits.silenceNanos());
    code = avformat.avformat_find_stream_info(context, (PointerPointer<?>) null);
    if (code < 0) {
      input.close();
      check(code, patience);
    }
    return input;
  }

  // Whatever FFmpeg calls it: who waited too long met silence.
  private static void check(int code, Patience patience) throws CameraSilenceException {
    if (code < 0) {
      throw new CameraSilenceException(patience.expired() ? avutil.AVERROR_EXIT() : code);
    }
  }

  /** Opens the decoder of the first stream of this kind; null if there is none. */
  @Nullable Track track(int kind) throws CameraSilenceException {
    for (int i = 0; i < context.nb_streams(); i++) {
      AVStream stream = context.streams(i);
      if (stream.codecpar().codec_type() == kind) {
        AVCodec codec = avcodec.avcodec_find_decoder(stream.codecpar().codec_id());
        if (codec == null) {
          throw new CameraSilenceException(avutil.AVERROR_DECODER_NOT_FOUND());
        }
        AVCodecContext decoder = avcodec.avcodec_alloc_context3(codec);
        decoders.add(decoder);
        avcodec.avcodec_parameters_to_context(decoder, stream.codecpar());
        decoder.pkt_timebase(stream.time_base());
        decoder.thread_count(1);
        check(avcodec.avcodec_open2(decoder, codec, (PointerPointer<?>) null), patience);
        // A recorder still asks for the tick when the device is gone and its memory with it.
        AVRational tick = avutil.av_make_q(stream.time_base().num(), stream.time_base().den());
        return new Track(i, stream.codecpar(), decoder, tick);
      }
    }
    return null;
  }

  /** Returns the pictures a second that the stream announces; 0 if none. */
  double announcedRate(Track track) {
    AVRational rate = context.streams(track.index()).avg_frame_rate();
    return rate.num() > 0 && rate.den() > 0 ? (double) rate.num() / rate.den() : 0;
  }

  /** Reads the next packet; null if the device is gone. The packet is valid until the next read. */
  @Nullable AVPacket read() {
    if (silent) {
      return null;
    }
    patience.waitFor(silenceNanos);
    avcodec.av_packet_unref(packet);
    int code;
    do {
      code = avformat.av_read_frame(context, packet);
    } while (code == avutil.AVERROR_EAGAIN());
    // FFmpeg hands out what a parser still held, and would wait as long again for the next.
    silent = patience.expired();
    return code < 0 ? null : packet;
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
    decoders.forEach(avcodec::avcodec_free_context);
    avformat.avformat_close_input(context);
  }
}
