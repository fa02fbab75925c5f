package org.jianzhuo.desk.exam.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.exam.OtherEdition;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.catalogue.ClauseSearch;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.exam.ClauseMatch;
import org.jianzhuo.model.rules.ByReference;
import org.jspecify.annotations.Nullable;

/** Chooses a clause (F4): one field, the hits, and what is known of the one that is marked. */
final class ClausePicker extends VBox {

  /** Called with the choice. */
  interface Chosen {
    void clause(Clause clause, ClauseMatch match, String reason);
  }

  private static final KeyCombination REFERENCE =
      new KeyCodeCombination(KeyCode.R, KeyCombination.CONTROL_DOWN);

  private final Catalogue catalogue;
  private final List<Standard> standards;
  private final ClauseFilters filters;
  private final Messages words;
  private final Chosen chosen;
  private final Runnable close;
  private final TextField query = new TextField();
  final TextField reason = new TextField();
  private final Label reasonHead;
  private final ListView<ClauseSearch.Hit> list = new ListView<>();
  private final Label count = Controls.label("", "jz-bold");
  private final Label widened;
  private final ClauseDetail detail;
  private final Button meets;
  private final Button reference;
  private final Label elsewhere = Controls.wrapped("", "jz-text-warning");
  private final Button inOwn = Controls.button("exam-clause-in-own", "", "", () -> {});
  private final HBox elsewhereRow;

  /**
   * @param searches of the standards of the case's item, the usual one first
   * @param detail shows what is known of the clause that is marked
   * @param title what the clause is for, e.g. 左肘关节活动度（①）
   * @param part the finding's part; empty for none
   */
  ClausePicker(
      List<ClauseSearch> searches,
      Catalogue catalogue,
      ClauseDetail detail,
      Messages words,
      String title,
      String part,
      String partName,
      Chosen chosen,
      Runnable close) {
    this.catalogue = catalogue;
    this.standards = searches.stream().map(ClauseSearch::standard).toList();
    this.filters = new ClauseFilters(searches, part, partName, words, this::look);
    this.words = words;
    this.chosen = chosen;
    this.close = close;
    this.detail = detail;
    elsewhere.setId("exam-clause-elsewhere");
    elsewhere.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(elsewhere, Priority.ALWAYS);
    inOwn.getStyleClass().add("small");
    elsewhereRow = Controls.row(10, elsewhere, inOwn);
    widened = Controls.wrapped(words.text("exam.picker.widened"), "jz-text-warning");
    reasonHead = Controls.label(words.text("exam.picker.reason"), "jz-th");
    meets =
        Controls.primary("exam-clause-meets", words.text("exam.picker.meets", ""), "↵", this::meet);
    reference =
        Controls.button(
            "exam-clause-reference", words.text("exam.picker.reference"), "Ctrl+R", this::refer);
    setId("exam-clause-picker");
    getStyleClass().addAll("jz-dialog", "jz-picker");
    setPrefSize(1240, 700);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    query.setId("exam-clause-search");
    query.setPromptText(words.text("exam.picker.prompt"));
    query.textProperty().addListener((o, was, is) -> look());
    reason.setId("exam-clause-reason");
    prepareList();
    HBox middle = new HBox(left(), right());
    HBox.setHgrow(middle.getChildren().get(0), Priority.ALWAYS);
    VBox.setVgrow(middle, Priority.ALWAYS);
    getChildren().addAll(head(title), middle, foot());
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    look();
  }

  /** Looks for a clause as if it were typed, and marks it; nothing for an empty text. */
  void seek(String text) {
    if (!text.isEmpty()) {
      query.setText(text);
      mark(1);
      reason.requestFocus();
    }
  }

  /** Fills in the evidence of the films that the finding rests on. */
  void support(String evidence) {
    reason.setText(evidence);
  }

  /** Offers the clauses of a grade by reference, with the reason that the rules give. */
  void refer(ByReference reference) {
    int from = reference.floor() ? 1 : reference.grade();
    filters.narrow(from, reference.grade());
    query.setText(reference.clause());
    look();
    reason.setText(reference.words().zh());
    if (!reference.clause().isEmpty()) {
      mark(1);
    }
    query.requestFocus();
  }

