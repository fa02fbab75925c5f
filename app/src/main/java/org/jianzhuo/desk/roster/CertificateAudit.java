package org.jianzhuo.desk.roster;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.Damage;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.RosterFact;

/** Checks people's certificates against the committee that this station has pinned. */
public final class CertificateAudit {

  private final AccountStore store;

  public CertificateAudit(AccountStore store) {
    this.store = store;
  }

  /** Checks every certificate in the roster; the vault must be open. */
  public List<Damage> check(List<Act> acts) {
    Optional<String> pinned =
        store
            .secret(TrustedRoster.COMMITTEE)
            .map(text -> new String(text, StandardCharsets.US_ASCII));
    if (pinned.isEmpty()) {
      return List.of();
    }
    X509Certificate committee = CommitteeAuthority.read(pinned.get());
    Set<StreamId> trusted = new HashSet<>();
    for (Act act : acts) {
      if (act.fact() instanceof RosterFact.CommitteeFounded founded
          && founded.certificate().equals(pinned.get())) {
        trusted.add(act.header().stream());
      }
    }
    List<Damage> found = new ArrayList<>();
    for (Act act : acts) {
      if (act.fact() instanceof RosterFact.KeyIssued issued
          && trusted.contains(act.header().stream())
          && !isIssued(issued.certificate(), issued.person(), committee)) {
        found.add(
            new Damage(
                "certificate",
                issued.person().toString(),
                "is not the committee's; issued by entry " + act.id()));
      }
    }
    return found;
  }

  private static boolean isIssued(String certificate, PersonId person, X509Certificate committee) {
    try {
      return CommitteeAuthority.isIssued(CommitteeAuthority.read(certificate), person, committee);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
