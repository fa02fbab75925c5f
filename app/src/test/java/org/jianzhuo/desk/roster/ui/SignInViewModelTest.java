package org.jianzhuo.desk.roster.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.roster.Accounts.Founding;
import org.jianzhuo.desk.roster.FakeAccounts;
import org.jianzhuo.desk.roster.ui.SignInState.Proof;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SignInViewModelTest {

  private static final String PASSWORD = "correct horse staple";

  private final List<Person> entered = new ArrayList<>();
  private final List<DeskFault> faults = new ArrayList<>();

  private SignInViewModel on(FakeAccounts accounts) {
    SignInViewModel model =
        new SignInViewModel(accounts, new DirectTaskRunner(), entered::add, faults::add);
    model.start();
    return model;
  }

  private static NewSecrets secrets(String password, String again, String pin, String pinAgain) {
    return new NewSecrets(password.toCharArray(), again.toCharArray(), pin, pinAgain);
  }

  private static NewSecrets good() {
    return secrets(PASSWORD, PASSWORD, "271828", "271828");
  }

  @Test
  void showsPeopleWhoseRosterArrivesWhileItIsOpenAndKeepsTheChosenOne() {
    FakeAccounts accounts = FakeAccounts.warm();
    SignInViewModel model = on(accounts);
    SignInState.Warm before = (SignInState.Warm) model.state().get();

    Person late = Person.staff(new PersonId(new UUID(9, 9)), "汤颖", Set.of(Role.CHECKER), "S09");
    accounts.list(late, PASSWORD, "271828");
    model.peopleChanged();

    SignInState.Warm after = (SignInState.Warm) model.state().get();
    assertThat(after.tiles()).hasSize(before.tiles().size() + 1);
    assertThat(after.tiles()).anyMatch(tile -> tile.person().equals(late));
    assertThat(after.chosen()).isEqualTo(before.chosen());
  }

  @Nested
  class OnTheFirstStart {

    private final Founding founding = new Founding("示例委员会", "示例市", "工位 3A", "顾岚");
    private final SignInViewModel model = on(FakeAccounts.fresh());

    @Test
    void showsTheRecoveryKeyOnceAndGoesOnOnlyWhenItIsWrittenDown() {
      model.found(founding, good(), false);
      assertThat(model.state().get())
          .isEqualTo(new SignInState.RecoveryKey(FakeAccounts.RECOVERY, false));

      model.recoveryDone();
      assertThat(model.state().get()).isInstanceOf(SignInState.RecoveryKey.class);

      model.writtenDown(true);
      model.recoveryDone();
      assertThat(model.state().get()).isInstanceOf(SignInState.Cold.class);
    }

    @Test
    void refusesBlankFieldsShortPasswordsAndEntriesThatDiffer() {
      model.found(new Founding("", "示例市", "工位", "顾岚"), good(), false);
      assertMessage("roster.signin.all-needed");
      model.found(founding, secrets("short", "short", "271828", "271828"), false);
      assertMessage("roster.refused.password-short");
      model.found(founding, secrets(PASSWORD, PASSWORD + "x", "271828", "271828"), false);
      assertMessage("roster.signin.passwords-differ");
      model.found(founding, secrets(PASSWORD, PASSWORD, "27182", "27182"), false);
      assertMessage("roster.refused.pin-digits");
      model.found(founding, secrets(PASSWORD, PASSWORD, "271828", "271829"), false);
      assertMessage("roster.signin.pins-differ");
    }

    @Test
    void joinsAnExistingCommittee() {
      model.join("工位 3B", "顾岚", good());
      assertThat(model.state().get()).isInstanceOf(SignInState.RecoveryKey.class);
    }

    private void assertMessage(String key) {
      assertThat(model.state().get().message()).isNotNull();
      assertThat(model.state().get().message().key()).isEqualTo(key);
    }
  }

  @Nested
  class Cold {

    private final SignInViewModel model = on(FakeAccounts.cold());

    @Test
    void letsInWithNameAndPassword() {
      model.enterCold(" 何守正 ", PASSWORD.toCharArray());
      assertThat(entered).extracting(Person::name).containsExactly("何守正");
    }

    @Test
    void saysHowManyTriesAreLeftAndLocksAtTheFifth() {
      for (int i = 0; i < 4; i++) {
        model.enterCold("何守正", "wrong".toCharArray());
      }
      assertThat(model.state().get().message().key()).isEqualTo("roster.refused.wrong");
      assertThat(model.state().get().message().arguments()).containsExactly(1);
      model.enterCold("何守正", "wrong".toCharArray());
      assertThat(model.state().get().message().key()).isEqualTo("roster.refused.locked");
      model.enterCold("何守正", PASSWORD.toCharArray());
      assertThat(entered).isEmpty();
    }

    @Test
    void asksForBothFieldsBeforeItCountsATry() {
      model.enterCold("", PASSWORD.toCharArray());
      assertThat(model.state().get().message().key()).isEqualTo("roster.signin.both-needed");
    }

    @Test
    void opensWithTheRecoveryKeyAndIssuesASlipOnTheSpot() {
      model.askRecovery();
      model.recover("wrong");
      assertThat(model.state().get().message().key())
          .isEqualTo("roster.refused.recovery-key-wrong");
      model.recover(FakeAccounts.RECOVERY);
      model.issueSlip();
      SignInState.Warm warm = (SignInState.Warm) model.state().get();
      assertThat(warm.proof()).isEqualTo(Proof.SLIP);
      assertThat(warm.issuedSlip()).isEqualTo(FakeAccounts.SLIP);
      model.redeem(warm.issuedSlip(), good());
      assertThat(entered).hasSize(1);
    }
  }

  @Nested
  class Warm {

    private final SignInViewModel model = on(FakeAccounts.warm());

    private SignInState.Warm state() {
      return (SignInState.Warm) model.state().get();
    }

    private void type(String digits) {
      digits.chars().forEach(c -> model.typeDigit((char) c));
    }

    @Test
    void listsExpertsThenStaffThenWhoNeedsASlipAndChoosesTheFirst() {
      assertThat(state().tiles())
          .extracting(tile -> tile.person().name())
          .containsExactly("何守正", "许国栋", "周敏", "韩立", "梁淑仪", "宋宁");
      assertThat(state().tile().orElseThrow().person().name()).isEqualTo("何守正");
    }

    @Test
    void signsInWithSixDigits() {
      type("271828");
      model.enterPin();
      assertThat(entered).extracting(Person::name).containsExactly("何守正");
    }

    @Test
    void takesNoSeventhDigitAndErasesOne() {
      type("2718281");
      assertThat(state().digits()).isEqualTo(6);
      model.eraseDigit();
      assertThat(state().digits()).isEqualTo(5);
      model.enterPin();
      assertThat(entered).isEmpty();
    }

    @Test
    void clearsTheBoxesAfterAWrongPin() {
      type("000000");
      model.enterPin();
      assertThat(state().digits()).isZero();
      assertThat(state().message().key()).isEqualTo("roster.refused.wrong");
    }

    @Test
    void asksForThePasswordWhoHasNotSignedInSinceTheStart() {
      model.move(1);
      assertThat(state().proof()).isEqualTo(Proof.PASSWORD);
      model.enterPassword(PASSWORD.toCharArray());
      assertThat(entered).extracting(Person::name).containsExactly("许国栋");
    }

    @Test
    void asksForTheSlipWhoHasNoSecrets() {
      model.jump("l", false);
      assertThat(state().tile().orElseThrow().person().name()).isEqualTo("梁淑仪");
      assertThat(state().proof()).isEqualTo(Proof.SLIP);
      model.redeem("0000", good());
      assertThat(state().message()).isNotNull();
      model.redeem(FakeAccounts.SLIP, good());
      assertThat(entered).extracting(Person::name).containsExactly("梁淑仪");
    }

    @Test
    void jumpsToASurnameByItsCharacterOrInitial() {
      model.jump("周", false);
      assertThat(state().tile().orElseThrow().person().name()).isEqualTo("周敏");
      model.jump("h", false);
      assertThat(state().tile().orElseThrow().person().name()).isEqualTo("韩立");
      model.jump("h", false);
      assertThat(state().tile().orElseThrow().person().name()).isEqualTo("何守正");
    }

    @Test
    void lettersTypedTogetherSpellOneName() {
      model.jump("h", false);
      model.jump("s", true);
      model.jump("z", true);
      assertThat(state().tile().orElseThrow().person().name()).isEqualTo("何守正");
      model.jump("宋", false);
      model.jump("宁", true);
      assertThat(state().tile().orElseThrow().person().name()).isEqualTo("宋宁");
    }

    @Test
    void aLetterThatSpellsNobodyFurtherBeginsAnew() {
      model.jump("h", false);
      assertThat(state().tile().orElseThrow().person().name()).isEqualTo("韩立");
      model.jump("h", true);
      assertThat(state().tile().orElseThrow().person().name()).isEqualTo("何守正");
    }

    @Test
    void staysWithinTheTiles() {
      model.move(-5);
      assertThat(state().tile().orElseThrow().person().name()).isEqualTo("何守正");
      model.move(50);
      assertThat(state().tile().orElseThrow().person().name()).isEqualTo("宋宁");
    }
  }
}
