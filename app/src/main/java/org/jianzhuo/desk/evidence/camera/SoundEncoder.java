package org.jianzhuo.desk.evidence.camera;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVAudioFifo;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.evidence.media.Ffmpeg;
import org.jianzhuo.model.evidence.SoundGap;
import org.jspecify.annotations.Nullable;

/** Encodes sound as AAC, one channel. Used by one thread. */
final class SoundEncoder implements AutoCloseable {

  private static final int RATE = 48_000;
  private static final int BITS_PER_SECOND = 96_000;
  private static final int FRAME_SAMPLES = 1024;
  // 40 milliseconds, half of what may lie between a flash and its beep.
  private static final int MOST_ASTRAY = RATE / 25;
  // Sound comes in blocks: so much later than the first picture, or earlier than the last, is none.
  private static final int MOST_LATE = RATE / 2;

  private final AVCodecContext encoder;
  private final AVAudioFifo waiting =
      avutil.av_audio_fifo_alloc(avutil.AV_SAMPLE_FMT_FLTP, 1, RATE);
  private final AVPacket packet = avcodec.av_packet_alloc();
  private final AVFrame converted = avutil.av_frame_alloc();
  private final AVFrame block = avutil.av_frame_alloc();
  private @Nullable SwrContext resampler;
  private final List<SoundGap> gaps = new ArrayList<>();
  private long samples;

  SoundEncoder(boolean globalHeader) {
    AVCodec codec = avcodec.avcodec_find_encoder(avcodec.AV_CODEC_ID_AAC);
    encoder = avcodec.avcodec_alloc_context3(codec);
    encoder.sample_fmt(avutil.AV_SAMPLE_FMT_FLTP);
    encoder.sample_rate(RATE);
    avutil.av_channel_layout_default(encoder.ch_layout(), 1);
    encoder.bit_rate(BITS_PER_SECOND);
    encoder.time_base(avutil.av_make_q(1, RATE));
    if (globalHeader) {
      encoder.flags(encoder.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
    }
    int code = avcodec.avcodec_open2(encoder, codec, (PointerPointer<?>) null);
    Ffmpeg.check(code, ErrorCode.CAMERA_FAILED, "opening the sound encoder");
  }

  AVCodecContext context() {
    return encoder;
  }

  AVRational tick() {
    return encoder.time_base();
  }

  /** Begins the sound this many seconds after the first picture. */
  void beginAt(double seconds) {
    samples = Math.max(0, Math.round(seconds * RATE));
    tellGap(0, samples, MOST_LATE);
  }

  /** Tells what is missing of the sound of a clip that is so long. */
  List<SoundGap> gapsOf(double seconds) {
    tellGap(samples, Math.round(seconds * RATE) - samples, MOST_LATE);
    return List.copyOf(gaps);
  }

  private void tellGap(long from, long length, long least) {
    if (length > least) {
      gaps.add(new SoundGap(from * 1000 / RATE, length * 1000 / RATE));
    }
  }

  /**
   * Encodes sound that was heard this many seconds after the first picture. Where the microphone
   * was away there is silence, and what its clock gains is left out: sound never drifts from the
   * picture.
   */
  void encode(AVFrame sound, double seconds, Consumer<AVPacket> packets) {
    long behind = Math.round(seconds * RATE) - samples - avutil.av_audio_fifo_size(waiting);
    if (behind < -MOST_ASTRAY) {
      return;
    }
    tellGap(samples + avutil.av_audio_fifo_size(waiting), behind, MOST_ASTRAY);
    for (long left = behind > MOST_ASTRAY ? behind : 0; left > 0; left -= FRAME_SAMPLES) {
      silence((int) Math.min(FRAME_SAMPLES, left), packets);
    }
    SwrContext swr = resamplerFor(sound);
    avutil.av_frame_unref(converted);
    shape(converted, 0);
    Ffmpeg.check(
        swresample.swr_convert_frame(swr, converted, sound),
        ErrorCode.CAMERA_FAILED,
        "converting sound");
    if (converted.nb_samples() > 0) {
      avutil.av_audio_fifo_write(waiting, converted.data(), converted.nb_samples());
    }
    while (avutil.av_audio_fifo_size(waiting) >= FRAME_SAMPLES) {
      encodeBlock(FRAME_SAMPLES, packets);
    }
  }

  private void silence(int length, Consumer<AVPacket> packets) {
    avutil.av_frame_unref(converted);
    shape(converted, length);
    Ffmpeg.check(
        avutil.av_frame_get_buffer(converted, 0), ErrorCode.CAMERA_FAILED, "making silence");
    avutil.av_samples_set_silence(converted.data(), 0, length, 1, avutil.AV_SAMPLE_FMT_FLTP);
    avutil.av_audio_fifo_write(waiting, converted.data(), length);
    while (avutil.av_audio_fifo_size(waiting) >= FRAME_SAMPLES) {
      encodeBlock(FRAME_SAMPLES, packets);
    }
  }

  /** Encodes what is left. */
  void flush(Consumer<AVPacket> packets) {
    int left = avutil.av_audio_fifo_size(waiting);
    if (left > 0) {
      encodeBlock(left, packets);
    }
    avcodec.avcodec_send_frame(encoder, null);
    receive(packets);
  }

  private void encodeBlock(int size, Consumer<AVPacket> packets) {
    avutil.av_frame_unref(block);
    shape(block, size);
    Ffmpeg.check(
        avutil.av_frame_get_buffer(block, 0), ErrorCode.CAMERA_FAILED, "making room for sound");
    avutil.av_audio_fifo_read(waiting, block.data(), size);
    block.pts(samples);
    samples += size;
    int code = avcodec.avcodec_send_frame(encoder, block);
    Ffmpeg.check(code, ErrorCode.CAMERA_FAILED, "encoding sound");
    receive(packets);
  }

  private void receive(Consumer<AVPacket> packets) {
    while (avcodec.avcodec_receive_packet(encoder, packet) >= 0) {
      packets.accept(packet);
      avcodec.av_packet_unref(packet);
    }
  }

  private static void shape(AVFrame frame, int size) {
    frame.format(avutil.AV_SAMPLE_FMT_FLTP);
    frame.sample_rate(RATE);
    frame.nb_samples(size);
    avutil.av_channel_layout_default(frame.ch_layout(), 1);
  }

  private SwrContext resamplerFor(AVFrame sound) {
    SwrContext present = resampler;
    if (present != null) {
      return present;
    }
    AVChannelLayout mono = new AVChannelLayout();
    avutil.av_channel_layout_default(mono, 1);
    SwrContext made = new SwrContext((Pointer) null);
    int code =
        swresample.swr_alloc_set_opts2(
            made,
            mono,
            avutil.AV_SAMPLE_FMT_FLTP,
            RATE,
            sound.ch_layout(),
            sound.format(),
            sound.sample_rate(),
            0,
            null);
    Ffmpeg.check(code, ErrorCode.CAMERA_FAILED, "preparing the sound");
    Ffmpeg.check(swresample.swr_init(made), ErrorCode.CAMERA_FAILED, "preparing the sound");
    resampler = made;
    return made;
  }

  @Override
  public void close() {
    avcodec.av_packet_free(packet);
    avutil.av_frame_free(converted);
    avutil.av_frame_free(block);
    avutil.av_audio_fifo_free(waiting);
    if (resampler != null) {
      swresample.swr_free(resampler);
    }
    avcodec.avcodec_free_context(encoder);
  }
}
