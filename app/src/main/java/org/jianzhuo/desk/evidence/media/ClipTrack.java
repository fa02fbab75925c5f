package org.jianzhuo.desk.evidence.media;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** One stream of a medium with its decoder. */
record ClipTrack(int index, boolean picture, AVCodecContext decoder, AVRational tick) {

  private static final long MOST_PIXELS = 100_000_000;
  private static final int TAG_BYTES = 4;

  /**
   * Lists the streams of a kind. Pictures of two streams, or a cover before a clip, are never to be
   * seen as one film.
   *
   * @param type as FFmpeg numbers kinds
   */
  static List<AVStream> streams(AVFormatContext context, int type) {
    List<AVStream> found = new ArrayList<>();
    for (int i = 0; i < context.nb_streams(); i++) {
      AVStream stream = context.streams(i);
      boolean cover = (stream.disposition() & avformat.AV_DISPOSITION_ATTACHED_PIC) != 0;
      if (stream.codecpar().codec_type() == type && !cover) {
        found.add(stream);
      }
    }
    return found;
  }

  /** Opens a stream; null where its codec is not decoded here. */
  static @Nullable ClipTrack open(AVStream stream) {
    AVCodec codec = avcodec.avcodec_find_decoder(stream.codecpar().codec_id());
    if (codec == null) {
      return null;
    }
    AVCodecContext decoder = avcodec.avcodec_alloc_context3(codec);
    avcodec.avcodec_parameters_to_context(decoder, stream.codecpar());
    decoder.pkt_timebase(stream.time_base());
    decoder.thread_count(1);
    decoder.max_pixels(MOST_PIXELS);
    if (avcodec.avcodec_open2(decoder, codec, (PointerPointer<?>) null) < 0) {
      avcodec.avcodec_free_context(decoder);
      return null;
    }
    boolean picture = stream.codecpar().codec_type() == avutil.AVMEDIA_TYPE_VIDEO;
    return new ClipTrack(stream.index(), picture, decoder, stream.time_base());
  }

  /** Returns the name of a stream's codec, or the four letters by which the file calls it. */
  static String codec(AVStream stream) {
    int id = stream.codecpar().codec_id();
    if (id != avcodec.AV_CODEC_ID_NONE) {
      return avcodec.avcodec_get_name(id).getString();
    }
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < TAG_BYTES; i++) {
      int letter = stream.codecpar().codec_tag() >>> 8 * i & 0xff;
      letters.append(letter > ' ' && letter < 0x7f ? (char) letter : '?');
    }
    return letters.toString();
  }
}
