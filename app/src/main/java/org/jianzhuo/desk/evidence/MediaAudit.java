package org.jianzhuo.desk.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.Damage;

/** Checks the plain bytes of every medium that the journal names. */
public final class MediaAudit {

  private static final int BUFFER_BYTES = 1 << 16;

  private final MediaStore media;
  private final String ownStation;

  /**
   * @param ownStation as the store calls it: its media must all be here; those of others may still
   *     be on their way
   */
  public MediaAudit(MediaStore media, String ownStation) {
    this.media = media;
    this.ownStation = ownStation;
  }

  /** Reads every medium once; the vault must be open. */
  public List<Damage> check(List<Act> acts) {
    List<Damage> found = new ArrayList<>();
    for (Act act : acts) {
      mediumOf(act)
          .ifPresent(
              medium -> {
                if (media.has(medium.sha256())) {
                  problem(medium)
                      .ifPresent(what -> found.add(new Damage("medium", medium.fileName(), what)));
                } else if (own(act)) {
                  found.add(
                      new Damage(
                          "medium", medium.fileName(), "is missing; named by entry " + act.id()));
                }
              });
    }
    return found;
  }

  /** Returns the media of other stations that are not here, which is no damage; each once. */
  public List<Medium> stillElsewhere(List<Act> acts) {
    return acts.stream()
        .filter(act -> !own(act))
        .flatMap(act -> mediumOf(act).stream())
        .filter(medium -> !media.has(medium.sha256()))
        .distinct()
        .toList();
  }

  private boolean own(Act act) {
    return act.header().station().toString().equals(ownStation);
  }

  private static Optional<Medium> mediumOf(Act act) {
    return act.fact() instanceof EvidenceFact.Kept kept
        ? Optional.of(kept.medium())
        : Optional.empty();
  }

  private Optional<String> problem(Medium medium) {
    MessageDigest sha = Digest.sha256();
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    long bytes = 0;
    try (SeekableByteChannel plain = media.open(medium.sha256())) {
      for (int read = plain.read(buffer); read >= 0; read = plain.read(buffer)) {
        bytes += read;
        sha.update(buffer.flip());
        buffer.clear();
      }
    } catch (IOException | DeskFault e) {
      return Optional.of("does not open");
    }
    return Digest.ofBytes(sha.digest()).equals(medium.sha256()) && bytes == medium.bytes()
        ? Optional.empty()
        : Optional.of("the bytes are not those that were captured");
  }
}
