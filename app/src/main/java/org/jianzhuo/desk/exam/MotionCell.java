package org.jianzhuo.desk.exam;

import org.jianzhuo.model.exam.Side;

/**
 * Names one number field of a joint's motion.
 *
 * @param movement e.g. {@code flexion}
 */
public record MotionCell(String movement, Column column) {

  /** Says which reading the field takes. */
  public enum Column {
    INJURED_ACTIVE("injured-active", "active", false),
    INJURED_PASSIVE("injured-passive", "passive", false),
    HEALTHY_ACTIVE("healthy-active", "active", true);

    private final String id;
    private final String reading;
    private final boolean healthy;

    Column(String id, String reading, boolean healthy) {
      this.id = id;
      this.reading = reading;
      this.healthy = healthy;
    }

    /** Returns {@code active} or {@code passive}. */
    public String reading() {
      return reading;
    }

    public boolean healthy() {
      return healthy;
    }

    /** Returns whose side it is, where this one is injured. */
    public Side side(Side injured) {
      return healthy ? injured.opposite() : injured;
    }
  }

  /** Returns the field's name, e.g. {@code flexion-injured-active}. */
  public String key() {
    return movement + "-" + column.id;
  }
}
