package org.jianzhuo.desk.panel.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.SpecialtyWords;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.desk.panel.PoolExpert;
import org.jianzhuo.desk.panel.RoomPanel;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Person;
import org.jspecify.annotations.Nullable;

/** Takes the experts of a panel in order of seat, as the draw's record names them. */
final class SeatForm {

  private static final int FEWEST = 3;
  private static final int MOST = 5;

  private final PanelViewModel model;
  private final Messages words;
  private final Overlay overlay;
  private final List<TextField> seats = new ArrayList<>();
  private final List<Label> names = new ArrayList<>();
  private final List<HBox> rows = new ArrayList<>();
  private final TextField basis = new TextField();
  private final TextField reason = new TextField();
  private final HBox unfit;
  private final WitnessFields witness;
  private final Button others;
  private final CheckBox five;
  private final Label mode = Controls.label("", "jz-note");
  private final Label doubt = Controls.wrapped("", "jz-text-warning");
  private final Label problem = Controls.wrapped("", "jz-text-danger");
  private final Button save;
  private final VBox acts;
  private final VBox card;
  private TypedWords.Dialog typed = TypedWords.NONE.of("");
  private @Nullable StreamId session;

  SeatForm(PanelViewModel model, Messages words, Overlay overlay) {
    this.model = model;
    this.overlay = overlay;
    this.words = words;
    VBox body = Controls.padded(Controls.wrapped(words.text("panel.seat.how"), "jz-note"), mode);
    for (int i = 0; i < MOST; i++) {
      body.getChildren().add(seat(i));
    }
    basis.setId("panel-basis");
    basis.setPromptText(words.text("panel.seat.basis.prompt"));
    HBox.setHgrow(basis, Priority.ALWAYS);
    reason.setId("panel-unfit-reason");
    reason.setPromptText(words.text("panel.seat.unfit-reason"));
    HBox.setHgrow(reason, Priority.ALWAYS);
    unfit = Controls.row(12, name(words.text("panel.seat.unfit-reason.name")), reason);
    witness = new WitnessFields("panel-witness", words, this::save);
    five = new CheckBox(words.text("panel.seat.five"));
    five.setId("panel-five");
    five.selectedProperty().addListener((o, was, is) -> showRows());
    problem.setId("panel-problem");
    doubt.setId("panel-doubt");
    save = Controls.primary("panel-save", "", "Ctrl+↵", this::save);
    others = Controls.button("panel-save-others", "", "", () -> save(true));
    others.setMinWidth(Region.USE_PREF_SIZE);
    basis.setOnAction(event -> save.requestFocus());
    body.getChildren()
        .addAll(
            Controls.row(12, name(words.text("panel.seat.basis")), basis),
            Controls.row(12, name(words.text("panel.draw.witness")), witness.node()),
            // below all: what comes and goes moves no field under the hands
            doubt,
            unfit);
    acts = Controls.padded(problem, Controls.row(12, Controls.spacer(), others, save));
    acts.getStyleClass().add("jz-intake-answers");
    acts.setMinHeight(Region.USE_PREF_SIZE);
    five.setMinWidth(Region.USE_PREF_SIZE);
    card = Controls.card(words.text("panel.seat.title"), body, five);
    showRows();
  }

  private static Label name(String text) {
    Label name = Controls.label(text, "jz-note");
    name.setMinWidth(112);
    return name;
  }

  private HBox seat(int place) {
    TextField field = new TextField();
    field.setId("panel-expert-" + (place + 1));
    field.setPromptText(words.text("panel.seat.prompt"));
    // equally wide, however long the name beside it is
    field.setPrefWidth(168);
    field.setMinWidth(168);
    Label shown = Controls.wrapped("");
    shown.setId("panel-expert-" + (place + 1) + "-name");
    HBox.setHgrow(shown, Priority.ALWAYS);
    field
        .textProperty()
        .addListener(
            (o, was, is) -> {
              // who is found is sought no longer: the pool shows everybody for the next seat
              model.search(model.resolve(is) instanceof Outcome.Done<PoolExpert> ? "" : is);
              resolve(place);
              showDoubts();
            });
    field.setOnAction(event -> next(place).requestFocus());
    seats.add(field);
    names.add(shown);
    HBox row =
        Controls.row(
            12,
            name(
                place == 0
                    ? words.text("panel.seat.leader")
                    : words.text("panel.seat.expert", place + 1)),
            field,
            shown);
    rows.add(row);
    return row;
  }

  private TextField next(int place) {
    return place + 1 < count() ? seats.get(place + 1) : basis;
  }

  private int count() {
    return five.isSelected() ? MOST : FEWEST;
  }

