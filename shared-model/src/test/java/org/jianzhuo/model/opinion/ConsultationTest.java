package org.jianzhuo.model.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jianzhuo.model.opinion.OpinionFixtures.clause;
import static org.jianzhuo.model.opinion.OpinionFixtures.exam;
import static org.jianzhuo.model.opinion.OpinionFixtures.expert;
import static org.jianzhuo.model.opinion.OpinionFixtures.finding;
import static org.jianzhuo.model.opinion.OpinionFixtures.findingId;
import static org.jianzhuo.model.opinion.OpinionFixtures.opinion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.SelfCareLevel;
import org.jianzhuo.model.intake.ItemKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConsultationTest {
  private static final Exam ONE = exam(finding(1, "elbow", true));

  @Nested
  class WithoutMajority {
    private final List<Opinion> filed = filed(7, 8, 9);

    @Test
    void theConclusionStaysOpenUntilTheCommitteeHasSpoken() {
      PanelOpinion alone = PanelOpinion.of(ItemKind.LABOUR_AND_SELF_CARE, 3, filed, ONE);
      assertThat(alone.majority().state()).isEqualTo(Majority.State.NO_MAJORITY);
      assertThat(alone.isComplete(3, 3)).isFalse();
      assertThat(alone.openFields()).containsExactly(PanelOpinion.GRADE);
      assertThat(alone.ruled()).isEmpty();
    }

    @Test
    void theCommitteesValueDecidesTheOpenFieldAndItsClause() {
      PanelOpinion ruled =
          PanelOpinion.of(ItemKind.LABOUR_AND_SELF_CARE, 3, filed, ONE, consultation(8, 8));
      assertThat(ruled.isComplete(3, 3)).isTrue();
      assertThat(ruled.grade()).isEqualTo(8);
      assertThat(ruled.ruled()).containsExactly(PanelOpinion.GRADE);
      assertThat(ruled.clauses()).extracting(c -> c.grade()).containsExactly(8);
      assertThat(ruled.differing()).containsExactly(expert(1), expert(3));
      assertThat(ruled.majority().minority()).containsEntry(PanelOpinion.GRADE, 2);
    }

    @Test
    void aValueThatNobodyVotedForLeavesAllInTheMinority() {
      PanelOpinion ruled =
          PanelOpinion.of(ItemKind.LABOUR_AND_SELF_CARE, 3, filed, ONE, consultation(10, 10));
      assertThat(ruled.grade()).isEqualTo(10);
      assertThat(ruled.majority().minority()).containsEntry(PanelOpinion.GRADE, 3);
    }
  }

  @Test
  void whatThePanelDecidedStaysWhateverTheCommitteeSays() {
    PanelOpinion ruled =
        PanelOpinion.of(ItemKind.LABOUR_AND_SELF_CARE, 3, filed(8, 8, 9), ONE, consultation(5, 5));
    assertThat(ruled.grade()).isEqualTo(8);
    assertThat(ruled.ruled()).isEmpty();
    assertThat(ruled.clauses()).extracting(c -> c.grade()).containsExactly(8);
  }

  @Test
  void theCommitteeDecidesNothingWhileAnExpertHasNotFiled() {
    PanelOpinion early =
        PanelOpinion.of(ItemKind.LABOUR_AND_SELF_CARE, 3, filed(7, 9), ONE, consultation(8, 8));
    assertThat(early.grade()).isNull();
    assertThat(early.majority().state()).isEqualTo(Majority.State.PENDING);
  }

  @Test
  void everyPatternOfThreeAndFiveVotesIsDecidedOnceByPanelOrCommittee() {
    for (int size : new int[] {3, 5}) {
      int patterns = (int) Math.pow(size, size);
      for (int pattern = 0; pattern < patterns; pattern++) {
        List<Map<String, String>> votes = new ArrayList<>();
        int[] counts = new int[size];
        for (int i = 0, rest = pattern; i < size; i++, rest /= size) {
          votes.add(Map.of("grade", Integer.toString(1 + rest % size)));
          counts[rest % size]++;
        }
        int most = java.util.Arrays.stream(counts).max().orElseThrow();
        Majority ruled = Majority.of(size, votes, Map.of("grade", "3"));
        assertThat(ruled.state()).isEqualTo(Majority.State.MAJORITY);
        if (2 * most > size) {
          assertThat(ruled).isEqualTo(Majority.of(size, votes));
        } else {
          assertThat(ruled.decided()).containsEntry("grade", "3");
          assertThat(ruled.minority()).containsEntry("grade", size - counts[2]);
        }
      }
    }
  }

  @Property
  void theOrderOfExpertsDoesNotMatter(
      @ForAll @Size(5) List<@IntRange(min = 7, max = 10) Integer> grades, @ForAll long seed) {
    List<Opinion> filed = filed(grades.stream().mapToInt(Integer::intValue).toArray());
    PanelOpinion one =
        PanelOpinion.of(ItemKind.LABOUR_AND_SELF_CARE, 5, filed, ONE, consultation(9, 9));
    List<Opinion> shuffled = new ArrayList<>(filed);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(PanelOpinion.of(ItemKind.LABOUR_AND_SELF_CARE, 5, shuffled, ONE, consultation(9, 9)))
        .isEqualTo(one);
  }

  @Test
  void aReferralNeedsReasonDocumentsAndMembersAndNobodyRecusedSits() {
    assertThatThrownBy(
            () -> new Referral(" ", List.of(), List.of("x"), List.of(expert(7)), List.of(), null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new Referral("x", List.of(), List.of(), List.of(expert(7)), List.of(), null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new Referral(
                    "x",
                    List.of(),
                    List.of("x"),
                    List.of(expert(7)),
                    List.of(new Referral.Recused(expert(7), "经治医生")),
                    null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Opinion> filed(int... grades) {
    List<Opinion> filed = new ArrayList<>();
    for (int i = 0; i < grades.length; i++) {
      filed.add(
          opinion(
              i + 1,
              grades[i],
              SelfCareLevel.NONE,
              Map.of(findingId(1), clause("5." + grades[i], grades[i]))));
    }
    return filed;
  }

  private static ConsultationOpinion consultation(int grade, int clauseGrade) {
    return new ConsultationOpinion(
        List.of(expert(8), expert(9)),
        LocalDate.of(2026, 11, 20),
        List.of(
            new ConsultationOpinion.Ruling(PanelOpinion.GRADE, Integer.toString(grade), "以重者定级")),
        List.of(
            new ConsultationOpinion.ClauseRuling(
                findingId(1), clause("5." + clauseGrade, clauseGrade))));
  }
}
