package org.jianzhuo.desk.evidence.media;

import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;

/** One stream of a medium with its decoder. */
record ClipTrack(int index, boolean picture, AVCodecContext decoder, AVRational tick) {

  private static final long MOST_PIXELS = 100_000_000;

  /**
   * Opens the first stream of a kind. Pictures of two streams, or a cover before a clip, are never
   * to be seen as one film.
   *
   * @param type as FFmpeg numbers kinds
   */
  static Optional<ClipTrack> first(AVFormatContext context, int type) {
    for (int i = 0; i < context.nb_streams(); i++) {
      AVStream stream = context.streams(i);
      boolean cover = (stream.disposition() & avformat.AV_DISPOSITION_ATTACHED_PIC) != 0;
      if (stream.codecpar().codec_type() == type && !cover) {
        boolean picture = type == avutil.AVMEDIA_TYPE_VIDEO;
        return Optional.of(new ClipTrack(i, picture, decoder(stream), stream.time_base()));
      }
    }
    return Optional.empty();
  }

  private static AVCodecContext decoder(AVStream stream) {
    AVCodec codec = avcodec.avcodec_find_decoder(stream.codecpar().codec_id());
    if (codec == null) {
      throw new DeskFault(ErrorCode.MEDIUM_DAMAGED, "the medium's codec is not known");
    }
    AVCodecContext decoder = avcodec.avcodec_alloc_context3(codec);
    avcodec.avcodec_parameters_to_context(decoder, stream.codecpar());
    decoder.pkt_timebase(stream.time_base());
    decoder.thread_count(1);
    decoder.max_pixels(MOST_PIXELS);
    Ffmpeg.check(
        avcodec.avcodec_open2(decoder, codec, (PointerPointer<?>) null),
        ErrorCode.MEDIUM_DAMAGED,
        "opening a decoder");
    return decoder;
  }
}
