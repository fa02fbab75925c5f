package org.jianzhuo.desk.exam.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.exam.DraftKeeper;
import org.jspecify.annotations.Nullable;

/** Says whether the disk has what was typed. */
final class SavedLine extends Label {

  private final Messages words;

  SavedLine(Messages words) {
    this.words = words;
    setId("exam-saved");
    getStyleClass().add("jz-note");
    setMinWidth(Region.USE_PREF_SIZE);
  }

  void show(DraftKeeper.@Nullable State state) {
    FormCard.mark(this, "jz-text-success", state instanceof DraftKeeper.State.Saved);
    FormCard.mark(this, "jz-text-danger", state instanceof DraftKeeper.State.Failed);
    switch (state) {
      case null -> setText("");
      case DraftKeeper.State.Saving saving -> setText(words.text("exam.saved.saving"));
      case DraftKeeper.State.Saved done -> setText(words.text("exam.saved.saved"));
      case DraftKeeper.State.Failed failed -> setText(words.text("exam.saved.failed"));
    }
  }
}
