package org.jianzhuo.desk.evidence.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.jianzhuo.desk.base.DiskFaults;
import org.jianzhuo.desk.base.ErrorCode;

/**
 * Shows JPEG pictures of four inks that lack Adobe's marker: FFmpeg takes cyan, magenta and yellow
 * for brightness and colour, and the picture would be black (ISO/IEC 10918-6 names the marker).
 */
final class InkPictures {

  private static final int HEAD = 1 << 18;
  private static final int START = 0xffd8;
  private static final int APP14 = 0xee;
  private static final int INKS = 4;
  private static final int COMPONENTS_AT = 9;

  private InkPictures() {}

  /** Tells whether the medium is such a picture; it is left at its beginning. */
  static boolean recognised(SeekableByteChannel medium) {
    ByteBuffer head = ByteBuffer.allocate(HEAD);
    try {
      medium.position(0);
      int read = medium.read(head);
      while (read > 0 && head.hasRemaining()) {
        read = medium.read(head);
      }
      medium.position(0);
    } catch (IOException e) {
      throw DiskFaults.of(e, "a picture's beginning could not be read");
    }
    head.flip();
    return head.remaining() > 4 && (head.getShort(0) & 0xffff) == START && inksWithoutMarker(head);
  }

  private static boolean inksWithoutMarker(ByteBuffer head) {
    int at = 2;
    while (at + COMPONENTS_AT < head.limit() && (head.get(at) & 0xff) == 0xff) {
      int kind = head.get(at + 1) & 0xff;
      if (kind == APP14 && adobe(head, at + 4)) {
        return false;
      }
      boolean frame = kind >= 0xc0 && kind <= 0xcf && kind != 0xc4 && kind != 0xc8 && kind != 0xcc;
      if (frame) {
        return head.get(at + COMPONENTS_AT) == INKS;
      }
      at += 2 + (head.getShort(at + 2) & 0xffff);
    }
    return false;
  }

  private static boolean adobe(ByteBuffer head, int at) {
    byte[] name = new byte[5];
    if (at + name.length > head.limit()) {
      return false;
    }
    head.get(at, name);
    return new String(name, StandardCharsets.US_ASCII).equals("Adobe");
  }

  /** Makes a frame of colours of a frame of inks, which the caller frees. */
  static AVFrame colours(AVFrame inks) {
    AVFrame out = avutil.av_frame_alloc();
    out.width(inks.width());
    out.height(inks.height());
    out.format(avutil.AV_PIX_FMT_BGRA);
    out.pts(inks.pts());
    Ffmpeg.check(
        avutil.av_frame_get_buffer(out, 0), ErrorCode.MEDIUM_DAMAGED, "making room for a picture");
    int width = inks.width();
    byte[][] planes = new byte[INKS][width];
    byte[] row = new byte[width * 4];
    for (int y = 0; y < inks.height(); y++) {
      for (int ink = 0; ink < INKS; ink++) {
        inks.data(ink).position((long) y * inks.linesize(ink)).get(planes[ink]);
      }
      for (int x = 0; x < width; x++) {
        int light = 255 - (planes[3][x] & 0xff);
        row[x * 4] = (byte) ((255 - (planes[2][x] & 0xff)) * light / 255);
        row[x * 4 + 1] = (byte) ((255 - (planes[1][x] & 0xff)) * light / 255);
        row[x * 4 + 2] = (byte) ((255 - (planes[0][x] & 0xff)) * light / 255);
        row[x * 4 + 3] = (byte) 0xff;
      }
      out.data(0).position((long) y * out.linesize(0)).put(row);
    }
    return out;
  }

  /** Tells whether all four inks lie in planes of the picture's own size. */
  static boolean whole(AVFrame frame) {
    return frame.format() == avutil.AV_PIX_FMT_YUVA444P && frame.linesize(3) >= frame.width();
  }
}
