package org.jianzhuo.desk.session.ui;

import java.text.Normalizer;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a time of day as it is typed: 14:30, 14：30, 14.30, 1430, 9:05. */
final class ClockText {

  private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.时]?(\\d{2})分?");

  private ClockText() {}

  /** Returns the time; empty if what is typed is none. */
  static Optional<LocalTime> parse(String typed) {
    Matcher parts =
        TIME.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", ""));
    if (!parts.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(parts.group(1));
    int minute = Integer.parseInt(parts.group(2));
    return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
  }
}
