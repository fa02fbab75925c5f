package org.jianzhuo.desk.evidence.media;

import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.evidence.MediaReader;
import org.jspecify.annotations.Nullable;

/** Demuxes and decodes one photo or clip out of a channel. Used by one thread. */
final class ClipFile implements AutoCloseable {

  /** What begins later than this, or as much before its own zero, is told from its beginning. */
  private static final double USUAL_BEGINNING = 1;

  /** FFmpeg's formats of clips; in those of photos a density says nothing of the shape. */
  private static final String CLIPS = ".*(mov|matroska|avi).*";

  /** Takes a decoded frame with its time; returns whether it wants more. */
  @FunctionalInterface
  interface FrameTaker {
    boolean take(AVFrame frame, double seconds);
  }

  private final AVIOContext io;
  private final PlainBytes.FromChannel reader;
  private final PlainBytes.SeekChannel seeker;
  private final AVFormatContext context;
  private final ClipTracks tracks = new ClipTracks();
  private final Wanted wanted;
  private final AVPacket packet = avcodec.av_packet_alloc();
  private final AVFrame frame = avutil.av_frame_alloc();
  private double known;
  private double beginning;
  private boolean undecoded;
  private boolean still;
  private boolean looked;
  private @Nullable MendedPictures mended;

  private ClipFile(SeekableByteChannel channel, Wanted wanted, BooleanSupplier goOn) {
    Ffmpeg.load();
    this.wanted = wanted;
    reader = new PlainBytes.FromChannel(channel, goOn);
    seeker = new PlainBytes.SeekChannel(channel);
    BytePointer buffer = new BytePointer(avutil.av_malloc(PlainBytes.BUFFER));
    io = avformat.avio_alloc_context(buffer, PlainBytes.BUFFER, 0, null, reader, null, seeker);
    context = avformat.avformat_alloc_context();
    context.pb(io);
    context.flags(context.flags() | AVFormatContext.AVFMT_FLAG_CUSTOM_IO);
  }

  /** Opens the medium; {@code MEDIUM_DAMAGED} if it is no picture or clip. */
  static ClipFile open(SeekableByteChannel channel, Wanted wanted) {
    return open(channel, wanted, () -> true);
  }

  /**
   * Opens the medium as long as it may go on.
   *
   * @param goOn asked before each read
   */
  static ClipFile open(SeekableByteChannel channel, Wanted wanted, BooleanSupplier goOn) {
    ClipFile file = new ClipFile(channel, wanted, goOn);
    try {
      file.openTracks();
      return file;
    } catch (DeskFault | UnreadCodecException fault) {
      file.close();
      throw fault;
    }
  }

  private void openTracks() {
    AVDictionary options = new AVDictionary(null);
    // Only these formats are ours; playlists and the like could make FFmpeg open other files.
    avutil.av_dict_set(
        options, "format_whitelist", "mov,matroska,avi,jpeg_pipe,mjpeg,image2,png_pipe,apng", 0);
    avutil.av_dict_set(options, "protocol_whitelist", "", 0);
    int code = avformat.avformat_open_input(context, (String) null, null, options);
    avutil.av_dict_free(options);
    check(code, "opening the medium");
    check(
        avformat.avformat_find_stream_info(context, (PointerPointer<?>) null),
        "reading the medium");
    still = !context.iformat().name().getString().matches(CLIPS);
    tracks.open(context, wanted);
    long start = context.start_time();
    double begins = start == avutil.AV_NOPTS_VALUE ? 0 : start / (double) avutil.AV_TIME_BASE;
    beginning = Math.abs(begins) > USUAL_BEGINNING ? begins : 0;
    known = indexedSeconds();
  }

  /** Returns what the medium holds beside what is decoded. */
  MediaReader.Tracks held() {
    return tracks.held();
  }

  /** Returns of how many pictures a part is damaged, as far as all was decoded. */
  long mended() {
    return mended == null ? 0 : mended.count();
  }

  /** Returns how wide a pixel of the picture is in its heights; 1 for a photo. */
  double pixelAspect(AVFrame picture) {
    AVRational ratio =
        avformat.av_guess_sample_aspect_ratio(
            context, context.streams(tracks.pictures().index()), picture);
    return still || ratio.num() <= 0 || ratio.den() <= 0 ? 1 : (double) ratio.num() / ratio.den();
  }

  private double seconds(ClipTrack track, long at) {
    return at * (double) track.tick().num() / track.tick().den() - beginning;
  }

