package org.jianzhuo.desk.evidence.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.evidence.CustodyService;
import org.jianzhuo.desk.evidence.KeyImageService;
import org.jianzhuo.desk.evidence.KeyImageService.Candidate;
import org.jianzhuo.model.evidence.KeyImage;
import org.jianzhuo.model.evidence.KeyImages;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/** Leads a person through choosing, ordering and captioning a case's key images (F64). */
public final class KeyImagesViewModel {

  private final KeyImageService service;
  private final StreamId caseStream;
  private final PersonId person;
  private final TaskRunner tasks;
  private final Consumer<DeskFault> faults;
  private final Errands errands;
  private final ThumbnailShelf shelf;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State(List.of(), List.of(), false));

  public KeyImagesViewModel(
      KeyImageService service,
      CustodyService custody,
      StreamId caseStream,
      PersonId person,
      TaskRunner tasks,
      Consumer<DeskFault> faults) {
    this.service = service;
    this.caseStream = caseStream;
    this.person = person;
    this.tasks = tasks;
    this.faults = faults;
    errands = new Errands(tasks, faults, () -> {});
    shelf = new ThumbnailShelf(custody::picture, tasks);
  }

  /**
   * What can be chosen and what is.
   *
   * @param chosen in the order of the annex
   * @param read whether the case was read yet
   */
  public record State(List<Candidate> candidates, List<KeyImage> chosen, boolean read) {
    public State {
      candidates = List.copyOf(candidates);
      chosen = List.copyOf(chosen);
    }

    /** Returns the candidate of a medium, if it still is one. */
    public Optional<Candidate> candidate(MediaId medium) {
      return candidates.stream().filter(c -> c.medium().id().equals(medium)).findFirst();
    }

    /** Returns at which place a medium stands, from 1; 0 if it is not chosen. */
    public int place(MediaId medium) {
      for (int i = 0; i < chosen.size(); i++) {
        if (chosen.get(i).medium().equals(medium)) {
          return i + 1;
        }
      }
      return 0;
    }
  }

  private record Read(List<Candidate> candidates, List<KeyImage> chosen) {}

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /** Returns what was refused last; null if nothing. */
  public ReadOnlyObjectProperty<@Nullable Reason> said() {
    return errands.said();
  }

  ThumbnailShelf shelf() {
    return shelf;
  }

  /** Reads the case's pictures and what is chosen of them. */
  public void open() {
    tasks.run(
        Lane.DB,
        () -> new Read(service.candidates(caseStream), service.chosen(caseStream)),
        read -> state.set(new State(read.candidates(), read.chosen(), true)),
        faults);
  }

  /** Chooses a picture as the last one, or takes it out again. */
  public void toggle(MediaId medium) {
    List<KeyImage> chosen = new ArrayList<>(state.get().chosen());
    if (!chosen.removeIf(image -> image.medium().equals(medium))) {
      if (chosen.size() >= KeyImages.MOST) {
        errands.say(Reason.of("evidence.refused.key-too-many", KeyImages.MOST));
        return;
      }
      boolean noted = state.get().candidate(medium).map(Candidate::noted).orElse(false);
      chosen.add(new KeyImage(medium, "", noted, false));
    }
    set(chosen);
    save();
  }

  /** Moves a picture up or down in the order. */
  public void move(MediaId medium, int by) {
    moveTo(medium, state.get().place(medium) - 1 + by);
  }

  /** Moves a picture to a place of the order, from 0. */
  public void moveTo(MediaId medium, int place) {
    List<KeyImage> chosen = new ArrayList<>(state.get().chosen());
    int from = state.get().place(medium) - 1;
    int to = Math.clamp(place, 0, chosen.size() - 1);
    if (from >= 0 && from != to) {
      chosen.add(to, chosen.remove(from));
      set(chosen);
      save();
    }
  }

  /** Takes a caption as it is typed; it is saved when the field is left. */
  public void caption(MediaId medium, String text) {
    String fitting =
        text.length() > KeyImage.LONGEST_CAPTION
            ? text.substring(0, KeyImage.LONGEST_CAPTION)
            : text;
    change(medium, i -> new KeyImage(medium, fitting, i.notes(), i.original()));
  }

  /** Says whether the notes beside the picture are drawn over its print. */
  public void notes(MediaId medium, boolean drawn) {
    change(medium, i -> new KeyImage(medium, i.caption(), drawn, i.original()));
    save();
  }

  /** Says whether the picture itself is printed although there is a redacted copy. */
  public void original(MediaId medium, boolean wanted) {
    change(medium, i -> new KeyImage(medium, i.caption(), i.notes(), wanted));
    save();
  }

  private void change(MediaId medium, UnaryOperator<KeyImage> change) {
    set(
        state.get().chosen().stream()
            .map(image -> image.medium().equals(medium) ? change.apply(image) : image)
            .toList());
  }

  private void set(List<KeyImage> chosen) {
    state.set(new State(state.get().candidates(), chosen, true));
  }

  /** Keeps the choice as it stands. */
  public void save() {
    if (state.get().read()) {
      List<KeyImage> chosen = state.get().chosen();
      errands.run(Lane.DB, () -> service.choose(caseStream, person, chosen), done -> {});
    }
  }

  /** Keeps the choice, then calls back; nothing decoded stays in memory. */
  public void close(Runnable then) {
    shelf.clear();
    if (!state.get().read()) {
      return;
    }
    List<KeyImage> chosen = state.get().chosen();
    errands.run(Lane.DB, () -> service.choose(caseStream, person, chosen), done -> then.run());
  }
}
