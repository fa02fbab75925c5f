package org.jianzhuo.desk.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Group;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FollowingTest {

  private final SimpleIntegerProperty value = new SimpleIntegerProperty();
  private final AtomicInteger runs = new AtomicInteger();

  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void aNodeFollowsAValueOnlyWhileItIsInAScene() {
    WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          Group node = new Group();
          Following.whileShown(node, () -> runs.set(runs.get() * 10 + value.get() + 1), value);
          value.set(1);
          assertThat(runs).as("not before").hasValue(0);
          Group root = new Group(node);
          Scene unused = new Scene(root);
          assertThat(runs).as("on entering").hasValue(2);
          value.set(2);
          assertThat(runs).as("at a change").hasValue(23);
          root.getChildren().clear();
          value.set(3);
          assertThat(runs).as("not after").hasValue(23);
          root.getChildren().add(node);
          assertThat(runs).as("on entering again").hasValue(234);
        });
  }
}
