package org.jianzhuo.packaging.judge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.rules.Rules;
import org.jspecify.annotations.Nullable;

/** Answers one line with one line. */
final class Judge {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final Words UNREADABLE =
      new Words("不是一个 JSON 对象", "is not one JSON object in UTF-8");

  private static final Words UNFIT = new Words("数值无法处理", "holds a value that cannot be judged");

  private final Map<String, JudgeKind> kinds;
  private final boolean english;

  Judge(Rules rules, boolean english) {
    this.kinds = JudgeKinds.all(rules);
    this.english = english;
  }

  /** One line of the output. */
  record Line(String json, boolean error) {}

  /**
   * Judges a line.
   *
   * @param line null where the bytes were no UTF-8 or too many
   */
  Line answer(@Nullable String line) {
    if (line == null) {
      return error(null, "line", UNREADABLE);
    }
    Parsed parsed;
    try {
      parsed = Parsed.line(line);
    } catch (IOException e) {
      return error(null, "line", UNREADABLE);
    }
    Object id = parsed.fields().get("id");
    Optional<String> duplicate = parsed.duplicate();
    if (duplicate.isPresent()) {
      return error(
          parsed.idTwice() || id instanceof Map || id instanceof Iterable ? null : id,
          duplicate.get(),
          new Words("出现两次", "occurs twice"));
    }
    if (id instanceof Map || id instanceof Iterable) {
      return error(null, "id", new Words("须为文本或数值", "must be a text or a number"));
    }
    try {
      return new Line(written(id, judged(parsed.fields())), false);
    } catch (FieldFault fault) {
      return error(id, fault.field(), fault.words());
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      // A value that no reader foresaw must not end the run for the lines behind it.
      return error(id, "line", UNFIT);
    }
  }

  private Map<String, @Nullable Object> judged(Map<String, @Nullable Object> line) {
    String name = new Fields(line).choice("kind", kinds.keySet());
    JudgeKind kind = kinds.get(name);
    if (kind == null) {
      throw new IllegalStateException(name);
    }
    Map<String, @Nullable Object> fields = new LinkedHashMap<>(line);
    fields.remove("id");
    fields.remove("kind");
    Fields in = new Fields(fields);
    in.allowOnly(kind.fields());
    return kind.judge(in);
  }

  private Line error(@Nullable Object id, String field, Words words) {
    Map<String, @Nullable Object> error = new LinkedHashMap<>();
    error.put("field", field);
    error.put("message", field + (english ? " " : "：") + words.in(english));
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("error", error);
    return new Line(written(id, answer), true);
  }

  private static String written(@Nullable Object id, Map<String, @Nullable Object> fields) {
    StringWriter text = new StringWriter(128);
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      out.writeStartObject();
      out.writeFieldName("id");
      Parsed.write(out, id);
      for (Map.Entry<String, @Nullable Object> field : fields.entrySet()) {
        out.writeFieldName(field.getKey());
        Parsed.write(out, field.getValue());
      }
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
