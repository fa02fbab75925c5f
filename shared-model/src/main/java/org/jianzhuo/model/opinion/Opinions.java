package org.jianzhuo.model.opinion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.Projection;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.panel.PanelFact;
import org.jspecify.annotations.Nullable;

/**
 * Holds the opinions filed on a case and the state of the panel opinion.
 *
 * @param sealed who has given an opinion that is not yet open, with the digest of its signature
 * @param filed by expert, in order of filing
 * @param referral to the consultation committee; null where there is none
 * @param consultation the consultation committee's opinion; null before
 * @param sheet the last composed sheet; null before
 * @param signatures on the last composed sheet, in order
 * @param prints the number of prints so far
 * @param replaced the sheets that a later vote set aside, oldest first
 * @param call the last call to deliberate anew since then; null where there is none
 */
public record Opinions(
    Map<PersonId, Digest> sealed,
    Map<PersonId, Opinion> filed,
    @Nullable Referral referral,
    @Nullable ConsultationOpinion consultation,
    OpinionFact.@Nullable SheetComposed sheet,
    List<OpinionFact.SheetSigned> signatures,
    int prints,
    List<Replaced> replaced,
    @Nullable DeliberationCall call) {

  /** The projection of a case's stream onto its opinions. */
  public static final Projection<Opinions> PROJECTION = new OpinionsProjection();

  /**
   * A sheet that was set aside.
   *
   * @param revisions the digests of its revisions: composed first, then after each signature
   * @param reason why it was set aside
   */
  public record Replaced(int version, List<Digest> revisions, String reason) {
    public Replaced {
      revisions = List.copyOf(revisions);
    }
  }

  public Opinions {
    sealed = Map.copyOf(sealed);
    filed = Collections.unmodifiableMap(new LinkedHashMap<>(filed));
    signatures = List.copyOf(signatures);
    replaced = List.copyOf(replaced);
  }

  /** Tells whether the person sits on the consultation committee that is still to speak. */
  public boolean awaits(PersonId member) {
    return referral != null && consultation == null && referral.members().contains(member);
  }

  /** Tells whether the expert has given an opinion, be it still sealed. */
  public boolean hasGiven(PersonId expert) {
    return filed.containsKey(expert) || sealed.containsKey(expert);
  }

  /** Counts the experts who have given an opinion, be it still sealed. */
  public int given() {
    return (int) sealed.keySet().stream().filter(e -> !filed.containsKey(e)).count() + filed.size();
  }

  /** Tells how the panel stands to the last call to deliberate anew, if there is one. */
  public Optional<DeliberationCall.State> callState() {
    return Optional.ofNullable(call).map(open -> open.state(given()));
  }

  /** Tells whether a call to deliberate anew is neither declined nor followed yet. */
  public boolean isCalled() {
    return callState().filter(state -> state != DeliberationCall.State.DECLINED).isPresent();
  }

  Opinions with(@Nullable DeliberationCall next) {
    return new Opinions(
        sealed, filed, referral, consultation, sheet, signatures, prints, replaced, next);
  }

  /** Returns the version that the next composed sheet gets, from 1. */
  public int nextVersion() {
    return sheet != null
        ? sheet.version() + 1
        : replaced.isEmpty() ? 1 : replaced.getLast().version() + 1;
  }

  /** Tells whether the expert has signed the last composed sheet. */
  public boolean hasSigned(PersonId expert) {
    return signatures.stream().anyMatch(s -> s.expert().equals(expert));
  }

  /**
   * Returns the seats of those whose place is still empty: without an opinion before the sheet is
   * composed, without a signature on it after.
   */
  public List<Integer> emptySeats(Panel panel) {
    PanelFact.Seated seated = panel.seated();
    List<PersonId> experts = seated == null ? List.of() : seated.experts();
    List<Integer> seats = new ArrayList<>();
    for (int i = 0; i < experts.size(); i++) {
      PersonId expert = experts.get(i);
      if (!(sheet == null ? filed.containsKey(expert) : hasSigned(expert))) {
        seats.add(i + 1);
      }
    }
    return List.copyOf(seats);
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

  /**
   * Returns the version of a sheet that was set aside, if one of its revisions is of this digest.
   */
  public Optional<Replaced> replacedBy(Digest revision) {
    return replaced.stream().filter(old -> old.revisions().contains(revision)).findFirst();
  }

  /** Returns the digest of the last revision of a sheet that was set aside, if it is one. */
  public Optional<Digest> lastOfReplaced(int version) {
    return replaced.stream()
        .filter(old -> old.version() == version && !old.revisions().isEmpty())
        .findFirst()
        .map(old -> old.revisions().getLast());
  }
}
