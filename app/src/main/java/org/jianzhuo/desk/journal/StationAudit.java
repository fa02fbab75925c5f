package org.jianzhuo.desk.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.Vault;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.Damage;
import org.jianzhuo.model.journal.Entry;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.FactCodec;
import org.jianzhuo.model.journal.SignedHeader;
import org.jianzhuo.model.journal.UnknownFact;

/**
 * Checks a station's data folder and names every damaged item. Cold, without a secret: headers,
 * signatures, gapless numbers, parents, sealed hashes, missing and surplus files. Open, with one:
 * the bodies and everything else that is sealed. What bodies say of media and people is checked by
 * those features on {@link Open#acts}.
 */
public final class StationAudit {

  private static final int BUFFER_BYTES = 1 << 16;

  private final AuditStore store;
  private final Path media;
  private final String ownStation;

  /**
   * @param ownStation the station whose numbers must have no gap; of others only what concerns this
   *     station is held
   */
  public StationAudit(AuditStore store, Path dataFolder, String ownStation) {
    this.store = store;
    this.media = dataFolder.resolve("media");
    this.ownStation = ownStation;
  }

  /** What an open check found, and the acts whose bodies open. */
  public record Open(List<Damage> damage, List<Act> acts) {
    public Open {
      damage = List.copyOf(damage);
      acts = List.copyOf(acts);
    }
  }

  /** Checks without a secret. */
  public List<Damage> cold() {
    List<Damage> found = new ArrayList<>();
    guarded(
        found,
        () ->
            store.integrity().forEach(line -> found.add(new Damage("database", "desk.db", line))));
    guarded(found, () -> checkEntries(found));
    guarded(found, () -> checkMedia(found));
    return found;
  }

  /** Goes on where a part of the database cannot be read at all, and names that. */
  private static void guarded(List<Damage> found, Runnable check) {
    try {
      check.run();
    } catch (DeskFault fault) {
      if (fault.code() != ErrorCode.STORE_DAMAGED) {
        throw fault;
      }
      found.add(new Damage("database", "desk.db", "cannot be read: " + fault.getMessage()));
    }
  }

  private void checkEntries(List<Damage> found) {
    EntryCheck rows = new EntryCheck(store.stationKeys());
    if (!store.stationKeys().containsKey(ownStation)) {
      found.add(new Damage("station-key", ownStation, "this station's key is missing"));
    }
    guarded(found, () -> store.entries(rows::check));
    found.addAll(rows.found());
    Collection<EntryCheck.Read> read = rows.read();
    ChainCheck chain = new ChainCheck(read);
    found.addAll(chain.numbers(Set.of(ownStation)));
    found.addAll(chain.parents());
    found.addAll(chain.heads(store.heads(), store.streams()));
  }

  private void checkMedia(List<Damage> found) {
    Map<String, Path> files = mediaFiles();
    store
        .media()
        .forEach(
            (name, sealedHash) -> {
              Path file = files.remove(name);
              if (file == null) {
                found.add(new Damage("media-file", name, "is missing"));
              } else if (!Arrays.equals(hash(file), sealedHash)) {
                found.add(new Damage("media-file", name, "the sealed bytes have changed"));
              }
            });
    files.keySet().forEach(name -> found.add(new Damage("media-file", name, "is surplus")));
  }

  /** Returns the finished files by name; what is still being recorded lies beside their folders. */
  private Map<String, Path> mediaFiles() {
    Map<String, Path> files = new TreeMap<>();
    if (!Files.isDirectory(media)) {
      return files;
    }
    try (Stream<Path> tree = Files.walk(media)) {
      tree.filter(Files::isRegularFile)
          .filter(file -> !String.valueOf(file.getFileName()).matches(".*\\.(part|note|new)"))
          .forEach(
              file -> files.put(media.relativize(file).toString().replaceAll("[/\\\\]", ""), file));
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] hash(Path file) {
    MessageDigest sha = Digest.sha256();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sha.update(buffer, 0, read);
      }
      return sha.digest();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Checks what the cold check cannot see; run both. */
  public Open open(Vault vault, FactCodec codec) {
    List<Damage> found = new ArrayList<>();
    List<Act> acts = new ArrayList<>();
    guarded(found, () -> store.entries(row -> openEntry(row, vault, codec, found, acts)));
    guarded(found, () -> openSealed(vault, found));
    return new Open(found, acts);
  }

  private static void openEntry(
      AuditStore.RawEntry row, Vault vault, FactCodec codec, List<Damage> found, List<Act> acts) {
    SignedHeader signed;
    try {
      signed = new SignedHeader(row.header(), row.signature());
    } catch (IllegalArgumentException e) {
      return; // The cold check has named it.
    }
    String id = signed.id().toString();
    Entry entry;
    try {
      entry = new Entry(signed, vault.open(row.sealedBody(), "entry " + id));
    } catch (DeskFault e) {
      found.add(new Damage("entry", id, "the body does not open"));
      return;
    } catch (IllegalArgumentException e) {
      found.add(new Damage("entry", id, "the body does not fit its header"));
      return;
    }
    acts.add(new Act(entry.id(), entry.header(), fact(entry, codec)));
  }

  // A body of a newer station's kind is no damage.
  private static Fact fact(Entry entry, FactCodec codec) {
    try {
      return codec.decode(entry.header().kind(), entry.json());
    } catch (IllegalArgumentException e) {
      return new UnknownFact(entry.header().kind());
    }
  }

  private void openSealed(Vault vault, List<Damage> found) {
    for (AuditStore.RawSealed row : store.sealedRows()) {
      try {
        vault.open(row.sealed(), row.context());
      } catch (DeskFault e) {
        found.add(new Damage(row.kind(), row.name(), "does not open"));
      }
    }
  }
}
