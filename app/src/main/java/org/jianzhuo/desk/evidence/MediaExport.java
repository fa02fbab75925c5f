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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.FileAccess;
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
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.wire.Ed25519Keys;
import org.jspecify.annotations.Nullable;

/**
 * Writes a medium's original with what tells of it: the sidecar with the signed custody, whose last
 * entry, the export's, holds the digest of all else in the sidecar. Calls block: lane IO.
 */
final class MediaExport {

  private static final int BUFFER_BYTES = 64 * 1024;

  private final Journal journal;
  private final MediaStore media;
  private final FileAccess files;
  private final Function<PersonId, String> nameOf;
  private final Function<StationId, Optional<PublicKey>> keyOf;
  private final ZoneId zone;

  MediaExport(
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

  /** Writes the medium and its sidecar into the folder, journals that, and returns the file. */
  Path write(StreamId stream, PersonId actor, Evidence.Item item, Path folder, String purpose) {
    Path target = folder.resolve(freeName(folder, item.medium()));
    CustodyService.named(
        item.medium(),
        () -> {
          files.createFolder(folder);
          copy(item.medium(), target);
          return target;
        });
    ObjectNode described = sidecarOf(journal.stream(stream), item, target).described();
    Digest digest = Sidecar.digestOf(described);
    journal.append(
        actor,
        List.of(new Deed(stream, new EvidenceFact.Exported(item.medium().id(), purpose, digest))));
    // Written last, so that the custody beside the file ends with this very export.
    Entry export = signed(exportOf(stream, digest));
    Path sidecar = target.resolveSibling(target.getFileName() + ".json");
    CustodyService.named(
        item.medium(),
        () -> {
          files.writeWhole(sidecar, Sidecar.withExport(described, export, zone));
          return sidecar;
        });
    return target;
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

  private Sidecar sidecarOf(CaseFile file, Evidence.Item item, Path target) {
    AcceptedCase accepted = file.get(Intake.PROJECTION).accepted();
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
        accepted == null ? "" : accepted.acceptanceNumber(),
        operator == null ? "" : nameOf.apply(operator),
        MediumDescription.of(file, item.medium().id(), zone).map(this::written).orElse(null),
        custody.acts().stream().map(this::signed).toList(),
        keys(custody),
        zone);
  }

  private Map<String, String> keys(Custody custody) {
    Map<String, String> keys = new TreeMap<>();
    for (Act act : custody.acts()) {
      StationId station = act.header().station();
      keyOf.apply(station).ifPresent(key -> keys.put(station.toString(), Ed25519Keys.write(key)));
    }
    keyOf
        .apply(journal.station())
        .ifPresent(key -> keys.put(journal.station().toString(), Ed25519Keys.write(key)));
    return keys;
  }

  private Sidecar.Archived written(MediumDescription of) {
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
    }
    if (!Digest.ofBytes(hash.digest()).equals(medium.sha256())) {
      files.delete(part);
      throw new DeskFault(ErrorCode.MEDIUM_DAMAGED, medium.fileName());
    }
    files.moveAtomically(part, target);
  }

  // Two cases have each their IMG-01.jpg: the second gets the first letters of its digest.
  private static String freeName(Path folder, Medium medium) {
    String name = medium.fileName();
    if (!Files.exists(folder.resolve(name))) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    return dot < 0
        ? name + "-" + medium.sha256().brief()
        : name.substring(0, dot) + "-" + medium.sha256().brief() + name.substring(dot);
  }
}
