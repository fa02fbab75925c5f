package org.jianzhuo.desk.evidence.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.DateField;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.model.evidence.ImportLabel;
import org.jianzhuo.model.exam.Film;
import org.jspecify.annotations.Nullable;

/**
 * Asks who made what is imported and what is read off it, the same for pictures, clips and scans; a
 * film that is registered already fills it in.
 */
final class ImportLabelForm extends VBox {

  /** Wide enough for the words that ask for it. */
  private static final double DATE = 176;

  private final ComboBox<Film> registered = new ComboBox<>();
  private final TextField source = new TextField();
  private final ComboBox<Film.Kind> kind = new ComboBox<>();
  private final TextField number = new TextField();
  private final DateField date = new DateField("review-import-date", null);
  private final Segmented<Boolean> own;
  private @Nullable Boolean ownName;
  private Consumer<Boolean> onName = same -> {};

  ImportLabelForm(Messages words, List<Film> films) {
    super(12);
    registered.setId("review-import-registered");
    registered.setPromptText(words.text("evidence.import.registered"));
    registered.getItems().setAll(films);
    registered.setConverter(new OneWay<>(film -> film == null ? "" : film.named()));
    registered.setMaxWidth(Double.MAX_VALUE);
    registered.setVisible(!films.isEmpty());
    registered.setManaged(!films.isEmpty());
    registered.valueProperty().addListener((o, was, is) -> fill(is));
    field(source, "review-import-source", words.text("evidence.import.source"));
    kind.setId("review-import-kind");
    kind.setPromptText(words.text("evidence.import.kind"));
    kind.getItems().setAll(Film.Kind.values());
    kind.setConverter(new OneWay<>(each -> each == null ? "" : each.words().in(words.english())));
    field(number, "review-import-number", words.text("evidence.import.number"));
    date.setPromptText(words.text("evidence.import.date"));
    date.setMinWidth(DATE);
    own =
        new Segmented<>(
            "review-import-own",
            List.of(true, false),
            same -> words.text(same ? "evidence.import.own" : "evidence.import.foreign"));
    own.setOnChosen(this::say);
    kind.setMinWidth(USE_PREF_SIZE);
    getChildren()
        .addAll(
            registered,
            Controls.row(8, source, kind),
            Controls.row(
                8,
                number,
                date,
                Controls.label(words.text("evidence.import.name"), "jz-bold"),
                own));
  }

  /** Calls the consumer with whether the name on it is the person's, once that is chosen. */
  void onName(Consumer<Boolean> consumer) {
    onName = consumer;
  }

  /** Returns the fields that are typed into. */
  TextInputControl[] typed() {
    return new TextInputControl[] {source, number, date};
  }

  String source() {
    return source.getText();
  }

  /** Tells the first field that is not filled in as it must be; empty where all are. */
  Optional<Reason> fault() {
    if (source.getText().isBlank()) {
      return Optional.of(Reason.of("evidence.import.fault.source"));
    }
    if (kind.getValue() == null) {
      return Optional.of(Reason.of("evidence.import.fault.kind"));
    }
    if (date.date().isEmpty()) {
      return Optional.of(Reason.of("evidence.import.fault.date"));
    }
    return ownName == null
        ? Optional.of(Reason.of("evidence.import.fault.name"))
        : Optional.empty();
  }

  /** Returns what was read off; empty while a field is not filled in. */
  Optional<ImportLabel> label() {
    Boolean same = ownName;
    return same == null || fault().isPresent()
        ? Optional.empty()
        : date.date()
            .map(day -> new ImportLabel(kind.getValue(), number.getText().strip(), day, same));
  }

  private void fill(@Nullable Film film) {
    if (film != null) {
      source.setText(film.hospital());
      kind.setValue(film.kind());
      number.setText(film.number());
      date.show(film.date());
      own.show(film.ownName());
      say(film.ownName());
    }
  }

  private void say(boolean same) {
    ownName = same;
    onName.accept(same);
  }

  private static void field(TextField field, String id, String prompt) {
    field.setId(id);
    field.setPromptText(prompt);
    HBox.setHgrow(field, Priority.ALWAYS);
  }
}
