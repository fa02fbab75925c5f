package org.jianzhuo.desk.evidence.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.evidence.MediaImport;
import org.jianzhuo.model.evidence.ImportLabel;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.Film;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jspecify.annotations.Nullable;

/** Imports files into the case in hand. Used on the window's thread. */
final class ImportHand {

  private final ReviewViewModel model;
  private final MediaImport imports;
  private final Errands errands;
  private final ReadOnlyObjectWrapper<@Nullable Imported> last = new ReadOnlyObjectWrapper<>();

  ImportHand(ReviewViewModel model, MediaImport imports, Errands errands) {
    this.model = model;
    this.imports = imports;
    this.errands = errands;
  }

  /**
   * What came of an import.
   *
   * @param remarks what is to be known of those that were taken
   */
  record Imported(List<MediaId> taken, List<Reason> refused, List<Reason> remarks) {}

  /** Returns what came of the last import; null before the first. */
  ReadOnlyObjectProperty<@Nullable Imported> last() {
    return last.getReadOnlyProperty();
  }

  /** Returns the films and papers that are registered of the case. */
  List<Film> films() {
    return model
        .file()
        .map(file -> List.copyOf(file.get(Exam.PROJECTION).films().values()))
        .orElse(List.of());
  }

  /** Tells why nothing of this origin is imported; empty where the files may be tried. */
  Optional<Reason> refusal(@Nullable FindingId finding, String from, ImportLabel label) {
    return model.file().flatMap(file -> imports.refusal(file.stream(), finding, from, label));
  }

  /**
   * Imports files one after the other; what is refused is told with its reason.
   *
   * @param done called if none was refused
   */
  void take(
      List<Path> files,
      @Nullable FindingId finding,
      String from,
      ImportLabel label,
      Runnable done) {
    CaseFile file = model.file().orElse(null);
    PersonId person = model.person().orElse(null);
    if (file == null || person == null) {
      return;
    }
    errands.run(
        Lane.REVIEW,
        () -> {
          List<Reason> refused = new ArrayList<>();
          List<MediaId> taken = new ArrayList<>();
          List<Reason> remarks = new ArrayList<>();
          for (Path each : files) {
            switch (imports.importFile(file.stream(), person, finding, each, from, label)) {
              case Outcome.Done<Medium> d -> {
                taken.add(d.value().id());
                remarks.addAll(imports.remarks(file.stream(), d.value().id()));
              }
              case Outcome.Refused<Medium> r -> refused.add(r.reason());
            }
          }
          return Outcome.done(new Imported(taken, refused, remarks));
        },
        imported -> {
          if (imported.refused().isEmpty()) {
            done.run();
          }
          last.set(imported);
          if (!imported.taken().isEmpty()) {
            model.select(imported.taken().getFirst());
            errands.say(Reason.of("evidence.said.imported", imported.taken().size()));
          }
        });
  }
}
