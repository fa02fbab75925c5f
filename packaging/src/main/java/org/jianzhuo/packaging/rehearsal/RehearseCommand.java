package org.jianzhuo.packaging.rehearsal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jianzhuo.model.wire.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Walks the whole day through the window and leaves what came of it in a folder. */
@Command(name = "rehearse", description = "Walks the whole appraisal day through the window.")
public final class RehearseCommand implements Callable<Integer> {

  @Option(names = "--register", description = "the day's register, CSV")
  private @Nullable Path register;

  @Option(names = "--experts", description = "the expert pool, CSV")
  private @Nullable Path experts;

  @Option(names = "--lang", description = "zh or en", defaultValue = "zh")
  private String lang = "zh";

  @Option(names = "--out", description = "the folder for what the rehearsal leaves")
  private @Nullable Path out;

  @Spec private @Nullable CommandSpec spec;

  private final List<Report.Step> steps = new ArrayList<>();
  private final Map<String, String> told = new HashMap<>();

  @Override
  public Integer call() throws IOException {
    PrintWriter console = console();
    if (!lang.equals("zh") && !lang.equals("en")) {
      console.println("--lang is zh or en, not " + lang);
      return 2;
    }
    Path home = Path.of(System.getProperty("jianzhuo.home", "packaging")).toAbsolutePath();
    Path registerFile =
        (register == null ? home.resolve("samples/session-2026-11-23.csv") : register)
            .toAbsolutePath();
    Path expertsFile =
        (experts == null ? home.resolve("samples/experts.csv") : experts).toAbsolutePath();
    for (Path file : List.of(registerFile, expertsFile)) {
      if (!Files.isReadable(file)) {
        console.println("There is no file to read at " + file);
        return 2;
      }
    }
    Path folder =
        (out == null ? home.resolve("target/rehearsal") : out).toAbsolutePath().normalize();
    RehearsalFolder.empty(folder);
    Files.createDirectories(folder.resolve("screens"));
    Files.createDirectories(folder.resolve("stations"));
    PracticeSecrets secrets = PracticeSecrets.draw(new SecureRandom());
    secrets.write(folder);
    DayPlan plan =
        new DayPlan(
            registerFile.toString(),
            expertsFile.toString(),
            folder.toString(),
            secrets.password(),
            secrets.pin(),
            lang.equals("en"));
    Path log = folder.resolve("rehearsal.log");
    try (Walk walk = new Walk(plan, folder, log, console)) {
      Optional<String> failure = walk.day();
      steps.addAll(walk.steps());
      told.putAll(walk.told());
      new Aftermath(folder, secrets.password().toCharArray(), told, steps).leave(json());
      if (failure.isPresent()) {
        console.println("FAILED " + failure.get());
        console.println("the log is " + log);
        return 1;
      }
    } catch (StepFailed failed) {
      console.println("FAILED " + failed.getMessage());
      console.println("the log is " + log);
      return 1;
    }
    console.println("rehearsed: " + folder.resolve("report.json"));
    return 0;
  }

  private PrintWriter console() {
    return spec == null ? new PrintWriter(System.out, true) : spec.commandLine().getOut();
  }

  private static ObjectMapper json() {
    return Json.mapper().enable(SerializationFeature.INDENT_OUTPUT);
  }
}
