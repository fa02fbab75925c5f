package org.jianzhuo.desk.panel.ui;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.SpecialtyWords;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.desk.panel.NeedWords;
import org.jianzhuo.desk.panel.RoomPanel;
import org.jianzhuo.model.panel.DrawTerms;
import org.jianzhuo.model.panel.Draws;
import org.jianzhuo.model.panel.Exclusion;
import org.jspecify.annotations.Nullable;

/** Takes the conditions of a draw: room, size, specialties, whom to leave out. */
final class DrawTermsCard {

  private static final EnumSet<Exclusion> BY_HAND =
      EnumSet.of(Exclusion.TREATING_DOCTOR, Exclusion.OTHER_TIE);

  private final DrawViewModel model;
  private final Messages words;
  private final Overlay overlay;
  private final ComboBox<String> room = new ComboBox<>();
  private final Label cases = Controls.wrapped("", "jz-note");
  private final Segmented<Integer> size;
  private final ComboBox<String> specialty = new ComboBox<>();
  private final VBox quotas = new VBox(6);
  private final Label chance = Controls.wrapped("", "jz-text-warning");
  private final Label namesakes = Controls.wrapped("", "jz-text-warning");
  private final TextField number = new TextField();
  private final ComboBox<Exclusion> why = new ComboBox<>();
  private final VBox leftOut = new VBox(4);
  private final Map<String, Exclusion> excluded = new LinkedHashMap<>();
  private final HBox asking;
  private final Label leaveOut;
  private final FlowPane excluding;
  private final VBox acts;
  private final Button lock;
  private final Button draw;
  private final TextField reason = new TextField();
  private final Button discard;
  private Runnable onAct = () -> {};
  private final Button assign;
  private final VBox card;
  private TypedWords.Dialog typed = TypedWords.NONE.of("");
  private String voiding = "";
  private boolean showing;

  DrawTermsCard(DrawViewModel model, Messages words, Overlay overlay) {
    this.model = model;
    this.overlay = overlay;
    this.words = words;
    room.setId("draw-room");
    room.setMaxWidth(Double.MAX_VALUE);
    room.valueProperty()
        .addListener(
            (o, was, is) -> {
              if (!showing && is != null) {
                excluded.clear();
                model.chooseRoom(is);
              }
            });
    size = new Segmented<>("draw-size", List.of(3, 5), n -> words.text("panel.draw.people", n));
    size.getChildren().get(0).setId("draw-size-3");
    size.getChildren().get(1).setId("draw-size-5");
    size.setOnChosen(model::size);
    chance.setId("draw-chance");
    namesakes.setId("draw-namesakes");
    specialty.setId("draw-specialty");
    specialty.setPromptText(words.text("panel.draw.specialty.prompt"));
    specialty.setMaxWidth(Double.MAX_VALUE);
    specialty.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable String offered) {
            return offered == null
                ? ""
                : SpecialtyWords.of(named(offered), words)
                    + offered.substring(named(offered).length());
          }

