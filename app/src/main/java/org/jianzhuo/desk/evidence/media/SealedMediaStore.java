package org.jianzhuo.desk.evidence.media;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.DiskFaults;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.FileAccess;
import org.jianzhuo.desk.base.Vault;
import org.jianzhuo.desk.evidence.MediaStore;
import org.jianzhuo.desk.evidence.store.MediaRows;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.Gap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps media sealed in {@code media/ab/cdef…} under the data folder. Writers belong to one thread
 * each; readers may be many.
 */
public final class SealedMediaStore implements MediaStore {

  /** The folder's name within the data folder. */
  public static final String FOLDER = "media";

  private static final String PART = ".part";
  private static final String NOTE = ".note";
  private static final int BUFFER_BYTES = 64 * 1024;

  private final Path folder;
  private final FileAccess files;
  private final Vault vault;
  private final MediaRows rows;
  private final Supplier<UUID> ids;
  private final Executor beside;
  private final SealedFormat format;
  private final Set<Path> open = ConcurrentHashMap.newKeySet();
  private final Owner owner = new Owner();

  /**
   * @param ids names parts while they are being written
   * @param beside where hashes are counted and long parts are forced to the disk, beside sealing
   *     and writing; nothing there waits for another
   */
  public SealedMediaStore(
      Path dataFolder,
      FileAccess files,
      Vault vault,
      MediaRows rows,
      Supplier<UUID> ids,
      Executor beside) {
    this.folder = dataFolder.resolve(FOLDER);
    this.files = files;
    this.vault = vault;
    this.rows = rows;
    this.ids = ids;
    this.beside = beside;
    this.format = new SealedFormat(vault);
  }

  @Override
  public Writer record(byte[] note) {
    try {
      Path part = newPart();
      writeNote(part, PartNote.begun(note));
      try {
        return begin(part, SealedFormat.LIVE_SEGMENT);
      } catch (IOException e) {
        files.delete(noteOf(part));
        throw e;
      }
    } catch (IOException e) {
      throw DiskFaults.of(e, "a recording cannot begin");
    }
  }

  @Override
  public Sealed keep(byte[] plain) {
    try {
      PartWriter part = begin(newPart(), SealedFormat.WHOLE_SEGMENT);
      try {
        part.writeLent(plain);
        return part.finish();
      } catch (IOException | DeskFault e) {
        discard(part, e);
        throw e;
      }
    } catch (IOException e) {
      throw DiskFaults.of(e, "a medium cannot be kept");
    }
  }