  private Node head(String title) {
    HBox head =
        Controls.row(
            12,
            Controls.label(words.text("exam.picker.title"), "jz-dialog-title"),
            Controls.label(title, "jz-note"),
            Controls.spacer(),
            Controls.button("exam-clause-cancel", words.text("exam.picker.close"), "Esc", close));
    head.setPadding(new Insets(10, 16, 10, 20));
    return new VBox(head, divider());
  }

  private static Region divider() {
    Region line = new Region();
    line.getStyleClass().add("jz-divider");
    return line;
  }

  private VBox left() {
    HBox counts =
        Controls.row(
            10,
            count,
            Controls.label(words.text("exam.picker.order"), "jz-note"),
            Controls.spacer(),
            filters.standardNote());
    VBox left =
        new VBox(
            10,
            query,
            Controls.wrapped(words.text("exam.picker.examples"), "jz-note"),
            filters,
            elsewhereRow,
            counts,
            widened,
            list);
    left.setPadding(new Insets(16));
    VBox.setVgrow(list, Priority.ALWAYS);
    return left;
  }

  private VBox right() {
    ScrollPane scroll = new ScrollPane(detail);
    scroll.setFitToWidth(true);
    // a stop of the Tab key only where there is something to scroll
    scroll
        .focusTraversableProperty()
        .bind(detail.heightProperty().greaterThan(scroll.heightProperty()));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox right = new VBox(14, scroll, reasonHead, reason);
    right.setPadding(new Insets(20));
    right.setPrefWidth(430);
    right.setMinWidth(430);
    right.getStyleClass().add("jz-picker-detail");
    return right;
  }

  private Node foot() {
    HBox foot =
        Controls.row(
            12,
            Controls.keyCap("↑ ↓"),
            Controls.label(words.text("exam.picker.move"), "jz-note"),
            Controls.keyCap("↵"),
            Controls.label(words.text("exam.picker.enter"), "jz-note"),
            Controls.spacer(),
            Controls.label(words.text("exam.picker.reason-needed"), "jz-note"),
            reference,
            meets);
    foot.setPadding(new Insets(10, 16, 12, 16));
    return new VBox(divider(), foot);
  }

