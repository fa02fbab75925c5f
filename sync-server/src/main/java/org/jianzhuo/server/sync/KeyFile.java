package org.jianzhuo.server.sync;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * Keeps the server's key in a file outside the data folder: one line of text that can be printed
 * and put into a safe. Without it nothing on the server can be read again.
 */
public final class KeyFile {

  private static final String HEAD = "jianzhuo-server-key-1 ";

  private final Path file;

  /**
   * @throws IOException if the file would lie inside the data folder
   */
  public KeyFile(Path file, Path data) throws IOException {
    this.file = file.toAbsolutePath().normalize();
    if (this.file.startsWith(data.toAbsolutePath().normalize())) {
      throw new IOException("the key file must lie outside the data folder: " + file);
    }
  }

  /** Names the usual place: beside the data folder. */
  public static Path beside(Path data) {
    Path folder = data.toAbsolutePath().normalize();
    return folder.resolveSibling(folder.getFileName() + ".key");
  }

  public Path path() {
    return file;
  }

  public boolean exists() {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Reads the key's 32 bytes. */
  public byte[] read() throws IOException {
    String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
    if (!text.startsWith(HEAD)) {
      throw new IOException("not a server key file: " + file);
    }
    byte[] key;
    try {
      key = Base64.getDecoder().decode(text.substring(HEAD.length()));
    } catch (IllegalArgumentException e) {
      throw new IOException("not a server key file: " + file, e);
    }
    if (key.length != 32) {
      throw new IOException("not a server key file: " + file);
    }
    return key;
  }

  /** Makes a new key and forces it to the disk, readable by the owner only. */
  public byte[] create(RandomGenerator random) throws IOException {
    byte[] key = new byte[32];
    random.nextBytes(key);
    Files.createDirectories(file.getParent());
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (UnsupportedOperationException e) {
      // A file system without POSIX permissions, such as NTFS: its folder's rights are inherited.
      Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      throw new IOException("the key file exists already: " + file, e);
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      String line = HEAD + Base64.getEncoder().encodeToString(key) + "\n";
      channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
      channel.force(true);
    }
    return key;
  }
}
