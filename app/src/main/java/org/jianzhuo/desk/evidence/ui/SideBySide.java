package org.jianzhuo.desk.evidence.ui;

import java.time.ZoneId;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.evidence.ui.ReviewState.Showing;
import org.jianzhuo.desk.evidence.ui.ReviewState.Shown;
import org.jspecify.annotations.Nullable;

/** Shows the medium looked at and, where one compares, another beside it. */
final class SideBySide extends HBox {

  private static final double GAP = 12;
  private static final double PANE = 600;

  private final ReviewViewModel model;
  private final Supplier<Messages> words;
  private final Overlay overlay;
  private final ZoneId zone;
  private final MediumPane main;
  private final MediumPane beside;
  private final ToggleButton compare;
  private final Button earlier;

  /**
   * @param clipActs buttons beside the controls of the clip looked at
   */
  SideBySide(
      ReviewViewModel model,
      Supplier<Messages> words,
      Overlay overlay,
      ZoneId zone,
      Button... clipActs) {
    super(GAP);
    this.model = model;
    this.words = words;
    this.overlay = overlay;
    this.zone = zone;
    Messages m = words.get();
    main = new MediumPane("review", model, words, zone, true, clipActs);
    beside = new MediumPane("review-beside", model, words, zone, false);
    for (MediumPane pane : new MediumPane[] {main, beside}) {
      HBox.setHgrow(pane, Priority.ALWAYS);
      pane.setPrefWidth(PANE);
      getChildren().add(pane);
    }
    compare = new ToggleButton(m.text("evidence.review.compare"));
    compare.setId("review-compare");
    compare.getStyleClass().setAll("toggle-button", "jz-btn", "small");
    compare.setGraphic(Controls.keyCap("C"));
    compare.setContentDisplay(ContentDisplay.RIGHT);
    compare.setOnAction(event -> toggle());
    earlier =
        Controls.button("review-earlier", m.text("evidence.earlier.open"), "P", this::openEarlier);
    earlier.getStyleClass().add("small");
  }

  MediumPane main() {
    return main;
  }

  /** Returns what lays another medium of the case beside. */
  ToggleButton compare() {
    return compare;
  }

  /** Returns what opens the pictures of earlier cases. */
  Button earlier() {
    return earlier;
  }

  void toggle() {
    model.comparison().toggle();
  }

  void openEarlier() {
    model
        .comparison()
        .findEarlier(
            found ->
                EarlierList.open(
                    words.get(),
                    overlay,
                    zone,
                    found,
                    model.shelf(),
                    model.comparison()::withEarlier));
  }

  /** Shows that no case is in hand. */
  void showNothing() {
    show(null, null);
  }

  void show(Showing showing) {
    show(showing.main(), showing.beside());
    compare.setSelected(showing.beside() != null);
    compare.setDisable(showing.pieces().size() < 2 && showing.beside() == null);
    earlier.setDisable(showing.main() == null);
  }

  private void show(@Nullable Shown looked, @Nullable Shown other) {
    boolean left = main.showsClip();
    main.show(looked);
    beside.show(other);
    // Where nothing is looked at yet, the place of the medium says so.
    main.setVisible(true);
    main.setManaged(true);
    if (left != main.showsClip()) {
      main.still().choose(Tool.SELECT);
    }
  }

  /** Lets go of clips: the screen is left. */
  void leave() {
    main.leave();
    beside.leave();
  }
}
