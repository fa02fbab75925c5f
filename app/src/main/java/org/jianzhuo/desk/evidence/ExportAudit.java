package org.jianzhuo.desk.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

  private static final String ALTERED = "altered: not the digest that was exported";
  private static final String STRANGE = "not of an export of this station";

  private final Path folder;
  private final Map<Path, Digest> digests = new HashMap<>();

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
    return list(manifest).map(Listed::set);
  }

  private static Optional<Listed> list(Path manifest) {
    try {
      SignedFile file = SignedFile.read(manifest);
      List<JsonNode> exports = file.exports(file.said().path("files").size(), "set");
      String set = exports.isEmpty() ? null : SignedFile.field(exports.getFirst(), "set");
      return file.signed() && set != null && Manifest.nameOf(set).equals(Manifest.nameOf(manifest))
          ? Optional.of(new Listed(file.said(), set, ids(exports)))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException altered) {
      return Optional.empty();
    }
  }

  private static Set<String> ids(List<JsonNode> entries) {
    return entries.stream().map(each -> each.path("entry").asText()).collect(Collectors.toSet());
  }

  /**
   * Compares the folder with the exports that a station's journal knows. Which folder an export was
   * written to nobody wrote down: one that is not here may lie elsewhere, or was taken out whole.
   */
  public Against against(List<ExportSet> known) throws IOException {
    Map<String, Damage> here = marks();
    Set<String> journalled = known.stream().map(ExportSet::mark).collect(Collectors.toSet());
    return new Against(
        known.stream().filter(set -> !here.containsKey(set.mark())).toList(),
        here.entrySet().stream()
            .filter(each -> !journalled.contains(each.getKey()))
            .map(Map.Entry::getValue)
            .toList());
  }

  /** Returns what each export in the folder is if nobody knows it, by its mark. */
  private Map<String, Damage> marks() throws IOException {
    Map<String, Damage> marks = new LinkedHashMap<>();
    for (Path manifest : manifests()) {
      String name = Manifest.nameOf(manifest);
      marks.put(set(manifest).orElse(name), new Damage("manifest", name, STRANGE));
    }
    for (Path sidecar : sidecars()) {
      Announced announced = announced(sidecar);
      // What left with a set is compared with its manifest.
      if (announced != null && announced.set() == null) {
        marks.put(announced.entry(), new Damage("sidecar", Manifest.nameOf(sidecar), STRANGE));
      }
    }
    return marks;
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
    digests.clear();
    List<Path> sidecars = sidecars();
    for (Path sidecar : sidecars) {
      found.addAll(beside(sidecar));
    }
    for (Path file : files()) {
      String name = Manifest.nameOf(file);
      if (name.endsWith(ENDING)) {
        if (!sidecars.contains(file) && !Manifest.named(name)) {
          found.add(new Damage("file", name, "neither a sidecar nor a manifest"));
        }
      } else if (!Files.exists(folder.resolve(name + ENDING))) {
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
      found.add(new Damage("file", name, ALTERED));
    }
    if (announced != null && !announced.file().equals(name)) {
      found.add(new Damage("file", name, "renamed: exported as " + announced.file()));
    }
    if (announced != null && announced.set() != null) {
      found.addAll(present("manifest", Manifest.nameOf(announced.set())));
    }
    return found;
  }

  /** Compares what a manifest names with what is there. */
  private List<Damage> listed(Path manifest) throws IOException {
    Listed listed = list(manifest).orElse(null);
    if (listed == null) {
      return List.of(new Damage("manifest", Manifest.nameOf(manifest), "altered"));
    }
    List<Damage> found = new ArrayList<>();
    for (JsonNode each : listed.said().path("files")) {
      found.addAll(whole(each.path("file").asText(), each.path("sha256").asText(), listed));
    }
    for (JsonNode each : listed.said().path("earlier")) {
      found.addAll(present("manifest", each.path("file").asText()));
    }
    return found;
  }

  /** Compares a file and its sidecar with what the manifest says and the entries it ends with. */
  private List<Damage> whole(String name, String sha256, Listed listed) throws IOException {
    List<Damage> found = new ArrayList<>(present("file", name));
    if (found.isEmpty() && !digest(folder.resolve(name)).hex().equals(sha256)) {
      found.add(new Damage("file", name, ALTERED));
    }
    Path sidecar = folder.resolve(name + ENDING);
    Announced announced = Files.isRegularFile(sidecar) ? announced(sidecar) : null;
    if (announced != null && !listed.entries().contains(announced.entry())) {
      found.add(
          new Damage("sidecar", name + ENDING, "not of the export that the manifest tells of"));
    }
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
   * What a whole manifest tells.
   *
   * @param set its own digest
   * @param entries the ids of the export's entries
   */
  private record Listed(JsonNode said, String set, Set<String> entries) {}

  /**
   * What a whole sidecar tells.
   *
   * @param file the name under which it left
   * @param entry the id of the export's entry
   * @param set the digest of the set with which the file left; null in older exports
   */
  private record Announced(String file, String sha256, String entry, @Nullable String set) {}

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
          ? new Announced(
              said.said().path("file").asText(),
              sha256,
              exports.getFirst().path("entry").asText(),
              SignedFile.field(exports.getFirst(), "set"))
          : null;
    } catch (IOException | IllegalArgumentException altered) {
      return null;
    }
  }

  // A clip may be long: sidecar and manifest ask for the same digest.
  private Digest digest(Path file) throws IOException {
    Digest known = digests.get(file);
    if (known == null) {
      known = hashed(file);
      digests.put(file, known);
    }
    return known;
  }

  private static Digest hashed(Path file) throws IOException {
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
