package org.jianzhuo.desk.evidence.ui;

import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.desk.evidence.ui.CaptureState.Shot;
import org.jianzhuo.desk.evidence.ui.CaptureState.Standing;
import org.jianzhuo.model.journal.MediaId;

/** Holds what is done with the picture that is chosen in the strip, and asks what that takes. */
final class StripActs extends FlowPane {

  private static final double TWO_BUTTONS = 364;
  private static final double FOUR_BUTTONS = 660;

  private final CaptureViewModel model;
  private final Supplier<Messages> words;
  private final Overlay overlay;
  private final Supplier<Path> exportFolder;
  private final Button describing;
  private final Button again;
  private final Button voiding;
  private final Button export;
  private boolean narrow;

  /**
   * @param exportFolder proposes where originals are exported to
   */
  StripActs(
      CaptureViewModel model,
      Supplier<Messages> words,
      Overlay overlay,
      Supplier<Path> exportFolder) {
    super(12, 8);
    this.model = model;
    this.words = words;
    this.overlay = overlay;
    this.exportFolder = exportFolder;
    describing = button("evidence-describe-open", "evidence.describe", "D", this::askDescription);
    again = button("evidence-again", "evidence.retake", "R", this::askAgain);
    voiding = button("evidence-void-open", "evidence.void", "Del", this::askVoid);
    export = button("evidence-export", "evidence.export", "Ctrl+E", this::askExport);
    setAlignment(Pos.CENTER_RIGHT);
    setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(describing, again, voiding, export);
    setNarrow(false);
  }

  private Button button(String id, String message, String key, Runnable act) {
    Button button = Controls.button(id, words.get().text(message), key, act);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  /** In a narrow window the buttons stand in two rows. */
  void setNarrow(boolean is) {
    narrow = is;
    setPrefWrapLength(is ? TWO_BUTTONS : FOUR_BUTTONS);
  }

  void show(CaptureState state) {
    CaptureState.Room room = state instanceof CaptureState.Room open ? open : null;
    Shot chosen = CaptureState.chosen(state);
    boolean stands = chosen != null && chosen.standing() != Standing.VOIDED;
    describing.setDisable(chosen == null);
    voiding.setDisable(!stands);
    boolean live = room != null && room.status().live();
    again.setDisable(!(chosen != null && stands && live && chosen.isPhoto()));
    export.setDisable(CaptureState.shots(state).stream().noneMatch(Shot::mayLeave));
    // What nobody does while recording makes room in a small window.
    boolean spare = room == null || room.status().recording() == null || !narrow;
    for (Button each : new Button[] {again, export}) {
      each.setVisible(spare);
      each.setManaged(spare);
    }
  }

  void askVoid() {
    Shot shot = CaptureState.chosen(model.state().get());
    if (shot != null && shot.standing() != Standing.VOIDED) {
      TypedWords.Dialog typed = model.hand().typed("void", shot.medium().id());
      CaptureDialogs.askReason(
          words.get(),
          overlay,
          shot.medium().fileName(),
          typed,
          reason -> model.hand().voidChosen(reason, typed::taken));
    }
  }

  void askAgain() {
    Shot shot = CaptureState.chosen(model.state().get());
    if (shot != null && !again.isDisabled()) {
      // Later, so that the key does not type itself into the field.
      model.onWindow(() -> askWhyAgain(words.get(), overlay, model, shot.medium().id()));
    }
  }

  /** Asks why a picture is taken again, and takes it. */
  static void askWhyAgain(Messages words, Overlay overlay, CaptureViewModel model, MediaId first) {
    TypedWords.Dialog typed = model.hand().typed("retake", first);
    ReviewDialogs.askWhyAgain(
        words, overlay, typed, reason -> model.retake(first, reason, typed::taken));
  }

  void askDescription() {
    // Later, so that the key does not type itself into the field.
    model.onWindow(() -> DescriptionDialog.open(words.get(), overlay, model.hand()));
  }

  void askExport() {
    if (!export.isDisabled()) {
      TypedWords.Dialog typed = model.hand().typedOfCase("export");
      ExportDialog.open(
          words.get(),
          overlay,
          exportFolder.get(),
          model.hand().exportable(words.get()),
          typed,
          order -> model.hand().export(order, typed::taken));
    }
  }
}
