package org.jianzhuo.desk.journal;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.Entry;
import org.jianzhuo.model.journal.EntryHeader;
import org.jianzhuo.model.journal.EntryId;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.FactCodec;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.Projection;
import org.jianzhuo.model.journal.SignedHeader;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.journal.StreamHistory;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.journal.UnknownFact;
import org.jspecify.annotations.Nullable;

/**
 * Writes this station's entries and keeps folded streams in memory. Opened with the station's key
 * when the store is opened, closed with it.
 *
 * <p>Within a transaction of the caller, {@link #stream} reads the disk and shows what the
 * transaction wrote so far; everybody else sees it after the commit.
 */
public final class StationJournal implements Journal, StationSigner {

  private record Opened(StationId station, PrivateKey key) {}

  private final EntryStore store;
  private final FactCodec codec;
  private final List<Projection<?>> projections;
  private final InstantSource clock;
  private final SecureRandom random;
  private final List<Consumer<StreamId>> listeners = new CopyOnWriteArrayList<>();
  private final Object folding = new Object();
  private final Map<StreamId, CaseFile> streams = new ConcurrentHashMap<>();
  private volatile @Nullable Opened opened;

  /**
   * @param projections every projection of the program: each stream is folded by all of them
   */
  public StationJournal(
      EntryStore store,
      FactCodec codec,
      List<? extends Projection<?>> projections,
      InstantSource clock,
      SecureRandom random) {
    this.store = store;
    this.codec = codec;
    this.projections = List.copyOf(projections);
    this.clock = clock;
    this.random = random;
  }

  /** Starts to write as the station. */
  public void open(StationId station, PrivateKey stationKey) {
    opened = new Opened(station, stationKey);
  }

  /** Forgets the key and every folded stream. */
  public void close() {
    synchronized (folding) {
      opened = null;
      streams.clear();
    }
  }

  public boolean isOpen() {
    return opened != null;
  }

  @Override
  public StationId station() {
    return requireOpen().station();
  }

  @Override
  public void append(@Nullable PersonId actor, List<Deed> deeds) {
    Opened me = requireOpen();
    store.transaction(
        () -> {
          long seq = store.lastSeq(me.station());
          Map<StreamId, List<EntryId>> heads = new LinkedHashMap<>();
          List<Act> acts = new ArrayList<>(deeds.size());
          for (Deed deed : deeds) {
            List<EntryId> parents = heads.computeIfAbsent(deed.stream(), store::heads);
            Entry entry = write(me, actor, deed, ++seq, parents);
            store.add(entry);
            heads.put(deed.stream(), List.of(entry.id()));
            acts.add(new Act(entry.id(), entry.header(), deed.fact()));
          }
          heads.forEach(store::replaceHeads);
          store.afterCommit(() -> learn(acts));
          return acts.size();
        });
  }

  private Entry write(
      Opened me, @Nullable PersonId actor, Deed deed, long seq, List<EntryId> parents) {
    byte[] json = codec.encode(deed.fact());
    byte[] body = new byte[Entry.SALT_BYTES + json.length];
    byte[] salt = new byte[Entry.SALT_BYTES];
    random.nextBytes(salt);
    System.arraycopy(salt, 0, body, 0, salt.length);
    System.arraycopy(json, 0, body, salt.length, json.length);
    byte[] header =
        new EntryHeader(
                deed.stream(),
                me.station(),
                seq,
                parents,
                clock.millis(),
                actor,
                codec.kindOf(deed.fact()),
                Digest.of(body))
            .encode();
    return new Entry(new SignedHeader(header, sign(me.key(), Digest.of(header).bytes())), body);
  }

  @Override
  public byte[] sign(byte[] data) {
    return sign(requireOpen().key(), data);
  }

  private static byte[] sign(PrivateKey key, byte[] data) {
    try {
      Signature signer = Signature.getInstance(EntryHeader.ALGORITHM);
      signer.initSign(key);
      signer.update(data);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new DeskFault(ErrorCode.BUG, "the station's key does not sign", e);
    }
  }

  @Override
  public CaseFile stream(StreamId stream) {
    requireOpen();
    if (store.inTransaction()) {
      // What is not committed may still be undone: it is shown, but must not be remembered.
      return fold(stream, acts(stream));
    }
    CaseFile known = streams.get(stream);
    if (known != null) {
      return known;
    }
    synchronized (folding) {
      requireOpen();
      CaseFile meanwhile = streams.get(stream);
      if (meanwhile != null) {
        return meanwhile;
      }
      CaseFile folded = fold(stream, acts(stream));
      streams.put(stream, folded);
      return folded;
    }
  }

  private CaseFile fold(StreamId stream, Collection<Act> acts) {
    return CaseFile.of(stream, StreamHistory.of(acts), projections);
  }

  private List<Act> acts(StreamId stream) {
    return store.stream(stream).stream().map(this::read).toList();
  }

  // A body that does not fit its kind is kept and forwarded like one of an unknown kind.
  private Act read(Entry entry) {
    Fact fact;
    try {
      fact = codec.decode(entry.header().kind(), entry.json());
    } catch (IllegalArgumentException e) {
      fact = new UnknownFact(entry.header().kind());
    }
    return new Act(entry.id(), entry.header(), fact);
  }

  private void learn(List<Act> acts) {
    Map<StreamId, List<Act>> byStream = new LinkedHashMap<>();
    acts.forEach(
        act -> byStream.computeIfAbsent(act.header().stream(), s -> new ArrayList<>()).add(act));
    synchronized (folding) {
      if (opened == null) {
        return;
      }
      byStream.forEach(
          (stream, added) -> {
            CaseFile before = streams.get(stream);
            if (before != null) {
              streams.put(stream, before.with(added));
            }
          });
    }
    byStream.keySet().forEach(stream -> listeners.forEach(l -> l.accept(stream)));
  }

  @Override
  public List<StreamId> streams(StreamKind kind) {
    requireOpen();
    return store.streams(kind.prefix());
  }

  @Override
  public AutoCloseable onChange(Consumer<StreamId> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public Map<StationId, Long> known() {
    requireOpen();
    return store.known();
  }

  @Override
  public List<Entry> after(StationId station, long seq, int limit) {
    requireOpen();
    return store.after(station, seq, limit);
  }

  @Override
  public void accept(List<Entry> entries) {
    requireOpen();
    store.transaction(
        () -> {
          Set<StreamId> touched = new LinkedHashSet<>();
          List<Act> acts = new ArrayList<>(entries.size());
          for (Entry entry : entries) {
            if (!store.has(entry.id())) {
              store.add(entry);
              touched.add(entry.header().stream());
              acts.add(read(entry));
            }
          }
          Map<StreamId, StreamHistory> histories = new HashMap<>();
          for (StreamId stream : touched) {
            histories.put(stream, StreamHistory.of(acts(stream)));
          }
          histories.forEach((stream, history) -> store.replaceHeads(stream, history.heads()));
          store.afterCommit(() -> learn(acts));
          return acts.size();
        });
  }

  private Opened requireOpen() {
    Opened me = opened;
    if (me == null) {
      throw new DeskFault(ErrorCode.STORE_LOCKED, "the journal is not open");
    }
    return me;
  }
}
