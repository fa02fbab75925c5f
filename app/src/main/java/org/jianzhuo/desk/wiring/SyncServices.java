package org.jianzhuo.desk.wiring;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.ScheduledDelays;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.sync.AutoSync;
import org.jianzhuo.desk.sync.SyncService;
import org.jianzhuo.desk.sync.SyncStore;
import org.jianzhuo.desk.sync.http.HttpServerDoor;
import org.jianzhuo.desk.sync.store.SqlSyncStore;
import org.jianzhuo.desk.workbench.ShellStatus;
import org.jianzhuo.model.base.Digest;

/** Builds what brings the station's entries and media to the centre, and keeps it going. */
final class SyncServices {

  private static final Duration PAUSE = Duration.ofMinutes(1);

  final SyncService service;

  private final Station station;
  private final SyncStore store;
  private final BooleanSupplier storeOpen;
  private final Consumer<DeskFault> faults;
  private final SyncPillFeed pill;
  private final AutoSync auto;

  SyncServices(
      Station station,
      TaskRunner tasks,
      ScheduledDelays delays,
      BooleanSupplier storeOpen,
      ShellStatus status,
      Consumer<DeskFault> faults) {
    this.station = station;
    this.storeOpen = storeOpen;
    this.faults = faults;
    store = new SqlSyncStore(station.database, station.vault);
    service =
        new SyncService(
            station.journal,
            station.stationKeys,
            station.journal,
            station.media,
            store,
            new HttpServerDoor(),
            tasks,
            station.clock,
            station.random);
    service.onChange(state -> tasks.run(Lane.DB, this::pinCommittee, done -> {}, faults));
    pill = new SyncPillFeed(service, tasks, storeOpen, status, faults);
    service.onChange(state -> pill.changed());
    auto = new AutoSync(service::syncNow, delays, storeOpen, PAUSE);
    service.onChange(auto::changed);
    // For as long as the services live, which close with the station.
    AutoCloseable unused = station.journal.onChange(stream -> pill.changed());
  }

  /** Called after each sign-in: what waited for an open store is sent and counted. */
  void opened() {
    auto.signedIn(service.state());
    service.refresh(faults);
    pill.changed();
  }

  /** Tells whether the server has verified a medium; blocks: lane DB. */
  boolean verified(Digest medium) {
    return store.verified(Set.of(medium)).contains(medium);
  }

  /** Returns which of the media the server has not verified; none without one. Lane DB or IO. */
  Set<Digest> unverified(Set<Digest> media) {
    if (store.server().isEmpty()) {
      return Set.of();
    }
    Set<Digest> waiting = new HashSet<>(media);
    waiting.removeAll(store.verified(media));
    return waiting;
  }

  /** A joining station trusts the roster of the committee that its enrolment carried. */
  private boolean pinCommittee() {
    if (storeOpen.getAsBoolean() && !station.accounts.hasRoster()) {
      store.committee().ifPresent(station.accounts::pinCommittee);
    }
    return true;
  }
}
