package org.jianzhuo.packaging;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jianzhuo.desk.wiring.DeskOptions;
import org.jianzhuo.desk.wiring.Launcher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens the desk on a data folder. */
@Command(
    name = "desk",
    mixinStandardHelpOptions = true,
    description = "Opens the desk on a data folder.")
public final class DeskCommand implements Callable<Integer> {

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "The station's data folder; made if it is not there.")
  private Path data = Path.of("");

  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "The server's address, offered at enrolment.")
  private @Nullable String server;

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      description = "zh or en; without it, the language last chosen.")
  private @Nullable String lang;

  @Option(names = "--practice", hidden = true, description = "Offers the practice controls.")
  private boolean practice;

  @Override
  public Integer call() {
    Launcher.launch(
        new DeskOptions(
            data.toAbsolutePath(),
            Optional.ofNullable(server),
            Optional.empty(),
            Optional.ofNullable(lang).map("en"::equals),
            practice));
    return 0;
  }
}
