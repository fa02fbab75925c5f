package org.jianzhuo.desk.evidence.decoder;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.desk.evidence.ClipSound;
import org.jianzhuo.desk.evidence.MediaReader;
import org.jianzhuo.desk.evidence.MediaReader.ClipCheck;
import org.jianzhuo.desk.evidence.PageReader;

/**
 * Puts the messages between the desk and its decoder on a stream. What the decoder says is bounded
 * before it is believed: its bytes come from a file that may be hostile.
 */
final class Wire {

  /** The most bytes that are asked for at once. */
  static final int MOST_BYTES = 1 << 18;

  private static final int LONGEST_CODEC = 40;
  private static final int MOST_SOUND = 1 << 22;
  private static final long MOST_FRAME_BYTES = 4L * 60_000_000;

  /** What the desk can ask for. */
  enum Act {
    OPEN_CLIP,
    FRAME_AT,
    NEXT_FRAME,
    FRAME_BEFORE,
    CLOSE_CLIP,
    FRAME_TIMES,
    DECODED_TIMES,
    OPEN_SOUND,
    SEEK_SOUND,
    NEXT_SOUND,
    CLOSE_SOUND,
    CHECK,
    PICTURE,
    PLAY,
    LOOK_PAGES,
    PAGE
  }

  /** What the desk says. */
  sealed interface Told {}

  /**
   * Asks for work on a medium.
   *
   * @param size how many plain bytes the medium has
   * @param page from 1, or how many pages are wanted at most, or which track is, from 0
   */
  record Request(Act act, long size, double seconds, int page, int maxWidth) implements Told {}

  /** Plain bytes that the decoder asked for; none at the medium's end. */
  record Bytes(byte[] plain) implements Told {}

  /** Answers whether the decoder may go on. */
  record GoOn(boolean further) implements Told {}

  /** What the decoder says. */
  sealed interface Said {}

  /** Asks for plain bytes. */
  record Read(long at, int length) implements Said {}

  /** Asks whether to go on; the desk answers. */
  record MayI() implements Said {}

  /** Ends an act, or is one of many, after which the desk says whether it wants more. */
  record Picture(Frame frame) implements Said {}

  /** Ends an act that gave nothing. */
  record Nothing() implements Said {}

  record Opened(double seconds, MediaReader.Tracks tracks) implements Said {}

  /** Ends an act with a piece of sound. */
  record Sound(ClipSound.Piece piece) implements Said {}

  record Checked(ClipCheck check) implements Said {}

  /** Ends an act with the times of a clip's frames, in milliseconds. */
  record Times(List<Long> millis) implements Said {}

  record Looked(PageReader.Look look) implements Said {}

  /** Ends an act that failed. */
  record Failed(ErrorCode code) implements Said {}

  private Wire() {}

  static void write(DataOutputStream out, Told told) throws IOException {
    switch (told) {
      case Request r -> {
        out.writeByte(0);
        out.writeByte(r.act().ordinal());
        out.writeLong(r.size());
        out.writeDouble(r.seconds());
        out.writeInt(r.page());
        out.writeInt(r.maxWidth());
      }
      case Bytes b -> {
        out.writeByte(1);
        out.writeInt(b.plain().length);
        out.write(b.plain());
      }
      case GoOn g -> {
        out.writeByte(2);
        out.writeBoolean(g.further());
      }
    }
    out.flush();
  }

