package org.jianzhuo.desk.document;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Words the strip on a copy of a paper that stands no more; the kept bytes stay as signed. */
public final class VoidCopy {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private VoidCopy() {}

  /**
   * Says which version took its place, and when.
   *
   * @param at the station's time, milliseconds since 1970
   */
  public static String replaced(int version, int by, long at, ZoneId zone) {
    return "本件为第 %d 版，%s 已被第 %d 版替换，作废".formatted(version, minute(at, zone), by);
  }

  /**
   * Says that it was set aside and nothing stands in its place yet.
   *
   * @param at the station's time, milliseconds since 1970
   */
  public static String setAside(int version, long at, ZoneId zone) {
    return "本件为第 %d 版，%s 已撤回，作废".formatted(version, minute(at, zone));
  }

  /** Says that it was returned and nothing stands in its place yet. */
  public static String returned(int version) {
    return "本件为第 %d 版，已退回，作废".formatted(version);
  }

  /** Says that the opinion on which it rests stands no more. */
  public static String outdated(int version) {
    return "本件为第 %d 版，所依据的意见表已被替换，作废".formatted(version);
  }

  private static String minute(long at, ZoneId zone) {
    return MINUTE.format(LocalDateTime.ofInstant(Instant.ofEpochMilli(at), zone));
  }
}
