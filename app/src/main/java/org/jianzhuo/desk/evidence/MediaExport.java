package org.jianzhuo.desk.evidence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.DiskFaults;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.FileAccess;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Program;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.Entry;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.wire.Ed25519Keys;
import org.jspecify.annotations.Nullable;

/**
 * Writes originals with what tells of them: beside each its sidecar with the signed custody, beside
 * all a manifest that names them. The last entries, the export's, hold the digests of both. Calls
 * block: lane IO.
 */
public final class MediaExport {

  private static final int BUFFER_BYTES = 64 * 1024;

  private final Journal journal;
  private final MediaStore media;
  private final FileAccess files;
  private final Function<PersonId, String> nameOf;
  private final Function<StationId, Optional<PublicKey>> keyOf;
  private final ZoneId zone;

  /**
   * @param nameOf says for a sidecar who captured
   * @param keyOf returns a station's public key
   * @param zone in which sidecars tell times
   */
  public MediaExport(
      Journal journal,
      MediaStore media,
      FileAccess files,
      Function<PersonId, String> nameOf,
      Function<StationId, Optional<PublicKey>> keyOf,
      ZoneId zone) {
    this.journal = journal;
    this.media = media;
    this.files = files;
    this.nameOf = nameOf;
    this.keyOf = keyOf;
    this.zone = zone;
  }

  /** One file of an export before it is journalled. */
  private record Written(Evidence.Item item, Path target, ObjectNode described, Digest digest) {}

  /** Returns what a person may export of a case: not what only others may look at. */
  public List<Evidence.Item> exportable(StreamId stream, PersonId actor) {
    Evidence evidence = journal.stream(stream).get(Evidence.PROJECTION);
    return evidence.reviewable().stream()
        .filter(item -> evidence.mayLook(item.medium().id(), actor))
        .toList();
  }

  /**
   * Writes originals, sidecars and a manifest into the folder and journals to whom they go and what
   * for; all of them or none.
   *
   * @return the originals' files
   */
  public Outcome<List<Path>> export(
      StreamId stream, PersonId actor, List<MediaId> chosen, Path folder, Handover handover) {
    if (chosen.isEmpty()) {
      return Outcome.refused("evidence.refused.none-chosen");
    }
    if (handover.recipient().isEmpty()) {
      return Outcome.refused("evidence.refused.recipient");
    }
    if (handover.purpose().isEmpty()) {
      return Outcome.refused("evidence.refused.purpose");
    }
    Evidence evidence = journal.stream(stream).get(Evidence.PROJECTION);
    List<Evidence.Item> items = new ArrayList<>();
    for (MediaId medium : chosen) {
      Evidence.Item item = evidence.items().get(medium);
      if (item == null) {
        return Outcome.refused("evidence.refused.unknown");
      }
      if (!evidence.mayLook(medium, actor)) {
        return Outcome.refused("evidence.refused.shielded");
      }
      items.add(item);
    }
    return Outcome.done(write(stream, actor, items, folder, handover));
  }

  private List<Path> write(
      StreamId stream, PersonId actor, List<Evidence.Item> items, Path folder, Handover handover) {
    List<Written> written = originals(stream, items, folder, handover);
    ObjectNode listed = SignedFile.described(manifest(stream, written, folder, handover));
    Digest set = SignedFile.digestOf(listed);
    journal.append(
        actor,
        written.stream().map(each -> new Deed(stream, exported(each, handover, set))).toList());
    try {
      writeBeside(stream, written, listed, manifest(folder, set));
    } catch (DeskFault fault) {
      takeBack(stream, actor, written, manifest(folder, set));
      throw fault;
    }
    return written.stream().map(Written::target).toList();
  }

