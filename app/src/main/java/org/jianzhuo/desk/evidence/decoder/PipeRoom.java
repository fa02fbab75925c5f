package org.jianzhuo.desk.evidence.decoder;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;

/**
 * Gives the pipes of this process's standard streams room for a whole picture, on Linux. A pipe as
 * it comes holds 64 KiB: a picture then takes both processes a dozen turns.
 */
final class PipeRoom {

  /** The most that Linux gives to whoever is no administrator, as it comes. */
  static final int BYTES = 1 << 20;

  private static final int SET_PIPE_SIZE = 1031;
  private static final int GET_PIPE_SIZE = 1032;

  private PipeRoom() {}

  /** Widens what the process hears and says; what cannot be widened stays as it is. */
  static void widen() {
    if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux")) {
      int unused = control(0, SET_PIPE_SIZE, BYTES) + control(1, SET_PIPE_SIZE, BYTES);
    }
  }

  /** Returns how many bytes a pipe of this process holds; negative for what is no pipe. */
  static int of(int descriptor) {
    return control(descriptor, GET_PIPE_SIZE, 0);
  }

  private static int control(int descriptor, int command, int argument) {
    try {
      Linker linker = Linker.nativeLinker();
      MethodHandle fcntl =
          linker.downcallHandle(
              linker.defaultLookup().findOrThrow("fcntl"),
              FunctionDescriptor.of(
                  ValueLayout.JAVA_INT,
                  ValueLayout.JAVA_INT,
                  ValueLayout.JAVA_INT,
                  ValueLayout.JAVA_INT),
              Linker.Option.firstVariadicArg(2));
      return (int) fcntl.invokeExact(descriptor, command, argument);
    } catch (Throwable notHere) {
      // It is only a matter of speed.
      return -1;
    }
  }
}
