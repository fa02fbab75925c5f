package org.jianzhuo.packaging.rehearsal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Application;
import org.jianzhuo.desk.wiring.DeskApplication;
import org.jianzhuo.desk.wiring.DeskOptions;
import org.jianzhuo.model.wire.Json;
import org.testfx.api.FxToolkit;

/**
 * Runs one station of the rehearsal: the real program in this process, and a hand that plays one
 * part on it. Arguments: the part, the plan's file, the data folder, the number of the first
 * picture.
 */
public final class StationMain {

  /** What a part gets: the hand, the plan, and ways to report and to ask the rehearsal. */
  record Stage(
      Hand hand, DayPlan plan, Step step, Function<String, Line> ask, Consumer<Line> told) {}

  /** Names and times one step. */
  interface Step {
    void run(String name, Runnable act);
  }

  private static final Map<String, Consumer<Stage>> PARTS =
      Map.of(
          "first", FirstStation::play,
          "second", SecondStation::play,
          "first-again", FirstStation::reopen,
          "prepare", FirstStation::prepare);

  private StationMain() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Consumer<Stage> part = Objects.requireNonNull(PARTS.get(arguments[0]), arguments[0]);
    DayPlan plan =
        Json.mapper().readValue(Files.readAllBytes(Path.of(arguments[1])), DayPlan.class);
    Path data = Path.of(arguments[2]);
    Path screens = Files.createDirectories(Path.of(plan.out(), "screens"));
    int code = 1;
    try {
      FxToolkit.registerPrimaryStage();
      DeskOptions options =
          new DeskOptions(
              data,
              Optional.empty(),
              Optional.of(
                  Path.of(plan.out(), arguments[0].equals("second") ? "evidence-B" : "evidence")),
              Optional.of(plan.english()),
              true);
      Application desk = FxToolkit.setupApplication(DeskApplication.class, options.arguments());
      Hand hand = new Hand(screens, Integer.parseInt(arguments[3]));
      part.accept(
          new Stage(
              hand,
              plan,
              (name, act) -> {
                long started = System.nanoTime();
                try {
                  act.run();
                } catch (RuntimeException e) {
                  throw new StepFailed(name + ": " + e.getMessage(), e);
                }
                out.println(Line.format("step", name, (System.nanoTime() - started) / 1_000_000));
              },
              question -> {
                out.println(Line.format("ask", question));
                return readLine(in);
              },
              line -> out.println(Line.format(line.word(), line.values().toArray()))));
      FxToolkit.cleanupApplication(desk);
      code = 0;
    } catch (StepFailed failed) {
      failed.printStackTrace();
      out.println(Line.format("fail", String.valueOf(failed.getMessage())));
    }
    System.exit(code);
  }

  private static Line readLine(BufferedReader in) {
    try {
      String text = in.readLine();
      return text == null
          ? new Line("end", java.util.List.of())
          : Line.parse(text).orElseThrow(() -> new StepFailed("an unknown answer: " + text));
    } catch (IOException e) {
      throw new StepFailed("the rehearsal does not answer", e);
    }
  }
}
