package org.jianzhuo.packaging.rehearsal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Looks at what the day left and writes {@code report.json}. */
final class Aftermath {

  private final Path folder;
  private final Map<String, String> told;
  private final List<Report.Step> steps;

  Aftermath(Path folder, char[] password, Map<String, String> told, List<Report.Step> steps) {
    this.folder = folder;
    this.told = told;
    this.steps = steps;
  }

  void leave(ObjectMapper json) throws IOException {
    Report report =
        new Report(
            told.getOrDefault("case", ""),
            0,
            List.of(),
            Map.of(),
            new Report.Sync(0, 0, 0),
            false,
            true,
            steps);
    json.writeValue(folder.resolve("report.json").toFile(), report);
  }
}
