package org.jianzhuo.desk.panel.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.InkPad;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.desk.panel.NoticeSigning;
import org.jianzhuo.model.base.Names;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.panel.Acknowledgement;
import org.jianzhuo.model.roster.Person;
import org.jspecify.annotations.Nullable;

/**
 * Takes the signature of the person or of who signs for one who cannot, or the refusal to sign,
 * noted by two members of staff: who is not signed in answers for it by the own PIN.
 */
final class AcknowledgementPane {

  private final Messages words;
  private final InkPad pad;
  private final SignedForForm signedFor;
  private final TextField interpreter = new TextField();
  private final ComboBox<Person> first = new ComboBox<>();
  private final ComboBox<Person> second = new ComboBox<>();
  private final PasswordField firstPin = new PasswordField();
  private final PasswordField secondPin = new PasswordField();
  private final Optional<Person> present;
  private final boolean guardianSigns;

  /**
   * What was given.
   *
   * @param pins of the members of staff who note a refusal and are not signed in
   */
  record Given(Acknowledgement acknowledgement, Map<PersonId, String> pins) {}

  private final VBox signing;
  private final VBox refusing;
  private final Label problem = Controls.wrapped("", "jz-text-danger");
  private final VBox node;
  private TypedWords.Dialog typed = TypedWords.NONE.of("");

  /**
   * @param prefix of the ids, e.g. {@code panel-recusal}
   * @param allowed who may sign
   * @param present who is signed in: the first to note a refusal
   */
  AcknowledgementPane(
      String prefix,
      List<Person> staff,
      Optional<Person> present,
      NoticeSigning allowed,
      Messages words,
      LongSupplier nanos) {
    this.words = words;
    this.present = present;
    pad = new InkPad(prefix + "-pad", nanos);
    pad.setOnChanged(() -> problem.setText(""));
    Button clear =
        Controls.button(prefix + "-clear", words.text("panel.signature.clear"), "", pad::clear);
    clear.getStyleClass().add("small");
    Label whose = Controls.label(words.text("panel.signature"), "jz-note");
    signedFor = new SignedForForm(prefix, words, allowed, other -> turn(whose, other));
    guardianSigns = allowed.minor();
    signing = new VBox(6, signedFor.node(), Controls.row(8, whose, Controls.spacer(), clear), pad);
    choice(first, prefix + "-staff-1", staff);
    choice(second, prefix + "-staff-2", staff);
    present.filter(staff::contains).ifPresent(first::setValue);
    refusing =
        new VBox(
            6,
            Controls.label(words.text("panel.staff"), "jz-note"),
            answering(first, firstPin, prefix + "-pin-1"),
            answering(second, secondPin, prefix + "-pin-2"));
    problem.setId(prefix + "-problem");
    interpreter.setId(prefix + "-interpreter");
    interpreter.setPromptText(words.text("panel.interpreter"));
    allowed.interpretedBefore().ifPresent(interpreter::setText);
    node = new VBox(10, signing, refusing, problem);
    refuse(false);
  }

  /** What one signed is no signature of the other. */
  private void turn(Label whose, boolean other) {
    whose.setText(words.text(other ? "panel.signed-for.signature" : "panel.signature"));
    pad.clear();
    problem.setText("");
  }

  private Node answering(ComboBox<Person> who, PasswordField pin, String id) {
    pin.setId(id);
    pin.setPromptText(words.text("panel.staff.pin"));
    pin.setPrefWidth(120);
    pin.setMinWidth(120);
    Runnable show = () -> pin.setDisable(isPresent(who.getValue()));
    who.valueProperty().addListener(o -> show.run());
    show.run();
    return Controls.row(10, who, pin);
  }

  private boolean isPresent(@Nullable Person person) {
    return person != null && present.map(Person::id).filter(person.id()::equals).isPresent();
  }

  private static void choice(ComboBox<Person> box, String id, List<Person> staff) {
    box.setId(id);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Person person) {
            return person == null ? "" : person.name() + " " + person.number();
          }

          @Override
          public @Nullable Person fromString(String text) {
            return null;
          }
        });
    box.getItems().setAll(staff);
    box.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(box, Priority.ALWAYS);
  }

  /** Keeps what is typed here and into the notice's other fields, but for the PINs. */
  void keep(TypedWords.Dialog words, TextField... others) {
    typed = words;
    typed.follow(
        Stream.of(signedFor.fields(), Stream.of(interpreter), Stream.of(others))
            .flatMap(each -> each)
            .toArray(TextField[]::new));
  }

  /** Forgets what was typed: the notice was given. */
  void taken() {
    typed.taken();
  }

  Node node() {
    return node;
  }

  /** Returns the field of who translated the notice, which has its place beside what is asked. */
  Node interpreter() {
    return interpreter;
  }

  /** Turns between signing and the noting of a refusal. */
  void refuse(boolean refused) {
    signing.setVisible(!refused);
    signing.setManaged(!refused);
    refusing.setVisible(refused);
    refusing.setManaged(refused);
    problem.setText("");
  }

  boolean refused() {
    return refusing.isVisible();
  }

  /** Says what went wrong. */
  void complain(String text) {
    problem.setText(text);
  }

  /** Returns what was given; if it is not complete, says so and returns nothing. */
  Optional<Given> given() {
    // one letter is no name, and a notice that nobody translated has none
    if (!interpreter.getText().isBlank() && !Names.names(interpreter.getText())) {
      complain(words.text("panel.interpreter.fault"));
      interpreter.requestFocus();
      return Optional.empty();
    }
    if (!refused()) {
      if (guardianSigns && !signedFor.asked()) {
        complain(words.text("panel.refused.minor"));
        return Optional.empty();
      }
      Optional<String> missing = signedFor.asked() ? signedFor.missing() : Optional.empty();
      if (missing.isPresent()) {
        complain(missing.get());
        return Optional.empty();
      }
      if (pad.signature().isEmpty()) {
        complain(words.text("panel.signature.missing"));
        pad.requestFocus();
        return Optional.empty();
      }
      return Optional.of(
          new Given(
              new Acknowledgement(pad.signature(), List.of(), signedFor.given(), translatedBy()),
              Map.of()));
    }
    Person one = first.getValue();
    Person other = second.getValue();
    if (one == null || other == null || one.id().equals(other.id())) {
      complain(words.text("panel.staff.missing"));
      return Optional.empty();
    }
    Map<PersonId, String> pins = new LinkedHashMap<>();
    if (!isPresent(one)) {
      pins.put(one.id(), firstPin.getText());
    }
    if (!isPresent(other)) {
      pins.put(other.id(), secondPin.getText());
    }
    return Optional.of(
        new Given(
            new Acknowledgement(List.of(), List.of(one.id(), other.id()), null, translatedBy()),
            pins));
  }

  private @Nullable String translatedBy() {
    return interpreter.getText().isBlank() ? null : interpreter.getText();
  }
}
