package org.jianzhuo.desk.exam.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.DateField;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.desk.exam.FilmPictures;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.exam.Film;
import org.jspecify.annotations.Nullable;

/** Registers films and papers: whose name is on them, who read them, what went back (F146). */
final class FilmDialog {

  private final Messages words;
  private final Acts acts;
  private final ComboBox<Film.Kind> kind = new ComboBox<>();
  private final TextField hospital = new TextField();
  private final TextField number = new TextField();
  private final DateField date = new DateField("exam-film-date", null);
  private final TextField reader = new TextField();
  private final TextField reading = new TextField();
  private final TextField reason = new TextField();
  private final HBox taking;
  private final Label rests = Controls.wrapped("", "jz-note");
  private final Segmented<Boolean> own;
  private final Label problem = Controls.wrapped("", "jz-text-danger");
  private final VBox list = new VBox(6);
  private @Nullable Boolean ownName;
  private @Nullable Film edited;
  private TypedWords.Dialog typed = TypedWords.NONE.of("");

  /**
   * What a person does there.
   *
   * @param register registers a film, or corrects what was noted of it
   * @param withdraw takes one back with a reason
   * @param pictures names what was imported by a row, which keeps it from being taken back
   * @param typed keeps what is typed for a new row, or for the one that is corrected
   * @param onceWritten calls it as soon as what is done next stands in the journal
   */
  record Acts(
      Consumer<Film> register,
      BiConsumer<UUID, String> withdraw,
      Function<UUID, List<String>> pictures,
      Supplier<UUID> ids,
      TypedWords typed,
      Consumer<Runnable> onceWritten) {}

  private FilmDialog(Messages words, List<Film> films, Acts acts) {
    this.words = words;
    this.acts = acts;
    kind.setId("exam-film-kind");
    kind.getItems().setAll(Film.Kind.values());
    kind.setValue(Film.Kind.XRAY);
    kind.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Film.@Nullable Kind each) {
            return each == null ? "" : each.words().in(words.english());
          }

