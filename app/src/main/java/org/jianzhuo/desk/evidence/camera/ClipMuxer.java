package org.jianzhuo.desk.evidence.camera;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
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
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.evidence.MediaStore;
import org.jianzhuo.desk.evidence.media.Ffmpeg;
import org.jianzhuo.model.evidence.Gap;

/**
 * Writes packets as fragments of MP4 or clusters of Matroska into a sealed medium, half a second
 * and more at a time, so that a disk that takes its time for each is not asked more often than it
 * can. Used by one thread.
 */
final class ClipMuxer implements AutoCloseable {

  private static final int BUFFER_BYTES = 64 * 1024;
  private static final double FRAGMENT_SECONDS = 0.5;

  private final MediaStore.Writer writer;
  private final AVFormatContext context;
  private final AVIOContext io;
  private final Held held = new Held();
  private final Backlog backlog;
  private List<Gap> told = List.of();
  private double savedSeconds = Double.NaN;
  private double savedAt;
  private final boolean matroska;
  private boolean ended;

  /**
   * @param backlog what is to come, and where pictures are missing
   */
  ClipMuxer(String container, MediaStore.Writer writer, Backlog backlog) {
    this.writer = writer;
    this.backlog = backlog;
    this.matroska = container.equals("matroska");
    this.context = new AVFormatContext(null);
    int code = avformat.avformat_alloc_output_context2(context, null, container, null);
    Ffmpeg.check(code, ErrorCode.CAMERA_FAILED, "making a clip");
    BytePointer buffer = new BytePointer(avutil.av_malloc(BUFFER_BYTES));
    io = avformat.avio_alloc_context(buffer, BUFFER_BYTES, 1, null, null, held, null);
    context.pb(io);
    context.flags(context.flags() | AVFormatContext.AVFMT_FLAG_CUSTOM_IO);
    // Pictures must not wait for the sound of a microphone that has fallen silent.
    context.max_interleave_delta((long) (FRAGMENT_SECONDS * 1_000_000));
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
    avutil.av_dict_set(options, "movflags", "frag_custom+empty_moov+default_base_moof", 0);
    int code = avformat.avformat_write_header(context, options);
    avutil.av_dict_free(options);
    Ffmpeg.check(code, ErrorCode.CAMERA_FAILED, "beginning a clip");
    save();
  }

  /** Writes the packet, whose times are in the tick, and saves what is due. */
  void write(AVPacket packet, int stream, AVRational tick) throws IOException {
    double seconds = packet.dts() * (double) tick.num() / tick.den();
    packet.stream_index(stream);
    avcodec.av_packet_rescale_ts(packet, tick, context.streams(stream).time_base());
    int code = avformat.av_interleaved_write_frame(context, packet);
    Ffmpeg.check(code, ErrorCode.CAMERA_FAILED, "writing a clip");
    if (Double.isNaN(savedSeconds)) {
      savedSeconds = seconds;
    }
    if (isDue(seconds)) {
      code = avformat.av_write_frame(context, null);
      Ffmpeg.check(code, ErrorCode.CAMERA_FAILED, "writing a clip");
      save();
      savedSeconds = seconds;
      backlog.durableUpTo(seconds);
      savedAt = backlog.position();
    }
  }

  // What waits is taken along, unless it never ends because the encoder is too slow.
  private boolean isDue(double seconds) {
    return seconds - savedSeconds >= FRAGMENT_SECONDS
        && (backlog.isEmpty() || backlog.position() - savedAt >= FRAGMENT_SECONDS);
  }

  // Where pictures are missing is told first, so that a kill never leaves those behind it alone.
  private void save() throws IOException {
    double begun = backlog.position();
    List<Gap> known = backlog.gaps();
    if (!known.equals(told)) {
      writer.missing(known);
      told = known;
    }
    hand();
    if (!ended) {
      fillUp();
    }
    writer.checkpoint();
    backlog.saved(backlog.position() - begun);
  }

  private void hand() throws IOException {
    avformat.avio_flush(io);
    held.writeTo(writer);
  }

  // A fragment whose end lies in an open segment would be lost as a whole, with all its pictures:
  // players pass over what stands behind it here.
  private void fillUp() throws IOException {
    int missing = writer.untilClosed();
    if (missing > 0) {
      byte[] filler = ClipFiller.of(matroska, missing);
      avformat.avio_write(io, filler, filler.length);
      hand();
    }
  }

  /** Writes the last fragment and the container's end. */
  void end() throws IOException {
    ended = true;
    int code = avformat.av_write_trailer(context);
    Ffmpeg.check(code, ErrorCode.CAMERA_FAILED, "ending a clip");
    save();
  }

  @Override
  public void close() {
    avutil.av_free(io.buffer());
    avformat.avio_context_free(io);
    context.pb(null);
    avformat.avformat_free_context(context);
    held.close();
  }

  /** Holds FFmpeg's bytes until they are saved. */
  private static final class Held extends Write_packet_Pointer_BytePointer_int {
    private byte[] bytes = new byte[BUFFER_BYTES];
    private int length;

    @Override
    public int call(Pointer opaque, BytePointer buffer, int size) {
      if (length + size > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + size));
      }
      buffer.get(bytes, length, size);
      length += size;
      return size;
    }

    void writeTo(MediaStore.Writer writer) throws IOException {
      writer.write(bytes, 0, length);
      length = 0;
    }
  }
}
