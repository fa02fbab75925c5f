package org.jianzhuo.packaging.rehearsal;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes room for a rehearsal's or a practice day's files. */
final class RehearsalFolder {

  private RehearsalFolder() {}

  /** Removes what an earlier rehearsal left; a folder with anything else in it is refused. */
  static void empty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      Files.createDirectories(folder);
      return;
    }
    try (var children = Files.list(folder)) {
      List<Path> present = children.toList();
      boolean ours =
          present.isEmpty() || present.stream().anyMatch(p -> p.endsWith("rehearsal.log"));
      if (!ours) {
        throw new StepFailed("the folder is not empty and no rehearsal's: " + folder);
      }
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e)
              throws IOException {
            if (!dir.equals(folder)) {
              Files.delete(dir);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
