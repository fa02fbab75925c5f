package org.jianzhuo.desk.evidence.ui;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.Button;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Privacy;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.evidence.Medium;

/** Enlarges a photo, or plays a clip, from its sealed bytes. */
final class ReviewDialog {

  private static final int WIDTH = 960;
  private static final int HEIGHT = 540;

  private ReviewDialog() {}

  static void open(CaptureViewModel model, Messages words, Overlay overlay, Medium medium) {
    ImageView view = new ImageView();
    view.setPreserveRatio(true);
    view.setFitWidth(WIDTH);
    view.setFitHeight(HEIGHT);
    StackPane stage = new StackPane(Privacy.mark(view), Privacy.cover(words));
    stage.setId("evidence-review-picture");
    stage.getStyleClass().add("jz-preview");
    stage.setMinSize(WIDTH, HEIGHT);
    stage.setMaxSize(WIDTH, HEIGHT);
    VBox body =
        new VBox(
            10,
            stage,
            Controls.label(
                words.text("evidence.review.facts", medium.sha256().brief(), medium.bytes()),
                "jz-note"));
    Button retake =
        Controls.button(
            "evidence-retake",
            words.text("evidence.retake"),
            "R",
            () -> {
              overlay.close();
              StripActs.askWhyAgain(words, overlay, model, medium.id());
            });
    boolean again =
        medium.kind() == MediaKind.PHOTO && model.state().get() instanceof CaptureState.Room;
    retake.setVisible(again);
    retake.setManaged(again);
    AtomicBoolean open = new AtomicBoolean(true);
    VBox dialog =
        Dialogs.frame(
            medium.fileName(),
            body,
            retake,
            Controls.button(
                "evidence-review-close",
                words.text("evidence.review.close"),
                "Esc",
                overlay::close));
    dialog.setId("evidence-review");
    dialog.setPrefWidth(WIDTH + 48.0);
    dialog.sceneProperty().addListener((o, before, now) -> open.set(now != null));
    dialog.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.R && again) {
            event.consume();
            // Later, so that the key does not type itself into the field.
            model.onWindow(retake::fire);
          }
        });
    FramePicture picture = new FramePicture();
    overlay.dialog(dialog);
    model.strip().play(medium, WIDTH, open::get, frame -> view.setImage(picture.show(frame)));
  }
}
