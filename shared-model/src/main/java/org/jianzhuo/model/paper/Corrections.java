package org.jianzhuo.model.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jianzhuo.model.conclusion.CorrectionSlip;

/** Reads the correction slips of a conclusion out of a case's papers (深圳2007 27). */
public final class Corrections {

  /** The id of the template of correction slips; stands in every slip and never changes. */
  public static final String KIND = "correction";

  private Corrections() {}

  /**
   * Returns the slips of a case by their versions that stand, in the order in which they were first
   * issued.
   *
   * @param zone of the days of issue
   */
  public static List<CorrectionSlip> of(Papers papers, ZoneId zone) {
    return papers.ofKind(KIND).stream().map(file -> slip(file, zone)).toList();
  }

  private static CorrectionSlip slip(PaperFile file, ZoneId zone) {
    PaperFile.Version last = file.last();
    PaperFact.Issued issued = last.issued();
    PaperFact.Served served = file.served();
    return new CorrectionSlip(
        issued.number(),
        issued.version(),
        LocalDate.ofInstant(Instant.ofEpochMilli(last.at()), zone),
        issued.answers().getOrDefault("changes", List.of()).stream()
            .filter(line -> !line.isBlank())
            .map(line -> Filling.cells(3, line))
            .map(cells -> new CorrectionSlip.Change(cells.get(0), cells.get(1), cells.get(2)))
            .toList(),
        String.join("\n", issued.answers().getOrDefault("reason", List.of())),
        served == null ? null : served.on());
  }
}
