package org.jianzhuo.desk.evidence.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bytedeco.ffmpeg.global.avdevice;
import org.bytedeco.javacpp.Loader;

/**
 * Supplies what FFmpeg's device library needs of a Linux system and a bare machine lacks: it asks
 * for sound servers and screens by name even where only a picture source is opened.
 */
final class SystemLibraries {

  /** A library's functions: how their names begin, and in which versions they are asked for. */
  private record Functions(String prefix, List<String> versions) {}

  private static final Map<String, Functions> NEEDED =
      Map.of(
          "libpulse.so.0", new Functions("pa_", List.of("PULSE_0")),
          "libasound.so.2", new Functions("snd_", List.of("ALSA_0.9", "ALSA_0.9.0rc4")),
          "libxcb.so.1", new Functions("xcb_", List.of()),
          "libxcb-shm.so.0", new Functions("xcb_shm_", List.of()));

  private static final String LINUX = "linux-x86_64";
  private static final String FOLDER = "stand-ins";

  private SystemLibraries() {}

  /**
   * Loads a stand-in for each library that is missing.
   *
   * @return the folder of the stand-ins, for programs that need the same libraries; empty where
   *     nothing is missing
   */
  static Optional<Path> complete() {
    if (!Loader.getPlatform().equals(LINUX)) {
      return Optional.empty();
    }
    List<String> missing = NEEDED.keySet().stream().filter(SystemLibraries::missing).toList();
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    try {
      Path folder = Files.createDirectories(Loader.getCacheDir().toPath().resolve(FOLDER));
      for (String name : missing) {
        System.load(write(folder.resolve(name), standIn(name)).toString());
      }
      return Optional.of(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("FFmpeg's libraries cannot be unpacked", e);
    }
  }

  /** Returns the names of all libraries that the device library asks the system for. */
  static Set<String> needed() {
    return NEEDED.keySet();
  }

  /** Returns a stand-in with every function that the device library calls there. */
  static byte[] standIn(String name) throws IOException {
    Functions functions = Objects.requireNonNull(NEEDED.get(name));
    return StandInLibrary.of(
        name, functions.versions(), names(deviceLibrary(), functions.prefix()));
  }

  private static boolean missing(String name) {
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup.libraryLookup(name, arena);
      return false;
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  /** Returns the library's bytes as text: the names that it asks for stand there between zeros. */
  private static String deviceLibrary() throws IOException {
    String resource =
        "/org/bytedeco/ffmpeg/%s/libavdevice.so.%d"
            .formatted(LINUX, avdevice.LIBAVDEVICE_VERSION_MAJOR);
    try (InputStream bytes =
        Objects.requireNonNull(avdevice.class.getResourceAsStream(resource), resource)) {
      return new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private static List<String> names(String library, String prefix) {
    return Pattern.compile("(?<=\\x00)" + prefix + "\\w+(?=\\x00)")
        .matcher(library)
        .results()
        .map(MatchResult::group)
        .distinct()
        .toList();
  }

  /** Puts the file there whole, since another process of ours may load it at this moment. */
  private static Path write(Path file, byte[] bytes) throws IOException {
    if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
      Path part = Files.createTempFile(file.getParent(), "stand-in", ".part");
      Files.write(part, bytes);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return file;
  }
}
