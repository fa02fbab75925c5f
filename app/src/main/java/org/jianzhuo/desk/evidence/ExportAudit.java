package org.jianzhuo.desk.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.journal.Damage;
import org.jspecify.annotations.Nullable;

/**
 * Checks a folder of exported media against what lies beside them, with nothing of the station:
 * each file against its digest, the digest against the journal's entry that brought it, each entry
 * against its station's key, every word of a sidecar against the export's entry, and the files that
 * are there against the manifest that names them all.
 */
public final class ExportAudit {

  private static final String ENDING = ".json";
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
    if (!Files.isDirectory(folder)) {
      return false;
    }
    ExportAudit audit = new ExportAudit(folder);
    return !audit.sidecars().isEmpty() || !audit.manifests().isEmpty();
  }

  /** Returns the digest of the set that a manifest names; empty if it was altered. */
  static Optional<String> set(Path manifest) {
    try {
      SignedFile said = SignedFile.read(manifest);
      int files = said.said().path("files").size();
      List<JsonNode> exports = said.exports(files, "set");
      return said.signed() && !exports.isEmpty()
          ? Optional.ofNullable(SignedFile.field(exports.getFirst(), "set"))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException altered) {
      return Optional.empty();
    }
  }

  /**
   * Compares the folder with the exports that a station's journal knows. Which folder an export was
   * written to nobody wrote down: one that is not here may lie elsewhere, or was taken out whole.
   */
  public Against against(List<ExportSet> known) throws IOException {
    List<String> here = manifests().stream().map(Manifest::nameOf).toList();
    List<String> journalled = known.stream().map(ExportSet::manifest).toList();
    return new Against(
        known.stream().filter(set -> !here.contains(set.manifest())).toList(),
        here.stream()
            .filter(name -> !journalled.contains(name))
            .map(name -> new Damage("manifest", name, "not of an export of this station"))
            .toList());
  }

  /**
   * What a station's journal says of a folder.
   *
   * @param elsewhere its exports that are not in the folder
   * @param strange what in the folder its journal does not know
   */
  public record Against(List<ExportSet> elsewhere, List<Damage> strange) {}

  /** Returns what is altered, missing or without a sidecar, by its file name. */
  public List<Damage> audit() throws IOException {
    // A file can be missed by its sidecar and by the manifest: it is named once.
    Set<Damage> found = new LinkedHashSet<>();
    for (Path sidecar : sidecars()) {
      found.addAll(beside(sidecar));
    }
    for (Path file : files()) {
      String name = Manifest.nameOf(file);
      if (!name.endsWith(ENDING) && !Files.exists(folder.resolve(name + ENDING))) {
        found.add(new Damage("file", name, "without a sidecar"));
      }
    }
    for (Path manifest : manifests()) {
      found.addAll(listed(manifest));
    }
    return List.copyOf(found);
  }

  private List<Damage> beside(Path sidecar) throws IOException {
    String name = described(sidecar);
    Path file = folder.resolve(name);
    List<Damage> found = new ArrayList<>();
    Announced announced = announced(sidecar);
    if (announced == null) {
      found.add(new Damage("sidecar", name + ENDING, "altered"));
    } else if (!Files.isRegularFile(file)) {
      found.add(new Damage("file", name, "missing"));
    } else if (!digest(file).hex().equals(announced.sha256())) {
      found.add(new Damage("file", name, "altered: not the digest of its sidecar"));
    }
    if (announced != null && announced.set() != null) {
      found.addAll(present("manifest", Manifest.nameOf(announced.set())));
    }
    return found;
  }

  /** Compares what a manifest names with what is there. */
  private List<Damage> listed(Path manifest) throws IOException {
    String name = Manifest.nameOf(manifest);
    if (set(manifest).filter(set -> Manifest.nameOf(set).equals(name)).isEmpty()) {
      return List.of(new Damage("manifest", name, "altered"));
    }
    List<Damage> found = new ArrayList<>();
    JsonNode said = SignedFile.read(manifest).said();
    said.path("files").forEach(each -> found.addAll(present("file", each.path("file").asText())));
    said.path("earlier")
        .forEach(each -> found.addAll(present("manifest", each.path("file").asText())));
    return found;
  }

  private List<Damage> present(String what, String name) {
    return Files.isRegularFile(folder.resolve(name))
        ? List.of()
        : List.of(new Damage(what, name, "missing"));
  }

  private List<Path> manifests() throws IOException {
    return files().stream().filter(file -> Manifest.named(Manifest.nameOf(file))).toList();
  }

  private List<Path> sidecars() throws IOException {
    List<Path> all = files();
    return all.stream()
        .filter(file -> Manifest.nameOf(file).endsWith(ENDING))
        .filter(file -> !Manifest.named(Manifest.nameOf(file)))
        .filter(file -> all.contains(folder.resolve(described(file))) || tells(file))
        .toList();
  }

  private static boolean tells(Path file) {
    try {
      return SignedFile.read(file).said().isObject();
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
    String name = Manifest.nameOf(sidecar);
    return name.substring(0, name.length() - ENDING.length());
  }

  /**
   * What a whole sidecar tells.
   *
   * @param set the digest of the set with which the file left; null in older exports
   */
  private record Announced(String sha256, @Nullable String set) {}

  /**
   * Reads a sidecar; null where its digest differs from the entry that brought the medium, where an
   * entry is not signed by the key that stands there for its station, or where anything differs
   * from what the export's entry holds the digest of.
   */
  private static @Nullable Announced announced(Path sidecar) {
    try {
      SignedFile said = SignedFile.read(sidecar);
      String sha256 = said.said().path("sha256").asText();
      List<JsonNode> exports = said.exports(1, "described");
      return said.signed() && said.holds(sha256) && !exports.isEmpty()
          ? new Announced(sha256, SignedFile.field(exports.getFirst(), "set"))
          : null;
    } catch (IOException | IllegalArgumentException altered) {
      return null;
    }
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
