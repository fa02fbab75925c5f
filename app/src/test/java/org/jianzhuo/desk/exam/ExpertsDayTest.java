package org.jianzhuo.desk.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.exam.ExamCases.CASE;
import static org.jianzhuo.desk.exam.ExamCases.EXPERT;
import static org.jianzhuo.desk.exam.ExamCases.STRANGER;

import java.util.List;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.model.opinion.OpinionFact;
import org.jianzhuo.model.opinion.Referral;
import org.junit.jupiter.api.Test;

class ExpertsDayTest {

  private final ExamCases cases = new ExamCases().seated("左肘骨折术后", "左肘").told();
  private final ExpertsDay day =
      new ExpertsDay(
          cases.journal, each -> new ExpertsDay.Waiting(ExpertsDay.Turn.CONSULTATION, null));

  @Test
  void listsACaseToItsPanelWithWhatIsAppraised() {
    assertThat(day.of(EXPERT.id()))
        .singleElement()
        .satisfies(row -> assertThat(row.item().zh()).isEqualTo("劳动功能障碍程度和生活自理障碍程度"));
    assertThat(day.of(STRANGER.id())).isEmpty();
  }

  @Test
  void listsAReferredCaseToTheCommitteesMembers() {
    cases.journal.append(
        EXPERT.id(),
        List.of(
            new Deed(
                CASE,
                new OpinionFact.Referred(
                    new Referral(
                        "三名专家等级各不相同",
                        List.of(),
                        List.of("检查表"),
                        List.of(STRANGER.id()),
                        List.of())))));
    assertThat(day.of(STRANGER.id())).singleElement().matches(row -> row.caseStream().equals(CASE));
  }
}
