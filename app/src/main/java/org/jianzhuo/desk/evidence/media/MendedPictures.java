package org.jianzhuo.desk.evidence.media;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.jianzhuo.desk.evidence.JpegScan;

/** Counts the pictures of a clip of which a part is damaged, which the decoder filled in. */
final class MendedPictures {

  private final boolean jpegs;
  private long count;

  /**
   * @param codec of the pictures, as FFmpeg numbers it
   */
  MendedPictures(int codec) {
    jpegs = codec == avcodec.AV_CODEC_ID_MJPEG;
  }

  /** Looks at a picture before it is decoded. */
  void sent(AVPacket packet) {
    // The decoder of JPEGs shows half a picture and says nothing.
    if (jpegs && packet.size() > 0) {
      byte[] bytes = new byte[packet.size()];
      packet.data().get(bytes);
      count += JpegScan.whole(bytes) ? 0 : 1;
    }
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
