package org.jianzhuo.desk.exam;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.Delays;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.journal.Drafts;
import org.jianzhuo.model.journal.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Saves what is being typed: never later than half a second after the first unsaved key, and at
 * once when a field is left. Called on the window's thread; the disk is written on lane {@code DB}.
 */
public final class DraftKeeper {

  /** When a save begins; what is left of the half second is for the disk. */
  static final Duration SAVE_AFTER = Duration.ofMillis(350);

  /** When a save that failed is tried again. */
  static final Duration RETRY_AFTER = Duration.ofSeconds(3);

  private final Drafts drafts;
  private final PersonId author;
  private final TaskRunner tasks;
  private final Delays delays;
  private final InstantSource clock;
  private final Map<String, Supplier<byte[]>> unsaved = new LinkedHashMap<>();
  private Consumer<State> listener = state -> {};
  private Delays.@Nullable Pending pending;
  private int saving;

  /** Says how it stands with what was typed. */
  public sealed interface State {

    /** Something is typed that the disk does not have yet. */
    record Saving() implements State {}

    /** The disk has everything. */
    record Saved(Instant at) implements State {}

    /** The disk did not take it; it is tried again. */
    record Failed(ErrorCode code) implements State {}
  }

  public DraftKeeper(
      Drafts drafts, PersonId author, TaskRunner tasks, Delays delays, InstantSource clock) {
    this.drafts = drafts;
    this.author = author;
    this.tasks = tasks;
    this.delays = delays;
    this.clock = clock;
  }

  /** Tells the listener each time the standing changes. */
  public void onState(Consumer<State> consumer) {
    listener = consumer;
  }

  /**
   * Notes that a draft changed.
   *
   * @param content gives the draft's newest bytes when it is saved
   */
  public void changed(String key, Supplier<byte[]> content) {
    unsaved.put(key, content);
    listener.accept(new State.Saving());
    if (pending == null) {
      pending = delays.after(SAVE_AFTER, this::saveNow);
    }
  }

  /** Saves at once what is not saved yet: a field is left, or the screen. */
  public void saveNow() {
    if (pending != null) {
      pending.cancel();
      pending = null;
    }
    Map<String, Supplier<byte[]>> batch = new LinkedHashMap<>(unsaved);
    unsaved.clear();
    batch.forEach(this::save);
  }

  /** Forgets a draft that has become an entry. */
  public void settled(String key) {
    unsaved.remove(key);
    run(() -> drafts.remove(author, key), fault -> {});
  }

  private void save(String key, Supplier<byte[]> content) {
    byte[] bytes = content.get();
    run(
        () -> drafts.save(author, key, bytes),
        fault -> {
          unsaved.putIfAbsent(key, content);
          listener.accept(new State.Failed(fault.code()));
          if (pending == null) {
            pending = delays.after(RETRY_AFTER, this::saveNow);
          }
        });
  }

  private void run(Runnable work, Consumer<DeskFault> failed) {
    saving++;
    tasks.run(
        Lane.DB,
        () -> {
          work.run();
          return true;
        },
        done -> {
          saving--;
          if (saving == 0 && unsaved.isEmpty()) {
            listener.accept(new State.Saved(clock.instant()));
          }
        },
        fault -> {
          saving--;
          failed.accept(fault);
        });
  }
}
