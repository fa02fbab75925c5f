package org.jianzhuo.server.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.server.sync.MediaStore;
import org.jianzhuo.server.sync.ServerVault;

/**
 * Keeps media sealed in a folder, each named by an HMAC of its digest; the database lists which
 * there are and the hash of their sealed bytes.
 */
public final class FolderMediaStore implements MediaStore {

  private final Path media;
  private final IncomingFolder incoming;
  private final ServerDatabase database;
  private final ServerVault vault;
  private final Supplier<UUID> ids;

  public FolderMediaStore(Path data, ServerDatabase database, ServerVault vault, Supplier<UUID> ids)
      throws IOException {
    this.media = Files.createDirectories(data.resolve("media"));
    this.incoming = new IncomingFolder(data.resolve("incoming"), vault);
    this.database = database;
    this.vault = vault;
    this.ids = ids;
  }

  /** Returns the file of a medium below the media folder. */
  static Path fileOf(Path media, String name) {
    return media.resolve(name.substring(0, 2)).resolve(name.substring(2));
  }

  /** Names what a medium's seal belongs to. */
  static byte[] context(String name) {
    return ("medium:" + name).getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public boolean has(Digest sha256) {
    String name = vault.nameOf(sha256);
    return Files.exists(fileOf(media, name))
        && !database.query("select-medium", row -> true, name).isEmpty();
  }

  @Override
  public synchronized Upload begin(Digest sha256, long length) throws IOException {
    Optional<Upload> underWay = uploadOf(sha256).filter(u -> u.length() == length);
    return underWay.isPresent() ? underWay.get() : incoming.create(ids.get(), sha256, length);
  }

  @Override
  public Optional<Upload> upload(UUID id) throws IOException {
    return incoming.find(id);
  }

  @Override
  public synchronized Optional<Upload> uploadOf(Digest sha256) throws IOException {
    for (Upload upload : incoming.all()) {
      if (upload.sha256().equals(sha256)) {
        return Optional.of(upload);
      }
    }
    return Optional.empty();
  }

  @Override
  public Upload append(Upload upload, InputStream bytes) throws IOException {
    Upload longer = incoming.append(upload, bytes);
    if (longer.offset() == longer.length()) {
      complete(longer);
    }
    return longer;
  }

  @Override
  public void complete(Upload upload) throws IOException {
    if (has(upload.sha256())) {
      incoming.drop(upload.id());
      return;
    }
    String name = vault.nameOf(upload.sha256());
    Path file = fileOf(media, name);
    Files.createDirectories(file.getParent());
    Path part = file.resolveSibling(file.getFileName() + "." + upload.id() + ".part");
    MessageDigest plain = Digest.sha256();
    MessageDigest sealed = Digest.sha256();
    try {
      seal(upload, name, part, plain, sealed);
      if (!Digest.ofBytes(plain.digest()).equals(upload.sha256())) {
        incoming.drop(upload.id());
        throw new WrongDigest(upload.sha256());
      }
      long bytes = Files.size(part);
      Disk.moveDurably(part, file);
      database.update("upsert-medium", name, sealed.digest(), bytes);
    } finally {
      Files.deleteIfExists(part);
    }
    incoming.drop(upload.id());
  }

  private void seal(
      Upload upload, String name, Path part, MessageDigest plain, MessageDigest sealed)
      throws IOException {
    try (FileChannel channel =
            FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        InputStream in = new DigestInputStream(incoming.read(upload.id()), plain)) {
      OutputStream hashed = new DigestOutputStream(Channels.newOutputStream(channel), sealed);
      OutputStream out = vault.media().newEncryptingStream(unclosed(hashed), context(name));
      in.transferTo(out);
      out.close();
      channel.force(true);
    } catch (GeneralSecurityException e) {
      throw new IOException("cannot seal a medium", e);
    }
  }

  /** Keeps the file open when the cipher ends, so that it can be forced to the disk. */
  private static OutputStream unclosed(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int off, int len) throws IOException {
        out.write(bytes, off, len);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }

  @Override
  public void shorten(Upload upload, long length) throws IOException {
    incoming.shorten(upload, length);
  }

  @Override
  public SeekableByteChannel open(Digest sha256) throws IOException {
    String name = vault.nameOf(sha256);
    return open(vault, fileOf(media, name), name);
  }

  static SeekableByteChannel open(ServerVault vault, Path file, String name) throws IOException {
    SeekableByteChannel sealed = Files.newByteChannel(file, StandardOpenOption.READ);
    try {
      return vault.media().newSeekableDecryptingChannel(sealed, context(name));
    } catch (GeneralSecurityException e) {
      sealed.close();
      throw new IOException("a medium is damaged: " + name, e);
    } catch (IOException | RuntimeException e) {
      sealed.close();
      throw e;
    }
  }
}
