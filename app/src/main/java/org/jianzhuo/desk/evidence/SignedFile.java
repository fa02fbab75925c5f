package org.jianzhuo.desk.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.journal.Entry;
import org.jianzhuo.model.journal.SignedHeader;
import org.jianzhuo.model.wire.Ed25519Keys;
import org.jianzhuo.model.wire.Json;
import org.jspecify.annotations.Nullable;

/**
 * A file of an export that the journal signs: JSON with the station's keys and signed entries, of
 * which those of the export hold the digest of all that stands before them (ADR 0021, 0022).
 */
final class SignedFile {

  /** The name of the signed entries in the file. */
  static final String CUSTODY = "custody";

  private static final long LONGEST = 16_000_000;

  private final ObjectNode said;

  private SignedFile(ObjectNode said) {
    this.said = said;
  }

  /**
   * One signed entry.
   *
   * @param body of the entry that brought the medium, whose digest the header holds: it names the
   *     file's digest; likewise of the export; null for the others
   */
  record Link(
      String kind,
      String at,
      String entry,
      String station,
      String header,
      String signature,
      @Nullable String body) {

    static Link of(Entry whole, boolean brought, ZoneId zone) {
      SignedHeader signed = whole.signed();
      Base64.Encoder base64 = Base64.getEncoder();
      return new Link(
          signed.header().kind(),
          time(signed.header().at(), zone),
          signed.id().toString(),
          signed.header().station().toString(),
          base64.encodeToString(signed.bytes()),
          base64.encodeToString(signed.signature()),
          brought ? base64.encodeToString(whole.saltedBody()) : null);
    }
  }

  /** Returns what is written before the export's own entries are among the custody. */
  static ObjectNode described(Object written) {
    return Json.mapper().valueToTree(written);
  }

  /** Returns the digest of a description; spaces and line breaks do not count. */
  static Digest digestOf(ObjectNode described) {
    try {
      return Digest.of(Json.mapper().writeValueAsBytes(described));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a description that cannot be written", e);
    }
  }

  /** Returns the file's bytes: the description with the export's entries at its end. */
  static byte[] with(ObjectNode described, List<Entry> exports, ZoneId zone) {
    ObjectNode whole = described.deepCopy();
    ArrayNode custody = whole.withArray(CUSTODY);
    exports.forEach(
        export -> custody.add(Json.mapper().<ObjectNode>valueToTree(Link.of(export, true, zone))));
    try {
      return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(whole);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a description that cannot be written", e);
    }
  }

  /**
   * Reads such a file; an exception if it is none, as far as can be told without its signatures.
   */
  static SignedFile read(Path file) throws IOException {
    if (Files.size(file) > LONGEST) {
      throw new IOException("too long for a description");
    }
    if (Json.mapper().readTree(Files.readAllBytes(file)) instanceof ObjectNode said
        && said.path(CUSTODY).isArray()) {
      return new SignedFile(said);
    }
    throw new IOException("no description with a custody");
  }

  /** Returns what the file says. */
  JsonNode said() {
    return said;
  }

  /** Tells whether each entry is the one that the station's key in the file signed. */
  boolean signed() {
    try {
      for (JsonNode link : said.path(CUSTODY)) {
        SignedHeader signed = header(link);
        if (!matches(signed, link) || !isSignedBy(said.path("keys"), signed)) {
          return false;
        }
      }
      return true;
    } catch (IllegalArgumentException altered) {
      return false;
    }
  }

  /** Tells whether an entry that came with its body holds this digest. */
  boolean holds(String sha256) throws IOException {
    for (JsonNode link : said.path(CUSTODY)) {
      if (!link.path("body").isNull() && body(link).findValuesAsText("sha256").contains(sha256)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the export's entries at the end; none unless all before them is what each of them holds
   * the digest of.
   *
   * @param count how many of them stand there
   * @param field of their bodies that holds the digest
   */
  List<JsonNode> exports(int count, String field) throws IOException {
    ObjectNode before = said.deepCopy();
    ArrayNode custody = before.withArray(CUSTODY);
    List<JsonNode> exports = new ArrayList<>();
    while (exports.size() < count && !custody.isEmpty()) {
      exports.add(custody.remove(custody.size() - 1));
    }
    String digest = digestOf(before).hex();
    boolean whole = exports.size() == count;
    for (JsonNode export : exports) {
      whole &=
          EvidenceFact.FAMILY.kinds().get(export.path("kind").asText())
                  == EvidenceFact.Exported.class
              && digest.equals(field(export, field));
    }
    return whole ? exports : List.of();
  }

  /**
   * Returns a text of an entry's body, once that is the body which its header tells; null where it
   * has none.
   */
  static @Nullable String field(JsonNode link, String name) throws IOException {
    JsonNode found = body(link).findValue(name);
    return found == null || found.isNull() ? null : found.asText();
  }

  static String time(long millis, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(Instant.ofEpochMilli(millis).atZone(zone));
  }

  private static JsonNode body(JsonNode link) throws IOException {
    Entry entry = new Entry(header(link), Base64.getDecoder().decode(link.path("body").asText()));
    return Json.mapper().readTree(entry.json());
  }

  private static SignedHeader header(JsonNode link) {
    Base64.Decoder base64 = Base64.getDecoder();
    return new SignedHeader(
        base64.decode(link.path("header").asText()),
        base64.decode(link.path("signature").asText()));
  }

  private static boolean matches(SignedHeader signed, JsonNode link) {
    return signed.id().toString().equals(link.path("entry").asText())
        && signed.header().kind().equals(link.path("kind").asText())
        && signed.header().station().toString().equals(link.path("station").asText());
  }

  private static boolean isSignedBy(JsonNode keys, SignedHeader signed) {
    String key = keys.path(signed.header().station().toString()).asText();
    return !key.isEmpty() && signed.isSignedBy(Ed25519Keys.read(key));
  }
}
