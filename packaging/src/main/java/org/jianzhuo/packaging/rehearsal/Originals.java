package org.jianzhuo.packaging.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Holds the originals that a station exported to a folder; their sidecars lie beside them. */
record Originals(Path folder) {

  static Originals in(String out, String name) {
    return new Originals(Path.of(out, name));
  }

  /** Tells whether every file of the other folder is here too, sidecars included. */
  boolean complete(Originals other) {
    return Files.isDirectory(folder) && names(folder).containsAll(names(other.folder));
  }

  /** Fails where an original differs from the other station's in one byte. */
  void mustEqual(Originals other) {
    for (String name : names(other.folder)) {
      if (!name.endsWith(".json") && differs(other.folder.resolve(name), folder.resolve(name))) {
        throw new StepFailed(name + " is not the same on both stations");
      }
    }
  }

  private static boolean differs(Path one, Path other) {
    try {
      return Files.mismatch(one, other) >= 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(Path folder) {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          // Each station's export has a list of its own.
          .filter(name -> !name.endsWith(".manifest.json"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
