package org.jianzhuo.desk.panel.ui;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.SpecialtyWords;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.model.panel.Draw;
import org.jianzhuo.model.panel.DrawCandidate;
import org.jianzhuo.model.panel.Exclusion;
import org.jianzhuo.model.roster.Person;
import org.jspecify.annotations.Nullable;

/**
 * Shows the pool. Exclusions appear as counts with a code until the panel is confirmed (practice
 * 2); the pool itself appears after the seed was committed.
 */
final class DrawPoolCard {

  private final Messages words;
  private final Label counts = Controls.wrapped("", "jz-bold");
  private final Label reasons = Controls.wrapped("", "jz-note");
  private final TableView<DrawCandidate> table = new TableView<>();
  private final VBox card;
  private DrawState.@Nullable Showing state;

  DrawPoolCard(Messages words) {
    this.words = words;
    counts.setId("draw-counts");
    reasons.setId("draw-exclusions");
    table.setId("draw-pool");
    table.setPlaceholder(Controls.label(words.text("panel.draw.pool.hidden"), "jz-note"));
    column("panel.pool.name", 84, c -> person(c).map(Person::name).orElse(c.number()));
    column("panel.pool.standing", 170, this::standing);
    column("panel.draw.column.title", 104, c -> person(c).map(Person::title).orElse(""));
    column(
        "panel.pool.specialty",
        168,
        c -> SpecialtyWords.of(c.specialties().stream().sorted().toList(), words));
    column("panel.pool.unit", 140, c -> person(c).map(Person::unit).orElse(""));
    VBox.setVgrow(table, Priority.ALWAYS);
    card =
        Controls.card(
            words.text("panel.draw.pool"), new VBox(Controls.padded(counts, reasons), table));
    card.setMinWidth(300);
    VBox.setVgrow(card.getChildren().getLast(), Priority.ALWAYS);
  }

  Node node() {
    return card;
  }

  private java.util.Optional<Person> person(DrawCandidate candidate) {
    return state == null ? java.util.Optional.empty() : state.person(candidate.person());
  }

  private String standing(DrawCandidate each) {
    DrawState.Showing s = state;
    if (s == null || s.draw() == null) {
      return "";
    }
    Exclusion excluded = each.excluded();
    if (excluded != null) {
      return s.step() == 4
          ? excluded.code()
              + " "
              + excluded.words().in(words.english())
              + (each.reason().isEmpty() ? "" : "  " + each.reason())
          : words.text("panel.draw.excluded", excluded.code());
    }
    if (s.draw().made() == null) {
      return words.text("panel.draw.eligible");
    }
    int seat = s.draw().panel().indexOf(each.person()) + 1;
    if (s.draw().gone().contains(each.person())) {
      return words.text("panel.draw.gone");
    }
    if (seat > 0) {
      return words.text("panel.draw.seat", seat);
    }
    return words.text("panel.draw.reserve", s.draw().made().draw().rank(each.person()));
  }

  private void column(String key, double width, Function<DrawCandidate, String> text) {
    TableColumn<DrawCandidate, String> column = new TableColumn<>(words.text(key));
    column.setCellValueFactory(cell -> new SimpleStringProperty(text.apply(cell.getValue())));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    table.getColumns().add(column);
  }

  void show(DrawState.Showing s) {
    state = s;
    List<DrawCandidate> pool = s.pool();
    long eligible = pool.stream().filter(DrawCandidate::eligible).count();
    counts.setText(
        pool.isEmpty()
            ? words.text("panel.draw.pool.before")
            : words.text("panel.draw.counts", pool.size(), eligible, pool.size() - eligible));
    reasons.setText(
        Draw.exclusions(pool).entrySet().stream()
            .map(
                e ->
                    e.getKey().code()
                        + (s.step() == 4 ? " " + e.getKey().words().in(words.english()) : "")
                        + " "
                        + e.getValue())
            .collect(Collectors.joining("　")));
    table
        .getItems()
        .setAll(pool.stream().sorted(Comparator.comparingInt(c -> order(s, c))).toList());
  }

  private static int order(DrawState.Showing s, DrawCandidate each) {
    if (s.draw() == null || s.draw().made() == null) {
      return each.eligible() ? 0 : 1;
    }
    int seat = s.draw().panel().indexOf(each.person());
    if (seat >= 0) {
      return seat;
    }
    return each.eligible() ? 10 + s.draw().made().draw().rank(each.person()) : 10_000;
  }
}
