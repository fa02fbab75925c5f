package org.jianzhuo.desk.wiring;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.LocalFiles;
import org.jianzhuo.desk.base.SealedVault;
import org.jianzhuo.desk.base.store.Database;
import org.jianzhuo.desk.base.store.SqliteDatabase;
import org.jianzhuo.desk.evidence.MediaAudit;
import org.jianzhuo.desk.evidence.MediaStore;
import org.jianzhuo.desk.evidence.media.SealedMediaStore;
import org.jianzhuo.desk.evidence.store.MediaRows;
import org.jianzhuo.desk.journal.StationAudit;
import org.jianzhuo.desk.journal.StationJournal;
import org.jianzhuo.desk.journal.StationKeys;
import org.jianzhuo.desk.journal.store.SqlAuditStore;
import org.jianzhuo.desk.journal.store.SqlEntryStore;
import org.jianzhuo.desk.journal.store.SqlStationKeys;
import org.jianzhuo.desk.paper.PaperStanding;
import org.jianzhuo.desk.roster.Argon2Cost;
import org.jianzhuo.desk.roster.CertificateAudit;
import org.jianzhuo.desk.roster.StoreDoor;
import org.jianzhuo.desk.roster.store.SqlAccountStore;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.Damage;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.journal.StreamHistory;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.wire.JsonFactCodec;

/** Checks and reads a station's data folder without writing to it, cold or with a password. */
public final class StationFolder {

  private static final String UNKNOWN = "unknown";

  private final Path data;
  private final StationAudit audit;
  private final SqlAccountStore accounts;
  private final SealedVault vault = new SealedVault();
  private final StoreDoor door;
  private final MediaStore media;
  private final MediaAudit mediaAudit;

  private StationFolder(Path data) {
    this.data = data;
    Database database = SqliteDatabase.forReading(data.resolve(SqliteDatabase.FILE));
    SecureRandom random = new SecureRandom();
    accounts = new SqlAccountStore(database, vault);
    StationKeys keys = new SqlStationKeys(database);
    StationJournal journal =
        new StationJournal(
            new SqlEntryStore(database, vault),
            new JsonFactCodec(),
            Station.PROJECTIONS,
            Clock.systemUTC(),
            random);
    door = new StoreDoor(accounts, vault, journal, keys, random, Argon2Cost.STANDARD);
    String own = ownStation();
    audit = new StationAudit(new SqlAuditStore(database), data, own);
    media =
        new SealedMediaStore(
            data,
            new LocalFiles(),
            vault,
            new MediaRows(database),
            () -> new UUID(random.nextLong(), random.nextLong()),
            Runnable::run);
    mediaAudit = new MediaAudit(media, own);
  }

  // Where even that cannot be read, the audit says so itself.
  private String ownStation() {
    try {
      return accounts
          .meta("station")
          .map(bytes -> new String(bytes, StandardCharsets.US_ASCII))
          .orElse(UNKNOWN);
    } catch (DeskFault unreadable) {
      return UNKNOWN;
    }
  }

  /** Looks at a folder; empty if it is no station's. */
  public static Optional<StationFolder> at(Path data) {
    return Files.isRegularFile(data.resolve(SqliteDatabase.FILE))
        ? Optional.of(new StationFolder(data))
        : Optional.empty();
  }

  public Path data() {
    return data;
  }

  /** Returns which station's folder it is; it stands in the clear. */
  public StationId id() {
    return door.station();
  }

  /** Checks without a secret. */
  public List<Damage> cold() {
    return audit.cold();
  }

  /** Opens the folder with any account's password or the recovery key; false if it does not fit. */
  public boolean unlock(char[] secret) {
    return door.openVault(secret);
  }

  /** Checks what only an open folder shows: bodies, certificates and plain media. */
  public List<Damage> open() {
    StationAudit.Open opened = audit.open(vault, new JsonFactCodec());
    List<Damage> found = new ArrayList<>(opened.damage());
    found.addAll(new CertificateAudit(accounts).check(opened.acts()));
    found.addAll(mediaAudit.check(opened.acts()));
    return found;
  }

  /**
   * Returns the media of other stations that are not here, or not yet: that is no damage. The
   * folder must be unlocked.
   */
  public List<Medium> mediaStillElsewhere() {
    return mediaAudit.stillElsewhere(acts());
  }

  /** Returns every act whose body opens; the folder must be unlocked. */
  public List<Act> acts() {
    return audit.open(vault, new JsonFactCodec()).acts();
  }

  /** Returns which entries do not open, so that {@link #acts} lacks them; once unlocked. */
  public List<Damage> unreadable() {
    return audit.open(vault, new JsonFactCodec()).damage();
  }

  /** Returns the media that the acts tell of, in their order. */
  public static List<Medium> media(Collection<Act> acts) {
    List<Medium> media = new ArrayList<>();
    for (Act act : acts) {
      if (act.fact() instanceof EvidenceFact.Kept kept) {
        media.add(kept.medium());
      }
    }
    return media;
  }

  /** Reads a medium's plain bytes; empty if it is not held here. */
  public Optional<byte[]> read(Digest sha256) {
    return media.has(sha256) ? Optional.of(media.read(sha256)) : Optional.empty();
  }

  /**
   * Folds every stream and puts the values into words, so that two stations can be compared;
   * streams that only one of them holds are left to the caller.
   */
  public Map<StreamId, String> folds() {
    Map<StreamId, List<Act>> streams =
        acts().stream()
            .collect(
                Collectors.groupingBy(
                    act -> act.header().stream(), LinkedHashMap::new, Collectors.toList()));
    Map<StreamId, String> folds = new TreeMap<>();
    streams.forEach(
        (stream, acts) -> {
          CaseFile file = CaseFile.of(stream, StreamHistory.of(acts), Station.PROJECTIONS);
          folds.put(
              stream,
              Station.PROJECTIONS.stream()
                  .map(projection -> canonical(file.folded(projection).toString()))
                  .collect(Collectors.joining("\n")));
        });
    return folds;
  }

  /** Says which paper of any case these bytes are; the folder must be unlocked. */
  public Optional<PaperStanding> standing(Digest sha256) {
    Map<StreamId, List<Act>> streams =
        acts().stream().collect(Collectors.groupingBy(act -> act.header().stream()));
    return streams.entrySet().stream()
        .map(each -> CaseFile.of(each.getKey(), StreamHistory.of(each.getValue()), List.of()))
        .flatMap(file -> PaperStanding.of(file, sha256).stream())
        .findFirst();
  }

  /** Sets have no order: their words are compared letter by letter after sorting. */
  private static String canonical(String value) {
    return value
        .chars()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
