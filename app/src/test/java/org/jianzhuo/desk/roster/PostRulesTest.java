package org.jianzhuo.desk.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jianzhuo.model.roster.Role;
import org.junit.jupiter.api.Test;

class PostRulesTest {

  @Test
  void keepsDrawAndCoordinationApart() {
    assertThat(PostRules.together(Set.of(Role.DRAW_POST, Role.COORDINATOR))).isFalse();
  }

  @Test
  void keepsExamDraftingAndCheckingApart() {
    assertThat(PostRules.together(Set.of(Role.EXPERT, Role.DRAFTER))).isFalse();
    assertThat(PostRules.together(Set.of(Role.DRAFTER, Role.CHECKER))).isFalse();
  }

  @Test
  void letsOnePersonRecordAndKeepFiles() {
    assertThat(PostRules.together(Set.of(Role.RECORDER, Role.RECORDS_CLERK))).isTrue();
  }
}
