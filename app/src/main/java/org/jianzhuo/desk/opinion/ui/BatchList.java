package org.jianzhuo.desk.opinion.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.opinion.Proposal;
import org.jianzhuo.desk.opinion.ToSign;
import org.jianzhuo.model.opinion.GradeWords;
import org.jianzhuo.model.opinion.PanelOpinion;
import org.jspecify.annotations.Nullable;

/** Lists the cases with their ticks: ↑↓ chooses, Space ticks and goes on. */
final class BatchList {
  private static final double ROW = 58;

  private final Messages words;
  private final BatchViewModel model;
  private final ListView<ToSign> list = new ListView<>();
  private final Segmented<BatchState.Filter> filter;
  private final Node node;
  private final List<Row> rows = new ArrayList<>();
  private boolean showing;

  BatchList(Messages words, BatchViewModel model) {
    this.words = words;
    this.model = model;
    filter =
        new Segmented<>(
            "opinion-batch-filter",
            List.of(BatchState.Filter.values()),
            value ->
                words.text(
                    "opinion.batch.filter." + value.name().toLowerCase(java.util.Locale.ROOT)));
    filter.show(BatchState.Filter.ALL);
    filter.setOnChosen(model::filter);
    list.setId("opinion-batch-list");
    list.setFixedCellSize(ROW);
    list.setCellFactory(
        view -> {
          Row row = new Row();
          rows.add(row);
          return row;
        });
    list.getStyleClass().add("jz-opinion-batch");
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, was, is) -> {
              if (is != null && !showing) {
                model.select(is.caseStream());
              }
            });
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.isControlDown() || event.isAltDown()) {
            return;
          }
          if (event.getCode() == KeyCode.SPACE) {
            model.readAndNext();
            event.consume();
          } else if (event.getCode() == KeyCode.ENTER) {
            model.toggleWhole();
            event.consume();
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    node = Controls.card(words.text("opinion.to-sign.title"), list, filter);
  }

  Node node() {
    return node;
  }

  void focus() {
    list.requestFocus();
  }

  void show(BatchState state) {
    showing = true;
    filter.show(state.filter());
    List<ToSign> shown = state.shown();
    if (!List.copyOf(list.getItems()).equals(shown)) {
      list.getItems().setAll(shown);
    }
    BatchState.Opened opened = state.opened();
    Optional<ToSign> at =
        opened == null
            ? Optional.empty()
            : shown.stream()
                .filter(w -> w.caseStream().equals(opened.waiting().caseStream()))
                .findFirst();
    at.ifPresentOrElse(
        waiting -> {
          if (!waiting.equals(list.getSelectionModel().getSelectedItem())) {
            list.getSelectionModel().select(waiting);
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 3));
          }
        },
        () -> list.getSelectionModel().clearSelection());
    showing = false;
    rows.forEach(Row::ticked);
  }

  /** One case: tick, number and parts, the own view, the panel's value. */
  private final class Row extends ListCell<ToSign> {
    private boolean shownRead;

    @Override
    protected void updateItem(@Nullable ToSign waiting, boolean empty) {
      super.updateItem(waiting, empty);
      setText(null);
      setGraphic(empty || waiting == null ? null : line(waiting));
      if (!empty && waiting != null) {
        setId("opinion-tosign-row-" + getIndex());
      }
    }

    /** Shows the tick anew where it changed. */
    void ticked() {
      ToSign waiting = getItem();
      if (waiting != null && shownRead != model.state().get().marks().isRead(waiting)) {
        setGraphic(line(waiting));
      }
    }

    private Node line(ToSign waiting) {
      boolean read = model.state().get().marks().isRead(waiting);
      shownRead = read;
      CheckBox tick = new CheckBox();
      tick.setId("opinion-batch-tick-" + getIndex());
      tick.setSelected(read);
      tick.setFocusTraversable(false);
      tick.setDisable(!waiting.inBatch());
      tick.setOnAction(
          event -> {
            BatchState.Opened opened = model.state().get().opened();
            boolean open =
                opened != null && opened.waiting().caseStream().equals(waiting.caseStream());
            // the first click opens what has to be read before it is ticked
            if (open) {
              model.toggleRead();
            } else {
              tick.setSelected(read);
              model.select(waiting.caseStream());
            }
          });
      Label name = Controls.label(waiting.number(), "jz-bold");
      Label item =
          Controls.label(
              String.join(
                      words.english() ? ", " : "、", waiting.table().accepted().recognisedParts())
                  + "　"
                  + OpinionWords.in(waiting.table().accepted().itemWords(), words)
                  + "　"
                  + OpinionWords.in(waiting.table().accepted().type().words(), words),
              "jz-note");
      VBox text = new VBox(1, name, item);
      text.setAlignment(Pos.CENTER_LEFT);
      text.setMinWidth(0);
      text.setPrefWidth(10);
      HBox.setHgrow(text, Priority.ALWAYS);
      HBox line = Controls.row(10, tick, text, own(waiting), value(waiting), state(waiting, read));
      line.setPrefWidth(10);
      line.setMinHeight(ROW - 12);
      return line;
    }

    private Node own(ToSign waiting) {
      String key =
          switch (waiting.due()) {
            case SIGNATURE -> waiting.differs() ? "opinion.panel.differs" : "opinion.panel.agreed";
            case CONSENT ->
                waiting.table().setAside() == null ? "opinion.batch.consent" : "opinion.batch.anew";
            case ANSWER -> "opinion.batch.answer";
            case OPINION ->
                waiting.table().setAside() == null ? "opinion.batch.own" : "opinion.batch.anew";
            case CONSULTATION -> "opinion.batch.consultation";
          };
      Label own =
          Controls.label(words.text(key), waiting.differs() ? "jz-text-warning" : "jz-note");
      own.setMinWidth(Region.USE_PREF_SIZE);
      // where the list is narrow, number and parts come first
      own.setVisible(list.getWidth() == 0 || list.getWidth() > 520);
      own.setManaged(own.isVisible());
      return own;
    }

    private Node value(ToSign waiting) {
      Integer grade = grade(waiting);
      if (grade == null) {
        return new Region();
      }
      return Controls.gradeChip(grade, OpinionWords.in(GradeWords.chip(grade), words));
    }

    private @Nullable Integer grade(ToSign waiting) {
      if (!PanelOpinion.votesGrade(waiting.table().accepted().item())) {
        return null;
      }
      PanelOpinion decided = waiting.table().decided();
      Proposal proposal = waiting.table().proposal();
      return waiting.due() == ToSign.Due.SIGNATURE && decided != null
          ? decided.grade()
          : waiting.due() == ToSign.Due.CONSENT && proposal != null ? proposal.grade() : null;
    }

    private Node state(ToSign waiting, boolean read) {
      if (!waiting.inBatch()) {
        return Controls.pill(
            Tone.ACCENT,
            "mdi2c-comment-edit-outline",
            words.text(
                waiting.due() == ToSign.Due.ANSWER
                    ? "opinion.batch.to-answer"
                    : "opinion.batch.write"));
      }
      return read
          ? Controls.pill(Tone.SUCCESS, "mdi2c-check", words.text("opinion.batch.read"))
          : Controls.pill(
              Tone.WARNING, "mdi2e-eye-off-outline", words.text("opinion.batch.unread"));
    }
  }
}
