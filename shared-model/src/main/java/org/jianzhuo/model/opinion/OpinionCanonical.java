package org.jianzhuo.model.opinion;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Roster;
import org.jianzhuo.model.roster.RosterFact;
import org.jspecify.annotations.Nullable;

/**
 * Gives an opinion the bytes that its expert signs: one opinion of one case has one encoding, in
 * which the order of findings, entries and pictures does not matter.
 *
 * <p>Each value is written as its length in bytes, a colon, its UTF-8 bytes and a line feed, so no
 * value can run into the next.
 */
public final class OpinionCanonical {
  private static final String LAYOUT = "jianzhuo-opinion/1";
  private static final String CONSULTATION = "jianzhuo-consultation/1";

  private OpinionCanonical() {}

  /** Encodes the opinion as given on the case. */
  public static byte[] bytes(StreamId caseStream, Opinion opinion) {
    StringBuilder out = new StringBuilder(1024);
    put(out, LAYOUT);
    put(out, caseStream.toString());
    put(out, opinion.expert().toString());
    put(out, Integer.toString(opinion.seat()));
    put(out, Boolean.toString(opinion.consents()));
    put(out, Integer.toString(opinion.grade()));
    put(out, opinion.selfCare().name());
    put(out, opinion.result());
    put(out, opinion.reason());
    Boolean followed = opinion.followedSuggestion();
    put(out, followed == null ? null : followed.toString());
    List<FindingReading> readings =
        opinion.readings().stream().sorted(Comparator.comparing(FindingReading::finding)).toList();
    put(out, Integer.toString(readings.size()));
    readings.forEach(reading -> put(out, reading));
    putAll(out, opinion.restsOn().stream().map(Object::toString).sorted().toList());
    putAll(out, opinion.media().stream().map(Object::toString).sorted().toList());
    if (!opinion.decisions().isEmpty()) {
      putAll(
          out,
          opinion.decisions().entrySet().stream()
              .map(e -> e.getKey() + "=" + e.getValue())
              .sorted()
              .toList());
    }
    if (!opinion.grounds().equals(GradeGrounds.NONE)) {
      putAll(out, opinion.grounds().rises().stream().map(Enum::name).sorted().toList());
      PriorInjury.Effect prior = opinion.grounds().prior();
      put(out, prior == null ? null : prior.name());
      // what was filed before it was asked keeps its bytes
      if (!opinion.grounds().apart().isEmpty()) {
        putAll(out, opinion.grounds().apart().stream().sorted().toList());
      }
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Encodes the consultation committee's opinion on the case. */
  public static byte[] bytes(StreamId caseStream, ConsultationOpinion opinion) {
    StringBuilder out = new StringBuilder(1024);
    put(out, CONSULTATION);
    put(out, caseStream.toString());
    putAll(out, opinion.attended().stream().map(Object::toString).toList());
    put(out, opinion.on().toString());
    put(out, Integer.toString(opinion.rulings().size()));
    for (ConsultationOpinion.Ruling ruling : opinion.rulings()) {
      put(out, ruling.field());
      put(out, ruling.value());
      put(out, ruling.reasoning());
    }
    put(out, Integer.toString(opinion.clauses().size()));
    for (ConsultationOpinion.ClauseRuling ruling : opinion.clauses()) {
      put(out, ruling.finding().toString());
      put(out, ruling.clause());
    }
    List<PersonId> onPaper = opinion.onPaper();
    // what was signed before that was asked keeps its bytes
    if (onPaper != null) {
      putAll(out, onPaper.stream().map(Object::toString).toList());
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Tells whether the opinion's signature is that of its expert, whose certificate the roster
   * holds.
   */
  public static boolean isSignedByExpert(
      StreamId caseStream, OpinionFact.Filed filed, Roster roster) {
    RosterFact.KeyIssued issued = roster.keys().get(filed.opinion().expert());
    if (issued == null) {
      return false;
    }
    try {
      PublicKey key =
          CertificateFactory.getInstance("X.509")
              .generateCertificate(
                  new ByteArrayInputStream(Base64.getDecoder().decode(issued.certificate())))
              .getPublicKey();
      return isSignedBy(caseStream, filed, key);
    } catch (CertificateException | IllegalArgumentException e) {
      return false;
    }
  }

  /** Tells whether the opinion's signature is the key's: ECDSA over SHA-256, DER in Base64. */
  public static boolean isSignedBy(StreamId caseStream, OpinionFact.Filed filed, PublicKey key) {
    try {
      Signature verifier = Signature.getInstance("SHA256withECDSA");
      verifier.initVerify(key);
      verifier.update(bytes(caseStream, filed.opinion()));
      return verifier.verify(Base64.getDecoder().decode(filed.signature()));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private static void put(StringBuilder out, FindingReading reading) {
    put(out, reading.finding().toString());
    put(out, Boolean.toString(reading.accepted()));
    put(out, reading.ownReading());
    put(out, reading.clause());
  }

  private static void put(StringBuilder out, @Nullable ClauseChoice clause) {
    put(out, clause == null ? null : clause.standard());
    put(out, clause == null ? null : clause.code());
    put(out, clause == null ? null : degree(clause));
    put(out, clause == null ? null : clause.match().name());
    put(out, clause == null ? null : clause.reason());
  }

  private static String degree(ClauseChoice clause) {
    return clause.loss() == null ? Integer.toString(clause.grade()) : clause.loss().name();
  }

  private static void putAll(StringBuilder out, List<String> values) {
    put(out, Integer.toString(values.size()));
    values.forEach(value -> put(out, value));
  }

  private static void put(StringBuilder out, @Nullable String value) {
    if (value == null) {
      out.append("-\n");
      return;
    }
    out.append(value.getBytes(StandardCharsets.UTF_8).length)
        .append(':')
        .append(value)
        .append('\n');
  }
}
