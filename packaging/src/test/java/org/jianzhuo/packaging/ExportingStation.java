package org.jianzhuo.packaging;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jianzhuo.desk.base.LocalFiles;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.SealedVault;
import org.jianzhuo.desk.base.store.SqliteDatabase;
import org.jianzhuo.desk.evidence.Handover;
import org.jianzhuo.desk.evidence.MediaExport;
import org.jianzhuo.desk.evidence.MediaStore;
import org.jianzhuo.desk.evidence.media.SealedMediaStore;
import org.jianzhuo.desk.evidence.store.MediaRows;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.StationJournal;
import org.jianzhuo.desk.journal.store.SqlEntryStore;
import org.jianzhuo.desk.journal.store.SqlStationKeys;
import org.jianzhuo.desk.roster.Accounts;
import org.jianzhuo.desk.roster.Argon2Cost;
import org.jianzhuo.desk.roster.StationAccounts;
import org.jianzhuo.desk.roster.StoreDoor;
import org.jianzhuo.desk.roster.store.SqlAccountStore;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.ImportRecord;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.intake.IntakeFact;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.intake.Sex;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Roster;
import org.jianzhuo.model.session.Session;
import org.jianzhuo.model.wire.JsonFactCodec;

/** A station on the disk whose pictures are exported, with an account that opens it, for tests. */
final class ExportingStation implements AutoCloseable {

  static final String PASSWORD = "correct horse battery";

  private final SqliteDatabase database;
  private final StationAccounts accounts;
  private final StationJournal journal;
  private final MediaStore media;
  private final MediaExport exports;
  private final PersonId administrator;

  /** Founds a committee in the folder. */
  ExportingStation(Path data) {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-23T01:00:00Z"));
    SecureRandom random = new SecureRandom();
    SealedVault vault = new SealedVault();
    database = SqliteDatabase.open(data, new LocalFiles());
    SqlStationKeys keys = new SqlStationKeys(database);
    journal =
        new StationJournal(
            new SqlEntryStore(database, vault),
            new JsonFactCodec(),
            List.of(
                Roster.PROJECTION,
                Session.PROJECTION,
                Intake.PROJECTION,
                Exam.PROJECTION,
                Evidence.PROJECTION),
            clock,
            random);
    SqlAccountStore store = new SqlAccountStore(database, vault);
    Argon2Cost cheap = new Argon2Cost(64, 1, 1);
    StoreDoor door = new StoreDoor(store, vault, journal, keys, random, cheap);
    accounts = new StationAccounts(store, door, vault, journal, keys, clock, random);
    done(
        accounts.found(
            new Accounts.Founding("示例市劳动能力鉴定委员会", "示例市", "工位 3A", "周建国"),
            PASSWORD.toCharArray(),
            "274913"));
    administrator = accounts.signedIn().orElseThrow().id();
    media =
        new SealedMediaStore(
            data,
            new LocalFiles(),
            vault,
            new MediaRows(database),
            UUID::randomUUID,
            Runnable::run);
    exports =
        new MediaExport(
            journal,
            media,
            new LocalFiles(),
            person -> "1号专家",
            keys::of,
            ZoneId.of("Asia/Shanghai"));
  }

  /** Accepts a case. */
  StreamId accept(String number) {
    StreamId stream = new StreamId(UUID.randomUUID());
    tell(
        stream,
        new IntakeFact.CaseAccepted(
            new AcceptedCase(
                number,
                "测试甲",
                Sex.MALE,
                "110101199003070000",
                "",
                "",
                "",
                ItemKind.LABOUR_FUNCTION,
                AppraisalType.FIRST,
                "",
                List.of("左肘"),
                "",
                null,
                null,
                null,
                "")));
    return stream;
  }

  /** Keeps a picture of the case whose bytes are its name, more or less. */
  MediaId keep(StreamId stream, String name) {
    MediaStore.Sealed sealed = media.keep((stream + name).getBytes(StandardCharsets.UTF_8));
    MediaId id = new MediaId(UUID.randomUUID());
    tell(
        stream,
        new EvidenceFact.Imported(
            new Medium(
                id, MediaKind.PHOTO, name, "image/jpeg", sealed.sha256(), sealed.bytes(), null),
            new ImportRecord(
                name, "市人民医院", 320, 180, 1, 0, null, null, Map.of(), null, null, null)));
    return id;
  }

  private void tell(StreamId stream, Fact fact) {
    journal.append(administrator, List.of(new Deed(stream, fact)));
  }

  /** Exports pictures of a case at once; returns their files. */
  List<Path> export(StreamId stream, List<MediaId> chosen, Path folder, String recipient) {
    return done(
        exports.export(stream, administrator, chosen, folder, new Handover(recipient, "诉讼举证")));
  }

  private static <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T>(var reason) -> throw new AssertionError("refused: " + reason);
    };
  }

  @Override
  public void close() {
    accounts.lock();
    database.close();
  }
}
