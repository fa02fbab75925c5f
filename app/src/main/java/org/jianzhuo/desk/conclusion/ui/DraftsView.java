package org.jianzhuo.desk.conclusion.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Privacy;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.conclusion.DraftDesk;
import org.jianzhuo.desk.conclusion.DraftList;
import org.jianzhuo.desk.conclusion.DraftRow;
import org.jianzhuo.desk.conclusion.DraftTask;
import org.jianzhuo.model.conclusion.DraftDue;
import org.jianzhuo.model.deadline.LimitRun;
import org.jianzhuo.model.journal.StreamId;

/** Lists the cases whose conclusion is to be drafted or checked. */
public final class DraftsView implements Screen {

  private final DraftList drafts;
  private final Messages words;
  private final TaskRunner tasks;
  private final DraftTask task;
  private final Consumer<StreamId> open;
  private final Consumer<DeskFault> faults;
  private final BorderPane root = new BorderPane();

  /**
   * @param task what the person is here for: the drafts that wait for it come first
   * @param open shows the draft of a case
   */
  public DraftsView(
      DraftList drafts,
      Messages words,
      TaskRunner tasks,
      DraftTask task,
      Consumer<StreamId> open,
      Consumer<DeskFault> faults) {
    this.drafts = drafts;
    this.words = words;
    this.tasks = tasks;
    this.task = task;
    this.open = open;
    this.faults = faults;
    root.setId("conclusion-list");
    root.getStyleClass().add("jz-page");
  }

  @Override
  public Node content() {
    return root;
  }

  @Override
  public void shown() {
    tasks.run(Lane.DB, () -> drafts.of(task), this::show, faults);
  }

  private void show(List<DraftList.Line> sorted) {
    if (sorted.isEmpty()) {
      VBox empty =
          new VBox(
              8,
              Controls.label(words.text("conclusion.list.empty"), "jz-title"),
              Controls.wrapped(
                  words.text("conclusion.list.empty-note." + task.name().toLowerCase(Locale.ROOT)),
                  "jz-note"));
      empty.getStyleClass().add("jz-empty");
      root.setCenter(empty);
      return;
    }
    VBox rows = new VBox();
    for (int i = 0; i < sorted.size(); i++) {
      rows.getChildren().add(row(i, sorted.get(i)));
    }
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    HBox head =
        Controls.row(
            12,
            Controls.label(
                words.text("conclusion.list.note." + task.name().toLowerCase(Locale.ROOT)),
                "jz-note"));
    long over = sorted.stream().filter(line -> line.due().overdue()).count();
    if (over > 0) {
      Label pill =
          Controls.pill(
              Tone.DANGER, "mdi2a-alert-circle", words.text("conclusion.list.overdue", over));
      pill.setId("conclusion-list-overdue");
      head.getChildren().add(pill);
    }
    root.setCenter(
        Controls.card(
            words.text("conclusion.list." + task.name().toLowerCase(Locale.ROOT)), scroll, head));
    rows.addEventFilter(KeyEvent.KEY_PRESSED, event -> walk(rows, event));
    // a scroll pane takes its content in by its skin only: what has no scene takes no focus
    root.applyCss();
    rows.getChildren().getFirst().requestFocus();
  }

  /** Goes through the list by the arrows and to its ends by Home and End. */
  private static void walk(VBox rows, KeyEvent event) {
    int at = rows.getChildren().indexOf((Node) event.getTarget());
    int last = rows.getChildren().size() - 1;
    int next =
        switch (event.getCode()) {
          case DOWN -> Math.min(last, at + 1);
          case UP -> Math.max(0, at - 1);
          case HOME -> 0;
          case END -> last;
          default -> -1;
        };
    if (at >= 0 && next >= 0) {
      event.consume();
      rows.getChildren().get(next).requestFocus();
    }
  }

  /** Says by which days the committee must act, in word and colour. */
  private Node due(int place, DraftDue due) {
    VBox lines = new VBox(4);
    lines.setId("conclusion-list-due-" + place);
    lines.setAlignment(Pos.CENTER_LEFT);
    lines.setMinWidth(300);
    for (LimitRun run : due.runs()) {
      LimitRun.Standing standing = run.standing(due.today());
      String left =
          words.text(
              standing == LimitRun.Standing.SUSPENDED
                  ? "conclusion.list.due.stands"
                  : standing == LimitRun.Standing.OVERDUE
                      ? "conclusion.list.due.over"
                      : "conclusion.list.due.left",
              words.text("conclusion.list.limit." + run.limit().name().toLowerCase(Locale.ROOT)),
              run.last().toString(),
              Long.toString(Math.abs(run.daysLeft(due.today()))));
      lines
          .getChildren()
          .add(
              Controls.pill(
                  switch (standing) {
                    case OVERDUE -> Tone.DANGER;
                    case NEAR -> Tone.WARNING;
                    default -> Tone.NEUTRAL;
                  },
                  standing == LimitRun.Standing.OVERDUE
                      ? "mdi2a-alert-circle"
                      : standing == LimitRun.Standing.SUSPENDED
                          ? "mdi2p-pause-circle-outline"
                          : "mdi2t-timer-outline",
                  left));
    }
    return lines;
  }

  /** Says what a draft waits for; an issued one, for whom it has not reached. */
  private String waits(DraftRow draft, String key) {
    return draft.unserved().isEmpty()
        ? words.text(key)
        : words.text(
            "conclusion.serve.missing",
            draft.unserved().stream()
                .map(each -> each.words().in(words.english()))
                .collect(Collectors.joining(words.english() ? ", " : "、")));
  }

  private Node row(int place, DraftList.Line listed) {
    DraftRow draft = listed.row();
    Label number = Controls.label(draft.acceptanceNumber(), "jz-bold");
    number.setMinWidth(190);
    Label person = Privacy.mark(Controls.label(draft.person()));
    person.setMinWidth(80);
    Label item =
        Controls.label(
            draft.item().in(words.english())
                + (words.english() ? ", " : "　")
                + draft.type().words().in(words.english()),
            "jz-note");
    item.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(item, Priority.ALWAYS);
    Label version =
        Controls.label(
            draft.version() == 0 ? "" : words.text("conclusion.version", draft.version()),
            "jz-note");
    String key =
        draft.withPanel()
            ? "conclusion.list.with-panel"
            : draft.outdated()
                ? "conclusion.list.outdated"
                : draft.returned()
                    ? "conclusion.list.returned"
                    : "conclusion.list." + draft.stage().name().toLowerCase(Locale.ROOT);
    Tone tone =
        draft.stage() == DraftDesk.Stage.SERVED
            ? Tone.SUCCESS
            : draft.returned() || draft.withPanel() || draft.outdated()
                ? Tone.WARNING
                : Tone.ACCENT;
    Label stage = Controls.pill(tone, "mdi2f-file-document-outline", waits(draft, key));
    HBox line = Controls.row(16, number, person, item, due(place, listed.due()), version, stage);
    Button row = new Button();
    row.setId("conclusion-list-row-" + place);
    row.getStyleClass().add("jz-opinion-listrow");
    row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    row.setGraphic(line);
    row.setMaxWidth(Double.MAX_VALUE);
    line.prefWidthProperty().bind(row.widthProperty().subtract(36));
    row.setOnAction(event -> open.accept(draft.caseStream()));
    return row;
  }
}
