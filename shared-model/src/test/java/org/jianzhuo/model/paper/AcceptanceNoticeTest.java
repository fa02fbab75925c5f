package org.jianzhuo.model.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jianzhuo.model.deadline.HolidayTable;
import org.jianzhuo.model.wire.Deadlines;
import org.jianzhuo.model.wire.PaperTemplates;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The notice of acceptance says no other days than the case has. */
@Tag("F21")
class AcceptanceNoticeTest {

  private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 18);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private final PaperTemplate template =
      PaperTemplates.builtIn().template("acceptance").orElseThrow();

  @Test
  void takesTheDaysThatTheCaseHas() {
    assertThat(faults(filled("2026-11-18", "2026-11-20", known()))).isEmpty();
    assertThat(faults(filled("2026-11-01", "2026-11-20", known()))).containsExactly("received");
    assertThat(faults(filled("2026-11-18", "2026-11-19", known()))).containsExactly("accepted");
  }

  @Test
  void asksForTheDaysWhereTheRegisterHasNone() {
    assertThat(faults(filled("2026-11-01", "2026-11-02", Map.of()))).isEmpty();
    assertThat(faults(filled("2026-11-02", "2026-11-01", Map.of()))).containsExactly("accepted");
  }

  @Test
  void isOfNoEarlierDayThanThePapersThatWereMissing() {
    Map<PaperSource, PaperValue> later =
        Map.of(PaperSource.SUPPLEMENT_RECEIVED_ON, new PaperValue.Day(LocalDate.of(2026, 11, 21)));
    assertThat(faults(filled("2026-11-18", "2026-11-20", later))).containsExactly("accepted");
    assertThat(faults(filled("2026-11-18", "2026-11-21", later))).isEmpty();
  }

  @Test
  void waitsForThePapersThatWereAskedFor() {
    Map<PaperSource, PaperValue> awaited =
        Map.of(PaperSource.SUPPLEMENT_AWAITED, new PaperValue.Text("BZ-2026-7KQ2MD-0001"));
    assertThat(filled("2026-11-18", "2026-11-20", awaited).missing()).isPresent();
    assertThat(filled("2026-11-18", "2026-11-20", known()).missing()).isEmpty();
  }

  private static Map<PaperSource, PaperValue> known() {
    return Map.of(
        PaperSource.CASE_RECEIVED_ON,
        new PaperValue.Day(RECEIVED),
        PaperSource.CASE_ACCEPTED_ON,
        new PaperValue.Day(LocalDate.of(2026, 11, 20)));
  }

  private static List<String> faults(Filling filling) {
    return filling.faults(Map.of()).stream().map(AnswerFault::field).toList();
  }

  private Filling filled(String received, String accepted, Map<PaperSource, PaperValue> known) {
    Map<PaperSource, PaperValue> sources = new HashMap<>(known);
    sources.put(PaperSource.PAPER_ISSUED_ON, new PaperValue.Day(TODAY));
    return Filling.of(
        template,
        "",
        sources,
        Map.of(
            "applicant", List.of("邓国梁"),
            "received", List.of(received),
            "accepted", List.of(accepted),
            "materials", List.of("病历 | 1 | 复印件"),
            "contact", List.of("福田窗口")),
        new LimitCount(Deadlines.limits(), HolidayTable.of(Deadlines.holidays()), "深圳市"),
        TODAY);
  }
}