  // Written last, so that the custody beside a file ends with this very export.
  private void writeBeside(
      StreamId stream, List<Written> written, ObjectNode listed, Path manifest) {
    List<Entry> exports = new ArrayList<>();
    for (Written each : written) {
      Entry export = signed(exportOf(stream, each.digest()));
      exports.add(export);
      Path sidecar = sidecar(each);
      CustodyService.named(
          each.item().medium(),
          () -> {
            files.writeWhole(sidecar, SignedFile.with(each.described(), List.of(export), zone));
            return sidecar;
          });
    }
    try {
      files.writeWhole(manifest, SignedFile.with(listed, exports, zone));
    } catch (IOException e) {
      throw DiskFaults.of(e, "the manifest of an export cannot be written");
    }
  }

  /** Deletes what of an export was written, and journals that it failed. */
  private void takeBack(StreamId stream, PersonId actor, List<Written> written, Path manifest) {
    List<Deed> failed = new ArrayList<>();
    boolean unlisted = isDeleted(manifest);
    for (Written each : written) {
      // The sidecar first: it must not vouch for a file that is gone.
      boolean unsaid = isDeleted(sidecar(each));
      boolean gone = isDeleted(each.target()) && unsaid && unlisted;
      failed.add(
          new Deed(
              stream,
              new EvidenceFact.ExportFailed(each.item().medium().id(), each.digest(), gone)));
    }
    journal.append(actor, failed);
  }

  private boolean isDeleted(Path file) {
    try {
      files.delete(file);
      return true;
    } catch (IOException stillThere) {
      return false;
    }
  }

  private static Path sidecar(Written each) {
    return each.target().resolveSibling(each.target().getFileName() + ".json");
  }

  private static Path manifest(Path folder, Digest set) {
    return folder.resolve(Manifest.nameOf(set.hex()));
  }

  private static EvidenceFact exported(Written each, Handover handover, Digest set) {
    return new EvidenceFact.Exported(
        each.item().medium().id(), handover.purpose(), each.digest(), handover.recipient(), set);
  }

  private List<Written> originals(
      StreamId stream, List<Evidence.Item> items, Path folder, Handover handover) {
    List<Written> written = new ArrayList<>();
    boolean whole = false;
    try {
      for (Evidence.Item item : items) {
        Path target = folder.resolve(freeName(folder, item.medium()));
        CustodyService.named(
            item.medium(),
            () -> {
              files.createFolder(folder);
              copy(item.medium(), target);
              return target;
            });
        ObjectNode described =
            SignedFile.described(sidecarOf(journal.stream(stream), item, target, handover));
        written.add(new Written(item, target, described, SignedFile.digestOf(described)));
      }
      whole = true;
      return written;
    } finally {
      if (!whole) {
        // What was not journalled did not leave.
        written.forEach(each -> takeBack(each.target()));
      }
    }
  }

  private void takeBack(Path target) {
    try {
      files.delete(target);
    } catch (IOException e) {
      throw DiskFaults.of(e, "a file of a broken export cannot be deleted");
    }
  }

  private Manifest manifest(
      StreamId stream, List<Written> written, Path folder, Handover handover) {
    return new Manifest(
        acceptanceNumber(journal.stream(stream)),
        Program.NAME_AND_VERSION,
        handover.recipient(),
        handover.purpose(),
        journal.station().toString(),
        written.stream()
            .map(
                each ->
                    new Manifest.Named(
                        String.valueOf(each.target().getFileName()),
                        each.item().medium().sha256().hex()))
            .toList(),
        earlier(folder),
        keys(List.of()),
        List.of());
  }

  /** Returns the manifests of earlier exports that lie in the folder and are whole. */
  private static List<Manifest.Named> earlier(Path folder) {
    List<Path> inside;
    try (Stream<Path> all = Files.list(folder)) {
      inside = all.filter(file -> Manifest.named(Manifest.nameOf(file))).sorted().toList();
    } catch (IOException e) {
      throw DiskFaults.of(e, "the folder of an export cannot be read");
    }
    List<Manifest.Named> earlier = new ArrayList<>();
    for (Path manifest : inside) {
      ExportAudit.set(manifest)
          .ifPresent(set -> earlier.add(new Manifest.Named(Manifest.nameOf(manifest), set)));
    }
    return earlier;
  }

