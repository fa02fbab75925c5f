package org.jianzhuo.packaging.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianzhuo.desk.evidence.media.Ffmpeg;

/** Runs the ffmpeg executable of the artifact whose libraries the program uses. */
final class FfmpegProgram {

  private static final Pattern CPU =
      Pattern.compile("bench: utime=([0-9.]+)s stime=([0-9.]+)s rtime=([0-9.]+)s");

  private FfmpegProgram() {}

  /** What one run took, in seconds. */
  record Cost(double cpu, double wall) {}

  static Cost run(List<String> arguments, Path target) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("-hide_banner", "-nostdin", "-benchmark", "-y"));
    command.addAll(arguments);
    command.add(target.toString());
    Process process = Ffmpeg.program(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher cost = CPU.matcher(said);
    if (process.waitFor() != 0 || !cost.find()) {
      throw new IOException("ffmpeg failed: " + said.substring(Math.max(0, said.length() - 400)));
    }
    return new Cost(
        Double.parseDouble(cost.group(1)) + Double.parseDouble(cost.group(2)),
        Double.parseDouble(cost.group(3)));
  }
}
