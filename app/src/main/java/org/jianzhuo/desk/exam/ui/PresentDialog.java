package org.jianzhuo.desk.exam.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.model.base.Names;
import org.jianzhuo.model.exam.PresentPerson;
import org.jianzhuo.model.panel.Acknowledgement;
import org.jianzhuo.model.panel.Panel;
import org.jspecify.annotations.Nullable;

/** Notes who is there beside the person and the panel (在场人员; practice 4). */
final class PresentDialog {

  private static final double LIST_HEIGHT = 200;

  private final Messages words;
  private final ObservableValue<ExamState> state;
  private final Write write;
  private final Typed typed;
  private final TypedWords kept;
  private TypedWords.Dialog typedNow = TypedWords.NONE.of("");
  private final TextField name = new TextField();
  private final ComboBox<PresentPerson.Role> role = new ComboBox<>();
  private final TextField note = new TextField();
  private final Label problem = Controls.wrapped("", "jz-text-danger");
  private final VBox list = new VBox(6);
  private final VBox proposals = new VBox(6);
  private final HBox fields = Controls.row(10, name, role, note);
  private final Button save;
  private List<PresentPerson> proposed = List.of();

  /** Keeps what was chosen and not yet noted, so that it stands there again. */
  static final class Typed {
    private PresentPerson.@Nullable Role role;
    private @Nullable PresentPerson corrected;
  }

  /** Puts a person there in the place of another; null for nobody. */
  interface Write {
    void present(@Nullable PresentPerson before, @Nullable PresentPerson after);
  }