  static Told readTold(DataInputStream in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case 0 ->
          new Request(
              Act.values()[in.readByte()],
              in.readLong(),
              in.readDouble(),
              in.readInt(),
              in.readInt());
      case 1 -> new Bytes(bytes(in, in.readInt(), MOST_BYTES));
      case 2 -> new GoOn(in.readBoolean());
      default -> throw new IOException("no such message: " + kind);
    };
  }

  static void write(DataOutputStream out, Said said) throws IOException {
    switch (said) {
      case Read r -> {
        out.writeByte(0);
        out.writeLong(r.at());
        out.writeInt(r.length());
      }
      case MayI m -> out.writeByte(1);
      case Picture p -> {
        out.writeByte(2);
        out.writeInt(p.frame().width());
        out.writeInt(p.frame().height());
        out.writeLong(p.frame().millis());
        out.write(p.frame().bgra(), 0, p.frame().width() * p.frame().height() * 4);
      }
      case Nothing n -> out.writeByte(3);
      case Opened o -> {
        out.writeByte(4);
        out.writeDouble(o.seconds());
        write(out, o.tracks());
      }
      case Checked c -> {
        out.writeByte(5);
        out.writeBoolean(c.check().decodes());
        out.writeInt(c.check().width());
        out.writeInt(c.check().height());
        out.writeLong(c.check().frames());
        out.writeDouble(c.check().seconds());
        out.writeDouble(c.check().soundSeconds());
        out.writeLong(c.check().mended());
        write(out, c.check().tracks());
      }
      case Looked l -> {
        out.writeByte(6);
        out.writeInt(l.look().pages());
        out.writeByte(l.look().trouble().ordinal());
        out.writeBoolean(l.look().whole());
      }
      case Sound s -> {
        out.writeByte(8);
        out.writeDouble(s.piece().seconds());
        out.writeInt(s.piece().samples().length);
        out.write(s.piece().samples());
      }
      case Times t -> {
        out.writeByte(9);
        out.writeInt(t.millis().size());
        for (long each : t.millis()) {
          out.writeLong(each);
        }
      }
      case Failed f -> {
        out.writeByte(7);
        out.writeByte(f.code().ordinal());
      }
    }
    out.flush();
  }

  static Said readSaid(DataInputStream in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case 0 -> new Read(in.readLong(), Math.clamp(in.readInt(), 0, MOST_BYTES));
      case 1 -> new MayI();
      case 2 -> new Picture(frame(in));
      case 3 -> new Nothing();
      case 4 -> new Opened(length(in.readDouble()), tracks(in));
      case 5 ->
          new Checked(
              new ClipCheck(
                  in.readBoolean(),
                  Math.max(0, in.readInt()),
                  Math.max(0, in.readInt()),
                  Math.max(0, in.readLong()),
                  length(in.readDouble()),
                  length(in.readDouble()),
                  Math.max(0, in.readLong()),
                  tracks(in)));
      case 6 ->
          new Looked(
              new PageReader.Look(
                  Math.max(0, in.readInt()), trouble(in.readUnsignedByte()), in.readBoolean()));
      case 8 ->
          new Sound(
              new ClipSound.Piece(length(in.readDouble()), bytes(in, in.readInt(), MOST_SOUND)));
      case 9 -> new Times(times(in));
      case 7 -> new Failed(code(in.readUnsignedByte()));
      default -> throw new IOException("no such message: " + kind);
    };
  }

  private static void write(DataOutputStream out, MediaReader.Tracks tracks) throws IOException {
    out.writeInt(tracks.films());
    out.writeInt(tracks.sounds());
    out.writeUTF(tracks.codec());
    out.writeBoolean(tracks.read());
    out.writeUTF(tracks.unheard());
  }

  private static MediaReader.Tracks tracks(DataInputStream in) throws IOException {
    return new MediaReader.Tracks(
        Math.max(0, in.readInt()),
        Math.max(0, in.readInt()),
        codec(in.readUTF()),
        in.readBoolean(),
        codec(in.readUTF()));
  }

  /** Returns the name of a codec as far as it may be shown: the file may be hostile. */
  private static String codec(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]", "?");
    return plain.substring(0, Math.min(plain.length(), LONGEST_CODEC));
  }

  private static List<Long> times(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > MediaReader.MOST_FRAMES) {
      throw new IOException(count + " frames are too many");
    }
    List<Long> times = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      times.add(in.readLong());
    }
    return times;
  }

  private static Frame frame(DataInputStream in) throws IOException {
    int width = in.readInt();
    int height = in.readInt();
    long millis = in.readLong();
    long length = 4L * width * height;
    if (width < 1 || height < 1 || length > MOST_FRAME_BYTES) {
      throw new IOException("a picture of " + width + " x " + height);
    }
    return new Frame(width, height, bytes(in, (int) length, (int) MOST_FRAME_BYTES), millis);
  }

  private static byte[] bytes(DataInputStream in, int length, int most) throws IOException {
    if (length < 0 || length > most) {
      throw new IOException(length + " bytes are too many");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }

  private static double length(double seconds) {
    return Double.isFinite(seconds) ? Math.clamp(seconds, 0, 1e7) : 0;
  }

  private static PageReader.Trouble trouble(int ordinal) {
    PageReader.Trouble[] all = PageReader.Trouble.values();
    return all[Math.min(ordinal, all.length - 1)];
  }

  private static ErrorCode code(int ordinal) {
    ErrorCode[] all = ErrorCode.values();
    return ordinal < all.length ? all[ordinal] : ErrorCode.MEDIUM_DAMAGED;
  }
}
