package org.jianzhuo.desk.paper.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.KeptCell;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Privacy;
import org.jianzhuo.desk.paper.PaperService;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.journal.StreamId;

/** Finds a case by number, name or employer, whose papers are then shown. */
public final class CaseChooser {

  private final PaperService service;
  private final TaskRunner tasks;
  private final Messages words;
  private final Overlay overlay;
  private final Consumer<StreamId> chosen;
  private final Consumer<DeskFault> faults;

  /**
   * @param chosen receives the case
   * @param faults shows a fault of the environment
   */
  public CaseChooser(
      PaperService service,
      TaskRunner tasks,
      Messages words,
      Overlay overlay,
      Consumer<StreamId> chosen,
      Consumer<DeskFault> faults) {
    this.service = service;
    this.tasks = tasks;
    this.words = words;
    this.overlay = overlay;
    this.chosen = chosen;
    this.faults = faults;
  }

  /** Opens the dialog. */
  public void open() {
    tasks.run(Lane.DB, service::cases, this::show, faults);
  }

  private void show(List<PaperService.Known> cases) {
    TextField query = new TextField();
    query.setId("paper-case-search");
    query.setPromptText(words.text("paper.case.prompt"));
    ListView<PaperService.Known> list = new ListView<>();
    list.setId("paper-case-list");
    list.setFixedCellSize(44);
    list.setPrefHeight(400);
    list.setCellFactory(view -> cell());
    list.setPlaceholder(Controls.label(words.text("paper.case.none"), "jz-note"));
    query.textProperty().subscribe(typed -> look(list, cases, typed));
    Runnable take =
        () -> {
          PaperService.Known known = list.getSelectionModel().getSelectedItem();
          if (known != null) {
            overlay.close();
            chosen.accept(known.caseStream());
          }
        };
    list.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            take.run();
          }
        });
    VBox body = Controls.padded(query, list);
    VBox dialog =
        Dialogs.frame(
            words.text("paper.case.title"),
            body,
            Controls.button("paper-case-cancel", words.text("paper.cancel"), "Esc", overlay::close),
            Controls.primary("paper-case-take", words.text("paper.case.take"), "↵", take));
    dialog.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, query, list, take));
    overlay.dialog(dialog);
    query.requestFocus();
  }

  private static void key(
      KeyEvent event, TextField query, ListView<PaperService.Known> list, Runnable take) {
    if (event.getTarget() != query) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      take.run();
    } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
      event.consume();
      int at = list.getSelectionModel().getSelectedIndex();
      int next = at + (event.getCode() == KeyCode.DOWN ? 1 : -1);
      list.getSelectionModel().select(Math.clamp(next, 0, Math.max(0, list.getItems().size() - 1)));
    }
  }

  private static void look(
      ListView<PaperService.Known> list, List<PaperService.Known> cases, String typed) {
    String sought = typed.strip().toLowerCase(Locale.ROOT);
    list.getItems().setAll(cases.stream().filter(known -> text(known).contains(sought)).toList());
    list.getSelectionModel().selectFirst();
  }

  private static String text(PaperService.Known known) {
    AcceptedCase accepted = known.accepted();
    return (accepted.acceptanceNumber() + " " + accepted.name() + " " + accepted.employer())
        .toLowerCase(Locale.ROOT);
  }

  private ListCell<PaperService.Known> cell() {
    return new KeptCell<>() {
      @Override
      protected Node content(PaperService.Known known) {
        setPrefWidth(0);
        return Controls.row(
            12,
            Privacy.mark(whole(known.accepted().name(), "jz-bold")),
            whole(known.accepted().acceptanceNumber()),
            // of one person's two cases the item alone tells them apart
            whole(known.accepted().itemWords().in(words.english())),
            Controls.spacer(),
            Controls.label(known.accepted().employer(), "jz-note"));
      }
    };
  }

  private static Label whole(String text, String... styleClasses) {
    Label label = Controls.label(text, styleClasses);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }
}
