package org.jianzhuo.packaging.rehearsal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianzhuo.packaging.Main;

/** Runs the central server in a process of its own, on a free loopback port. */
public final class ServerProcess implements AutoCloseable {

  private static final Pattern ADDRESS =
      Pattern.compile("(https://\\S+) sha256=(\\S+) code=(\\S+)");
  private static final Pattern CODE = Pattern.compile("code=(\\S+)");
  private static final List<String> JVM =
      List.of("-Xmx512m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED");

  private final Child child;
  private final List<String> arguments;
  private final Path log;
  private final String url;
  private String firstCode;

  private ServerProcess(
      Child child, List<String> arguments, Path log, String url, String firstCode) {
    this.child = child;
    this.arguments = arguments;
    this.log = log;
    this.url = url;
    this.firstCode = firstCode;
  }

  /** Starts a server on {@code server} in the folder, its key file beside it. */
  public static ServerProcess start(Path folder, Path log) {
    List<String> arguments =
        List.of(
            "server",
            "--data",
            folder.resolve("server").toString(),
            "--key",
            folder.resolve("server.key").toString(),
            "--host",
            "127.0.0.1",
            "--until-input-ends");
    Child child = Child.start(log, JVM, Main.class.getName(), arguments);
    for (Optional<String> text = child.nextText(); text.isPresent(); text = child.nextText()) {
      Matcher address = ADDRESS.matcher(text.get());
      if (address.find()) {
        return new ServerProcess(child, arguments, log, address.group(1), address.group(3));
      }
    }
    child.close();
    throw new StepFailed("the server did not start");
  }

  public String url() {
    return url;
  }

  /** Returns an enrolment code that nobody has used. */
  public String freshCode() {
    if (!firstCode.isEmpty()) {
      String code = firstCode;
      firstCode = "";
      return code;
    }
    List<String> ask = new ArrayList<>(arguments);
    ask.add("--new-code");
    try (Child once = Child.start(log, JVM, Main.class.getName(), ask)) {
      for (Optional<String> text = once.nextText(); text.isPresent(); text = once.nextText()) {
        Matcher code = CODE.matcher(text.get());
        if (code.find()) {
          return code.group(1);
        }
      }
    }
    throw new StepFailed("the server gives no further enrolment code");
  }

  @Override
  public void close() {
    child.close();
  }
}
