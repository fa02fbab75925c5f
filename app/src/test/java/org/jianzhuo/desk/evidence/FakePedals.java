package org.jianzhuo.desk.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jianzhuo.desk.base.NamedThreads;
import org.jianzhuo.desk.base.Outcome;

/** Pedals that a test plugs in, treads and pulls out; time passes as the test says. */
public final class FakePedals implements PedalDevices, AutoCloseable {

  /** A foot switch of two buttons, the lowest bits of the second byte. */
  public static final Device FOOT_SWITCH =
      new Device(new Identity(0x05F3, 0x00FF, "", 0), "Infinity Foot Switch", "fake:1");

  public static final int LEFT = 0b01;
  public static final int RIGHT = 0b10;

  private final List<Device> attached = new CopyOnWriteArrayList<>();
  private final Map<String, BlockingQueue<Told>> told = new ConcurrentHashMap<>();
  private final List<PedalEar> ears = new ArrayList<>();
  private final AtomicLong toldUntil = new AtomicLong();
  private final AtomicLong now = new AtomicLong();
  private volatile boolean noLibrary;
  private volatile boolean noPermission;

  /** What a device tells, and when. */
  private record Told(Answer answer, long nanos) {}

  /** Returns an ear for these pedals that looks for new ones ten times a second. */
  public PedalEar ear(CameraShelf shelf) {
    PedalEar ear = new PedalEar(this, shelf::pedal, new NamedThreads("pedal"), now::get, 100);
    ears.add(ear);
    return ear;
  }

  public void plugIn(Device device) {
    told.put(device.path(), new LinkedBlockingQueue<>());
    attached.add(device);
  }

  public void pullOut(Device device) {
    attached.remove(device);
    tell(device, new Gone(), 0);
  }

  /** Puts a foot down for a quarter of a second and lifts it. */
  public void tread(Device device, int button) {
    tell(device, report(button), 500);
    tell(device, report(0), 250);
  }

  /** Reports what is down, so many milliseconds after the report before. */
  public void report(Device device, int buttons, int millis) {
    tell(device, report(buttons), millis);
  }

  private static Report report(int buttons) {
    return new Report(0, new byte[] {0, (byte) buttons});
  }

  private void tell(Device device, Answer answer, int millis) {
    long at = toldUntil.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    told.get(device.path()).add(new Told(answer, at));
  }

  public void withoutLibrary() {
    noLibrary = true;
  }

  public void withoutPermission() {
    noPermission = true;
  }

  @Override
  public Outcome<List<Device>> list() {
    return noLibrary
        ? Outcome.refused("evidence.pedal.no-library")
        : Outcome.done(List.copyOf(attached));
  }

  @Override
  public Outcome<Line> open(Device device) {
    BlockingQueue<Told> line = told.get(device.path());
    return noPermission
        ? Outcome.refused("evidence.pedal.closed", device.name())
        : Outcome.done(new OpenLine(line, now));
  }

  private record OpenLine(BlockingQueue<Told> line, AtomicLong now) implements Line {
    @Override
    public Answer next(int patienceMillis) {
      try {
        Told next = line.poll(patienceMillis, TimeUnit.MILLISECONDS);
        if (next == null) {
          return new Silence();
        }
        now.set(next.nanos());
        return next.answer();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Gone();
      }
    }

    @Override
    public void close() {}
  }

  @Override
  public void close() {
    ears.forEach(PedalEar::close);
  }
}
