package org.jianzhuo.desk.conclusion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.jianzhuo.model.conclusion.DraftWording;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.wire.Json;

/**
 * Holds the wording that a drafter is typing, until it is composed.
 *
 * @param version how many versions there were when it was typed
 * @param panelOpinion the panel opinion that it was typed for, in hex
 * @param answer to the reason of the last return, as typed
 */
public record WordingDraft(int version, String panelOpinion, DraftWording wording, String answer) {

  private static final ObjectMapper JSON = Json.mapper();

  /** Returns what is typed at a desk. */
  public static WordingDraft of(DraftDesk desk, DraftWording wording, String answer) {
    return new WordingDraft(
        desk.versions().size(), desk.panelOpinion().toString(), wording, answer);
  }

  /** Returns the key of the draft; its author is another part of it. */
  public static String key(StreamId caseStream) {
    return "conclusion:" + caseStream;
  }

  /** Tells whether nothing was composed, and no opinion replaced, since this was typed. */
  public boolean goesWith(DraftDesk desk) {
    return version == desk.versions().size() && panelOpinion.equals(desk.panelOpinion().toString());
  }

  /** Returns the bytes that are kept. */
  public byte[] encode() {
    try {
      return JSON.writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a wording that cannot be kept as a draft", e);
    }
  }

  /** Reads a draft; one that this program does not understand is as good as none. */
  public static Optional<WordingDraft> decode(byte[] json) {
    try {
      return Optional.of(JSON.readValue(json, WordingDraft.class));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
