package org.jianzhuo.desk.sync;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.evidence.MediaStore;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.journal.StreamKind;
import org.jianzhuo.desk.sync.EntryExchange.Progress;
import org.jianzhuo.desk.sync.SyncState.Step;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.wire.MediaAnswer.MediaStanding;
import org.jianzhuo.model.wire.MediaQuery;
import org.jianzhuo.model.wire.Ticket;
import org.jspecify.annotations.Nullable;

/** Sends and fetches the media that the entries of the cases name: small ones first. */
final class MediaExchange {

  private static final int QUESTION = 200;

  private final Journal journal;
  private final MediaStore media;
  private final SyncStore store;

  MediaExchange(Journal journal, MediaStore media, SyncStore store) {
    this.journal = journal;
    this.media = media;
    this.store = store;
  }

  /** Returns every medium of the cases held here, voided ones too: small ones first. */
  List<Medium> named() {
    Map<Digest, Medium> all = new LinkedHashMap<>();
    for (StreamId stream : journal.streams(StreamKind.CASE)) {
      for (Evidence.Item item : journal.stream(stream).get(Evidence.PROJECTION).items().values()) {
        all.putIfAbsent(item.medium().sha256(), item.medium());
      }
    }
    return all.values().stream().sorted(Comparator.comparingLong(Medium::bytes)).toList();
  }

  /** Uploads what is here and not verified there; returns how many media the server verified. */
  long upload(ServerLink link, Ticket ticket, Progress progress) {
    List<Medium> here = named().stream().filter(m -> media.has(m.sha256())).toList();
    Set<Digest> verified = store.verified(digests(here));
    List<Medium> wanting = here.stream().filter(m -> !verified.contains(m.sha256())).toList();
    Map<Digest, MediaStanding> standings = standings(link, ticket, wanting);
    long total = 0;
    List<Medium> toSend = new ArrayList<>();
    for (Medium medium : wanting) {
      MediaStanding standing = standings.get(medium.sha256());
      if (standing != null && standing.verified()) {
        store.keepVerified(medium.sha256());
      } else {
        toSend.add(medium);
        total += medium.bytes();
      }
    }
    long sent = 0;
    for (Medium medium : toSend) {
      MediaStanding standing = standings.get(medium.sha256());
      send(link, ticket, medium, standing, sent, total, progress);
      sent += medium.bytes();
    }
    return toSend.size();
  }

  private void send(
      ServerLink link,
      Ticket ticket,
      Medium medium,
      @Nullable MediaStanding standing,
      long before,
      long total,
      Progress progress) {
    progress.at(Step.UPLOAD, before, total);
    try (SeekableByteChannel plain = media.open(medium.sha256())) {
      link.upload(
          ticket,
          medium.sha256(),
          plain,
          standing == null ? null : standing.upload(),
          bytes -> progress.at(Step.UPLOAD, before + bytes, total));
    } catch (IOException e) {
      throw new DeskFault(ErrorCode.MEDIUM_DAMAGED, medium.fileName() + " cannot be read", e);
    }
    MediaStanding now = standings(link, ticket, List.of(medium)).get(medium.sha256());
    if (now == null || !now.verified()) {
      throw new DeskFault(
          ErrorCode.SERVER_FAILED, "the server did not verify " + medium.fileName());
    }
    store.keepVerified(medium.sha256());
  }

  /** Downloads what the server has verified and is not here; returns how many media came. */
  long download(ServerLink link, Ticket ticket, Progress progress) {
    List<Medium> missing = named().stream().filter(m -> !media.has(m.sha256())).toList();
    Map<Digest, MediaStanding> standings = standings(link, ticket, missing);
    List<Medium> toFetch =
        missing.stream()
            .filter(
                m -> {
                  MediaStanding standing = standings.get(m.sha256());
                  return standing != null && standing.verified();
                })
            .toList();
    long total = toFetch.stream().mapToLong(Medium::bytes).sum();
    long done = 0;
    long fetched = 0;
    DeskFault first = null;
    for (Medium medium : toFetch) {
      progress.at(Step.DOWNLOAD, done, total);
      try {
        fetch(link, ticket, medium);
        fetched++;
      } catch (DeskFault fault) {
        // One medium that the server cannot deliver must not keep the others away.
        if (fault.code() != ErrorCode.SERVER_FAILED) {
          throw fault;
        }
        first = first == null ? fault : first;
      }
      done += medium.bytes();
    }
    if (first != null) {
      throw first;
    }
    return fetched;
  }

  private void fetch(ServerLink link, Ticket ticket, Medium medium) {
    try (InputStream plain = link.download(ticket, medium.sha256())) {
      media.keep(plain, medium.sha256());
    } catch (IOException e) {
      throw new DeskFault(
          ErrorCode.SERVER_FAILED, medium.fileName() + " did not come as it was sent", e);
    }
    store.keepVerified(medium.sha256());
  }

  private static Set<Digest> digests(List<Medium> media) {
    return Set.copyOf(media.stream().map(Medium::sha256).toList());
  }

  private static Map<Digest, MediaStanding> standings(
      ServerLink link, Ticket ticket, List<Medium> media) {
    Map<Digest, MediaStanding> all = new HashMap<>();
    for (int from = 0; from < media.size(); from += QUESTION) {
      List<Digest> some =
          media.subList(from, Math.min(media.size(), from + QUESTION)).stream()
              .map(Medium::sha256)
              .toList();
      link.media(ticket, new MediaQuery(some))
          .media()
          .forEach(standing -> all.put(standing.digest(), standing));
    }
    return all;
  }
}
