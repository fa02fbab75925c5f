package org.jianzhuo.desk.evidence.decoder;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jianzhuo.desk.evidence.media.Ffmpeg;

/**
 * Starts decoders with this program's own Java and class path.
 *
 * @param mainClass what to run; tests run one that misbehaves
 * @param residentBytes how much memory a decoder may hold, native and Java
 */
record DecoderLaunch(String mainClass, long residentBytes) {

  private static final String HEAP = "-Xmx512m";

  /** Where it writes if it should ever want to: nowhere. */
  private static final String NO_FOLDER = "no-folder-for-plain-bytes";

  private static final Set<String> KEPT = Set.of("SYSTEMROOT", "WINDIR", "LANG", "LC_ALL");

  DecoderLaunch() {
    this(DecoderMain.class.getName(), 1_280L << 20);
  }

  Process start() throws IOException {
    Path java = java().orElseThrow(() -> new IOException("this program's Java has no launcher"));
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(
        List.of(
            HEAP,
            "-Xms24m",
            "-Xss4m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            // A crash report or a core file would hold plain bytes of a person.
            "-XX:+SuppressFatalErrorMessage",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:-UsePerfData",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + NO_FOLDER,
            // The watch over the whole process stands for JavaCPP's own, which throws in between.
            "-Dorg.bytedeco.javacpp.maxBytes=0",
            "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0"));
    property(Ffmpeg.CACHE_PROPERTY, command);
    String modules = System.getProperty("jdk.module.path", "");
    if (!modules.isEmpty()) {
      command.addAll(List.of("--module-path", modules));
    }
    command.addAll(
        List.of(
            "-cp", System.getProperty("java.class.path"), mainClass, Long.toString(residentBytes)));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    keepOnly(builder.environment());
    return builder.start();
  }

  private static void property(String name, List<String> command) {
    String value = System.getProperty(name);
    if (value != null) {
      command.add("-D" + name + "=" + value);
    }
  }

  private static void keepOnly(Map<String, String> environment) {
    Map<String, String> kept = new TreeMap<>(environment);
    kept.keySet().removeIf(name -> !KEPT.contains(name.toUpperCase(Locale.ROOT)));
    environment.clear();
    environment.putAll(kept);
  }

  /** Finds the launcher beside the libraries that run this program. */
  private static Optional<Path> java() {
    boolean windows = File.separatorChar == '\\';
    Path launcher = Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
    return Files.isExecutable(launcher)
        ? Optional.of(launcher)
        : ProcessHandle.current()
            .info()
            .command()
            .map(Path::of)
            .filter(own -> own.endsWith("java") || own.endsWith("java.exe"));
  }
}
