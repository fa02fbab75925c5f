package org.jianzhuo.packaging.rehearsal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jianzhuo.desk.wiring.DeskOptions;
import org.jianzhuo.desk.wiring.Launcher;
import org.jianzhuo.model.roster.Person;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Opens the desk on a fresh practice day, with a server of its own beside it. */
@Command(
    name = "practice",
    description = "Prepares a practice day from the samples and opens the desk on it.")
public final class PracticeCommand implements Callable<Integer> {

  @Option(names = "--lang", description = "zh or en", defaultValue = "zh")
  private String lang = "zh";

  @Option(names = "--out", description = "the folder for the practice day; emptied first")
  private @Nullable Path out;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter console =
        spec == null ? new PrintWriter(System.out, true) : spec.commandLine().getOut();
    Path home = Path.of(System.getProperty("jianzhuo.home", "packaging")).toAbsolutePath();
    Path folder = (out == null ? home.resolve("target/practice") : out).toAbsolutePath();
    RehearsalFolder.empty(folder);
    Files.createDirectories(folder.resolve("screens"));
    PracticeSecrets secrets = PracticeSecrets.draw(new SecureRandom());
    secrets.write(folder);
    DayPlan plan =
        new DayPlan(
            home.resolve("samples/session-2026-11-23.csv").toString(),
            home.resolve("samples/experts.csv").toString(),
            folder.toString(),
            secrets.password(),
            secrets.pin(),
            lang.equals("en"));
    Path station = folder.resolve("stations/A");
    Path log = folder.resolve("rehearsal.log");
    console.println("preparing a practice day in " + folder);
    try (Walk walk = new Walk(plan, folder, log, console)) {
      Optional<String> failure = walk.morning(station);
      if (failure.isPresent()) {
        console.println("FAILED " + failure.get());
        console.println("the log is " + log);
        return 1;
      }
      tell(console, secrets, Subject.choose(plan));
      Launcher.launch(
          new DeskOptions(
              station,
              walk.serverAddress(),
              Optional.of(folder.resolve("evidence")),
              Optional.of(lang.equals("en")),
              true));
    } catch (StepFailed failed) {
      console.println("FAILED " + failed.getMessage());
      console.println("the log is " + log);
      return 1;
    }
    return 0;
  }

  private static void tell(PrintWriter console, PracticeSecrets secrets, Subject subject) {
    console.println("password " + secrets.password() + "   PIN " + secrets.pin());
    console.println(
        "people: 施然 (administrator), 周敏 (queue), 秦望 (panels), 韩立 (recorder), 顾岚 (supervisor),");
    console.println("        宋宁 (drafts, issues, serves), 汤颖 (checks), 邵青 (archive)");
    console.println(
        "experts seated in "
            + subject.room()
            + ": "
            + subject.experts().stream().map(Person::name).collect(Collectors.joining(" ")));
    console.println("all sign in with the password first, later with the PIN");
    console.flush();
  }
}
