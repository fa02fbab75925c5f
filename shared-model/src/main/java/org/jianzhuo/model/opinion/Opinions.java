package org.jianzhuo.model.opinion;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.Projection;
import org.jspecify.annotations.Nullable;

/**
 * Holds the opinions filed on a case and the state of the panel opinion.
 *
 * @param filed by expert, in order of filing
 * @param sheet the last composed sheet; null before
 * @param signatures on the last composed sheet, in order
 * @param prints the number of prints so far
 */
public record Opinions(
    Map<PersonId, Opinion> filed,
    OpinionFact.@Nullable SheetComposed sheet,
    List<OpinionFact.SheetSigned> signatures,
    int prints) {

  /** The projection of a case's stream onto its opinions. */
  public static final Projection<Opinions> PROJECTION = new OpinionsProjection();

  public Opinions {
    filed = Collections.unmodifiableMap(new LinkedHashMap<>(filed));
    signatures = List.copyOf(signatures);
  }

  /** Tells whether the expert has signed the last composed sheet. */
  public boolean hasSigned(PersonId expert) {
    return signatures.stream().anyMatch(s -> s.expert().equals(expert));
  }

  /** Returns the medium of the last revision, if a sheet was composed. */
  public Optional<MediaId> lastRevision() {
    return signatures.isEmpty()
        ? Optional.ofNullable(sheet).map(OpinionFact.SheetComposed::medium)
        : Optional.of(signatures.getLast().medium());
  }

  /** Returns the digest of the last revision, if a sheet was composed. */
  public Optional<Digest> lastDigest() {
    return signatures.isEmpty()
        ? Optional.ofNullable(sheet).map(OpinionFact.SheetComposed::sha256)
        : Optional.of(signatures.getLast().sha256());
  }
}
