package org.jianzhuo.desk.evidence;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jianzhuo.desk.base.Reason;

/** Holds what the camera is doing and tells who watches. */
final class StatusBoard {

  private final List<Consumer<CaptureStatus>> listeners = new CopyOnWriteArrayList<>();
  private final AtomicReference<CaptureStatus> status = new AtomicReference<>(CaptureStatus.CLOSED);

  CaptureStatus now() {
    return Objects.requireNonNull(status.get());
  }

  Watch watch(Consumer<CaptureStatus> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  // The camera's thread tells the level of the sound at any time, so a change never rests on a
  // status read before.
  void change(UnaryOperator<CaptureStatus> to) {
    CaptureStatus next = status.updateAndGet(to);
    listeners.forEach(listener -> listener.accept(next));
  }

  void notice(CaptureStatus.Notice notice) {
    change(now -> now.notice(notice));
  }

  /** Tells what needs a person now. */
  void warn(String key, Object... arguments) {
    notice(new CaptureStatus.Notice(true, Reason.of(key, arguments)));
  }
}