  private PresentDialog(
      Messages words, ObservableValue<ExamState> state, Write write, Typed typed, TypedWords kept) {
    this.kept = kept;
    this.words = words;
    this.state = state;
    this.write = write;
    this.typed = typed;
    save = Controls.primary("exam-present-save", "", "↵", this::save);
    field(name, "exam-present-name", "exam.present.name");
    field(note, "exam-present-note", "exam.present.note");
    name.setPrefColumnCount(10);
    note.setPrefColumnCount(20);
    HBox.setHgrow(note, Priority.ALWAYS);
    role.setId("exam-present-role");
    role.setMinWidth(Region.USE_PREF_SIZE);
    role.setPromptText(words.text("exam.present.role"));
    role.getItems().setAll(PresentPerson.Role.values());
    role.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(PresentPerson.@Nullable Role each) {
            return each == null ? "" : each.words().in(words.english());
          }

          @Override
          public PresentPerson.Role fromString(String text) {
            throw new UnsupportedOperationException();
          }
        });
    problem.setId("exam-present-problem");
    list.setId("exam-present-list");
    role.setValue(typed.role);
    role.valueProperty().addListener((o, was, is) -> typed.role = is);
    begin(typed.corrected);
  }

  /**
   * Builds the dialog.
   *
   * @param state says who is noted; followed as long as the dialog is shown
   * @param typed what was chosen there before and is not noted
   * @param kept keeps the words of a new person, and of each that is corrected
   */
  static VBox of(
      Messages words,
      ObservableValue<ExamState> state,
      Write write,
      Typed typed,
      TypedWords kept,
      Runnable close) {
    return new PresentDialog(words, state, write, typed, kept).node(close);
  }

  /** Takes a new person, or the correction of one who is noted. */
  private void begin(@Nullable PresentPerson corrected) {
    typed.corrected = corrected;
    typedNow = kept.of(corrected == null ? "exam-present" : "exam-present:" + corrected.name());
    typedNow.turn(
        () -> {
          name.setText(corrected == null ? "" : corrected.name());
          note.setText(corrected == null ? "" : corrected.note());
        },
        name,
        note);
  }

  private void field(TextField field, String id, String prompt) {
    field.setId(id);
    field.setPromptText(words.text(prompt));
    field.setOnAction(event -> save());
  }

  private Optional<ExamState.Working> working() {
    return state.getValue() instanceof ExamState.Working now ? Optional.of(now) : Optional.empty();
  }

  private List<PresentPerson> persons() {
    return working().map(now -> now.known().exam().present()).orElse(List.of());
  }

  private void show() {
    boolean open = working().filter(now -> !now.readOnly()).isPresent();
    show(fields, open);
    show(save, open);
    save.setText(words.text(typed.corrected == null ? "exam.present.add" : "exam.present.save"));
    list.getChildren().clear();
    List<PresentPerson> persons = persons();
    for (int i = 0; i < persons.size(); i++) {
      list.getChildren().add(row(persons.get(i), i, open));
    }
    if (persons.isEmpty()) {
      list.getChildren().add(Controls.label(words.text("exam.present.none"), "jz-muted"));
    }
    proposed = open ? proposed(persons) : List.of();
    proposals.getChildren().clear();
    for (int i = 0; i < proposed.size(); i++) {
      proposals.getChildren().add(proposal(proposed.get(i), i));
    }
    show(proposals, !proposed.isEmpty());
    if (!open) {
      list.getChildren().add(Controls.wrapped(words.text("exam.present.read-only"), "jz-note"));
    }
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  // who signed or translated was there at the notice, which need not be so at the examination: a
  // person says it
  private List<PresentPerson> proposed(List<PresentPerson> persons) {
    List<PresentPerson> missing = new ArrayList<>();
    working().map(now -> now.known().panel()).stream()
        .flatMap(PresentDialog::acknowledged)
        .flatMap(PresentDialog::beside)
        .filter(each -> !PresentPerson.among(each.name(), persons))
        .filter(each -> !PresentPerson.among(each.name(), missing))
        .forEach(missing::add);
    return missing;
  }

  private static Stream<Acknowledgement> acknowledged(Panel panel) {
    return Stream.concat(
        Stream.ofNullable(panel.recusalTold()).map(told -> told.acknowledgement()),
        Stream.ofNullable(panel.recordingTold()).map(told -> told.acknowledgement()));
  }

  private static Stream<PresentPerson> beside(Acknowledgement given) {
    return Stream.concat(
        Stream.ofNullable(given.signedFor()).map(PresentPerson::of).flatMap(Optional::stream),
        Stream.ofNullable(given.interpreter())
            .map(name -> new PresentPerson(name, PresentPerson.Role.INTERPRETER, "")));
  }

  private Node row(PresentPerson person, int place, boolean open) {
    Label line = Controls.wrapped(person.named(words.english()));
    line.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(line, Priority.ALWAYS);
    HBox row = Controls.row(10, line);
    if (open) {
      row.getChildren()
          .addAll(
              small("exam-present-edit-" + place, "exam.present.edit", "", () -> edit(person)),
              small(
                  "exam-present-remove-" + place,
                  "exam.present.remove",
                  "",
                  () -> {
                    name.requestFocus();
                    write.present(person, null);
                  }));
    }
    return row;
  }

  private Node proposal(PresentPerson person, int place) {
    Label line =
        Controls.wrapped(
            words.text("exam.present.proposal", person.named(words.english())), "jz-note");
    line.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(line, Priority.ALWAYS);
    return Controls.row(
        10,
        line,
        small(
            "exam-present-propose-" + place,
            "exam.present.propose",
            place == 0 ? "F10" : "",
            () -> propose(person)));
  }

  private void propose(PresentPerson person) {
    name.requestFocus();
    write.present(null, person);
  }

  private Button small(String id, String key, String cap, Runnable act) {
    Button button = Controls.button(id, words.text(key), cap, act);
    button.getStyleClass().add("small");
    return button;
  }

  private void edit(PresentPerson person) {
    begin(person);
    role.setValue(person.role());
    problem.setText("");
    show();
    name.requestFocus();
  }

  private VBox node(Runnable close) {
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setMaxHeight(LIST_HEIGHT);
    VBox body =
        new VBox(
            12,
            Controls.wrapped(words.text("exam.present.list"), "jz-note"),
            scroll,
            proposals,
            fields,
            problem);
    show();
    VBox dialog =
        Dialogs.frame(
            words.text("exam.present.title"),
            body,
            Controls.button("exam-present-close", words.text("exam.picker.close"), "Esc", close),
            save);
    dialog.setPrefWidth(760);
    dialog.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.F10 && !proposed.isEmpty()) {
            event.consume();
            propose(proposed.getFirst());
          }
        });
    ChangeListener<ExamState> follow = (o, was, is) -> show();
    dialog
        .sceneProperty()
        .addListener(
            (o, was, is) -> {
              state.removeListener(follow);
              if (is != null) {
                state.addListener(follow);
              }
            });
    return dialog;
  }

  private void save() {
    if (working().filter(now -> !now.readOnly()).isEmpty()) {
      return;
    }
    String fault = fault();
    problem.setText(fault);
    PresentPerson.Role as = role.getValue();
    if (!fault.isEmpty() || as == null) {
      return;
    }
    PresentPerson before = typed.corrected;
    PresentPerson after = new PresentPerson(name.getText(), as, note.getText());
    typedNow.taken();
    begin(null);
    role.setValue(null);
    name.requestFocus();
    write.present(before, after);
    show();
  }

  /** Returns what is wrong, and puts the caret there; empty when nothing is. */
  private String fault() {
    String called = Names.typed(name.getText());
    if (!Names.names(called)) {
      return fault(name, "exam.present.fault.name");
    }
    String own = working().map(now -> now.known().accepted().name()).orElse("");
    if (Names.same(called, own)) {
      return fault(name, "exam.present.fault.own", called);
    }
    List<PresentPerson> others = new ArrayList<>(persons());
    others.remove(typed.corrected);
    if (PresentPerson.among(called, others)) {
      return fault(name, "exam.present.fault.twice", called);
    }
    if (role.getValue() == null) {
      return fault(role, "exam.present.fault.role");
    }
    return role.getValue() == PresentPerson.Role.OTHER && !Names.names(note.getText())
        ? fault(note, "exam.present.fault.note")
        : "";
  }

  private String fault(Node field, String key, Object... values) {
    field.requestFocus();
    return words.text(key, values);
  }
}
