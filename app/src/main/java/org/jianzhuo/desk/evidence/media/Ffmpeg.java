package org.jianzhuo.desk.evidence.media;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.global.avdevice;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;

/** Loads FFmpeg's libraries and turns its return codes into faults. */
public final class Ffmpeg {

  /** The system property that names where JavaCPP unpacks the libraries (65 MB). */
  public static final String CACHE_PROPERTY = "org.bytedeco.javacpp.cachedir";

  private Ffmpeg() {}

  /** Unpacks the native libraries into this folder; call it before anything else of evidence. */
  public static void cacheIn(Path folder) {
    if (System.getProperty(CACHE_PROPERTY) == null) {
      System.setProperty(CACHE_PROPERTY, folder.toAbsolutePath().toString());
    }
  }

  /** Loads the libraries; cheap after the first time. */
  public static void load() {
    Loaded.touch();
  }

  /** Prepares a run of the ffmpeg program that came with the libraries. */
  public static ProcessBuilder program(List<String> arguments) {
    load();
    Path file = Path.of(Loader.load(org.bytedeco.ffmpeg.ffmpeg.class));
    List<String> command = new ArrayList<>(arguments);
    command.addFirst(file.toString());
    ProcessBuilder program = new ProcessBuilder(command);
    program.environment().put("LD_LIBRARY_PATH", libraryPath(file.resolveSibling("")));
    return program;
  }

  private static String libraryPath(Path libraries) {
    return Stream.concat(Stream.of(libraries), Loaded.STAND_INS.stream())
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Refuses any single allocation of FFmpeg above this; for the whole process. */
  public static void limitAllocation(long bytes) {
    avutil.av_max_alloc(bytes);
  }

  /** Returns how many bytes of memory this process holds, native and Java. */
  public static long residentBytes() {
    return Pointer.physicalBytes();
  }

  /** Returns the code if it is no error. */
  public static int check(int code, ErrorCode fault, String act) {
    if (code < 0) {
      throw new DeskFault(fault, act + ": " + words(code));
    }
    return code;
  }

  /** Returns FFmpeg's words for an error. */
  public static String words(int code) {
    byte[] text = new byte[avutil.AV_ERROR_MAX_STRING_SIZE];
    avutil.av_strerror(code, text, text.length);
    int end = 0;
    while (end < text.length && text[end] != 0) {
      end++;
    }
    return new String(text, 0, end, StandardCharsets.UTF_8);
  }

  /** Loads once, when first touched. */
  private static final class Loaded {
    static final Optional<Path> STAND_INS = SystemLibraries.complete();

    static {
      avutil.av_log_set_level(avutil.AV_LOG_FATAL);
      avdevice.avdevice_register_all();
    }

    static void touch() {}
  }
}
