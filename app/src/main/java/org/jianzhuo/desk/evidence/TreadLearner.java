package org.jianzhuo.desk.evidence;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Learns from a HID device's reports which bit or byte tells of a pedal: the one that left its rest
 * and came back to it. What never rests (a stick, a dial) and what goes through several values on
 * the way is no pedal's.
 */
final class TreadLearner {

  /** A foot stays down for longer than a contact bounces. */
  static final long HELD_NANOS = 25_000_000;

  /** What reports without being asked does so within this time; others report what happened. */
  static final long UNASKED_NANOS = 150_000_000;

  /** For so long it is watched which bytes of such a report never rest. */
  private static final long SETTLED_NANOS = 500_000_000;

  private static final long WINDOW_NANOS = 1_000_000_000;

  /** More changes of one byte within the window are no foot's. */
  private static final int RESTLESS = 12;

  private final PedalDevices.Device device;
  private final long began;
  private final Map<Integer, Kind> kinds = new HashMap<>();

  TreadLearner(PedalDevices.Device device, long nanos) {
    this.device = device;
    this.began = nanos;
  }

  /** Returns what tells of the pedal, once a foot came down on it and was lifted. */
  Optional<Tread> hear(PedalDevices.Report report, long nanos) {
    Kind kind = kinds.get(report.number());
    if (kind == null || kind.places.length != report.data().length) {
      kinds.put(report.number(), new Kind(report, nanos, nanos - began < UNASKED_NANOS));
      return Optional.empty();
    }
    return kind.hear(report, nanos);
  }

  /** The reports of one number. */
  private final class Kind {

    private final Place[] places;
    private final long firstAt;
    private final long settledAt;
    private boolean restKnown;

    Kind(PedalDevices.Report first, long nanos, boolean restKnown) {
      byte[] data = first.data();
      this.places = new Place[data.length];
      for (int i = 0; i < data.length; i++) {
        places[i] = new Place(data[i], nanos);
      }
      this.firstAt = nanos;
      this.settledAt = restKnown ? nanos + SETTLED_NANOS : nanos;
      this.restKnown = restKnown;
    }

    Optional<Tread> hear(PedalDevices.Report report, long nanos) {
      byte[] data = report.data();
      if (!restKnown && IntStream.range(0, data.length).anyMatch(i -> data[i] != places[i].rest)) {
        // Who reports only what happens told first of the foot; now of the rest.
        restKnown = true;
        for (int i = 0; i < data.length; i++) {
          places[i].turnOver(data[i], firstAt);
        }
      }
      return IntStream.range(0, data.length)
          .mapToObj(i -> places[i].hear(report.number(), i, data[i], nanos))
          .flatMap(Optional::stream)
          .filter(tread -> nanos >= settledAt)
          .min(Comparator.comparingInt(tread -> Integer.bitCount(tread.mask())));
    }
  }

  /** Where a byte is. */
  private enum Where {
    AT_REST,
    AWAY,
    /** Away, and through more than one value. */
    WANDERING
  }

  /** One byte of the reports. */
  private final class Place {

    private byte rest;
    private byte now;
    private byte away;
    private long awaySince;
    private Where where = Where.AT_REST;
    private long windowSince;
    private int changes;
    private boolean restless;

    Place(byte first, long nanos) {
      rest = first;
      now = first;
      windowSince = nanos;
    }

    void turnOver(byte atRest, long since) {
      if (atRest != rest) {
        away = rest;
        awaySince = since;
        where = Where.AWAY;
        rest = atRest;
      }
    }

    Optional<Tread> hear(int number, int index, byte value, long nanos) {
      count(value, nanos);
      if (value != rest) {
        if (where == Where.AT_REST) {
          away = value;
          awaySince = nanos;
          where = Where.AWAY;
        } else if (value != away) {
          where = Where.WANDERING;
        }
        return Optional.empty();
      }
      boolean trodden = where == Where.AWAY && !restless && nanos - awaySince >= HELD_NANOS;
      where = Where.AT_REST;
      return trodden
          ? Optional.of(Tread.between(device, number, index, rest & 0xFF, away & 0xFF))
          : Optional.empty();
    }

    private void count(byte value, long nanos) {
      if (nanos - windowSince > WINDOW_NANOS) {
        windowSince = nanos;
        changes = 0;
      }
      if (value != now) {
        now = value;
        changes++;
        restless |= changes > RESTLESS;
      }
    }
  }
}
