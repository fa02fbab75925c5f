package org.jianzhuo.desk.roster.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Preferences;
import org.jianzhuo.desk.roster.FakeAccounts;
import org.jianzhuo.model.roster.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Signs in by keyboard alone. */
class SignInViewTest {

  private static final String PASSWORD = "correct horse staple";

  private final List<Person> entered = new ArrayList<>();
  private final FxRobot robot = new FxRobot();
  private Stage stage;

  @BeforeEach
  void openStage() throws Exception {
    stage = FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void closeStage() throws Exception {
    FxToolkit.cleanupStages();
  }

  private void show(FakeAccounts accounts) {
    robot.interact(
        () -> {
          SignInViewModel model =
              new SignInViewModel(
                  accounts,
                  new DirectTaskRunner(),
                  entered::add,
                  fault -> {
                    throw fault;
                  });
          SignInView view =
              new SignInView(
                  model,
                  Preferences.usual(),
                  chosen -> {},
                  new SignInView.Surroundings(
                      "工位 3A", false, new SimpleBooleanProperty(true), Clock.systemUTC()));
          Scene scene = new Scene(view, 1366, 768);
          Look.apply(scene, Preferences.usual().theme());
          stage.setScene(scene);
          stage.show();
          model.start();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void type(KeyCode... keys) {
    robot.type(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void paste(String text) {
    robot.interact(() -> ((TextField) stage.getScene().getFocusOwner()).setText(text));
  }

  private Node focused() {
    return stage.getScene().getFocusOwner();
  }

  private void digits(String digits) {
    digits.chars().forEach(c -> type(KeyCode.valueOf("DIGIT" + (char) c)));
  }

  @Test
  void foundsACommitteeByKeyboard() throws Exception {
    show(FakeAccounts.fresh());
    for (String text : List.of("示例委员会", "示例市", "工位 3A", "顾岚", PASSWORD, PASSWORD)) {
      paste(text);
      type(KeyCode.TAB);
    }
    assertThat(focused().getId()).isEqualTo("signin-found-pin");
    digits("271828");
    type(KeyCode.TAB);
    digits("271828");
    type(KeyCode.ENTER);
    WaitForAsyncUtils.waitFor(
        5, TimeUnit.SECONDS, () -> robot.lookup("#signin-recovery-shown").tryQuery().isPresent());
    assertThat(robot.lookup("#signin-recovery-shown").queryAs(TextField.class).getText())
        .isEqualTo(FakeAccounts.RECOVERY);
    assertThat(robot.lookup("#signin-recovery-done").queryAs(Button.class).isDisabled()).isTrue();
    type(KeyCode.SPACE);
    assertThat(robot.lookup("#signin-recovery-done").queryAs(Button.class).isDisabled()).isFalse();
    type(KeyCode.TAB, KeyCode.SPACE);
    assertThat(robot.lookup("#signin-name").tryQuery()).isPresent();
  }

  @Test
  void locksAfterFiveWrongPasswordsAndSaysForHowLong() {
    show(FakeAccounts.cold());
    assertThat(focused().getId()).isEqualTo("signin-name");
    paste("何守正");
    type(KeyCode.ENTER);
    for (int i = 0; i < 5; i++) {
      assertThat(focused().getId()).isEqualTo("signin-password");
      paste("not the password");
      type(KeyCode.ENTER);
    }
    assertThat(robot.lookup("#signin-message").queryAs(Label.class).getText())
        .contains("锁定")
        .contains("10 分钟");
    assertThat(entered).isEmpty();
  }

  @Test
  void switchesUsersWithArrowsAndPin() {
    show(FakeAccounts.warm());
    assertThat(focused().getId()).isEqualTo("signin-pin");
    type(KeyCode.RIGHT);
    assertThat(focused().getId()).isEqualTo("signin-tiles");
    type(KeyCode.ENTER);
    assertThat(focused().getId()).isEqualTo("signin-password");
    type(KeyCode.UP);
    assertThat(focused().getId()).isEqualTo("signin-pin");
    digits("27182");
    assertThat(robot.lookup("#signin-enter").queryAs(Button.class).isDisabled()).isTrue();
    digits("8");
    assertThat(robot.lookup("#signin-enter").queryAs(Button.class).isDisabled()).isFalse();
    type(KeyCode.ENTER);
    assertThat(entered).extracting(Person::name).containsExactly("何守正");
  }

  @Test
  void jumpsToASurnameWhileTheOneInHandNeedsAPassword() {
    show(FakeAccounts.warm());
    type(KeyCode.RIGHT);
    type(KeyCode.H);
    assertThat(focused().getId()).isEqualTo("signin-tiles");
    type(KeyCode.H);
    assertThat(focused().getId()).isEqualTo("signin-pin");
    digits("271828");
    type(KeyCode.ENTER);
    assertThat(entered).extracting(Person::name).containsExactly("何守正");
  }

  @Test
  void escapeLeadsFromAFieldBackToTheNames() {
    show(FakeAccounts.warm());
    type(KeyCode.RIGHT);
    type(KeyCode.ENTER);
    assertThat(focused().getId()).isEqualTo("signin-password");
    type(KeyCode.ESCAPE);
    assertThat(focused().getId()).isEqualTo("signin-tiles");
    type(KeyCode.H);
    type(KeyCode.H);
    assertThat(focused().getId()).isEqualTo("signin-pin");
  }

  @Test
  void setsPasswordAndPinWithTheSlip() {
    show(FakeAccounts.warm());
    robot.clickOn("#signin-tile-E1003");
    assertThat(focused().getId()).isEqualTo("signin-slip-code");
    paste(FakeAccounts.SLIP);
    type(KeyCode.TAB);
    paste(PASSWORD);
    type(KeyCode.TAB);
    paste(PASSWORD);
    type(KeyCode.TAB);
    digits("271828");
    type(KeyCode.TAB);
    digits("271828");
    type(KeyCode.ENTER);
    assertThat(entered).extracting(Person::name).containsExactly("梁淑仪");
  }
}
