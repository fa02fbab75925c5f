package org.jianzhuo.model.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jianzhuo.model.base.SheetText;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.catalogue.WordingFile;

/**
 * Reads a standard's official wording from CSV, or from JSON: an object with {@code standard},
 * {@code edition} and {@code clauses}, each with {@code code} and {@code text}.
 */
public final class WordingReader {

  /** No standard's wording is as large as this. */
  static final int MOST_BYTES = 8 << 20;

  private WordingReader() {}

  /** Reads a file and checks it against the standard; nothing of a faulty one is imported. */
  public static WordingFile read(byte[] file, Standard standard, Catalogue catalogue) {
    Optional<SheetText> text = file.length > MOST_BYTES ? Optional.empty() : SheetText.decode(file);
    if (text.isEmpty()) {
      return WordingFile.broken(
          standard,
          new Words("文件不是 UTF-8 或 GB18030 文本", "the file is no text in UTF-8 or GB18030"));
    }
    String plain = text.get().text().strip();
    if (!plain.startsWith("{") && !plain.startsWith("[")) {
      return WordingFile.ofCsv(text.get().text(), standard, catalogue);
    }
    try (JsonParser parser = new JsonFactory().createParser(text.get().text())) {
      return json(parser, standard, catalogue);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      return new WordingFile(
          standard,
          "",
          List.of(),
          List.of(new WordingFile.Fault(line, "", new Words("不是完整的 JSON", "is no complete JSON"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WordingFile json(JsonParser parser, Standard standard, Catalogue catalogue)
      throws IOException {
    String number = "";
    String edition = "";
    List<WordingFile.Entry> entries = new ArrayList<>();
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return WordingFile.broken(
          standard,
          new Words(
              "最外层须有 standard、edition、clauses", "the outermost needs standard, edition, clauses"));
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      if (field.equals("clauses") && value == JsonToken.START_ARRAY) {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
          entries.add(entry(parser));
        }
      } else if (field.equals("standard") && value == JsonToken.VALUE_STRING) {
        number = parser.getText().strip();
      } else if (field.equals("edition") && value == JsonToken.VALUE_STRING) {
        edition = parser.getText().strip();
      } else {
        parser.skipChildren();
      }
    }
    String whole = number;
    List<WordingFile.Entry> named =
        entries.stream()
            .map(
                e ->
                    e.standard().isEmpty()
                        ? new WordingFile.Entry(e.line(), whole, e.code(), e.text())
                        : e)
            .toList();
    return WordingFile.of(named, edition, List.of(), standard, catalogue);
  }

  private static WordingFile.Entry entry(JsonParser parser) throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    String standard = "";
    String code = "";
    String text = "";
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value != JsonToken.VALUE_STRING) {
        parser.skipChildren();
        continue;
      }
      switch (field) {
        case "standard" -> standard = parser.getText().strip();
        case "code" -> code = parser.getText().strip();
        case "text" -> text = parser.getText().strip();
        default -> {}
      }
    }
    return new WordingFile.Entry(line, standard, code, text);
  }
}
