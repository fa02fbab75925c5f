package org.jianzhuo.desk.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.CaseTable.ELBOW;
import static org.jianzhuo.desk.opinion.CaseTable.ULNA;
import static org.jianzhuo.desk.opinion.CaseTable.done;
import static org.jianzhuo.desk.opinion.CaseTable.refused;
import static org.jianzhuo.desk.opinion.FakePeople.PIN;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.opinion.Opinion;
import org.jianzhuo.model.opinion.OpinionFact;
import org.jianzhuo.model.opinion.Opinions;
import org.jianzhuo.model.panel.OpinionMode;
import org.jianzhuo.model.wire.JsonFactCodec;
import org.junit.jupiter.api.Test;

/** Keeps opinions apart until all have given theirs: also from another station. */
class BackToBackTest {
  private final CaseTable table =
      new CaseTable(OpinionMode.BACK_TO_BACK, ItemKind.LABOUR_AND_SELF_CARE, 8, 9);

  @Test
  void nothingOfAnOpinionTravelsBeforeAllHaveGivenTheirs() {
    give(table.first, 8, "第一人的理由");
    give(table.second, 9, "第二人的理由");
    assertThat(journalText())
        .doesNotContain("第一人的理由")
        .doesNotContain("第二人的理由")
        .doesNotContain("followedSuggestion");
    assertThat(opinions().filed()).isEmpty();
    assertThat(opinions().given()).isEqualTo(2);
    give(table.third, 8, "第三人的理由");
    assertThat(journalText()).contains("第一人的理由", "第二人的理由", "第三人的理由");
    assertThat(opinions().filed()).hasSize(3);
  }

  @Test
  void theOthersSeeThatItWasGivenAndItsExpertSeesWhat() {
    give(table.first, 8, "第一人的理由");
    table.people.become(table.second);
    OpinionTable other = table.opinions.table(table.caseStream).orElseThrow();
    assertThat(other.othersHidden()).isTrue();
    assertThat(other.proposal()).isNull();
    assertThat(other.decided()).isNull();
    assertThat(other.panel().getFirst().filed()).isTrue();
    assertThat(other.panel().getFirst().opinion()).isNull();
    table.people.become(table.first);
    OpinionTable own = table.opinions.table(table.caseStream).orElseThrow();
    assertThat(own.own()).extracting(Opinion::reason).isEqualTo("第一人的理由");
    assertThat(own.waitsForOpinion()).isFalse();
  }

  @Test
  void aSheetThatWasSetAsideStaysHiddenUntilAllHaveGivenTheirsAnew() {
    for (PersonId expert : List.of(table.first, table.second, table.third)) {
      give(expert, 8, "理由见影像所见");
    }
    for (PersonId expert : List.of(table.first, table.second, table.third)) {
      table.people.become(expert);
      done(table.opinions.sign(table.caseStream, CaseTable.INK, PIN));
    }
    table.people.become(table.first);
    table.deliberateAnew("漏看影像");
    assertThat(table.opinions.replaced(table.caseStream, 1)).isEmpty();
    for (PersonId expert : List.of(table.first, table.second, table.third)) {
      give(expert, 9, "理由见影像所见");
    }
    assertThat(table.opinions.replaced(table.caseStream, 1)).isPresent();
    assertThat(table.opinions.replaced(table.caseStream, 2)).isEmpty();
  }

  @Test
  void anOpinionThatWasGivenCannotBeChanged() {
    give(table.first, 8, "第一人的理由");
    assertThat(refused(table.opinions.differ(table.caseStream, view(9, "另一理由"), PIN)))
        .isEqualTo("opinion.refused.already-filed");
    OpinionFact.Filed forged =
        new OpinionFact.Filed(
            new Opinion(
                table.first,
                1,
                false,
                List.of(),
                5,
                org.jianzhuo.model.exam.SelfCareLevel.NONE,
                "",
                List.of(),
                List.of(),
                null),
            "AAAA");
    table.act(table.first, forged);
    assertThat(opinions().filed()).isEmpty();
  }

  @Test
  void theSheetIsComposedOnceAllAreOpenAndNamesTheMode() {
    give(table.first, 8, "第一人的理由");
    give(table.second, 8, "第二人的理由");
    give(table.third, 8, "第三人的理由");
    assertThat(table.opinions.table(table.caseStream).orElseThrow().stage())
        .isEqualTo(OpinionTable.Stage.TO_SIGN);
  }

  @Test
  void openingTwiceDoesNothingMore() {
    give(table.first, 8, "第一人的理由");
    table.opinions.openSealed(table.caseStream);
    assertThat(opinions().filed()).isEmpty();
  }

  private void give(PersonId expert, int grade, String reason) {
    table.people.become(expert);
    done(table.opinions.differ(table.caseStream, view(grade, reason), PIN));
  }

  private OwnView view(int grade, String reason) {
    return OwnView.from(null, table.opinions.table(table.caseStream).orElseThrow().exam())
        .with(ELBOW, OwnView.Stand.OPEN.with(CaseTable.elbowClause(grade)))
        .with(ULNA, OwnView.Stand.OPEN.with(CaseTable.ulnaClause(grade)))
        .withGrade(grade)
        .withReason(reason);
  }

  private Opinions opinions() {
    return table.journal.stream(table.caseStream).get(Opinions.PROJECTION);
  }

  private String journalText() {
    JsonFactCodec codec = new JsonFactCodec();
    StringBuilder text = new StringBuilder();
    for (Act act : table.journal.stream(table.caseStream).history().ordered()) {
      text.append(new String(codec.encode(act.fact()), StandardCharsets.UTF_8));
    }
    return text.toString();
  }
}
