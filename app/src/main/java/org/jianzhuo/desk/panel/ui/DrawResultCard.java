package org.jianzhuo.desk.panel.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.SpecialtyWords;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.Draw;
import org.jianzhuo.model.panel.Draws;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.roster.Person;
import org.jspecify.annotations.Nullable;

/** Shows who was drawn, who follows by rank, the trace, and takes the witness's confirmation. */
final class DrawResultCard {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

  private final DrawViewModel model;
  private final Messages words;
  private final Overlay overlay;
  private final ZoneId zone;
  private String leavingFrom = "";
  private final VBox seats = new VBox(8);
  private final TextField reason = new TextField();
  private final WitnessFields leaveWitness;
  private final VBox leavingBefore;
  private final VBox leaving;
  private final VBox trace = new VBox(6);
  private final Button replay;
  private final Button print;
  private Consumer<StreamId> openPapers = caseStream -> {};
  private final Label replayed = Controls.wrapped("", "jz-note");
  private final WitnessFields witness;
  private final Label problem = Controls.wrapped("", "jz-text-danger");
  private @Nullable Node lacking;
  private final VBox confirming;
  private final VBox node;

  DrawResultCard(DrawViewModel model, Messages words, Overlay overlay, ZoneId zone) {
    this.overlay = overlay;
    this.zone = zone;
    this.model = model;
    this.words = words;
    seats.setId("draw-seats");
    trace.setId("draw-trace");
    problem.setId("draw-result-problem");
    reason.setId("draw-leave-reason");
    reason.setPromptText(words.text("panel.draw.leave.prompt"));
    leaveWitness = new WitnessFields("draw-leave-witness", words, () -> {});
    leavingBefore =
        new VBox(
            6,
            Controls.wrapped(words.text("panel.draw.leave.before"), "jz-note"),
            leaveWitness.node());
    leaving = new VBox(8, reason, leavingBefore);
    witness = new WitnessFields("draw-witness", words, this::confirm);
    confirming =
        new VBox(
            8,
            Controls.wrapped(words.text("panel.draw.witness.how"), "jz-note"),
            witness.node(),
            Controls.primary(
                "draw-confirm", words.text("panel.draw.confirm"), "F10", this::confirm));
    replay = Controls.button("draw-replay", words.text("panel.draw.replay"), "", model::replay);
    replay.getStyleClass().add("small");
    replayed.setId("draw-replayed");
    print =
        Controls.button(
            "draw-print",
            words.text("panel.draw.print"),
            "Ctrl+P",
            () -> model.firstCase().ifPresent(openPapers));
    print.getStyleClass().add("small");
    node =
        new VBox(
            12,
            Controls.card(
                words.text("panel.draw.result"),
                Controls.padded(seats, leaving, problem, confirming)),
            Controls.card(
                words.text("panel.draw.trace"),
                Controls.padded(trace, new VBox(6, new FlowPane(10, 6, replay, print), replayed))));
  }

  Node node() {
    return node;
  }

  void setOpenPapers(Consumer<StreamId> open) {
    openPapers = open;
  }

  void print() {
    model.firstCase().ifPresent(openPapers);
  }

  void confirm() {
    if (confirming.isVisible()) {
      lacking = witness.lacking();
      model.confirm(witness.chosen(), witness.pin());
      witness.clear();
    }
  }

  /** Shows why an act of this card was refused, beside the field it asks for. */
  private void problem(DrawState.Showing s) {
    boolean here = s.problem() != null && asks();
    problem.setText(s.problem() == null ? "" : words.text(s.problem()));
    shown(problem, here);
    if (here && lacking != null) {
      lacking.requestFocus();
    }
  }

  /** Tells whether the last act was one of this card. */
  boolean asks() {
    return lacking != null;
  }

  /** Forgets the reason of an act that was done. */
  void told() {
    if (lacking != null && leaving.isVisible()) {
      reason.clear();
    }
    lacking = null;
  }

