package org.jianzhuo.desk.evidence.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.function.BooleanSupplier;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Lets FFmpeg read and seek in a channel's plain bytes. */
final class PlainBytes {

  /** How many bytes are given at once. */
  static final int BUFFER = 64 * 1024;

  private PlainBytes() {}

  /** Gives FFmpeg the plain bytes; an exception must not cross native code. */
  static final class FromChannel extends Read_packet_Pointer_BytePointer_int {
    private final SeekableByteChannel channel;
    private final BooleanSupplier goOn;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    private @Nullable Exception failure;

    FromChannel(SeekableByteChannel channel, BooleanSupplier goOn) {
      this.channel = channel;
      this.goOn = goOn;
    }

    @Override
    public int call(Pointer opaque, BytePointer into, int size) {
      if (!goOn.getAsBoolean()) {
        return avutil.AVERROR_EXIT();
      }
      try {
        bytes.clear().limit(Math.min(size, BUFFER));
        int read = channel.read(bytes);
        if (read <= 0) {
          return avutil.AVERROR_EOF;
        }
        into.put(bytes.array(), 0, read);
        return read;
      } catch (IOException | DeskFault e) {
        failure = e;
        return avutil.AVERROR_EIO();
      }
    }

    /** Throws what kept the bytes from being read: the sealed file is damaged. */
    void rethrow() {
      if (failure instanceof DeskFault fault) {
        throw fault;
      }
      if (failure != null) {
        throw new DeskFault(ErrorCode.MEDIUM_DAMAGED, "the medium cannot be read", failure);
      }
    }
  }

  static final class SeekChannel extends Seek_Pointer_long_int {
    private final SeekableByteChannel channel;

    SeekChannel(SeekableByteChannel channel) {
      this.channel = channel;
    }

    @Override
    public long call(Pointer opaque, long offset, int whence) {
      try {
        long to =
            switch (whence & ~avformat.AVSEEK_FORCE) {
              case 0 -> offset;
              case 1 -> channel.position() + offset;
              case 2 -> channel.size() + offset;
              default -> -1;
            };
        if (whence == avformat.AVSEEK_SIZE) {
          return channel.size();
        }
        // Beyond the end there is nothing: reading there would look like the end of a whole clip.
        if (to < 0 || to > channel.size()) {
          return avutil.AVERROR_EINVAL();
        }
        channel.position(to);
        return to;
      } catch (IOException | DeskFault e) {
        return avutil.AVERROR_EIO();
      }
    }
  }
}
