package org.jianzhuo.desk.evidence.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jianzhuo.desk.evidence.ClipSound;
import org.jianzhuo.desk.evidence.SoundOutput;

/**
 * Brings a clip's sound into one unbroken row from a moment on: what lies before it is cut off,
 * gaps and the time after the end are silence, so that a sample's place is its time.
 */
final class SoundPieces {

  // Two clocks of one device differ by less: what is shorter is no gap of the recording.
  private static final double SLACK_SECONDS = 0.02;

  private final Deque<byte[]> waiting = new ArrayDeque<>();
  private int offset;
  private volatile double reached;

  /** Begins anew at a moment; called on the lane that decodes. */
  void begin(double seconds) {
    reached = seconds;
  }

  /** Decodes at least this much; called on the lane that decodes. */
  List<byte[]> decode(ClipSound source, double seconds) {
    List<byte[]> made = new ArrayList<>();
    double until = reached + seconds;
    double at = reached;
    while (at < until) {
      Optional<ClipSound.Piece> piece = source.next();
      if (piece.isEmpty()) {
        made.add(silence(until - at));
        at = until;
        break;
      }
      byte[] samples = piece.get().samples();
      double begins = piece.get().seconds();
      if (begins > at + SLACK_SECONDS) {
        double gap = Math.min(begins - at, 2 * seconds);
        made.add(silence(gap));
        at += gap;
      }
      int cut = begins < at - SLACK_SECONDS ? Math.min(samples.length, bytes(at - begins)) : 0;
      if (cut < samples.length) {
        byte[] kept = new byte[samples.length - cut];
        System.arraycopy(samples, cut, kept, 0, kept.length);
        made.add(kept);
        at += kept.length / (double) (SoundOutput.FRAME_BYTES * ClipSound.RATE);
      }
    }
    reached = at;
    return made;
  }

  private static byte[] silence(double seconds) {
    return new byte[bytes(seconds)];
  }

  private static int bytes(double seconds) {
    return Math.toIntExact(Math.round(seconds * ClipSound.RATE)) * SoundOutput.FRAME_BYTES;
  }

  /** Adds what was decoded; called on the window's thread, as all that follows. */
  void add(List<byte[]> samples) {
    waiting.addAll(samples);
  }

  void clear() {
    waiting.clear();
    offset = 0;
  }

  /** Returns how many seconds wait to be written. */
  double waiting() {
    long bytes = -offset;
    for (byte[] each : waiting) {
      bytes += each.length;
    }
    return bytes / (double) (SoundOutput.FRAME_BYTES * ClipSound.RATE);
  }

  /** Writes what the line takes, at this loudness from 0 to 1. */
  void write(SoundOutput.Line line, double loudness) {
    while (!waiting.isEmpty()) {
      byte[] next = waiting.element();
      byte[] heard = loudness == 1 ? next : scaled(next, loudness);
      int taken = line.write(heard, offset, next.length - offset);
      offset += taken;
      if (offset < next.length) {
        return;
      }
      waiting.remove();
      offset = 0;
    }
  }

  private static byte[] scaled(byte[] samples, double loudness) {
    byte[] quiet = new byte[samples.length];
    for (int i = 0; i + 1 < samples.length; i += 2) {
      int sample = (samples[i] & 0xff) | (samples[i + 1] << 8);
      int now = (int) Math.round(sample * loudness);
      quiet[i] = (byte) now;
      quiet[i + 1] = (byte) (now >> 8);
    }
    return quiet;
  }
}
