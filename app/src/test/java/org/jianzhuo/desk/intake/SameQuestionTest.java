package org.jianzhuo.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jianzhuo.desk.deadline.DeadlineRules;
import org.jianzhuo.desk.session.SessionListing;
import org.jianzhuo.desk.session.Sessions;
import org.jianzhuo.model.wire.Deadlines;
import org.junit.jupiter.api.Test;

/** What the rules of acceptance ask of several rows may be answered once, and only the same. */
class SameQuestionTest {

  private static final DayListing.Day DAY =
      new DayListing.Day(LocalDate.of(2026, 11, 23), "11-23 场次", "南山鉴定点");

  private static final String HEAD =
      "申请编号,姓名,性别,公民身份号码,鉴定事项,鉴定类型,认定工伤决定书文号,认定伤害部位,受伤日期,申请日期,申请人身份\n";

  private static final String REVIEW =
      "劳动功能障碍程度,复查（满1年）,深人社认字〔2024〕1号,右手,2024-01-05,2026-10-18,职工\n";

  private static final String EXTENSION =
      "延长医疗终结期,确认,深人社认字〔2026〕1号,右手,2026-01-05,2026-10-18,用人单位\n";

  private final MemoryJournal journal = new MemoryJournal();
  private final SignedInPeople people = new SignedInPeople(journal);
  private final RegisterImport imports =
      new RegisterImport(
          journal,
          people,
          new SessionListing(journal, new Sessions(journal), UUID::randomUUID),
          new DeadlineRules(journal, people, Deadlines.limits(), Deadlines.holidays()),
          EarlierConclusions.NONE,
          character -> false,
          UUID::randomUUID);

  @Test
  void oneAnswerServesTheRowsThatAreAskedTheSameAndNoOther() {
    String file =
        HEAD
            + "2026-70001,雷英龙,女,430199200211026686,"
            + REVIEW
            + "2026-70002,雷英凤,女,440399199207266043,"
            + REVIEW
            + "2026-70003,雷英虎,女,44039919920726606X,"
            + EXTENSION;
    RegisterPlan plan = imports.preview(file.getBytes(StandardCharsets.UTF_8), DAY);
    int row = plan.preview().rows().getFirst().row();
    assertThat(plan.unanswered()).isEqualTo(3);
    assertThat(plan.askedAlike(row)).containsExactly(row, row + 1);
    RegisterPlan answered = plan.answeringAlike(row, "原结论已核对");
    assertThat(answered.unanswered()).isEqualTo(1);
    assertThat(answered.fresh()).isEqualTo(2);
    assertThat(answered.guarded(row + 2).answers()).isEmpty();
    assertThat(
            answered.preview().allRemarks().stream()
                .flatMap(remark -> answered.answerTo(remark).stream()))
        .containsExactly("原结论已核对", "原结论已核对");
    assertThat(answered.answering(row + 2, "治疗未终结").fresh()).isEqualTo(3);
  }
}
