package org.jianzhuo.desk.evidence.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.CustodyService;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.evidence.Medium;

/** Plays the clips of the strip at their own speed. */
final class StripPlayer {

  private final CustodyService custody;
  private final TaskRunner tasks;
  private final Consumer<DeskFault> faults;
  private final LongSupplier nanos;

  StripPlayer(
      CustodyService custody, TaskRunner tasks, Consumer<DeskFault> faults, LongSupplier nanos) {
    this.custody = custody;
    this.tasks = tasks;
    this.faults = faults;
    this.nanos = nanos;
  }

  /** Plays a clip, or shows a photo, until it ends or nobody wants more. */
  void play(
      Medium medium, int width, BooleanSupplier wanted, Consumer<CaptureDevice.Frame> picture) {
    Callable<Boolean> work =
        () -> {
          long begun = nanos.getAsLong();
          custody.play(
              medium,
              0,
              width,
              frame -> {
                waitUntil(begun + frame.millis() * 1_000_000);
                tasks.onWindow(() -> picture.accept(frame));
                return wanted.getAsBoolean() && medium.kind() == MediaKind.CLIP;
              });
          return true;
        };
    tasks.run(Lane.IO, work, done -> {}, faults);
  }

  private void waitUntil(long due) {
    LockSupport.parkNanos(due - nanos.getAsLong());
  }
}
