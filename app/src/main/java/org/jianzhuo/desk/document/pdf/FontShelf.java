package org.jianzhuo.desk.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the fonts of a paper: Noto Sans SC Regular and Bold, and, for the rare characters of names
 * that it lacks, whatever fonts this computer has for them.
 */
public final class FontShelf {

  /** Where the fonts for rare characters lie on Windows and on Debian. */
  public static final List<Path> USUAL_PLACES =
      List.of(
          Path.of("C:\\Windows\\Fonts\\simsunb.ttf"),
          Path.of("/usr/share/fonts/truetype/hanazono/HanaMinA.ttf"),
          Path.of("/usr/share/fonts/truetype/hanazono/HanaMinB.ttf"));

  /** The resource of the paper's usual font. */
  static final String REGULAR = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";

  private final TrueTypeFace regular;
  private final TrueTypeFace bold;
  private final List<Path> rarePlaces;
  private @Nullable List<TrueTypeFace> rare;

  private FontShelf(TrueTypeFace regular, TrueTypeFace bold, List<Path> rarePlaces) {
    this.regular = regular;
    this.bold = bold;
    this.rarePlaces = rarePlaces;
  }

  /**
   * Opens the shelf; takes a tenth of a second and holds 20 MB.
   *
   * @param rarePlaces files of fonts with rare characters, asked in this order; a file that is not
   *     there is passed over
   */
  public static FontShelf open(List<Path> rarePlaces) {
    return new FontShelf(
        bundled("NotoSansSC-Regular"), bundled("NotoSansSC-Bold"), List.copyOf(rarePlaces));
  }

  /** Tells whether a font here shows the character. */
  public boolean shows(int codePoint) {
    return faceFor(codePoint, false).isPresent();
  }

  /** Returns the font that shows the character; empty if none does. */
  Optional<TrueTypeFace> faceFor(int codePoint, boolean strong) {
    TrueTypeFace usual = strong ? bold : regular;
    if (usual.has(codePoint)) {
      return Optional.of(usual);
    }
    return rareFaces().stream().filter(face -> face.has(codePoint)).findFirst();
  }

  private synchronized List<TrueTypeFace> rareFaces() {
    List<TrueTypeFace> faces = rare;
    if (faces == null) {
      faces = new ArrayList<>();
      for (Path place : rarePlaces) {
        if (Files.isReadable(place)) {
          faces.add(mapped(place));
        }
      }
      rare = faces;
    }
    return faces;
  }

  private static TrueTypeFace mapped(Path file) {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    try (FileChannel channel = FileChannel.open(file)) {
      return TrueTypeFace.read(name, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
    } catch (IOException e) {
      throw new DeskFault(ErrorCode.DOCUMENT_FAILED, "font " + name + " cannot be read", e);
    }
  }

  private static TrueTypeFace bundled(String name) {
    String resource = "/fonts/ttf/NotoSansSC/" + name + ".ttf";
    try (InputStream in = FontShelf.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new DeskFault(ErrorCode.DOCUMENT_FAILED, "the program lacks its font " + name);
      }
      return TrueTypeFace.read(name, ByteBuffer.wrap(in.readAllBytes()));
    } catch (IOException e) {
      throw new DeskFault(ErrorCode.DOCUMENT_FAILED, "font " + name + " cannot be read", e);
    }
  }
}
