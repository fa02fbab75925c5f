package org.jianzhuo.desk.opinion;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jianzhuo.model.journal.StreamId;

/**
 * Holds which cases an expert has read (逐案已阅), each with the mark of what was read: what changed
 * since counts as unread.
 */
public record ReadMarks(Map<StreamId, String> marks) {

  /** The key of the draft that keeps them; its author is another part of it. */
  public static final String DRAFT = "opinion-read";

  private static final Pattern LINE =
      Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (.+)");

  /** Nothing read yet. */
  public static final ReadMarks NONE = new ReadMarks(Map.of());

  public ReadMarks {
    marks = Map.copyOf(marks);
  }

  /** Tells whether the case is read as it stands now. */
  public boolean isRead(ToSign waiting) {
    return waiting.inBatch() && waiting.mark().equals(marks.get(waiting.caseStream()));
  }

  /** Returns the marks with the case read, or unread again. */
  public ReadMarks with(ToSign waiting, boolean read) {
    Map<StreamId, String> next = new HashMap<>(marks);
    if (read && waiting.inBatch()) {
      next.put(waiting.caseStream(), waiting.mark());
    } else {
      next.remove(waiting.caseStream());
    }
    return new ReadMarks(next);
  }

  /** Returns the marks of the cases that still wait. */
  public ReadMarks of(List<ToSign> waiting) {
    return new ReadMarks(
        waiting.stream()
            .filter(this::isRead)
            .collect(Collectors.toMap(ToSign::caseStream, ToSign::mark)));
  }

  /** Returns the marks as a draft keeps them: a line for each case. */
  public byte[] encode() {
    Map<String, String> sorted = new TreeMap<>();
    marks.forEach((stream, mark) -> sorted.put(stream.value().toString(), mark));
    return sorted.entrySet().stream()
        .map(line -> line.getKey() + ' ' + line.getValue())
        .collect(Collectors.joining("\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Reads a draft; a line that this program does not understand is passed over. */
  public static ReadMarks decode(byte[] draft) {
    Map<StreamId, String> marks = new HashMap<>();
    new String(draft, StandardCharsets.UTF_8)
        .lines()
        .forEach(
            line -> {
              Matcher mark = LINE.matcher(line);
              if (mark.matches()) {
                marks.put(StreamId.of(mark.group(1)), mark.group(2));
              }
            });
    return new ReadMarks(marks);
  }
}
