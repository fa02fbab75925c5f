package org.jianzhuo.model.roster;

import java.time.Instant;
import java.util.Map;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.FactFamily;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StationId;
import org.jspecify.annotations.Nullable;

/** The facts of the roster stream. */
public sealed interface RosterFact extends Fact {

  FactFamily FAMILY =
      new FactFamily(
          Map.of(
              "roster.committee-founded", CommitteeFounded.class,
              "roster.station-registered", StationRegistered.class,
              "roster.person-listed", PersonListed.class,
              "roster.key-issued", KeyIssued.class,
              "roster.slip-issued", SlipIssued.class,
              "roster.person-locked-out", PersonLockedOut.class,
              "roster.setting-changed", SettingChanged.class));

  /**
   * Founds the committee: the first entry of the roster stream.
   *
   * @param name as printed at the head of its documents, e.g. 深圳市劳动能力鉴定委员会
   * @param place the place whose rules apply, e.g. 深圳市
   * @param profile the rule profile in force, e.g. {@code national-2025+guangdong}
   * @param certificate the committee's X.509 certificate, DER in Base64: pinned at enrolment
   * @param practice whether this is a practice committee, whose papers are no real papers
   */
  record CommitteeFounded(
      String name, String place, String profile, String certificate, boolean practice)
      implements RosterFact {}

  /**
   * Registers a station's signing key.
   *
   * @param label what people call it, e.g. 工位 3A
   * @param publicKey Ed25519, X.509 SubjectPublicKeyInfo in Base64
   */
  record StationRegistered(StationId station, String label, String publicKey)
      implements RosterFact {}

  /** Lists a person, or changes what is known of one. */
  record PersonListed(Person person) implements RosterFact {}

  /**
   * Issues a person's certificate with the private key wrapped under their password.
   *
   * @param certificate X.509 by the committee's key, DER in Base64
   * @param wrappedKey the private key, wrapped; the format is the station's
   */
  record KeyIssued(PersonId person, String certificate, String wrappedKey) implements RosterFact {}

  /**
   * Records that a one-time slip was handed to a person, without the slip's code.
   *
   * @param reason why the secrets that the person has are set anew; null for a first slip
   */
  record SlipIssued(PersonId person, @Nullable String reason) implements RosterFact {

    /** Hands out a first slip. */
    public SlipIssued(PersonId person) {
      this(person, null);
    }
  }

  /** Records that a person was locked out on a station after five wrong entries. */
  record PersonLockedOut(PersonId person, StationId station, Instant until) implements RosterFact {}

  /**
   * Changes a setting of the committee, e.g. {@code opinionMode} to {@code BACK_TO_BACK}.
   *
   * @param reason why, where it is asked for; null else, and in entries of before it was asked
   */
  record SettingChanged(String name, String value, @Nullable String reason) implements RosterFact {

    /** Changes a setting for which no reason is asked. */
    public SettingChanged(String name, String value) {
      this(name, value, null);
    }
  }
}