  private void prepareList() {
    list.setId("exam-clause-list");
    list.setFocusTraversable(false);
    list.setFixedCellSize(54);
    list.setPlaceholder(Controls.label(words.text("exam.picker.nothing"), "jz-muted"));
    list.setCellFactory(
        view ->
            new ListCell<>() {
              @Override
              protected void updateItem(ClauseSearch.@Nullable Hit hit, boolean empty) {
                super.updateItem(hit, empty);
                setText(null);
                setGraphic(empty || hit == null ? null : row(hit));
                setPrefWidth(0);
              }
            });
    list.setOnMouseClicked(event -> query.requestFocus());
    list.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> showDetail(is));
  }

  private Node row(ClauseSearch.Hit hit) {
    Clause clause = hit.clause();
    Label code = Controls.label(clause.code(), "jz-bold");
    code.setMinWidth(92);
    Label label = Controls.label(clause.label().in(words.english()));
    label.setMinWidth(0);
    HBox.setHgrow(label, Priority.ALWAYS);
    label.setMaxWidth(Double.MAX_VALUE);
    return Controls.row(10, code, label, DegreeChip.of(clause, words));
  }

  private void look() {
    List<ClauseSearch.Hit> hits = filters.find(query.getText());
    boolean none = hits.isEmpty() && filters.ownPart() && !query.getText().isBlank();
    if (none) {
      hits = filters.findAnywhere(query.getText());
    }
    widened.setVisible(none && !hits.isEmpty());
    widened.setManaged(widened.isVisible());
    list.getSelectionModel().clearSelection();
    list.getItems().setAll(hits);
    list.scrollTo(0);
    count.setText(words.text("exam.picker.count", hits.size()));
    showElsewhere(hits.isEmpty());
    showDetail(null);
  }

  // a number of another standard or edition is named as such, and the way on is shown
  private void showElsewhere(boolean nothing) {
    Optional<OtherEdition> other =
        OtherEdition.of(query.getText(), standards, catalogue).filter(o -> nothing || o.named());
    boolean named = other.isPresent();
    elsewhereRow.setVisible(named);
    elsewhereRow.setManaged(named);
    if (!named) {
      return;
    }
    OtherEdition of = other.orElseThrow();
    String own = standards.stream().map(Standard::number).collect(Collectors.joining("、"));
    elsewhere.setText(
        of.named()
            ? words.text("exam.picker.other-edition", of.typed(), own)
            : of.found().isEmpty()
                ? words.text("exam.picker.no-number", of.typed(), own)
                : words.text("exam.picker.other-standard", of.typed(), own, of.found()));
    inOwn.setText(words.text("exam.picker.in-own", of.rest()));
    inOwn.setVisible(!of.rest().isEmpty());
    inOwn.setManaged(inOwn.isVisible());
    inOwn.setOnAction(
        event -> {
          query.setText(of.rest());
          query.requestFocus();
        });
  }

  private @Nullable Clause marked() {
    ClauseSearch.Hit hit = list.getSelectionModel().getSelectedItem();
    return hit == null ? null : hit.clause();
  }

  private void showDetail(ClauseSearch.@Nullable Hit hit) {
    Clause clause = hit == null ? null : hit.clause();
    meets.setDisable(clause == null);
    reference.setDisable(clause == null);
    reason.setDisable(clause == null);
    meets.setText(words.text("exam.picker.meets", clause == null ? "" : clause.code()));
    detail.show(clause);
    reasonHead.setText(words.text("exam.picker.reason"));
    reason.setPromptText(words.text("exam.picker.reason-prompt"));
    if (clause != null && clause.needsEvidence()) {
      reasonHead.setText(words.text("exam.picker.evidence"));
      reason.setPromptText(words.text("exam.picker.evidence-prompt"));
    }
  }

  private void key(KeyEvent event) {
    if (filters.takes(event)) {
      return;
    }
    if (REFERENCE.match(event)) {
      refer();
      event.consume();
      return;
    }
    switch (event.getCode()) {
      case DOWN -> {
        mark(1);
        event.consume();
      }
      case UP -> {
        mark(-1);
        event.consume();
      }
      case F4 -> {
        close.run();
        event.consume();
      }
      case ENTER -> enter(event);
      default -> {}
    }
  }

  private void enter(KeyEvent event) {
    if (event.getTarget() instanceof Button) {
      return;
    }
    event.consume();
    if (marked() == null) {
      mark(1);
    } else if (event.getTarget().equals(reason) && !needsEvidence()) {
      refer();
    } else {
      meet();
    }
  }

  private boolean needsEvidence() {
    Clause clause = marked();
    return clause != null && clause.needsEvidence();
  }

  private void mark(int by) {
    int size = list.getItems().size();
    if (size == 0) {
      return;
    }
    int at = list.getSelectionModel().getSelectedIndex();
    int next = at < 0 ? 0 : Math.clamp(at + by, 0, size - 1);
    list.getSelectionModel().select(next);
    list.scrollTo(Math.max(0, next - 3));
  }

  private void meet() {
    Clause clause = marked();
    if (clause == null) {
      return;
    }
    Optional<Words> lacks = clause.lacksEvidence(reason.getText());
    if (lacks.isPresent()) {
      reasonHead.setText(
          words.text("exam.picker.evidence") + "　" + lacks.get().in(words.english()));
      reason.requestFocus();
      return;
    }
    chosen.clause(
        clause, ClauseMatch.MEETS, clause.needsEvidence() ? reason.getText().strip() : "");
    close.run();
  }

  private void refer() {
    Clause clause = marked();
    if (clause == null) {
      return;
    }
    if (!Reasons.says(reason.getText())) {
      reasonHead.setText(words.text("exam.picker.reason-short"));
      reason.setPromptText(words.text("exam.picker.reason-prompt"));
      reason.requestFocus();
      return;
    }
    chosen.clause(clause, ClauseMatch.BY_REFERENCE, reason.getText().strip());
    close.run();
  }
}
