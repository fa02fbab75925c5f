package org.jianzhuo.desk.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jianzhuo.desk.journal.Drafts;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.paper.Asked;
import org.jianzhuo.model.paper.PaperSource;
import org.jianzhuo.model.paper.PaperTemplate;
import org.jianzhuo.model.paper.PaperValue;
import org.jianzhuo.model.wire.Json;

/** Reads and writes the papers that a person has begun and not issued. */
public final class PaperDrafts {

  private final ObjectMapper mapper = Json.mapper();

  /** Names a draft: one of a kind, or of a paper issued anew. */
  public static String key(PaperDraft draft) {
    return prefix(draft.caseStream()) + draft.kind() + ":" + draft.again();
  }

  private static String prefix(StreamId caseStream) {
    return "paper:" + caseStream + ":";
  }

  public byte[] write(PaperDraft draft) {
    try {
      return mapper.writeValueAsBytes(draft);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a draft cannot be written", e);
    }
  }

  /** Returns what the person has begun for the case; one of another layout is passed over. */
  public List<PaperDraft> read(Drafts drafts, PersonId author, StreamId caseStream) {
    List<PaperDraft> read = new ArrayList<>();
    for (byte[] json : drafts.list(author, prefix(caseStream)).values()) {
      try {
        read.add(mapper.readValue(json, PaperDraft.class));
      } catch (IOException e) {
        continue;
      }
    }
    return read;
  }

  /** Returns what the case's data fill in of a new paper. */
  public static Map<String, List<String>> presets(
      PaperTemplate template, Map<PaperSource, PaperValue> sources) {
    Map<String, List<String>> answers = new LinkedHashMap<>();
    for (Asked asked : template.asks()) {
      PaperSource.of(asked.preset())
          .map(sources::get)
          .ifPresent(
              value ->
                  answers.put(
                      asked.id(),
                      switch (value) {
                        case PaperValue.Text(String text) -> List.of(text);
                        case PaperValue.Day(LocalDate day) -> List.of(day.toString());
                        case PaperValue.Rows(List<List<String>> rows) ->
                            rows.stream().map(row -> String.join(" | ", row)).toList();
                      }));
    }
    return answers;
  }
}
