package org.jianzhuo.model.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.NoteId;
import org.jianzhuo.model.journal.EntryId;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.journal.StreamId;

/** Makes the one JSON mapper: ids, dates and digests as text, strict about what follows. */
public final class Json {

  private Json() {}

  /** Creates a mapper; unknown fields are ignored, since a newer station may add some. */
  public static ObjectMapper mapper() {
    SimpleModule texts = new SimpleModule("jianzhuo");
    text(texts, StreamId.class, StreamId::of);
    text(texts, StationId.class, StationId::of);
    text(texts, PersonId.class, PersonId::of);
    text(texts, MediaId.class, MediaId::of);
    text(texts, FindingId.class, FindingId::of);
    text(texts, NoteId.class, NoteId::of);
    text(texts, EntryId.class, EntryId::of);
    text(texts, Digest.class, Digest::new);
    text(texts, Instant.class, Instant::parse);
    text(texts, LocalDate.class, LocalDate::parse);
    text(texts, LocalTime.class, LocalTime::parse);
    return JsonMapper.builder()
        .addModule(texts)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
        .disable(EnumFeature.READ_ENUM_KEYS_USING_INDEX)
        .build();
  }

  private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> parse) {
    module.addSerializer(
        type,
        new JsonSerializer<T>() {
          @Override
          public void serialize(T value, JsonGenerator out, SerializerProvider p)
              throws IOException {
            out.writeString(value.toString());
          }
        });
    module.addKeySerializer(
        type,
        new JsonSerializer<T>() {
          @Override
          public void serialize(T value, JsonGenerator out, SerializerProvider p)
              throws IOException {
            out.writeFieldName(value.toString());
          }
        });
    module.addDeserializer(
        type,
        new FromStringDeserializer<T>(type) {
          @Override
          protected T _deserialize(String text, DeserializationContext context) {
            return parse.apply(text);
          }
        });
    module.addKeyDeserializer(
        type,
        new KeyDeserializer() {
          @Override
          public Object deserializeKey(String text, DeserializationContext context) {
            return parse.apply(text);
          }
        });
  }
}