          @Override
          public Film.Kind fromString(String text) {
            throw new UnsupportedOperationException();
          }
        });
    own =
        new Segmented<>(
            "exam-film-own",
            List.of(true, false),
            each -> words.text(each ? "exam.films.own" : "exam.films.foreign"));
    own.setOnChosen(each -> ownName = each);
    field(hospital, "exam-film-hospital", "exam.films.hospital");
    field(number, "exam-film-number", "exam.films.number");
    field(reader, "exam-film-reader", "exam.films.reader");
    field(reading, "exam-film-reading", "exam.films.reading");
    field(reason, "exam-film-reason", "exam.films.reason");
    taking =
        Controls.row(
            10, reason, small("exam-film-withdraw", "exam.films.withdraw", this::takeBack));
    begin("exam-film", () -> {});
    show(taking, false);
    rests.setId("exam-film-rests");
    show(rests, false);
    problem.setId("exam-film-problem");
    list.setId("exam-film-list");
    for (int i = 0; i < films.size(); i++) {
      list.getChildren().add(row(films.get(i), i));
    }
    if (films.isEmpty()) {
      list.getChildren().add(Controls.label(words.text("exam.films.none"), "jz-muted"));
    }
  }

  /** Builds the dialog; it closes when something was registered. */
  static VBox of(Messages words, List<Film> films, Acts acts, Runnable close) {
    return new FilmDialog(words, films, acts).node(close);
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private void begin(String about, Runnable fill) {
    typed = acts.typed().of(about);
    typed.turn(fill, hospital, number, date, reader, reading, reason);
  }

  private void field(TextField field, String id, String prompt) {
    field.setId(id);
    field.setPromptText(words.text(prompt));
    HBox.setHgrow(field, Priority.ALWAYS);
  }

  private Node row(Film film, int place) {
    Label line = Controls.wrapped(CaseRow.line(film, words));
    HBox.setHgrow(line, Priority.ALWAYS);
    line.setMaxWidth(Double.MAX_VALUE);
    String read =
        film.reader().isBlank()
            ? words.text("exam.films.unread")
            : words.text("exam.films.read-by", film.reader(), film.reading());
    VBox text = new VBox(line, Controls.wrapped(read, "jz-note"));
    HBox.setHgrow(text, Priority.ALWAYS);
    return Controls.row(
        10,
        text,
        Controls.pill(
            film.ownName() ? Tone.SUCCESS : Tone.DANGER,
            "",
            words.text(film.ownName() ? "exam.films.own" : "exam.films.foreign")),
        small("exam-film-edit-" + place, "exam.films.edit", () -> edit(film)),
        small(
            "exam-film-return-" + place,
            film.returned() ? "exam.films.returned" : "exam.films.return",
            () -> acts.register().accept(returned(film))));
  }

  private Node small(String id, String key, Runnable act) {
    var button = Controls.button(id, words.text(key), "", act);
    button.getStyleClass().add("small");
    return button;
  }

  private static Film returned(Film f) {
    return new Film(
        f.id(),
        f.kind(),
        f.hospital(),
        f.number(),
        f.date(),
        f.ownName(),
        f.reader(),
        f.reading(),
        !f.returned());
  }

  private void edit(Film film) {
    edited = film;
    kind.setValue(film.kind());
    own.show(film.ownName());
    ownName = film.ownName();
    begin("exam-film:" + film.id(), () -> fill(film));
    List<String> pictures = acts.pictures().apply(film.id());
    rests.setText(
        pictures.isEmpty()
            ? ""
            : words.text("exam.refused.film-pictures", FilmPictures.list(pictures)));
    show(rests, !pictures.isEmpty());
    show(taking, pictures.isEmpty());
    hospital.requestFocus();
  }

  private void fill(Film film) {
    hospital.setText(film.hospital());
    number.setText(film.number());
    date.show(film.date());
    reader.setText(film.reader());
    reading.setText(film.reading());
    reason.clear();
  }

  private void takeBack() {
    boolean said = Reasons.says(reason.getText());
    problem.setText(said ? "" : words.text("exam.refused.no-reason"));
    if (said && edited != null) {
      acts.onceWritten().accept(typed::taken);
      acts.withdraw().accept(edited.id(), reason.getText().strip());
    }
  }

  private VBox node(Runnable close) {
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setMaxHeight(220);
    VBox body =
        new VBox(
            12,
            scroll,
            Controls.row(10, kind, hospital, number, date),
            Controls.row(10, Controls.label(words.text("exam.films.name"), "jz-bold"), own),
            Controls.row(10, reader, reading),
            taking,
            rests,
            Controls.wrapped(words.text("exam.films.note"), "jz-note"),
            problem);
    VBox dialog =
        Dialogs.frame(
            words.text("exam.films.title"),
            body,
            Controls.button("exam-film-cancel", words.text("exam.picker.close"), "Esc", close),
            Controls.primary("exam-film-save", words.text("exam.films.save"), "", this::save));
    dialog.setPrefWidth(920);
    return dialog;
  }

  private void save() {
    Optional<java.time.LocalDate> day = date.date();
    String fault =
        hospital.getText().isBlank()
            ? "exam.films.fault.hospital"
            : day.isEmpty()
                ? "exam.films.fault.date"
                : ownName == null ? "exam.films.fault.name" : "";
    problem.setText(fault.isEmpty() ? "" : words.text(fault));
    if (fault.isEmpty() && day.isPresent() && ownName != null) {
      acts.onceWritten().accept(typed::taken);
      acts.register()
          .accept(
              new Film(
                  edited == null ? acts.ids().get() : edited.id(),
                  kind.getValue(),
                  hospital.getText().strip(),
                  number.getText().strip(),
                  day.get(),
                  ownName,
                  reader.getText().strip(),
                  reading.getText().strip(),
                  edited != null && edited.returned()));
    }
  }
}
