package org.jianzhuo.model.evidence;

import java.util.Map;
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
    @Nullable ImportLabel label) {

  public ImportRecord {
    exif = Map.copyOf(exif);
  }

  /** Tells whether another name than the person's stands on it, so that it supports nothing. */
  public boolean foreign() {
    return label != null && !label.ownName();
  }
}
