package org.jianzhuo.desk.panel.ui;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jianzhuo.desk.base.Messages;
import org.jspecify.annotations.Nullable;

/** Offers who asks for a recusal, in the window's words; the journal holds them in Chinese. */
final class RecusalApplicants {

  private static final List<String> CODES = List.of("person", "employer", "expert", "other");

  private RecusalApplicants() {}

  static ComboBox<String> choice(String id, Messages words) {
    ComboBox<String> applicant = new ComboBox<>();
    applicant.setId(id);
    applicant.getItems().setAll(CODES);
    applicant.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable String code) {
            return code == null ? "" : words.text("panel.recusal.by." + code);
          }

          @Override
          public String fromString(String text) {
            throw new UnsupportedOperationException();
          }
        });
    applicant.getSelectionModel().selectFirst();
    return applicant;
  }

  /** Returns what the journal holds of one who was chosen. */
  static String written(String code) {
    return Messages.in(false).text("panel.recusal.by." + code);
  }

  /** Says in the window's words who asked. */
  static String said(String written, Messages words) {
    return CODES.stream()
        .filter(code -> written(code).equals(written))
        .findFirst()
        .map(code -> words.text("panel.recusal.by." + code))
        .orElse(written);
  }
}
