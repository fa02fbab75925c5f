package org.jianzhuo.packaging.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeCommandTest {

  private static final JsonMapper MAPPER = new JsonMapper();

  private record Run(int exit, List<JsonNode> answers) {}

  private static Run judge(byte[] input, boolean english) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      int exit = JudgeCommand.run(new ByteArrayInputStream(input), out, english);
      List<JsonNode> answers = new ArrayList<>();
      for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
        answers.add(MAPPER.readTree(line));
      }
      return new Run(exit, answers);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Run judge(String... lines) {
    return judge((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8), true);
  }

  private static JsonNode error(String line) {
    Run run = judge(line);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.answers()).hasSize(1);
    return run.answers().getFirst();
  }

  @Test
  void keepsTheLinesOwnIdWhereAnotherWithinItOccursTwice() {
    JsonNode answer =
        error("{\"id\":7,\"kind\":\"panel\",\"size\":3,\"votes\":[{\"id\":1,\"id\":2}]}");
    assertThat(answer.path("id").asInt()).isEqualTo(7);
    assertThat(error("{\"id\":1,\"id\":2,\"kind\":\"panel\"}").path("id").isNull()).isTrue();
  }

  @Test
  void refusesAFieldOfAnEventOrASettingThatNobodyReads() {
    assertThat(
            error(
                    "{\"id\":1,\"kind\":\"deadline\",\"profile\":\"national-2025\",\"limit\":\"L9\","
                        + "\"from\":\"2025-03-03\",\"events\":[{\"type\":\"supplement\","
                        + "\"from\":\"2025-03-10\",\"until\":\"2025-03-25\"}]}")
                .at("/error/field")
                .asText())
        .isEqualTo("events[0].until");
    String custom =
        "{\"id\":1,\"kind\":\"deadline\",\"profile\":\"custom\",\"limit\":\"L9\","
            + "\"from\":\"2025-03-03\",\"settings\":%s}";
    assertThat(
            error(custom.formatted("{\"L9\":{\"days\":60,\"Unit\":\"working\"}}"))
                .at("/error/field")
                .asText())
        .isEqualTo("settings.L9.Unit");
    assertThat(error(custom.formatted("\"rubbish\"")).at("/error/field").asText())
        .isEqualTo("settings");
  }

  @Test
  void saysThatTheAnswersCouldNotBeWrittenToTheEnd() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    byte[] line =
        "{\"id\":1,\"kind\":\"self-care\",\"needsHelp\":0}\n".getBytes(StandardCharsets.UTF_8);
    StringWriter said = new StringWriter();
    assertThat(
            JudgeCommand.judge(
                new ByteArrayInputStream(line), full, new PrintWriter(said, true), true))
        .isEqualTo(2);
    assertThat(said.toString()).contains("not written to the end", "No space left on device");
  }

  @Nested
  class WithGoodLines {
    @Test
    void takesOneAndOnePointNoughtForTheSameInjury() {
      String line =
          "{\"id\":1,\"kind\":\"comprehensive\",\"items\":["
              + "{\"grade\":9,\"inScope\":true,\"injuryGroup\":1},"
              + "{\"grade\":9,\"inScope\":true,\"injuryGroup\":1.0}]}";
      assertThat(judge(line).answers().getFirst().path("grade").asInt()).isEqualTo(9);
    }

    @Test
    void takesANegativeZeroForZero() {
      Run run =
          judge(
              "{\"id\":1,\"kind\":\"vision\",\"right\":-0.0,\"left\":\"LP\"}",
              "{\"id\":1,\"kind\":\"vision\",\"right\":0,\"left\":\"LP\"}");
      assertThat(run.answers().getFirst()).isEqualTo(run.answers().getLast());
    }

    @Test
    void keepsOrderAndIdsOverManyBatches() {
      String lines =
          IntStream.range(0, 5001)
              .mapToObj("{\"id\":%d,\"kind\":\"self-care\",\"needsHelp\":0}"::formatted)
              .collect(Collectors.joining("\n"));
      Run run = judge(lines);
      assertThat(run.exit()).isZero();
      assertThat(run.answers().stream().map(a -> a.path("id").intValue()))
          .containsExactlyElementsOf(IntStream.range(0, 5001).boxed().toList());
    }

    @Test
    void writesAnIdBackAsItStood() {
      Run run =
          judge(
              "{\"id\":\"张三-1\",\"kind\":\"self-care\",\"needsHelp\":5}",
              "{\"id\":12345678901234567890,\"kind\":\"self-care\",\"needsHelp\":5}",
              "{\"kind\":\"self-care\",\"needsHelp\":5}");
      assertThat(run.exit()).isZero();
      assertThat(run.answers().stream().map(a -> a.path("id").asText()))
          .containsExactly("张三-1", "12345678901234567890", "null");
    }

    @Test
    void readsAByteOrderMarkWindowsLinesAndALastLineWithoutEnd() {
      String line = "{\"id\":1,\"kind\":\"self-care\",\"needsHelp\":5}";
      Run run = judge(("\uFEFF" + line + "\r\n" + line).getBytes(StandardCharsets.UTF_8), true);
      assertThat(run.exit()).isZero();
      assertThat(run.answers()).hasSize(2);
    }

    @Test
    void answersNothingToNothing() {
      Run run = judge(new byte[0], true);
      assertThat(run.exit()).isZero();
      assertThat(run.answers()).isEmpty();
    }
  }

  @Nested
  class WithUnreadableLines {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "broken",
          "[1]",
          "5",
          "{\"id\":1",
          "{\"id\":1} {\"id\":2}",
          "{\"id\":1,}",
          "{id:1}",
          "{\"id\":NaN}",
          "{\"id\":\"\\ud800\"}",
          "''",
        })
    void answersIdNullAndGoesOn(String line) {
      Run run = judge(line, "{\"id\":2,\"kind\":\"self-care\",\"needsHelp\":1}");
      assertThat(run.exit()).isEqualTo(1);
      assertThat(run.answers()).hasSize(2);
      assertThat(run.answers().getFirst().path("id").isNull()).isTrue();
      assertThat(run.answers().getFirst().path("error").path("field").textValue())
          .isEqualTo("line");
      assertThat(run.answers().getLast().path("level").textValue()).isEqualTo("partial");
    }

    @Test
    void refusesBytesThatAreNoUtf8AndLinesWithoutMeasure() {
      ByteArrayOutputStream input = new ByteArrayOutputStream();
      input.writeBytes(new byte[] {'{', (byte) 0xC3, (byte) 0x28, '}', '\n'});
      input.writeBytes("x".repeat(9 << 20).getBytes(StandardCharsets.US_ASCII));
      input.writeBytes(
          "\n{\"id\":3,\"kind\":\"self-care\",\"needsHelp\":1}"
              .getBytes(StandardCharsets.US_ASCII));
      Run run = judge(input.toByteArray(), true);
      assertThat(run.answers().stream().map(a -> a.has("error")))
          .containsExactly(true, true, false);
    }

    @Test
    void judgesALineOfSomeMegabytes() {
      String id = "汉".repeat(1 << 20);
      Run run =
          judge(
              "{\"id\":\"%s\",\"kind\":\"self-care\",\"needsHelp\":5}".formatted(id),
              "{\"id\":2,\"kind\":\"self-care\",\"needsHelp\":1}");
      assertThat(run.exit()).isZero();
      assertThat(run.answers()).hasSize(2);
      assertThat(run.answers().getFirst().path("id").textValue()).isEqualTo(id);
    }

    @Test
    void refusesNestingWithoutMeasure() {
      String deep = "{\"id\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
      assertThat(error(deep).path("id").isNull()).isTrue();
    }
  }

  @Nested
  class WithWrongFields {
    private static final String CLAUSES =
        "{\"id\":7,\"kind\":\"clauses\",\"standard\":\"GB/T 16180-2014\",\"values\":{%s}}";

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "rom.levl | \"rom.levl\":1",
          "scar.tbsa | \"scar.tbsa\":100.1",
          "scar.tbsa | \"scar.tbsa\":-1",
          "scar.tbsa | \"scar.tbsa\":\"5\"",
          "scar.tbsa | \"scar.tbsa\":1e400",
          "scar.tbsa | \"scar.tbsa\":1,\"scar.tbsa\":2",
          "bone.longFixed | \"bone.longFixed\":1",
          "rom.joint | \"rom.joint\":\"jaw\"",
          "rom.joint | \"rom.joint\":[\"knee\"]",
        })
    void namesTheVariable(String field, String values) {
      JsonNode answer = error(CLAUSES.formatted(values));
      assertThat(answer.path("id").intValue()).isEqualTo(7);
      assertThat(answer.path("error").path("field").textValue()).isEqualTo(field);
      assertThat(answer.path("error").path("message").textValue()).startsWith(field + " ");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "kind | \"kind\":\"grade\"",
          "kind | \"needsHelp\":1",
          "needsHelp | \"kind\":\"self-care\"",
          "needsHelp | \"kind\":\"self-care\",\"needsHelp\":6",
          "needsHelp | \"kind\":\"self-care\",\"needsHelp\":1.5",
          "needHelp | \"kind\":\"self-care\",\"needsHelp\":1,\"needHelp\":2",
          "standard | \"kind\":\"clauses\",\"standard\":\"GB/T 16180-2006\",\"values\":{}",
          "values | \"kind\":\"clauses\",\"standard\":\"LS 2002-8\"",
          "right | \"kind\":\"hearing\",\"age\":30,\"sex\":\"M\",\"right\":[1,2],\"left\":[1,2,3]",
          "left |"
              + " \"kind\":\"hearing\",\"age\":30,\"sex\":\"M\",\"right\":[1,2,3],\"left\":[1,2,121]",
          "sex | \"kind\":\"hearing\",\"age\":30,\"sex\":\"男\",\"right\":[1,2,3],\"left\":[1,2,3]",
          "left | \"kind\":\"vision\",\"right\":0.5,\"left\":\"XX\"",
          "right | \"kind\":\"vision\",\"right\":2.1,\"left\":1",
          "active | \"kind\":\"rom\",\"joint\":\"knee\",\"state\":\"mobile\"",
          "reference | \"kind\":\"rom\",\"joint\":\"knee\",\"state\":\"mobile\",\"active\":[1],"
              + "\"reference\":[1,2]",
          "rom.level | \"kind\":\"rom\",\"joint\":\"knee\",\"state\":\"flail\","
              + "\"values\":{\"rom.level\":1}",
          "items[0] | \"kind\":\"hand-score\",\"items\":[[\"thumb\",\"nonFunctional\"]]",
          "po2MmHg | \"kind\":\"lung\",\"params\":{},\"po2Kpa\":9,\"po2MmHg\":70",
          "params.FVCC | \"kind\":\"lung\",\"params\":{\"FVCC\":9}",
          "ccr | \"kind\":\"kidney\"",
          "ascites | \"kind\":\"liver\",\"albumin\":3,\"bilirubin\":1,\"ascites\":4,"
              + "\"encephalopathy\":1,\"prothrombin\":0",
          "items[0].grade | \"kind\":\"comprehensive\",\"items\":[{\"grade\":11,\"inScope\":true}]",
          "rises | \"kind\":\"comprehensive\",\"items\":[],\"rises\":[\"age\"]",
          "size | \"kind\":\"panel\",\"size\":4,\"votes\":[]",
          "votes | \"kind\":\"panel\",\"size\":3,\"votes\":[{},{},{},{}]",
          "idNumber | \"kind\":\"identity\"",
          "birth | \"kind\":\"identity\",\"idNumber\":\"1\",\"birth\":\"1999-13-01\"",
          "parts | \"kind\":\"treatment-end\",\"parts\":[]",
          "limit | \"kind\":\"deadline\",\"profile\":\"national-2014\",\"limit\":\"L99\","
              + "\"from\":\"2025-01-01\"",
          "from | \"kind\":\"deadline\",\"profile\":\"national-2014\",\"limit\":\"L9\","
              + "\"from\":\"-2025-01-01\"",
          "from | \"kind\":\"deadline\",\"profile\":\"national-2014\",\"limit\":\"L9\","
              + "\"from\":\"9999-12-31\"",
          "birth | \"kind\":\"identity\",\"idNumber\":\"1\",\"birth\":\"+12025-01-01\"",
        })
    void namesTheField(String field, String fields) {
      JsonNode answer = error("{\"id\":\"x\"," + fields + "}");
      assertThat(answer.path("id").textValue()).isEqualTo("x");
      assertThat(answer.path("error").path("field").textValue()).isEqualTo(field);
    }

    @Test
    void goesOnAfterAValueThatNobodyForesaw() {
      Run run =
          judge(
              "{\"id\":1,\"kind\":\"panel\",\"size\":3,\"votes\":[{\"grade\":1e99999999999}]}",
              "{\"id\":2,\"kind\":\"self-care\",\"needsHelp\":1}");
      assertThat(run.exit()).isEqualTo(1);
      assertThat(run.answers().getFirst().path("error").path("field").textValue())
          .isEqualTo("line");
      assertThat(run.answers().getLast().path("level").textValue()).isEqualTo("partial");
    }

    @Test
    void speaksChineseUnlessAskedOtherwise() {
      Run run = judge("{\"id\":1,\"kind\":\"self-care\"}".getBytes(StandardCharsets.UTF_8), false);
      assertThat(run.answers().getFirst().path("error").path("message").textValue())
          .isEqualTo("needsHelp：缺少");
    }

    @Test
    void takesNullForUnmeasured() {
      Run run = judge(CLAUSES.formatted("\"scar.tbsa\":null"));
      assertThat(run.exit()).isZero();
      assertThat(run.answers().getFirst().path("grade").isNull()).isTrue();
    }
  }

  @Nested
  class WithIdentityNumbers {
    @ParameterizedTest
    @CsvSource({
      "11010519491231002X, M, 1949-12-31, sex",
      "11010519491231002X, F, 1949-12-30, birth",
      "110105194912310021, F, 1949-12-31, check-digit",
      "990105194912310021, M, 1949-12-30, region check-digit sex birth",
      "11010519491331002X, F, 1949-12-31, date check-digit",
      "11010519491231002x, F, 1949-12-31, charset",
      "11010519491231002, F, 1949-12-31, length",
    })
    void namesEveryReason(String number, String sex, String birth, String reasons) {
      JsonNode answer =
          judge(
                  "{\"id\":1,\"kind\":\"identity\",\"idNumber\":\"%s\",\"sex\":\"%s\",\"birth\":\"%s\"}"
                      .formatted(number, sex, birth))
              .answers()
              .getFirst();
      assertThat(answer.path("valid").booleanValue()).isFalse();
      List<String> found = new ArrayList<>();
      answer.path("reasons").forEach(reason -> found.add(reason.textValue()));
      assertThat(found).containsExactly(reasons.split(" "));
    }

    @Test
    void acceptsWhatIsRight() {
      JsonNode answer =
          judge(
                  "{\"id\":1,\"kind\":\"identity\",\"idNumber\":\"11010519491231002X\","
                      + "\"sex\":\"F\",\"birth\":\"1949-12-31\"}")
              .answers()
              .getFirst();
      assertThat(answer.path("valid").booleanValue()).isTrue();
    }
  }
}
