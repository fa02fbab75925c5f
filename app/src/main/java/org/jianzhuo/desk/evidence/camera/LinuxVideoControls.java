package org.jianzhuo.desk.evidence.camera;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Optional;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;

/**
 * Reaches a camera's controls through the C library's {@code ioctl} (V4L2 of the Linux kernel).
 * FFmpeg passes none of them on; any handle on the device may set them while another one streams.
 */
final class LinuxVideoControls implements VideoControls {

  // _IOWR('V', 36, struct v4l2_queryctrl), _IOWR('V', 27 and 28, struct v4l2_control)
  private static final long QUERY = 0xC044_5624L;
  private static final long GET = 0xC008_561BL;
  private static final long SET = 0xC008_561CL;
  private static final int QUERY_BYTES = 68;
  private static final int LEAST_AT = 40;
  private static final int MOST_AT = 44;
  private static final int FLAGS_AT = 56;
  private static final int DISABLED_OR_READ_ONLY = 0x1 | 0x4;
  private static final int READ_AND_WRITE = 2;

  private final String device;
  private final MethodHandle open;
  private final MethodHandle close;
  private final MethodHandle ioctl;

  LinuxVideoControls(Path device) {
    this.device = device.toString();
    Linker linker = Linker.nativeLinker();
    SymbolLookup library = linker.defaultLookup();
    open =
        linker.downcallHandle(
            library.findOrThrow("open"),
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT),
            Linker.Option.firstVariadicArg(2));
    close =
        linker.downcallHandle(
            library.findOrThrow("close"),
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    ioctl =
        linker.downcallHandle(
            library.findOrThrow("ioctl"),
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_LONG,
                ValueLayout.ADDRESS),
            Linker.Option.firstVariadicArg(2));
  }

  @Override
  public Optional<Range> range(int control) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment query = arena.allocate(QUERY_BYTES, 4);
      query.set(ValueLayout.JAVA_INT, 0, control);
      boolean settable =
          ask(arena, QUERY, query)
              && (query.get(ValueLayout.JAVA_INT, FLAGS_AT) & DISABLED_OR_READ_ONLY) == 0;
      return settable
          ? Optional.of(
              new Range(
                  query.get(ValueLayout.JAVA_INT, LEAST_AT),
                  query.get(ValueLayout.JAVA_INT, MOST_AT)))
          : Optional.empty();
    }
  }

  @Override
  public Optional<Integer> get(int control) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment asked = control(arena, control, 0);
      return ask(arena, GET, asked)
          ? Optional.of(asked.get(ValueLayout.JAVA_INT, 4))
          : Optional.empty();
    }
  }

  @Override
  public boolean set(int control, int value) {
    try (Arena arena = Arena.ofConfined()) {
      return ask(arena, SET, control(arena, control, value));
    }
  }

  private static MemorySegment control(Arena arena, int control, int value) {
    MemorySegment both = arena.allocate(8, 4);
    both.set(ValueLayout.JAVA_INT, 0, control);
    both.set(ValueLayout.JAVA_INT, 4, value);
    return both;
  }

  private boolean ask(Arena arena, long request, MemorySegment argument) {
    int handle = called(() -> (int) open.invokeExact(arena.allocateFrom(device), READ_AND_WRITE));
    if (handle < 0) {
      return false;
    }
    try {
      return called(() -> (int) ioctl.invokeExact(handle, request, argument)) == 0;
    } finally {
      called(() -> (int) close.invokeExact(handle));
    }
  }

  /** A call of the C library. */
  @FunctionalInterface
  private interface Call {
    int run() throws Throwable;
  }

  private static int called(Call call) {
    try {
      return call.run();
    } catch (Throwable e) {
      throw new DeskFault(ErrorCode.CAMERA_FAILED, "asking a camera for its exposure", e);
    }
  }
}