  /** Returns up to when FFmpeg knows from opening the medium where its pictures are. */
  private double indexedSeconds() {
    ClipTrack track = tracks.pictures();
    AVStream stream = context.streams(track.index());
    int entries = avformat.avformat_index_get_entries_count(stream);
    if (entries == 0) {
      return 0;
    }
    long last = avformat.avformat_index_get_entry(stream, entries - 1).timestamp();
    return Math.max(0, seconds(track, last));
  }

  int width() {
    return tracks.pictures().decoder().width();
  }

  int height() {
    return tracks.pictures().decoder().height();
  }

  double frameRate() {
    AVRational rate = context.streams(tracks.pictures().index()).avg_frame_rate();
    return rate.num() > 0 && rate.den() > 0 ? (double) rate.num() / rate.den() : 25;
  }

  /** Goes to the key frame before this time. */
  void seek(double seconds) {
    forget();
    long to = Math.round((seconds + beginning) * avutil.AV_TIME_BASE);
    avformat.av_seek_frame(context, -1, to, avformat.AVSEEK_FLAG_BACKWARD);
    tracks.all().forEach(track -> avcodec.avcodec_flush_buffers(track.decoder()));
  }

  /** Returns how long the medium is by its own account; 0 if it does not tell. */
  double seconds() {
    long length = context.duration();
    return length > 0 ? length / (double) avutil.AV_TIME_BASE : 0;
  }

  /**
   * Reads packets until this time without decoding them, so that fragments before it are known and
   * can be sought.
   */
  void learnUpTo(double seconds) {
    ClipTrack track = tracks.pictures();
    double reached = -1;
    while (reached < seconds && avformat.av_read_frame(context, packet) >= 0) {
      if (packet.stream_index() == track.index() && packet.pts() != avutil.AV_NOPTS_VALUE) {
        reached = seconds(track, packet.pts());
      }
      avcodec.av_packet_unref(packet);
    }
    reader.rethrow();
  }

  /**
   * Goes to the key frame before this time. Where neither an index nor the fragments' own headers
   * told at the opening what lies before it, as in Matroska that was recorded live, that is read
   * once.
   */
  void reach(double seconds) {
    if (seconds > known) {
      seek(known);
      learnUpTo(seconds + 2);
      known = seconds;
    }
    seek(seconds);
  }

  /** Decodes the next picture; null at the end. It is valid until the next call. */
  @Nullable AVFrame nextPicture() {
    return next(tracks.pictures());
  }

  boolean hasSound() {
    return tracks.sound().isPresent();
  }

  /** Decodes the next sound; null at the end. It is valid until the next call. */
  @Nullable AVFrame nextSound() {
    return next(sounds());
  }

  /** Returns when a sound is heard. */
  double secondsOfSound(AVFrame sound) {
    return seconds(sounds(), sound);
  }

  private ClipTrack sounds() {
    return tracks.sound().orElseThrow();
  }

  private @Nullable AVFrame next(ClipTrack track) {
    while (true) {
      avutil.av_frame_unref(frame);
      int got = avcodec.avcodec_receive_frame(track.decoder(), frame);
      if (got >= 0) {
        return frame;
      }
      // What does not decode is passed over; what comes after it is shown.
      if (got == avutil.AVERROR_EOF) {
        reader.rethrow();
        return null;
      }
      feed(track);
    }
  }

  /**
   * Tells by the next packet, without decoding it, whether the next picture is shown after this
   * time; false also where only decoding can tell.
   */
  boolean nextIsAfter(long millis) {
    ClipTrack track = tracks.pictures();
    if (track.decoder().has_b_frames() > 0) {
      return false;
    }
    while (!looked && avformat.av_read_frame(context, packet) >= 0) {
      looked = packet.stream_index() == track.index();
      if (!looked) {
        avcodec.av_packet_unref(packet);
      }
    }
    boolean shown = (packet.flags() & avcodec.AV_PKT_FLAG_DISCARD) == 0;
    return looked
        && shown
        && packet.pts() != avutil.AV_NOPTS_VALUE
        && Math.round(seconds(track, packet.pts()) * 1000) > millis;
  }

  private void forget() {
    if (looked) {
      avcodec.av_packet_unref(packet);
      looked = false;
    }
  }

  private boolean read() {
    boolean known = looked;
    looked = false;
    return known || avformat.av_read_frame(context, packet) >= 0;
  }

