package org.jianzhuo.desk.exam.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.model.catalogue.BodySystem;
import org.jianzhuo.model.catalogue.CapacityLoss;
import org.jianzhuo.model.catalogue.ClauseFilter;
import org.jianzhuo.model.catalogue.ClauseSearch;
import org.jianzhuo.model.catalogue.Standard;
import org.jspecify.annotations.Nullable;

/** Narrows the clauses by part, standard, system, and grade or degree of lost capacity. */
final class ClauseFilters extends FlowPane {

  private static final List<int[]> GRADES =
      List.of(
          new int[] {1, 10},
          new int[] {1, 4},
          new int[] {5, 6},
          new int[] {7, 7},
          new int[] {8, 8},
          new int[] {9, 9},
          new int[] {10, 10});

  private final List<ClauseSearch> searches;
  private final String part;
  private final Messages words;
  private final Runnable changed;
  private final ComboBox<Optional<BodySystem>> system = new ComboBox<>();
  private final HBox degrees = Controls.row(0);
  private final Label standard = Controls.label("", "jz-note");
  private ClauseSearch search;
  private boolean ownPart;
  private int[] grades = GRADES.get(0);
  private @Nullable CapacityLoss degree;

  /**
   * @param searches of the standards of the case's item, the usual one first
   * @param part the finding's part; empty for none
   */
  ClauseFilters(
      List<ClauseSearch> searches, String part, String partName, Messages words, Runnable changed) {
    super(16, 8);
    this.searches = List.copyOf(searches);
    this.search = searches.getFirst();
    this.part = part;
    this.ownPart = !part.isEmpty();
    this.words = words;
    this.changed = changed;
    if (ownPart) {
      getChildren().add(byPart(partName));
    }
    if (searches.size() > 1) {
      getChildren().add(byStandard());
    }
    prepareSystem();
    getChildren().addAll(system, degrees);
    showSystems();
    showDegrees();
    system.valueProperty().addListener((o, was, is) -> changed.run());
  }

  /** Returns what names the standard that is searched. */
  Label standardNote() {
    return standard;
  }

  /** Tells whether only clauses of the finding's part are listed. */
  boolean ownPart() {
    return ownPart;
  }

  /** Tells whether a key is the choice of systems' own, and not the list's. */
  boolean takes(KeyEvent event) {
    return system.equals(event.getTarget())
        && switch (event.getCode()) {
          case DOWN, UP, ENTER -> true;
          default -> false;
        };
  }

  /** Lists what answers to a text within the filters. */
  List<ClauseSearch.Hit> find(String text) {
    return find(text, ownPart ? Set.of(part) : Set.of());
  }

  /** Lists what answers to a text at any part. */
  List<ClauseSearch.Hit> findAnywhere(String text) {
    return find(text, Set.of());
  }

  /** Lists only the grades from one to another. */
  void narrow(int from, int to) {
    grades = new int[] {from, to};
    if (hasGrades()) {
      degrees.getChildren().setAll(byGrade());
    }
  }

  private List<ClauseSearch.Hit> find(String text, Set<String> parts) {
    CapacityLoss only = degree;
    Set<BodySystem> systems = chosenSystem().map(Set::of).orElse(Set.of());
    return search.find(text, new ClauseFilter(parts, systems, grades[0], grades[1])).stream()
        .filter(hit -> only == null || hit.clause().loss() == only)
        .toList();
  }

  private Node byPart(String partName) {
    Segmented<Boolean> own =
        new Segmented<>(
            "exam-clause-part",
            List.of(true, false),
            only ->
                only
                    ? words.text("exam.picker.own-part", partName)
                    : words.text("exam.picker.all-parts"));
    own.show(true);
    own.setOnChosen(
        only -> {
          ownPart = only;
          changed.run();
        });
    return own;
  }

  private Node byStandard() {
    Segmented<ClauseSearch> of =
        new Segmented<>("exam-clause-standard", searches, each -> each.standard().number());
    of.show(search);
    of.setOnChosen(
        chosen -> {
          search = chosen;
          showSystems();
          showDegrees();
          changed.run();
        });
    return of;
  }

  private Optional<BodySystem> chosenSystem() {
    Optional<BodySystem> chosen = system.getValue();
    return chosen == null ? Optional.empty() : chosen;
  }

  private void prepareSystem() {
    system.setId("exam-clause-system");
    system.setAccessibleText(words.text("exam.picker.system"));
    system.setVisibleRowCount(15);
    system.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Optional<BodySystem> of) {
            return of == null
                ? ""
                : of.map(s -> s.words().in(words.english()))
                    .orElse(words.text("exam.picker.all-systems"));
          }

          @Override
          public Optional<BodySystem> fromString(String text) {
            return Optional.empty();
          }
        });
  }

  /** Offers the systems that the standard has clauses of; what was chosen stays if it has any. */
  private void showSystems() {
    Optional<BodySystem> was = chosenSystem();
    List<Optional<BodySystem>> offered = new ArrayList<>();
    offered.add(Optional.empty());
    search.systems().forEach(each -> offered.add(Optional.of(each)));
    if (!system.getItems().equals(offered)) {
      system.getItems().setAll(offered);
    }
    system.setValue(offered.contains(was) ? was : Optional.empty());
  }

  /** Offers what the standard knows: grades, or degrees of lost capacity. */
  private void showDegrees() {
    grades = GRADES.get(0);
    degree = null;
    standard.setText(search.standard().number());
    degrees.getChildren().setAll(hasGrades() ? byGrade() : byDegree());
  }

  private boolean hasGrades() {
    return search.standard() == Standard.GBT_16180_2014;
  }

  private Node byGrade() {
    Segmented<int[]> byGrade =
        new Segmented<>("exam-clause-grade", GRADES, range -> gradeWords(range));
    byGrade.show(
        GRADES.stream().filter(range -> Arrays.equals(range, grades)).findFirst().orElse(null));
    byGrade.setOnChosen(
        range -> {
          grades = range;
          changed.run();
        });
    return byGrade;
  }

  private Node byDegree() {
    Segmented<Optional<CapacityLoss>> byDegree =
        new Segmented<>(
            "exam-clause-degree",
            List.of(
                Optional.empty(),
                Optional.of(CapacityLoss.COMPLETE),
                Optional.of(CapacityLoss.MAJOR)),
            loss ->
                loss.map(l -> l.chip().in(words.english()))
                    .orElse(words.text("exam.picker.all-degrees")));
    byDegree.show(Optional.empty());
    byDegree.setOnChosen(
        loss -> {
          degree = loss.orElse(null);
          changed.run();
        });
    return byDegree;
  }

  private String gradeWords(int[] range) {
    if (range[1] - range[0] == 9) {
      return words.text("exam.picker.all-grades");
    }
    return range[0] == range[1] ? String.valueOf(range[0]) : range[0] + "–" + range[1];
  }
}
