package org.jianzhuo.desk.evidence.media;

import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.jianzhuo.desk.evidence.JpegScan;

/** Counts the pictures of a clip of which a part is damaged, which the decoder filled in. */
final class MendedPictures {

  /** Arithmetic coding has no code that is wrong: only its look tells a hole in it. */
  private static final Set<Integer> WITHOUT_WRONG_CODES =
      Set.of(avcodec.AV_CODEC_ID_VP8, avcodec.AV_CODEC_ID_VP9, avcodec.AV_CODEC_ID_AV1);

  private static final int HOLE = 128;

  private final boolean jpegs;
  private final boolean holes;
  private long count;

  /**
   * @param codec of the pictures, as FFmpeg numbers it
   */
  MendedPictures(int codec) {
    jpegs = codec == avcodec.AV_CODEC_ID_MJPEG;
    holes = WITHOUT_WRONG_CODES.contains(codec);
  }

  /** Looks at a picture before it is decoded. */
  void sent(AVPacket packet) {
    // The decoder of JPEGs shows half a picture and says nothing.
    if ((jpegs || holes) && packet.size() > 0) {
      byte[] bytes = new byte[packet.size()];
      packet.data().get(bytes);
      count += jpegs ? (JpegScan.whole(bytes) ? 0 : 1) : hollow(bytes) ? 1 : 0;
    }
  }

  private static boolean hollow(byte[] bytes) {
    int run = 0;
    for (byte each : bytes) {
      run = each == 0 ? run + 1 : 0;
      if (run == HOLE) {
        return true;
      }
    }
    return false;
  }

  /** Looks at what was decoded. */
  void decoded(AVFrame frame) {
    boolean corrupt = (frame.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) != 0;
    if (!jpegs && (corrupt || frame.decode_error_flags() != 0)) {
      count++;
    }
  }

  long count() {
    return count;
  }
}
