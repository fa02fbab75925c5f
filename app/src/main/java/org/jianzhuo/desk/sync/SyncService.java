package org.jianzhuo.desk.sync;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.evidence.MediaStore;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.journal.StationKeys;
import org.jianzhuo.desk.journal.StationSigner;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.journal.Entry;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.wire.Enrolled;
import org.jianzhuo.model.wire.EnrolmentCode;
import org.jianzhuo.model.wire.ProblemKind;
import org.jianzhuo.model.wire.ProtocolException;

/**
 * Enrols the station at a server and exchanges entries and media with it, on lane {@code SYNC}.
 * Listeners hear on the window's thread.
 */
public final class SyncService {

  private static final int NEWEST = 200;

  private final Journal journal;
  private final MediaStore media;
  private final SyncStore store;
  private final ServerDoor door;
  private final CommitteePin committee;
  private final TaskRunner tasks;
  private final InstantSource clock;
  private final Credentials credentials;
  private final MediaExchange mediaExchange;
  private final SyncRound round;
  private final List<Consumer<SyncState>> listeners = new CopyOnWriteArrayList<>();
  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile SyncState state = new SyncState.NotEnrolled();

  public SyncService(
      Journal journal,
      StationKeys keys,
      StationSigner signer,
      MediaStore media,
      SyncStore store,
      ServerDoor door,
      TaskRunner tasks,
      InstantSource clock,
      SecureRandom random) {
    this.journal = journal;
    this.media = media;
    this.store = store;
    this.door = door;
    this.committee = new CommitteePin(journal, store);
    this.tasks = tasks;
    this.clock = clock;
    this.credentials = new Credentials(journal, keys, signer, random);
    this.mediaExchange = new MediaExchange(journal, media, store);
    this.round =
        new SyncRound(
            door,
            credentials,
            new EntryExchange(journal, new KeyRing(journal, keys), credentials, store),
            mediaExchange,
            committee,
            store);
  }

  /** Returns how the station stands with its server. */
  public SyncState state() {
    return state;
  }

