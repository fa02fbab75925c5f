package org.jianzhuo.packaging.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jianzhuo.model.wire.Deadlines;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineKindTest {

  private static final String H25 =
      """
      "holidays": ["2025-01-01", "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31",
        "2025-02-01", "2025-02-02", "2025-02-03", "2025-02-04", "2025-04-04", "2025-04-05",
        "2025-04-06", "2025-05-01", "2025-05-02", "2025-05-03", "2025-05-04", "2025-05-05",
        "2025-05-31", "2025-06-01", "2025-06-02", "2025-10-01", "2025-10-02", "2025-10-03",
        "2025-10-04", "2025-10-05", "2025-10-06", "2025-10-07", "2025-10-08"],
      "extraWorkdays": ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"]
      """;

  private final DeadlineKind kind = new DeadlineKind(Deadlines.limits());
  private final JsonMapper mapper = new JsonMapper();

  private ObjectNode answer(String fields) {
    return kind.answer(read("{" + fields + ", " + H25 + "}"));
  }

  private JsonNode read(String json) {
    try {
      return mapper.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String base(String profile, String limit, String from) {
    return "\"profile\": \"%s\", \"limit\": \"%s\", \"from\": \"%s\""
        .formatted(profile, limit, from);
  }

  @ParameterizedTest
  @CsvSource({
    "shenzhen-2007, L9, 2025-03-03, 2025-05-02, 2025-05-06",
    "shenzhen-2007, L7, 2025-09-25, 2025-10-15, 2025-10-15",
    "national-2014, L7, 2025-01-22, 2025-02-11, 2025-02-11",
    "shenzhen-2007, L4, 2025-10-10, 2025-10-13, 2025-10-13",
    "shenzhen-2007, L4, 2025-09-30, 2025-10-03, 2025-10-09",
    "national-2014, L10, 2025-06-25, 2025-07-15, 2025-07-15",
    "national-2025, L10, 2025-07-02, 2025-07-17, 2025-07-17",
    "shenzhen-2007, L11, 2025-01-01, 2025-01-31, 2025-02-05",
    "national-2025, L13, 2024-02-29, 2025-03-01, 2025-03-03",
    "national-2025, L14, 2025-08-31, 2026-02-28, 2026-03-02",
  })
  void countsTheWorkedExamples(
      String profile, String limit, String from, String due, String rolled) {
    ObjectNode answer = answer(base(profile, limit, from));
    assertThat(answer.get("due").textValue()).isEqualTo(due);
    assertThat(answer.get("dueRolled").textValue()).isEqualTo(rolled);
    assertThat(answer.get("running").booleanValue()).isFalse();
  }

  @Test
  void unitesWhatStopsTheClockAndLeavesOutWhatDoesNot() {
    ObjectNode answer =
        answer(
            base("shenzhen-2007", "L9", "2025-03-03")
                + """
                , "events": [
                  {"type": "investigation", "from": "2025-04-16", "to": "2025-04-25"},
                  {"type": "supplement", "from": "2025-03-10", "to": "2025-03-25"},
                  {"type": "recusal", "from": "2025-03-26", "to": null},
                  {"type": "postponement", "from": "2025-04-14", "to": "2025-04-21"}]
                """);
    assertThat(answer.get("due").textValue()).isEqualTo("2025-05-28");
    assertThat(answer.get("running").booleanValue()).isFalse();
  }

  @Test
  void tellsThatAnIntervalIsOpen() {
    ObjectNode answer =
        answer(
            base("national-2025", "L9", "2025-03-03")
                + ", \"extended\": true, \"events\": [{\"type\": \"treatment\", \"from\":"
                + " \"2025-03-10\", \"to\": null}]");
    assertThat(answer.get("due").textValue()).isEqualTo("2025-06-01");
    assertThat(answer.get("running").booleanValue()).isTrue();
  }

  @Nested
  class TheCommitteesOwnProfile {

    @Test
    void countsWorkingDays() {
      assertThat(
              answer(
                      base("custom", "L9", "2025-03-03")
                          + ", \"settings\": {\"L9\": {\"days\": 60, \"unit\": \"working\"}}")
                  .get("due")
                  .textValue())
          .isEqualTo("2025-05-29");
    }

    @Test
    void mustSetTheLimit() {
      assertBad(base("custom", "L9", "2025-03-03") + ", \"settings\": {}", "settings.L9");
    }
  }

  @Test
  void aSupplementIsAsLongAsItsNoticeSays() {
    assertThat(
            answer(base("national-2025", "L3", "2025-03-03") + ", \"settings\": {\"days\": 10}")
                .get("due")
                .textValue())
        .isEqualTo("2025-03-13");
    assertBad(base("national-2025", "L3", "2025-03-03"), "settings.days");
  }

  @Nested
  class WhatCannotBeRead {

    @Test
    void isNamedByItsField() {
      assertBad(base("shanghai-1999", "L9", "2025-03-03"), "profile");
      assertBad(base("national-2025", "L15", "2025-03-03"), "limit");
      assertBad(base("national-2025", "L9", "2025-02-29"), "from");
      assertBad(base("national-2025", "L9", "2025-03-03") + ", \"extended\": 1", "extended");
      assertBad(
          base("national-2025", "L9", "2025-03-03")
              + ", \"events\": [{\"type\": \"rest\", \"from\": \"2025-03-10\"}]",
          "events[0].type");
      assertBad(
          base("national-2025", "L9", "2025-03-03")
              + ", \"events\": [{\"type\": \"treatment\", \"from\": \"2025-03-10\","
              + " \"to\": \"2025-03-09\"}]",
          "events[0].to");
    }

    @Test
    void isADayBothOffAndWorked() {
      assertThatThrownBy(
              () ->
                  kind.answer(
                      read(
                          "{"
                              + base("national-2025", "L9", "2025-03-03")
                              + ", \"holidays\": [\"2025-10-11\"],"
                              + " \"extraWorkdays\": [\"2025-10-11\"]}")))
          .isInstanceOfSatisfying(
              FieldFault.class, bad -> assertThat(bad.field()).isEqualTo("extraWorkdays"));
    }
  }

  private void assertBad(String fields, String field) {
    assertThatThrownBy(() -> answer(fields))
        .isInstanceOfSatisfying(FieldFault.class, bad -> assertThat(bad.field()).isEqualTo(field));
  }
}
