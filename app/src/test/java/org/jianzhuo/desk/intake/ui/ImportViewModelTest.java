package org.jianzhuo.desk.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import javafx.scene.layout.BorderPane;
import org.jianzhuo.desk.intake.RegisterImport;
import org.jianzhuo.desk.workbench.Layers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ImportViewModelTest {

  @Test
  void aSessionWithoutANameIsNamedInChineseForThePapersInEveryLanguage() {
    for (boolean english : new boolean[] {false, true}) {
      ImportViewModel[] made = new ImportViewModel[1];
      ImportPictures.view(made, english, new Layers(new BorderPane()));
      made[0].load(sample());
      assertThat(made[0].state().get().form().name()).isEqualTo("11-23 场次");
    }
  }

  private static String sample() {
    String path =
        Objects.requireNonNull(RegisterImport.class.getResource("session-2026-11-23.csv"))
            .getPath();
    assertThat(path).endsWith(".csv");
    return path;
  }
}
