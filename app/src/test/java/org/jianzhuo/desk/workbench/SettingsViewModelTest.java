package org.jianzhuo.desk.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.roster.FakeAccounts;
import org.jianzhuo.model.panel.OpinionMode;
import org.jianzhuo.model.roster.CommitteeLevel;
import org.jianzhuo.model.roster.Roster;
import org.jianzhuo.model.roster.RosterFact;
import org.jspecify.annotations.Nullable;
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
            (whose, pin) ->
                pin.equals("246810")
                    ? Outcome.done(accounts.signedIn().orElseThrow())
                    : Outcome.refused("roster.refused.wrong", 4),
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
    SettingsViewModel model = as("周敏");
    List<String> refused = new ArrayList<>();
    Consumer<@Nullable Reason> told = why -> refused.add(why == null ? "done" : why.key());
    model.choose(OpinionMode.BACK_TO_BACK, " ", "246810", told);
    model.choose(OpinionMode.BACK_TO_BACK, "委员会会议决定", "000000", told);
    assertThat(journal.appended).as("one press is too little for it").isEmpty();
    model.choose(OpinionMode.BACK_TO_BACK, "委员会会议决定", "246810", told);
    assertThat(refused)
        .containsExactly("workbench.settings.change-reason", "roster.refused.wrong", "done");
    assertThat(journal.appended)
        .extracting(deed -> (Object) deed.fact())
        .containsExactly(
            new RosterFact.SettingChanged(
                "opinionMode", OpinionMode.BACK_TO_BACK.name(), "委员会会议决定"));
  }

  @Test
  void letsAProvincialCommitteeSayThatItIsOne() {
    SettingsViewModel model = as("周敏");
    assertThat(model.state().get().level()).isEqualTo(CommitteeLevel.MUNICIPAL);
    List<String> refused = new ArrayList<>();
    Consumer<@Nullable Reason> told = why -> refused.add(why == null ? "done" : why.key());
    model.choose(CommitteeLevel.PROVINCIAL, "x", "246810", told);
    model.choose(CommitteeLevel.PROVINCIAL, "省委员会成立", "", told);
    assertThat(journal.appended).as("one press is too little for it").isEmpty();
    model.choose(CommitteeLevel.PROVINCIAL, "省委员会成立", "246810", told);
    assertThat(refused)
        .containsExactly("workbench.settings.change-reason", "roster.refused.wrong", "done");
    assertThat(journal.appended)
        .extracting(deed -> (Object) deed.fact())
        .containsExactly(new RosterFact.SettingChanged("provincialCommittee", "true", "省委员会成立"));
  }

  @Test
  void letsTheCommitteeBeRenamedForAReasonByPin() {
    SettingsViewModel model = as("周敏");
    List<String> refused = new ArrayList<>();
    Consumer<@Nullable Reason> told = why -> refused.add(why == null ? "done" : why.key());
    model.rename("示例市人社局", "登记有误", "246810", told);
    model.rename("示例市劳动能力鉴定委员会", "x", "246810", told);
    model.rename("示例市劳动能力鉴定委员会", "登记有误", "000000", told);
    assertThat(journal.appended).isEmpty();
    model.rename("示例市劳动能力鉴定委员会", "登记有误", "246810", told);
    assertThat(refused)
        .containsExactly(
            "workbench.settings.name-unfit",
            "workbench.settings.change-reason",
            "roster.refused.wrong",
            "done");
    assertThat(journal.appended)
        .extracting(deed -> (Object) deed.fact())
        .containsExactly(new RosterFact.SettingChanged("committeeName", "示例市劳动能力鉴定委员会", "登记有误"));
  }

  @Test
  void keepsExpertsFromChangingIt() {
    SettingsViewModel model = as("何守正");
    model.choose(OpinionMode.BACK_TO_BACK, "委员会会议决定", "246810", why -> {});
    assertThat(model.state().get().mayChange()).isFalse();
    assertThat(journal.appended).isEmpty();
  }
}
