package org.jianzhuo.desk.exam.ui;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Privacy;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jspecify.annotations.Nullable;

/**
 * Lays out the examination in columns: scope and findings, the form, pictures and grades. In a
 * narrow window the findings become tabs.
 */
final class ExamColumns extends HBox {

  /** Below this width of the content the findings become tabs and the scope a drawer. */
  private static final double NARROW_BELOW = 1500;

  private final ExamViewModel vm;
  private final Messages words;
  private final VBox left = new VBox(16);
  private final VBox middle = new VBox();
  private final VBox right = new VBox(16);
  private final ScrollPane rightScroll = new ScrollPane(right);
  private final VBox scope = new VBox();
  private final VBox findings = new VBox();
  private final HBox tabs = Controls.row(10);
  private final Node besideTabs;
  private final VBox banners = new VBox(8);
  private final VBox grades = new VBox();
  private final VBox pictures = new VBox();
  private @Nullable Beside shown;
  private @Nullable AcceptedCase shownScope;
  private boolean narrow;

  /** What the lists beside the form show. */
  private record Beside(List<ExamState.Line> lines, boolean readOnly, boolean narrow) {}

  /**
   * @param evidence camera and pictures
   */
  ExamColumns(ExamViewModel vm, Messages words, FormCard form, Node evidence) {
    super(16);
    this.vm = vm;
    this.words = words;
    besideTabs = form.besideTabs();
    // labels and clause name the body part as much as the title does
    StackPane covered = new StackPane(Privacy.mark(form), Privacy.coverPage(words));
    covered.setMinHeight(0);
    middle.getChildren().setAll(tabs, banners, covered);
    VBox.setVgrow(covered, Priority.ALWAYS);
    HBox.setHgrow(middle, Priority.ALWAYS);
    middle.setMinWidth(0);
    banners.getStyleClass().add("jz-banners");
    left.getChildren().addAll(scope, findings);
    left.setPrefWidth(400);
    left.setMinWidth(380);
    VBox.setVgrow(findings, Priority.ALWAYS);
    pictures.getChildren().add(evidence);
    VBox.setVgrow(evidence, Priority.ALWAYS);
    VBox.setVgrow(pictures, Priority.ALWAYS);
    right.getChildren().addAll(pictures, grades);
    grades.setPrefHeight(220);
    grades.setMaxHeight(300);
    // the column scrolls by itself in a low window: form and clause keep their place
    rightScroll.setFitToWidth(true);
    rightScroll.setFitToHeight(true);
    rightScroll.setFocusTraversable(false);
    rightScroll.setMinHeight(0);
    rightScroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    getChildren().addAll(left, middle, rightScroll);
  }

  /** Takes the width there is; tells whether the columns are others than before. */
  boolean fit(double width) {
    boolean was = narrow;
    narrow = width > 0 && width < NARROW_BELOW;
    show(left, !narrow);
    show(tabs, narrow);
    double rightWidth = narrow ? 312 : 420;
    rightScroll.setPrefWidth(rightWidth);
    rightScroll.setMinWidth(rightWidth);
    rightScroll.setMaxWidth(rightWidth);
    grades.setMinHeight(narrow ? 96 : 220);
    middle.setSpacing(narrow ? 8 : 12);
    setSpacing(narrow ? 12 : 16);
    setPadding(new Insets(narrow ? 8 : 16, narrow ? 12 : 16, narrow ? 8 : 16, narrow ? 12 : 16));
    FormCard.mark(this, "narrow", narrow);
    return narrow != was;
  }

  /** Shows a node, or takes it and its place out of the layout. */
  static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  boolean narrow() {
    return narrow;
  }

  /** Returns the place of what must be seen before the form. */
  VBox banners() {
    return banners;
  }

  /** Shows what stands beside the form. */
  void show(ExamState.Working now) {
    // no camera where only papers are reviewed
    show(pictures, now.known().exam().paper() == null);
    show(grades, now.grades());
    // typing repaints the form alone; the lists follow only what they show
    Beside beside = new Beside(now.lines(), now.readOnly(), narrow);
    if (!beside.equals(shown)) {
      shown = beside;
      showLists(now);
    }
    if (!now.known().accepted().equals(shownScope)) {
      shownScope = now.known().accepted();
      scope
          .getChildren()
          .setAll(
              SideCards.scope(
                  now.known(), vm.service().catalogue(), words, true, vm::setPlaceOnMap));
    }
  }

  private void showLists(ExamState.Working now) {
    tabs.getChildren().clear();
    findings.getChildren().clear();
    if (narrow) {
      Node each = SideCards.tabs(now, vm, words);
      HBox.setHgrow(each, Priority.ALWAYS);
      tabs.getChildren().addAll(each, besideTabs);
    } else {
      findings.getChildren().add(SideCards.findings(now, vm, words));
    }
    grades.getChildren().setAll(SideCards.grades(now, words));
  }
}
