package org.jianzhuo.desk.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.CaseTable.done;
import static org.jianzhuo.desk.opinion.CaseTable.refused;
import static org.jianzhuo.desk.opinion.FakePeople.PIN;

import org.jianzhuo.model.exam.SelfCareLevel;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.opinion.FindingReading;
import org.jianzhuo.model.opinion.Opinion;
import org.jianzhuo.model.opinion.OpinionFact;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each expert accepts the five activities of self-care, or rejects them with the own reading. */
@Tag("F148")
class SelfCareStandTest {
  private final CaseTable table = new CaseTable();

  @Test
  void whoRejectsThemSaysWhatWasSeen() {
    agree(table.first);
    OwnView view = rejecting("");
    assertThat(refused(table.opinions.differ(table.caseStream, view, PIN)))
        .isEqualTo("opinion.refused.reading-of-care");
  }

  @Test
  void rejectingThemAloneIsADifferentOpinionThatTheSheetPrints() {
    agree(table.first);
    OwnView view = rejecting("进食须人帮助");
    table.people.become(table.second);
    assertThat(refused(table.opinions.differ(table.caseStream, view.withReason(""), PIN)))
        .isEqualTo("opinion.refused.reason");
    OpinionTable after = done(table.opinions.differ(table.caseStream, view, PIN));
    Opinion own = after.own();
    assertThat(own.consents()).isFalse();
    assertThat(own.acceptsSelfCare()).isFalse();
    assertThat(DissentText.of(after.accepted().item(), after.exam(), own))
        .startsWith("对所见“生活自理五项”不认可，本人意见：进食须人帮助。");
    agree(table.third);
    assertThat(after(table.third).decided().differing()).containsExactly(table.second);
  }

  @Test
  void whatWasRejectedIsKeptWhenThePanelDeliberatesAnew() {
    agree(table.first);
    OwnView view = rejecting("进食须人帮助");
    done(table.opinions.differ(table.caseStream, view, PIN));
    agree(table.third);
    table.deliberateAnew("漏查双手");
    table.act(table.first, new org.jianzhuo.model.exam.ExamFact.Completed());
    agree(table.first);
    OwnView kept = OwnView.from(after(table.second));
    assertThat(kept.stand(FindingReading.SELF_CARE).reading()).isEqualTo("进食须人帮助");
  }

  @Test
  void whoAcceptsThemFilesNoReadingOfThem() {
    agree(table.first);
    assertThat(table.journal.stream(table.caseStream).history().ordered())
        .filteredOn(act -> act.fact() instanceof OpinionFact.Filed)
        .allSatisfy(
            act ->
                assertThat(((OpinionFact.Filed) act.fact()).opinion().readings())
                    .noneMatch(r -> r.finding().equals(FindingReading.SELF_CARE)));
  }

  private OwnView rejecting(String reading) {
    OpinionTable seen = after(table.second);
    return OwnView.from(seen.proposal(), seen.exam())
        .with(FindingReading.SELF_CARE, OwnView.Stand.OPEN.accepting(false).reading(reading))
        .withSelfCare(SelfCareLevel.NONE)
        .withReason("本人当场查见进食困难");
  }

  private OpinionTable after(PersonId expert) {
    table.people.become(expert);
    return table.opinions.table(table.caseStream).orElseThrow();
  }

  private void agree(PersonId expert) {
    table.people.become(expert);
    done(table.opinions.agree(table.caseStream, PIN));
  }
}
