package org.jianzhuo.desk.wiring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says how a desk is started.
 *
 * @param data the station's data folder
 * @param server the server's address to offer at enrolment
 * @param exports where originals are exported to; beside the data folder if it is not said
 * @param english whether the desk speaks English; the language last chosen if it is not said
 * @param practice whether the first start offers a practice committee, and the simulated camera its
 *     unplug control
 */
public record DeskOptions(
    Path data,
    Optional<String> server,
    Optional<Path> exports,
    Optional<Boolean> english,
    boolean practice) {

  /** Reads options as {@link #arguments} writes them. */
  public static DeskOptions parse(Map<String, String> named) {
    String data = named.get("data");
    if (data == null) {
      throw new IllegalArgumentException("a desk needs --data");
    }
    return new DeskOptions(
        Path.of(data).toAbsolutePath(),
        Optional.ofNullable(named.get("server")),
        Optional.ofNullable(named.get("exports")).map(Path::of),
        Optional.ofNullable(named.get("lang")).map("en"::equals),
        "true".equals(named.get("practice")));
  }

  /** Writes the options as arguments of a JavaFX application. */
  public String[] arguments() {
    List<String> arguments = new ArrayList<>();
    arguments.add("--data=" + data);
    server.ifPresent(address -> arguments.add("--server=" + address));
    exports.ifPresent(folder -> arguments.add("--exports=" + folder));
    english.ifPresent(en -> arguments.add("--lang=" + (en ? "en" : "zh")));
    arguments.add("--practice=" + practice);
    return arguments.toArray(String[]::new);
  }
}
