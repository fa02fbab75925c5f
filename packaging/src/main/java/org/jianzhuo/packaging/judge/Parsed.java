package org.jianzhuo.packaging.judge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds one line as parsed: objects are maps, arrays lists, numbers {@link Numeral}. Nothing is
 * tolerated but JSON; a key that occurs twice is remembered.
 */
final class Parsed {

  /** A number with the text that stood in the line, so that it can be written back unchanged. */
  record Numeral(String text, double value) {}

  private static final JsonFactory FACTORY = new JsonFactory();

  private final Map<String, @Nullable Object> fields;
  private final @Nullable String duplicate;
  private final boolean idTwice;

  private Parsed(
      Map<String, @Nullable Object> fields, @Nullable String duplicate, boolean idTwice) {
    this.fields = fields;
    this.duplicate = duplicate;
    this.idTwice = idTwice;
  }

  Map<String, @Nullable Object> fields() {
    return fields;
  }

  /** Returns the first key that occurs twice in one object. */
  Optional<String> duplicate() {
    return Optional.ofNullable(duplicate);
  }

  /** Tells whether the line's own id, not one within it, occurs twice and so names nothing. */
  boolean idTwice() {
    return idTwice;
  }

  /**
   * Parses a line.
   *
   * @throws IOException if it is anything but one JSON object
   */
  static Parsed line(String line) throws IOException {
    try (JsonParser parser = FACTORY.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("not a JSON object");
      }
      Reader reader = new Reader(parser);
      Map<String, @Nullable Object> fields = reader.object();
      if (parser.nextToken() != null) {
        throw new IOException("more than one JSON object");
      }
      return new Parsed(fields, reader.duplicate, reader.idTwice);
    }
  }

  private static final class Reader {
    private final JsonParser parser;
    private @Nullable String duplicate;
    private boolean idTwice;
    private int depth;

    Reader(JsonParser parser) {
      this.parser = parser;
    }

    Map<String, @Nullable Object> object() throws IOException {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      depth++;
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        if (fields.containsKey(name)) {
          idTwice |= depth == 1 && name.equals("id");
          duplicate = duplicate == null ? name : duplicate;
        }
        parser.nextToken();
        fields.put(name, value());
      }
      depth--;
      return fields;
    }

    private @Nullable Object value() throws IOException {
      return switch (parser.currentToken()) {
        case START_OBJECT -> object();
        case START_ARRAY -> array();
        case VALUE_STRING -> text();
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
            new Numeral(parser.getText(), Double.parseDouble(parser.getText()));
        case VALUE_TRUE -> true;
        case VALUE_FALSE -> false;
        case VALUE_NULL -> null;
        default -> throw new IOException("not JSON");
      };
    }

    // Half a character could not be written back as it stood.
    private String text() throws IOException {
      String text = parser.getText();
      if (text.chars().anyMatch(c -> Character.isSurrogate((char) c))
          && !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
        throw new IOException("half a character");
      }
      return text;
    }

    private List<@Nullable Object> array() throws IOException {
      List<@Nullable Object> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(value());
      }
      return items;
    }
  }

  /** Writes a value of an answer. */
  static void write(JsonGenerator out, @Nullable Object value) throws IOException {
    switch (value) {
      case null -> out.writeNull();
      case String text -> out.writeString(text);
      case Boolean flag -> out.writeBoolean(flag);
      case Integer number -> out.writeNumber(number);
      case Double number -> writeDouble(out, number);
      case Numeral number -> out.writeNumber(number.text());
      case List<?> items -> {
        out.writeStartArray();
        for (Object item : items) {
          write(out, item);
        }
        out.writeEndArray();
      }
      case Map<?, ?> fields -> {
        out.writeStartObject();
        for (Map.Entry<?, ?> field : fields.entrySet()) {
          out.writeFieldName(String.valueOf(field.getKey()));
          write(out, field.getValue());
        }
        out.writeEndObject();
      }
      default -> throw new IllegalArgumentException("cannot write " + value.getClass());
    }
  }

  private static void writeDouble(JsonGenerator out, double number) throws IOException {
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      out.writeNumber((long) number);
    } else {
      out.writeNumber(number);
    }
  }
}
