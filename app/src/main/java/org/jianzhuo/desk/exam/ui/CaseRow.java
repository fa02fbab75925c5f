package org.jianzhuo.desk.exam.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.model.exam.Effort;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.Film;

/** Leads to what concerns the whole examination: effort, films and papers, earlier versions. */
final class CaseRow extends VBox {

  private final Messages words;
  private final Button effort;
  private final Button present;
  private final Button films;

  /**
   * What the row leads to.
   *
   * @param effort opens the note of effort
   * @param present opens the note of who is there
   * @param films opens the register of films and papers
   * @param history shows who changed what
   * @param undo takes the last change of the case back
   * @param redo makes it again
   */
  record Doors(
      Runnable effort,
      Runnable present,
      Runnable films,
      Runnable history,
      Runnable undo,
      Runnable redo) {}

  CaseRow(Messages words, Doors doors) {
    super(8);
    this.words = words;
    effort = Controls.button("exam-effort", "", "", doors.effort());
    present = Controls.button("exam-present", "", "Ctrl+R", doors.present());
    films = Controls.button("exam-films", "", "", doors.films());
    Button history =
        Controls.button("exam-history", words.text("exam.history.button"), "", doors.history());
    Button undo = Controls.button("exam-undo", words.text("exam.key.undo"), "Ctrl+Z", doors.undo());
    Button redo = Controls.button("exam-redo", words.text("exam.key.redo"), "Ctrl+Y", doors.redo());
    List<Button> all = List.of(effort, present, films, history, undo, redo);
    all.forEach(each -> each.getStyleClass().add("small"));
    FlowPane row = new FlowPane(10, 8);
    row.getChildren().addAll(all);
    getChildren().addAll(Controls.label(words.text("exam.case.title"), "jz-section"), row);
  }

  /** Returns the node that says how the person took part. */
  Node effort() {
    return effort;
  }

  void show(ExamState.Working working) {
    Exam exam = working.known().exam();
    Effort said = exam.effort();
    effort.setText(
        words.text(
            "exam.effort.button",
            said == null
                ? words.text("exam.effort.unsaid")
                : said.level().words().in(words.english())));
    int there = exam.present().size();
    present.setText(
        words.text(
            "exam.present.button",
            there == 0
                ? words.text("exam.present.unsaid")
                : words.text("exam.present.count", there)));
    long foreign = exam.films().values().stream().filter(film -> !film.ownName()).count();
    films.setText(
        foreign == 0
            ? words.text("exam.films.button", exam.films().size())
            : words.text("exam.films.button-foreign", exam.films().size(), foreign));
  }

  /** Names a film on one line. */
  static String line(Film film, Messages words) {
    return film.date()
        + "  "
        + film.kind().words().in(words.english())
        + "  "
        + film.hospital()
        + (film.number().isBlank() ? "" : "  " + film.number());
  }
}
