package org.jianzhuo.packaging.bench;

import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jianzhuo.model.wire.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints one benchmark: ours, a peer, the limit, the naive way, measured in the same run. */
@Command(name = "bench", description = "Measures record, preview, still, seek, seal or strip.")
public final class BenchCommand implements Callable<Integer> {

  /** Names what can be measured. */
  enum Benchmark {
    RECORD,
    PREVIEW,
    STILL,
    SEEK,
    SEAL,
    STRIP
  }

  /** What {@code --json} prints. */
  record Report(String name, List<Row> rows) {}

  @Parameters(paramLabel = "NAME", description = "${COMPLETION-CANDIDATES}")
  private Benchmark benchmark = Benchmark.SEAL;

  @Option(names = "--json", description = "prints JSON")
  private boolean json;

  @Option(
      names = "--seconds",
      description = "how long record records and preview is watched; 60 and 20 unless told")
  private @Nullable Integer seconds;

  @Option(
      names = "--hour",
      description = "shows the pictures of an hour's preview as fast as they come: its memory")
  private boolean hour;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, GeneralSecurityException, InterruptedException {
    PrintWriter console =
        spec == null ? new PrintWriter(System.out, true) : spec.commandLine().getOut();
    List<Row> rows =
        switch (benchmark) {
          case RECORD -> recorded();
          case PREVIEW ->
              hour ? PreviewHour.run() : PreviewBench.run(seconds == null ? 20 : seconds);
          case STILL -> StillBench.run();
          case SEEK -> SeekBench.run();
          case SEAL -> SealBench.run();
          case STRIP -> StripBench.run();
        };
    Report report = new Report(benchmark.name().toLowerCase(Locale.ROOT), rows);
    if (json) {
      console.println(
          Json.mapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(report));
    } else {
      print(console, report);
    }
    console.flush();
    return 0;
  }

  private List<Row> recorded() throws IOException, InterruptedException {
    int recorded = seconds == null ? 60 : seconds;
    List<Row> rows = new ArrayList<>(RecordBench.run(recorded));
    rows.addAll(CopyBench.run(recorded));
    return rows;
  }

  private static void print(PrintWriter console, Report report) {
    console.printf(
        "%-44s %-7s %10s %10s %10s %10s%n",
        report.name(), "unit", "ours", "peer", "limit", "naive");
    for (Row row : report.rows()) {
      console.printf(
          "%-44s %-7s %10s %10s %10s %10s%n",
          row.row(),
          row.unit(),
          figure(row.ours()),
          figure(row.peer()),
          figure(row.limit()),
          figure(row.naive()));
    }
  }

  private static String figure(@Nullable Double value) {
    return value == null ? "-" : String.format(Locale.ROOT, "%.2f", value);
  }
}
