package org.jianzhuo.desk.wiring;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.evidence.MediaPresence;
import org.jianzhuo.desk.workbench.ShellStatus;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/** Keeps the counts of missing media true: those of the day's list and of the case in hand. */
final class MediaPresenceFeed {

  private final MediaPresence presence;
  private final Supplier<Set<StreamId>> dayList;
  private final TaskRunner tasks;
  private final BooleanSupplier storeOpen;
  private final ShellStatus status;
  private final Consumer<DeskFault> faults;
  private final AtomicBoolean queued = new AtomicBoolean();
  private final AtomicReference<@Nullable StreamId> inHand = new AtomicReference<>();
  private final ReadOnlyObjectWrapper<Map<StreamId, MediaPresence.Count>> counts =
      new ReadOnlyObjectWrapper<>(Map.of());

  MediaPresenceFeed(
      MediaPresence presence,
      Supplier<Set<StreamId>> dayList,
      TaskRunner tasks,
      BooleanSupplier storeOpen,
      ShellStatus status,
      Consumer<DeskFault> faults) {
    this.presence = presence;
    this.dayList = dayList;
    this.tasks = tasks;
    this.storeOpen = storeOpen;
    this.status = status;
    this.faults = faults;
  }

  /** The counts by case, on the window's thread. */
  ReadOnlyObjectProperty<Map<StreamId, MediaPresence.Count>> counts() {
    return counts.getReadOnlyProperty();
  }

  /** Shows the case's count in the top bar, and keeps it true. */
  void take(StreamId caseStream) {
    inHand.set(caseStream);
    show(counts.get());
    changed();
  }

  /** Counts again soon; many calls at once count once. Any thread may call it. */
  void changed() {
    if (queued.compareAndSet(false, true)) {
      tasks.run(
          Lane.IO,
          () -> {
            queued.set(false);
            return count();
          },
          this::show,
          faults);
    }
  }

  private Map<StreamId, MediaPresence.Count> count() {
    Map<StreamId, MediaPresence.Count> found = new HashMap<>();
    if (storeOpen.getAsBoolean()) {
      Set<StreamId> cases = new LinkedHashSet<>(dayList.get());
      StreamId shown = inHand.get();
      if (shown != null) {
        cases.add(shown);
      }
      cases.forEach(each -> found.put(each, presence.of(each)));
    }
    return Map.copyOf(found);
  }

  private void show(Map<StreamId, MediaPresence.Count> now) {
    counts.set(now);
    StreamId shown = inHand.get();
    MediaPresence.Count count =
        shown == null
            ? MediaPresence.Count.NONE
            : now.getOrDefault(shown, MediaPresence.Count.NONE);
    status.media().set(new ShellStatus.MediaLine(count.notHere(), count.notAtServer()));
  }
}
