package org.jianzhuo.server.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.wire.Ed25519Keys;
import org.jianzhuo.model.wire.Enrolled;
import org.jianzhuo.model.wire.Enrolment;
import org.jianzhuo.model.wire.EnrolmentCode;
import org.jianzhuo.model.wire.EntryLine;
import org.jianzhuo.model.wire.FeedPage;
import org.jianzhuo.model.wire.Greeting;
import org.jianzhuo.model.wire.Handshake;
import org.jianzhuo.model.wire.Hello;
import org.jianzhuo.model.wire.Holdings;
import org.jianzhuo.model.wire.MediaAnswer;
import org.jianzhuo.model.wire.MediaAnswer.MediaStanding;
import org.jianzhuo.model.wire.MediaQuery;
import org.jianzhuo.model.wire.MissingMedia;
import org.jianzhuo.model.wire.Opening;
import org.jianzhuo.model.wire.ProblemKind;
import org.jianzhuo.model.wire.ProtocolException;
import org.jianzhuo.model.wire.PushAnswer;
import org.jianzhuo.model.wire.PushBatch;
import org.jianzhuo.model.wire.StationLine;
import org.jianzhuo.model.wire.SyncProtocol;
import org.jianzhuo.model.wire.Ticket;
import org.jianzhuo.model.wire.WirePaths;

/** Answers the protocol from the two stores. Thread-safe. */
public final class SyncHub implements SyncProtocol {

  private final EntryStore entries;
  private final MediaStore media;
  private final Digest certificate;
  private final Connections connections;
  private final Enrolments enrolments;
  private final Reception reception;
  private final MediaWatch watch;

  /**
   * @param certificate the hash of the certificate under which the server is reached
   * @param nanos a monotonic clock
   */
  public SyncHub(
      EntryStore entries,
      MediaStore media,
      Digest certificate,
      InstantSource clock,
      LongSupplier nanos,
      RandomGenerator random) {
    this.entries = entries;
    this.media = media;
    this.certificate = certificate;
    this.connections = new Connections(nanos, random);
    this.enrolments = new Enrolments(entries, certificate, clock, nanos, random);
    this.reception = new Reception(entries);
    this.watch = new MediaWatch(entries, media);
  }

  /** Offers an administrator a new one-time code. */
  public EnrolmentCode offerCode() {
    return enrolments.offer();
  }

  /** Returns the station that a token admits, or refuses it. */
  public StationId admitted(String token) {
    return connections.stationOf(token);
  }

  @Override
  public Greeting hello(Hello hello) {
    if (!hello.versions().contains(VERSION)) {
      throw new ProtocolException(ProblemKind.NO_COMMON_VERSION, "this server speaks " + VERSION);
    }
    return new Greeting(VERSION, entries.epoch(), connections.nonce());
  }

  @Override
  public Enrolled enrol(Enrolment enrolment) {
    connections.useNonce(enrolment.serverNonce());
    return enrolments.enrol(enrolment);
  }

  @Override
  public Ticket open(Opening opening) {
    connections.useNonce(opening.serverNonce());
    KnownStation station =
        entries
            .station(opening.station())
            .filter(KnownStation::enrolled)
            .orElseThrow(() -> new ProtocolException(ProblemKind.UNKNOWN_STATION, ""));
    byte[] words =
        Handshake.opening(
            opening.station(), opening.clientNonce(), opening.serverNonce(), certificate);
    if (!Ed25519Keys.signed(station.key(), words, opening.signature())) {
      throw new ProtocolException(ProblemKind.NOT_SIGNED, "");
    }
    return new Ticket(connections.admit(opening.station()), entries.epoch());
  }

  @Override
  public Holdings holdings(Ticket ticket) {
    admitted(ticket.token());
    return new Holdings(entries.holdings());
  }

  @Override
  public PushAnswer push(Ticket ticket, PushBatch batch) {
    StationId pusher = admitted(ticket.token());
    if (batch.entries().size() > MOST_ENTRIES) {
      throw new ProtocolException(ProblemKind.TOO_LARGE, "at most " + MOST_ENTRIES + " entries");
    }
    return reception.take(pusher, batch);
  }

  @Override
  public FeedPage feed(Ticket ticket, long after, int limit) {
    admitted(ticket.token());
    int most = Math.clamp(limit, 1, MOST_ENTRIES);
    List<EntryStore.Committed> page = entries.after(after, most + 1);
    boolean more = page.size() > most;
    List<EntryLine> lines = new ArrayList<>();
    Map<StationId, StationLine> stations = new LinkedHashMap<>();
    long next = after;
    for (EntryStore.Committed committed : page.subList(0, Math.min(most, page.size()))) {
      StationId author = committed.entry().header().station();
      if (!stations.containsKey(author)) {
        entries.station(author).ifPresent(known -> stations.put(author, known.line()));
      }
      lines.add(EntryLine.of(committed.entry()));
      next = committed.position();
    }
    return new FeedPage(List.copyOf(stations.values()), lines, next, more);
  }

  @Override
  public MediaAnswer media(Ticket ticket, MediaQuery query) {
    admitted(ticket.token());
    if (query.digests().size() > MOST_ENTRIES) {
      throw new ProtocolException(ProblemKind.TOO_LARGE, "at most " + MOST_ENTRIES + " media");
    }
    return new MediaAnswer(query.digests().stream().map(this::standing).toList());
  }

  /** Counts the media that the entries name and this server does not have. */
  public MissingMedia missing() {
    return watch.missing();
  }

  private MediaStanding standing(Digest digest) {
    if (media.has(digest)) {
      return new MediaStanding(digest, true, null);
    }
    try {
      Optional<MediaStore.Upload> upload = media.uploadOf(digest);
      if (upload.isPresent() && upload.get().offset() == upload.get().length()) {
        media.complete(upload.get());
        return new MediaStanding(digest, true, null);
      }
      return new MediaStanding(
          digest, false, upload.map(u -> WirePaths.UPLOADS + "/" + u.id()).orElse(null));
    } catch (MediaStore.WrongDigest e) {
      return new MediaStanding(digest, false, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
