package org.jianzhuo.desk.opinion.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.opinion.OpinionService;
import org.jianzhuo.desk.opinion.ToSign;
import org.jianzhuo.model.journal.StreamId;

/** Lists the cases that wait for this expert's opinion or signature (待签). */
public final class ToSignView implements Screen {

  private final OpinionService service;
  private final Messages words;
  private final TaskRunner tasks;
  private final Consumer<StreamId> open;
  private final Consumer<DeskFault> faults;
  private final BorderPane root = new BorderPane();

  /**
   * @param open shows the opinion screen of a case
   */
  public ToSignView(
      OpinionService service,
      Messages words,
      TaskRunner tasks,
      Consumer<StreamId> open,
      Consumer<DeskFault> faults) {
    this.service = service;
    this.words = words;
    this.tasks = tasks;
    this.open = open;
    this.faults = faults;
    root.setId("opinion-tosign");
    root.getStyleClass().add("jz-page");
  }

  @Override
  public Node content() {
    return root;
  }

  @Override
  public void shown() {
    tasks.run(Lane.DB, service::toSign, this::show, faults);
  }

  private void show(List<ToSign> waiting) {
    if (waiting.isEmpty()) {
      VBox empty =
          new VBox(
              8,
              Controls.label(words.text("opinion.to-sign.empty"), "jz-title"),
              Controls.wrapped(words.text("opinion.to-sign.empty-note"), "jz-note"));
      empty.getStyleClass().add("jz-empty");
      root.setCenter(empty);
      return;
    }
    VBox rows = new VBox();
    for (int i = 0; i < waiting.size(); i++) {
      rows.getChildren().add(row(i, waiting.get(i)));
    }
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    root.setCenter(
        Controls.card(
            words.text("opinion.to-sign.title"),
            scroll,
            Controls.label(words.text("opinion.to-sign.note"), "jz-note")));
  }

  private Node row(int place, ToSign waiting) {
    Label number = Controls.label(waiting.acceptanceNumber(), "jz-bold");
    number.setMinWidth(220);
    Label person = Controls.label(waiting.person());
    person.setMinWidth(120);
    Label item =
        Controls.label(
            words.english() ? waiting.itemKind().words().en() : waiting.itemKind().words().zh(),
            "jz-note");
    HBox.setHgrow(item, Priority.ALWAYS);
    item.setMaxWidth(Double.MAX_VALUE);
    Label due =
        waiting.signature()
            ? Controls.pill(Tone.ACCENT, "mdi2d-draw", words.text("opinion.to-sign.signature"))
            : Controls.pill(
                Tone.WARNING, "mdi2c-comment-edit-outline", words.text("opinion.to-sign.opinion"));
    HBox line = Controls.row(16, number, person, item, due);
    Button row = new Button();
    row.setId("opinion-tosign-row-" + place);
    row.getStyleClass().add("jz-opinion-listrow");
    row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    row.setGraphic(line);
    row.setMaxWidth(Double.MAX_VALUE);
    line.prefWidthProperty().bind(row.widthProperty().subtract(36));
    row.setOnAction(event -> open.accept(waiting.caseStream()));
    return row;
  }
}
