package org.jianzhuo.desk.exam.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
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
import org.jianzhuo.desk.base.ui.KeptCell;
import org.jianzhuo.desk.base.ui.Privacy;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.exam.ExpertsDay;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.session.QueueState;

/** Lists the cases of an expert's panels today; Enter opens one. */
public final class TodayView implements Screen {

  private static final double USUAL = 60;
  private static final double TALL = 108;

  private final Supplier<List<ExpertsDay.Row>> rows;
  private final Messages words;
  private final Consumer<ExpertsDay.Row> open;
  private final ListView<ExpertsDay.Row> list = new ListView<>();
  private final VBox root;

  /**
   * @param rows gives the expert's cases as they are now
   * @param open leads to what the case waits for
   */
  public TodayView(
      Supplier<List<ExpertsDay.Row>> rows, Messages words, Consumer<ExpertsDay.Row> open) {
    this.rows = rows;
    this.words = words;
    this.open = open;
    list.setId("exam-today");
    list.setPlaceholder(Controls.label(words.text("exam.today.none"), "jz-muted"));
    list.setCellFactory(view -> new Cell());
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && !event.isControlDown()) {
            event.consume();
            openMarked();
          }
        });
    list.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            openMarked();
          }
        });
    VBox card = Controls.card(words.text("exam.today.title"), list);
    VBox.setVgrow(card, Priority.ALWAYS);
    root = new VBox(card);
    root.setPadding(new Insets(16));
    root.getStyleClass().add("jz-canvas");
    refresh();
  }

  @Override
  public Node content() {
    return root;
  }

  @Override
  public void shown() {
    refresh();
    list.requestFocus();
  }

  @Override
  public Map<KeyCombination, Shortcut> shortcuts() {
    Map<KeyCombination, Shortcut> keys = new LinkedHashMap<>();
    keys.put(
        new KeyCodeCombination(KeyCode.F5),
        new Shortcut(words.text("exam.today.refresh"), this::refresh));
    return keys;
  }

  /** Reads the cases again; the marked one stays marked wherever it stands now. */
  public void refresh() {
    ExpertsDay.Row marked = list.getSelectionModel().getSelectedItem();
    List<ExpertsDay.Row> now = rows.get();
    int at = marked == null ? 0 : Math.max(0, place(marked.ticket(), now));
    if (!now.equals(List.copyOf(list.getItems()))) {
      list.getItems().setAll(now);
    }
    if (!list.getItems().isEmpty()) {
      list.getSelectionModel().select(at);
    }
  }

  private static int place(String ticket, List<ExpertsDay.Row> now) {
    return now.stream().map(ExpertsDay.Row::ticket).toList().indexOf(ticket);
  }

  private void openMarked() {
    ExpertsDay.Row row = list.getSelectionModel().getSelectedItem();
    if (row != null) {
      open.accept(row);
    }
  }

  private final class Cell extends KeptCell<ExpertsDay.Row> {

    /** Gives only the row that has news the height for them. */
    @Override
    protected double computePrefHeight(double width) {
      ExpertsDay.Row row = getItem();
      return row != null && row.waiting().news() != null ? TALL : USUAL;
    }

    @Override
    protected Node content(ExpertsDay.Row row) {
      setId("exam-today-row-" + row.ticket());
      Label ticket = Controls.label(row.ticket(), "jz-ticket");
      ticket.setMinWidth(84);
      VBox who =
          new VBox(
              Privacy.mark(Controls.label(row.name(), "jz-bold")),
              Privacy.mark(Controls.label(row.about().strip(), "jz-note")));
      who.setMinWidth(0);
      Label item = Controls.label(row.item().in(words.english()), "jz-note");
      item.setMinWidth(0);
      HBox.setHgrow(who, Priority.ALWAYS);
      HBox line =
          Controls.row(
              14,
              ticket,
              who,
              item,
              Controls.label(words.text("exam.today.findings", row.findings()), "jz-note"),
              switch (row.turn()) {
                case ANSWER -> Controls.pill(Tone.DANGER, "", words.text("exam.today.your-answer"));
                case OPINION ->
                    Controls.pill(Tone.WARNING, "", words.text("exam.today.your-opinion"));
                case REFERRAL ->
                    Controls.pill(Tone.DANGER, "", words.text("exam.today.your-referral"));
                case CONSULTATION ->
                    Controls.pill(Tone.DANGER, "", words.text("exam.today.your-consultation"));
                case SIGNATURE ->
                    Controls.pill(Tone.WARNING, "", words.text("exam.today.your-signature"));
                case NONE ->
                    Controls.pill(tone(row.state()), "", row.state().words().in(words.english()));
              });
      // what is due is never cut: name, diagnosis and item give way
      line.getChildren()
          .subList(3, line.getChildren().size())
          .forEach(each -> ((Region) each).setMinWidth(Region.USE_PREF_SIZE));
      line.setPrefWidth(10);
      Words news = row.waiting().news();
      if (news == null) {
        return line;
      }
      Label told = Controls.wrapped(news.in(words.english()), "jz-text-warning");
      told.setMaxHeight(44);
      told.setTooltip(new Tooltip(told.getText()));
      VBox both = new VBox(2, line, told);
      both.setPrefWidth(10);
      return both;
    }

    private static Tone tone(QueueState state) {
      return switch (state) {
        case CALLED, PAUSED -> Tone.WARNING;
        case IN_EXAM -> Tone.ACCENT;
        case EXAMINED -> Tone.SUCCESS;
        case LISTED, WAITING, PASSED, ABSENT -> Tone.NEUTRAL;
      };
    }
  }
}
