package org.jianzhuo.desk.evidence.camera;

import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avformat.Write_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.evidence.MediaStore;
import org.jianzhuo.desk.evidence.media.Ffmpeg;
import org.jspecify.annotations.Nullable;

/**
 * Writes packets as fragments of MP4 or clusters of Matroska into a sealed medium. A fragment is
 * closed at each key frame and after half a second, so that together with the segment that is still
 * open less than two seconds are lost in a crash. Used by one thread.
 */
final class ClipMuxer implements AutoCloseable {

  private static final int BUFFER_BYTES = 64 * 1024;
  private static final long FRAGMENT_MILLIS = 500;

  private final MediaStore.Writer writer;
  private final AVFormatContext context;
  private final AVIOContext io;
  private final ToWriter toWriter = new ToWriter();
  private @Nullable Exception failure;
  private long checkpointed;
  private boolean begun;

  ClipMuxer(String container, MediaStore.Writer writer) {
    this.writer = writer;
    this.context = new AVFormatContext(null);
    int code = avformat.avformat_alloc_output_context2(context, null, container, null);
    Ffmpeg.check(code, ErrorCode.CAMERA_FAILED, "making a clip");
    BytePointer buffer = new BytePointer(avutil.av_malloc(BUFFER_BYTES));
    io = avformat.avio_alloc_context(buffer, BUFFER_BYTES, 1, null, null, toWriter, null);
    context.pb(io);
    context.flags(context.flags() | AVFormatContext.AVFMT_FLAG_CUSTOM_IO);
    context.flush_packets(1);
  }

  /** Tells whether the container wants the codec's headers apart from the pictures. */
  boolean wantsGlobalHeader() {
    return (context.oformat().flags() & avformat.AVFMT_GLOBALHEADER) != 0;
  }

  /** Adds a stream that an encoder makes; returns its index. */
  int add(AVCodecContext encoder, double frameRate) {
    AVStream stream = avformat.avformat_new_stream(context, null);
    avcodec.avcodec_parameters_from_context(stream.codecpar(), encoder);
    stream.time_base(encoder.time_base());
    if (frameRate > 0) {
      stream.avg_frame_rate(avutil.av_d2q(frameRate, 100_000));
    }
    return stream.index();
  }

  /** Adds a stream that is copied as the camera delivers it; returns its index. */
  int addCopy(AVCodecParameters delivered, AVRational tick, double frameRate) {
    AVStream stream = avformat.avformat_new_stream(context, null);
    avcodec.avcodec_parameters_copy(stream.codecpar(), delivered);
    stream.codecpar().codec_tag(0);
    stream.time_base(tick);
    stream.avg_frame_rate(avutil.av_d2q(frameRate, 100_000));
    return stream.index();
  }

  void begin() throws IOException {
    AVDictionary options = new AVDictionary(null);
    avutil.av_dict_set(options, "movflags", "frag_keyframe+empty_moov+default_base_moof", 0);
    avutil.av_dict_set(options, "frag_duration", Long.toString(FRAGMENT_MILLIS * 1000), 0);
    avutil.av_dict_set(options, "cluster_time_limit", Long.toString(FRAGMENT_MILLIS), 0);
    int code = avformat.avformat_write_header(context, options);
    avutil.av_dict_free(options);
    rethrow();
    Ffmpeg.check(code, ErrorCode.CAMERA_FAILED, "beginning a clip");
    begun = true;
  }

  /** Writes the packet, whose times are in the tick, and forces each finished fragment. */
  void write(AVPacket packet, int stream, AVRational tick) throws IOException {
    packet.stream_index(stream);
    avcodec.av_packet_rescale_ts(packet, tick, context.streams(stream).time_base());
    int code = avformat.av_interleaved_write_frame(context, packet);
    rethrow();
    Ffmpeg.check(code, ErrorCode.CAMERA_FAILED, "writing a clip");
    if (writer.written() > checkpointed) {
      writer.checkpoint();
      checkpointed = writer.written();
    }
  }

  /** Writes the last fragment and the container's end. */
  void end() throws IOException {
    int code = avformat.av_write_trailer(context);
    rethrow();
    Ffmpeg.check(code, ErrorCode.CAMERA_FAILED, "ending a clip");
    writer.flush();
  }

  boolean begun() {
    return begun;
  }

  private void rethrow() throws IOException {
    if (failure instanceof IOException e) {
      throw e;
    }
    if (failure instanceof DeskFault e) {
      throw e;
    }
  }

  @Override
  public void close() {
    avutil.av_free(io.buffer());
    avformat.avio_context_free(io);
    context.pb(null);
    avformat.avformat_free_context(context);
    toWriter.close();
  }

  /** Passes FFmpeg's bytes on; an exception must not cross native code. */
  private final class ToWriter extends Write_packet_Pointer_BytePointer_int {
    private byte[] bytes = new byte[BUFFER_BYTES];

    @Override
    public int call(Pointer opaque, BytePointer buffer, int size) {
      if (failure != null) {
        return avutil.AVERROR_EIO();
      }
      if (size > bytes.length) {
        bytes = new byte[size];
      }
      buffer.get(bytes, 0, size);
      try {
        writer.write(bytes, 0, size);
        return size;
      } catch (IOException | DeskFault e) {
        failure = e;
        return avutil.AVERROR_EIO();
      }
    }
  }
}
