package org.jianzhuo.desk.roster.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.roster.FakeAccounts;
import org.jianzhuo.model.roster.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeopleViewModelTest {

  private final FakeAccounts accounts = FakeAccounts.warm();
  private final PeopleViewModel model =
      new PeopleViewModel(
          accounts,
          new DirectTaskRunner(),
          () -> new UUID(9, 9),
          fault -> {
            throw fault;
          });

  @BeforeEach
  void signIn() {
    accounts.let(accounts.named("周敏"));
    model.load();
  }

  @Test
  void listsStaffBeforeExperts() {
    assertThat(model.state().get().rows())
        .extracting(PeopleState.Row::mark)
        .containsExactly("S01", "S02", "S03", "E1001", "E1002", "E1003");
  }

  @Test
  void findsByNameNumberSpecialtyAndInitial() {
    model.filter("手外");
    assertThat(model.state().get().rows())
        .extracting(PeopleState.Row::mark)
        .containsExactly("E1002");
    var byChineseWord = model.state().get().rows();
    model.filter("hand surg");
    assertThat(model.state().get().rows()).isEqualTo(byChineseWord).isNotEmpty();
    model.filter("e1003");
    assertThat(model.state().get().rows())
        .extracting(PeopleState.Row::mark)
        .containsExactly("E1003");
    model.filter("z");
    assertThat(model.state().get().rows()).extracting(PeopleState.Row::mark).containsExactly("S01");
    assertThat(model.state().get().total()).isEqualTo(6);
  }

  @Test
  void showsASlipOnce() {
    model.issueSlip(accounts.named("梁淑仪").id());
    assertThat(model.state().get().slip().code()).isEqualTo(FakeAccounts.SLIP);
    model.slipHandedOver();
    assertThat(model.state().get().slip()).isNull();
  }

  @Test
  void doesNotLetACoordinatorListWhoChecksOrDrawsBesideThem() {
    model.add("秦望", "S08", Set.of(Role.SYSTEM_ADMINISTRATOR));
    assertThat(model.state().get().message().key()).isEqualTo("roster.refused.posts-not-yours");
  }

  @Test
  void asksWhyBeforeASignInIsSetAnew() {
    List<Optional<Reason>> told = new ArrayList<>();
    model.resetBySlip(accounts.named("梁淑仪").id(), "x", "314159", told::add);
    assertThat(model.state().get().slip()).isNull();
    model.resetBySlip(accounts.named("梁淑仪").id(), "本人当面申请", "314159", told::add);
    assertThat(model.state().get().slip().code()).isEqualTo(FakeAccounts.SLIP);
    assertThat(told)
        .containsExactly(Optional.of(Reason.of("roster.refused.reset-reason")), Optional.empty());
  }

  @Test
  void addsStaffButNotTwoPostsThatExcludeEachOther() {
    model.add("秦望", "S09", Set.of(Role.STATISTICIAN));
    assertThat(model.state().get().rows()).extracting(PeopleState.Row::mark).contains("S09");
    model.add("谁", "S10", Set.of(Role.DRAW_POST, Role.COORDINATOR));
    assertThat(model.state().get().message().key()).isEqualTo("roster.refused.posts-exclude");
    model.add("谁", "S09", Set.of(Role.CHECKER));
    assertThat(model.state().get().message().key()).isEqualTo("roster.refused.number-taken");
  }
}
