package org.jianzhuo.desk.evidence;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Fills a folder with sound, damaged and hostile media, the same for the same seed. */
public final class DamagedMedia {

  private DamagedMedia() {}

  /** Fills the folder named by the first argument, so that it can be tried in the window. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (Path each : fill(folder, arguments.length > 1 ? Long.parseLong(arguments[1]) : 1)) {
      assert Files.exists(each);
    }
  }

  /** Returns the files in a settled order. */
  static List<Path> fill(Path folder, long seed) throws Exception {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Map<String, byte[]> files = new LinkedHashMap<>(DamagedPictures.all(random));
    files.putAll(DamagedPapers.all(random));
    Path work = Files.createTempDirectory("clips");
    files.putAll(DamagedClips.all(work, random));
    byte[] sound = files.get("ok-plain.jpg");
    files.put("ok-bidi-\u202egpj.jpg", sound);
    files.put("ok-line\nbreak\tand\u0007bell.jpg", sound);
    files.put("ok-back\\slash-..\\..\\x.jpg", sound);
    files.put("ok-" + "长".repeat(80) + ".jpg", sound);
    files.put("ok-{0} 'quote' %s.jpg", sound);
    files.put("ok-IN CAPITALS.JPG", sound);
    List<Path> paths = new ArrayList<>();
    for (Map.Entry<String, byte[]> each : files.entrySet()) {
      paths.add(Files.write(folder.resolve(each.getKey()), each.getValue()));
    }
    for (String name : new String[] {"sparse.jpg", "sparse.mp4", "sparse.pdf", "sparse.png"}) {
      paths.add(
          sparse(
              folder.resolve(name),
              files.get((name.endsWith("pdf") ? "ok-three." : "ok-plain.") + ending(name))));
    }
    paths.add(Files.createDirectory(folder.resolve("folder.jpg")));
    return paths;
  }

  private static String ending(String name) {
    return name.substring(name.indexOf('.') + 1);
  }

  /** Ten gigabytes that begin like a sound file and take no room. */
  private static Path sparse(Path file, byte[] head) throws IOException {
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.write(head);
      out.setLength(10_000_000_000L);
    }
    return file;
  }
}
