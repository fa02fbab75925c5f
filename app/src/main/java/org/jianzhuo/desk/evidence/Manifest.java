package org.jianzhuo.desk.evidence;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Names all files of one export, beside them (ADR 0022).
 *
 * @param exportedTo 接收人
 * @param exportedFor 用途
 * @param station which exported them
 * @param files each original with its digest
 * @param earlier the manifests that lay in the folder before, each with the digest of its set
 * @param keys the public key of the station
 * @param custody the export's signed entries, one for each file, whose bodies hold the digest of
 *     all else that stands here
 */
record Manifest(
    String acceptanceNumber,
    String exportedBy,
    String exportedTo,
    String exportedFor,
    String station,
    List<Named> files,
    List<Named> earlier,
    Map<String, String> keys,
    List<SignedFile.Link> custody) {

  private static final int LETTERS = 8;
  private static final String BEGINNING = "export-";
  private static final String ENDING = ".manifest.json";

  /** A file and the SHA-256 by which it is known. */
  record Named(String file, String sha256) {}

  /** Returns the name of the manifest whose set has this digest. */
  static String nameOf(String set) {
    return BEGINNING + set.substring(0, Math.min(LETTERS, set.length())) + ENDING;
  }

  static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** Tells whether a file is named as a manifest is. */
  static boolean named(String file) {
    return file.startsWith(BEGINNING) && file.endsWith(ENDING);
  }
}
