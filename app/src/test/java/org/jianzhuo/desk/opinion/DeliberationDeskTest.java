package org.jianzhuo.desk.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.CaseTable.done;
import static org.jianzhuo.desk.opinion.CaseTable.refused;
import static org.jianzhuo.desk.opinion.FakePeople.PIN;

import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.opinion.DeliberationCall;
import org.jianzhuo.model.opinion.OpinionFact;
import org.junit.jupiter.api.Test;

/** A signed sheet is set aside by most of its panel, each asked and told. */
class DeliberationDeskTest {
  private final CaseTable table = new CaseTable();

  @Test
  void anyExpertMayCallAndNothingIsSetAsideByOneAlone() {
    table.allSign();
    OpinionTable called = call(table.third);
    assertThat(called.stage()).isEqualTo(OpinionTable.Stage.SIGNED);
    assertThat(called.opinions().signatures()).hasSize(3);
    assertThat(seenBy(table.third).waitsForAnswer()).isFalse();
    assertThat(seenBy(table.first).waitsForAnswer()).isTrue();
    assertThat(refused(table.consultations.anew().call(table.caseStream, "侧别有误", PIN)))
        .isEqualTo("opinion.refused.called");
  }

  @Test
  void theCaseStandsInEveryOthersListToSign() {
    table.allSign();
    call(table.third);
    table.people.become(table.second);
    assertThat(table.opinions.toSign())
        .singleElement()
        .matches(waiting -> waiting.due() == ToSign.Due.ANSWER && !waiting.inBatch());
  }

  @Test
  void withTheSecondVoiceAllFileAgainAndTheFindingsOpen() {
    table.allSign();
    call(table.third);
    OpinionTable after = answer(table.first, true, "");
    assertThat(after.stage()).isEqualTo(OpinionTable.Stage.OPEN);
    assertThat(after.opinions().replaced()).hasSize(1);
    assertThat(after.setAside().seat()).isEqualTo(3);
    assertThat(after.setAside().agreed()).containsExactly(1, 3);
    assertThat(table.journal.stream(table.caseStream).get(Exam.PROJECTION).locked()).isFalse();
    assertThat(seenBy(table.second).waitsForAnswer()).isFalse();
  }

  @Test
  void twoWhoHoldItLeaveTheSheetAsItStands() {
    table.allSign();
    call(table.third);
    table.people.become(table.first);
    assertThat(refused(table.consultations.anew().answer(table.caseStream, false, "否", PIN)))
        .isEqualTo("opinion.refused.reason-to-decline");
    answer(table.first, false, "双手已经检查");
    OpinionTable after = answer(table.second, false, "双手已经检查");
    assertThat(after.stage()).isEqualTo(OpinionTable.Stage.SIGNED);
    assertThat(after.opinions().callState()).contains(DeliberationCall.State.DECLINED);
    assertThat(after.waits()).isFalse();
  }

  @Test
  void whoIsAskedAnswersBeforeSigning() {
    for (PersonId expert : table.panel()) {
      table.people.become(expert);
      done(table.opinions.agree(table.caseStream, PIN));
    }
    call(table.first);
    assertThat(seenBy(table.second).waitsForSignature()).isFalse();
    answer(table.second, false, "双手已经检查");
    assertThat(seenBy(table.second).waitsForSignature()).isTrue();
  }

  @Test
  void aMajorityThatCameAboutAtTwoStationsIsFollowedByAnybodysKey() {
    table.allSign();
    call(table.first);
    table.act(table.second, new OpinionFact.AnewAnswered(true, ""));
    OpinionTable left = seenBy(table.third);
    assertThat(left.stage()).isEqualTo(OpinionTable.Stage.SIGNED);
    assertThat(left.waitsForAnswer()).isTrue();
    assertThat(answer(table.third, true, "").stage()).isEqualTo(OpinionTable.Stage.OPEN);
  }

  @Test
  void aWrongPinCallsNobody() {
    table.allSign();
    table.people.become(table.first);
    refused(table.consultations.anew().call(table.caseStream, "漏查双手", "000000"));
    assertThat(seenBy(table.second).opinions().call()).isNull();
  }

  @Test
  void whoSitsOnNoPanelCallsNobody() {
    table.allSign();
    table.people.become(table.drafter);
    assertThat(refused(table.consultations.anew().call(table.caseStream, "漏查双手", PIN)))
        .isEqualTo("opinion.refused.not-on-panel");
  }

  private OpinionTable call(PersonId expert) {
    table.people.become(expert);
    return done(table.consultations.anew().call(table.caseStream, "漏查双手", PIN));
  }

  private OpinionTable answer(PersonId expert, boolean agrees, String reason) {
    table.people.become(expert);
    return done(table.consultations.anew().answer(table.caseStream, agrees, reason, PIN));
  }

  private OpinionTable seenBy(PersonId expert) {
    table.people.become(expert);
    return table.opinions.table(table.caseStream).orElseThrow();
  }
}