  private void feed(ClipTrack track) {
    while (read()) {
      boolean ours = packet.stream_index() == track.index();
      if (ours) {
        avcodec.avcodec_send_packet(track.decoder(), packet);
      }
      avcodec.av_packet_unref(packet);
      if (ours) {
        return;
      }
    }
    avcodec.avcodec_send_packet(track.decoder(), null);
  }

  /**
   * Returns when each picture is shown, in order, without decoding any.
   *
   * @param most how many are told at most
   */
  List<Long> pictureMillis(int most) {
    ClipTrack track = tracks.pictures();
    List<Long> millis = new ArrayList<>();
    while (millis.size() < most && avformat.av_read_frame(context, packet) >= 0) {
      long at = packet.pts() == avutil.AV_NOPTS_VALUE ? packet.dts() : packet.pts();
      boolean shown = (packet.flags() & avcodec.AV_PKT_FLAG_DISCARD) == 0;
      if (packet.stream_index() == track.index() && shown && at != avutil.AV_NOPTS_VALUE) {
        millis.add(Math.round(seconds(track, at) * 1000));
      }
      avcodec.av_packet_unref(packet);
    }
    reader.rethrow();
    millis.sort(null);
    return millis;
  }

  /** Returns when a picture is shown. */
  double secondsOf(AVFrame picture) {
    return seconds(tracks.pictures(), picture);
  }

  private double seconds(ClipTrack track, AVFrame frame) {
    long at = frame.pts() == avutil.AV_NOPTS_VALUE ? frame.best_effort_timestamp() : frame.pts();
    return at == avutil.AV_NOPTS_VALUE ? 0 : seconds(track, at);
  }

  /** Decodes pictures until the taker has enough. */
  void decodePictures(FrameTaker pictures) {
    decode(pictures, null);
  }

  /** Decodes everything; returns false if anything did not decode. */
  boolean decodeAll(FrameTaker pictures, FrameTaker sound) {
    MendedPictures counting = new MendedPictures(tracks.pictures().decoder().codec_id());
    mended = counting;
    return decode(
        (frame, seconds) -> {
          counting.decoded(frame);
          return pictures.take(frame, seconds);
        },
        sound);
  }

  private boolean decode(FrameTaker pictures, @Nullable FrameTaker sound) {
    boolean clean = true;
    int code = avformat.av_read_frame(context, packet);
    while (code >= 0) {
      ClipTrack track = tracks.of(packet.stream_index());
      FrameTaker taker = track == null ? null : track.picture() ? pictures : sound;
      if (track != null && taker != null) {
        if (mended != null && track.picture()) {
          mended.sent(packet);
        }
        int sent = avcodec.avcodec_send_packet(track.decoder(), packet);
        clean &= sent >= 0;
        if (!receive(track, taker)) {
          avcodec.av_packet_unref(packet);
          return clean && !undecoded;
        }
      }
      avcodec.av_packet_unref(packet);
      code = avformat.av_read_frame(context, packet);
    }
    for (ClipTrack track : tracks.all()) {
      FrameTaker taker = track.picture() ? pictures : sound;
      if (taker != null) {
        avcodec.avcodec_send_packet(track.decoder(), null);
        if (!receive(track, taker)) {
          break;
        }
      }
    }
    reader.rethrow();
    return clean && !undecoded && code == avutil.AVERROR_EOF;
  }

  private boolean receive(ClipTrack track, FrameTaker taker) {
    int got = avcodec.avcodec_receive_frame(track.decoder(), frame);
    for (; got >= 0; got = avcodec.avcodec_receive_frame(track.decoder(), frame)) {
      boolean more = taker.take(frame, seconds(track, frame));
      avutil.av_frame_unref(frame);
      if (!more) {
        return false;
      }
    }
    undecoded |= got != avutil.AVERROR_EAGAIN() && got != avutil.AVERROR_EOF;
    return true;
  }

  private static void check(int code, String act) {
    Ffmpeg.check(code, ErrorCode.MEDIUM_DAMAGED, act);
  }

  @Override
  public void close() {
    avcodec.av_packet_free(packet);
    avutil.av_frame_free(frame);
    tracks.close();
    if (!context.isNull()) {
      avformat.avformat_close_input(context);
    }
    avutil.av_free(io.buffer());
    avformat.avio_context_free(io);
    reader.close();
    seeker.close();
  }
}
