package org.jianzhuo.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.deadline.DeadlineRules;
import org.jianzhuo.desk.session.SessionListing;
import org.jianzhuo.desk.session.Sessions;
import org.jianzhuo.model.intake.Remark;
import org.jianzhuo.model.intake.RemarkKind;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.wire.Deadlines;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A decision on a work injury names one person. */
@Tag("F8")
class DecisionOfAnotherTest {

  private static final DayListing.Day DAY =
      new DayListing.Day(LocalDate.of(2026, 11, 23), "11-23 场次", "南山鉴定点");

  private static final String HEAD =
      "申请编号,姓名,性别,公民身份号码,用人单位,鉴定事项,鉴定类型,认定工伤决定书文号,认定伤害部位,伤情诊断,受伤日期,申请日期,受理日期,鉴定室\n";

  private static final String FIRST =
      row("2026-03100", "雷英龙", "430199200211026686", "劳动功能障碍程度", "初次", "左膝");

  private final MemoryJournal journal = new MemoryJournal();
  private final RegisterImport imports =
      new RegisterImport(
          journal,
          new SignedInPeople(journal),
          new SessionListing(journal, new Sessions(journal), UUID::randomUUID),
          new DeadlineRules(
              journal, new SignedInPeople(journal), Deadlines.limits(), Deadlines.holidays()),
          new NoneConcluded(),
          c -> false,
          UUID::randomUUID);

  private static final class NoneConcluded implements EarlierConclusions {
    @Override
    public Optional<LocalDate> concludedOn(StreamId caseStream) {
      return Optional.empty();
    }

    @Override
    public Optional<LocalDate> receivedOn(StreamId caseStream) {
      return Optional.empty();
    }
  }

  private static String row(
      String number, String name, String identity, String item, String type, String part) {
    return String.join(
        ",",
        number,
        name,
        "女",
        identity,
        "宝通物流",
        item,
        type,
        "深人社认字〔2026〕20376号",
        part,
        "左膝半月板损伤",
        "2026-02-10",
        "2026-10-18",
        "2026-10-18",
        "第一鉴定室");
  }

  private List<List<String>> asked(String row) {
    return imports
        .preview((HEAD + row).getBytes(StandardCharsets.UTF_8), DAY)
        .preview()
        .allRemarks()
        .stream()
        .filter(remark -> remark.kind() == RemarkKind.RECOGNITION_OF_ANOTHER)
        .map(Remark::arguments)
        .toList();
  }

  @Test
  void isAskedAboutAlsoAgainstACaseThatWasImportedBefore() {
    assertThat(
            imports.carryOut(
                Answered.all(
                    imports.preview((HEAD + FIRST).getBytes(StandardCharsets.UTF_8), DAY),
                    "已核对原件")))
        .isInstanceOf(Outcome.Done.class);
    String other = row("2026-03101", "雷英凤", "440399199207266043", "劳动功能障碍程度", "初次", "左膝");
    assertThat(asked(other)).containsExactly(List.of("2026-03100 雷英龙"));
    assertThat(asked(other.replace("20376", "20377"))).isEmpty();
    assertThat(asked(FIRST)).isEmpty();
    assertThat(asked(row("2026-03102", "雷英凤", "440399199207266043", "供养亲属丧失劳动能力", "初次", "")))
        .isEmpty();
  }
}
