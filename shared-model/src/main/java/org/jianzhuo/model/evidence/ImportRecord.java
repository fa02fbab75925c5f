package org.jianzhuo.model.evidence;

import java.util.Map;
import java.util.UUID;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.Film;
import org.jspecify.annotations.Nullable;

/**
 * Describes a file that came from elsewhere.
 *
 * @param originalName the file's own name
 * @param source who made it, e.g. the hospital
 * @param pages of a scan; 1 for a picture, 0 for a clip
 * @param millis how long a clip is; 0 for a picture
 * @param latitude degrees north where the file tells; null if it does not
 * @param longitude degrees east where the file tells; null if it does not
 * @param exif what the file tells of itself, by the names of Exif
 * @param label what was read off it before it was imported; null in entries from before this was
 *     asked
 * @param film its row in the register of films and papers (资料登记); null in entries from before it
 *     was linked
 * @param contents what was found in it; null in entries from before this was kept
 */
public record ImportRecord(
    String originalName,
    String source,
    int width,
    int height,
    int pages,
    long millis,
    @Nullable Double latitude,
    @Nullable Double longitude,
    Map<String, String> exif,
    @Nullable ImportLabel label,
    @Nullable UUID film,
    @Nullable Contents contents) {

  public ImportRecord {
    exif = Map.copyOf(exif);
  }

  /** Returns the same record linked to this row of the register. */
  public ImportRecord of(UUID registered) {
    return new ImportRecord(
        originalName,
        source,
        width,
        height,
        pages,
        millis,
        latitude,
        longitude,
        exif,
        label,
        registered,
        contents);
  }

  /**
   * Returns what the register says of the film now, else what was read off it when it was imported;
   * null where neither is known. So the list on paper and the picture agree after a correction.
   */
  public @Nullable ImportLabel label(Exam exam) {
    Film registered = film == null ? null : exam.films().get(film);
    return registered == null ? label : ImportLabel.of(registered);
  }

  /** Tells whether a part of its picture is missing in the file. */
  public boolean partial() {
    return contents != null && !contents.whole();
  }

  /** Tells whether another name than the person's stands on it, so that it supports nothing. */
  public boolean foreign(Exam exam) {
    ImportLabel now = label(exam);
    return now != null && !now.ownName();
  }
}
