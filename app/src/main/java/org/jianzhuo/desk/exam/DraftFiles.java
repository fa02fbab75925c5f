package org.jianzhuo.desk.exam;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.desk.journal.Drafts;
import org.jianzhuo.model.exam.SelfCareActivity;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.wire.Json;
import org.jspecify.annotations.Nullable;

/** Reads and writes the drafts of one case's examination. */
public final class DraftFiles {

  private static final TypeReference<EditTrail.Left<Noted>> TRAIL = new TypeReference<>() {};

  private final ObjectMapper mapper = Json.mapper();
  private final String prefix;

  /** What was left unfinished: findings by id, and what is noted of self-care so far. */
  public record Left(Map<FindingId, FindingDraft> findings, SelfCareNotes selfCare) {}

  private record SelfCareDraft(
      Map<SelfCareActivity, Boolean> needsHelp, @Nullable Map<SelfCareActivity, String> evidence) {

    SelfCareNotes notes() {
      return new SelfCareNotes(needsHelp, evidence == null ? Map.of() : evidence);
    }
  }

  public DraftFiles(StreamId caseStream) {
    this.prefix = "exam:" + caseStream + ":";
  }

  /** Names a finding's draft. */
  public String key(FindingId finding) {
    return prefix + "finding:" + finding;
  }

  /** Names the draft of the self-care answers. */
  public String selfCareKey() {
    return prefix + "self-care";
  }

  /** Names what was changed, for undoing. */
  public String trailKey() {
    return prefix + "trail";
  }

  public byte[] write(EditTrail.Left<Noted> trail) {
    return bytes(mapper.writerFor(TRAIL), trail);
  }

  /** Reads the changes that can be undone; empty where there are none. */
  public Optional<EditTrail.Left<Noted>> trail(Drafts drafts, PersonId author) {
    return drafts.load(author, trailKey()).flatMap(bytes -> parse(bytes, TRAIL));
  }

  public byte[] write(FindingDraft draft) {
    return bytes(draft);
  }

  public byte[] write(SelfCareNotes selfCare) {
    return bytes(new SelfCareDraft(selfCare.answers(), selfCare.evidence()));
  }

  /** Reads what the person left; a draft that a newer program wrote otherwise is passed over. */
  public Left read(Drafts drafts, PersonId author) {
    Map<FindingId, FindingDraft> findings = new LinkedHashMap<>();
    drafts
        .list(author, prefix + "finding:")
        .values()
        .forEach(bytes -> parse(bytes, FindingDraft.class).ifPresent(d -> findings.put(d.id(), d)));
    SelfCareNotes selfCare =
        drafts
            .load(author, selfCareKey())
            .flatMap(bytes -> parse(bytes, SelfCareDraft.class))
            .map(SelfCareDraft::notes)
            .orElse(SelfCareNotes.NONE);
    return new Left(findings, selfCare);
  }

  private byte[] bytes(Object value) {
    return bytes(mapper.writer(), value);
  }

  private static byte[] bytes(ObjectWriter writer, Object value) {
    try {
      return writer.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a draft cannot be written", e);
    }
  }

  private <T> Optional<T> parse(byte[] bytes, TypeReference<T> type) {
    try {
      return Optional.of(mapper.readValue(bytes, type));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private <T> Optional<T> parse(byte[] bytes, Class<T> type) {
    try {
      return Optional.of(mapper.readValue(bytes, type));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
