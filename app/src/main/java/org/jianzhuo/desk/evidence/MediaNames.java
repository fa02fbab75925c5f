package org.jianzhuo.desk.evidence;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.MediaKind;

/** Counts up the stable names of a case's media: {@code IMG-01.jpg}, {@code CLIP-01.mp4}. */
final class MediaNames {

  private static final Pattern NAME = Pattern.compile("(IMG|CLIP)-([0-9]{1,6})\\..*");

  private MediaNames() {}

  /** Returns the next name; a number is never given twice, also not that of a voided medium. */
  static String next(Evidence evidence, MediaKind kind, String extension) {
    String prefix = kind == MediaKind.PHOTO ? "IMG" : "CLIP";
    int highest =
        evidence.items().values().stream()
            .map(item -> NAME.matcher(item.medium().fileName()))
            .filter(Matcher::matches)
            .filter(match -> match.group(1).equals(prefix))
            .mapToInt(match -> Integer.parseInt(match.group(2)))
            .max()
            .orElse(0);
    return String.format(Locale.ROOT, "%s-%02d.%s", prefix, highest + 1, extension);
  }
}