  @Override
  public Sealed keep(InputStream plain, Digest expected) throws IOException {
    PartWriter part = begin(newPart(), SealedFormat.WHOLE_SEGMENT);
    try {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read = plain.read(buffer); read >= 0; read = plain.read(buffer)) {
        part.write(buffer, 0, read);
      }
      if (!part.end().equals(expected)) {
        throw new DeskFault(ErrorCode.MEDIUM_DAMAGED, "a medium arrived changed: " + expected);
      }
      return part.finish();
    } catch (IOException | DeskFault e) {
      discard(part, e);
      throw e;
    }
  }

  private static void discard(PartWriter part, Exception cause) {
    try {
      part.abandon();
    } catch (IOException again) {
      cause.addSuppressed(again);
    }
  }

  @Override
  public boolean has(Digest sha256) {
    String name = format.nameOf(sha256);
    return Files.exists(fileOf(name)) && rows.find(name).isPresent();
  }

  @Override
  public SeekableByteChannel open(Digest sha256) {
    String name = format.nameOf(sha256);
    FileChannel sealed = null;
    try {
      sealed = FileChannel.open(fileOf(name), StandardOpenOption.READ);
      return new CheckedChannel(format.opening(sealed), sealed, name);
    } catch (IOException e) {
      close(sealed, e);
      throw damaged(name, e);
    }
  }

  private static void close(@Nullable Closeable c, IOException e) {
    if (c != null) {
      try {
        c.close();
      } catch (IOException again) {
        e.addSuppressed(again);
      }
    }
  }

  @Override
  public byte[] read(Digest sha256) {
    try (SeekableByteChannel plain = open(sha256)) {
      ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(plain.size()));
      while (bytes.hasRemaining() && plain.read(bytes) >= 0) {
        // A channel may deliver less than asked for.
      }
      if (bytes.hasRemaining() || !sha256.matches(bytes.array())) {
        throw new IOException("the bytes are not those that were kept");
      }
      return bytes.array();
    } catch (IOException e) {
      throw damaged(format.nameOf(sha256), e);
    }
  }

  @Override
  public List<Digest> held() {
    return rows.all().stream()
        .map(row -> Digest.ofBytes(vault.open(row.sealedDigest(), digestContext(row.name()))))
        .toList();
  }

  @Override
  public int recover(Recovery recovery) {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try {
      return new PartRecovery(folder, this, format, open::contains).run(recovery);
    } catch (IOException e) {
      throw DiskFaults.of(e, "what a crash left cannot be recovered");
    }
  }

  /** Starts the file that a broken part is sealed into anew; it shares the part's note. */
  PartWriter beginAnew(Path part) throws IOException {
    return begin(part.resolveSibling(ids.get() + PART), SealedFormat.LIVE_SEGMENT);
  }

  PartNote readNote(Path part) throws IOException {
    return PartNote.decode(vault.open(Files.readAllBytes(noteOf(part)), noteContext(noteOf(part))));
  }

  void delete(Path file) throws IOException {
    files.delete(file);
  }

  /** Adds the row of a file that got its name before a crash took the row. */
  void adopt(PartNote note) {
    Sealed plain = note.plain();
    Digest sealedHash = note.sealedHash();
    if (plain != null && sealedHash != null) {
      String name = format.nameOf(plain.sha256());
      if (Files.exists(fileOf(name)) && rows.find(name).isEmpty()) {
        rows.add(row(name, plain, sealedHash), () -> {});
      }
    }
  }

  static Path noteOf(Path part) {
    String name = part.getFileName().toString();
    return part.resolveSibling(name.substring(0, name.length() - PART.length()) + NOTE);
  }

  static Path partOf(Path note) {
    String name = note.getFileName().toString();
    return note.resolveSibling(name.substring(0, name.length() - NOTE.length()) + PART);
  }

  /** Returns where the medium of this name lies. */
  private Path fileOf(String name) {
    return folderOf(name).resolve(name.substring(2));
  }

  private Path folderOf(String name) {
    return folder.resolve(name.substring(0, 2));
  }

  private Path newPart() throws IOException {
    files.createFolder(folder);
    return folder.resolve(ids.get() + PART);
  }

  private PartWriter begin(Path part, int segment) throws IOException {
    open.add(part);
    try {
      return new PartWriter(part, files, format, segment, owner, beside);
    } catch (IOException | DeskFault e) {
      open.remove(part);
      throw e;
    }
  }

  private void writeNote(Path part, PartNote note) throws IOException {
    Path file = noteOf(part);
    files.writeWhole(file, vault.seal(note.encode(), noteContext(file)));
  }

  private static String noteContext(Path note) {
    return "media-note:" + note.getFileName();
  }

  private static String digestContext(String name) {
    return "media-digest:" + name;
  }

  private MediaRows.Row row(String name, Sealed plain, Digest sealedHash) {
    byte[] sealedDigest = vault.seal(plain.sha256().bytes(), digestContext(name));
    return new MediaRows.Row(name, sealedHash, plain.bytes(), sealedDigest);
  }

  private static DeskFault damaged(String name, IOException cause) {
    return new DeskFault(
        ErrorCode.MEDIUM_DAMAGED,
        "medium " + name.substring(0, 2) + "/" + name.substring(2),
        cause);
  }

  /** Gives finished parts their name and their row. */
  private final class Owner implements PartWriter.Owner {

    @Override
    public void finished(PartWriter part, Sealed plain, Digest sealedHash) throws IOException {
      Path note = noteOf(part.file());
      if (Files.exists(note)) {
        writeNote(part.file(), readNote(part.file()).finished(plain, sealedHash));
      }
      String name = format.nameOf(plain.sha256());
      if (has(plain.sha256())) {
        files.delete(part.file());
        return;
      }
      Path file = fileOf(name);
      files.createFolder(folderOf(name));
      rows.add(row(name, plain, sealedHash), () -> move(part.file(), file));
    }

    private void move(Path from, Path to) {
      try {
        files.moveAtomically(from, to);
      } catch (IOException e) {
        throw DiskFaults.of(e, "a medium cannot be given its name");
      }
    }

    @Override
    public void missing(PartWriter part, List<Gap> gaps) throws IOException {
      writeNote(part.file(), readNote(part.file()).missing(gaps));
    }

    @Override
    public void settled(PartWriter part) throws IOException {
      files.delete(noteOf(part.file()));
    }

    @Override
    public void abandoned(PartWriter part) throws IOException {
      files.delete(part.file());
      files.delete(noteOf(part.file()));
    }

    @Override
    public void released(PartWriter part) {
      open.remove(part.file());
    }
  }

  /** Reads plain bytes; what does not open is a damaged medium, by name. */
  private static final class CheckedChannel implements SeekableByteChannel {

    private final SeekableByteChannel plain;
    private final FileChannel sealed;
    private final String name;

    CheckedChannel(SeekableByteChannel plain, FileChannel sealed, String name) {
      this.plain = plain;
      this.sealed = sealed;
      this.name = name;
    }

    @Override
    public int read(ByteBuffer into) {
      try {
        return plain.read(into);
      } catch (IOException e) {
        throw damaged(name, e);
      }
    }

    @Override
    public int write(ByteBuffer from) {
      throw new NonWritableChannelException();
    }

    @Override
    public long position() throws IOException {
      return plain.position();
    }

    @Override
    public SeekableByteChannel position(long to) throws IOException {
      plain.position(to);
      return this;
    }

    @Override
    public long size() {
      try {
        return plain.size();
      } catch (IOException e) {
        throw damaged(name, e);
      }
    }

    @Override
    public SeekableByteChannel truncate(long size) {
      throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
      return plain.isOpen();
    }

    @Override
    public void close() throws IOException {
      plain.close();
      sealed.close();
    }
  }
}
