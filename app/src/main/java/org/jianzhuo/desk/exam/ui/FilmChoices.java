package org.jianzhuo.desk.exam.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.model.exam.Film;
import org.jspecify.annotations.Nullable;

/** Ticks the registered films that a finding rests on; one of another name cannot be ticked. */
final class FilmChoices extends VBox {

  private final ExamViewModel vm;
  private final Messages words;
  private @Nullable Seen seen;

  /** What is shown now. */
  private record Seen(List<Film> films, Set<UUID> ticked, boolean readOnly) {}

  FilmChoices(ExamViewModel vm, Messages words) {
    super(4);
    this.vm = vm;
    this.words = words;
    setId("exam-film-choices");
  }

  void show(ExamState.Working working, ExamState.Form form) {
    List<Film> films = List.copyOf(working.known().exam().films().values());
    Seen now = new Seen(films, form.draft().films(), working.readOnly());
    if (now.equals(seen)) {
      return;
    }
    seen = now;
    getChildren().clear();
    setVisible(!films.isEmpty());
    setManaged(!films.isEmpty());
    if (!films.isEmpty()) {
      getChildren().add(Controls.label(words.text("exam.films.basis"), "jz-th"));
    }
    List<CheckBox> boxes = new ArrayList<>();
    for (Film film : films) {
      CheckBox box = new CheckBox(CaseRow.line(film, words));
      box.setId("exam-film-" + boxes.size());
      box.setSelected(form.draft().films().contains(film.id()));
      box.setDisable(working.readOnly() || !film.ownName());
      if (!film.ownName()) {
        box.setText(box.getText() + "  " + words.text("exam.films.foreign"));
      }
      box.setOnAction(event -> vm.rest(film.id(), box.isSelected()));
      boxes.add(box);
    }
    getChildren().addAll(boxes);
  }
}
