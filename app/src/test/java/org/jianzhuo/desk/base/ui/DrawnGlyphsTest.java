package org.jianzhuo.desk.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jianzhuo.model.base.InkStroke;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@Tag("F86")
class DrawnGlyphsTest {

  private static final int RARE = 0x2003E;
  private static final String NAME = "邓" + Character.toString(RARE) + "明";
  private static final List<InkStroke> INK =
      List.of(
          new InkStroke(List.of(100, 900), List.of(200, 200), List.of(0, 9), List.of(500, 500)));

  private final Map<Integer, List<InkStroke>> drawn = new HashMap<>();

  @BeforeAll
  static void start() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  private Label shown(String text) {
    return WaitForAsyncUtils.waitForAsyncFx(
        30_000,
        () -> {
          Label label = Privacy.mark(new Label(text));
          StackPane window = new StackPane(label);
          DrawnGlyphs.give(window, () -> drawn);
          assertThat(new Scene(window).getRoot()).isSameAs(window);
          return label;
        });
  }

  @Test
  void aNameShowsWhatWasDrawnAmongItsOtherCharacters() {
    drawn.put(RARE, INK);
    Label name = shown(NAME);
    assertThat(name.getContentDisplay()).isEqualTo(ContentDisplay.GRAPHIC_ONLY);
    assertThat(((HBox) name.getGraphic()).getChildren()).hasSize(3);
    assertThat(name.getText()).isEqualTo(NAME);
  }

  @Test
  void aNameIsShownAnewOnceTheCharacterWasDrawn() {
    Label name = shown(NAME);
    assertThat(name.getGraphic()).isNull();
    drawn.put(RARE, INK);
    WaitForAsyncUtils.waitForAsyncFx(30_000, () -> DrawnGlyphs.refresh(name.getScene().getRoot()));
    assertThat(name.getGraphic()).isNotNull();
  }

  @Test
  void aCellThatShowsAnotherNameIsPlainAgain() {
    drawn.put(RARE, INK);
    Label name = shown(NAME);
    WaitForAsyncUtils.waitForAsyncFx(30_000, () -> name.setText("邓明"));
    assertThat(name.getGraphic()).isNull();
    assertThat(name.getContentDisplay()).isEqualTo(ContentDisplay.LEFT);
  }
}
