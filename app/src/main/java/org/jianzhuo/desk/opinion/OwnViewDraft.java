package org.jianzhuo.desk.opinion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.wire.Json;

/** Turns an opinion that is being written into the bytes of a draft and back. */
public final class OwnViewDraft {

  private static final ObjectMapper JSON = Json.mapper();

  private OwnViewDraft() {}

  /** Returns the key of the draft; its author is another part of it. */
  public static String key(StreamId caseStream) {
    return "opinion:" + caseStream;
  }

  public static byte[] encode(OwnView view) {
    try {
      return JSON.writeValueAsBytes(view);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an opinion that cannot be kept as a draft", e);
    }
  }

  /** Reads a draft; one that this program does not understand is as good as none. */
  public static Optional<OwnView> decode(byte[] json) {
    try {
      return Optional.of(JSON.readValue(json, OwnView.class));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
