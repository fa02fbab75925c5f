package org.jianzhuo.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jianzhuo.server.store.StoreFault;
import org.jianzhuo.server.sync.KeyFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Runs the central server until it is stopped. Prints one line: address, certificate fingerprint
 * and enrolment code, separated by spaces. Exit code 2: it could not start.
 */
@Command(
    name = "server",
    mixinStandardHelpOptions = true,
    description = "Runs the central server on a data folder.")
public final class ServerCommand implements Callable<Integer> {

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "The data folder; made if it is not there.")
  private Path data = Path.of("");

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "The port; any free one by default.")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "0.0.0.0",
      description = "The address to listen on; all of this machine by default.")
  private String host = "0.0.0.0";

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "The key file, outside the data folder; DIR.key beside it by default.")
  private @Nullable Path key;

  @Option(
      names = "--new-code",
      description = "Only prints another enrolment code; the server may be running meanwhile.")
  private boolean newCode;

  @Option(
      names = "--until-input-ends",
      hidden = true,
      description = "Stops when its standard input ends, as when who started it is killed.")
  private boolean untilInputEnds;

  @Spec private @Nullable CommandSpec spec;

  /** Loggers are weakly held by the platform: a level set on one lasts as long as it is held. */
  private final List<Logger> quiet =
      List.of(
          Logger.getLogger("org.eclipse.jetty"),
          Logger.getLogger("io.javalin"),
          Logger.getLogger("me.desair.tus"));

  @Override
  public Integer call() throws InterruptedException {
    quiet.forEach(logger -> logger.setLevel(Level.WARNING));
    ServerSettings settings =
        new ServerSettings(data, key == null ? KeyFile.beside(data) : key, host, port);
    try {
      if (newCode) {
        say("code=" + Server.offerCode(settings));
        return 0;
      }
      Server server = Server.start(settings);
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(server)));
      say("%s sha256=%s code=%s".formatted(server.url(), server.fingerprint(), server.offerCode()));
      if (server.keyCreated()) {
        warn(
            "The key file %s was made. Keep a copy of it in a safe place, away from the data:"
                .formatted(settings.key()));
        warn("without it nothing on this server can be read again.");
      }
    } catch (IOException | StoreFault e) {
      warn("The server cannot start: " + e.getMessage());
      return 2;
    }
    if (untilInputEnds) {
      awaitEndOfInput();
    } else {
      new CountDownLatch(1).await();
    }
    return 0;
  }

  private static void awaitEndOfInput() {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      Logger.getLogger(ServerCommand.class.getName())
          .log(Level.FINE, "the input broke instead of ending", e);
    }
  }

  private static void stop(Server server) {
    try {
      server.close();
    } catch (IOException e) {
      Logger.getLogger(ServerCommand.class.getName())
          .log(Level.WARNING, "the server did not stop cleanly", e);
    }
  }

  private void say(String line) {
    PrintWriter out = spec == null ? new PrintWriter(System.out) : spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }

  private void warn(String line) {
    PrintWriter err = spec == null ? new PrintWriter(System.err) : spec.commandLine().getErr();
    err.println(line);
    err.flush();
  }
}
