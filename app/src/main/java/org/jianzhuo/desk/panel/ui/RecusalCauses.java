package org.jianzhuo.desk.panel.ui;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.model.panel.RecusalCause;
import org.jspecify.annotations.Nullable;

/** Makes the choice of a cause for recusal. */
final class RecusalCauses {

  private RecusalCauses() {}

  static ComboBox<RecusalCause> choice(String id, Messages words) {
    ComboBox<RecusalCause> cause = new ComboBox<>();
    cause.setId(id);
    cause.getItems().setAll(RecusalCause.values());
    cause.getSelectionModel().selectFirst();
    cause.setMaxWidth(Double.MAX_VALUE);
    cause.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable RecusalCause each) {
            return each == null ? "" : each.words().in(words.english());
          }

          @Override
          public RecusalCause fromString(String text) {
            throw new UnsupportedOperationException();
          }
        });
    return cause;
  }
}
