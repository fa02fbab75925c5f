package org.jianzhuo.desk.wiring;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.workbench.ShellStatus;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/** Keeps the top bar's line of the case in hand true while the case moves on. */
final class CaseInBar {

  private record Shown(StreamId stream, Supplier<ShellStatus.@Nullable CaseLine> line) {}

  private final TaskRunner tasks;
  private final ShellStatus status;
  private final Consumer<DeskFault> faults;
  private final AtomicReference<@Nullable Shown> shown = new AtomicReference<>();

  CaseInBar(Journal journal, TaskRunner tasks, ShellStatus status, Consumer<DeskFault> faults) {
    this.tasks = tasks;
    this.status = status;
    this.faults = faults;
    // For as long as the services live, which close with the station.
    AutoCloseable unused = journal.onChange(this::changed);
  }

  /** Shows the case's line; what makes it is asked again whenever the case changes. */
  void show(StreamId stream, Supplier<ShellStatus.@Nullable CaseLine> line) {
    shown.set(new Shown(stream, line));
    status.caseLine().set(line.get());
  }

  /** Returns the case whose line stands in the top bar; null for none. */
  @Nullable StreamId stream() {
    Shown now = shown.get();
    return now == null || status.caseLine().get() == null ? null : now.stream();
  }

  private void changed(StreamId stream) {
    Shown now = shown.get();
    if (now != null && now.stream().equals(stream)) {
      tasks.run(Lane.DB, () -> new Line(now, now.line().get()), this::take, faults);
    }
  }

  private record Line(Shown of, ShellStatus.@Nullable CaseLine line) {}

  private void take(Line anew) {
    ShellStatus.CaseLine before = status.caseLine().get();
    if (before != null && anew.of().equals(shown.get()) && !before.equals(anew.line())) {
      status.caseLine().set(anew.line());
    }
  }
}