  private void showRows() {
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).setVisible(i < count());
      rows.get(i).setManaged(i < count());
    }
    showDoubts();
  }

  /**
   * Says of how many cases none of the experts typed, once all are, has a fitting specialty, and
   * that one of them sits in another room that day.
   */
  private void showDoubts() {
    List<Person> panel = new ArrayList<>();
    for (TextField seat : seats.subList(0, count())) {
      if (model.resolve(seat.getText()) instanceof Outcome.Done<PoolExpert>(PoolExpert expert)) {
        panel.add(expert.person());
      }
    }
    List<String> doubts = new ArrayList<>();
    List<RoomPanel.Asked> left = panel.size() < count() ? List.of() : model.unfit(panel);
    if (!left.isEmpty()) {
      doubts.add(SpecialtyDoubt.words(words, left, model.specialties()));
    }
    unfit.setVisible(!left.isEmpty());
    unfit.setManaged(!left.isEmpty());
    String elsewhere = model.elsewhere(panel);
    if (!elsewhere.isEmpty()) {
      doubts.add(words.text("panel.seat.elsewhere", elsewhere));
    }
    List<String> unknown = model.unknownFirst();
    if (!unknown.isEmpty()) {
      doubts.add(words.text("panel.first.unknown", String.join(" ", unknown)));
    }
    doubt.setVisible(!doubts.isEmpty());
    doubt.setManaged(!doubts.isEmpty());
    doubt.setText(String.join("\n", doubts));
  }

  private void resolve(int place) {
    Label shown = names.get(place);
    String text = seats.get(place).getText();
    shown.getStyleClass().removeAll("jz-text-danger", "jz-note");
    if (text.isBlank()) {
      shown.setText("");
      return;
    }
    switch (model.resolve(text)) {
      case Outcome.Done<PoolExpert> done -> {
        Person person = done.value().person();
        Optional<Reason> obstacle = done.value().reason();
        shown.setText(
            obstacle
                .map(words::text)
                .orElse(
                    person.name()
                        + "  "
                        + SpecialtyWords.of(person.specialty(), words)
                        + "  "
                        + person.unit()));
        if (obstacle.isPresent()) {
          shown.getStyleClass().add("jz-text-danger");
        }
      }
      case Outcome.Refused<PoolExpert> refused -> {
        shown.setText(words.text(refused.reason()));
        shown.getStyleClass().add("jz-note");
      }
    }
  }

  /** Puts an expert of the pool on the first empty seat. */
  void take(String number) {
    for (int i = 0; i < count(); i++) {
      if (seats.get(i).getText().isBlank() || !seats.get(i).getText().matches("(?i)E[0-9]+")) {
        seats.get(i).setText(number);
        next(i).requestFocus();
        return;
      }
    }
  }

  void focus() {
    seats.getFirst().requestFocus();
  }

  void save() {
    save(false);
  }

  private void save(boolean withoutBarred) {
    model.save(
        seats.subList(0, count()).stream().map(TextField::getText).toList(),
        reason.getText(),
        witness.voucher(basis.getText()),
        withoutBarred);
  }

  /** Forgets the witness's PIN: it was for the one registration, as what was typed. */
  void told() {
    witness.clear();
    typed.taken();
    follow();
  }

  private void follow() {
    typed = overlay.typed("panel-by-hand:" + session);
    typed.follow(Stream.concat(seats.stream(), Stream.of(basis, reason)).toArray(TextField[]::new));
  }

  Node node() {
    return card;
  }

  /** Returns the field that a refusal asks for, if it is one of the form's. */
  Optional<Node> asked(PanelState.Showing state) {
    String why = state.problem() == null ? "" : state.problem().key();
    return switch (why) {
      case "panel.refused.unfit-reason" -> Optional.of(reason);
      case "panel.refused.basis" -> Optional.of(basis);
      default -> Optional.empty();
    };
  }

  /** Returns what stands below the form however far it is scrolled: the refusal and the acts. */
  Node acts() {
    return acts;
  }

  void show(PanelState.Showing state) {
    if (!state.session().stream().equals(session)) {
      session = state.session().stream();
      follow();
    }
    save.setText(words.text("panel.seat.save", state.room()));
    save.setDisable(state.room().isEmpty());
    mode.setText(words.text("panel.seat.mode", state.mode().words().in(words.english())));
    showDoubts();
    witness.show(state.witnesses(), state.problem());
    problem.setText(BarredWords.of(words, state));
    problem.setVisible(!problem.getText().isEmpty());
    problem.setManaged(problem.isVisible());
    others.setText(words.text("panel.seat.others", state.bars().others()));
    others.setVisible(!state.bars().barred().isEmpty() && state.bars().others() > 0);
    others.setManaged(others.isVisible());
  }
}
