package org.jianzhuo.desk.sync;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.sync.SyncState.Step;
import org.jianzhuo.model.journal.Entry;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.wire.Ed25519Keys;
import org.jianzhuo.model.wire.EntryLine;
import org.jianzhuo.model.wire.FeedPage;
import org.jianzhuo.model.wire.Holdings;
import org.jianzhuo.model.wire.PushAnswer;
import org.jianzhuo.model.wire.PushBatch;
import org.jianzhuo.model.wire.StationLine;
import org.jianzhuo.model.wire.Ticket;

/** Sends entries that the server lacks and takes those that are missing here. */
final class EntryExchange {

  private static final int BATCH = 200;
  private static final long BATCH_BYTES = 2 << 20;
  private static final int PAGE = 500;

  /** Is told how far a run has come. */
  interface Progress {
    void at(Step step, long done, long total);
  }

  private final Journal journal;
  private final KeyRing keys;
  private final Credentials credentials;
  private final SyncStore store;

  EntryExchange(Journal journal, KeyRing keys, Credentials credentials, SyncStore store) {
    this.journal = journal;
    this.keys = keys;
    this.credentials = credentials;
    this.store = store;
  }

  /** Pushes what the server lacks of any station; returns how many entries it took. */
  long push(ServerLink link, Ticket ticket, Progress progress) {
    Holdings holdings = link.holdings(ticket);
    Map<StationId, Long> held = new HashMap<>(holdings.seqs());
    store.keepHeld(held);
    Map<StationId, Long> known = journal.known();
    long total =
        known.entrySet().stream()
            .mapToLong(each -> Math.max(0, each.getValue() - holdings.of(each.getKey())))
            .sum();
    long pushed = 0;
    for (Map.Entry<StationId, Long> each : known.entrySet()) {
      StationId author = each.getKey();
      long sent = holdings.of(author);
      while (sent < each.getValue()) {
        List<Entry> batch = bounded(journal.after(author, sent, BATCH));
        if (batch.isEmpty()) {
          break;
        }
        PushAnswer answer = link.push(ticket, batchOf(author, batch));
        pushed += requireTaken(answer, batch);
        sent = batch.getLast().header().seq();
        held.put(author, sent);
        store.keepHeld(held);
        progress.at(Step.PUSH, pushed, total);
      }
    }
    return pushed;
  }

  /** Keeps a batch to a size that a slow line carries at once. */
  private static List<Entry> bounded(List<Entry> entries) {
    long bytes = 0;
    for (int i = 0; i < entries.size(); i++) {
      bytes += entries.get(i).saltedBody().length;
      if (bytes > BATCH_BYTES && i > 0) {
        return entries.subList(0, i);
      }
    }
    return entries;
  }

  private PushBatch batchOf(StationId author, List<Entry> batch) {
    List<StationLine> introductions =
        author.equals(journal.station())
            ? List.of()
            : keys.of(author)
                .map(key -> List.of(credentials.introduce(author, Ed25519Keys.write(key))))
                .orElse(List.of());
    return new PushBatch(introductions, batch.stream().map(EntryLine::of).toList());
  }

  private static long requireTaken(PushAnswer answer, List<Entry> batch) {
    if (answer.answers().size() != batch.size()) {
      throw new DeskFault(ErrorCode.SERVER_FAILED, "the server did not answer for every entry");
    }
    long taken = 0;
    for (int i = 0; i < batch.size(); i++) {
      PushAnswer.EntryAnswer each = answer.answers().get(i);
      switch (each.verdict()) {
        case ACCEPTED -> taken++;
        case HELD -> {}
        case SET_ASIDE ->
            throw new DeskFault(
                ErrorCode.SERVER_FAILED,
                "the server set aside " + batch.get(i).id() + ": " + each.cause());
      }
    }
    return taken;
  }

  /** Takes the feed from the cursor on; returns how many entries were new here. */
  long pull(ServerLink link, Ticket ticket, Progress progress) {
    long pulled = 0;
    long cursor = store.cursor();
    FeedPage page;
    do {
      page = link.feed(ticket, cursor, PAGE);
      pulled += take(page);
      cursor = page.next();
      store.keepCursor(cursor);
      progress.at(Step.PULL, pulled, pulled);
    } while (page.more());
    return pulled;
  }

  private long take(FeedPage page) {
    page.stations().forEach(keys::learn);
    Map<StationId, Long> known = new HashMap<>(journal.known());
    List<Entry> fresh = new ArrayList<>();
    for (EntryLine line : page.entries()) {
      Entry entry = decode(line);
      StationId author = entry.header().station();
      long next = known.getOrDefault(author, 0L) + 1;
      if (entry.header().seq() < next) {
        continue;
      }
      requireSound(entry, next);
      fresh.add(entry);
      known.put(author, next);
    }
    if (!fresh.isEmpty()) {
      journal.accept(fresh);
    }
    return fresh.size();
  }

  private static Entry decode(EntryLine line) {
    try {
      return line.entry();
    } catch (IllegalArgumentException e) {
      throw new DeskFault(ErrorCode.SERVER_FAILED, "the server sent what is no entry", e);
    }
  }

  private void requireSound(Entry entry, long next) {
    if (entry.header().seq() > next) {
      throw new DeskFault(
          ErrorCode.SERVER_FAILED, "the server left out entries before " + entry.id());
    }
    Optional<PublicKey> key = keys.of(entry.header().station());
    if (key.isEmpty() || !entry.signed().isSignedBy(key.get())) {
      throw new DeskFault(ErrorCode.SERVER_FAILED, "nobody known has signed entry " + entry.id());
    }
  }

  /** Checks every entry held once more: signature and gapless seq; returns how many there are. */
  long verify(Progress progress) {
    long verified = 0;
    for (Map.Entry<StationId, Long> each : journal.known().entrySet()) {
      PublicKey key =
          keys.of(each.getKey())
              .orElseThrow(
                  () ->
                      new DeskFault(
                          ErrorCode.STORE_DAMAGED, "no key is known of " + each.getKey()));
      long seq = 0;
      while (seq < each.getValue()) {
        List<Entry> page = journal.after(each.getKey(), seq, PAGE);
        for (Entry entry : page) {
          if (entry.header().seq() != seq + 1 || !entry.signed().isSignedBy(key)) {
            throw new DeskFault(ErrorCode.STORE_DAMAGED, "entry " + entry.id() + " is not sound");
          }
          seq++;
          verified++;
        }
        if (page.isEmpty()) {
          throw new DeskFault(
              ErrorCode.STORE_DAMAGED, "entries of " + each.getKey() + " are missing");
        }
        progress.at(Step.VERIFY, verified, verified);
      }
    }
    return verified;
  }
}
