package org.jianzhuo.model.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.model.base.Csv;
import org.jspecify.annotations.Nullable;

/** Reads a day's register and names every fault and rewrite by row and column. */
public final class RegisterReader {

  /** The words of a register's note that let a person have two cases on one day. */
  public static final String EXAMINED_TOGETHER = "合并检查";

  private final boolean provincial;
  private final @Nullable LocalDate sessionDate;

  /**
   * @param provincial whether the session is the provincial committee's, which alone hears 再次
   * @param sessionDate the session's day; null if it is not known
   */
  public RegisterReader(boolean provincial, @Nullable LocalDate sessionDate) {
    this.provincial = provincial;
    this.sessionDate = sessionDate;
  }

  /** Reads a file; never throws for what stands in it. */
  public SheetPreview<RegisteredCase> read(byte[] file) {
    SheetFile<RegisterColumn> sheet = SheetFile.open(file, RegisterColumn.values());
    Optional<SheetHeader<RegisterColumn>> header = sheet.header();
    if (header.isEmpty()) {
      return sheet.preview(List.of());
    }
    List<RegisterEntry> entries = new ArrayList<>();
    for (Csv.Row row : sheet.rows()) {
      entries.add(RegisterEntry.read(header.get(), row, provincial, sessionDate));
    }
    compareNumbers(entries);
    comparePeople(entries);
    compareRecognitions(entries);
    return sheet.preview(entries.stream().map(RegisterEntry::toRow).toList());
  }

  /** A number that stands twice: the same row again is skipped; of different ones, both. */
  private static void compareNumbers(List<RegisterEntry> entries) {
    Map<String, RegisterEntry> first = new HashMap<>();
    for (RegisterEntry entry : entries) {
      if (entry.number().isEmpty()) {
        continue;
      }
      RegisterEntry earlier = first.putIfAbsent(entry.number(), entry);
      if (earlier != null) {
        entry.note(RemarkKind.NUMBER_TWICE, RegisterColumn.NUMBER, earlier.place());
        if (!earlier.saysTheSame(entry)) {
          earlier.note(RemarkKind.NUMBER_TWICE, RegisterColumn.NUMBER, entry.place());
        }
      }
    }
  }

  private static void comparePeople(List<RegisterEntry> entries) {
    Map<String, RegisterEntry> first = new HashMap<>();
    for (RegisterEntry entry : entries) {
      if (entry.identity().isEmpty()) {
        continue;
      }
      RegisterEntry earlier = first.putIfAbsent(entry.identity(), entry);
      if (earlier != null && !earlier.number().equals(entry.number())) {
        entry.note(
            entry.examinedTogether() ? RemarkKind.SAME_PERSON_NOTED : RemarkKind.SAME_PERSON,
            RegisterColumn.IDENTITY,
            earlier.place());
      }
    }
  }

  private static void compareRecognitions(List<RegisterEntry> entries) {
    Map<String, RegisterEntry> first = new HashMap<>();
    for (RegisterEntry entry : entries) {
      if (entry.recognition().isEmpty()) {
        continue;
      }
      RegisterEntry earlier = first.putIfAbsent(entry.recognition(), entry);
      if (earlier != null && !earlier.identity().equals(entry.identity())) {
        entry.note(RemarkKind.RECOGNITION_SHARED, RegisterColumn.RECOGNITION, earlier.place());
      }
    }
  }
}
