package org.jianzhuo.desk.panel.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.SpecialtyWords;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Reveal;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.panel.PoolExpert;
import org.jianzhuo.desk.panel.RoomPanel;
import org.jianzhuo.model.roster.Person;

/** Shows the draw post the day's rooms, the panel to record, and the pool. */
public final class PanelView implements Screen {

  private final PanelViewModel model;
  private final Messages words;
  private final TableView<RoomPanel> rooms = new TableView<>();
  private final TableView<PoolExpert> pool = new TableView<>();
  private final SeatForm form;
  private final NamesakeCard namesakes;
  private final StackPane content = new StackPane();
  private final HBox page;
  private final ScrollPane scroll = new ScrollPane();
  private boolean showing;

  public PanelView(PanelViewModel model, Messages words, Overlay overlay) {
    this.model = model;
    this.words = words;
    form = new SeatForm(model, words, overlay);
    namesakes = new NamesakeCard(model, words, overlay);
    rooms();
    pool();
    VBox cards =
        new VBox(
            12, Controls.card(words.text("panel.rooms"), rooms), namesakes.node(), form.node());
    VBox.setVgrow(cards.getChildren().getFirst(), Priority.ALWAYS);
    scroll.setContent(cards);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox left = new VBox(scroll, form.acts());
    left.setMinWidth(440);
    left.setPrefWidth(640);
    VBox right = Controls.card(words.text("panel.pool"), pool);
    right.setMinWidth(420);
    HBox.setHgrow(right, Priority.ALWAYS);
    HBox.setHgrow(left, Priority.SOMETIMES);
    page = new HBox(14, left, right);
    page.getStyleClass().add("jz-session-page");
    content.getStyleClass().add("jz-canvas");
    model.state().subscribe(this::show);
    model.setOnSeated(
        said -> {
          form.told();
          overlay.toast(Tone.SUCCESS, words.text(said));
        });
  }

  private void rooms() {
    rooms.setId("panel-room");
    rooms.setPlaceholder(Controls.label(words.text("panel.rooms.none"), "jz-note"));
    // the head and three rooms
    rooms.setMinHeight(196);
    column(rooms, "panel.column.room", 112, RoomPanel::room);
    column(rooms, "panel.column.cases", 76, r -> String.valueOf(r.cases()));
    column(rooms, "panel.column.unseated", 92, r -> String.valueOf(r.unseated()));
    column(
        rooms,
        "panel.column.experts",
        236,
        r -> r.experts().stream().map(Person::name).collect(Collectors.joining("  ")));
    rooms
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, was, is) -> {
              if (!showing && is != null) {
                model.chooseRoom(is.room());
              }
            });
  }

  private void pool() {
    pool.setId("panel-pool");
    pool.setPlaceholder(Controls.label(words.text("panel.seat.unknown"), "jz-note"));
    column(pool, "panel.pool.number", 90, e -> e.person().number());
    column(pool, "panel.pool.name", 100, e -> e.person().name());
    column(pool, "panel.pool.specialty", 200, e -> specialties(e.person()));
    column(pool, "panel.pool.unit", 160, e -> e.person().unit());
    column(
        pool,
        "panel.pool.standing",
        260,
        e -> e.reason().map(words::text).orElse(words.text("panel.pool.ok")));
    pool.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            take();
          }
        });
    pool.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER && !event.isControlDown()) {
            event.consume();
            take();
          }
        });
  }

  private void take() {
    PoolExpert chosen = pool.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      form.take(chosen.person().number());
    }
  }

  private String specialties(Person person) {
    List<String> all = new ArrayList<>(person.furtherSpecialties());
    all.addFirst(person.specialty());
    return SpecialtyWords.of(all, words);
  }

  private <T> void column(TableView<T> table, String key, double width, Function<T, String> value) {
    TableColumn<T, String> column = new TableColumn<>(words.text(key));
    column.setCellValueFactory(data -> new SimpleStringProperty(value.apply(data.getValue())));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    table.getColumns().add(column);
  }

  @Override
  public Node content() {
    return content;
  }

  @Override
  public void shown() {
    model.load();
  }

  @Override
  public Map<KeyCombination, Shortcut> shortcuts() {
    Map<KeyCombination, Shortcut> keys = new LinkedHashMap<>();
    keys.put(
        new KeyCodeCombination(KeyCode.ENTER, KeyCombination.CONTROL_DOWN),
        new Shortcut(words.text("panel.key.save"), form::save));
    return keys;
  }

  private void show(PanelState state) {
    switch (state) {
      case PanelState.Loading l -> content.getChildren().clear();
      case PanelState.NoSession n -> content.getChildren().setAll(empty());
      case PanelState.Showing s -> {
        showing = true;
        if (!rooms.getItems().equals(s.rooms())) {
          rooms.getItems().setAll(s.rooms());
        }
        s.chosen().ifPresent(room -> rooms.getSelectionModel().select(room));
        showing = false;
        List<PoolExpert> found = s.found();
        if (!pool.getItems().equals(found)) {
          pool.getItems().setAll(found);
        }
        form.show(s);
        form.asked(s)
            .ifPresent(
                field -> {
                  field.requestFocus();
                  Reveal.in(scroll, field);
                });
        namesakes.show(s);
        if (!content.getChildren().contains(page)) {
          content.getChildren().setAll(page);
          // what scrolls is part of the scene only with its skin
          content.applyCss();
          form.focus();
        }
      }
    }
  }

  private Node empty() {
    VBox empty =
        new VBox(
            12,
            Controls.label(words.text("panel.empty"), "jz-section"),
            Controls.wrapped(words.text("panel.empty.how"), "jz-note"));
    empty.getStyleClass().add("jz-empty");
    empty.setMaxHeight(Region.USE_PREF_SIZE);
    return empty;
  }
}