          @Override
          public String fromString(String text) {
            throw new UnsupportedOperationException();
          }
        });
    HBox.setHgrow(specialty, Priority.ALWAYS);
    Button add =
        Controls.button(
            "draw-specialty-add",
            words.text("panel.draw.specialty.add"),
            "",
            () -> {
              if (specialty.getValue() != null) {
                model.quota(named(specialty.getValue()), 1);
              }
            });
    add.getStyleClass().add("small");
    number.setId("draw-exclude-number");
    number.setPromptText(words.text("panel.draw.exclude.prompt"));
    number.setPrefColumnCount(9);
    why.setId("draw-exclude-why");
    why.getItems().setAll(BY_HAND);
    why.getSelectionModel().selectFirst();
    why.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Exclusion each) {
            return each == null ? "" : each.words().in(words.english());
          }

          @Override
          public Exclusion fromString(String text) {
            throw new UnsupportedOperationException();
          }
        });
    Button exclude =
        Controls.button("draw-exclude", words.text("panel.draw.exclude"), "", this::exclude);
    exclude.getStyleClass().add("small");
    asking = Controls.row(8, specialty, add);
    leaveOut = Controls.wrapped(words.text("panel.draw.leave-out"), "jz-bold");
    excluding = new FlowPane(8, 6, number, why, exclude);
    VBox form =
        new VBox(
            8,
            new FlowPane(10, 6, Controls.label(words.text("panel.draw.size"), "jz-bold"), size),
            asking,
            quotas,
            chance,
            namesakes,
            leaveOut,
            excluding,
            leftOut,
            Controls.wrapped(words.text("panel.draw.how"), "jz-note"));
    lock = Controls.primary("draw-lock", words.text("panel.draw.lock"), "F8", this::lock);
    draw = Controls.primary("draw-draw", words.text("panel.draw.draw"), "F10", model::draw);
    reason.setId("draw-void-reason");
    reason.setPromptText(words.text("panel.draw.void.prompt"));
    HBox.setHgrow(reason, Priority.ALWAYS);
    discard =
        Controls.button(
            "draw-void",
            words.text("panel.draw.void"),
            "",
            () -> {
              onAct.run();
              model.discard(reason.getText());
            });
    discard.getStyleClass().add("small");
    VBox body = Controls.padded(room, cases, form);
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    assign = Controls.button("draw-assign", words.text("panel.draw.assign"), "", model::assign);
    assign.getStyleClass().add("small");
    acts = Controls.padded(lock, draw, assign, Controls.row(8, reason, discard));
    acts.getStyleClass().add("jz-intake-answers");
    acts.setMinHeight(Region.USE_PREF_SIZE);
    VBox all = new VBox(scroll, acts);
    VBox.setVgrow(all, Priority.ALWAYS);
    card = Controls.card(words.text("panel.draw.terms"), all);
  }

  /** Calls this before an act of this card. */
  void setOnAct(Runnable act) {
    onAct = act;
  }

  Node node() {
    return card;
  }

  void lock() {
    model.lock(Map.copyOf(excluded));
  }

  private void exclude() {
    String typed = number.getText().strip();
    if (!typed.isEmpty() && why.getValue() != null) {
      excluded.put(typed, why.getValue());
      number.clear();
      showLeftOut();
    }
  }

  private void showLeftOut() {
    leftOut.getChildren().clear();
    excluded.forEach(
        (who, reason) ->
            leftOut
                .getChildren()
                .add(Controls.label(who + "  " + reason.words().in(words.english()), "jz-note")));
  }

  /**
   * A specialty that the cases ask for and the conditions do not is left to chance (practice 2).
   */
  private void showChance(DrawState.Showing s) {
    List<RoomPanel.Asked> left = s.leftToChance();
    List<String> fitting =
        s.specialties().keySet().stream()
            .filter(each -> left.stream().anyMatch(any -> any.need().anyOf().contains(each)))
            .sorted()
            .toList();
    shown(chance, !left.isEmpty() && s.step() <= 2);
    chance.setText(
        fitting.isEmpty()
            ? words.text(
                "panel.draw.chance.nobody", NeedWords.count(left), NeedWords.cases(left, words))
            : words.text(
                "panel.draw.chance",
                NeedWords.count(left),
                SpecialtyWords.of(fitting, words),
                NeedWords.cases(left, words)));
  }

  /** Names whom only the name of a first expert keeps away. */
  private void showNamesakes(DrawState.Showing s) {
    String names =
        s.namesakes().stream()
            .map(each -> each.expert().number() + " " + each.expert().name())
            .distinct()
            .collect(Collectors.joining("  "));
    shown(namesakes, !names.isEmpty() && s.step() == 1);
    namesakes.setText(words.text("panel.namesake.draw", names));
  }

  void show(DrawState.Showing s) {
    showing = true;
    Draws.Record record = s.draw();
    String about = s.room() + ":" + (record == null ? "" : record.committed().id());
    if (!about.equals(voiding)) {
      if (record == null && voiding.startsWith(about)) {
        // voided for this reason
        typed.taken();
      }
      voiding = about;
      typed = overlay.typed("draw-void:" + about);
      typed.turn(reason::clear, reason);
    }
    List<String> rooms = s.rooms().stream().map(RoomPanel::room).toList();
    if (!room.getItems().equals(rooms)) {
      room.getItems().setAll(rooms);
    }
    room.setValue(s.room());
    cases.setText(
        s.rooms().stream()
            .filter(r -> r.room().equals(s.room()))
            .map(r -> words.text("panel.draw.cases", r.cases(), r.unseated(), s.voided()))
            .findFirst()
            .orElse(""));
    boolean open = s.draw() == null && s.mayDraw();
    size.show(s.draw() == null ? s.size() : s.draw().committed().terms().size());
    List<String> offered =
        s.specialties().entrySet().stream()
            .map(e -> e.getKey() + " (" + e.getValue() + ")")
            .toList();
    if (!specialty.getItems().equals(offered)) {
      specialty.getItems().setAll(offered);
    }
    quotas.getChildren().clear();
    List<DrawTerms.Quota> wanted =
        s.draw() == null ? s.quotas() : s.draw().committed().terms().quotas();
    wanted.forEach(q -> quotas.getChildren().add(quota(q, s, open)));
    showChance(s);
    showNamesakes(s);
    // locked, the conditions are read: what changes them is gone
    size.setDisable(!open);
    shown(asking, open);
    shown(excluding, open);
    shown(leaveOut, open || !excluded.isEmpty());
    shown(acts, s.mayDraw());
    shown(lock, s.step() == 1 && s.mayDraw());
    shown(draw, s.step() == 2 && s.mayDraw());
    shown(assign, s.step() == 4 && s.mayDraw());
    shown(reason.getParent(), s.draw() != null && s.mayDraw());
    showLeftOut();
    showing = false;
  }

  // what is offered reads 骨科 (3): the specialty, and how many of the pool have it
  private static String named(String offered) {
    return offered.split(" ", 2)[0];
  }

  private static void shown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private Node quota(DrawTerms.Quota quota, DrawState.Showing s, boolean open) {
    VBox what =
        new VBox(
            Controls.wrapped(SpecialtyWords.of(quota.specialty(), words), "jz-bold"),
            Controls.label(
                words.text(
                    "panel.draw.available", s.specialties().getOrDefault(quota.specialty(), 0)),
                "jz-note"));
    HBox.setHgrow(what, Priority.ALWAYS);
    Label least = Controls.label(words.text("panel.draw.least", quota.least()));
    least.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = Controls.row(8, what, least);
    if (open) {
      int at = quotas.getChildren().size() + 1;
      row.getChildren()
          .addAll(
              small(
                  "draw-less-" + at, "−", () -> model.quota(quota.specialty(), quota.least() - 1)),
              small(
                  "draw-more-" + at, "+", () -> model.quota(quota.specialty(), quota.least() + 1)));
    }
    return row;
  }

  private static Button small(String id, String text, Runnable act) {
    Button button = Controls.button(id, text, "", act);
    button.getStyleClass().add("small");
    return button;
  }
}
