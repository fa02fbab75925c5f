package org.jianzhuo.desk.evidence.ui;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.evidence.CameraShelf;
import org.jianzhuo.desk.evidence.Pedal;
import org.jianzhuo.desk.evidence.PedalAct;
import org.jianzhuo.desk.evidence.PedalEar;

/** Says what the station's pedal does, and opens the dialog that learns it. */
final class PedalRow extends VBox {

  private final CameraShelf shelf;
  private final Supplier<Messages> words;
  private final Label does = Controls.wrapped("", "jz-note");

  PedalRow(
      CaptureViewModel model,
      CameraShelf shelf,
      PedalEar ear,
      Supplier<Messages> words,
      Overlay overlay,
      Function<KeyCode, Optional<String>> takenBy) {
    super(6);
    this.shelf = shelf;
    this.words = words;
    does.setId("evidence-pedal-does");
    Button learn =
        Controls.button(
            "evidence-pedal",
            words.get().text("evidence.pedal"),
            "",
            () -> PedalDialog.open(model, shelf, ear, words.get(), overlay, takenBy, this::update));
    learn.getStyleClass().add("small");
    getChildren().setAll(learn, does);
    update();
  }

  private void update() {
    Pedal pedal = shelf.pedal();
    Messages m = words.get();
    does.setText(
        m.text(
            "evidence.pedal.does",
            PedalDialog.called(pedal, PedalAct.PHOTO, m),
            PedalDialog.called(pedal, PedalAct.RECORD, m)));
    does.setVisible(!pedal.equals(Pedal.NONE));
    does.setManaged(does.isVisible());
  }
}