  private Act exportOf(StreamId stream, Digest described) {
    return journal.stream(stream).history().ordered().reversed().stream()
        .filter(
            act ->
                act.fact() instanceof EvidenceFact.Exported export
                    && described.equals(export.described()))
        .findFirst()
        .orElseThrow();
  }

  private Sidecar sidecarOf(CaseFile file, Evidence.Item item, Path target, Handover handover) {
    Finding finding =
        item.medium().finding() == null
            ? null
            : file.get(Exam.PROJECTION).findings().get(item.medium().finding());
    Custody custody = Custody.of(file, item.medium().id());
    // A clip may have been bookmarked before it was whole.
    PersonId operator =
        custody.acts().stream()
            .filter(act -> act.id().equals(item.entry()))
            .findFirst()
            .map(act -> act.header().actor())
            .orElse(null);
    return Sidecar.of(
        target.getFileName().toString(),
        item,
        parent(file, item),
        finding,
        acceptanceNumber(file),
        operator == null ? "" : nameOf.apply(operator),
        MediumDescription.of(file, item.medium().id(), zone).map(this::archived).orElse(null),
        handover,
        custody.acts().stream().map(this::signed).toList(),
        keys(custody.acts()),
        zone);
  }

  private static String acceptanceNumber(CaseFile file) {
    AcceptedCase accepted = file.get(Intake.PROJECTION).accepted();
    return accepted == null ? "" : accepted.acceptanceNumber();
  }

  private Map<String, String> keys(List<Act> acts) {
    Map<String, String> keys = new TreeMap<>();
    Stream.concat(acts.stream().map(act -> act.header().station()), Stream.of(journal.station()))
        .forEach(
            station ->
                keyOf
                    .apply(station)
                    .ifPresent(key -> keys.put(station.toString(), Ed25519Keys.write(key))));
    return keys;
  }

  private Sidecar.Archived archived(MediumDescription of) {
    return new Sidecar.Archived(
        of.description().title(),
        of.description().caption(),
        of.retention(),
        of.proposed(),
        of.author() == null ? "" : nameOf.apply(of.author()));
  }

  private static Evidence.@Nullable Item parent(CaseFile file, Evidence.Item item) {
    return item.derivation() == null
        ? null
        : file.get(Evidence.PROJECTION).items().get(item.derivation().parent());
  }

  private Entry signed(Act act) {
    return journal.after(act.header().station(), act.header().seq() - 1, 1).getFirst();
  }

  /** Copies the plain bytes, and gives the file its name only if the digest comes out. */
  private void copy(Medium medium, Path target) throws IOException {
    Path part = target.resolveSibling(target.getFileName() + ".new");
    files.delete(part);
    MessageDigest hash = Digest.sha256();
    try (SeekableByteChannel plain = media.open(medium.sha256());
        FileAccess.Output out = files.create(part)) {
      ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
      while (plain.read(buffer) >= 0) {
        buffer.flip();
        hash.update(buffer.duplicate());
        out.write(buffer);
        buffer.clear();
      }
      out.force();
    } catch (IOException e) {
      files.deleteAfter(e, part);
      throw e;
    }
    if (!Digest.ofBytes(hash.digest()).equals(medium.sha256())) {
      files.delete(part);
      throw new DeskFault(ErrorCode.MEDIUM_DAMAGED, medium.fileName());
    }
    files.moveAtomically(part, target);
  }

  // Two cases have each their IMG-01.jpg: the second gets the first letters of its digest, and a
  // number where even that left before, since what an earlier export wrote stays as it is.
  private static String freeName(Path folder, Medium medium) {
    String name = medium.fileName();
    int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
    String beginning = name.substring(0, dot);
    String ending = name.substring(dot);
    for (int times = 0; isTaken(folder, name); times++) {
      name =
          beginning
              + "-"
              + medium.sha256().brief()
              + (times == 0 ? "" : "-" + (times + 1))
              + ending;
    }
    return name;
  }

  private static boolean isTaken(Path folder, String name) {
    return Files.exists(folder.resolve(name)) || Files.exists(folder.resolve(name + ".json"));
  }
}
