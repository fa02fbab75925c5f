package org.jianzhuo.desk.opinion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.jianzhuo.desk.exam.EditTrail;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.wire.Json;

/** Turns an opinion that is being written into the bytes of a draft and back. */
public final class OwnViewDraft {

  private static final ObjectMapper JSON = Json.mapper();
  private static final TypeReference<EditTrail.Left<Written>> TRAIL = new TypeReference<>() {};

  /**
   * What stands there before or after a change.
   *
   * @param begun whether an own view is being written; else one key consents
   */
  public record Written(boolean begun, OwnView own) {}

  private OwnViewDraft() {}

  /** Returns the key of the draft; its author is another part of it. */
  public static String key(StreamId caseStream) {
    return "opinion:" + caseStream;
  }

  /** Returns the key of what can be undone in it. */
  public static String trailKey(StreamId caseStream) {
    return key(caseStream) + ":trail";
  }

  public static byte[] encode(OwnView view) {
    return bytes(view);
  }

  public static byte[] encode(EditTrail.Left<Written> trail) {
    return bytes(trail);
  }

  /** Reads a trail; one that this program does not understand is as good as none. */
  public static Optional<EditTrail.Left<Written>> decodeTrail(byte[] json) {
    try {
      return Optional.of(JSON.readValue(json, TRAIL));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static byte[] bytes(Object value) {
    try {
      return JSON.writeValueAsBytes(value);
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
