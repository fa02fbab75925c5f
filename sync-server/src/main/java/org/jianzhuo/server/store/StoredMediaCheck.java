package org.jianzhuo.server.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.journal.Damage;
import org.jianzhuo.server.sync.ServerVault;
import org.jspecify.annotations.Nullable;

/** Checks the files of media against the list in the database. */
public final class StoredMediaCheck {

  private record Row(String name, byte[] sealedHash, long bytes) {}

  private final ServerDatabase database;
  private final Path media;
  private final @Nullable ServerVault vault;
  private final Map<String, String> fileNames = new HashMap<>();
  private final List<Damage> found = new ArrayList<>();

  /**
   * @param vault opens the media; null for a cold check
   * @param known file names by the digest of the plain bytes, as the entries tell
   */
  public StoredMediaCheck(
      ServerDatabase database, Path media, @Nullable ServerVault vault, Map<Digest, String> known) {
    this.database = database;
    this.media = media;
    this.vault = vault;
    if (vault != null) {
      known.forEach((digest, fileName) -> fileNames.put(vault.nameOf(digest), fileName));
    }
  }

  /** Checks every listed medium and every file of the folder. */
  public List<Damage> check() throws IOException {
    Set<Path> listed = new HashSet<>();
    List<Row> rows =
        database.query(
            "select-media", row -> new Row(row.getString(1), row.getBytes(2), row.getLong(3)));
    for (Row row : rows) {
      Path file = FolderMediaStore.fileOf(media, row.name());
      listed.add(file);
      if (!Files.isRegularFile(file)) {
        damage(row, "its file " + media.relativize(file) + " is missing");
      } else if (!Arrays.equals(sealedHash(file).bytes(), row.sealedHash())) {
        damage(row, "its sealed bytes in " + media.relativize(file) + " were changed");
      } else if (vault != null) {
        checkPlain(row, file, vault);
      }
    }
    findSurplus(listed);
    return List.copyOf(found);
  }

  private void findSurplus(Set<Path> listed) throws IOException {
    if (!Files.isDirectory(media)) {
      return;
    }
    try (Stream<Path> files = Files.walk(media)) {
      files
          .filter(file -> Files.isRegularFile(file) && !listed.contains(file))
          .filter(file -> !file.toString().endsWith(".part"))
          .sorted()
          .forEach(
              file ->
                  found.add(
                      new Damage(
                          "medium",
                          media.relativize(file).toString(),
                          "a file that no list names")));
    }
  }

  private static Digest sealedHash(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return digest(in);
    }
  }

  private static Digest digest(InputStream in) throws IOException {
    MessageDigest sha = Digest.sha256();
    new DigestInputStream(in, sha).transferTo(OutputStream.nullOutputStream());
    return Digest.ofBytes(sha.digest());
  }

  private void checkPlain(Row row, Path file, ServerVault opened) {
    try (InputStream in =
        Channels.newInputStream(FolderMediaStore.open(opened, file, row.name()))) {
      if (!opened.nameOf(digest(in)).equals(row.name())) {
        damage(row, "its bytes are another medium's");
      }
    } catch (IOException e) {
      damage(row, "it cannot be opened with this key");
    }
  }

  private void damage(Row row, String what) {
    found.add(new Damage("medium", fileNames.getOrDefault(row.name(), row.name()), what));
  }
}
