package org.jianzhuo.desk.sync.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.sync.SampleFacts;
import org.jianzhuo.desk.sync.SyncStation;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.server.Server;
import org.jianzhuo.server.ServerSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls show() before each test
class SyncViewTest {

  @TempDir static Path folder;
  private Server server;
  private SyncStation station;

  @Start
  void show(Stage stage) throws IOException {
    Path here = folder.resolve(UUID.randomUUID().toString());
    server = Server.start(ServerSettings.local(here.resolve("server")));
    station = SyncStation.founding(here.resolve("a"), new StreamId(UUID.randomUUID()));
    StreamId caseStream = new StreamId(UUID.randomUUID());
    station.append(caseStream, SampleFacts.caseRegistered());
    station.capture(caseStream, "IMG-01.jpg", 20_000, 1);
    SyncView view =
        new SyncView(
            new SyncViewModel(station.service), Messages.in(false), ZoneId.of("Asia/Shanghai"));
    Scene scene = new Scene((Parent) view.content(), 1366, 768);
    Look.apply(scene, Theme.LIGHT);
    view.shortcuts().forEach((keys, shortcut) -> scene.getAccelerators().put(keys, shortcut.act()));
    stage.setScene(scene);
    stage.show();
    view.shown();
  }

  @AfterEach
  void close() throws IOException {
    station.close();
    server.close();
  }

  private static String text(FxRobot robot, String id) {
    WaitForAsyncUtils.waitForFxEvents();
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private void enrol(FxRobot robot, String code) {
    robot.clickOn("#sync-url").write(server.url().toString());
    robot.press(KeyCode.TAB).release(KeyCode.TAB);
    robot.write(code);
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void enrolling_by_keyboard_sends_everything_and_shows_what_was_checked(FxRobot robot) {
    assertThat(text(robot, "#sync-status")).isEqualTo("未登记服务器");
    assertThat(text(robot, "#sync-waiting-entries")).isEqualTo("4");
    assertThat(text(robot, "#sync-waiting-media")).isEqualTo("1");

    enrol(robot, server.offerCode().toString());
    assertThat(text(robot, "#sync-status")).isEqualTo("尚未同步");
    robot.clickOn("#sync-now");

    assertThat(text(robot, "#sync-status")).isEqualTo("已同步");
    assertThat(text(robot, "#sync-pushed")).isEqualTo("4");
    assertThat(text(robot, "#sync-media-up")).isEqualTo("1");
    assertThat(text(robot, "#sync-verified")).isEqualTo("4");
    assertThat(text(robot, "#sync-waiting-entries")).isEqualTo("0");
    assertThat(robot.lookup("#sync-entries").queryAs(TableView.class).getItems()).hasSize(4);

    robot.press(KeyCode.F5).release(KeyCode.F5);
    assertThat(text(robot, "#sync-pushed")).isEqualTo("0");
  }

  @Test
  void a_wrong_code_is_said_in_words_and_changes_nothing(FxRobot robot) {
    enrol(robot, "12345");
    assertThat(robot.lookup(".jz-banner .label").queryAs(Label.class).getText())
        .contains("20 个字母和数字");
    assertThat(text(robot, "#sync-status")).isEqualTo("未登记服务器");
  }

  @Test
  void a_server_that_is_gone_shows_offline_and_that_nothing_is_lost(FxRobot robot)
      throws IOException {
    enrol(robot, server.offerCode().toString());
    server.close();
    robot.clickOn("#sync-now");
    assertThat(text(robot, "#sync-status")).isEqualTo("离线");
    assertThat(robot.lookup("#sync-fault .label").queryAs(Label.class).getText())
        .contains("连不上服务器")
        .contains("在本机");
    server = Server.start(ServerSettings.local(folder.resolve(UUID.randomUUID().toString())));
  }
}
