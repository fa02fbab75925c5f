package org.jianzhuo.desk.catalogue.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.catalogue.Wordings;
import org.jianzhuo.model.catalogue.OfficialWording;
import org.jianzhuo.model.catalogue.OfficialWordings;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.catalogue.WordingFile;
import org.jspecify.annotations.Nullable;

/** Reads a file of official wording, shows what is wrong with it, and imports it on demand. */
public final class WordingViewModel {

  private static final long LARGEST_FILE = 8L << 20;

  private final Wordings wordings;
  private final TaskRunner tasks;
  private final Consumer<DeskFault> faults;
  private final ReadOnlyObjectWrapper<WordingState> state =
      new ReadOnlyObjectWrapper<>(
          new WordingState(
              OfficialWordings.NONE, false, Standard.GBT_16180_2014, "", "", null, null, false));

  private record Standing(OfficialWordings current, boolean mayImport) {}

  public WordingViewModel(Wordings wordings, TaskRunner tasks, Consumer<DeskFault> faults) {
    this.wordings = wordings;
    this.tasks = tasks;
    this.faults = faults;
  }

  public ReadOnlyObjectProperty<WordingState> state() {
    return state.getReadOnlyProperty();
  }

  /** Reads what is in force. */
  public void load() {
    tasks.run(
        Lane.DB,
        () -> new Standing(wordings.current(), wordings.mayImport()),
        now -> {
          WordingState s = state.get();
          state.set(
              new WordingState(
                  now.current(),
                  now.mayImport(),
                  s.standard(),
                  s.path(),
                  s.edition(),
                  s.read(),
                  null,
                  false));
        },
        faults);
  }

  /** Turns to another standard; what was read is forgotten. */
  public void turnTo(Standard standard) {
    WordingState s = state.get();
    if (s.standard() != standard) {
      state.set(
          new WordingState(s.current(), s.mayImport(), standard, s.path(), "", null, null, false));
    }
  }

  /** Names the edition under which the wording is imported. */
  public void nameEdition(String edition) {
    WordingState s = state.get();
    state.set(
        new WordingState(
            s.current(), s.mayImport(), s.standard(), s.path(), edition, s.read(), null, false));
  }

  /** Reads the file at the path. */
  public void read(String typed) {
    String path = typed.strip().replaceAll("^[\"']|[\"']$", "");
    Standard standard = state.get().standard();
    if (path.isEmpty()) {
      return;
    }
    tasks.run(
        Lane.IO,
        () -> read(path, standard),
        outcome -> {
          WordingState s = state.get();
          switch (outcome) {
            case Outcome.Refused<WordingFile> refused ->
                state.set(shown(s, path, s.edition(), null, refused.reason(), false));
            case Outcome.Done<WordingFile> done -> {
              String said = done.value().edition();
              state.set(
                  shown(s, path, said.isEmpty() ? s.edition() : said, done.value(), null, false));
            }
          }
        },
        faults);
  }

  private Outcome<WordingFile> read(String path, Standard standard) {
    try {
      Path file = Path.of(path);
      if (!Files.isRegularFile(file)) {
        return Outcome.refused("catalogue.refused.no-file", path);
      }
      if (Files.size(file) > LARGEST_FILE) {
        return Outcome.refused("catalogue.refused.too-large");
      }
      return Outcome.done(wordings.preview(Files.readAllBytes(file), standard));
    } catch (InvalidPathException | IOException e) {
      return Outcome.refused("catalogue.refused.no-file", path);
    }
  }

  /** Imports what was read; nothing of a faulty file. */
  public void carryOut() {
    WordingFile read = state.get().read();
    String edition = state.get().edition();
    if (read == null) {
      return;
    }
    tasks.run(
        Lane.DB,
        () -> wordings.carryOut(read, edition),
        outcome -> {
          WordingState s = state.get();
          switch (outcome) {
            case Outcome.Refused<OfficialWording> refused ->
                state.set(shown(s, s.path(), s.edition(), read, refused.reason(), false));
            case Outcome.Done<OfficialWording> done -> {
              Reason told =
                  Reason.of(
                      "catalogue.told.imported",
                      done.value().standard(),
                      done.value().edition(),
                      done.value().version());
              state.set(shown(s, s.path(), "", null, told, true));
              reload(told);
            }
          }
        },
        faults);
  }

  private void reload(Reason told) {
    tasks.run(
        Lane.DB,
        wordings::current,
        current -> {
          WordingState s = state.get();
          state.set(
              new WordingState(
                  current, s.mayImport(), s.standard(), s.path(), "", null, told, true));
        },
        faults);
  }

  private static WordingState shown(
      WordingState s,
      String path,
      String edition,
      @Nullable WordingFile read,
      @Nullable Reason told,
      boolean done) {
    return new WordingState(
        s.current(), s.mayImport(), s.standard(), path, edition, read, told, done);
  }
}
