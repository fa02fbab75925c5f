package org.jianzhuo.packaging.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jianzhuo.model.wire.RulesReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Judges the worked examples of the dossier and of the standards' tables. */
class JudgeExamplesTest {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Judge JUDGE = new Judge(RulesReader.read(), true);

  static Stream<Arguments> examples() throws IOException {
    InputStream in =
        Objects.requireNonNull(JudgeExamplesTest.class.getResourceAsStream("examples.jsonl"));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList().stream()
          .map(JudgeExamplesTest::read)
          .map(e -> Arguments.of(e.path("example").textValue(), e.path("line"), e.path("answer")));
    }
  }

  private static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("examples")
  void areJudgedAsWorkedByHand(String name, ObjectNode line, ObjectNode expected) {
    JsonNode answer = read(JUDGE.answer(line.put("id", name).toString()).json());
    assertThat(answer.path("id").textValue()).isEqualTo(name);
    for (Map.Entry<String, JsonNode> field : expected.properties()) {
      JsonNode found = answer.path(field.getKey());
      if (field.getValue().isNumber()) {
        assertThat(found.asDouble(Double.NaN))
            .as(field.getKey() + " in " + answer)
            .isEqualTo(field.getValue().asDouble());
      } else {
        assertThat(found).as(field.getKey() + " in " + answer).isEqualTo(field.getValue());
      }
    }
  }
}
