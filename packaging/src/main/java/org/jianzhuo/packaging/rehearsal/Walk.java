package org.jianzhuo.packaging.rehearsal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.model.wire.Json;
import org.jspecify.annotations.Nullable;

/** Runs the processes of the day one after the other: first station, server, second station. */
final class Walk implements AutoCloseable {

  private static final List<String> WINDOW =
      List.of(
          "-Xmx1500m",
          "-XX:+UseSerialGC",
          "--enable-native-access=ALL-UNNAMED",
          "-Dglass.platform=Headless",
          "-Dprism.order=sw",
          "-Dtestfx.robot=glass",
          "-Djava.awt.headless=true",
          "-Dfile.encoding=UTF-8",
          "-Dstdout.encoding=UTF-8");

  private final DayPlan plan;
  private final Path folder;
  private final Path log;
  private final PrintWriter console;
  private final List<Report.Step> steps = new ArrayList<>();
  private final Map<String, String> told = new HashMap<>();
  private @Nullable ServerProcess server;

  Walk(DayPlan plan, Path folder, Path log, PrintWriter console) {
    this.plan = plan;
    this.folder = folder;
    this.log = log;
    this.console = console;
  }

  List<Report.Step> steps() {
    return List.copyOf(steps);
  }

  Map<String, String> told() {
    return Map.copyOf(told);
  }

  /** Walks until the end or the first failure, which it returns. */
  Optional<String> day() throws IOException {
    Path secret = Files.createTempFile("jianzhuo-plan", ".json");
    try {
      Files.write(secret, Json.mapper().writeValueAsBytes(plan));
      return part("first", secret, folder.resolve("stations/A"), 1)
          .or(() -> part("second", secret, folder.resolve("stations/B"), 60))
          .or(() -> part("first-again", secret, folder.resolve("stations/A"), 80));
    } finally {
      Files.deleteIfExists(secret);
    }
  }

  /** Walks a practice day's morning on the station's folder, and enrols it at a fresh server. */
  Optional<String> morning(Path station) throws IOException {
    Path secret = Files.createTempFile("jianzhuo-plan", ".json");
    try {
      Files.write(secret, Json.mapper().writeValueAsBytes(plan));
      return part("prepare", secret, station, 1);
    } finally {
      Files.deleteIfExists(secret);
    }
  }

  /** Returns where the server answers, once a station has asked for it. */
  Optional<String> serverAddress() {
    return Optional.ofNullable(server).map(ServerProcess::url);
  }

  private Optional<String> part(String name, Path secret, Path data, int firstPicture) {
    List<String> jvm = new ArrayList<>(WINDOW);
    for (String passed : List.of("jianzhuo.home", "org.bytedeco.javacpp.cachedir")) {
      String value = System.getProperty(passed);
      if (value != null) {
        jvm.add("-D" + passed + "=" + value);
      }
    }
    try (Child child =
        Child.start(
            log,
            jvm,
            StationMain.class.getName(),
            List.of(name, secret.toString(), data.toString(), String.valueOf(firstPicture)))) {
      for (Optional<Line> next = child.next(); next.isPresent(); next = child.next()) {
        Line line = next.get();
        switch (line.word()) {
          case "step" -> step(line.values().get(0), Long.parseLong(line.values().get(1)));
          case "told" -> told.put(line.values().get(0), line.values().get(1));
          case "ask" -> child.tell(answer());
          case "fail" -> {
            return Optional.of(line.values().get(0));
          }
          default -> throw new StepFailed("an unknown line from a station: " + line);
        }
      }
      int code = child.exitCode();
      return code == 0 ? Optional.empty() : Optional.of("the station ended with code " + code);
    }
  }

  private void step(String name, long ms) {
    steps.add(new Report.Step(name, ms));
    console.printf("%3d  %-44s %6d ms%n", steps.size(), name, ms);
    console.flush();
  }

  /** The one question a station asks: where the server is, and a fresh enrolment code. */
  private String answer() {
    if (server == null) {
      long started = System.nanoTime();
      server = ServerProcess.start(folder, log);
      step("server started", (System.nanoTime() - started) / 1_000_000);
    }
    return Line.format("server", server.url(), server.freshCode());
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
  }
}
