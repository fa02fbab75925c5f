package org.jianzhuo.desk.sync.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.sync.SyncState;
import org.jianzhuo.desk.sync.SyncState.Step;

/** Finds the words, icons and tones of the sync centre. */
final class SyncWords {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private final Messages words;
  private final ZoneId zone;

  SyncWords(Messages words, ZoneId zone) {
    this.words = words;
    this.zone = zone;
  }

  String of(String key, Object... arguments) {
    return words.text("sync." + key, arguments);
  }

  Messages messages() {
    return words;
  }

  String title(SyncState state) {
    return switch (state) {
      case SyncState.NotEnrolled s -> of("state.not-enrolled");
      case SyncState.Ready s -> of("state.ready");
      case SyncState.Running s -> of("state.running");
      case SyncState.Done s -> of("state.done");
      case SyncState.Offline s -> of("state.offline");
      case SyncState.Failed s -> of("state.failed");
    };
  }

  String subtitle(SyncState state) {
    return switch (state) {
      case SyncState.NotEnrolled s -> of("state.not-enrolled.more");
      case SyncState.Ready s -> of("state.ready.more");
      case SyncState.Running s -> of("step." + lower(s.step())) + amount(s);
      case SyncState.Done s -> of("state.done.more", time(s.at().toEpochMilli()));
      case SyncState.Offline s -> of("state.offline.more");
      case SyncState.Failed s -> of("state.failed.more");
    };
  }

  private String amount(SyncState.Running running) {
    boolean bytes = running.step() == Step.UPLOAD || running.step() == Step.DOWNLOAD;
    if (running.total() == 0) {
      return "";
    }
    return bytes
        ? "  " + size(running.done()) + " / " + size(running.total())
        : "  " + of("entries", running.done());
  }

  String icon(SyncState state) {
    return switch (state) {
      case SyncState.NotEnrolled s -> "mdi2c-cloud-outline";
      case SyncState.Ready s -> "mdi2c-cloud-outline";
      case SyncState.Running s -> "mdi2c-cloud-sync-outline";
      case SyncState.Done s -> "mdi2c-cloud-check-outline";
      case SyncState.Offline s -> "mdi2c-cloud-off-outline";
      case SyncState.Failed s -> "mdi2c-cloud-alert";
    };
  }

  Tone tone(SyncState state) {
    return switch (state) {
      case SyncState.NotEnrolled s -> Tone.NEUTRAL;
      case SyncState.Ready s -> Tone.NEUTRAL;
      case SyncState.Running s -> Tone.ACCENT;
      case SyncState.Done s -> Tone.SUCCESS;
      case SyncState.Offline s -> Tone.WARNING;
      case SyncState.Failed s -> Tone.DANGER;
    };
  }

  /** Says what sort of entry a kind is, by its feature. */
  String family(String kind) {
    int dot = kind.indexOf('.');
    String key = "family." + (dot < 0 ? kind : kind.substring(0, dot));
    String found = of(key);
    return found.equals("sync." + key) ? of("family.other") : found;
  }

  String time(long millis) {
    return TIME.format(Instant.ofEpochMilli(millis).atZone(zone));
  }

  static String size(long bytes) {
    if (bytes < 1_000) {
      return bytes + " B";
    }
    if (bytes < 1_000_000) {
      return Math.round(bytes / 1_000.0) + " KB";
    }
    return bytes < 1_000_000_000
        ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
        : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
