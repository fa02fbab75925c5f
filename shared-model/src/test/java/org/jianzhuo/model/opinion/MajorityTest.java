package org.jianzhuo.model.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F68")
class MajorityTest {
  @Nested
  class WhenAllHaveFiled {
    @Test
    void twoOfThreeDecideAndTheThirdIsAMinority() {
      Majority majority = votes(3, 9, 9, 10);
      assertThat(majority.state()).isEqualTo(Majority.State.MAJORITY);
      assertThat(majority.decided()).containsEntry("grade", "9");
      assertThat(majority.minority()).containsEntry("grade", 1);
    }

    @Test
    void threeOfFiveDecideWithTwoNotes() {
      Majority majority = votes(5, 7, 7, 7, 8, 8);
      assertThat(majority.decided()).containsEntry("grade", "7");
      assertThat(majority.minority()).containsEntry("grade", 2);
    }

    @Test
    void eachFieldIsDecidedByItself() {
      Majority majority =
          Majority.of(
              3,
              List.of(
                  Map.of("grade", "4", "selfCare", "PARTIAL"),
                  Map.of("grade", "4", "selfCare", "NONE"),
                  Map.of("grade", "4", "selfCare", "PARTIAL")));
      assertThat(majority.state()).isEqualTo(Majority.State.MAJORITY);
      assertThat(majority.decided())
          .containsEntry("grade", "4")
          .containsEntry("selfCare", "PARTIAL");
      assertThat(majority.minority()).containsEntry("grade", 0).containsEntry("selfCare", 1);
    }

    @Test
    void threeDifferentGradesGoToConsultation() {
      assertThat(votes(3, 8, 9, 10).state()).isEqualTo(Majority.State.NO_MAJORITY);
    }

    @Test
    void twoAgainstTwoOfFiveIsNoMajority() {
      assertThat(votes(5, 8, 8, 9, 9, 10).state()).isEqualTo(Majority.State.NO_MAJORITY);
    }
  }

  @Nested
  class WhileSomeHaveNotFiled {
    @Test
    void nobodysVoteIsPending() {
      assertThat(votes(3).state()).isEqualTo(Majority.State.PENDING);
    }

    @Test
    void twoOfThreeAlreadyDecide() {
      assertThat(votes(3, 9, 9).state()).isEqualTo(Majority.State.MAJORITY);
    }

    @Test
    void twoOfFiveDoNotDecideSinceTheAppointedPanelCounts() {
      assertThat(votes(5, 9, 9).state()).isEqualTo(Majority.State.PENDING);
    }
  }

  @Test
  void panelsOfTwoOrFourAreRefused() {
    assertThatThrownBy(() -> votes(2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> votes(4)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyPatternOfThreeAndFiveVotesFollowsTheCount() {
    for (int size : new int[] {3, 5}) {
      int patterns = (int) Math.pow(size, size);
      for (int pattern = 0; pattern < patterns; pattern++) {
        int[] grades = new int[size];
        int[] counts = new int[size];
        for (int i = 0, rest = pattern; i < size; i++, rest /= size) {
          grades[i] = 1 + rest % size;
          counts[rest % size]++;
        }
        int most = java.util.Arrays.stream(counts).max().orElseThrow();
        Majority majority = votes(size, grades);
        boolean decided = most > size / 2;
        assertThat(majority.state())
            .isEqualTo(decided ? Majority.State.MAJORITY : Majority.State.NO_MAJORITY);
        assertThat(majority.minority().getOrDefault("grade", -1))
            .isEqualTo(decided ? size - most : -1);
      }
    }
  }

  @Property
  void theOrderOfExpertsDoesNotMatter(
      @ForAll @Size(5) List<@IntRange(min = 1, max = 3) Integer> grades, @ForAll long seed) {
    List<Map<String, String>> votes = new ArrayList<>();
    grades.forEach(grade -> votes.add(Map.of("grade", Integer.toString(grade))));
    Majority one = Majority.of(5, votes);
    Collections.shuffle(votes, new Random(seed));
    assertThat(Majority.of(5, votes)).isEqualTo(one);
  }

  private static Majority votes(int size, int... grades) {
    List<Map<String, String>> votes = new ArrayList<>();
    for (int grade : grades) {
      votes.add(Map.of("grade", Integer.toString(grade)));
    }
    return Majority.of(size, votes);
  }
}