  /** Calls the listener with every change of the state, until the returned action is run. */
  public Runnable onChange(Consumer<SyncState> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Reads from the store whether a server is known; call it once the store is open. */
  public void refresh(Consumer<DeskFault> failed) {
    tasks.run(Lane.SYNC, store::server, this::showServer, failed);
  }

  private void showServer(Optional<EnrolledServer> server) {
    if (server.isEmpty()) {
      show(new SyncState.NotEnrolled());
    } else if (state instanceof SyncState.NotEnrolled) {
      show(new SyncState.Ready(server.get().address()));
    }
  }

  /**
   * Enrols the station, pins the server's certificate and, on a joining station, the committee's.
   *
   * @param done receives whether it worked; expected refusals have a reason
   */
  public void enrol(
      String address,
      String code,
      Consumer<Outcome<EnrolledServer>> done,
      Consumer<DeskFault> failed) {
    tasks.run(
        Lane.SYNC,
        () -> enrolNow(address, code),
        outcome -> {
          if (outcome instanceof Outcome.Done<EnrolledServer>(EnrolledServer server)) {
            show(new SyncState.Ready(server.address()));
          }
          done.accept(outcome);
        },
        failed);
  }

  private Outcome<EnrolledServer> enrolNow(String typedAddress, String typedCode) {
    Optional<URI> address = address(typedAddress);
    if (address.isEmpty()) {
      return Outcome.refused("sync.refused.address");
    }
    EnrolmentCode code;
    try {
      code = EnrolmentCode.parse(typedCode);
    } catch (IllegalArgumentException e) {
      return Outcome.refused("sync.refused.code-form");
    }
    Optional<String> own = committee.certificate();
    try (ServerLink link = door.reach(address.get(), code::fits)) {
      Enrolled enrolled = credentials.enrol(link, code.toString(), own.orElse(null));
      String theirs = enrolled.committee();
      if (theirs == null) {
        return Outcome.refused("sync.refused.no-committee");
      }
      if (own.isPresent() && !own.get().equals(theirs)) {
        return Outcome.refused("sync.refused.other-committee");
      }
      if (own.isEmpty()) {
        committee.pin(theirs);
      }
      EnrolledServer server =
          new EnrolledServer(address.get(), link.certificate(), enrolled.epoch());
      store.enrolled(server);
      return Outcome.done(server);
    } catch (ProtocolException e) {
      return refused(e);
    }
  }

  private static Outcome<EnrolledServer> refused(ProtocolException e) {
    if (e.is(ProblemKind.WRONG_CODE)) {
      return Outcome.refused("sync.refused.code");
    }
    if (e.is(ProblemKind.TOO_MANY)) {
      return Outcome.refused("sync.refused.too-many");
    }
    if (e.is(ProblemKind.OTHER_COMMITTEE)) {
      return Outcome.refused("sync.refused.other-committee");
    }
    if (e.is(ProblemKind.NO_COMMON_VERSION)) {
      return Outcome.refused("sync.refused.version");
    }
    throw new DeskFault(ErrorCode.SERVER_FAILED, e.problem().title(), e);
  }

  /** Reads an address as people type it; {@code https://} may be left out. */
  private static Optional<URI> address(String typed) {
    String plain = typed.strip();
    String full = plain.contains("://") ? plain : "https://" + plain;
    try {
      URI uri = new URI(full);
      boolean good =
          "https".equals(uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT))
              && uri.getHost() != null;
      return good
          ? Optional.of(new URI("https", null, uri.getHost(), uri.getPort(), "/", null, null))
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Starts a run, unless one is under way or no server is known. */
  public void syncNow() {
    if (!busy.compareAndSet(false, true)) {
      return;
    }
    tasks.run(
        Lane.SYNC,
        this::run,
        after -> {
          busy.set(false);
          show(after);
        },
        fault -> {
          busy.set(false);
          show(ended(fault));
        });
  }

  private SyncState run() {
    Optional<EnrolledServer> server = store.server();
    if (server.isEmpty()) {
      return new SyncState.NotEnrolled();
    }
    URI address = server.get().address();
    SyncReport report =
        round.run(
            server.get(),
            (step, done, total) ->
                tasks.onWindow(
                    () -> {
                      if (busy.get()) {
                        show(new SyncState.Running(address, step, done, total));
                      }
                    }));
    return new SyncState.Done(address, report, clock.instant());
  }

  private SyncState ended(DeskFault fault) {
    URI server =
        switch (state) {
          case SyncState.NotEnrolled s -> null;
          case SyncState.Ready s -> s.server();
          case SyncState.Running s -> s.server();
          case SyncState.Done s -> s.server();
          case SyncState.Offline s -> s.server();
          case SyncState.Failed s -> s.server();
        };
    if (server == null) {
      return new SyncState.NotEnrolled();
    }
    return fault.code() == ErrorCode.SERVER_UNREACHABLE
        ? new SyncState.Offline(server)
        : new SyncState.Failed(server, fault.code(), String.valueOf(fault.getMessage()));
  }

  private void show(SyncState next) {
    state = next;
    listeners.forEach(listener -> listener.accept(next));
  }

  /** Counts the entries of this store that the server does not hold, as far as is known here. */
  public long waiting() {
    Map<StationId, Long> held = store.held();
    return journal.known().entrySet().stream()
        .mapToLong(each -> Math.max(0, each.getValue() - held.getOrDefault(each.getKey(), 0L)))
        .sum();
  }

  /** Looks up what waits to be exchanged. */
  public void overview(Consumer<SyncOverview> done, Consumer<DeskFault> failed) {
    tasks.run(Lane.SYNC, this::overviewNow, done, failed);
  }

  private SyncOverview overviewNow() {
    Map<StationId, Long> held = store.held();
    List<SyncOverview.EntryRow> rows = new ArrayList<>();
    for (Map.Entry<StationId, Long> each : journal.known().entrySet()) {
      StationId author = each.getKey();
      long sent = held.getOrDefault(author, 0L);
      boolean own = author.equals(journal.station());
      for (Entry entry : journal.after(author, Math.max(0, each.getValue() - NEWEST), NEWEST)) {
        rows.add(
            new SyncOverview.EntryRow(
                entry.header().kind(), entry.header().at(), own, entry.header().seq() <= sent));
      }
    }
    rows.sort(Comparator.comparingLong(SyncOverview.EntryRow::at).reversed());
    return withMedia(waiting(), rows.subList(0, Math.min(NEWEST, rows.size())));
  }

  private SyncOverview withMedia(long waiting, List<SyncOverview.EntryRow> rows) {
    List<Medium> named = mediaExchange.named();
    Set<Digest> verified = store.verified(Set.copyOf(named.stream().map(Medium::sha256).toList()));
    List<SyncOverview.MediaRow> mediaRows = new ArrayList<>();
    long mediaWaiting = 0;
    long bytesWaiting = 0;
    for (Medium medium : named) {
      SyncOverview.Place place =
          !media.has(medium.sha256())
              ? SyncOverview.Place.TO_FETCH
              : verified.contains(medium.sha256())
                  ? SyncOverview.Place.BOTH
                  : SyncOverview.Place.TO_SEND;
      if (place != SyncOverview.Place.BOTH) {
        mediaWaiting++;
        bytesWaiting += medium.bytes();
      }
      mediaRows.add(
          new SyncOverview.MediaRow(medium.fileName(), medium.kind(), medium.bytes(), place));
    }
    mediaRows.sort(Comparator.comparing(SyncOverview.MediaRow::place));
    return new SyncOverview(waiting, mediaWaiting, bytesWaiting, rows, mediaRows);
  }
}
