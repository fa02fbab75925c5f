package org.jianzhuo.desk.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.roster.FakeAccounts;
import org.jianzhuo.model.panel.OpinionMode;
import org.jianzhuo.model.roster.CommitteeLevel;
import org.jianzhuo.model.roster.Roster;
import org.jianzhuo.model.roster.RosterFact;
import org.junit.jupiter.api.Test;

class SettingsViewModelTest {

  private final FakeAccounts accounts = FakeAccounts.warm();
  private final NoJournal journal = new NoJournal();

  private SettingsViewModel as(String person) {
    accounts.setRoster(
        new Roster(
            new RosterFact.CommitteeFounded("示例委员会", "示例市", "national-2025", "", true),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of()));
    accounts.let(accounts.named(person));
    SettingsViewModel model =
        new SettingsViewModel(
            accounts,
            journal,
            new DirectTaskRunner(),
            fault -> {
              throw fault;
            });
    model.load();
    return model;
  }

  @Test
  void beginsTogether() {
    SettingsState state = as("周敏").state().get();
    assertThat(state.mode()).isEqualTo(OpinionMode.TOGETHER);
    assertThat(state.practice()).isTrue();
  }

  @Test
  void letsTheCoordinatorChangeHowOpinionsAreFormed() {
    as("周敏").choose(OpinionMode.BACK_TO_BACK);
    assertThat(journal.appended)
        .extracting(deed -> (Object) deed.fact())
        .containsExactly(
            new RosterFact.SettingChanged("opinionMode", OpinionMode.BACK_TO_BACK.name()));
  }

  @Test
  void letsAProvincialCommitteeSayThatItIsOne() {
    SettingsViewModel model = as("周敏");
    assertThat(model.state().get().level()).isEqualTo(CommitteeLevel.MUNICIPAL);
    model.choose(CommitteeLevel.PROVINCIAL);
    assertThat(journal.appended)
        .extracting(deed -> (Object) deed.fact())
        .containsExactly(new RosterFact.SettingChanged("provincialCommittee", "true"));
  }

  @Test
  void keepsExpertsFromChangingIt() {
    SettingsViewModel model = as("何守正");
    model.choose(OpinionMode.BACK_TO_BACK);
    assertThat(model.state().get().mayChange()).isFalse();
    assertThat(journal.appended).isEmpty();
  }
}