  void show(DrawState.Showing s) {
    problem(s);
    Draws.Record record = s.draw();
    String about = s.room() + ":" + (record == null ? "" : record.committed().id());
    if (!about.equals(leavingFrom)) {
      leavingFrom = about;
      overlay.typed("draw-leave:" + about).turn(reason::clear, reason);
    }
    seats.getChildren().clear();
    trace.getChildren().clear();
    witness.offer(s.witnesses());
    leaveWitness.offer(s.witnesses());
    shown(leavingBefore, record != null && record.confirmed() != null);
    boolean made = record != null && record.made() != null;
    shown(confirming, s.step() == 3 && s.mayDraw());
    shown(leaving, made && s.mayDraw());
    shown(replay.getParent().getParent(), made);
    replayed.setText(
        s.replayed() == null
            ? words.text("panel.draw.replay.how")
            : words.text(s.replayed() ? "panel.draw.replay.same" : "panel.draw.replay.differs"));
    if (record == null) {
      seats.getChildren().add(Controls.wrapped(words.text("panel.draw.none"), "jz-note"));
      return;
    }
    if (!made) {
      seats.getChildren().add(Controls.wrapped(words.text("panel.draw.check"), "jz-note"));
    }
    int place = 1;
    for (PersonId each : record.panel()) {
      seats.getChildren().add(seat(place++, each, s));
    }
    for (PanelFact.ReserveCalled each : record.reserves()) {
      seats
          .getChildren()
          .add(
              Controls.wrapped(
                  words.text(
                          "panel.draw.left",
                          name(s, each.leaving()),
                          each.reason(),
                          name(s, each.successor()))
                      + (each.cases() == null
                          ? ""
                          : words.text("panel.draw.left.cases", each.cases())),
                  "jz-note"));
    }
    if (made && record.made() != null) {
      List<PersonId> reserves = new ArrayList<>(record.made().draw().reserves());
      reserves.removeAll(record.panel());
      reserves.removeAll(record.gone());
      seats
          .getChildren()
          .add(
              Controls.wrapped(
                  words.text("panel.draw.reserves", reserves.size())
                      + "　"
                      + reserves.stream()
                          .limit(6)
                          .map(id -> name(s, id))
                          .collect(Collectors.joining("　")),
                  "jz-note"));
    }
    if (!s.unfit().isEmpty()) {
      Label unfit =
          Controls.wrapped(
              SpecialtyDoubt.words(words, s.unfit(), s.specialties().keySet()), "jz-text-warning");
      unfit.setId("draw-unfit");
      seats.getChildren().add(unfit);
    }
    if (!s.unknownFirst().isEmpty()) {
      Label unknown =
          Controls.wrapped(
              words.text("panel.first.unknown", String.join(" ", s.unknownFirst())),
              "jz-text-warning");
      unknown.setId("draw-first-unknown");
      seats.getChildren().add(unknown);
    }
    trace(record, s);
  }

  private void trace(Draws.Record record, DrawState.Showing s) {
    fact("panel.draw.trace.committed", time(record.committedAt()));
    fact("panel.draw.trace.commitment", record.committed().commitment().toString());
    PanelFact.DrawMade made = record.made();
    if (made != null) {
      fact("panel.draw.trace.drawn", time(record.madeAt()));
      fact("panel.draw.trace.seed", made.seed());
      fact("panel.draw.trace.algorithm", Draw.ALGORITHM);
      fact("panel.draw.trace.pool", made.pool().toString());
    }
    if (record.confirmed() != null) {
      fact("panel.draw.trace.record", record.confirmed().record());
    }
    fact("panel.draw.trace.voided", String.valueOf(s.voided()));
  }

  private void fact(String key, String value) {
    Label name = Controls.label(words.text(key), "jz-note");
    name.setMinWidth(96);
    Label shown = Controls.wrapped(value.replaceAll("([0-9a-f]{16})(?=[0-9a-f])", "$1 "));
    HBox.setHgrow(shown, Priority.ALWAYS);
    trace.getChildren().add(new HBox(8, name, shown));
  }

  private String time(long at) {
    return TIME.format(Instant.ofEpochMilli(at).atZone(zone));
  }

  private static String name(DrawState.Showing s, PersonId id) {
    return s.person(id).map(Person::name).orElse("");
  }

  private Node seat(int place, PersonId id, DrawState.Showing s) {
    Person person = s.person(id).orElse(null);
    Label name = Controls.label(person == null ? "" : person.name(), "jz-bold");
    name.setMinWidth(Region.USE_PREF_SIZE);
    VBox about =
        new VBox(
            2,
            Controls.row(
                8,
                name,
                Controls.label(
                    person == null
                        ? ""
                        : SpecialtyWords.of(person.specialty(), words) + " " + person.title(),
                    "jz-note")),
            Controls.label(
                (place == 1 ? words.text("panel.draw.leader") + "　" : "")
                    + (person == null ? "" : person.unit()),
                "jz-note"));
    HBox.setHgrow(about, Priority.ALWAYS);
    HBox row = Controls.row(10, Controls.label(String.valueOf(place), "jz-number"), about);
    if (s.mayDraw()) {
      Button leave =
          Controls.button(
              "draw-leave-" + place,
              words.text("panel.draw.leave"),
              "",
              () -> {
                boolean said = Reasons.says(reason.getText());
                lacking = said && leavingBefore.isVisible() ? leaveWitness.lacking() : reason;
                model.callReserve(id, reason.getText(), leaveWitness.chosen(), leaveWitness.pin());
                leaveWitness.clear();
              });
      leave.getStyleClass().add("small");
      row.getChildren().add(leave);
    }
    return row;
  }

  private static void shown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
