package org.jianzhuo.desk.evidence;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Listens to the station's pedals that are HID devices, on threads of its own: the learnt ones
 * while somebody hears, all of them while one is being learnt. Nothing is asked of the system
 * before, so a station without such a pedal never meets the native library.
 *
 * <p>Who hears is told on the ear's threads.
 */
public final class PedalEar implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 200;

  private final PedalDevices devices;
  private final Supplier<Pedal> learnt;
  private final ThreadFactory threads;
  private final LongSupplier nanos;
  private final long everyMillis;
  private final ScheduledExecutorService looks;
  private final List<Hearer> hearers = new CopyOnWriteArrayList<>();
  private final Map<String, Listening> open = new HashMap<>();
  private final Set<PedalDevices.Identity> lost = new HashSet<>();
  private final Set<Reason> told = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean looking = new AtomicBoolean();
  private volatile @Nullable Learner learner;
  private volatile Pedal pedal = Pedal.NONE;
  private volatile boolean closed;

  /** Is told what a foot does. */
  public interface Hearer {
    /** A foot came down. */
    void trodden(PedalAct act);

    /** A pedal was lost or came back, or cannot be listened to. */
    void said(Reason reason);
  }

  /** Is told of every pedal that is trodden, to learn it. */
  public interface Learner {
    /** A foot came down on a pedal and was lifted. */
    void found(Tread tread);

    /** Devices cannot be listened to. */
    void said(Reason reason);
  }

  /**
   * @param learnt what this station knows of its pedal
   * @param nanos a monotonic clock in nanoseconds
   * @param everyMillis how often to look for devices that were plugged in
   */
  public PedalEar(
      PedalDevices devices,
      Supplier<Pedal> learnt,
      ThreadFactory threads,
      LongSupplier nanos,
      long everyMillis) {
    this.devices = devices;
    this.learnt = learnt;
    this.threads = threads;
    this.nanos = nanos;
    this.everyMillis = everyMillis;
    ScheduledThreadPoolExecutor one = new ScheduledThreadPoolExecutor(1, threads);
    one.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    one.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
    this.looks = one;
  }

  /** Tells the hearer of the learnt pedals until the watch ends. */
  public Watch hear(Hearer hearer) {
    hearers.add(hearer);
    again();
    return () -> {
      hearers.remove(hearer);
      again();
    };
  }

  /** Tells the learner of every pedal, and nobody else of any, until the watch ends. */
  public Watch learn(Learner with) {
    learner = with;
    told.clear();
    again();
    return () -> {
      learner = null;
      again();
    };
  }

  /** Listens to what was learnt just now. */
  public void learnt(Pedal now) {
    pedal = now;
    again();
  }

  // The first to hear or to learn starts the looks; they cost nothing while nobody does. The window
  // never waits for one.
  private void again() {
    if (closed) {
      return;
    }
    looks.execute(this::look);
    if (looking.compareAndSet(false, true)) {
      looks.scheduleWithFixedDelay(this::look, everyMillis, everyMillis, TimeUnit.MILLISECONDS);
    }
  }

  private synchronized void look() {
    try {
      pedal = hearers.isEmpty() ? Pedal.NONE : learnt.get();
    } catch (DeskFault fault) {
      // The store is being locked; who heard leaves in a moment.
      pedal = Pedal.NONE;
    }
    Set<PedalDevices.Identity> ours = pedal.devices();
    boolean all = learner != null;
    if (!all && ours.isEmpty()) {
      open.values().forEach(Listening::end);
      open.clear();
      lost.clear();
      return;
    }
    switch (devices.list()) {
      case Outcome.Refused<List<PedalDevices.Device>>(Reason reason) -> say(reason);
      case Outcome.Done<List<PedalDevices.Device>>(List<PedalDevices.Device> attached) -> {
        for (Iterator<Listening> each = open.values().iterator(); each.hasNext(); ) {
          Listening one = each.next();
          if (!all && !ours.contains(one.device.identity())) {
            one.end();
            each.remove();
          }
        }
        attached.stream()
            .filter(device -> all || ours.contains(device.identity()))
            .filter(device -> !open.containsKey(device.path()))
            .forEach(this::open);
        if (all && attached.isEmpty()) {
          say(Reason.of("evidence.pedal.no-devices"));
        }
      }
    }
  }

  private void open(PedalDevices.Device device) {
    switch (devices.open(device)) {
      case Outcome.Refused<PedalDevices.Line>(Reason reason) -> say(reason);
      case Outcome.Done<PedalDevices.Line>(PedalDevices.Line line) -> {
        Listening listening = new Listening(device, line);
        open.put(device.path(), listening);
        threads.newThread(listening).start();
        if (lost.remove(device.identity())) {
          Reason back = Reason.of("evidence.said.pedal-back", device.name());
          hearers.forEach(hearer -> hearer.said(back));
        }
      }
    }
  }

  /** Tells once, until something else is learnt. */
  private void say(Reason reason) {
    Learner learning = learner;
    if (told.add(reason)) {
      if (learning != null) {
        learning.said(reason);
      } else {
        hearers.forEach(hearer -> hearer.said(reason));
      }
    }
  }

  private synchronized void gone(Listening listening) {
    PedalDevices.Device device = listening.device;
    open.remove(device.path(), listening);
    if (pedal.devices().contains(device.identity()) && lost.add(device.identity())) {
      Reason reason = Reason.of("evidence.notice.pedal-lost", device.name());
      hearers.forEach(hearer -> hearer.said(reason));
    }
  }

  @Override
  public void close() {
    closed = true;
    looks.shutdown();
    hearers.clear();
    learner = null;
  }

  /** Follows one device's reports until it is unplugged or nobody wants them. */
  private final class Listening implements Runnable {

    private final PedalDevices.Device device;
    private final PedalDevices.Line line;
    private final TreadLearner learning;
    private final Map<PedalAct, Counted> counted = new EnumMap<>(PedalAct.class);
    private volatile boolean ended;

    /** How often a foot came down on what was learnt. */
    private record Counted(Tread tread, TreadCounter counter) {}

    Listening(PedalDevices.Device device, PedalDevices.Line line) {
      this.device = device;
      this.line = line;
      this.learning = new TreadLearner(device, nanos.getAsLong());
    }

    void end() {
      ended = true;
    }

    @Override
    public void run() {
      try (line) {
        while (!ended && !closed) {
          switch (line.next(PATIENCE_MILLIS)) {
            case PedalDevices.Report report -> hear(report, nanos.getAsLong());
            case PedalDevices.Silence nothing -> {}
            case PedalDevices.Gone unplugged -> {
              gone(this);
              return;
            }
          }
        }
      }
    }

    private void hear(PedalDevices.Report report, long now) {
      Learner with = learner;
      for (PedalAct act : PedalAct.values()) {
        boolean comesDown =
            pedal
                .tread(act)
                .filter(tread -> tread.device().equals(device.identity()))
                .map(tread -> counter(act, tread).counts(report, now))
                .orElse(false);
        if (comesDown && with == null) {
          hearers.forEach(hearer -> hearer.trodden(act));
        }
      }
      learning
          .hear(report, now)
          .ifPresent(
              tread -> {
                if (with != null) {
                  with.found(tread);
                }
              });
    }

    private TreadCounter counter(PedalAct act, Tread tread) {
      Counted known = counted.get(act);
      if (known == null || !known.tread().equals(tread)) {
        known = new Counted(tread, new TreadCounter(tread));
        counted.put(act, known);
      }
      return known.counter();
    }
  }
}
