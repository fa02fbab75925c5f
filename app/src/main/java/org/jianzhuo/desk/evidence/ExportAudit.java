package org.jianzhuo.desk.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.journal.Damage;
import org.jianzhuo.model.journal.Entry;
import org.jianzhuo.model.journal.SignedHeader;
import org.jianzhuo.model.wire.Ed25519Keys;
import org.jianzhuo.model.wire.Json;

/**
 * Checks a folder of exported media against the sidecars beside them, with nothing of the station:
 * each file against its digest, the digest against the journal's entry that brought it, each entry
 * against its station's key, and every word of the sidecar against the export's entry.
 */
public final class ExportAudit {

  private static final String ENDING = ".json";
  private static final long LONGEST_SIDECAR = 16_000_000;
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path folder;

  /**
   * @param folder into which media were exported
   */
  public ExportAudit(Path folder) {
    this.folder = folder;
  }

  /** Tells whether a folder looks like one of exported media. */
  public static boolean recognises(Path folder) throws IOException {
    return Files.isDirectory(folder) && !new ExportAudit(folder).sidecars().isEmpty();
  }

  /** Returns what is altered, missing or without a sidecar, by its file name. */
  public List<Damage> audit() throws IOException {
    List<Damage> found = new ArrayList<>();
    for (Path sidecar : sidecars()) {
      String name = described(sidecar);
      Path file = folder.resolve(name);
      String announced = announced(sidecar);
      if (announced.isEmpty()) {
        found.add(new Damage("sidecar", name + ENDING, "altered"));
      } else if (!Files.isRegularFile(file)) {
        found.add(new Damage("file", name, "missing"));
      } else if (!digest(file).hex().equals(announced)) {
        found.add(new Damage("file", name, "altered: not the digest of its sidecar"));
      }
    }
    for (Path file : files()) {
      String name = String.valueOf(file.getFileName());
      if (!name.endsWith(ENDING) && !Files.exists(folder.resolve(name + ENDING))) {
        found.add(new Damage("file", name, "without a sidecar"));
      }
    }
    return found;
  }

  private List<Path> sidecars() throws IOException {
    List<Path> all = files();
    return all.stream()
        .filter(file -> String.valueOf(file.getFileName()).endsWith(ENDING))
        .filter(file -> all.contains(folder.resolve(described(file))) || tells(file))
        .toList();
  }

  private static boolean tells(Path file) {
    try {
      return read(file).path("custody").isArray();
    } catch (IOException unreadable) {
      return false;
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String described(Path sidecar) {
    String name = String.valueOf(sidecar.getFileName());
    return name.substring(0, name.length() - ENDING.length());
  }

  /**
   * Returns the digest that the sidecar tells; blank where it differs from the entry that brought
   * the medium, where an entry is not signed by the key that stands there for its station, or where
   * anything differs from what the export's entry holds the digest of.
   */
  private static String announced(Path sidecar) {
    try {
      if (!(read(sidecar) instanceof ObjectNode said)) {
        return "";
      }
      String sha256 = said.path("sha256").asText();
      boolean brought = false;
      for (JsonNode link : said.path(Sidecar.CUSTODY)) {
        SignedHeader signed = signed(link);
        if (!matches(signed, link) || !isSignedBy(said.path("keys"), signed)) {
          return "";
        }
        brought |= !link.path("body").isNull() && body(link).contains(sha256);
      }
      return brought && isWhole(said) ? sha256 : "";
    } catch (IOException | IllegalArgumentException altered) {
      return "";
    }
  }

  /** Tells whether all but the export's own entry is what that entry holds the digest of. */
  private static boolean isWhole(ObjectNode said) throws IOException {
    ArrayNode custody = said.withArray(Sidecar.CUSTODY);
    JsonNode export = custody.remove(custody.size() - 1);
    return EvidenceFact.FAMILY.kinds().get(export.path("kind").asText())
            == EvidenceFact.Exported.class
        && body(export).contains(Sidecar.digestOf(said).hex());
  }

  private static SignedHeader signed(JsonNode link) {
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

  /** Returns the texts in an entry's body, once that is the body which its header tells. */
  private static List<String> body(JsonNode link) throws IOException {
    Entry entry = new Entry(signed(link), Base64.getDecoder().decode(link.path("body").asText()));
    List<String> texts = new ArrayList<>();
    JsonNode body = Json.mapper().readTree(entry.json());
    for (String field : List.of("sha256", "described")) {
      texts.addAll(body.findValuesAsText(field));
    }
    return texts;
  }

  private static JsonNode read(Path sidecar) throws IOException {
    if (Files.size(sidecar) > LONGEST_SIDECAR) {
      throw new IOException("too long for a sidecar");
    }
    return Json.mapper().readTree(Files.readAllBytes(sidecar));
  }

  private static Digest digest(Path file) throws IOException {
    MessageDigest hash = Digest.sha256();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        hash.update(buffer, 0, read);
      }
    }
    return Digest.ofBytes(hash.digest());
  }
}
