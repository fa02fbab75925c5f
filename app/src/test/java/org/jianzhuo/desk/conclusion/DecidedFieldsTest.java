package org.jianzhuo.desk.conclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.CaseTable.done;
import static org.jianzhuo.desk.opinion.CaseTable.refused;

import java.util.Objects;
import org.jianzhuo.desk.base.Alongside;
import org.jianzhuo.desk.opinion.OpinionTable;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.ItemKind;
import org.junit.jupiter.api.Test;

/** Each field that an item's form decides is voted by itself. */
@Alongside
class DecidedFieldsTest extends ItemPathCase {
  private ItemPath leave() {
    ItemPath p =
        of(ItemKind.PAID_LEAVE, AppraisalType.CONFIRMATION)
            .form(
                "kind=first", "diagnosis=左尺骨骨折", "granted=yes", "from=2025-11-06", "to=2026-05-05");
    done(p.complete());
    return p;
  }

  @Test
  void hasItsOwnMajority() {
    ItemPath p = leave();
    p.agree(0);
    p.agree(1);
    OpinionTable after =
        done(p.differ(2, v -> v.withDecision("to", "2026-03-05").withReason("愈合良好")));

    assertThat(after.stage()).isEqualTo(OpinionTable.Stage.TO_SIGN);
    assertThat(Objects.requireNonNull(after.decided()).result()).contains("2026年5月5日");
    assertThat(after.decided().differing()).hasSize(1);
  }

  @Test
  void withoutAMajorityGoesToConsultation() {
    ItemPath p = leave();
    p.agree(0);
    done(p.differ(1, v -> v.withDecision("to", "2026-03-05").withReason("愈合尚未良好")));
    OpinionTable after =
        done(p.differ(2, v -> v.withDecision("to", "2026-04-05").withReason("不能恢复工作")));
    assertThat(after.stage()).isEqualTo(OpinionTable.Stage.NO_MAJORITY);
  }

  @Test
  void thatDoesNotApplyIsVotedAsSuch() {
    ItemPath p = leave();
    p.agree(0);
    done(p.differ(1, v -> v.withDecision("granted", "no").withReason("愈合尚未良好")));
    OpinionTable after =
        done(p.differ(2, v -> v.withDecision("granted", "no").withReason("不能恢复工作")));
    assertThat(Objects.requireNonNull(after.decided()).result()).isEqualTo("不予确认停工留薪期");
  }

  @Test
  void isRefusedWhereItCannotBe() {
    ItemPath p = leave();
    assertThat(refused(p.differ(0, v -> v.withDecision("to", "2025-01-01"))))
        .isEqualTo("opinion.refused.decision-rule");
    assertThat(refused(p.differ(0, v -> v.withDecision("to", ""))))
        .isEqualTo("opinion.refused.decision");
  }
}
