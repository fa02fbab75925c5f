package org.jianzhuo.desk.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.journal.FindingId;
import org.junit.jupiter.api.Test;

/** Checks of which finding the next picture is. */
class FindingInHandTest {

  private static final FindingId FIRST = new FindingId(new UUID(1, 1));
  private static final FindingId SECOND = new FindingId(new UUID(1, 2));

  private final FindingInHand hand = new FindingInHand();

  private static Exam with(FindingId... ids) {
    Map<FindingId, Finding> findings = new LinkedHashMap<>();
    for (FindingId id : ids) {
      findings.put(
          id, new Finding(id, 1, "elbow", Side.LEFT, "左肘", "", "free", List.of(), null, true));
    }
    return new Exam(true, false, false, findings, Map.of(), null);
  }

  @Test
  void isTheFirstOneWhereNobodyChose() {
    hand.follow(with(FIRST, SECOND));
    assertThat(hand.id()).isEqualTo(FIRST);
  }

  @Test
  void staysTheOneBegunWhileTheFileDoesNotKnowItYet() {
    hand.follow(with(FIRST));
    hand.choose(SECOND);
    hand.follow(with(FIRST));
    assertThat(hand.id()).isEqualTo(SECOND);
    assertThat(hand.isReady(with(FIRST))).isFalse();
    assertThat(hand.isReady(with(FIRST, SECOND))).isTrue();
  }

  @Test
  void asksTheExaminationWhereThatIsOnTheScreen() {
    hand.choose(SECOND);
    hand.askBefore(() -> true);
    assertThat(hand.isReady(with(FIRST))).isTrue();
    hand.askBefore(() -> false);
    assertThat(hand.isReady(with(FIRST, SECOND))).isFalse();
  }

  @Test
  void givesWayToTheFirstOnceItIsWithdrawn() {
    hand.choose(SECOND);
    hand.follow(with(FIRST, SECOND));
    hand.follow(with(FIRST));
    assertThat(hand.id()).isEqualTo(FIRST);
  }
}
