package org.jianzhuo.desk.evidence.decoder;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/** A decoder that a medium makes crash, hang, swell or lie, as the medium's own words say. */
public final class HostileDecoder {

  private static final int LOOKED_AT = 4_096;

  private HostileDecoder() {}

  /** Reads the medium's beginning and does what it says. */
  public static void main(String[] arguments) throws IOException {
    DecoderMain.guard(Long.parseLong(arguments[0]));
    DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
    DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
    if (!(Wire.readTold(in) instanceof Wire.Request)) {
      throw new IOException("no request");
    }
    Wire.write(out, new Wire.Read(0, LOOKED_AT));
    if (!(Wire.readTold(in) instanceof Wire.Bytes bytes)) {
      throw new IOException("no bytes");
    }
    String words = new String(bytes.plain(), StandardCharsets.ISO_8859_1);
    if (words.contains("CRASH")) {
      Pointer.memset(new Nowhere(), 1, 64);
    } else if (words.contains("HANG")) {
      LockSupport.parkNanos(Long.MAX_VALUE);
    } else if (words.contains("SWELL")) {
      swell();
    } else if (words.contains("HEAP")) {
      List<byte[]> all = new ArrayList<>();
      while (all.size() < 10_000) {
        all.add(new byte[1 << 20]);
      }
    } else if (words.contains("CHATTER")) {
      while (true) {
        Wire.write(out, new Wire.Read(0, 16));
        Wire.readTold(in);
      }
    } else if (words.contains("LIE")) {
      out.writeByte(2);
      out.writeInt(Integer.MAX_VALUE);
      out.writeInt(Integer.MAX_VALUE);
      out.flush();
    }
    Runtime.getRuntime().halt(99);
  }

  private static void swell() {
    List<BytePointer> all = new ArrayList<>();
    while (all.size() < 10_000) {
      BytePointer more = new BytePointer(8 << 20);
      more.fill(1);
      all.add(more);
    }
  }

  /** Points where no program may write. */
  private static final class Nowhere extends Pointer {
    Nowhere() {
      address = 8;
    }
  }
}
